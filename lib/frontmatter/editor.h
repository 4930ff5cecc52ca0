#pragma once

#include "frontmatter/frontmatter.h"
#include "frontmatter/yamltree.h"
#include "frontmatter/yamlwriter.h"

#include <functional>

namespace wengao::frontmatter {

/// Makes the edits of a YAML front matter and proves each by parsing the result: the new tree has to be the
/// old one with just the intended change.
class Editor final
{
public:
    Editor(const FrontMatter &frontMatter, text::LineBreak lineBreak);

    [[nodiscard]] Result<TextEdits> set(const QString &path, QVariant value) const;
    [[nodiscard]] Result<TextEdits> add(const QString &path, QVariant value) const;
    [[nodiscard]] Result<TextEdits> remove(const QString &path) const;
    [[nodiscard]] Result<TextEdits> rename(const QString &path, const QString &newKey) const;
    [[nodiscard]] Result<TextEdits> move(const QString &path, const QString &beforePath) const;
    [[nodiscard]] Result<TextEdits> setItem(const QString &path, qsizetype index, QVariant value) const;
    [[nodiscard]] Result<TextEdits> insertItem(const QString &path, qsizetype index, QVariant value) const;
    [[nodiscard]] Result<TextEdits> removeItem(const QString &path, qsizetype index) const;
    [[nodiscard]] Result<TextEdits> moveItem(const QString &path, qsizetype from, qsizetype to) const;

private:
    /// Where a field stands: its place on the top level, and within that field's map.
    struct Location
    {
        qsizetype top = -1;
        qsizetype child = -1;
    };
    /// Turns the old tree into the one expected, with the help of the one found after the edit; false when
    /// what was found is not what was intended.
    using Change = std::function<bool(detail::YamlNode &expected, const detail::YamlNode &found)>;

    [[nodiscard]] Result<void> writable() const;
    [[nodiscard]] Result<Location> locate(const QString &path) const;
    [[nodiscard]] Result<Location> locateList(const QString &path) const;
    [[nodiscard]] const Field &at(Location location) const;
    [[nodiscard]] const QList<Field> &siblings(Location location) const;
    [[nodiscard]] bool isFlowChild(Location location) const;
    [[nodiscard]] detail::Place placeOf(Location location) const;
    [[nodiscard]] detail::Place housePlace() const;
    [[nodiscard]] qsizetype colonEnd(const Field &field) const;
    [[nodiscard]] TextRange withComments(Location location) const;
    [[nodiscard]] qsizetype lineIndent(qsizetype pos) const;

    [[nodiscard]] Result<TextEdits> proved(const QList<TextEdits> &candidates, const Change &change) const;
    [[nodiscard]] bool proves(const TextEdits &edits, const Change &change) const;
    [[nodiscard]] Change settingTo(Location location, const QVariant &value) const;

    [[nodiscard]] QStringList scalarTexts(const Field &field, const QVariant &value,
                                          const detail::Place &place) const;
    [[nodiscard]] QString blockText(const Field &field, const QString &value) const;
    [[nodiscard]] TextEdit valueEdit(const Field &field, const QString &text, bool flow) const;
    [[nodiscard]] Result<TextEdits> replaceValue(Location location, const QVariant &value) const;
    [[nodiscard]] Result<TextEdits> setMap(const QString &path, Location location,
                                           const QVariantMap &value) const;

    [[nodiscard]] QString entryText(const QString &key, const QVariant &value, int indent) const;
    [[nodiscard]] Result<TextEdits> addToEmpty(const QString &path, const QVariant &value) const;
    [[nodiscard]] Result<TextEdits> addTopLevel(const QString &key, const QVariant &value) const;
    [[nodiscard]] Result<TextEdits> addNested(Location parent, const QString &key,
                                              const QVariant &value) const;

    [[nodiscard]] Result<TextEdits> setList(Location location, const QVariantList &values) const;
    [[nodiscard]] QString itemText(Location location, qsizetype index, const QVariant &value) const;
    [[nodiscard]] TextEdit itemEdit(Location location, qsizetype index, const QString &text) const;
    [[nodiscard]] TextEdit insertion(Location location, qsizetype index, const QStringList &texts) const;
    [[nodiscard]] TextEdits removal(Location location, qsizetype first, qsizetype last) const;
    [[nodiscard]] Result<TextEdits> provedList(Location location, const TextEdits &edits,
                                               const QVariantList &values) const;

    const FrontMatter &m_frontMatter;
    const QString &m_text;
    QChar m_break;
};

} // namespace wengao::frontmatter
