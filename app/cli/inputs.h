#pragma once

#include "article/article.h"
#include "cli/command.h"
#include "frontmatter/frontmatter.h"
#include "markdown/linetable.h"

namespace wengao::cli {

/// An article a command was asked about. `shown` is how messages name it.
struct Input
{
    QString path; ///< empty for standard input
    QString shown;
    QString folder; ///< the folder argument it was found in; empty for one that was named itself
};

/// The files that the arguments mean: `-` is standard input, a folder stands for every .md and .markdown file
/// below it in the order of their names. Hidden folders and links to folders are not entered. `names` is left
/// in its order; the same file is not listed twice.
[[nodiscard]] QList<Input> expanded(const QStringList &names);

enum class Use { ToRead, ToWriteBack };

/// Reads an article from its file or from standard input.
[[nodiscard]] Result<article::Article> readArticle(const Input &input, Console &console, Use use);

/// Puts a changed article back where it came from: standard input goes to standard output, a file is saved
/// unless it `isSame`.
[[nodiscard]] Status written(const Input &input, article::Article *article, bool isSame, Console &console);

/// The front matter of an article. One that is opened and never closed is part of the body for Article; here
/// it is broken, with the problem that says so, as it is for Hugo.
[[nodiscard]] frontmatter::FrontMatter frontMatterOf(const article::Article &article);

/// Reports the problems of a front matter that cannot be read; false when there are such.
[[nodiscard]] bool isReadable(const frontmatter::FrontMatter &frontMatter, const Input &input,
                              Console &console);

/// The top-level values by key; of a repeated key the last, as Hugo takes it.
[[nodiscard]] QVariantMap valuesOf(const frontmatter::FrontMatter &frontMatter);

/// Asks for at least one file; says so and returns false when there is none.
[[nodiscard]] bool hasFiles(const Arguments &arguments, const char *command, Console &console);

/// Says how many of several files failed, and returns the status for that.
[[nodiscard]] Status concluded(Status status, qsizetype failed, qsizetype total, Console &console);

/// 1-based line and column of an offset in a source text.
struct Place
{
    int line = 1;
    int column = 1;
};
[[nodiscard]] Place placeOf(QStringView source, qsizetype offset);

/// Where a front matter's problem is told to be.
[[nodiscard]] Place placeOf(const frontmatter::FrontMatter &frontMatter, const frontmatter::Problem &problem);

/// The same for many offsets into one text, which is gone through once.
class Places final
{
public:
    explicit Places(QStringView source);
    [[nodiscard]] Place at(qsizetype offset) const;

private:
    qsizetype m_size = 0;
    markdown::LineTable m_lines;
};

} // namespace wengao::cli
