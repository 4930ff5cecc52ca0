#pragma once

#include "editor/colours.h"
#include "editor/ops/highlight.h"

#include <QObject>
#include <QPointer>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>

class QTextDocument;

namespace wengao::editor {

/// Keeps a document's line states and gives the lines near the view their formats. Opening costs nothing but
/// the lines shown; states further down are worked out in short slices while the program is idle; a change
/// is followed only as far as states really change. A line beyond what is known yet is shown by a guess from
/// the lines before it, until its turn comes.
class HighlightDriver final : public QObject
{
    Q_OBJECT

public:
    explicit HighlightDriver(QObject *parent = nullptr);

    void setDocument(QTextDocument *document);
    void setFormats(const StyleFormats &formats);
    void setOptions(const HighlightOptions &options);
    [[nodiscard]] const HighlightOptions &options() const { return m_options; }
    /// Nothing is formatted while paused, except the line that is being typed into.
    void setPaused(bool paused);
    /// Tells which lines are shown and formats those that are not yet.
    void show(const QTextBlock &first, int count);
    /// The state before a block, as far as known.
    [[nodiscard]] State stateBefore(const QTextBlock &block) const;
    /// True when the states of the whole document are known.
    [[nodiscard]] bool isComplete() const;

private:
    void followChange(int position, int removed, int added);
    void restart();
    void rescan(QTextBlock block, int reach);
    void work();
    bool advance(QTextBlock &block, State &state);
    void format(const QTextBlock &block, const State &before);
    void setLayoutFormats(const QTextBlock &block, const QList<Span> &spans);
    void guessStates(const QTextBlock &first);
    [[nodiscard]] bool isShown(const QTextBlock &block) const;

    QPointer<QTextDocument> m_document;
    StyleFormats m_formats;
    HighlightOptions m_options;
    QTimer m_timer;
    int m_frontier = 0; ///< states of blocks that start before it are right
    int m_known = 0;    ///< states before it were right until a change before them
    int m_reach = 0;    ///< lines before it may have changed their text since
    int m_shownFirst = 0;
    int m_shownCount = 0;
    bool m_paused = false;
};

} // namespace wengao::editor
