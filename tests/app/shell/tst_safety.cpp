#include "article/recovery.h"
#include "documents/articledocument.h"
#include "editor/textpane.h"
#include "form/formpanel.h"
#include "shell/application.h"
#include "shell/safetydesk.h"
#include "storage/journalfolder.h"
#include "support/windowfixture.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace wengao;

class TestSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditIsInTheJournalAtOnce();
    void savingEndsTheJournalAndKeepsTheOldContent();
    void aFileChangedOutsideIsReadAgain();
    void aModifiedArticleIsNotReadAgain();
    void anArticleThatIsOpenElsewhereIsReadOnly();

private:
    [[nodiscard]] static QList<storage::JournalEntry> journals(tests::WindowFixture &fixture);
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
    fixture.window->save();
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
    QCOMPARE(fixture.window->currentView()->document().body(), QStringLiteral("我一\n"));
    QVERIFY(fixture.window->currentView()->document().isModified());
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("他\n"));
}

void TestSafety::anArticleThatIsOpenElsewhereIsReadOnly()
{
    tests::WindowFixture first;
    tests::WindowFixture second;
    const QString path = first.write(QStringLiteral("a.md"), "一\n");
    QVERIFY(first.window->openArticle(path));
    QVERIFY(second.window->openArticle(path));
    QVERIFY(!first.window->currentView()->pane()->isReadOnly());
    const bool sameProcess = !second.window->currentView()->pane()->isReadOnly();
    if (sameProcess)
        QSKIP("a lock of the same process is its own");
    QVERIFY(!second.window->currentView()->document().readOnlyReason().isEmpty());
}

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestSafety test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_safety.moc"
