#include "support/failingfilesystem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::tests {

using storage::Answer;

void FailingFileSystem::failAt(int number, int error, bool fromThereOn)
{
    m_calls = 0;
    m_failAt = number;
    m_error = error;
    m_fromThereOn = fromThereOn;
    m_failedCall.clear();
}

int FailingFileSystem::errorNow(const char *call, const QByteArray &path)
{
    if (beforeCall)
        beforeCall(call, path);
    ++m_calls;
    if (m_failAt == 0 || (m_fromThereOn ? m_calls < m_failAt : m_calls != m_failAt))
        return 0;
    m_failedCall = u"%1 %2"_s.arg(QLatin1StringView(call), QString::fromUtf8(path));
    return m_error;
}

// What was closed is closed, even when the system reports that the writing went wrong.
int FailingFileSystem::close(int file)
{
    const int error = errorNow("close");
    const int real = m_real.close(file);
    return error != 0 ? error : real;
}

Answer<qint64> FailingFileSystem::write(int file, const char *from, qint64 size)
{
    const int error = errorNow("write");
    if (error == 0)
        return m_real.write(file, from, size);
    if (m_torn)
        (void)m_real.write(file, from, size / 2);
    return {-1, error};
}

Answer<int> FailingFileSystem::open(const QByteArray &path, int flags, quint32 mode)
{
    if (const int error = errorNow("open", path))
        return {{}, error};
    return m_real.open(path, flags, mode);
}

Answer<qint64> FailingFileSystem::read(int file, char *to, qint64 size)
{
    if (const int error = errorNow("read"))
        return {{}, error};
    return m_real.read(file, to, size);
}

int FailingFileSystem::sync(int file)
{
    if (const int error = errorNow("sync"))
        return error;
    return m_real.sync(file);
}

int FailingFileSystem::syncData(int file)
{
    if (const int error = errorNow("syncData"))
        return error;
    return m_real.syncData(file);
}

int FailingFileSystem::truncate(int file, qint64 size)
{
    if (const int error = errorNow("truncate"))
        return error;
    return m_real.truncate(file, size);
}

int FailingFileSystem::reserve(int file, qint64 size)
{
    if (const int error = errorNow("reserve"))
        return error;
    return m_real.reserve(file, size);
}

int FailingFileSystem::seek(int file, qint64 offset)
{
    if (const int error = errorNow("seek"))
        return error;
    return m_real.seek(file, offset);
}

Answer<storage::FileStatus> FailingFileSystem::status(int file)
{
    if (const int error = errorNow("status"))
        return {{}, error};
    return m_real.status(file);
}

Answer<storage::FileStatus> FailingFileSystem::status(const QByteArray &path)
{
    if (const int error = errorNow("status", path))
        return {{}, error};
    return m_real.status(path);
}

Answer<storage::FileStatus> FailingFileSystem::linkStatus(const QByteArray &path)
{
    if (const int error = errorNow("linkStatus", path))
        return {{}, error};
    return m_real.linkStatus(path);
}

Answer<QByteArray> FailingFileSystem::readLink(const QByteArray &path)
{
    if (const int error = errorNow("readLink", path))
        return {{}, error};
    return m_real.readLink(path);
}

int FailingFileSystem::mayWrite(const QByteArray &path)
{
    if (const int error = errorNow("mayWrite", path))
        return error;
    return m_real.mayWrite(path);
}

int FailingFileSystem::changeMode(int file, quint32 mode)
{
    if (const int error = errorNow("changeMode"))
        return error;
    return m_real.changeMode(file, mode);
}

int FailingFileSystem::changeOwner(int file, quint32 owner, quint32 group)
{
    if (const int error = errorNow("changeOwner"))
        return error;
    return m_real.changeOwner(file, owner, group);
}

Answer<QList<QByteArray>> FailingFileSystem::attributes(int file)
{
    if (const int error = errorNow("attributes"))
        return {{}, error};
    return m_real.attributes(file);
}

Answer<QByteArray> FailingFileSystem::attribute(int file, const QByteArray &name)
{
    if (const int error = errorNow("attribute", name))
        return {{}, error};
    return m_real.attribute(file, name);
}

int FailingFileSystem::setAttribute(int file, const QByteArray &name, const QByteArray &value)
{
    if (const int error = errorNow("setAttribute", name))
        return error;
    return m_real.setAttribute(file, name, value);
}

int FailingFileSystem::removeAttribute(int file, const QByteArray &name)
{
    if (const int error = errorNow("removeAttribute", name))
        return error;
    return m_real.removeAttribute(file, name);
}

int FailingFileSystem::rename(const QByteArray &from, const QByteArray &to)
{
    if (const int error = errorNow("rename", to))
        return error;
    return m_real.rename(from, to);
}

int FailingFileSystem::renameIfFree(const QByteArray &from, const QByteArray &to)
{
    if (const int error = errorNow("renameIfFree", to))
        return error;
    return m_real.renameIfFree(from, to);
}

int FailingFileSystem::link(const QByteArray &from, const QByteArray &to)
{
    if (const int error = errorNow("link", to))
        return error;
    return m_real.link(from, to);
}

int FailingFileSystem::unlink(const QByteArray &path)
{
    if (const int error = errorNow("unlink", path))
        return error;
    return m_real.unlink(path);
}

int FailingFileSystem::removeFolder(const QByteArray &path)
{
    if (const int error = errorNow("removeFolder", path))
        return error;
    return m_real.removeFolder(path);
}

int FailingFileSystem::makeFolder(const QByteArray &path, quint32 mode)
{
    if (const int error = errorNow("makeFolder", path))
        return error;
    return m_real.makeFolder(path, mode);
}

Answer<QList<QByteArray>> FailingFileSystem::list(const QByteArray &path)
{
    if (const int error = errorNow("list", path))
        return {{}, error};
    return m_real.list(path);
}

} // namespace wengao::tests
