#include "cli/inputs.h"
#include "frontmatter/fieldtable.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

using frontmatter::FrontMatter;
using frontmatter::Type;

enum class Verb { Set, Add, Remove };

/// One change as asked for; `value` is null when no `=` was given.
struct Change
{
    Verb verb;
    QString key;
    QString value;
};

/// What type a field that is not there yet is given, where its name tells.
Type typeByName(const QString &key)
{
    static const frontmatter::FieldTable table = frontmatter::FieldTable::standard();
    const frontmatter::FieldInfo info = table.info(key);
    return info.known ? frontmatter::typeOf(info.kind) : Type::String;
}

Result<QVariant> valueFor(const FrontMatter &frontMatter, const Change &change)
{
    const frontmatter::Field *field = frontMatter.field(change.key);
    const bool isTyped = field != nullptr && field->type != Type::Null;
    Type type = isTyped ? field->type : typeByName(change.key);
    if (type == Type::List && !change.value.trimmed().startsWith(u'['))
        return QVariant(QStringList{change.value});
    if (!isTyped && type == Type::String) {
        const QJsonDocument document = QJsonDocument::fromJson(change.value.toUtf8());
        if (document.isArray() || document.isObject())
            type = document.isArray() ? Type::List : Type::Map;
    }
    Result<QVariant> value = frontmatter::valueFromText(change.value, type);
    if (value && type == Type::Timestamp && !isTyped && value->typeId() == QMetaType::QString)
        return QVariant::fromValue(frontmatter::Timestamp{value->toString()});
    return value;
}

Result<TextEdits> addItem(const FrontMatter &frontMatter, const Change &change, text::LineBreak lineBreak)
{
    const frontmatter::Field *field = frontMatter.field(change.key);
    if (field == nullptr || field->type == Type::Null)
        return frontMatter.set(change.key, QStringList{change.value}, lineBreak);
    if (field->type != Type::List)
        return Error{
            ErrorCode::InvalidArgument,
            QCoreApplication::translate("wengao::cli", "The field “%1” is no list.").arg(change.key)};
    const QVariantList items = field->value.toList();
    const bool isThere = std::any_of(items.begin(), items.end(), [&change](const QVariant &item) {
        return item.toString() == change.value;
    });
    return isThere ? Result<TextEdits>(TextEdits())
                   : frontMatter.insertItem(change.key, items.size(), change.value);
}

Result<TextEdits> removeItem(const FrontMatter &frontMatter, const Change &change)
{
    const frontmatter::Field *field = frontMatter.field(change.key);
    if (field == nullptr || change.value.isNull())
        return frontMatter.remove(change.key);
    if (field->type != Type::List)
        return Error{
            ErrorCode::InvalidArgument,
            QCoreApplication::translate("wengao::cli", "The field “%1” is no list.").arg(change.key)};
    const QVariantList items = field->value.toList();
    const auto found = std::find_if(items.begin(), items.end(), [&change](const QVariant &item) {
        return item.toString() == change.value;
    });
    return found == items.end() ? Result<TextEdits>(TextEdits())
                                : frontMatter.removeItem(change.key, found - items.begin());
}

Result<TextEdits> editsFor(const FrontMatter &frontMatter, const Change &change, text::LineBreak lineBreak)
{
    switch (change.verb) {
    case Verb::Add:
        return addItem(frontMatter, change, lineBreak);
    case Verb::Remove:
        return removeItem(frontMatter, change);
    case Verb::Set:
        break;
    }
    const Result<QVariant> value = valueFor(frontMatter, change);
    return value ? frontMatter.set(change.key, *value, lineBreak) : Result<TextEdits>(value.error());
}

/// Where in the file a change that failed belongs: its field, else the first line.
Place placeOfKey(const FrontMatter &frontMatter, const QString &key)
{
    const frontmatter::Field *field = frontMatter.field(key);
    return field != nullptr ? placeOf(frontMatter.text(), field->keyRange.start) : Place{};
}

/// What it means to a script that a change was refused: the file lacks the field, or none can be given such a
/// path.
Status refusal(const Error &error, const FrontMatter &frontMatter, const Change &change)
{
    if (error.code == ErrorCode::NotFound)
        return Status::Findings;
    const bool isPath = change.key.count(u'.') < 2 || frontMatter.field(change.key) != nullptr;
    return isPath || error.code != ErrorCode::InvalidArgument ? Status::Failed : Status::Usage;
}

/// The front matter with all the changes, or a status other than Done and why.
Status change(const article::Article &article, const QList<Change> &changes, const Input &input,
              Console &console, QString *result)
{
    FrontMatter frontMatter = frontMatterOf(article);
    *result = article.frontMatter;
    for (const Change &change : changes) {
        if (!isReadable(frontMatter, input, console))
            return Status::Failed;
        const Result<TextEdits> edits = editsFor(frontMatter, change, article.format.lineBreak);
        if (!edits) {
            const Place place = placeOfKey(frontMatter, change.key);
            console.report(input.shown, place.line, place.column, edits.error().message);
            return refusal(edits.error(), frontMatter, change);
        }
        if (edits->isEmpty())
            continue;
        *result = applied(*result, *edits);
        frontMatter = FrontMatter::parse(*result);
    }
    return Status::Done;
}

