#include "support/windowkiller.h"

#include "article/recovery.h"
#include "storage/journalfolder.h"
#include "storage/readfile.h"
#include "storage/writefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <deque>
#include <vector>

using namespace Qt::StringLiterals;

namespace wengao::tests {

WindowKiller::WindowKiller(QString articleFolder, QString stateFolder, const QString &ledgerFolder,
                           quint32 seed, int longest)
    : m_folder(std::move(articleFolder)),
      m_article(m_folder + u"/文章 one.md"_s),
      m_state(std::move(stateFolder)),
      m_ledgerPath(ledgerFolder + u"/ledger"_s),
      m_ledger(CrashLedger::at(m_ledgerPath)),
      m_random(seed),
      m_longest(longest)
{
    const QByteArray first("---\ntitle: a\n---\nbody\n");
    storage::WriteOptions options;
    options.target = storage::Target::New;
    if (!storage::writeFile(m_files, m_article, first, options))
        qFatal("no first version");
    m_ledger.article.note(textHash(first));
    m_ledger.untitled.note(0);
}

void WindowKiller::round()
{
    const qint64 before = m_ledger.edits;
    const int status = endVictim(SIGKILL);
    m_tally.kills += WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL ? 1 : 0;
    m_tally.killsAtStart += m_ledger.edits == before ? 1 : 0;
    if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL)
        lose(m_tally.brokenFiles, u"the program ended by itself, status %1"_s.arg(status));
    verify();
}

void WindowKiller::roundWithRequest(int signal)
{
    const int status = endVictim(signal);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        lose(m_tally.brokenFiles, u"the program did not end well, status %1"_s.arg(status));
    verify();
}

void WindowKiller::roundWithPowerCut(LoopDisk &disk)
{
    const qint64 before = m_ledger.edits;
    const auto victim = pid_t(startVictim());
    const auto [article, untitled] = waitForThePowerCut();
    ::kill(victim, SIGSTOP);
    m_ledger.article.acknowledged = std::max(m_ledger.article.synced.load(), m_ledger.article.saved.load());
    m_ledger.untitled.acknowledged = m_ledger.untitled.synced.load();
    const bool isCut = disk.cut();
    m_tally.late +=
        article > m_ledger.article.acknowledged || untitled > m_ledger.untitled.acknowledged ? 1 : 0;
    ::kill(victim, SIGKILL);
    int status = 0;
    ::waitpid(victim, &status, 0);
    ::kill(-victim, SIGKILL);
    ++m_tally.rounds;
    m_tally.kills += WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL ? 1 : 0;
    m_tally.killsAtStart += m_ledger.edits == before ? 1 : 0;
    if (!isCut || !disk.restart())
        qFatal("the disk did not come back");
    verify();
}

// Tells what was acknowledged a while before and should be on the disk by then, where that is not too busy.
std::pair<quint64, quint64> WindowKiller::waitForThePowerCut()
{
    constexpr qint64 farBehind = 4000;
    struct Sample
    {
        qint64 time;
        quint64 article;
        quint64 untitled;
    };
    std::deque<Sample> samples{{0, m_ledger.article.acknowledged, m_ledger.untitled.acknowledged}};
    const quint64 edits = m_ledger.article.states + m_random.bounded(80U);
    const qint64 extra = m_random.bounded(int(farBehind) * 2);
    qint64 enough = -1;
    QElapsedTimer waiting;
    waiting.start();
    constexpr qint64 longestWait = 120'000;
    while (!waiting.hasExpired(longestWait) && (enough < 0 || waiting.elapsed() < enough)) {
        ::usleep(500);
        const qint64 now = waiting.elapsed();
        samples.push_back({now, m_ledger.article.acknowledged, m_ledger.untitled.acknowledged});
        while (samples.size() > 1 && samples.at(1).time <= now - farBehind)
            samples.pop_front();
        if (enough < 0 && m_ledger.article.states >= edits)
            enough = now + extra;
    }
    return {samples.front().article, samples.front().untitled};
}

int WindowKiller::endVictim(int signal)
{
    const qint64 starts = m_ledger.starts;
    const pid_t victim = pid_t(startVictim());
    if (signal != SIGKILL) {
        while (m_ledger.starts == starts && ::kill(victim, 0) == 0)
            ::usleep(1000);
    }
    waitForTheMoment(m_ledger.article.states + m_random.bounded(80U));
    ::kill(victim, signal);
    int status = 0;
    ::waitpid(victim, &status, 0);
    ::kill(-victim, SIGKILL); // the helpers end by themselves, but maybe after the next round has begun
    ++m_tally.rounds;
    return status;
}

