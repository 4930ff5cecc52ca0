#include "cli/inputs.h"
#include "cli/json.h"
#include "markdown/renderer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

QString textLine(const text::Count &count, const QString &name)
{
    return u"%1\t%2\t%3"_s.arg(count.total()).arg(count.readingMinutes()).arg(name);
}

QByteArray jsonLine(const text::Count &count, const QString &name)
{
    return "{\"file\":" + json(QVariant(name)) + ",\"total\":" + QByteArray::number(count.total()) +
           ",\"cjk\":" + QByteArray::number(count.cjk) +
           ",\"punctuation\":" + QByteArray::number(count.punctuation) +
           ",\"words\":" + QByteArray::number(count.words) +
           ",\"characters\":" + QByteArray::number(count.characters) +
           ",\"minutes\":" + QByteArray::number(count.readingMinutes()) + '}';
}

Status count(const Arguments &arguments, Console &console)
{
    if (!hasFiles(arguments, "count", console))
        return Status::Usage;
    const QList<Input> inputs = expanded(arguments.files());
    const bool asJson = arguments.has("json");
    markdown::Renderer renderer;
    text::Count sum;
    QList<QByteArray> objects;
    qsizetype failed = 0;
    for (const Input &input : inputs) {
        const Result<article::Article> article = readArticle(input, console, Use::ToRead);
        const Result<markdown::Rendered> rendered =
            article ? renderer.renderNow(article->body) : Result<markdown::Rendered>(article.error());
        if (!rendered) {
            console.report(input.shown, rendered.error());
            ++failed;
            continue;
        }
        sum += rendered->count;
        if (asJson)
            objects.append(jsonLine(rendered->count, input.shown));
        else
            console.writeLine(textLine(rendered->count, input.shown));
    }
    if (asJson)
        console.write(inputs.size() == 1 && objects.size() == 1 ? objects.first() + '\n'
                                                                : "[\n" + objects.join(",\n") + "\n]\n");
    else if (inputs.size() > 1)
        console.writeLine(textLine(sum, QCoreApplication::translate("wengao::cli", "total")));
    return concluded(Status::Done, failed, inputs.size(), console);
}

} // namespace

Command countCommand()
{
    return {
        "count",
        "FILE...",
        QT_TRANSLATE_NOOP("wengao::cli",
                          "Count the characters of the text and the minutes it takes to read."),
        QT_TRANSLATE_NOOP("wengao::cli",
                          "Prints the length, the minutes and the file, separated by tabs. A Chinese "
                          "character, a full-width mark "
                          "and\na western word count one each; code, addresses and footnotes are left out."),
        {{"json", nullptr, QT_TRANSLATE_NOOP("wengao::cli", "Print JSON with the parts of the count.")}},
        count};
}

} // namespace wengao::cli
