#include "documents/articledocument.h"
#include "editor/findbar.h"
#include "editor/textpane.h"
#include "form/formpanel.h"
#include "panels/headingpicker.h"
#include "preview/previewpane.h"
#include "shell/application.h"
#include "shell/countpopup.h"
#include "shell/windowcommands.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace wengao;
using namespace Qt::StringLiterals;

namespace {

editor::TextPane *pane(const tests::WindowFixture &fixture)
{
    return fixture.window->currentView()->pane();
}

QToolButton *lengthButton(const tests::WindowFixture &fixture)
{
    return fixture.window->statusBar()->findChild<QToolButton *>();
}

/// The action with that text anywhere below a menu.
QAction *actionIn(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&') == text)
            return action;
        if (QAction *below = action->menu() ? actionIn(action->menu(), text) : nullptr)
            return below;
    }
    return nullptr;
}

} // namespace

/// What the window adds to the text pane: preferences, counts, headings, spelling.
class TestTextDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preferencesReachEveryPane();
    void zoomIsRemembered();
    void theClipboardCommandsAreForWhateverHasTheKeyboard();
    void headingsAreFoundAndGoneTo();
    void headingsMoveWithTheLinesAboveThem();
    void linesAreCountedAsInTheFile();
    void simplifiedAndTraditionalAreAlike();
    void theLengthIsCounted();
    void theSelectionIsCounted();
    void aGoalIsRememberedForItsArticle();
    void theSpellingMenuTellsWhatThereIs();
};

void TestTextDesk::preferencesReachEveryPane()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(u"a.md"_s, "一\n")));
    const QMenu *menu = fixture.window->commands()->menu(shell::Menu::View);
    QAction *wide = actionIn(menu, u"1.75"_s);
    QAction *typewriter = actionIn(menu, u"Typewriter scrolling"_s);
    QAction *wrap = actionIn(menu, u"Wrap long lines"_s);
    QVERIFY(wide && typewriter && wrap);
    const auto height = [&fixture] {
        return pane(fixture)->document()->documentLayout()->blockBoundingRect(
            pane(fixture)->document()->begin());
    };
    const double before = height().height();
    wide->trigger();
    QVERIFY(height().height() > before * 1.3);
    typewriter->trigger();
    QVERIFY(pane(fixture)->centerOnScroll());
    wrap->trigger();
    QCOMPARE(pane(fixture)->lineWrapMode(), QPlainTextEdit::NoWrap);
    QVERIFY(fixture.window->openArticle(fixture.write(u"b.md"_s, "二\n")));
    QVERIFY(height().height() > before * 1.3);
    QVERIFY(pane(fixture)->centerOnScroll());
    QCOMPARE(pane(fixture)->lineWrapMode(), QPlainTextEdit::NoWrap);
}

void TestTextDesk::zoomIsRemembered()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(u"a.md"_s, "一\n")));
    fixture.window->commands()->action(u"zoomIn"_s)->trigger();
    fixture.window->commands()->action(u"zoomIn"_s)->trigger();
    QCOMPARE(fixture.settings.value(settings::keys::zoom), 2);
    QVERIFY(fixture.window->openArticle(fixture.write(u"b.md"_s, "二\n")));
    QCOMPARE(pane(fixture)->zoom(), 2);
}

void TestTextDesk::headingsAreFoundAndGoneTo()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(
        fixture.write(u"a.md"_s, "---\ntitle: x\n---\n# 引言\n\n文\n\n## 方法 Method\n\n文\n\n# 结论\n")));
    const auto picker = [&fixture] { return fixture.window->findChild<panels::HeadingPicker *>(); };
    QTRY_VERIFY([&] {
        fixture.window->commands()->action(u"goToHeading"_s)->trigger();
        const auto *list = picker()->findChild<QListWidget *>();
        const bool isFilled = list->count() == 3;
        if (!isFilled)
            picker()->close();
        return isFilled;
    }());
    QTest::keyClicks(picker()->findChild<QLineEdit *>(), u"method"_s);
    QTest::keyClick(picker()->findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(!picker()->isVisible());
    QCOMPARE(pane(fixture)->textCursor().block().text(), u"## 方法 Method"_s);
}

/// A click in the outline or a section that is dragged must mean the line where the heading stands now.
void TestTextDesk::headingsMoveWithTheLinesAboveThem()
{
    tests::WindowFixture fixture;
    QSignalSpy outlines(fixture.window->previewPane(), &preview::PreviewPane::outlineChanged);
    QVERIFY(
        fixture.window->openArticle(fixture.write(u"a.md"_s, "# 甲\n\n文\n\n# 乙\n\n文\n\n# 丙\n\n文\n")));
    const auto lines = [&outlines] {
        QList<int> found;
        if (!outlines.isEmpty()) {
            for (const auto &heading : outlines.last().first().value<QList<markdown::Heading>>())
                found.append(heading.line);
        }
        return found;
    };
    QTRY_COMPARE(lines(), (QList<int>{0, 4, 8}));
    pane(fixture)->setSelection(editor::Selection::at(5));
    pane(fixture)->insertText(u"\n新的一行\n又一行"_s);
    QTRY_COMPARE(lines(), (QList<int>{0, 6, 10}));
    pane(fixture)->setSelection(
        editor::Selection::at(pane(fixture)->document()->findBlockByNumber(8).position()));
    pane(fixture)->insertText(u"\n\n"_s);
    QTRY_COMPARE(lines(), (QList<int>{0, 6, 12}));
}

