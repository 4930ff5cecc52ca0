#include "export/swiftfiles.h"

namespace wengao::exporting {

using storage::Answer;
using storage::FileStatus;

Answer<int> SwiftFiles::open(const QByteArray &path, int flags, quint32 mode)
{
    return m_real.open(path, flags, mode);
}

int SwiftFiles::close(int file)
{
    return m_real.close(file);
}

Answer<qint64> SwiftFiles::read(int file, char *to, qint64 size)
{
    return m_real.read(file, to, size);
}

Answer<qint64> SwiftFiles::write(int file, const char *from, qint64 size)
{
    return m_real.write(file, from, size);
}

int SwiftFiles::sync(int)
{
    return 0;
}

int SwiftFiles::syncData(int)
{
    return 0;
}

int SwiftFiles::truncate(int file, qint64 size)
{
    return m_real.truncate(file, size);
}

int SwiftFiles::reserve(int file, qint64 size)
{
    return m_real.reserve(file, size);
}

int SwiftFiles::seek(int file, qint64 offset)
{
    return m_real.seek(file, offset);
}

Answer<FileStatus> SwiftFiles::status(int file)
{
    return m_real.status(file);
}

Answer<FileStatus> SwiftFiles::status(const QByteArray &path)
{
    return m_real.status(path);
}

Answer<FileStatus> SwiftFiles::linkStatus(const QByteArray &path)
{
    return m_real.linkStatus(path);
}

Answer<QByteArray> SwiftFiles::readLink(const QByteArray &path)
{
    return m_real.readLink(path);
}

int SwiftFiles::mayWrite(const QByteArray &path)
{
    return m_real.mayWrite(path);
}

int SwiftFiles::changeMode(int file, quint32 mode)
{
    return m_real.changeMode(file, mode);
}

int SwiftFiles::changeOwner(int file, quint32 owner, quint32 group)
{
    return m_real.changeOwner(file, owner, group);
}

Answer<QList<QByteArray>> SwiftFiles::attributes(int file)
{
    return m_real.attributes(file);
}

Answer<QByteArray> SwiftFiles::attribute(int file, const QByteArray &name)
{
    return m_real.attribute(file, name);
}

int SwiftFiles::setAttribute(int file, const QByteArray &name, const QByteArray &value)
{
    return m_real.setAttribute(file, name, value);
}

int SwiftFiles::removeAttribute(int file, const QByteArray &name)
{
    return m_real.removeAttribute(file, name);
}

int SwiftFiles::rename(const QByteArray &from, const QByteArray &to)
{
    return m_real.rename(from, to);
}

int SwiftFiles::renameIfFree(const QByteArray &from, const QByteArray &to)
{
    return m_real.renameIfFree(from, to);
}

int SwiftFiles::link(const QByteArray &from, const QByteArray &to)
{
    return m_real.link(from, to);
}

int SwiftFiles::unlink(const QByteArray &path)
{
    return m_real.unlink(path);
}

int SwiftFiles::removeFolder(const QByteArray &path)
{
    return m_real.removeFolder(path);
}

int SwiftFiles::makeFolder(const QByteArray &path, quint32 mode)
{
    return m_real.makeFolder(path, mode);
}

Answer<QList<QByteArray>> SwiftFiles::list(const QByteArray &)
{
    return {};
}

} // namespace wengao::exporting
