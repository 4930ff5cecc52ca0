#include "cli/inputs.h"
#include "cli/json.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

struct Answer
{
    std::optional<QByteArray> text; ///< absent when there is nothing to print
    Status status = Status::Done;
};

/// One value as it is printed for itself; nothing when there is no such field.
std::optional<QByteArray> textOf(const frontmatter::FrontMatter &frontMatter, const QString &key, bool isRaw)
{
    const std::optional<QVariant> value = frontMatter.value(key);
    if (!value)
        return {};
    if (isRaw && value->typeId() == QMetaType::QString)
        return value->toString().toUtf8();
    const frontmatter::Field *const field = frontMatter.field(key);
    return field != nullptr ? json(*field) : json(*value);
}

/// The fields that were asked for: a single one as its bare value, several as an object in the order asked.
Answer fieldsOf(const frontmatter::FrontMatter &frontMatter, const Input &input, const Arguments &arguments,
                Console &console)
{
    const QStringList keys = arguments.values("field");
    const bool isBare = keys.size() == 1 || arguments.has("raw");
    Answer answer;
    QList<QByteArray> entries;
    for (const QString &key : keys) {
        const std::optional<QByteArray> text = textOf(frontMatter, key, arguments.has("raw"));
        if (text) {
            entries.append(isBare ? *text : "\n  " + json(QVariant(key)) + ": " + *text);
            continue;
        }
        console.report(input.shown, 1, 1,
                       QCoreApplication::translate("wengao::cli", "There is no field “%1”.").arg(key));
        answer.status = Status::Findings;
    }
    if (!entries.isEmpty())
        answer.text = isBare ? entries.join('\n') : '{' + entries.join(',') + "\n}";
    return answer;
}

Answer answer(const Input &input, const Arguments &arguments, Console &console)
{
    const Result<article::Article> article = readArticle(input, console, Use::ToRead);
    if (!article) {
        console.report(input.shown, article.error());
        return {{}, Status::Failed};
    }
    const frontmatter::FrontMatter frontMatter = frontMatterOf(*article);
    if (!isReadable(frontMatter, input, console))
        return {{}, Status::Failed};
    if (arguments.has("field"))
        return fieldsOf(frontMatter, input, arguments, console);
    return {json(frontMatter), Status::Done};
}

Status get(const Arguments &arguments, Console &console)
{
    if (!hasFiles(arguments, "get", console))
        return Status::Usage;
    const QList<Input> inputs = expanded(arguments.files());
    const bool inList = (inputs.size() != 1 || inputs.first().folder.size() > 0) && !arguments.has("raw");
    Status status = Status::Done;
    qsizetype failed = 0;
    QByteArray output;
    for (const Input &input : inputs) {
        const Answer one = answer(input, arguments, console);
        status = worse(status, one.status == Status::Failed ? Status::Done : one.status);
        failed += one.status == Status::Failed ? 1 : 0;
        if (inList)
            output += (output.isEmpty() ? "" : ",\n") + one.text.value_or("null");
        else if (one.text)
            output += *one.text + '\n';
    }
    console.write(inList ? "[\n" + output + "\n]\n" : output);
    return concluded(status, failed, inputs.size(), console);
}

} // namespace

Command fieldsCommand()
{
    return {"get",
            "FILE...",
            QT_TRANSLATE_NOOP("wengao::cli", "Print the front matter as JSON."),
            QT_TRANSLATE_NOOP(
                "wengao::cli",
                "One object for one file, an array of objects for several or for a folder; null where one "
                "could not be read.\nThe exit status is 1 when the field asked for is missing."),
            {{"field", "KEY",
              QT_TRANSLATE_NOOP("wengao::cli",
                                "Only this field; a dotted path such as cover.image. May be repeated."),
              '\0', true},
             {"raw", nullptr,
              QT_TRANSLATE_NOOP("wengao::cli", "With --field: texts without quotes, one a line.")}},
            get};
}

} // namespace wengao::cli