/// All the changes are made to one file or none of them.
Status setIn(const Input &input, const QList<Change> &changes, Console &console)
{
    Result<article::Article> article = readArticle(input, console, Use::ToWriteBack);
    if (!article) {
        console.report(input.shown, article.error());
        return Status::Failed;
    }
    QString frontMatter;
    const Status status = change(*article, changes, input, console, &frontMatter);
    if (status != Status::Done)
        return status;
    const bool isSame = frontMatter == article->frontMatter;
    if (!isSame && !article->readOnlyReason.isEmpty()) {
        console.report(input.shown, 0, 0, article->readOnlyReason);
        return Status::Failed;
    }
    article->frontMatter = frontMatter;
    return written(input, &*article, isSame, console);
}

/// What came of one file, kept until those before it have been told.
struct Outcome
{
    Status status = Status::Done;
    QByteArray output;
    QByteArray errors;
};

Outcome outcomeOf(const Input &input, const QList<Change> &changes, Console &console)
{
    Outcome outcome;
    QBuffer standardInput;
    QBuffer output(&outcome.output);
    QBuffer errors(&outcome.errors);
    if (input.path.isEmpty())
        standardInput.setData(console.readInput());
    standardInput.open(QIODevice::ReadOnly);
    output.open(QIODevice::WriteOnly);
    errors.open(QIODevice::WriteOnly);
    Console own({&standardInput, &output, &errors});
    outcome.status = setIn(input, changes, own);
    return outcome;
}

/// The worst that came of the files. Each is on the disk before the next one of its thread begins; the disk
/// confirms several at once in the time of one.
Status setInAll(const QList<Input> &inputs, const QList<Change> &changes, Console &console)
{
    constexpr qsizetype atOnce = 16;
    std::vector<Outcome> outcomes(static_cast<std::size_t>(inputs.size()));
    std::atomic<qsizetype> next = 0;
    const auto work = [&] {
        for (qsizetype i = next++; i < inputs.size(); i = next++)
            outcomes[static_cast<std::size_t>(i)] = outcomeOf(inputs.at(i), changes, console);
    };
    {
        std::vector<std::jthread> others;
        for (qsizetype i = 1; i < std::min(atOnce, inputs.size()); ++i)
            others.emplace_back(work);
        work();
    }
    for (const Outcome &outcome : outcomes) {
        console.write(outcome.output);
        if (!outcome.errors.isEmpty())
            console.say(QString::fromUtf8(outcome.errors).chopped(1));
    }
    Status status = Status::Done;
    for (const Outcome &outcome : outcomes)
        status = worse(status, outcome.status);
    const auto failed = std::count_if(outcomes.begin(), outcomes.end(), [](const Outcome &outcome) {
        return outcome.status == Status::Failed;
    });
    return concluded(status, failed, inputs.size(), console);
}

Result<QList<Change>> changesFrom(const Arguments &arguments)
{
    QList<Change> changes;
    const auto collect = [&](const char *option, Verb verb, bool needsValue) -> bool {
        const QStringList values = arguments.values(option);
        return std::all_of(values.begin(), values.end(), [&](const QString &text) {
            const qsizetype equals = text.indexOf(u'=');
            if (equals == 0 || (needsValue && equals < 0))
                return false;
            changes.append(
                {verb, equals < 0 ? text : text.left(equals), equals < 0 ? QString() : text.mid(equals + 1)});
            if (equals >= 0 && changes.last().value.isNull())
                changes.last().value = u""_s;
            return true;
        });
    };
    if (!collect("field", Verb::Set, true) || !collect("add", Verb::Add, true) ||
        !collect("remove", Verb::Remove, false))
        return Error{ErrorCode::InvalidArgument,
                     QCoreApplication::translate("wengao::cli", "Write a change as KEY=VALUE.")};
    if (changes.isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     QCoreApplication::translate("wengao::cli",
                                                 "Say what to change with --field, --add or --remove.")};
    return changes;
}

Status set(const Arguments &arguments, Console &console)
{
    const Result<QList<Change>> changes = changesFrom(arguments);
    if (!changes) {
        console.complain("set", changes.error().message);
        return Status::Usage;
    }
    if (!hasFiles(arguments, "set", console))
        return Status::Usage;
    const QList<Input> inputs = expanded(arguments.files());
    return setInAll(inputs, *changes, console);
}

} // namespace

Command setCommand()
{
    return {"set",
            "--field KEY=VALUE... FILE...",
            QT_TRANSLATE_NOOP("wengao::cli", "Change fields of the front matter and nothing else."),
            QT_TRANSLATE_NOOP("wengao::cli",
                              "A value keeps the type its field has; lists and maps are written as JSON: "
                              "tags=[\"AI\",\"科技\"].\nA file "
                              "is written only when its bytes change; if one change fails, none is made."),
            {{"field", "KEY=VALUE",
              QT_TRANSLATE_NOOP("wengao::cli", "Give a field this value; may be repeated."), '\0', true},
             {"add", "KEY=ITEM",
              QT_TRANSLATE_NOOP("wengao::cli", "Add an item to a list unless it is there."), '\0', true},
             {"remove", "KEY[=ITEM]",
              QT_TRANSLATE_NOOP("wengao::cli", "Remove a field, or an item from a list."), '\0', true}},
            set};
}

} // namespace wengao::cli
