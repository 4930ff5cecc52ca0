#pragma once

#include "article/article.h"
#include "storage/readfile.h"

#include <QObject>
#include <QThreadPool>

#include <optional>

namespace wengao::documents {

/// Writes an article on a thread of its own, so that no disk, however slow, holds up the window. What is
/// written is the article as it was at begin(). One save at a time; the destructor waits for one under way.
class Saver final : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        Result<void> result;
        article::Article article; ///< as it was written, with the path and fingerprint it has now
        std::optional<storage::FileContent> replaced;  ///< what the path held before, when it could be read
        std::optional<storage::Fingerprint> attempted; ///< of the bytes that were to be written
    };

    explicit Saver(storage::FileSystem &files);
    ~Saver() override;

    /// Must not be called while isBusy(). `ended` comes through the event loop.
    void begin(article::Article whole, const QString &path, const storage::WriteOptions &options);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// True for what the last save that failed was to write: it may stand in the file all the same, when
    /// only the disk did not confirm it. Nobody else changed the file then.
    [[nodiscard]] bool mayHaveWritten(const storage::Fingerprint &content) const
    {
        return m_attempted && *m_attempted == content;
    }

Q_SIGNALS:
    void ended(const wengao::documents::Saver::Outcome &outcome);

private:
    void finish(const Outcome &outcome);

    storage::FileSystem &m_files;
    bool m_busy = false;
    std::optional<storage::Fingerprint> m_attempted;
    QThreadPool m_worker;
};

} // namespace wengao::documents
