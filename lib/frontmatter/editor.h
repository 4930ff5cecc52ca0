#pragma once

#include "frontmatter/fieldeditor.h"
#include "frontmatter/yamltree.h"
#include "frontmatter/yamlwriter.h"

#include <functional>

namespace wengao::frontmatter {

/// Makes the edits of a YAML front matter and proves each by parsing the result: the new tree has to be the
/// old one with just the intended change.
class Editor final : public FieldEditor
{
public:
    using FieldEditor::FieldEditor;

    [[nodiscard]] Result<TextEdits> set(const QString &path, QVariant value) const override;
    [[nodiscard]] Result<TextEdits> add(const QString &path, QVariant value) const override;
    [[nodiscard]] Result<TextEdits> remove(const QString &path) const override;
    [[nodiscard]] Result<TextEdits> rename(const QString &path, const QString &newKey) const override;
    [[nodiscard]] Result<TextEdits> move(const QString &path, const QString &beforePath) const override;

private:
    /// Turns the old tree into the one expected, with the help of the one found after the edit; false when
    /// what was found is not what was intended.
    using Change = std::function<bool(detail::YamlNode &expected, const detail::YamlNode &found)>;

    [[nodiscard]] bool isFlowChild(Location location) const;
    [[nodiscard]] detail::Place placeOf(Location location) const;
    [[nodiscard]] detail::Place housePlace() const;
    [[nodiscard]] TextRange withComments(Location location) const;

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

    [[nodiscard]] QString itemText(Location location, qsizetype index, const QVariant &value) const override;
    [[nodiscard]] Result<TextEdits> provedValue(Location location, const TextEdits &edits,
                                                const QVariant &value) const override;
};

} // namespace wengao::frontmatter
