#pragma once

#include "base/changedstretch.h"
#include "base/textbuffer.h"
#include "checks/reading.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace wengao::documents {
class ArticleDocument;
}

namespace wengao::shell {

/// Reads an article's footnotes and problems when typing pauses, in another thread: one reading at a time,
/// always of the newest text, and none is told that the text has outrun. GUI thread only.
class ArticleReader final : public QObject
{
    Q_OBJECT

public:
    /// The document must outlive the reader.
    explicit ArticleReader(const documents::ArticleDocument &document, QObject *parent = nullptr);
    ~ArticleReader() override;

    /// The footnotes of the text as it stands. What is not known yet is read on the spot, which takes the
    /// longer the longer the text is: for commands, not for keys. The reference stays good until the next
    /// call.
    [[nodiscard]] const footnotes::Index &notes();
    /// The same for what happens at a key: in a long text it may be that of a moment before.
    [[nodiscard]] const footnotes::Index &notesForTyping();
    /// What was read last, perhaps of an earlier text; null before the first.
    [[nodiscard]] std::shared_ptr<const checks::Reading> latest() const { return m_latest; }
    /// True when the last reading is of the text as it stands.
    [[nodiscard]] bool isCurrent() const { return m_latest && m_sinceLatest.isEmpty(); }
    /// Says what is to be read, and reads it when it was not; a note's remedies can wait for the next time.
    void setInterest(const checks::Interest &interest);

Q_SIGNALS:
    /// The last reading is current again.
    void ended();

private:
    [[nodiscard]] bool isSatisfied() const;
    void begin();
    void take(const std::shared_ptr<const checks::Reading> &reading);

    const documents::ArticleDocument &m_document;
    checks::Interest m_interest;
    QTimer m_pause;
    std::shared_ptr<const checks::Reading> m_latest;
    std::shared_ptr<const checks::Reading> m_told; ///< the last one that ended() told of
    ChangedStretch m_sinceLatest;
    std::optional<ChangedStretch> m_sinceBegun; ///< while a reading goes on
    std::shared_ptr<footnotes::Index> m_own;    ///< for commands that come before a reading
    ChangedStretch m_sinceOwn;
    std::shared_ptr<const footnotes::Index> m_given; ///< what notes() gave last
};

} // namespace wengao::shell
