#include "shell/articlereader.h"

#include "documents/articledocument.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace wengao::shell {

namespace {

constexpr int pauseMilliseconds = 250;
/// Up to this length reading on the spot takes no time a person could notice.
constexpr qsizetype shortText = 50'000;

/// What a reading begins on; the snapshot is copied in the thread that reads.
struct Task
{
    std::shared_ptr<const checks::Reading> base; ///< what was read last
    std::shared_ptr<const checks::Reading> told; ///< what is shown now
    ChangedStretch since;                        ///< the base
    TextSnapshot text;
    checks::Interest interest;
};

std::shared_ptr<const checks::Reading> done(const Task &task)
{
    if (!task.base)
        return checks::read(footnotes::Index(task.text.toString()), task.interest);
    footnotes::Index notes = task.base->notes;
    if (!task.since.isEmpty()) {
        const TextRange now = task.since.now();
        notes.apply({{task.since.before(), task.text.mid(now.start, now.length())}});
    }
    return checks::read(std::move(notes), task.interest, task.told.get());
}

} // namespace

ArticleReader::ArticleReader(const documents::ArticleDocument &document, QObject *parent)
    : QObject(parent), m_document(document)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &ArticleReader::begin);
    connect(&document, &documents::ArticleDocument::bodyEdited, this, [this](const TextEdits &edits) {
        m_sinceLatest.add(edits);
        m_sinceOwn.add(edits);
        if (m_sinceBegun)
            m_sinceBegun->add(edits);
        m_pause.start();
    });
    m_pause.start();
}

ArticleReader::~ArticleReader() = default;

const footnotes::Index &ArticleReader::notes()
{
    if (m_latest && m_sinceLatest.isEmpty()) {
        m_own.reset();
        m_given = {m_latest, &m_latest->notes};
        return *m_given;
    }
    const auto catchUp = [this](ChangedStretch &since) {
        if (!since.isEmpty())
            m_own->apply({{since.before(), m_document.bodyPart(since.now())}});
    };
    if (m_own) {
        catchUp(m_sinceOwn);
    } else if (m_latest) {
        m_own = std::make_shared<footnotes::Index>(m_latest->notes);
        catchUp(m_sinceLatest);
    } else {
        m_own = std::make_shared<footnotes::Index>(m_document.body());
    }
    m_sinceOwn.clear();
    m_given = m_own;
    return *m_given;
}

const footnotes::Index &ArticleReader::notesForTyping()
{
    if (m_document.length() <= shortText)
        return notes();
    if (m_latest)
        m_given = {m_latest, &m_latest->notes};
    else
        m_given = std::make_shared<footnotes::Index>();
    return *m_given;
}

bool ArticleReader::isSatisfied() const
{
    const bool diagnosed = !m_interest.diagnostics || (m_latest && m_latest->interest.diagnostics &&
                                                       m_latest->interest.options == m_interest.options);
    return isCurrent() && diagnosed;
}

void ArticleReader::setInterest(const checks::Interest &interest)
{
    m_interest = interest;
    if (!m_pause.isActive())
        begin();
}

void ArticleReader::begin()
{
    m_pause.stop();
    if (m_sinceBegun || isSatisfied())
        return; // the end of the reading that goes on will look again
    m_sinceBegun = ChangedStretch();
    const Task task{m_latest, m_told, m_sinceLatest, m_document.snapshot(), m_interest};
    const QPointer<ArticleReader> self = this;
    QThreadPool::globalInstance()->start([self, task] {
        const std::shared_ptr<const checks::Reading> reading = done(task);
        // Only the thread of the window may look whether the reader is still there.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, reading] {
                if (self)
                    self->take(reading);
            },
            Qt::QueuedConnection);
    });
}

void ArticleReader::take(const std::shared_ptr<const checks::Reading> &reading)
{
    m_latest = reading;
    m_sinceLatest = *std::exchange(m_sinceBegun, std::nullopt);
    if (isSatisfied()) {
        m_told = m_latest;
        Q_EMIT ended();
    } else if (!m_pause.isActive()) {
        begin();
    }
}

} // namespace wengao::shell
