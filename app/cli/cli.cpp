#include "cli/cli.h"

#include "base/error.h"
#include "cli/command.h"
#include "translations/translator.h"

#include <QCoreApplication>
#include <QFile>

#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

constexpr const char *context = "wengao::cli";

QString told(const char *text)
{
    return QCoreApplication::translate(context, text);
}

const Command *commandNamed(const QString &name)
{
    const auto found = std::find_if(commands().begin(), commands().end(), [&name](const Command &command) {
        return name == QLatin1StringView(command.name);
    });
    return found == commands().end() ? nullptr : &*found;
}

/// How many letters have to be added, taken out or changed to make `b` of `a`.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype changed = diagonal + (a.at(i - 1) == b.at(qsizetype(j) - 1) ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({changed, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

/// The command whose name differs least, by one letter or by two in a long word; empty when there is none.
QString nearestCommand(const QString &word)
{
    QStringList names{u"help"_s};
    for (const Command &command : commands())
        names.append(QLatin1StringView(command.name));
    const auto nearer = [&word](const QString &a, const QString &b) {
        return distance(word, a) < distance(word, b);
    };
    const QString nearest = *std::min_element(names.begin(), names.end(), nearer);
    constexpr qsizetype longWord = 5;
    return distance(word, nearest) <= (word.size() < longWord ? 1 : 2) ? nearest : QString();
}

bool asksForHelp(const QStringList &words)
{
    const qsizetype end = words.indexOf(u"--"_s);
    const QStringList options = words.mid(0, end);
    return options.contains(u"--help"_s) || options.contains(u"-h"_s);
}

QString optionLine(const Option &option)
{
    QString name = u"--"_s + QLatin1StringView(option.name);
    if (option.value != nullptr)
        name += u' ' + QLatin1StringView(option.value);
    const QString letter = option.letter != '\0' ? u"-%1, "_s.arg(QLatin1Char(option.letter)) : u"    "_s;
    return u"  "_s + letter + name.leftJustified(24) + u' ' + told(option.help);
}

} // namespace

const QList<Command> &commands()
{
    static const QList<Command> table{exportCommand(),    fieldsCommand(), setCommand(),   countCommand(),
                                      footnotesCommand(), citeCommand(),   checkCommand(), newCommand()};
    return table;
}

int runCommand(const Command &command, const QStringList &words, Console &console)
{
    if (asksForHelp(words)) {
        console.write(usage(command).toUtf8());
        return int(Status::Done);
    }
    const Result<Arguments> arguments = Arguments::parse(words, command.options);
    if (!arguments) {
        console.complain(command.name, arguments.error().message);
        console.say(told(QT_TRANSLATE_NOOP("wengao::cli", "“wengao %1 --help” lists what it takes."))
                        .arg(QLatin1StringView(command.name)));
        return int(Status::Usage);
    }
    if (!command.run) {
        console.say(
            told(QT_TRANSLATE_NOOP("wengao::cli", "“wengao %1” is run by another program, wengao-%1."))
                .arg(QLatin1StringView(command.name)));
        return int(Status::Failed);
    }
    return int(command.run(*arguments, console));
}

QString usage(const Command &command)
{
    QString text = told(QT_TRANSLATE_NOOP("wengao::cli", "Usage: wengao %1 %2"))
                       .arg(QLatin1StringView(command.name), QLatin1StringView(command.arguments)) +
                   u"\n\n"_s + told(command.summary) + u'\n';
    if (qstrlen(command.details) > 0)
        text += u'\n' + told(command.details) + u'\n';
    text += u'\n';
    for (const Option &option : command.options)
        text += optionLine(option) + u'\n';
    return text + optionLine({"help", nullptr, QT_TRANSLATE_NOOP("wengao::cli", "Show this help."), 'h'}) +
           u'\n';
}

