#pragma once

#include "base/textedit.h"
#include "footnotes/labeltable.h"
#include "footnotes/scan.h"

#include <optional>
#include <vector>

namespace wengao::footnotes {

/// One `[^label]` of an article.
struct Reference
{
    TextRange range;
    TextRange label;
    int number = 0; ///< as published; 0 when no definition has its label or it stands in code or HTML
    qsizetype definition = -1;   ///< what it points to; -1 when undefined
    qsizetype inDefinition = -1; ///< the note it stands in; -1 for the article's own text
    Place place = Place::Text;
    TextRange around; ///< the code or tag it is lost in
    int labelId = -1;

    [[nodiscard]] bool isLive() const { return place == Place::Text || place == Place::Heading; }
};

/// One `[^label]: …` of an article with all its lines.
struct Definition
{
    TextRange range; ///< from the bracket to the end of the last line
    TextRange marker;
    TextRange label;
    TextRange content;
    int number = 0; ///< as published; 0 when nothing refers to it or it is a duplicate
    int timesUsed = 0;
    qsizetype duplicateOf = -1; ///< the earlier definition of the same label, which wins
    bool isNested = false;      ///< stands in a quote, a list or another note
    bool followsText = false;
    int labelId = -1;
};

/// All references and definitions of one text and what they mean to cmark-gfm, kept current edit by edit: an
/// edit costs a scan of the blocks it touches and one pass over the notes, not over the text. Positions are
/// offsets into text(). Labels that differ only in case are one label. Not thread-safe; copies are cheap.
class Index final
{
public:
    explicit Index(QString text = {});

    void setText(QString text);
    /// The edits must be well-formed for text().
    void apply(const TextEdits &edits);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QList<Reference> &references() const { return m_references; }
    [[nodiscard]] const QList<Definition> &definitions() const { return m_definitions; }

    [[nodiscard]] QStringView at(TextRange range) const
    {
        return QStringView(m_text).sliced(range.start, range.length());
    }
    [[nodiscard]] QString labelOf(const Reference &reference) const { return at(reference.label).toString(); }
    [[nodiscard]] QString labelOf(const Definition &definition) const
    {
        return at(definition.label).toString();
    }

    /// The definition a label means, or -1.
    [[nodiscard]] qsizetype definitionNamed(QStringView label) const;
    /// The innermost definition that holds the offset, or -1.
    [[nodiscard]] qsizetype definitionAt(qsizetype offset) const;
    /// The reference that holds or ends at the offset, or -1.
    [[nodiscard]] qsizetype referenceAt(qsizetype offset) const;
    /// The references to a definition, in the order of the text.
    [[nodiscard]] QList<qsizetype> referencesTo(qsizetype definition) const;
    /// True when the label is used by any reference or definition.
    [[nodiscard]] bool usesLabel(QStringView label) const;
    /// The definition's number in the order in which it is published, each once.
    [[nodiscard]] QList<qsizetype> publishedOrder() const;

    /// Blocks directly in the document, in order.
    [[nodiscard]] QList<ScannedBlock> blocks() const;
    [[nodiscard]] QList<ScannedSpan> links() const;
    [[nodiscard]] QList<ScannedSpan> inlineNotes() const;
    [[nodiscard]] QList<ScannedSlip> slips() const;
    /// Code, raw HTML and link targets, in which nothing is a reference; lines of blocks one by one.
    [[nodiscard]] QList<TextRange> inert() const;
    /// The code, raw HTML or link target that holds the offset strictly inside.
    [[nodiscard]] std::optional<TextRange> inertAt(qsizetype offset) const;

private:
    [[nodiscard]] std::size_t segmentAt(qsizetype offset) const;
    void applyOne(const TextEdit &edit);
    void resolve();
    void collect();
    void number();

    template <typename Item>
    [[nodiscard]] QList<Item> allShifted(QList<Item> Segment::*list) const;

    QString m_text;
    LabelTable m_labels;
    std::vector<Segment> m_segments;
    QList<Reference> m_references;
    QList<Definition> m_definitions;
    std::vector<qsizetype> m_definitionOfLabel;
    std::vector<char> m_isLink;
};

} // namespace wengao::footnotes
