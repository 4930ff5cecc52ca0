#include "dialogs/comparedialog.h"
#include "shell/application.h"
#include "shell/noticebar.h"
#include "shell/recoverydesk.h"
#include "storage/journal.h"
#include "storage/journalfolder.h"
#include "storage/readfile.h"
#include "support/windowfixture.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao;

// What a program that is gone left in its journals, and what the window makes of it at the start.
class TestRecoveryDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnsavedTextIsOfferedAndRestoredUnsaved();
    void whatWasTypedSinceIsNotReplaced();
    void nothingIsDiscardedUnasked();
    void whatWasSavedAfterAllIsNotOffered();
    void theSameTextIsOfferedOnce();
    void aDamagedTextWithoutAFileIsOfferedNotOpened();
    void whatAnotherComputerWroteStaysThere();
    void anotherProgramsJournalIsLeftAlone();

private:
    /// Leaves a journal as a program does that was killed after typing `text` at the body's start.
    static QString leaveJournal(tests::WindowFixture &fixture, const QString &path, const QString &text,
                                const QString &host = QSysInfo::machineHostName(),
                                storage::Process process = deadProcess())
    {
        const auto content = storage::readFile(fixture.files, path);
        storage::JournalHeader header;
        header.path = path;
        header.base = content ? content->fingerprint : storage::Fingerprint();
        header.host = host;
        header.process = std::move(process);
        header.started = fixture.clock.now();
        const QString body = content ? QString::fromUtf8(content->bytes) : QString();
        storage::Journal journal(fixture.files, fixture.clock, folder(fixture), header, [&] {
            return storage::JournalSnapshot{{}, TextBuffer(text + body).snapshot()};
        });
        journal.record({1, {{{0, 0}, text}}});
        return journal.id();
    }
    static storage::Process deadProcess()
    {
        storage::Process process = storage::Process::current();
        process.startTime += 1;
        return process;
    }
    static QString folder(const tests::WindowFixture &fixture)
    {
        return fixture.folder.filePath(u"state/journal"_s);
    }
    static bool hasJournal(tests::WindowFixture &fixture, const QString &id)
    {
        const QList<storage::JournalEntry> found = storage::findJournals(fixture.files, folder(fixture));
        return std::any_of(found.begin(), found.end(), [&](const auto &entry) { return entry.id == id; });
    }
};

void TestRecoveryDesk::anUnsavedTextIsOfferedAndRestoredUnsaved()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(u"a.md"_s, "一\n");
    const QString id = leaveJournal(fixture, path, u"未存"_s);
    fixture.window->start({});
    QCOMPARE(fixture.window->recovery()->ids(), QStringList{id});
    QVERIFY(!fixture.window->recovery()->bar()->message().isEmpty());
    QVERIFY(fixture.window->recovery()->restore(id));
    const documents::ArticleDocument &document = fixture.window->currentView()->document();
    QCOMPARE(document.path(), path);
    QCOMPARE(document.body(), u"未存一\n"_s);
    QVERIFY(document.isModified());
    QCOMPARE(tests::WindowFixture::read(path), "一\n");
    QVERIFY(!hasJournal(fixture, id));
    QVERIFY(hasJournal(fixture, document.journalId()));
}

void TestRecoveryDesk::whatWasTypedSinceIsNotReplaced()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(u"a.md"_s, "一\n\n二\n");
    const QString id = leaveJournal(fixture, path, u"未存"_s);
    fixture.window->start({path});
    documents::ArticleDocument &document = fixture.window->currentView()->document();
    QTextCursor cursor(document.view());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"新写"_s);
    QVERIFY(!fixture.window->recovery()->restore(id));
    QCOMPARE(document.body(), u"一\n\n二\n新写"_s);
    QVERIFY(hasJournal(fixture, id));
    auto *dialog = fixture.window->findChild<dialogs::CompareDialog *>();
    QVERIFY(dialog);
    dialog->accept();
    QCOMPARE(document.body(), u"未存一\n\n二\n新写"_s);
    QVERIFY(!hasJournal(fixture, id));
    QVERIFY(hasJournal(fixture, document.journalId()));
    document.undo();
    QCOMPARE(document.body(), u"一\n\n二\n新写"_s);
}

