#pragma once

#include "editor/ops/highlight.h"
#include "editor/ops/inlinecontent.h"

#include "base/textedit.h"

#include <optional>

namespace wengao::editor {

/// One line in which bold, italic, struck or code is put on or taken off. It knows the marks that are there
/// as they are meant, so also those that Markdown's rules for punctuation keep from being seen. All offsets
/// count from the line's start.
class MarkedLine final
{
public:
    /// `next` is the line after it, `before` the state at its start; both tell what kind of line it is.
    MarkedLine(QStringView line, const State &before, QStringView next, const HighlightOptions &options,
               InlineConstruct::Kind mark);

    /// The edits that put the range in the mark, joining what has it already. Around each piece of text the
    /// marks are put where they are seen: around links and code, never in them; outside of punctuation where
    /// they would not be seen behind it. None when there is nothing more to mark.
    [[nodiscard]] TextEdits put(TextRange selected) const;
    /// The edits that take the mark off the range.
    [[nodiscard]] TextEdits taken(TextRange selected) const;
    /// True where a mark may be typed: outside of code, addresses and all that is no text.
    [[nodiscard]] bool isText(qsizetype at) const;

private:
    /// Text that has the mark, with the marks around and inside it.
    struct Run
    {
        TextRange outer;
        QList<TextRange> marks;
    };

    [[nodiscard]] bool isMark(const InlineConstruct &construct) const { return construct.kind == m_mark; }
    void readShown();
    [[nodiscard]] QList<quint8> looks(QStringView line) const;
    [[nodiscard]] QList<Run> runsIn(TextRange stretch) const;
    [[nodiscard]] bool hasText(TextRange range) const;
    [[nodiscard]] bool isMarked(TextRange range) const;
    [[nodiscard]] TextRange trimmed(TextRange range) const;
    [[nodiscard]] std::optional<TextRange> grown(TextRange range) const;
    [[nodiscard]] std::optional<TextRange> chosen(TextRange stretch, TextRange selected) const;
    [[nodiscard]] TextRange withWhole(TextRange range, const QList<Run> &runs) const;
    [[nodiscard]] TextRange withoutPunctuation(TextRange range) const;
    [[nodiscard]] QList<TextRange> apartFromLinks(TextRange range) const;
    [[nodiscard]] TextEdits putOn(TextRange range, const QList<Run> &runs) const;
    [[nodiscard]] QList<TextRange> seen(const QList<Run> &touched, const QList<TextRange> &wanted) const;
    [[nodiscard]] bool isSeen(const QList<Run> &touched, const QList<TextRange> &wanted) const;
    [[nodiscard]] TextEdits edits(const QList<Run> &touched, const QList<TextRange> &wanted) const;

    QStringView m_line;
    QStringView m_next;
    State m_before;
    HighlightOptions m_options;
    InlineConstruct::Kind m_mark;
    InlineContent m_content;
    QList<bool> m_shown; ///< by unit: no mark that emphasis is made with
    QList<bool> m_text;  ///< by unit: something that can be marked
    QList<quint8> m_looks;
};

} // namespace wengao::editor
