#pragma once

#include <QString>
#include <QStringList>

class QIODevice;

namespace wengao::cli {

/// Where a command reads and writes; the devices are open and outlive the call.
struct Streams
{
    QIODevice *input = nullptr;
    QIODevice *output = nullptr;
    QIODevice *errors = nullptr;
};

/// True when `argument`, the first after the program's name, is answered here and not by the window: a
/// subcommand, help, --help or --version.
[[nodiscard]] bool isCommand(const QString &argument);

/// True when the arguments are no files to be opened but a command with a slip in its name: the first one is
/// neither a file nor looks like one, and others follow or it is nearly the name of a command.
[[nodiscard]] bool isMistypedCommand(const QStringList &arguments);

/// True when there is a screen, or a substitute that was asked for, on which the window can be shown.
[[nodiscard]] bool hasDisplay(const QStringList &arguments);
/// Says that there is none, in the language of the system, and returns the exit status for that.
[[nodiscard]] int tellNoDisplay();

/// True when the arguments are for the program wengao-cite, which is apart so that no other command waits for
/// Qt's script engine.
[[nodiscard]] bool needsScriptEngine(const QStringList &arguments);

/// True when the arguments ask for something that only the window's program can do without its window: a PDF.
[[nodiscard]] bool needsWebEngine(const QStringList &arguments);

/// Runs the command line, the program's name left out, on the process's own streams, in the language of the
/// system. Returns the exit status: 0 done, 1 findings, 2 wrong usage, 3 something could not be read, parsed
/// or written. A QCoreApplication must exist.
[[nodiscard]] int run(const QStringList &arguments);
/// The same on other streams and without installing a translation.
[[nodiscard]] int run(const QStringList &arguments, const Streams &streams);

} // namespace wengao::cli