void TestRecoveryDesk::nothingIsDiscardedUnasked()
{
    tests::WindowFixture fixture;
    const QString id = leaveJournal(fixture, fixture.write(u"a.md"_s, "一\n"), u"未存"_s);
    fixture.window->start({});
    fixture.prompts.confirmations = {false};
    fixture.window->recovery()->discard(id);
    QVERIFY(hasJournal(fixture, id));
    QVERIFY(fixture.restart());
    QCOMPARE(fixture.window->recovery()->ids(), QStringList{id});
    fixture.prompts.confirmations = {true};
    fixture.window->recovery()->discard(id);
    QVERIFY(!hasJournal(fixture, id));
}

void TestRecoveryDesk::whatWasSavedAfterAllIsNotOffered()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(u"a.md"_s, "一\n");
    const QString id = leaveJournal(fixture, path, u"存"_s);
    (void)fixture.write(u"a.md"_s, "存一\n");
    fixture.window->start({});
    QCOMPARE(fixture.window->recovery()->ids(), QStringList());
    QVERIFY(!hasJournal(fixture, id));
}

void TestRecoveryDesk::theSameTextIsOfferedOnce()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(u"a.md"_s, "一\n");
    (void)leaveJournal(fixture, path, u"未存"_s);
    (void)leaveJournal(fixture, path, u"未存"_s);
    (void)leaveJournal(fixture, path, u"别的"_s);
    (void)leaveJournal(fixture, {}, u"没有文件"_s);
    (void)leaveJournal(fixture, {}, u"没有文件"_s);
    fixture.window->start({});
    QCOMPARE(fixture.window->recovery()->ids().size(), 2);
    QCOMPARE(fixture.window->viewCount(), 1);
    QCOMPARE(fixture.window->currentView()->document().body(), u"没有文件"_s);
}

void TestRecoveryDesk::aDamagedTextWithoutAFileIsOfferedNotOpened()
{
    tests::WindowFixture fixture;
    const QString id = leaveJournal(fixture, {}, u"没有文件"_s);
    QFile file(storage::findJournals(fixture.files, folder(fixture)).constFirst().files.constFirst());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype place = bytes.indexOf(QByteArray("\x87\x65", 2)); // 文, as the journal writes it
    QVERIFY(place > 0);
    bytes[place] = char(bytes.at(place) ^ 1);
    QVERIFY(file.seek(0));
    file.write(bytes);
    file.close();
    fixture.window->start({});
    QCOMPARE(fixture.window->recovery()->ids(), QStringList{id});
    QVERIFY(!fixture.window->currentView()->document().isModified());
}

void TestRecoveryDesk::whatAnotherComputerWroteStaysThere()
{
    tests::WindowFixture fixture;
    const QString id = leaveJournal(fixture, fixture.write(u"a.md"_s, "一\n"), u"未存"_s, u"elsewhere"_s);
    fixture.window->start({});
    QVERIFY(fixture.window->recovery()->restore(id));
    QCOMPARE(fixture.window->currentView()->document().body(), u"未存一\n"_s);
    QVERIFY(hasJournal(fixture, id));
}

void TestRecoveryDesk::anotherProgramsJournalIsLeftAlone()
{
    tests::WindowFixture fixture;
    QFile init(u"/proc/1/stat"_s);
    QVERIFY(init.open(QIODevice::ReadOnly));
    const QByteArray line = init.readAll();
    storage::Process other = storage::Process::current();
    other.id = 1;
    other.startTime = line.mid(line.lastIndexOf(')') + 2).split(' ').at(19).toULongLong();
    const QString id = leaveJournal(fixture, fixture.write(u"a.md"_s, "一\n"), u"未存"_s,
                                    QSysInfo::machineHostName(), other);
    fixture.window->start({});
    QCOMPARE(fixture.window->recovery()->ids(), QStringList());
    QVERIFY(hasJournal(fixture, id));
}

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestRecoveryDesk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recoverydesk.moc"
