#include "cli/console.h"

#include "base/error.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

bool isTerminal(QIODevice *device)
{
    const auto *file = qobject_cast<QFile *>(device);
    return file != nullptr && file->handle() >= 0 && isatty(file->handle()) == 1;
}

} // namespace

QByteArray Console::readInput()
{
    return m_streams.input->readAll();
}

void Console::write(const QByteArray &bytes)
{
    m_streams.output->write(bytes);
}

void Console::writeLine(const QString &text)
{
    write(text.toUtf8() + '\n');
}

void Console::report(const QString &file, int line, int column, const QString &text)
{
    QString place = file;
    if (line > 0)
        place += u":%1:%2"_s.arg(line).arg(qMax(1, column));
    say(place + u": "_s + text);
}

void Console::report(const QString &file, const Error &error)
{
    report(file, 0, 0, error.message);
}

void Console::say(const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    clearProgress();
    m_streams.errors->write(text.toUtf8() + '\n');
}

void Console::complain(const char *command, const QString &text)
{
    say(QCoreApplication::translate("wengao::cli", "wengao %1: %2").arg(QLatin1StringView(command), text));
}

void Console::progress(qsizetype done, qsizetype total, const QString &file)
{
    const QMutexLocker lock(&m_mutex);
    if (!isTerminal(m_streams.errors))
        return;
    clearProgress();
    const QByteArray line = u"%1/%2 %3"_s.arg(done).arg(total).arg(file.right(60)).toUtf8();
    m_progressLength = line.size();
    m_streams.errors->write(line);
    if (auto *errors = qobject_cast<QFile *>(m_streams.errors))
        errors->flush();
}

void Console::clearProgress()
{
    if (m_progressLength > 0)
        m_streams.errors->write("\r\x1b[K");
    m_progressLength = 0;
}

} // namespace wengao::cli
