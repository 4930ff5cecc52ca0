#include "cli/citing.h"

#include "cli/command.h"
#include "references/cslitem.h"
#include "references/csltree.h"
#include "references/formatter.h"
#include "references/reading.h"
#include "storage/problem.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

using references::Citation;
using references::CiteOptions;
using references::Formatter;

QString told(const char *text)
{
    return QCoreApplication::translate("wengao::cli", text);
}

/// The bytes of a file or of standard input.
Result<QByteArray> bytesOf(const QString &name, Console &console)
{
    if (name == "-"_L1)
        return console.readInput();
    QFile file(name); // a pipe is welcome here
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    const QFileInfo info(name);
    return storage::readProblem(QFile::encodeName(name),
                                !info.exists() ? ENOENT
                                : info.isDir() ? EISDIR
                                               : EACCES,
                                "open");
}

/// Prints references one by one, as they come.
class Printer final
{
public:
    Printer(QString format, Console &console) : m_format(std::move(format)), m_console(console) {}

    void print(const Citation &citation)
    {
        ++m_printed;
        if (m_format == "text"_L1)
            m_console.writeLine(citation.toPlainText());
        else if (m_format == "footnotes"_L1)
            m_console.writeLine(u"[^%1]: "_s.arg(m_printed) + citation.toMarkdown());
        else
            m_console.writeLine((m_printed > 1 ? u"\n"_s : QString()) + citation.toMarkdown());
    }

private:
    QString m_format;
    Console &m_console;
    int m_printed = 0;
};

/// Reads one file and prints what it holds.
Status citeFile(const QString &name, const CiteOptions &options, Formatter &formatter, Printer &printer,
                Console &console)
{
    const QString shown = name == "-"_L1 ? told(QT_TRANSLATE_NOOP("wengao::cli", "standard input")) : name;
    const Result<QByteArray> bytes = bytesOf(name, console);
    const Result<references::ReadItems> read =
        bytes ? references::readItems(*bytes, name) : Result<references::ReadItems>(bytes.error());
    if (!read) {
        console.report(shown, read.error());
        return Status::Failed;
    }
    Status status = Status::Done;
    for (const references::ReadProblem &problem : read->problems) {
        console.report(shown, problem.line, 0, problem.message);
        status = Status::Findings;
    }
    for (qsizetype i = 0; i < read->items.size(); ++i) {
        const Result<Citation> citation = formatter.citeNow(read->items.at(i), options);
        if (citation) {
            printer.print(*citation);
            continue;
        }
        console.report(shown, read->lines.value(i), 0, citation.error().message);
        status = Status::Findings;
    }
    return status;
}

/// Sees that the style can be opened before anything is printed in it.
Status checkStyle(const QString &name, const references::Styles &styles, Console &console)
{
    const Result<references::StyleInfo> style = styles.find(name);
    const Result<QByteArray> file =
        style ? references::Styles::read(*style) : Result<QByteArray>(style.error());
    const Result<QJsonObject> tree =
        file ? references::cslTree(*file, references::CslFile::Style) : Result<QJsonObject>(file.error());
    if (tree)
        return Status::Done;
    console.complain("cite", tree.error().message);
    return tree.error().code == ErrorCode::NotFound ? Status::Usage : Status::Failed;
}

Status cite(const Arguments &arguments, Console &console, const QString &userStyles)
{
    const Result<QString> format = arguments.choice("format", {u"markdown"_s, u"text"_s, u"footnotes"_s});
    if (!format) {
        console.complain("cite", format.error().message);
        return Status::Usage;
    }
    if (arguments.files().isEmpty()) {
        console.say(
            told(QT_TRANSLATE_NOOP("wengao::cli", "wengao %1: Name at least one file.")).arg(u"cite"_s));
        return Status::Usage;
    }
    references::StyleFolders folders;
    folders.user = userStyles;
    Formatter formatter{references::Styles(folders)};
    CiteOptions options{.style = arguments.value("style", references::Styles::defaultName()),
                        .language = arguments.value("lang")};
    if (!options.language.isEmpty() &&
        !formatter.styles().hasLocale(references::localeTag(options.language))) {
        console.say(
            told(QT_TRANSLATE_NOOP("wengao::cli", "wengao cite: There are no words for the language “%1”."))
                .arg(options.language));
        return Status::Usage;
    }
    Status status = checkStyle(options.style, formatter.styles(), console);
    if (status != Status::Done)
        return status;
    Printer printer(*format, console);
    for (const QString &name : arguments.files())
        status = worse(status, citeFile(name, options, formatter, printer, console));
    return status;
}

} // namespace

int runCite(const QStringList &arguments, const Streams &streams, const QString &userStyles)
{
    Console console(streams);
    Command command = citeCommand();
    command.run = [userStyles](const Arguments &words, Console &to) { return cite(words, to, userStyles); };
    return runCommand(command, arguments.mid(1), console);
}

int runCite(const QStringList &arguments)
{
    const QString userStyles =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/wengao/styles"_s;
    return onOwnStreams([&](const Streams &streams) { return runCite(arguments, streams, userStyles); });
}

} // namespace wengao::cli
