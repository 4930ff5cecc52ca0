#pragma once

#include "base/result.h"
#include "storage/readfile.h"
#include "storage/writefile.h"
#include "text/encoding.h"

#include <QHash>

#include <optional>

namespace wengao::article {

/// An article as it is on disk: front matter and body as text, and all that is needed to write it back.
/// bytes() of an article that was not edited are the bytes it was made from, whatever they were. A plain
/// value; as thread-safe as its members.
struct Article final
{
    QString path;        ///< as it was asked for; empty for an untitled article
    QString frontMatter; ///< with its fences and the line break after them; may be empty
    QString body;
    text::Format format;
    QHash<QString, QByteArray> exceptions; ///< lines that only their original bytes write back
    storage::Fingerprint fingerprint;      ///< of the bytes on disk; invalid when nothing is there
    QString readOnlyReason;                ///< a sentence; empty when the article may be edited
    bool encodingWasGuessed = false;

    /// Reads and decodes a file; `as` overrides the recognised encoding. Broken front matter is no error.
    /// Without a fingerprint (see ReadLimits) what is there when the article is saved is not compared.
    [[nodiscard]] static Result<Article> load(storage::FileSystem &files, const QString &path,
                                              std::optional<text::Encoding> as = {},
                                              storage::ReadLimits limits = {});
    /// The same with what was read from the path already.
    [[nodiscard]] static Result<Article> fromContent(const storage::FileContent &content, const QString &path,
                                                     std::optional<text::Encoding> as = {});
    [[nodiscard]] static Result<Article> fromBytes(const QByteArray &bytes,
                                                   std::optional<text::Encoding> as = {});

    /// Both texts as the file's bytes; ErrorCode::Encoding when the encoding lacks a character.
    [[nodiscard]] Result<QByteArray> bytes() const;

    /// Writes the article to its path and remembers the new fingerprint. When `options` expect nothing, the
    /// article's own fingerprint is expected.
    [[nodiscard]] Result<void> save(storage::FileSystem &files, storage::WriteOptions options = {});
    /// Writes the article to another path, which becomes its own.
    [[nodiscard]] Result<void> saveAs(storage::FileSystem &files, const QString &newPath,
                                      const storage::WriteOptions &options);
};

} // namespace wengao::article