void TestTextDesk::linesAreCountedAsInTheFile()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(u"a.md"_s, "---\ntitle: x\n---\n一\n二\n三\n")));
    fixture.window->commands()->action(u"goToLine"_s)->trigger();
    const auto line = [&fixture] {
        for (QLineEdit *edit : pane(fixture)->findBar().findChildren<QLineEdit *>()) {
            if (edit->isVisible())
                return edit;
        }
        return static_cast<QLineEdit *>(nullptr);
    };
    QVERIFY(line());
    QCOMPARE(line()->text(), u"4"_s);
    line()->setText(u"5"_s);
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(pane(fixture)->textCursor().block().text(), u"二"_s);
    QCOMPARE(fixture.window->currentView()->cursorPlace().first, 5);
    fixture.window->currentView()->document().editFrontMatter({{{4, 4}, u"draft: true\n"_s}}, u"draft"_s);
    fixture.window->commands()->action(u"goToLine"_s)->trigger();
    QCOMPARE(line()->text(), u"6"_s);
}

void TestTextDesk::simplifiedAndTraditionalAreAlike()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(u"a.md"_s, "頭髮與軟體，ＡＢＣ。\n")));
    fixture.window->commands()->action(u"find"_s)->trigger();
    editor::FindBar &bar = pane(fixture)->findBar();
    for (QToolButton *button : bar.findChildren<QToolButton *>()) {
        if (button->text() == u"Ａ=A"_s)
            button->setChecked(true);
    }
    auto *edit = bar.findChild<QLineEdit *>();
    edit->setText(u"头发与软体"_s);
    QTRY_COMPARE(pane(fixture)->selectedText(), u"頭髮與軟體"_s);
    edit->setText(u"abc"_s);
    QTRY_COMPARE(pane(fixture)->selectedText(), u"ＡＢＣ"_s);
}

void TestTextDesk::theLengthIsCounted()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(u"a.md"_s, "美国，使用 AI。\n\n`code`\n")));
    QTRY_COMPARE(lengthButton(fixture)->text(), u"7 characters and words"_s);
    pane(fixture)->setSelection(editor::Selection::at(0));
    pane(fixture)->insertText(u"好"_s);
    QTRY_COMPARE(lengthButton(fixture)->text(), u"8 characters and words"_s);
}

void TestTextDesk::theSelectionIsCounted()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(u"a.md"_s, "美国，**使用** AI。\n")));
    pane(fixture)->setSelection({3, 9});
    QTRY_COMPARE(lengthButton(fixture)->text(), u"2 of 7 selected"_s);
    pane(fixture)->setSelection(editor::Selection::at(0));
    QCOMPARE(lengthButton(fixture)->text(), u"7 characters and words"_s);
}

void TestTextDesk::aGoalIsRememberedForItsArticle()
{
    tests::WindowFixture fixture;
    const QString first = fixture.write(u"a.md"_s, "一二三四五\n");
    QVERIFY(fixture.window->openArticle(first));
    QTRY_COMPARE(lengthButton(fixture)->text(), u"5 characters and words"_s);
    lengthButton(fixture)->click();
    auto *popup = fixture.window->findChild<shell::CountPopup *>();
    QVERIFY(popup->isVisible());
    popup->findChild<QSpinBox *>()->setValue(20);
    QCOMPARE(lengthButton(fixture)->text(), u"5 of 20 characters and words"_s);
    const auto *progress = fixture.window->statusBar()->findChild<QProgressBar *>();
    QCOMPARE(progress->value(), 5);
    QCOMPARE(progress->maximum(), 20);
    popup->close();
    QVERIFY(fixture.window->openArticle(fixture.write(u"b.md"_s, "一\n")));
    QTRY_COMPARE(lengthButton(fixture)->text(), u"1 characters and words"_s);
    QVERIFY(fixture.window->openArticle(first));
    QTRY_COMPARE(lengthButton(fixture)->text(), u"5 of 20 characters and words"_s);
}

void TestTextDesk::theSpellingMenuTellsWhatThereIs()
{
    tests::WindowFixture fixture;
    QMenu *tools = fixture.window->commands()->menu(shell::Menu::Tools);
    QVERIFY(tools->menuAction()->isVisible());
    const QAction *spelling = actionIn(tools, u"Spelling"_s);
    QVERIFY(spelling && spelling->menu());
    Q_EMIT spelling->menu()->aboutToShow();
    const bool none = actionIn(spelling->menu(), u"No dictionary is installed"_s);
    const QAction *onOff = actionIn(spelling->menu(), u"Underline misspelt words"_s);
    QVERIFY(none || onOff);
    if (onOff)
        QVERIFY(onOff->isChecked());
}

void TestTextDesk::theClipboardCommandsAreForWhateverHasTheKeyboard()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(u"a.md"_s, "---\ntitle: 题\n---\n正文\n")));
    const QMenu *menu = fixture.window->commands()->menu(shell::Menu::Edit);
    const auto run = [menu](const QString &text) { actionIn(menu, text)->trigger(); };
    editor::TextPane *text = pane(fixture);
    text->setFocus();
    run(u"Select all"_s);
    QCOMPARE(text->textCursor().selectedText(), u"正文\u2029"_s);
    run(u"Cut"_s);
    QCOMPARE(text->toPlainText(), QString());
    run(u"Paste"_s);
    QCOMPARE(text->toPlainText(), u"正文\n"_s);
    auto *field = fixture.window->currentView()->form()->findChild<QLineEdit *>();
    QVERIFY(field);
    field->setFocus();
    run(u"Select all"_s);
    run(u"Copy"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), field->text());
    QCOMPARE(text->toPlainText(), u"正文\n"_s);
    fixture.window->currentView()->document().giveUp();
}

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestTextDesk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_textdesk.moc"