QString usage()
{
    QString text =
        told(QT_TRANSLATE_NOOP("wengao::cli", "Usage: wengao [FILE...]            open the window")) + u'\n' +
        told(QT_TRANSLATE_NOOP("wengao::cli", "       wengao COMMAND ...          work without a window")) +
        u"\n\n"_s;
    for (const Command &command : commands())
        text += u"  "_s + QString(QLatin1StringView(command.name)).leftJustified(12) + told(command.summary) +
                u'\n';
    text += u'\n' +
            told(QT_TRANSLATE_NOOP("wengao::cli",
                                   "“wengao COMMAND --help” tells more. “-” as FILE is standard input.")) +
            u'\n';
    text += told(QT_TRANSLATE_NOOP(
        "wengao::cli",
        "Exit status: 0 done, 1 findings, 2 wrong usage, 3 a file could not be read, parsed or written."));
    return text + u'\n';
}

bool isCommand(const QString &argument)
{
    return argument == "help"_L1 || argument == "--help"_L1 || argument == "-h"_L1 ||
           argument == "--version"_L1 || commandNamed(argument) != nullptr;
}

bool isMistypedCommand(const QStringList &arguments)
{
    const QString word = arguments.value(0);
    if (word.isEmpty() || word.startsWith(u'-') || word.contains(u'.') || word.contains(u'/') ||
        QFileInfo::exists(word))
        return false;
    return arguments.size() > 1 || !nearestCommand(word).isEmpty();
}

bool hasDisplay(const QStringList &arguments)
{
    return arguments.contains(u"-platform"_s) || qEnvironmentVariable("XDG_SESSION_TYPE") == "wayland"_L1 ||
           !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int tellNoDisplay()
{
    return onOwnStreams([](const Streams &streams) {
        Console(streams).say(told(QT_TRANSLATE_NOOP(
            "wengao::cli",
            "There is no display to open the window on. “wengao --help” lists what works without "
            "one.")));
        return int(Status::Failed);
    });
}

bool needsWebEngine(const QStringList &arguments)
{
    if (arguments.isEmpty() || arguments.first() != "export"_L1 || asksForHelp(arguments))
        return false;
    const Result<Arguments> parsed = Arguments::parse(arguments.mid(1), exportCommand().options);
    return parsed && parsed->value("format") == "pdf"_L1;
}

bool needsScriptEngine(const QStringList &arguments)
{
    return arguments.value(0) == "cite"_L1 && !asksForHelp(arguments);
}

int run(const QStringList &arguments)
{
    return onOwnStreams([&arguments](const Streams &streams) { return run(arguments, streams); });
}

int onOwnStreams(const std::function<int(const Streams &)> &work)
{
    translations::install(translations::textLocale());
    QFile input;
    QFile output;
    QFile errors;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly) ||
        !errors.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return int(Status::Failed);
    const int status = work({&input, &output, &errors});
    // A full disk or a closed pipe shows only now.
    if (!output.flush() || std::fflush(stdout) != 0) {
        errors.write(
            told(QT_TRANSLATE_NOOP("wengao::cli", "The result could not be written to standard output."))
                .toUtf8() +
            '\n');
        return int(Status::Failed);
    }
    return status;
}

int run(const QStringList &arguments, const Streams &streams)
{
    Console console(streams);
    const QString name = arguments.value(0);
    if (name == "help"_L1 || name == "--help"_L1 || name == "-h"_L1) {
        const Command *about = commandNamed(arguments.value(1));
        console.write((about != nullptr ? usage(*about) : usage()).toUtf8());
        return int(Status::Done);
    }
    if (name == "--version"_L1) {
        console.writeLine(u"wengao " WENGAO_VERSION ""_s);
        return int(Status::Done);
    }
    const Command *command = commandNamed(name);
    if (command == nullptr) {
        const QString nearest = nearestCommand(name);
        console.say(nearest.isEmpty()
                        ? told(QT_TRANSLATE_NOOP("wengao::cli", "There is no command “%1”.")).arg(name)
                        : told(QT_TRANSLATE_NOOP("wengao::cli", "There is no command “%1”. Is “%2” meant?"))
                              .arg(name, nearest));
        console.write(QByteArray());
        return int(Status::Usage);
    }
    return runCommand(*command, arguments.mid(1), console);
}

} // namespace wengao::cli
