#include "support/crashdriver.h"

#include "article/article.h"
#include "article/recovery.h"
#include "storage/journal.h"
#include "storage/journalfolder.h"
#include "storage/readfile.h"

#include <QDir>
#include <QSysInfo>
#include <QtEndian>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <optional>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace wengao::tests {

using storage::JournalText;

namespace {

constexpr std::size_t mostStates = 4'000'000;

quint64 hashOf(const QByteArray &bytes)
{
    return qFromLittleEndian<quint64>(storage::fingerprintOf(bytes).sha256.constData());
}

quint64 hashOf(const JournalText &text)
{
    return hashOf((text.frontMatter + text.body).toUtf8());
}

} // namespace

// States are numbered; a state's hash is noted before the edit that makes it is recorded, its number after.
struct CrashDriver::Shared
{
    std::atomic<quint64> states;
    std::atomic<quint64> acknowledged;
    std::atomic<quint64> saveBegun;
    std::atomic<quint64> saved;
    std::atomic<qint64> edits, saves, failedSaves, holes;
    std::array<quint64, mostStates> hashes;

    // The newest state with this hash that is not older than `from`.
    [[nodiscard]] std::optional<quint64> find(quint64 hash, quint64 from) const
    {
        for (quint64 i = states; i > from; --i) {
            if (hashes[i - 1] == hash)
                return i - 1;
        }
        return std::nullopt;
    }
};

// What runs between the kills: recovers, then edits and saves until the end comes.
class CrashDriver::Child final
{
public:
    explicit Child(CrashDriver &driver, quint32 seed)
        : m_driver(driver), m_shared(*driver.m_shared), m_random(seed)
    {
    }

    void run()
    {
        const QList<storage::JournalEntry> old = storage::findJournals(m_driver.m_files, m_driver.m_state);
        recover(old);
        storage::JournalHeader header;
        header.path = m_driver.m_article;
        header.base = m_article.fingerprint;
        header.process = storage::Process::current();
        header.host = QSysInfo::machineHostName();
        storage::removeUnfinished(m_driver.m_files, m_driver.m_clock, m_driver.m_state);
        storage::Journal journal(m_driver.m_files, m_driver.m_clock, m_driver.m_state, header, [this] {
            return storage::JournalSnapshot{m_article.frontMatter, TextBuffer(m_article.body).snapshot()};
        });
        if (!old.isEmpty() && journal.recordAll()) {
            journal.sync();
            for (const storage::JournalEntry &entry : old)
                storage::removeJournal(m_driver.m_files, entry);
        }
        while (m_shared.states < mostStates) {
            edit(journal);
            if (m_random.bounded(15) == 0)
                save(journal, header);
            else if (m_random.bounded(40) == 0)
                journal.sync();
            else if (m_random.bounded(20) == 0)
                prepare(journal);
        }
        if (m_preparing.joinable())
            m_preparing.join();
    }

private:
    [[nodiscard]] JournalText text() const { return {m_article.frontMatter, m_article.body}; }

    void recover(const QList<storage::JournalEntry> &entries)
    {
        const Result<article::Article> loaded = article::Article::load(m_driver.m_files, m_driver.m_article);
        if (!loaded)
            ::_exit(2);
        m_article = *loaded;
        quint64 newest = m_shared.find(hashOf(text()), 0).value_or(0);
        storage::JournalEntry chosen;
        for (const storage::JournalEntry &entry : entries) {
            const Result<storage::JournalContent> content = storage::readJournal(m_driver.m_files, entry);
            const JournalText found = content ? article::recovered(*content).text : JournalText();
            const quint64 hash = hashOf(found);
            const std::optional<quint64> state = m_shared.find(hash, newest);
            // A person discards the older of two; else a full disk would stay full for good.
            const storage::JournalEntry left = storage::withoutSuperseded(m_driver.m_files, entry);
            if (state || m_shared.find(hash, 0))
                storage::removeJournal(m_driver.m_files, state ? std::exchange(chosen, left) : left);
            if (state) {
                newest = *state;
                m_article.frontMatter = found.frontMatter;
                m_article.body = found.body;
            }
        }
    }

    void edit(storage::Journal &journal)
    {
        const bool inFront = m_random.bounded(10) == 0;
        QString &part = inFront ? m_article.frontMatter : m_article.body;
        const auto start = qsizetype(m_random.bounded(int(part.size()) + 1));
        const bool isLong = part.size() > m_driver.m_longest;
        const auto removed =
            std::min(qsizetype(isLong ? part.size() / 2 : m_random.bounded(4)), part.size() - start);
        const int added = m_random.bounded(15) == 0 ? m_driver.m_longest / 8 : m_random.bounded(1, 5);
        const storage::JournalEdit edit{
            inFront ? 0 : 1,
            {{{start, start + removed}, QString(added, QChar(u'一' + m_random.bounded(999)))}}};
        part = applied(part, edit.edits);
        const quint64 state = m_shared.states;
        m_shared.hashes[state] = hashOf(text());
        m_shared.states = state + 1;
        if (journal.record(edit)) {
            m_shared.acknowledged = state;
            ++m_shared.edits;
        } else {
            ++m_shared.holes;
        }
    }

