#pragma once

#include "cli/cli.h"
#include "cli/console.h"
#include "cli/options.h"

#include <functional>

namespace wengao::cli {

/// The exit statuses of every subcommand.
enum class Status { Done = 0, Findings = 1, Usage = 2, Failed = 3 };

/// The worse of two statuses.
[[nodiscard]] constexpr Status worse(Status a, Status b)
{
    return a > b ? a : b;
}

/// One subcommand: the dispatcher, the help texts and the tests are made from the table of these. Texts are
/// sources for translation in the context "wengao::cli".
struct Command
{
    const char *name;
    const char *arguments; ///< as usage shows it: "FILE..."
    const char *summary;
    const char *details; ///< further paragraphs of the help; may be empty
    QList<Option> options;
    std::function<Status(const Arguments &, Console &)> run; ///< none when a program of its own runs it
};

/// Every subcommand in the order the help lists them.
[[nodiscard]] const QList<Command> &commands();

[[nodiscard]] Command exportCommand();
[[nodiscard]] Command fieldsCommand();
[[nodiscard]] Command setCommand();
[[nodiscard]] Command checkCommand();
[[nodiscard]] Command countCommand();
[[nodiscard]] Command footnotesCommand();
[[nodiscard]] Command newCommand();
[[nodiscard]] Command citeCommand();

/// Parses the words behind the command's name and runs it, or shows its help.
[[nodiscard]] int runCommand(const Command &command, const QStringList &words, Console &console);

/// Calls `work` with the process's own streams, in the language of the system, and sees that all was written.
[[nodiscard]] int onOwnStreams(const std::function<int(const Streams &)> &work);

/// The help of one subcommand.
[[nodiscard]] QString usage(const Command &command);
/// The help of the program.
[[nodiscard]] QString usage();

} // namespace wengao::cli
