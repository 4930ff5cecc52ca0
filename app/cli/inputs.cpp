#include "cli/inputs.h"

#include "article/articlefiles.h"
#include "text/linebreaks.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::cli {

QList<Input> expanded(const QStringList &names)
{
    QList<Input> inputs;
    QSet<QString> seen;
    const auto add = [&inputs, &seen](const Input &input) {
        const QString key = input.path.isEmpty() ? u"-"_s : QFileInfo(input.path).absoluteFilePath();
        if (seen.contains(key))
            return;
        seen.insert(key);
        inputs.append(input);
    };
    for (const QString &name : names) {
        if (name == "-"_L1) {
            add({{}, u"-"_s, {}});
        } else if (QFileInfo(name).isDir()) {
            for (const QString &path : article::articlesBelow(name))
                add({path, path, name});
        } else {
            add({name, name, {}});
        }
    }
    return inputs;
}

Result<article::Article> readArticle(const Input &input, Console &console, Use use)
{
    if (input.path.isEmpty())
        return article::Article::fromBytes(console.readInput());
    storage::PosixFileSystem files;
    return article::Article::load(files, input.path, {}, {.fingerprint = use == Use::ToWriteBack});
}

Status written(const Input &input, article::Article *article, bool isSame, Console &console)
{
    if (input.path.isEmpty()) {
        const Result<QByteArray> bytes = article->bytes();
        if (bytes)
            console.write(*bytes);
        else
            console.report(input.shown, bytes.error());
        return bytes ? Status::Done : Status::Failed;
    }
    if (isSame)
        return Status::Done;
    storage::PosixFileSystem files;
    const Result<void> saved = article->save(files);
    if (!saved)
        console.report(input.shown, saved.error());
    return saved ? Status::Done : Status::Failed;
}

frontmatter::FrontMatter frontMatterOf(const article::Article &article)
{
    if (!article.frontMatter.isEmpty() || frontmatter::splitProblems(article.body).isEmpty())
        return frontmatter::FrontMatter::parse(article.frontMatter);
    return frontmatter::FrontMatter::parse(article.body);
}

bool isReadable(const frontmatter::FrontMatter &frontMatter, const Input &input, Console &console)
{
    if (!frontMatter.isBroken())
        return true;
    for (const frontmatter::Problem &problem : frontMatter.problems()) {
        if (problem.isError) {
            const Place place = placeOf(frontMatter, problem);
            console.report(input.shown, place.line, place.column, problem.message);
        }
    }
    return false;
}

QVariantMap valuesOf(const frontmatter::FrontMatter &frontMatter)
{
    QVariantMap values;
    for (const frontmatter::Field &field : frontMatter.fields())
        values.insert(field.key, field.value);
    return values;
}

bool hasFiles(const Arguments &arguments, const char *command, Console &console)
{
    if (!arguments.files().isEmpty())
        return true;
    console.say(QCoreApplication::translate("wengao::cli", "wengao %1: Name at least one file.")
                    .arg(QLatin1StringView(command)));
    return false;
}

Status concluded(Status status, qsizetype failed, qsizetype total, Console &console)
{
    if (failed > 0 && total > 1)
        console.say(
            QCoreApplication::translate("wengao::cli", "%1 of %n file(s) failed.", nullptr, int(total))
                .arg(failed));
    return failed > 0 ? worse(status, Status::Failed) : status;
}

Place placeOf(QStringView source, qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, source.size());
    return {text::lineNumber(source, offset) + 1, int(offset - text::lineStart(source, offset)) + 1};
}

Place placeOf(const frontmatter::FrontMatter &frontMatter, const frontmatter::Problem &problem)
{
    const Place place = placeOf(frontMatter.text(), problem.range.start);
    return {problem.line + 1, place.line == problem.line + 1 ? place.column : 1};
}

Places::Places(QStringView source) : m_size(source.size())
{
    m_lines.reset(source);
}

Place Places::at(qsizetype offset) const
{
    offset = std::clamp<qsizetype>(offset, 0, m_size);
    const int line = m_lines.lineOf(offset);
    return {line + 1, int(offset - m_lines.start(line)) + 1};
}

} // namespace wengao::cli
