#pragma once

#include "frontmatter/frontmatter.h"

#include <QHash>

#include <optional>

namespace wengao::frontmatter {

/// An edit of one field, and the front matter after it.
struct Respelling
{
    TextEdits edits;
    FrontMatter after;
};

/// Remembers how the fields of one article were written before they were changed, so that a value that comes
/// back is written as it was: `010`, a folded text, quotation marks nobody needs. Guarantees that the edits
/// give the field the same value as those it was handed. A value class; const members are reentrant.
class Spellings final
{
public:
    /// Takes the edits that change the field at `path` of `before`, and gives those to make instead.
    [[nodiscard]] Result<Respelling> respelled(const FrontMatter &before, const QString &path,
                                               const Result<TextEdits> &edits);

private:
    struct Spelling
    {
        Type type = Type::Null;
        QVariant value;
        QString behindKey;
    };

    void remember(const FrontMatter &matter, const Field &field);
    [[nodiscard]] static std::optional<Respelling> writtenAs(const FrontMatter &before, const QString &path,
                                                             const Spelling &spelling);
    [[nodiscard]] static bool isOf(const Spelling &spelling, const Field &field, Language language);

    QHash<QString, QList<Spelling>> m_known; ///< by path, the newest first
    QString m_lastPath;
    QString m_lastText; ///< after the last change, which nobody wrote but this program
};

} // namespace wengao::frontmatter
