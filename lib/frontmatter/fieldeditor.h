#pragma once

#include "frontmatter/frontmatter.h"

namespace wengao::frontmatter {

/// Makes the edits of one notation and proves each by parsing the result. What the notations have in common
/// is here: finding fields, and lists item by item.
class FieldEditor
{
public:
    FieldEditor(const FrontMatter &frontMatter, text::LineBreak lineBreak);
    virtual ~FieldEditor() = default;
    FieldEditor(const FieldEditor &) = delete;
    FieldEditor &operator=(const FieldEditor &) = delete;

    [[nodiscard]] virtual Result<TextEdits> set(const QString &path, QVariant value) const = 0;
    [[nodiscard]] virtual Result<TextEdits> add(const QString &path, QVariant value) const = 0;
    [[nodiscard]] virtual Result<TextEdits> remove(const QString &path) const = 0;
    [[nodiscard]] virtual Result<TextEdits> rename(const QString &path, const QString &newKey) const = 0;
    [[nodiscard]] virtual Result<TextEdits> move(const QString &path, const QString &beforePath) const = 0;
    [[nodiscard]] Result<TextEdits> setItem(const QString &path, qsizetype index, QVariant value) const;
    [[nodiscard]] Result<TextEdits> insertItem(const QString &path, qsizetype index, QVariant value) const;
    [[nodiscard]] Result<TextEdits> removeItem(const QString &path, qsizetype index) const;
    [[nodiscard]] Result<TextEdits> moveItem(const QString &path, qsizetype from, qsizetype to) const;
    [[nodiscard]] Result<TextEdits> setWritten(const QString &path, const QString &behindKey) const;

protected:
    /// Where a field stands: its place on the top level, and within that field's map.
    struct Location
    {
        qsizetype top = -1;
        qsizetype child = -1;
    };

    [[nodiscard]] Result<void> writable() const;
    [[nodiscard]] Result<Location> locate(const QString &path) const;
    [[nodiscard]] const Field &at(Location location) const;
    [[nodiscard]] const QList<Field> &siblings(Location location) const;
    [[nodiscard]] qsizetype lineIndent(qsizetype pos) const;
    /// Why a new field cannot have this path; nothing for a key, or two with a dot between.
    [[nodiscard]] static Result<void> mayBeAdded(const QString &path);
    /// Why a field cannot be called so beside its siblings; nothing when it can.
    [[nodiscard]] Result<void> mayBeNamed(Location location, const QString &newKey) const;
    /// The front matter after each entry of a map was set and those not in `value` removed.
    [[nodiscard]] Result<FrontMatter> withMap(const QString &path, Location location,
                                              const QVariantMap &value) const;
    [[nodiscard]] static Error unsafe();
    [[nodiscard]] static Error tooDeep(const QString &path);
    [[nodiscard]] static Error noSuchField(const QString &path);

    [[nodiscard]] Result<TextEdits> setList(Location location, const QVariantList &values) const;

    /// A value written as an item of the list, like the item at `index`; null when it cannot be written.
    [[nodiscard]] virtual QString itemText(Location location, qsizetype index,
                                           const QVariant &value) const = 0;
    /// The edits when they give the field this value and change nothing else.
    [[nodiscard]] virtual Result<TextEdits> provedValue(Location location, const TextEdits &edits,
                                                        const QVariant &value) const = 0;
    /// The end of the colon, or equals sign, behind the key.
    [[nodiscard]] qsizetype colonEnd(const Field &field) const;

    const FrontMatter &m_frontMatter;
    const QString &m_text;
    QChar m_break;

private:
    [[nodiscard]] Result<Location> locateList(const QString &path) const;
    [[nodiscard]] TextEdit itemEdit(Location location, qsizetype index, const QString &text) const;
    [[nodiscard]] TextEdits insertion(Location location, qsizetype index, const QStringList &texts) const;
    [[nodiscard]] TextEdits lineInsertion(const Field &field, qsizetype index,
                                          const QStringList &texts) const;
    [[nodiscard]] TextEdits removal(Location location, qsizetype first, qsizetype last) const;
    [[nodiscard]] TextEdits removalBesideComments(const Field &field, qsizetype first, qsizetype last) const;
    [[nodiscard]] QString separatorOf(const Field &field) const;
    [[nodiscard]] bool gapsHaveComments(const Field &field, qsizetype first, qsizetype last) const;
    [[nodiscard]] bool lineHasComment(qsizetype pos) const;
    [[nodiscard]] bool hasComment(qsizetype start, qsizetype end) const;
};

} // namespace wengao::frontmatter
