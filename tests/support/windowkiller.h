#pragma once

#include "storage/filesystem.h"
#include "support/crashledger.h"
#include "support/loopdisk.h"

#include <QRandomGenerator>
#include <QString>

namespace wengao::tests {

/// What a run of kills of the whole program came to.
struct KillTally
{
    int rounds = 0;
    int kills = 0;
    int killsAtStart = 0; ///< before the first edit
    int late = 0;         ///< power cuts that found edits unsynced which were older than four seconds
    int strays = 0;       ///< temporary files that stand beside the article at the end
    int lostEdits = 0;    ///< rounds after which an acknowledged edit was in no journal and not in the file
    int brokenFiles = 0;  ///< rounds after which the file was neither an old nor a new version
    QString firstLoss;
};

/// Starts this test's own executable as the real program with a WindowVictim in it, kills it with SIGKILL at
/// a random moment, and looks at what is on the disk. The next one goes on from what it recovers.
class WindowKiller final
{
public:
    /// The article lies in one folder, what the program keeps of unsaved texts in another; the ledger and all
    /// else in a third, which never is full.
    WindowKiller(QString articleFolder, QString stateFolder, const QString &ledgerFolder, quint32 seed,
                 int longest);

    /// How many edits there are to a save.
    void setTurnsPerSave(int turns) { m_turnsPerSave = turns; }
    void round();
    /// The same with a request to end, which the program must follow by itself.
    void roundWithRequest(int signal);
    /// The same with a power cut: all that a sync or a save had brought to the disk must be found again.
    void roundWithPowerCut(LoopDisk &disk);
    [[nodiscard]] const KillTally &tally() const { return m_tally; }
    [[nodiscard]] const CrashLedger &ledger() const { return m_ledger; }
    [[nodiscard]] int straysLeft() const;

    /// What the child process is: the arguments are the victim's, behind its mark.
    static constexpr const char *victimMark = "--victim";

private:
    [[nodiscard]] int endVictim(int signal);
    [[nodiscard]] qint64 startVictim();
    void waitForTheMoment(quint64 edits);
    [[nodiscard]] std::pair<quint64, quint64> waitForThePowerCut();
    void verify();
    void verifyFile();
    void verifyRecovery(ArticleLedger &ledger, const QString &path, std::optional<quint64> inFile);
    void lose(int &count, const QString &what);

    storage::PosixFileSystem m_files;
    QString m_folder;
    QString m_article;
    QString m_state;
    QString m_ledgerPath;
    CrashLedger &m_ledger;
    QRandomGenerator m_random;
    int m_longest;
    int m_turnsPerSave = 20;
    KillTally m_tally;
};

} // namespace wengao::tests
