#pragma once

#include "markdown/numbering.h"
#include "markdown/options.h"
#include "markdown/patch.h"
#include "markdown/unit.h"

namespace wengao::markdown {

/// The units of an article put together: footnotes numbered, ids made unique, the list of footnotes at the
/// end. Remembers what was told of them, and tells the difference.
class Assembly final
{
public:
    /// Forgets everything.
    void clear(const Options &options);

    [[nodiscard]] const std::vector<Unit> &units() const { return m_units; }
    /// Whether any unit is a definition of a footnote, and whether any has global traits: where there is none
    /// nobody need look for them among thousands.
    [[nodiscard]] bool hasDefinitions() const { return m_seen.definitions > 0; }
    [[nodiscard]] bool hasGlobalTraits() const { return m_seen.globals > 0; }

    /// Replaces the units [first, end) and moves those after by `shift` lines. Fills in the patch what that
    /// means for the blocks and the totals.
    void replace(size_t first, size_t end, std::vector<Unit> units, int shift, Patch &patch);

private:
    struct Swap; ///< what is replaced by what, without what is the same
    /// What the units hold together.
    struct Seen
    {
        text::Count count; ///< this and the next without the notes, of which only those in use are seen
        int omittedHtml = 0;
        int definitions = 0;
        int globals = 0;
        void add(const Unit &unit, int times); ///< once more or, at -1, no longer
    };

    void narrow(Swap &swap) const;
    [[nodiscard]] bool keepsNumbers(const Swap &swap) const;
    void noteListChanges(const Swap &swap);
    void perform(Swap &swap, Patch &patch);
    void exchange(Swap &swap);
    void appendChanged(const std::vector<bool> &changed, const Swap &swap, Patch &patch);
    [[nodiscard]] Block block(const Unit &unit) const;
    [[nodiscard]] QByteArray footnoteItem(const Unit &unit) const;
    [[nodiscard]] std::optional<Block> footnoteBlock();
    [[nodiscard]] int blocksBefore(size_t unit) const;
    void placeFootnotes(Patch &patch);
    void total(Patch &patch);
    [[nodiscard]] QList<Heading> outline() const;
    [[nodiscard]] QStringList images() const;
    [[nodiscard]] QString firstParagraph() const;

    Options m_options;
    std::vector<Unit> m_units;
    Seen m_seen;
    Numbering m_numbering;
    std::optional<Block> m_footnotes; ///< as last told
    std::vector<int> m_noteLines;     ///< of the definitions in it, from that of the first
    QString m_firstParagraph;
    bool m_outlineChanged = true;
    bool m_imagesChanged = true;
    bool m_footnotesChanged = true;
};

} // namespace wengao::markdown
