#pragma once

#include "editor/ops/search.h"
#include "editor/selection.h"

#include <QObject>
#include <QTextCursor>
#include <QTimer>

namespace wengao::editor {

class TextPane;

/// Finds in a text pane without ever holding up the window: everything that may take long goes on in short
/// slices while the program is idle.
class Finder final : public QObject
{
    Q_OBJECT

public:
    explicit Finder(TextPane &pane, QObject *parent = nullptr);

    /// Starts anew with another query; the sentence when it is no valid expression, else empty.
    QString setQuery(const SearchQuery &query);
    /// Remembers a selection, which the matches found take the place of. It follows the edits.
    void rememberSelection(TextRange range);
    void forgetSelection();
    [[nodiscard]] bool remembersSelection() const { return !m_rangeStart.isNull(); }
    /// Only what lies in the selection remembered counts, or everything again.
    void setInSelection(bool inSelection);
    /// Goes to the next or previous match from `from` on, around the end of the text if need be.
    void seek(int from, bool forward);
    /// Replaces the selection if it is a match and goes to the next one.
    void replaceOne(const QString &pattern);
    /// Replaces all matches as one step; replaced() tells how many.
    void replaceAll(const QString &pattern);
    /// The matches in a line that count, for painting them.
    [[nodiscard]] QList<Match> matchesIn(const QTextBlock &block);

    [[nodiscard]] int count() const { return int(m_starts.size()); }
    [[nodiscard]] bool isCounted() const { return m_counted; }
    /// The 1-based number of the match that starts at `position`, 0 if none does.
    [[nodiscard]] int numberOf(int position) const;

Q_SIGNALS:
    void found(int start, int end, bool wrapped);
    void notFound();
    void counted();
    void replaced(int count);

private:
    void recount();
    void work();
    bool countSlice();
    bool seekSlice();
    [[nodiscard]] std::optional<TextRange> matchInBlock(const QTextBlock &block, int limit);
    [[nodiscard]] TextRange scope() const;
    [[nodiscard]] QList<Match> matchesWithin(TextRange range, const QTextBlock &block);
    void finishReplacing();

    TextPane &m_pane;
    std::optional<Searcher> m_searcher;
    QTextCursor m_rangeStart; ///< of the selection remembered
    QTextCursor m_rangeEnd;
    bool m_inSelection = false;
    QTimer m_timer;
    QTimer m_recountTimer;
    QList<int> m_starts;
    TextEdits m_edits;
    int m_countFrom = 0;
    int m_seekFrom = -1;
    int m_seekStart = 0;
    bool m_forward = true;
    bool m_wrapped = false;
    bool m_counted = true;
    bool m_replacing = false;
    QString m_pattern;
};

} // namespace wengao::editor
