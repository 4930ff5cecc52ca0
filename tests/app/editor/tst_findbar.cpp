#include "panefixture.h"

#include "editor/commands.h"
#include "editor/findbar.h"
#include "editor/ops/search.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace wengao::editor;
using namespace wengao::editor::test;
using namespace Qt::StringLiterals;

/// Finding and replacing as a person does it, with the bar's own buttons.
class TestFindBar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findingIsDoneAsTyped();
    void replacingAllIsOneStep();
    void aSelectionStaysTheSelection();
    void whatReplacesTheStartIsStillInTheSelection();
    void anEmptiedSelectionIsNotTheWholeText();
    void aBarOpenedAnewKnowsNoOldSelection();
    void aSelectionMadeMeanwhileCounts();
    void aBadExpressionIsToldInFull();
    void escapeInTheTextClosesTheBar();
    void theBarEndsAtTheScrollBar();
};

namespace {

struct BarFixture : PaneFixture
{
    explicit BarFixture(const QString &text) : PaneFixture(text) {}

    FindBar &bar() { return pane.findBar(); }
    QLineEdit *field(int at) { return bar().findChildren<QLineEdit *>().at(at); }
    QAbstractButton *button(QStringView text)
    {
        for (QAbstractButton *button : bar().findChildren<QAbstractButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QString status() { return bar().findChild<QLabel *>()->text(); }
    void search(const QString &text) { field(0)->setText(text); }
    /// Replaces all; how many were.
    QString replaceAll(const QString &by)
    {
        field(1)->setText(by);
        button(u"Replace all")->click();
        if (!QTest::qWaitFor([this] { return status().endsWith("replaced"_L1); }))
            return u"nothing told"_s;
        return status();
    }
};

const QString fourLines = u"甲x\n乙x\n丙x\n丁x"_s;

} // namespace

void TestFindBar::findingIsDoneAsTyped()
{
    PaneFixture fixture(u"甲 OpenAI\n乙 openai\n丙"_s);
    findCommand(u"find")->run(fixture.pane);
    auto *edit = fixture.pane.findBar().findChild<QLineEdit *>();
    QVERIFY(edit);
    QTest::keyClicks(edit, u"openai"_s);
    QTRY_COMPARE(fixture.pane.selectedText(), u"OpenAI"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(fixture.pane.selectedText(), u"openai"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(fixture.pane.selectedText(), u"OpenAI"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!fixture.pane.findBar().isVisible());
}

void TestFindBar::replacingAllIsOneStep()
{
    for (const int lines : {3, 2000}) {
        PaneFixture fixture(u"旧的旧\n"_s.repeated(lines));
        findCommand(u"replace")->run(fixture.pane);
        const auto edits = fixture.pane.findBar().findChildren<QLineEdit *>();
        edits.at(0)->setText(u"旧"_s);
        edits.at(1)->setText(u"新新"_s);
        QSignalSpy changes(&fixture.document, &QTextDocument::contentsChange);
        for (QAbstractButton *button : fixture.pane.findBar().findChildren<QAbstractButton *>()) {
            if (button->text() == "Replace all"_L1)
                button->click();
        }
        QTRY_COMPARE(fixture.text(), u"新新的新新\n"_s.repeated(lines));
        QCOMPARE(changes.count(), 1);
        // What was done stays told until the text changes again.
        const auto *status = fixture.pane.findBar().findChild<QLabel *>();
        const QString done = u"%1 replaced"_s.arg(2 * lines);
        QTRY_COMPARE(status->text(), done);
        fixture.pane.setSelection(Selection::at(0));
        QCoreApplication::processEvents();
        QCOMPARE(status->text(), done);
        fixture.type(u"旧"_s);
        QTRY_COMPARE(status->text(), u"– / 1"_s);
    }
}

void TestFindBar::aSelectionStaysTheSelection()
{
    BarFixture fixture(fourLines);
    fixture.bar().openFind();
    fixture.search(u"x"_s);
    fixture.bar().close();
    fixture.pane.setSelection({3, 9}); // lines 2 and 3
    fixture.bar().openReplace();
    QCOMPARE(fixture.field(0)->text(), u"x"_s);
    fixture.search(u"x"_s);
    fixture.button(u"[ ]")->click();
    QCOMPARE(fixture.replaceAll(u"yx"_s), u"2 replaced"_s);
    QCOMPARE(fixture.text(), u"甲x\n乙yx\n丙yx\n丁x"_s);
    QCOMPARE(fixture.replaceAll(u"z"_s), u"2 replaced"_s);
    QCOMPARE(fixture.text(), u"甲x\n乙yz\n丙yz\n丁x"_s);
    QVERIFY(fixture.button(u"[ ]")->isChecked());
    QCOMPARE(fixture.replaceAll(u"w"_s), u"0 replaced"_s);
    QCOMPARE(fixture.text(), u"甲x\n乙yz\n丙yz\n丁x"_s);
    fixture.button(u"[ ]")->click();
    QCOMPARE(fixture.replaceAll(u"w"_s), u"2 replaced"_s);
    QCOMPARE(fixture.text(), u"甲w\n乙yz\n丙yz\n丁w"_s);
}

void TestFindBar::whatReplacesTheStartIsStillInTheSelection()
{
    BarFixture fixture(u"x甲\nx乙\nx丙"_s);
    fixture.pane.setSelection({3, 8});
    fixture.bar().openReplace();
    fixture.search(u"x"_s);
    fixture.button(u"[ ]")->click();
    QCOMPARE(fixture.replaceAll(u"xx"_s), u"2 replaced"_s);
    QCOMPARE(fixture.replaceAll(u"y"_s), u"4 replaced"_s);
    QCOMPARE(fixture.text(), u"x甲\nyy乙\nyy丙"_s);
}

void TestFindBar::anEmptiedSelectionIsNotTheWholeText()
{
    BarFixture fixture(fourLines);
    fixture.pane.setSelection({3, 9});
    fixture.bar().openReplace();
    fixture.search(u"x"_s);
    fixture.button(u"[ ]")->click();
    fixture.pane.applyEdits({{{2, 9}, {}}});
    QCOMPARE(fixture.replaceAll(u"y"_s), u"0 replaced"_s);
    QCOMPARE(fixture.text(), u"甲x丁x"_s);
}

void TestFindBar::aBarOpenedAnewKnowsNoOldSelection()
{
    BarFixture fixture(fourLines);
    fixture.pane.setSelection({3, 9});
    fixture.bar().openReplace();
    fixture.search(u"x"_s);
    fixture.button(u"[ ]")->click();
    QCOMPARE(fixture.bar().matchesIn(fixture.document.firstBlock()).size(), 0);
    fixture.bar().close();
    fixture.cursorTo(0);
    fixture.bar().openReplace();
    QVERIFY(!fixture.button(u"[ ]")->isChecked());
    QCOMPARE(fixture.bar().matchesIn(fixture.document.firstBlock()).size(), 1);
    fixture.button(u"[ ]")->click(); // with the match found selected, which is no choice of a place
    QVERIFY(!fixture.button(u"[ ]")->isChecked());
    QCOMPARE(fixture.status(), u"Nothing selected"_s);
    QCOMPARE(fixture.replaceAll(u"y"_s), u"4 replaced"_s);
}

void TestFindBar::aSelectionMadeMeanwhileCounts()
{
    BarFixture fixture(fourLines);
    fixture.bar().openReplace();
    fixture.search(u"x"_s);
    fixture.pane.setSelection({0, 5});
    fixture.button(u"[ ]")->click();
    QCOMPARE(fixture.replaceAll(u"y"_s), u"2 replaced"_s);
    QCOMPARE(fixture.text(), u"甲y\n乙y\n丙x\n丁x"_s);
}

void TestFindBar::aBadExpressionIsToldInFull()
{
    BarFixture fixture(fourLines);
    fixture.bar().openFind();
    fixture.button(u".*")->click();
    fixture.search(u"("_s);
    const auto *status = fixture.bar().findChild<QLabel *>();
    QCOMPARE(status->text(), u"Not an expression"_s);
    QVERIFY(status->sizeHint().width() <= status->width());
    QVERIFY(status->toolTip().size() > status->text().size());
    QCOMPARE(status->accessibleDescription(), status->toolTip());
    fixture.search(u"(x)"_s);
    QTRY_COMPARE(status->text(), u"1 / 4"_s);
    QCOMPARE(status->toolTip(), QString());
}

void TestFindBar::escapeInTheTextClosesTheBar()
{
    BarFixture fixture(fourLines);
    fixture.bar().openFind();
    fixture.pane.setFocus();
    fixture.key(Qt::Key_Escape);
    QVERIFY(!fixture.bar().isVisible());
    QCOMPARE(fixture.text(), fourLines);
}

void TestFindBar::theBarEndsAtTheScrollBar()
{
    BarFixture fixture(fourLines);
    fixture.bar().openFind();
    QCOMPARE(fixture.bar().width(), fixture.pane.width());
    fixture.pane.insertText(u"行\n"_s.repeated(200));
    const QScrollBar *scrollBar = fixture.pane.verticalScrollBar();
    QTRY_VERIFY(scrollBar->isVisible());
    QTRY_COMPARE(fixture.bar().width(), fixture.pane.width() - scrollBar->width());
    fixture.pane.selectAll();
    fixture.pane.insertText({});
    QTRY_VERIFY(!scrollBar->isVisible());
    QTRY_COMPARE(fixture.bar().width(), fixture.pane.width());
    // Rows that fit until the bar takes the place of the last one.
    fixture.bar().close();
    while (!scrollBar->isVisible())
        fixture.pane.insertText(u"\n"_s);
    fixture.key(Qt::Key_Backspace);
    QTRY_VERIFY(!scrollBar->isVisible());
    fixture.bar().openFind();
    QTRY_VERIFY(scrollBar->isVisible());
    QTRY_COMPARE(fixture.bar().width(), fixture.pane.width() - scrollBar->width());
}

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
