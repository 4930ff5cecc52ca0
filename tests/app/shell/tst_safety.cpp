#include "article/recovery.h"
#include "documents/articledocument.h"
#include "editor/textpane.h"
#include "form/formpanel.h"
#include "shell/application.h"
#include "shell/noticebar.h"
#include "shell/safetydesk.h"
#include "storage/journalfolder.h"
#include "storage/versions.h"
#include "support/smalldisk.h"
#include "support/windowfixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace wengao;

class TestSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditIsInTheJournalAtOnce();
    void savingEndsTheJournalAndKeepsTheOldContent();
    void aFileChangedOutsideIsReadAgain();
    void aModifiedArticleIsNotReadAgain();
    void aBarThatWasClosedStaysClosedUntilThereIsNews();
    void theirsAreTakenAndMineAreKept();
    void theHistoryFollowsAFileMovedWhileClosed();
    void anArticleThatIsOpenElsewhereIsReadOnlyUntilTakenOver();
    void whatSomebodyTookOverIsNotWritten();
    void aDeletedArticleIsToldAndNotMadeAgain();
    void whatCannotBeWrittenCanBeSavedElsewhere();
    void aSecondWishToSaveIsHeardAfterTheFirst();
    void closingWaitsForTheSave();

private:
    [[nodiscard]] static QList<storage::JournalEntry> journals(tests::WindowFixture &fixture);
    [[nodiscard]] static storage::LockOwner somebodyElse(tests::WindowFixture &fixture);
};

QList<storage::JournalEntry> TestSafety::journals(tests::WindowFixture &fixture)
{
    return storage::findJournals(fixture.files, fixture.folder.filePath(QStringLiteral("state/journal")));
}

void TestSafety::everyEditIsInTheJournalAtOnce()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(QStringLiteral("a.md"), "---\ntitle: a\n---\n正文\n")));
    fixture.compose({}, QStringLiteral("新"));
    documents::ArticleDocument &document = fixture.window->currentView()->document();
    document.editFrontMatter({{{11, 12}, QStringLiteral("b")}}, QStringLiteral("Change title"));
    // No event loop ran since: what a kill leaves now is already on its way to the disk.
    const QList<storage::JournalEntry> entries = journals(fixture);
    QCOMPARE(entries.size(), 1);
    const auto content = storage::readJournal(fixture.files, entries.first());
    QVERIFY(content.isOk());
    const article::Recovery recovery = article::recovered(*content);
    QCOMPARE(recovery.text.frontMatter, QStringLiteral("---\ntitle: b\n---\n"));
    QCOMPARE(recovery.text.body, QStringLiteral("新正文\n"));
}

void TestSafety::savingEndsTheJournalAndKeepsTheOldContent()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.md"), "正文\n");
    QVERIFY(fixture.window->openArticle(path));
    fixture.compose({}, QStringLiteral("新"));
    QCOMPARE(journals(fixture).size(), 1);
    fixture.save();
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("新正文\n"));
    QCOMPARE(journals(fixture).size(), 0);
    const auto hasVersion = [&fixture] {
        const QString folder = fixture.folder.filePath(QStringLiteral("state/versions"));
        return QDirIterator(folder, {QStringLiteral("*.version")}, QDir::Files, QDirIterator::Subdirectories)
            .hasNext();
    };
    QTRY_VERIFY(hasVersion());
}

void TestSafety::aFileChangedOutsideIsReadAgain()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(QStringLiteral("a.md"), "一\n二\n")));
    (void)fixture.write(QStringLiteral("a.md"), "一\n三\n");
    fixture.window->safety()->check();
    documents::ArticleDocument &document = fixture.window->currentView()->document();
    QTRY_COMPARE(document.body(), QStringLiteral("一\n三\n"));
    QVERIFY(!document.isModified());
    document.undo();
    QCOMPARE(document.body(), QStringLiteral("一\n二\n"));
}

void TestSafety::aModifiedArticleIsNotReadAgain()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.md"), "一\n");
    QVERIFY(fixture.window->openArticle(path));
    fixture.compose({}, QStringLiteral("我"));
    (void)fixture.write(QStringLiteral("a.md"), "他\n");
    fixture.window->safety()->check();
    QTRY_VERIFY(!fixture.window->safety()->bar()->message().isEmpty());
    QCOMPARE(fixture.window->currentView()->document().body(), QStringLiteral("我一\n"));
    QVERIFY(fixture.window->currentView()->document().isModified());
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("他\n"));
}