qint64 WindowKiller::startVictim()
{
    const QByteArray program = QCoreApplication::applicationFilePath().toUtf8();
    const QList<QByteArray> arguments{program,
                                      victimMark,
                                      m_ledgerPath.toUtf8(),
                                      m_article.toUtf8(),
                                      QByteArray::number(m_random.generate()),
                                      QByteArray::number(m_longest),
                                      QByteArray::number(m_turnsPerSave)};
    const QByteArray state = m_state.toUtf8();
    // Earlier versions lie elsewhere: they would fill a small disk for good.
    const QByteArray data = QFileInfo(m_ledgerPath).path().toUtf8();
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    ::setpgid(0, 0);
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        ::setenv(name, data.constData(), 1);
    ::setenv("XDG_STATE_HOME", state.constData(), 1);
    std::vector<char *> raw;
    for (const QByteArray &argument : arguments)
        raw.push_back(const_cast<char *>(argument.constData()));
    raw.push_back(nullptr);
    ::execv(program.constData(), raw.data());
    ::_exit(3);
}

// Some rounds end while the program still starts or recovers, the others after a number of edits, so that it
// does not matter how busy the computer is.
void WindowKiller::waitForTheMoment(quint64 edits)
{
    constexpr quint32 step = 500;
    constexpr qint64 longestWait = 120'000;
    if (m_random.bounded(6) == 0) {
        ::usleep(m_random.bounded(1'500'000U));
        return;
    }
    QElapsedTimer waiting;
    waiting.start();
    while (m_ledger.article.states < edits && !waiting.hasExpired(longestWait))
        ::usleep(step);
    ::usleep(m_random.bounded(8000U));
}

void WindowKiller::verify()
{
    verifyFile();
    const Result<storage::FileContent> file = storage::readFile(m_files, m_article);
    const quint64 hash = file ? textHash(file->bytes) : 0;
    verifyRecovery(m_ledger.article, m_article, m_ledger.article.find(hash, m_ledger.article.acknowledged));
    if (m_ledger.untitled.acknowledged > 0)
        verifyRecovery(m_ledger.untitled, {}, {});
}

void WindowKiller::verifyFile()
{
    ArticleLedger &ledger = m_ledger.article;
    const Result<storage::FileContent> file = storage::readFile(m_files, m_article);
    const quint64 hash = file ? textHash(file->bytes) : 0;
    const bool isNew = file && hash == ledger.hashes[ledger.saveBegun];
    if (!isNew && !(file && hash == ledger.hashes[ledger.saved]))
        lose(m_tally.brokenFiles, u"the file is neither the old nor the new version"_s);
    if (isNew)
        ledger.saved = ledger.saveBegun.load();
}

void WindowKiller::verifyRecovery(ArticleLedger &ledger, const QString &path, std::optional<quint64> inFile)
{
    const quint64 needed = ledger.acknowledged;
    std::optional<quint64> newest = inFile;
    quint64 reached = 0; // for the message
    for (const storage::JournalEntry &entry :
         storage::findJournals(m_files, m_state + u"/wengao/journal"_s)) {
        const Result<storage::JournalContent> content = storage::readJournal(m_files, entry);
        if (!content || content->header.path != path)
            continue;
        const storage::JournalText text = article::recovered(*content).text;
        const quint64 hash = textHash(text.frontMatter + text.body);
        const std::optional<quint64> state = ledger.find(hash, needed);
        reached = std::max(reached, ledger.find(hash, 0).value_or(0));
        if (state && (!newest || *state > *newest))
            newest = state;
    }
    if (!newest)
        lose(m_tally.lostEdits, u"%1: of the edits up to %2 the journals have those up to %3"_s
                                    .arg(path.isEmpty() ? u"untitled"_s : path)
                                    .arg(needed)
                                    .arg(reached));
    ledger.acknowledged = newest.value_or(needed);
    ledger.synced = ledger.acknowledged.load();
}

int WindowKiller::straysLeft() const
{
    const QStringList names = QDir(m_folder).entryList({u".wengao-*.tmp"_s}, QDir::Files | QDir::Hidden);
    return int(names.size());
}

void WindowKiller::lose(int &count, const QString &what)
{
    ++count;
    if (m_tally.firstLoss.isEmpty())
        m_tally.firstLoss = u"round %1: %2"_s.arg(m_tally.rounds).arg(what);
}

} // namespace wengao::tests
