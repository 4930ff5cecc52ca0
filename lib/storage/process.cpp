#include "storage/process.h"

#include <QFile>

#include <signal.h>
#include <unistd.h>

#include <cerrno>

namespace wengao::storage {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The 22nd field of /proc/PID/stat; the second is the program's name in brackets and may hold anything.
quint64 startTimeOf(qint64 id)
{
    const QByteArray line = contentOf(QStringLiteral("/proc/%1/stat").arg(id));
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startTimeField = 19;
    constexpr qsizetype stateField = 0;
    if (fields.size() <= startTimeField || fields.at(stateField) == "Z")
        return 0;
    return fields.at(startTimeField).toULongLong();
}

QByteArray bootIdentity()
{
    static const QByteArray boot =
        contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed().replace('-', "");
    return boot;
}

} // namespace

Process Process::current()
{
    const auto id = qint64(::getpid());
    return {id, startTimeOf(id), bootIdentity()};
}

bool Process::isRunning() const
{
    if (id <= 0 || boot != bootIdentity())
        return false;
    if (::kill(pid_t(id), 0) != 0 && errno == ESRCH)
        return false;
    return startTimeOf(id) == startTime;
}

} // namespace wengao::storage
