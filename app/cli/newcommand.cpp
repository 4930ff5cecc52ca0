#include "article/articlefiles.h"
#include "base/clock.h"
#include "cli/inputs.h"
#include "frontmatter/frontmatter.h"
#include "resources/resources.h"
#include "site/archetype.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

/// The name of a new article as Hugo takes it: of the file, or of the folder around an index.md.
QString nameOf(const QString &path)
{
    const QFileInfo file(QFileInfo(path).absoluteFilePath());
    const QString name = file.completeBaseName();
    return name == "index"_L1 ? QFileInfo(file.path()).fileName() : name;
}

/// The title a name suggests: `my-first_post` is "my first post".
QString titleFromName(QString name)
{
    return name.replace(u'-', u' ').replace(u'_', u' ').simplified();
}

/// The text of a new article, from the site's archetype for its place or our own plain template.
Result<QString> newSource(const QString &path, const QString &title)
{
    const site::Site site = site::Site::containing(QFileInfo(path).absolutePath());
    const site::Archetype archetype = site::archetypeFor(site, path);
    const Result<QString> source = site::archetypeSource(archetype);
    if (!source)
        return source;
    const QString name = nameOf(path);
    const bool isOwn = archetype.path.startsWith(u':');
    const QString filled =
        site::filled(*source, {isOwn ? (title.isEmpty() ? titleFromName(name) : title) : name,
                               SystemClock().now(), site.config().title});
    if (title.isEmpty() || isOwn)
        return filled;
    const frontmatter::Split split = frontmatter::split(filled);
    const QString front = filled.sliced(split.whole.start, split.whole.length());
    const Result<TextEdits> edits = frontmatter::FrontMatter::parse(front).set(u"title"_s, title);
    if (!edits)
        return edits.error();
    return QString(filled).replace(split.whole.start, split.whole.length(), applied(front, *edits));
}

Status make(const Arguments &arguments, Console &console)
{
    if (arguments.files().size() != 1 || arguments.files().first() == "-"_L1) {
        console.say(QCoreApplication::translate("wengao::cli", "wengao new: Name one file to make."));
        return Status::Usage;
    }
    resources::initialize();
    QString path = arguments.files().first();
    if (!article::isMarkdownName(path))
        path += ".md"_L1;
    const Result<QString> source = newSource(path, arguments.value("title", QString()));
    if (!source) {
        console.report(path, source.error());
        return Status::Failed;
    }
    article::Article article;
    article.body = *source;
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
    return {
        "new",
        "FILE [--title TITLE]",
        QT_TRANSLATE_NOOP("wengao::cli", "Make a new article from the site's archetype or a plain template."),
        QT_TRANSLATE_NOOP("wengao::cli", "A file that is there already is left alone."),
        {{"title", "TITLE",
          QT_TRANSLATE_NOOP("wengao::cli", "The title; by default it is made from the file's name.")}},
        make};
}

} // namespace wengao::cli
