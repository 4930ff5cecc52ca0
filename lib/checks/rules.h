#pragma once

#include "checks/checks.h"

namespace wengao::checks {

/// What a check reads and where it reports. The id and severity of a report come from the check's row.
class Inspection final
{
public:
    Inspection(const footnotes::Index &index, const Options &options)
        : m_index(index), m_options(options), m_blocks(index.blocks()), m_inert(index.inert())
    {
    }

    [[nodiscard]] const footnotes::Index &index() const { return m_index; }
    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] QStringView source() const { return m_index.text(); }
    [[nodiscard]] const QList<footnotes::ScannedBlock> &blocks() const { return m_blocks; }
    [[nodiscard]] const QList<TextRange> &inert() const { return m_inert; }
    /// True when the offset lies inside code, raw HTML or a link's target.
    [[nodiscard]] bool isInert(qsizetype offset) const;
    /// The lines of paragraphs, headings, lists, quotes, tables and notes, each with the kind of its block.
    template <typename Function>
    void forEachTextLine(Function line) const;

    void startCheck(const QString &id, Severity severity);
    void report(TextRange range, const QString &message, const QList<Fix> &fixes = {});
    /// Under an id of its own.
    void reportNote(const QString &id, Severity severity, const footnotes::Problem &problem);

    [[nodiscard]] QList<Diagnostic> takeReports() { return std::move(m_reports); }

private:
    const footnotes::Index &m_index;
    const Options &m_options;
    QList<footnotes::ScannedBlock> m_blocks;
    QList<TextRange> m_inert;
    QString m_id;
    Severity m_severity = Severity::Warning;
    QList<Diagnostic> m_reports;
};

/// The lines (without breaks) of a range of whole lines.
[[nodiscard]] QList<TextRange> linesOf(QStringView source, TextRange range);

template <typename Function>
void Inspection::forEachTextLine(Function line) const
{
    using Kind = footnotes::ScannedBlock::Kind;
    for (const footnotes::ScannedBlock &block : m_blocks) {
        if (block.kind == Kind::Code || block.kind == Kind::IndentedCode || block.kind == Kind::Html ||
            block.kind == Kind::Break)
            continue;
        for (const TextRange range : linesOf(source(), block.range))
            line(range, block.kind);
    }
}

void checkHtmlSwallows(Inspection &inspection);
void checkHtmlOmitted(Inspection &inspection);
void checkEmphasis(Inspection &inspection);
void checkFakeLists(Inspection &inspection);
void checkMissingSpace(Inspection &inspection);
void checkFakeTables(Inspection &inspection);
void checkBareAddresses(Inspection &inspection);
void checkLineBreakSpaces(Inspection &inspection);
void checkFootnotes(Inspection &inspection);

/// The ids of what is found in notes and in the front matter, each of which is a family of rules.
[[nodiscard]] QStringList footnoteIds();
[[nodiscard]] QStringList frontMatterIds();

} // namespace wengao::checks