void TestSafety::aBarThatWasClosedStaysClosedUntilThereIsNews()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(QStringLiteral("a.md"), "一\n")));
    fixture.compose({}, QStringLiteral("我"));
    (void)fixture.write(QStringLiteral("a.md"), "他\n");
    shell::SafetyDesk *safety = fixture.window->safety();
    safety->check();
    QTRY_VERIFY(!safety->bar()->message().isEmpty());
    auto *close = safety->bar()->findChild<QToolButton *>();
    QVERIFY(close);
    close->click();
    (void)fixture.write(QStringLiteral("a.md"), "她\n");
    safety->check();
    QTest::qWait(400);
    QCOMPARE(safety->bar()->message(), QString());
    // Gone is something else.
    QVERIFY(QFile::remove(fixture.folder.filePath(QStringLiteral("a.md"))));
    safety->check();
    QTRY_VERIFY(!safety->bar()->message().isEmpty());
}

void TestSafety::theirsAreTakenAndMineAreKept()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.md"), "一\n");
    QVERIFY(fixture.window->openArticle(path));
    const auto choose = [&fixture](int place) {
        QTRY_VERIFY(!fixture.window->safety()->bar()->message().isEmpty());
        fixture.window->safety()->bar()->findChildren<QPushButton *>().at(place)->click();
    };
    fixture.compose({}, QStringLiteral("我"));
    (void)fixture.write(QStringLiteral("a.md"), "他\n");
    fixture.window->safety()->check();
    choose(2);
    documents::ArticleDocument &document = fixture.window->currentView()->document();
    QCOMPARE(document.body(), QStringLiteral("他\n"));
    QVERIFY(!document.isModified());
    document.undo(); // nothing typed is lost
    QCOMPARE(document.body(), QStringLiteral("我一\n"));
    (void)fixture.write(QStringLiteral("a.md"), "她\n");
    fixture.window->safety()->check();
    choose(1);
    QCOMPARE(document.body(), QStringLiteral("我一\n"));
    fixture.save();
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("我一\n"));
}

void TestSafety::theHistoryFollowsAFileMovedWhileClosed()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.md"), "正文\n");
    const QString moved = fixture.folder.filePath(QStringLiteral("b.md"));
    const storage::Versions versions(fixture.files, fixture.clock,
                                     fixture.folder.filePath(QStringLiteral("state/versions")));
    QVERIFY(fixture.window->openArticle(path));
    fixture.compose({}, QStringLiteral("新"));
    fixture.save();
    QTRY_COMPARE(versions.list(path).size(), 1);
    fixture.window->closeCurrent();
    QVERIFY(QFile::rename(path, moved));
    QVERIFY(fixture.window->openArticle(moved));
    QTRY_COMPARE(versions.list(moved).size(), 1);
}

storage::LockOwner TestSafety::somebodyElse(tests::WindowFixture &fixture)
{
    storage::LockOwner owner = storage::LockOwner::self(fixture.clock);
    owner.user = QStringLiteral("somebody");
    return owner;
}

void TestSafety::anArticleThatIsOpenElsewhereIsReadOnlyUntilTakenOver()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.md"), "一\n");
    storage::ArticleLock theirs(fixture.files, storage::lockPath(path), somebodyElse(fixture));
    QVERIFY(theirs.acquire().isOk());
    QVERIFY(fixture.window->openArticle(path));
    QVERIFY(fixture.window->currentView()->pane()->isReadOnly());
    QVERIFY(fixture.window->safety()->bar()->message().contains(QStringLiteral("somebody")));
    fixture.compose({}, QStringLiteral("我"));
    QCOMPARE(fixture.window->currentView()->document().body(), QStringLiteral("一\n"));
    auto *takeOver = fixture.window->safety()->bar()->findChild<QPushButton *>();
    QVERIFY(takeOver);
    takeOver->click();
    QVERIFY(!fixture.window->currentView()->pane()->isReadOnly());
    QVERIFY(!theirs.isHeld());
    fixture.compose({}, QStringLiteral("我"));
    fixture.save();
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("我一\n"));
}

