#include "article/article.h"

#include "frontmatter/split.h"

namespace wengao::article {

Result<Article> Article::load(storage::FileSystem &files, const QString &path,
                              std::optional<text::Encoding> as, storage::ReadLimits limits)
{
    const Result<storage::FileContent> content = storage::readFile(files, path, limits);
    return content ? fromContent(*content, path, as) : content.error();
}

Result<Article> Article::fromContent(const storage::FileContent &content, const QString &path,
                                     std::optional<text::Encoding> as)
{
    Result<Article> article = fromBytes(content.bytes, as);
    if (!article)
        return article;
    article->path = path;
    article->fingerprint = content.fingerprint;
    return article;
}

Result<Article> Article::fromBytes(const QByteArray &bytes, std::optional<text::Encoding> as)
{
    Result<text::Decoded> decoded = text::decode(bytes, as);
    if (!decoded)
        return decoded.error();
    const qsizetype border = frontmatter::split(decoded->text).whole.end;
    Article article;
    article.frontMatter = decoded->text.left(border);
    article.body = decoded->text.mid(border);
    article.format = decoded->format;
    article.exceptions = std::move(decoded->exceptions);
    article.readOnlyReason = std::move(decoded->readOnlyReason);
    article.encodingWasGuessed = decoded->guessed;
    return article;
}

Result<QByteArray> Article::bytes() const
{
    return text::encode(QString(frontMatter + body), format, exceptions);
}

Result<void> Article::save(storage::FileSystem &files, storage::WriteOptions options)
{
    if (!options.expected && fingerprint.isValid())
        options.expected = fingerprint;
    return saveAs(files, path, options);
}

Result<void> Article::saveAs(storage::FileSystem &files, const QString &newPath,
                             const storage::WriteOptions &options)
{
    const Result<QByteArray> encoded = bytes();
    if (!encoded)
        return encoded.error();
    const Result<storage::Fingerprint> written = storage::writeFile(files, newPath, *encoded, options);
    if (!written)
        return written.error();
    path = newPath;
    fingerprint = *written;
    return {};
}

} // namespace wengao::article
