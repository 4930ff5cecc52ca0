#pragma once

#include "frontmatter/datareader.h"
#include "frontmatter/datawriter.h"
#include "frontmatter/fieldeditor.h"

#include <functional>

namespace wengao::frontmatter {

/// Makes the edits of a TOML or JSON front matter and proves each by parsing the result: the new values have
/// to be the old ones with just the intended change, in the same order and beside the same comments.
///
/// A field stands either between braces (JSON, inline tables: an entry) or on lines of its own (TOML).
class DataEditor final : public FieldEditor
{
public:
    DataEditor(const FrontMatter &frontMatter, text::LineBreak lineBreak);

    [[nodiscard]] Result<TextEdits> set(const QString &path, QVariant value) const override;
    [[nodiscard]] Result<TextEdits> add(const QString &path, QVariant value) const override;
    [[nodiscard]] Result<TextEdits> remove(const QString &path) const override;
    [[nodiscard]] Result<TextEdits> rename(const QString &path, const QString &newKey) const override;
    [[nodiscard]] Result<TextEdits> move(const QString &path, const QString &beforePath) const override;

private:
    /// What may become of the comments.
    enum class Comments { Stay, Move, Go };
    /// Turns the old tree into the one expected, with the help of the one found after the edit; false when
    /// what was found is not what was intended.
    using Change = std::function<bool(detail::DataNode &expected, const detail::DataNode &found)>;

    [[nodiscard]] Result<TextEdits> proved(const TextEdits &edits, const Change &change,
                                           Comments comments) const;
    [[nodiscard]] bool proves(const TextEdits &edits, const Change &change, Comments comments) const;
    [[nodiscard]] Change settingTo(Location location, const QVariant &value) const;
    [[nodiscard]] static Change adding(qsizetype top, const QString &key, const QVariant &value,
                                       bool timestampsAreText);
    [[nodiscard]] const detail::DataTree &tree() const;

    [[nodiscard]] Error cannotWrite(const QVariant &value) const;
    void adapt(QVariant &value, const Field &field) const;
    [[nodiscard]] QString written(const QVariant &value, const detail::DataStyle &style) const;
    [[nodiscard]] QString writtenKey(const QString &key) const;
    [[nodiscard]] detail::DataStyle houseStyle() const;
    [[nodiscard]] Result<TextEdits> replaceValue(Location location, const QVariant &value) const;

    [[nodiscard]] bool isEntry(Location location) const;
    [[nodiscard]] TextRange bracesAround(Location location) const;
    [[nodiscard]] QString entrySeparator(const QList<Field> &entries, TextRange braces) const;
    [[nodiscard]] Result<TextEdits> addEntry(qsizetype top, const QList<Field> &entries, TextRange braces,
                                             const QString &key, const QVariant &value) const;
    [[nodiscard]] TextEdits entryRemoval(Location location) const;
    [[nodiscard]] TextEdits entryMove(Location location, qsizetype from, qsizetype to) const;

    [[nodiscard]] Result<TextEdits> addLine(const QString &key, const QVariant &value) const;
    [[nodiscard]] Result<TextEdits> addTable(const QString &key, const QVariantMap &value) const;
    [[nodiscard]] Result<TextEdits> addToTable(qsizetype top, const QString &key,
                                               const QVariant &value) const;
    [[nodiscard]] QList<TextRange> stretchesOf(Location location) const;
    [[nodiscard]] TextRange withComments(TextRange lines) const;
    [[nodiscard]] Result<TextEdits> lineMove(Location location, qsizetype from, qsizetype to) const;

    [[nodiscard]] QString itemText(Location location, qsizetype index, const QVariant &value) const override;
    [[nodiscard]] Result<TextEdits> provedValue(Location location, const TextEdits &edits,
                                                const QVariant &value) const override;

    bool m_isToml;
};

} // namespace wengao::frontmatter
