#pragma once

#include "cli/cli.h"

#include <QByteArray>
#include <QMutex>

namespace wengao {
struct Error;
}

namespace wengao::cli {

/// The three streams of a command. Results go to the output, everything said to a person to the errors.
/// Messages may be written from several threads.
class Console final
{
public:
    explicit Console(const Streams &streams) : m_streams(streams) {}

    [[nodiscard]] QByteArray readInput();
    void write(const QByteArray &bytes);
    void writeLine(const QString &text);

    /// `FILE:LINE:COLUMN: text`; line and column are 1-based and left out when 0.
    void report(const QString &file, int line, int column, const QString &text);
    void report(const QString &file, const Error &error);
    void say(const QString &text);
    /// `wengao COMMAND: text`, for wrong usage.
    void complain(const char *command, const QString &text);

    /// A line that the next one overwrites; shown on a terminal only.
    void progress(qsizetype done, qsizetype total, const QString &file);

private:
    void clearProgress();
    Streams m_streams;
    QMutex m_mutex;
    qsizetype m_progressLength = 0;
};

} // namespace wengao::cli
