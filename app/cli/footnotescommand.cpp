#include "cli/inputs.h"
#include "cli/json.h"
#include "footnotes/operations.h"
#include "footnotes/problems.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

/// An article with what is known of its notes; places are those of the whole file.
struct Notes
{
    const article::Article &article;
    footnotes::Index index;
    QList<footnotes::Problem> problems;
    Places places{QString(article.frontMatter + article.body)};

    [[nodiscard]] Place place(qsizetype offset) const
    {
        return places.at(article.frontMatter.size() + offset);
    }
};

QByteArray noteJson(const Notes &notes, qsizetype number)
{
    const footnotes::Definition &note = notes.index.definitions().at(number);
    return "{\"label\":" + json(QVariant(notes.index.labelOf(note))) +
           ",\"number\":" + QByteArray::number(note.number) +
           ",\"used\":" + QByteArray::number(note.timesUsed) +
           ",\"line\":" + QByteArray::number(notes.place(note.range.start).line) +
           ",\"text\":" + json(QVariant(footnotes::noteText(notes.index, number))) + '}';
}

QByteArray problemJson(const Notes &notes, const footnotes::Problem &problem)
{
    const Place place = notes.place(problem.range.start);
    return "{\"line\":" + QByteArray::number(place.line) + ",\"column\":" + QByteArray::number(place.column) +
           ",\"message\":" + json(QVariant(problem.message)) + '}';
}

void printJson(const Notes &notes, const Input &input, Console &console)
{
    QList<QByteArray> listed;
    for (qsizetype i = 0; i < notes.index.definitions().size(); ++i)
        listed.append(noteJson(notes, i));
    QList<QByteArray> wrong;
    for (const footnotes::Problem &problem : notes.problems)
        wrong.append(problemJson(notes, problem));
    console.write("{\n  \"file\": " + json(QVariant(input.shown)) + ",\n  \"notes\": [" +
                  listed.join(",\n    ") + "],\n  \"problems\": [" + wrong.join(",\n    ") + "]\n}\n");
}

void printList(const Notes &notes, const Input &input, Console &console)
{
    for (qsizetype i = 0; i < notes.index.definitions().size(); ++i) {
        const footnotes::Definition &note = notes.index.definitions().at(i);
        console.writeLine(u"%1\t[^%2]\t%3\t%4"_s.arg(QString::number(note.number), notes.index.labelOf(note),
                                                     QString::number(note.timesUsed),
                                                     footnotes::noteText(notes.index, i).simplified()));
    }
    for (const footnotes::Problem &problem : notes.problems) {
        const Place place = notes.place(problem.range.start);
        console.report(input.shown, place.line, place.column, problem.message);
    }
}

Result<TextEdits> editsFor(const Arguments &arguments, const footnotes::Index &index)
{
    if (arguments.has("renumber"))
        return footnotes::renumber(index);
    if (arguments.has("gather"))
        return footnotes::gather(index);
    return footnotes::removeUnused(index);
}

/// Notes whose label an earlier one has are published under no number, so no change of ours reaches them; who
/// asked for one is told which they are.
Status tellDuplicates(const article::Article &article, const Input &input, Console &console)
{
    const Notes notes{article, footnotes::Index(article.body), {}};
    Status status = Status::Done;
    for (const footnotes::Problem &problem : footnotes::problems(notes.index)) {
        if (problem.kind != footnotes::ProblemKind::Duplicate)
            continue;
        const Place place = notes.place(problem.range.start);
        console.report(input.shown, place.line, place.column, problem.message);
        status = Status::Findings;
    }
    return status;
}

Status change(const Arguments &arguments, const Input &input, article::Article *article, Console &console)
{
    const Result<TextEdits> edits = editsFor(arguments, footnotes::Index(article->body));
    if (!edits) {
        console.report(input.shown, edits.error());
        return Status::Failed;
    }
    const QString body = applied(article->body, *edits);
    const bool isSame = body == article->body;
    if (!isSame && !article->readOnlyReason.isEmpty()) {
        console.report(input.shown, 0, 0, article->readOnlyReason);
        return Status::Failed;
    }
    article->body = body;
    const Status status = written(input, article, isSame, console);
    return status == Status::Done ? tellDuplicates(*article, input, console) : status;
}

Status runFootnotes(const Arguments &arguments, Console &console)
{
    const int verbs =
        int(arguments.has("renumber")) + int(arguments.has("gather")) + int(arguments.has("remove-unused"));
    if (verbs > 1 || arguments.files().size() != 1) {
        console.say(QCoreApplication::translate("wengao::cli",
                                                "wengao footnotes: Name one file and at most one change."));
        return Status::Usage;
    }
    const QString name = arguments.files().first();
    const Input input{name == "-"_L1 ? QString() : name, name, {}};
    Result<article::Article> article = readArticle(input, console, Use::ToWriteBack);
    if (!article) {
        console.report(input.shown, article.error());
        return Status::Failed;
    }
    if (verbs > 0)
        return change(arguments, input, &*article, console);
    Notes notes{*article, footnotes::Index(article->body), {}};
    notes.problems = footnotes::problems(notes.index);
    if (arguments.has("json"))
        printJson(notes, input, console);
    else
        printList(notes, input, console);
    return notes.problems.isEmpty() ? Status::Done : Status::Findings;
}

} // namespace

Command footnotesCommand()
{
    return {"footnotes",
            "FILE [--renumber | --gather | --remove-unused]",
            QT_TRANSLATE_NOOP("wengao::cli",
                              "List the footnotes and what is wrong with them, or put them in order."),
            QT_TRANSLATE_NOOP(
                "wengao::cli",
                "Prints number, label, uses and text of each note, separated by tabs. The exit status is 1 "
                "when something is wrong."),
            {{"renumber", nullptr,
              QT_TRANSLATE_NOOP("wengao::cli", "Label the notes by the numbers they are published with.")},
             {"gather", nullptr,
              QT_TRANSLATE_NOOP("wengao::cli", "Move all notes to where the last one stands.")},
             {"remove-unused", nullptr,
              QT_TRANSLATE_NOOP("wengao::cli", "Take out the notes that nothing refers to.")},
             {"json", nullptr, QT_TRANSLATE_NOOP("wengao::cli", "Print JSON.")}},
            runFootnotes};
}

} // namespace wengao::cli
