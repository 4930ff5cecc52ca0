#include "cli/inputs.h"
#include "cli/json.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

struct Answer
{
    QByteArray text;
    Status status = Status::Done;
};

Answer answer(const Input &input, const Arguments &arguments, Console &console)
{
    const Result<article::Article> article = readArticle(input, console, Use::ToRead);
    if (!article) {
        console.report(input.shown, article.error());
        return {"null", Status::Failed};
    }
    const auto frontMatter = frontMatterOf(*article);
    if (!isReadable(frontMatter, input, console))
        return {"null", Status::Failed};
    if (!arguments.has("field"))
        return {json(frontMatter), Status::Done};
    const QString key = arguments.value("field");
    const frontmatter::Field *field = frontMatter.field(key);
    if (field == nullptr) {
        console.report(input.shown, 1, 1,
                       QCoreApplication::translate("wengao::cli", "There is no field “%1”.").arg(key));
        return {"null", Status::Findings};
    }
    const bool isText = field->value.typeId() == QMetaType::QString;
    return {arguments.has("raw") && isText ? field->value.toString().toUtf8() : json(field->value),
            Status::Done};
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
        if (inList || one.status == Status::Done)
            output += (inList && !output.isEmpty() ? ",\n" : "") + one.text + (inList ? "" : "\n");
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
              QT_TRANSLATE_NOOP("wengao::cli", "Only this field; a dotted path such as cover.image.")},
             {"raw", nullptr,
              QT_TRANSLATE_NOOP("wengao::cli", "With --field: texts without quotes, one a line.")}},
            get};
}

} // namespace wengao::cli
