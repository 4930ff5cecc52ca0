#include "editor/textpane.h"
#include "form/formpanel.h"
#include "shell/application.h"
#include "shell/noticebar.h"
#include "shell/panearea.h"
#include "shell/panels.h"
#include "storage/journalfolder.h"
#include "support/windowfixture.h"

#include <QFile>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao;
using shell::PaneArea;

// The window comes back as it was. The same after a kill is what tst_windowcrash looks at.
class TestSessionDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabsCursorsScrollAndPanesComeBack();
    void theFieldWithTheFocusComesBack();
    void aTextWithoutAFileComesBackUnasked();
    void aFileThatIsGoneIsToldAndNotMadeAgain();
    void filesOfTheCommandLineComeInFrontOfWhatWasOpen();
    void aSecondProgramLeavesTheSessionAlone();
    void anotherPathToAnOpenFileShowsItsTab();

private:
    [[nodiscard]] static QString pathAt(tests::WindowFixture &fixture, int index)
    {
        return fixture.window->viewAt(index)->document().path();
    }
};

void TestSessionDesk::tabsCursorsScrollAndPanesComeBack()
{
    tests::WindowFixture fixture;
    QByteArray lines;
    for (int i = 0; i < 300; ++i)
        lines += "第 " + QByteArray::number(i) + " 行。" + QByteArray("长长的一段话").repeated(i % 40) + "\n";
    const QString first = fixture.write(u"a.md"_s, lines);
    const QString second = fixture.write(u"b.md"_s, "二\n三\n");
    const QString third = fixture.write(u"c.md"_s, "四\n");
    fixture.window->openArticles({second, first, third});
    fixture.window->showTab(1);
    editor::TextPane *pane = fixture.window->currentView()->pane();
    pane->goTo(200, 3);
    pane->setSelection({pane->textCursor().position(), pane->textCursor().position() + 2});
    QTRY_VERIFY(pane->verticalScrollBar()->value() > 0);
    const editor::Selection selection = pane->selection();
    fixture.window->paneArea()->setShown(PaneArea::Pane::Preview, false);
    fixture.window->togglePanels();
    QCoreApplication::processEvents();
    const int top = pane->cursorForPosition({4, 4}).position();

    QVERIFY(fixture.restart());
    QCOMPARE(fixture.window->viewCount(), 3);
    QCOMPARE(pathAt(fixture, 0), second);
    QCOMPARE(pathAt(fixture, 1), first);
    QCOMPARE(pathAt(fixture, 2), third);
    QCOMPARE(fixture.window->currentView(), fixture.window->viewAt(1));
    pane = fixture.window->currentView()->pane();
    QCOMPARE(pane->selection().anchor, selection.anchor);
    QCOMPARE(pane->selection().position, selection.position);
    QTRY_COMPARE(pane->cursorForPosition({4, 4}).position(), top);
    QVERIFY(!fixture.window->paneArea()->isShown(PaneArea::Pane::Preview));
    QVERIFY(!fixture.window->panels()->isHidden());
    QCOMPARE(fixture.prompts.asked, QStringList());
}

void TestSessionDesk::theFieldWithTheFocusComesBack()
{
    tests::WindowFixture fixture;
    fixture.window->openArticles({fixture.write(u"a.md"_s, "---\ntitle: 甲\nweight: 3\n---\n正文\n")});
    QVERIFY(fixture.window->currentView()->form()->focusField(u"weight"_s));
    QVERIFY(fixture.restart());
    QTRY_COMPARE(fixture.window->currentView()->form()->focusedField(), u"weight"_s);
}

