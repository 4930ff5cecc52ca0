#include "preview/patchscheduler.h"

#include "preview/pagelink.h"

#include <chrono>

namespace wengao::preview {

using namespace std::chrono_literals;

namespace {

// The first change of a long article is what one sees at once; the rest follows in larger pieces.
constexpr qsizetype firstPiece = qsizetype(64) * 1024;
constexpr qsizetype nextPiece = qsizetype(64) * 1024;
// A page that is hidden paints nothing and so acknowledges nothing.
constexpr auto patience = 1000ms;

} // namespace

PatchScheduler::PatchScheduler(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_busy = false;
        pump();
    });
}

void PatchScheduler::setLink(PageLink *link)
{
    m_link = link;
    m_busy = false;
    if (link)
        connect(link->bridge(), &PageBridge::hasPainted, this, &PatchScheduler::acknowledge);
}

bool PatchScheduler::take(const markdown::Patch &patch)
{
    if (!m_store.apply(patch))
        return false;
    pump();
    return true;
}

void PatchScheduler::clear()
{
    m_store.clear();
    m_fresh = true;
    m_busy = false;
    m_patience.stop();
    ++m_sequence; // what was painted of the last article says nothing about this one
    if (m_link)
        m_link->call(QLatin1StringView("clear"));
}

void PatchScheduler::refill()
{
    m_busy = false;
    m_store.oweAll();
    m_fresh = true;
    pump();
}

void PatchScheduler::pump()
{
    if (m_busy || !m_link || !m_link->isReady() || !m_store.isOwing())
        return;
    const PageChange change = m_store.take(m_fresh ? firstPiece : nextPiece);
    m_busy = true;
    m_patience.start();
    m_fresh = false;
    m_link->apply(change, ++m_sequence);
}

void PatchScheduler::acknowledge(qint64 sequence)
{
    if (sequence != m_sequence)
        return;
    m_busy = false;
    m_patience.stop();
    Q_EMIT painted();
    if (m_store.isOwing())
        pump();
    else
        Q_EMIT settled();
}

} // namespace wengao::preview
