#pragma once

#include "preview/blockstore.h"

#include <QObject>
#include <QTimer>

namespace wengao::preview {

class PageLink;

/// Hands the page its blocks: one change at a time, the next only when the last was painted. What arrives
/// meanwhile is merged, so the page is never more than one change behind.
class PatchScheduler final : public QObject
{
    Q_OBJECT

public:
    explicit PatchScheduler(QObject *parent = nullptr);

    /// The page to feed; null while there is none.
    void setLink(PageLink *link);
    [[nodiscard]] const BlockStore &store() const { return m_store; }

    /// False when the patch does not fit what came before.
    [[nodiscard]] bool take(const markdown::Patch &patch);
    void clear();
    /// The page is new and empty, and ready.
    void refill();
    [[nodiscard]] bool isSettled() const { return !m_busy && !m_store.isOwing(); }

Q_SIGNALS:
    /// The page has painted all blocks it has been given so far, and there are no more.
    void settled();
    /// The page has painted something of this article.
    void painted();

private:
    void pump();
    void acknowledge(qint64 sequence);

    PageLink *m_link = nullptr;
    BlockStore m_store;
    QTimer m_patience;
    qint64 m_sequence = 0;
    bool m_busy = false;
    bool m_fresh = true; ///< the page shows nothing of the article yet
};

} // namespace wengao::preview