void TestSessionDesk::aTextWithoutAFileComesBackUnasked()
{
    tests::WindowFixture fixture;
    fixture.window->openArticles({fixture.write(u"a.md"_s, "一\n")});
    fixture.window->newArticle();
    fixture.compose({}, u"没有文件"_s);
    const QString source = fixture.window->currentView()->document().source();
    for (int i = 0; i < 3; ++i) {
        QVERIFY(fixture.restart());
        QCOMPARE(fixture.window->viewCount(), 2);
        documents::ArticleDocument &document = fixture.window->viewAt(1)->document();
        QCOMPARE(document.source(), source);
        QVERIFY(document.path().isEmpty());
        QVERIFY(document.isModified());
        QCOMPARE(storage::findJournals(fixture.files, fixture.folder.filePath(u"state/journal"_s)).size(), 1);
    }
    QCOMPARE(fixture.prompts.asked, QStringList());
    // Closing its tab does ask.
    fixture.prompts.unsaved = {prompts::UnsavedAnswer::Discard};
    fixture.window->showTab(1);
    fixture.window->closeCurrent();
    QVERIFY(fixture.restart());
    QCOMPARE(fixture.window->viewCount(), 1);
}

void TestSessionDesk::aFileThatIsGoneIsToldAndNotMadeAgain()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(u"gone.md"_s, "一\n");
    fixture.window->openArticles({path});
    QVERIFY(fixture.window->close());
    QVERIFY(QFile::remove(path));
    QVERIFY(fixture.restart());
    QVERIFY(fixture.window->notice()->message().contains(u"gone.md"_s));
    QVERIFY(!QFile::exists(path));
}

void TestSessionDesk::filesOfTheCommandLineComeInFrontOfWhatWasOpen()
{
    tests::WindowFixture fixture;
    const QString other = fixture.write(u"b.md"_s, "二\n");
    fixture.window->openArticles({fixture.write(u"a.md"_s, "一\n")});
    fixture.window->newArticle();
    fixture.compose({}, u"未存"_s);
    QVERIFY(fixture.restart({other}));
    QCOMPARE(fixture.window->viewCount(), 3);
    QVERIFY(fixture.window->viewAt(1)->document().body().contains(u"未存"_s));
    QCOMPARE(fixture.window->currentView()->document().path(), other);
    // One that was open is not opened twice, and its place is known.
    const QString first = fixture.window->viewAt(0)->document().path();
    fixture.window->showTab(0);
    fixture.window->currentView()->pane()->setSelection({1, 1});
    fixture.window->showTab(2);
    QVERIFY(fixture.restart({first}));
    QCOMPARE(fixture.window->viewCount(), 3);
    QCOMPARE(fixture.window->currentView()->document().path(), first);
    QCOMPARE(fixture.window->currentView()->pane()->selection().position, qsizetype(1));
}

void TestSessionDesk::aSecondProgramLeavesTheSessionAlone()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(u"a.md"_s, "一\n");
    fixture.window->openArticles({path});
    fixture.window->secure();
    const QString session = fixture.folder.filePath(u"state/session.json"_s);
    const QByteArray before = tests::WindowFixture::read(session);
    QVERIFY(before.contains("a.md"));
    {
        shell::MainWindow second(shell::Environment{{fixture.files, fixture.clock},
                                                    fixture.settings,
                                                    fixture.session,
                                                    fixture.prompts,
                                                    fixture.appearance,
                                                    fixture.folder.filePath(u"state"_s)});
        second.start({});
        QVERIFY(second.currentView()->document().path().isEmpty());
        second.secure();
    }
    QCOMPARE(tests::WindowFixture::read(session), before);
}

void TestSessionDesk::anotherPathToAnOpenFileShowsItsTab()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(u"a.md"_s, "一\n");
    const QString link = fixture.folder.filePath(u"link.md"_s);
    QVERIFY(QFile::link(path, link));
    fixture.window->openArticles({path, fixture.write(u"b.md"_s, "二\n"), link});
    QCOMPARE(fixture.window->viewCount(), 2);
    QCOMPARE(fixture.window->currentView()->document().path(), path);
}

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestSessionDesk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sessiondesk.moc"
