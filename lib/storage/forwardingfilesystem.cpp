#include "storage/forwardingfilesystem.h"

namespace wengao::storage {

int ForwardingFileSystem::close(int file)
{
    if (const int error = refusal("close", {}))
        return error;
    return m_real.close(file);
}

Answer<qint64> ForwardingFileSystem::write(int file, const char *from, qint64 size)
{
    if (const int error = refusal("write", {}))
        return {{}, error};
    return m_real.write(file, from, size);
}

Answer<int> ForwardingFileSystem::open(const QByteArray &path, int flags, quint32 mode)
{
    if (const int error = refusal("open", path))
        return {{}, error};
    return m_real.open(path, flags, mode);
}

Answer<qint64> ForwardingFileSystem::read(int file, char *to, qint64 size)
{
    if (const int error = refusal("read", {}))
        return {{}, error};
    return m_real.read(file, to, size);
}

int ForwardingFileSystem::sync(int file)
{
    if (const int error = refusal("sync", {}))
        return error;
    return m_real.sync(file);
}

int ForwardingFileSystem::syncData(int file)
{
    if (const int error = refusal("syncData", {}))
        return error;
    return m_real.syncData(file);
}

int ForwardingFileSystem::truncate(int file, qint64 size)
{
    if (const int error = refusal("truncate", {}))
        return error;
    return m_real.truncate(file, size);
}

int ForwardingFileSystem::reserve(int file, qint64 size)
{
    if (const int error = refusal("reserve", {}))
        return error;
    return m_real.reserve(file, size);
}

int ForwardingFileSystem::seek(int file, qint64 offset)
{
    if (const int error = refusal("seek", {}))
        return error;
    return m_real.seek(file, offset);
}

Answer<FileStatus> ForwardingFileSystem::status(int file)
{
    if (const int error = refusal("status", {}))
        return {{}, error};
    return m_real.status(file);
}

Answer<FileStatus> ForwardingFileSystem::status(const QByteArray &path)
{
    if (const int error = refusal("status", path))
        return {{}, error};
    return m_real.status(path);
}

Answer<FileStatus> ForwardingFileSystem::linkStatus(const QByteArray &path)
{
    if (const int error = refusal("linkStatus", path))
        return {{}, error};
    return m_real.linkStatus(path);
}

Answer<QByteArray> ForwardingFileSystem::readLink(const QByteArray &path)
{
    if (const int error = refusal("readLink", path))
        return {{}, error};
    return m_real.readLink(path);
}

int ForwardingFileSystem::mayWrite(const QByteArray &path)
{
    if (const int error = refusal("mayWrite", path))
        return error;
    return m_real.mayWrite(path);
}

int ForwardingFileSystem::changeMode(int file, quint32 mode)
{
    if (const int error = refusal("changeMode", {}))
        return error;
    return m_real.changeMode(file, mode);
}

int ForwardingFileSystem::changeOwner(int file, quint32 owner, quint32 group)
{
    if (const int error = refusal("changeOwner", {}))
        return error;
    return m_real.changeOwner(file, owner, group);
}

Answer<QList<QByteArray>> ForwardingFileSystem::attributes(int file)
{
    if (const int error = refusal("attributes", {}))
        return {{}, error};
    return m_real.attributes(file);
}

Answer<QByteArray> ForwardingFileSystem::attribute(int file, const QByteArray &name)
{
    if (const int error = refusal("attribute", name))
        return {{}, error};
    return m_real.attribute(file, name);
}

int ForwardingFileSystem::setAttribute(int file, const QByteArray &name, const QByteArray &value)
{
    if (const int error = refusal("setAttribute", name))
        return error;
    return m_real.setAttribute(file, name, value);
}

int ForwardingFileSystem::removeAttribute(int file, const QByteArray &name)
{
    if (const int error = refusal("removeAttribute", name))
        return error;
    return m_real.removeAttribute(file, name);
}

int ForwardingFileSystem::rename(const QByteArray &from, const QByteArray &to)
{
    if (const int error = refusal("rename", to))
        return error;
    return m_real.rename(from, to);
}

int ForwardingFileSystem::renameIfFree(const QByteArray &from, const QByteArray &to)
{
    if (const int error = refusal("renameIfFree", to))
        return error;
    return m_real.renameIfFree(from, to);
}

int ForwardingFileSystem::link(const QByteArray &from, const QByteArray &to)
{
    if (const int error = refusal("link", to))
        return error;
    return m_real.link(from, to);
}

int ForwardingFileSystem::unlink(const QByteArray &path)
{
    if (const int error = refusal("unlink", path))
        return error;
    return m_real.unlink(path);
}

int ForwardingFileSystem::removeFolder(const QByteArray &path)
{
    if (const int error = refusal("removeFolder", path))
        return error;
    return m_real.removeFolder(path);
}

int ForwardingFileSystem::makeFolder(const QByteArray &path, quint32 mode)
{
    if (const int error = refusal("makeFolder", path))
        return error;
    return m_real.makeFolder(path, mode);
}

Answer<QList<QByteArray>> ForwardingFileSystem::list(const QByteArray &path)
{
    if (const int error = refusal("list", path))
        return {{}, error};
    return m_real.list(path);
}

} // namespace wengao::storage
