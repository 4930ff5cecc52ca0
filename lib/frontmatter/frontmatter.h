#pragma once

#include "base/result.h"
#include "frontmatter/field.h"
#include "frontmatter/split.h"
#include "text/linebreaks.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace wengao::frontmatter {

namespace detail {
struct DataTree;
struct YamlNode;
} // namespace detail

struct Conversion;

/// A front matter that keeps its text and is changed only by minimal edits of it.
///
/// parse() never fails: what cannot be understood is a problem or a read-only field. Every edit is applied to
/// a copy and parsed again before it is returned; when anything but the intended value would change, the
/// result is ErrorCode::Unsafe and no edit. Edits are relative to text(). A value class; const members are
/// reentrant.
class FrontMatter final
{
public:
    FrontMatter();
    ~FrontMatter();
    FrontMatter(const FrontMatter &);
    FrontMatter(FrontMatter &&) noexcept;
    FrontMatter &operator=(const FrontMatter &);
    FrontMatter &operator=(FrontMatter &&) noexcept;

    /// Parses a front matter with its fences, as split() delimits it; an empty text is an empty front matter.
    [[nodiscard]] static FrontMatter parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] Language language() const { return m_split.language; }
    /// What stands between the fences, for the source view.
    [[nodiscard]] QString source() const;
    [[nodiscard]] TextRange contentRange() const { return m_split.content; }
    /// The fields of the top level in the order of the text.
    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }
    /// The field at a dotted path, or null. A key that itself contains the dots wins over a nested one.
    [[nodiscard]] const Field *field(QStringView path) const;
    /// The value at a dotted path of any depth; nothing where there is none. As field() where that has it.
    [[nodiscard]] std::optional<QVariant> value(const QString &path) const;
    [[nodiscard]] const QList<Problem> &problems() const { return m_problems; }
    /// The text cannot be read as a whole: its fields are shown as far as they were understood, read-only.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// Why no field can be edited (broken, too large); empty when fields speak for themselves.
    [[nodiscard]] const QString &readOnlyReason() const { return m_readOnlyReason; }

    /// Gives an existing field a value, keeping its quoting, list style and spelling of yes and no where
    /// legal; an unknown path is added. Values: bool, integers, double, QString, Timestamp, QDateTime,
    /// QStringList, QVariantList, QVariantMap; an invalid QVariant writes nothing behind the key. A QString
    /// given to a timestamp field stays a timestamp when it reads as one. No edits when the field has that
    /// value already.
    [[nodiscard]] Result<TextEdits> set(const QString &path, const QVariant &value,
                                        text::LineBreak lineBreak = text::LineBreak::Lf) const;
    /// Adds a field at the end of its map; an empty text gets its fences, with the line break given.
    [[nodiscard]] Result<TextEdits> add(const QString &path, const QVariant &value,
                                        text::LineBreak lineBreak = text::LineBreak::Lf) const;
    /// Removes a field with the comment lines directly above it.
    [[nodiscard]] Result<TextEdits> remove(const QString &path) const;
    /// Gives a field another key (its last part only).
    [[nodiscard]] Result<TextEdits> rename(const QString &path, const QString &newKey) const;
    /// Moves a field and the comment lines directly above it before another one of the same map; an empty
    /// `beforePath` means the end of the map.
    [[nodiscard]] Result<TextEdits> move(const QString &path, const QString &beforePath) const;

    /// Replaces, inserts, removes and moves one item of a list; the other items keep every character.
    [[nodiscard]] Result<TextEdits> setItem(const QString &path, qsizetype index,
                                            const QVariant &value) const;
    [[nodiscard]] Result<TextEdits> insertItem(const QString &path, qsizetype index,
                                               const QVariant &value) const;
    [[nodiscard]] Result<TextEdits> removeItem(const QString &path, qsizetype index) const;
    /// The item ends up at index `to` of the list after the move.
    [[nodiscard]] Result<TextEdits> moveItem(const QString &path, qsizetype from, qsizetype to) const;

    /// Writes an existing field as it once stood: `behindKey` is all from the end of its key to the end of
    /// its value. Unsafe where that would change another field or lose a comment.
    [[nodiscard]] Result<TextEdits> setWritten(const QString &path, const QString &behindKey) const;
    /// What stands between the end of a field's key and the end of its value.
    [[nodiscard]] QString behindKey(const Field &field) const;

    /// Puts new content between the fences. The content may be broken; it is refused only when it would close
    /// the fence too early or open another notation, for then it would change what is front matter.
    [[nodiscard]] Result<TextEdits> replaceSource(const QString &newContent,
                                                  text::LineBreak lineBreak = text::LineBreak::Lf) const;

private:
    friend class FieldEditor;
    friend class Editor;
    friend class DataEditor;
    friend Result<Conversion> converted(const FrontMatter &, Language, text::LineBreak);
    QString m_text;
    Split m_split;
    QList<Field> m_fields;
    QList<Problem> m_problems;
    QString m_readOnlyReason;
    bool m_broken = false;
    std::shared_ptr<const detail::YamlNode> m_tree; ///< of YAML
    std::shared_ptr<const detail::DataTree> m_data; ///< of TOML and JSON
};

/// Reads what a person typed as a value of the given type: "15" as an integer, "yes" as a bool. Text for a
/// list or a map is JSON. Fails with InvalidArgument and a sentence.
[[nodiscard]] Result<QVariant> valueFromText(const QString &text, Type type);

/// The problem of a source text whose front matter is never closed or closed on a line with more text; empty
/// for others. Positions are those of the source text.
[[nodiscard]] QList<Problem> splitProblems(QStringView source);

} // namespace wengao::frontmatter
