#pragma once

#include "base/textedit.h"
#include "markdown/assembly.h"
#include "markdown/linetable.h"
#include "markdown/options.h"
#include "markdown/patch.h"
#include "markdown/regionparser.h"

#include <QString>

namespace wengao::markdown {

/// An article's body and its rendering, kept in step: after an edit only the blocks around it are parsed
/// again, from a place where a block began to one where blocks begin as they did before. What acts from afar
/// (link definitions, footnote labels, shortcodes) makes it parse everything again. Not thread-safe.
class Document final
{
public:
    void setText(const QString &text, const Options &options);
    /// The edits must be well-formed for the text; returns false and changes nothing if they are not.
    [[nodiscard]] bool applyEdits(const TextEdits &edits);
    [[nodiscard]] const QString &text() const { return m_text; }

    /// Brings the rendering up to date and tells what changed since the last call.
    [[nodiscard]] Patch update();

    /// How many lines the last update parsed; for tests and benchmarks.
    [[nodiscard]] int linesParsed() const { return m_linesParsed; }

private:
    /// Which lines of the last parsed text and of the present one differ.
    struct Change
    {
        int first = 0;   ///< the first that differs, in both
        int oldLast = 0; ///< the last that differs
        int newLast = 0;
        int shift = 0; ///< of the lines after it
    };
    struct Attempt; ///< the stretch to be parsed again

    [[nodiscard]] Change change() const;
    [[nodiscard]] bool isBlank(int line) const;
    [[nodiscard]] QStringView lines(int from, int to) const;
    [[nodiscard]] bool mayStart(size_t unit, int shift) const;
    [[nodiscard]] Attempt firstAttempt(const Change &change) const;
    [[nodiscard]] bool widen(Attempt &attempt, const Change &change) const;
    [[nodiscard]] bool meets(Region &region, const Attempt &attempt) const;
    [[nodiscard]] bool definesAsBefore(const Region &region, const Attempt &attempt) const;
    [[nodiscard]] bool contestsDefinitions(QStringView source, const Attempt &attempt) const;
    [[nodiscard]] QByteArray definitionsFor(QStringView source, const Attempt &attempt, int shift) const;
    [[nodiscard]] bool parseAround(const Change &change, Patch &patch);
    void parseAll(Patch &patch);

    QString m_text;
    Options m_options;
    LineTable m_lines;
    Assembly m_assembly;
    Traits m_lead;       ///< of the lines before the first unit
    bool m_isNew = true; ///< nothing of this text was parsed yet
    bool m_isDirty = true;
    int m_oldLines = 0;          ///< of the text last parsed
    qsizetype m_sameAtStart = 0; ///< UTF-16 units that are as they were then
    qsizetype m_sameAtEnd = 0;
    int m_linesParsed = 0;
};

} // namespace wengao::markdown