void TestSafety::whatSomebodyTookOverIsNotWritten()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.md"), "一\n");
    const QString elsewhere = fixture.folder.filePath(QStringLiteral("b.md"));
    QVERIFY(fixture.window->openArticle(path));
    fixture.compose({}, QStringLiteral("我"));
    storage::ArticleLock theirs(fixture.files, storage::lockPath(path), somebodyElse(fixture));
    QVERIFY(theirs.takeOver().isOk());
    fixture.prompts.obstacles = {prompts::ObstacleAnswer::Elsewhere};
    fixture.prompts.saveAnswers = {elsewhere};
    fixture.save();
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("一\n"));
    QCOMPARE(tests::WindowFixture::read(elsewhere), QByteArray("我一\n"));
    QVERIFY(theirs.isHeld());
    QCOMPARE(fixture.prompts.unexpected, 0);
}

void TestSafety::aDeletedArticleIsToldAndNotMadeAgain()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.md"), "一\n");
    const QString elsewhere = fixture.folder.filePath(QStringLiteral("moved.md"));
    QVERIFY(fixture.window->openArticle(path));
    fixture.compose({}, QStringLiteral("我"));
    fixture.save();
    QVERIFY(QFile::remove(path));
    fixture.window->safety()->check();
    QTRY_VERIFY(fixture.window->safety()->bar()->message().contains(QStringLiteral("a.md")));
    QVERIFY(fixture.window->currentView()->document().isModified());
    QVERIFY(!QFile::exists(path));
    fixture.prompts.obstacles = {prompts::ObstacleAnswer::Elsewhere};
    fixture.prompts.saveAnswers = {elsewhere};
    fixture.save();
    QVERIFY(!QFile::exists(path));
    QCOMPARE(tests::WindowFixture::read(elsewhere), QByteArray("我一\n"));
    // The history goes along with the text.
    const storage::Versions versions(fixture.files, fixture.clock,
                                     fixture.folder.filePath(QStringLiteral("state/versions")));
    QTRY_VERIFY(!versions.list(QFileInfo(elsewhere).canonicalFilePath()).isEmpty());
}

void TestSafety::whatCannotBeWrittenCanBeSavedElsewhere()
{
    tests::WindowFixture fixture;
    const QString folder = fixture.folder.filePath(QStringLiteral("small disk"));
    QVERIFY(QDir().mkpath(folder));
    const tests::SmallDisk disk(folder, 64 * 1024);
    if (!disk.isMounted())
        QSKIP("this process may not mount");
    const QString path = fixture.write(QStringLiteral("small disk/a.md"), "一\n");
    const QString elsewhere = fixture.folder.filePath(QStringLiteral("b.md"));
    QVERIFY(fixture.window->openArticle(path));
    const QString text(60000, QChar(u'字'));
    fixture.compose({}, text);
    fixture.prompts.obstacles = {prompts::ObstacleAnswer::Cancel};
    fixture.save();
    QVERIFY(fixture.window->currentView()->document().isModified());
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("一\n"));
    fixture.prompts.obstacles = {prompts::ObstacleAnswer::Elsewhere};
    fixture.prompts.saveAnswers = {elsewhere};
    fixture.save();
    QCOMPARE(tests::WindowFixture::read(elsewhere), (text + QStringLiteral("一\n")).toUtf8());
    QVERIFY(!fixture.window->currentView()->document().isModified());
    QVERIFY(disk.makeReadOnly());
    QVERIFY(fixture.window->openArticle(path));
    fixture.compose({}, QStringLiteral("我"));
    fixture.prompts.obstacles = {prompts::ObstacleAnswer::Elsewhere};
    fixture.prompts.saveAnswers = {fixture.folder.filePath(QStringLiteral("c.md"))};
    fixture.save();
    QCOMPARE(tests::WindowFixture::read(fixture.folder.filePath(QStringLiteral("c.md"))),
             QByteArray("我一\n"));
    QCOMPARE(fixture.prompts.unexpected, 0);
}

void TestSafety::aSecondWishToSaveIsHeardAfterTheFirst()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.md"), "一\n");
    QVERIFY(fixture.window->openArticle(path));
    fixture.compose({}, QStringLiteral("我"));
    fixture.window->save();
    fixture.compose({}, QStringLiteral("们"));
    fixture.save();
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("我们一\n"));
    QVERIFY(!fixture.window->currentView()->document().isModified());
}

void TestSafety::closingWaitsForTheSave()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.md"), "一\n");
    QVERIFY(fixture.window->openArticle(path));
    fixture.compose({}, QStringLiteral("我"));
    fixture.window->save();
    QVERIFY(fixture.window->close());
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("我一\n"));
    QCOMPARE(fixture.prompts.asked, QStringList());
}

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestSafety test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_safety.moc"
