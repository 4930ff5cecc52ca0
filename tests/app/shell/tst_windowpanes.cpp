#include "editor/textpane.h"
#include "form/formpanel.h"
#include "preview/previewpane.h"
#include "shell/application.h"
#include "shell/panearea.h"
#include "shell/panels.h"
#include "support/windowfixture.h"

#include <QMenuBar>
#include <QSplitter>
#include <QTabBar>
#include <QTest>

#include <cstdlib>

using namespace wengao;

// Which panes and panels are shown, and where the focus goes when one comes or goes.
class TestWindowPanes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNarrowWindowKeepsTheTextInSight();
    void whoHidesAPaneGoesOnInTheText();
    void theDrawerGoesWhenThePersonTurnsToTheText();
    void aHiddenPaneGetsItsWidthBack();
    void theFocusReturnsFromPanelsAndPreview();
    void distractionFreeShowsTheTextAlone();
};

void TestWindowPanes::aNarrowWindowKeepsTheTextInSight()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.writeSample()));
    shell::PaneArea *area = fixture.window->paneArea();
    QVERIFY(area->isShown(shell::PaneArea::Pane::Form));
    fixture.window->resize(820, 700);
    QTRY_VERIFY(area->isNarrow());
    QVERIFY(!area->isShown(shell::PaneArea::Pane::Form));
    QVERIFY(fixture.window->currentView()->pane()->isVisible());
    fixture.window->toggleForm();
    QTRY_VERIFY(fixture.window->currentView()->form()->isVisible());
    fixture.window->resize(1500, 900);
    QTRY_VERIFY(!area->isNarrow());
    QVERIFY(fixture.window->currentView()->form()->isVisible());
}

// Keys that go nowhere are lost words.
void TestWindowPanes::whoHidesAPaneGoesOnInTheText()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.writeSample()));
    const editor::TextPane *pane = fixture.window->currentView()->pane();
    for (const int width : {1500, 820}) {
        fixture.window->resize(width, 700);
        QTRY_COMPARE(fixture.window->paneArea()->isNarrow(), width == 820);
        fixture.window->focusForm();
        QTRY_VERIFY(fixture.window->currentView()->form()->isAncestorOf(QApplication::focusWidget()));
        fixture.window->toggleForm();
        QVERIFY(pane->hasFocus());
    }
    fixture.window->focusForm();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!fixture.window->currentView()->form()->isVisible());
    QVERIFY(pane->hasFocus());
    fixture.window->resize(1500, 700);
    QTRY_VERIFY(!fixture.window->paneArea()->isNarrow());
    fixture.window->focusForm();
    fixture.window->resize(820, 700);
    QTRY_VERIFY(fixture.window->paneArea()->isNarrow());
    QVERIFY(pane->hasFocus());
    fixture.window->toggleText();
    QVERIFY(fixture.window->previewPane()->isAncestorOf(QApplication::focusWidget()) ||
            fixture.window->previewPane()->hasFocus());
    fixture.window->toggleText();
    QVERIFY(pane->hasFocus());
    fixture.window->previewPane()->setFocus();
    fixture.window->togglePreview();
    QVERIFY(pane->hasFocus());
}

void TestWindowPanes::theDrawerGoesWhenThePersonTurnsToTheText()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.writeSample()));
    shell::PaneArea *area = fixture.window->paneArea();
    fixture.window->resize(820, 700);
    QTRY_VERIFY(area->isNarrow());
    fixture.window->toggleForm();
    QTRY_VERIFY(fixture.window->currentView()->form()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(area->isShown(shell::PaneArea::Pane::Form));
    fixture.window->focusText();
    QVERIFY(!area->isShown(shell::PaneArea::Pane::Form));
    QVERIFY(fixture.window->currentView()->pane()->hasFocus());
}

void TestWindowPanes::aHiddenPaneGetsItsWidthBack()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.writeSample()));
    fixture.window->resize(1500, 900);
    const QWidget *form = fixture.window->currentView()->form();
    auto *splitter = fixture.window->paneArea()->findChild<QSplitter *>();
    QTRY_VERIFY(form->isVisible());
    splitter->setSizes({420, 540, 540});
    const int width = splitter->sizes().constFirst();
    fixture.window->toggleForm();
    QVERIFY(fixture.restart());
    fixture.window->resize(1500, 900);
    fixture.window->toggleForm();
    QTRY_VERIFY(fixture.window->currentView()->form()->isVisible());
    QTRY_VERIFY(std::abs(fixture.window->paneArea()->findChild<QSplitter *>()->sizes().constFirst() - width) <
                5);
}

void TestWindowPanes::theFocusReturnsFromPanelsAndPreview()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.writeSample()));
    const editor::TextPane *pane = fixture.window->currentView()->pane();
    const auto inPanels = [&] { return fixture.window->panels()->isAncestorOf(QApplication::focusWidget()); };
    QTRY_VERIFY(pane->hasFocus());
    fixture.window->focusPanels();
    QVERIFY(fixture.window->panels()->isVisible() && inPanels());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(pane->hasFocus());
    fixture.window->focusPanels();
    fixture.window->togglePanels();
    QVERIFY(pane->hasFocus());
    fixture.window->previewPane()->openFindBar();
    QVERIFY(!pane->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(pane->hasFocus());
}

void TestWindowPanes::distractionFreeShowsTheTextAlone()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.writeSample()));
    fixture.window->focusPanels();
    fixture.window->focusText();
    fixture.window->toggleFullText();
    fixture.compose({}, QStringLiteral("新"));
    const QTabBar *tabs = fixture.window->findChild<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    if (!tabs)
        tabs = fixture.window->centralWidget()->findChild<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(tabs && !tabs->isVisible());
    QVERIFY(!fixture.window->panels()->isVisible());
    QVERIFY(!fixture.window->paneArea()->isShown(shell::PaneArea::Pane::Form));
    fixture.window->toggleFullText();
    QVERIFY(tabs->isVisible());
    QVERIFY(fixture.window->panels()->isVisible());
    QVERIFY(fixture.window->paneArea()->isShown(shell::PaneArea::Pane::Form));
    fixture.window->toggleFullText();
    fixture.prompts.unsaved = {prompts::UnsavedAnswer::Discard};
    fixture.window->closeCurrent();
    QVERIFY(fixture.window->menuBar()->isVisible());
}

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestWindowPanes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_windowpanes.moc"
