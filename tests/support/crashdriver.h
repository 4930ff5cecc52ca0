#pragma once

#include "base/clock.h"
#include "storage/filesystem.h"

#include <QRandomGenerator>
#include <QSet>
#include <QString>

#include <functional>

namespace wengao::tests {

/// What a run of kills came to.
struct CrashTally
{
    int rounds = 0;
    int kills = 0;
    qint64 edits = 0;       ///< acknowledged by the journal
    qint64 saves = 0;       ///< acknowledged by the writer
    qint64 failedSaves = 0; ///< refused for want of space
    qint64 holes = 0;       ///< edits the journal said it could not keep
    int recoveries = 0;     ///< rounds in which a journal held more than the file
    int strays = 0;         ///< temporary files that a kill left
    int lostEdits = 0;      ///< rounds in which an acknowledged edit was not found again
    int brokenFiles = 0;    ///< rounds in which the file was neither an old nor a new version
};

/// Edits, journals and saves an article in a child process, kills it with SIGKILL at a random moment, and
/// looks at what is on the disk; the next child goes on from what it recovers, and may be killed in that.
class CrashDriver final
{
public:
    /// The article and the journals are kept in these folders. `longest` bounds the text.
    CrashDriver(QString articleFolder, QString stateFolder, quint32 seed, int longest);
    ~CrashDriver();
    CrashDriver(const CrashDriver &) = delete;
    CrashDriver &operator=(const CrashDriver &) = delete;

    void round();
    [[nodiscard]] const CrashTally &tally() const { return m_tally; }
    /// What went wrong first, for the test's message.
    [[nodiscard]] QString firstLoss() const { return m_firstLoss; }

private:
    struct Shared;
    class Child;

    void waitForTheMoment();
    void verify();
    void lose(int &count, const QString &what);

    storage::PosixFileSystem m_files;
    SystemClock m_clock;
    QString m_article;
    QString m_articleFolder;
    QString m_state;
    int m_longest;
    QRandomGenerator m_random;
    Shared *m_shared = nullptr;
    CrashTally m_tally;
    QSet<QString> m_straysSeen;
    QString m_firstLoss;
};

} // namespace wengao::tests
