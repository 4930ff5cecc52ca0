#include "base/clock.h"
#include "cli/inputs.h"
#include "frontmatter/frontmatter.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

/// The title a file's name suggests: `my-first_post.md` is "my first post", a bundle has its folder's name.
QString titleFromName(const QString &path)
{
    const QFileInfo file(QFileInfo(path).absoluteFilePath());
    const QString name = file.completeBaseName();
    QString title = name == "index"_L1 ? QFileInfo(file.path()).fileName() : name;
    return title.replace(u'-', u' ').replace(u'_', u' ').simplified();
}

Result<QString> newFrontMatter(const QString &title, const QDateTime &now)
{
    using frontmatter::FrontMatter;
    const QDateTime zoned = now.toOffsetFromUtc(now.offsetFromUtc());
    const QList<std::pair<QString, QVariant>> fields{
        {u"title"_s, title},
        {u"date"_s, QVariant::fromValue(frontmatter::Timestamp{zoned.toString(Qt::ISODate)})},
        {u"draft"_s, true},
        {u"tags"_s, QStringList()}};
    QString text;
    for (const auto &[key, value] : fields) {
        const Result<TextEdits> edits = FrontMatter::parse(text).add(key, value);
        if (!edits)
            return edits.error();
        text = applied(text, *edits);
    }
    return text;
}

Status make(const Arguments &arguments, Console &console)
{
    if (arguments.files().size() != 1 || arguments.files().first() == "-"_L1) {
        console.say(QCoreApplication::translate("wengao::cli", "wengao new: Name one file to make."));
        return Status::Usage;
    }
    QString path = arguments.files().first();
    if (!isMarkdownName(path))
        path += ".md"_L1;
    const Result<QString> frontMatter =
        newFrontMatter(arguments.value("title", titleFromName(path)), SystemClock().now());
    if (!frontMatter) {
        console.report(path, frontMatter.error());
        return Status::Failed;
    }
    article::Article article;
    article.frontMatter = *frontMatter;
    article.body = u"\n"_s;
    storage::PosixFileSystem files;
    storage::WriteOptions options;
    options.target = storage::Target::New;
    const Result<void> saved = article.saveAs(files, path, options);
    if (!saved) {
        console.report(path, saved.error());
        return Status::Failed;
    }
    console.writeLine(path);
    return Status::Done;
}

} // namespace

Command newCommand()
{
    return {"new",
            "FILE [--title TITLE]",
            QT_TRANSLATE_NOOP("wengao::cli", "Make a new article with a title, the date and draft set."),
            QT_TRANSLATE_NOOP("wengao::cli", "A file that is there already is left alone."),
            {{"title", "TITLE",
              QT_TRANSLATE_NOOP("wengao::cli", "The title; by default it is made from the file's name.")}},
            make};
}

} // namespace wengao::cli