    /// On a thread of its own, while the edits go on.
    void prepare(storage::Journal &journal)
    {
        if (m_preparing.joinable())
            m_preparing.join();
        m_preparing = std::thread(journal.preparation());
    }

    void save(storage::Journal &journal, storage::JournalHeader &header)
    {
        const quint64 state = m_shared.states - 1;
        m_shared.saveBegun = state;
        storage::WriteOptions options;
        options.strayAgeSeconds = 0;
        const Result<void> saved = m_article.save(m_driver.m_files, options);
        if (!saved) {
            ++m_shared.failedSaves;
            return;
        }
        m_shared.saved = state;
        m_shared.acknowledged = state;
        ++m_shared.saves;
        header.base = m_article.fingerprint;
        journal.saved(header, false);
        if (m_random.bounded(2) == 0)
            prepare(journal);
    }

    CrashDriver &m_driver;
    Shared &m_shared;
    QRandomGenerator m_random;
    article::Article m_article;
    std::thread m_preparing;
};

CrashDriver::CrashDriver(QString articleFolder, QString stateFolder, quint32 seed, int longest)
    : m_article(articleFolder + u"/文章 one.md"_s),
      m_articleFolder(std::move(articleFolder)),
      m_state(std::move(stateFolder)),
      m_longest(longest),
      m_random(seed)
{
    void *const memory =
        ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        qFatal("no shared memory");
    m_shared = new (memory) Shared;
    const QByteArray first("---\ntitle: a\n---\nbody\n");
    storage::WriteOptions options;
    options.target = storage::Target::New;
    if (!storage::writeFile(m_files, m_article, first, options))
        qFatal("no first version");
    m_shared->hashes[0] = hashOf(first);
    m_shared->states = 1;
}

CrashDriver::~CrashDriver()
{
    ::munmap(m_shared, sizeof(Shared));
}

void CrashDriver::round()
{
    const quint32 seed = m_random.generate();
    const pid_t child = ::fork();
    if (child == 0) {
        Child(*this, seed).run();
        ::_exit(0);
    }
    waitForTheMoment();
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ++m_tally.rounds;
    m_tally.kills += WIFSIGNALED(status) ? 1 : 0;
    if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
        lose(m_tally.brokenFiles, u"the article could not be opened"_s);
    m_tally.edits = m_shared->edits;
    m_tally.saves = m_shared->saves;
    m_tally.failedSaves = m_shared->failedSaves;
    m_tally.holes = m_shared->holes;
    verify();
}

// Some rounds end while the child still recovers, the others after a number of edits that does not depend on
// how busy the computer is.
void CrashDriver::waitForTheMoment()
{
    constexpr quint32 step = 200;
    constexpr quint32 longestWait = 2'000'000;
    if (m_random.bounded(5) == 0) {
        ::usleep(m_random.bounded(10000U));
        return;
    }
    const quint64 target = m_shared->states + m_random.bounded(60U);
    for (quint32 waited = 0; m_shared->states < target && waited < longestWait; waited += step)
        ::usleep(step);
    ::usleep(m_random.bounded(8000U));
}

void CrashDriver::verify()
{
    const Result<storage::FileContent> file = storage::readFile(m_files, m_article);
    const quint64 hash = file ? hashOf(file->bytes) : 0;
    const bool isOld = file && hash == m_shared->hashes[m_shared->saved];
    const bool isNew = file && hash == m_shared->hashes[m_shared->saveBegun];
    if (!isOld && !isNew)
        lose(m_tally.brokenFiles, u"the file is neither the old nor the new version"_s);
    if (isNew)
        m_shared->saved = m_shared->saveBegun.load();
    const quint64 needed = m_shared->acknowledged;
    std::optional<quint64> newest = m_shared->find(hash, needed);
    bool fromJournal = false;
    for (const storage::JournalEntry &entry : storage::findJournals(m_files, m_state)) {
        const Result<storage::JournalContent> content = storage::readJournal(m_files, entry);
        const article::Recovery recovery = article::recovered(content ? *content : storage::JournalContent());
        const std::optional<quint64> state = m_shared->find(hashOf(recovery.text), needed);
        if (state && (!newest || *state > *newest)) {
            newest = state;
            fromJournal = true;
        }
    }
    if (!newest)
        lose(m_tally.lostEdits, u"an acknowledged edit is in no journal"_s);
    m_tally.recoveries += fromJournal ? 1 : 0;
    for (const QString &name : QDir(m_articleFolder).entryList({u"*.tmp"_s}, QDir::Files | QDir::Hidden)) {
        m_tally.strays += m_straysSeen.contains(name) ? 0 : 1;
        m_straysSeen.insert(name);
    }
    m_shared->acknowledged = newest.value_or(needed);
}

void CrashDriver::lose(int &count, const QString &what)
{
    ++count;
    if (m_firstLoss.isEmpty())
        m_firstLoss = u"round %1: %2"_s.arg(m_tally.rounds).arg(what);
}

} // namespace wengao::tests
