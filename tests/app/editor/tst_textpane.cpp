#include "panefixture.h"

#include "editor/commands.h"
#include "editor/ops/highlight.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTextBlock>

using namespace wengao::editor;
using namespace wengao::editor::test;
using namespace Qt::StringLiterals;

class TestTextPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsAreOneStepEach();
    void marksKnowTheArticle();
    void lineCommandsCountListsButNotCode();
    void commandIdsAndShortcutsAreUnique();
    void wordsAreChineseWords();
    void charactersAreNeverSplit();
    void shiftEnterIsAPlainLine();
    void tabAndEnterKnowTheirPlace();
    void codeIsNoTableAndNoList_data();
    void codeIsNoTableAndNoList();
    void undoKeysAreLeftToTheWindow();
    void readOnlyTextStays();
    void clicksSelectWordSentenceParagraph();
    void theSelectionExpands_data();
    void theSelectionExpands();
    void notesAtTheEndStayThere();
    void oddTextsAreSurvived_data();
    void oddTextsAreSurvived();
};

namespace {

void runCommand(PaneFixture &fixture, QStringView id)
{
    const Command *command = findCommand(id);
    QVERIFY(command);
    command->run(fixture.pane);
}

} // namespace

void TestTextPane::commandsAreOneStepEach()
{
    PaneFixture fixture(u"第一行\n第二行"_s);
    fixture.pane.setSelection({0, 7});
    QSignalSpy changes(&fixture.document, &QTextDocument::contentsChange);
    QSignalSpy steps(&fixture.pane, &TextPane::stepEnds);
    runCommand(fixture, u"bulletList");
    QCOMPARE(fixture.text(), u"- 第一行\n- 第二行"_s);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(steps.count(), 2);
    runCommand(fixture, u"bold");
    QCOMPARE(fixture.text(), u"- **第一行**\n- **第二行**"_s);
    QCOMPARE(changes.count(), 2);
}

void TestTextPane::marksKnowTheArticle()
{
    PaneFixture fixture(u"重要，后文\n```\na\nb\n```"_s);
    fixture.pane.setSelection({12, 13});
    runCommand(fixture, u"bold");
    QVERIFY(fixture.text().endsWith(u"\nb\n```"));
    fixture.pane.setSelection({0, 3});
    runCommand(fixture, u"bold");
    QVERIFY(fixture.text().startsWith(u"**重要**，后文"));
    runCommand(fixture, u"bold");
    fixture.pane.setHighlightOptions({.cjkFriendlyEmphasis = true});
    runCommand(fixture, u"bold");
    QVERIFY(fixture.text().startsWith(u"**重要，**后文"));
    fixture.document.setPlainText(u"```\na\nb\n---\n```"_s);
    fixture.pane.setSelection({6, 6});
    runCommand(fixture, u"heading1");
    QVERIFY(fixture.text().endsWith(u"b\n---\n```"));
}

void TestTextPane::lineCommandsCountListsButNotCode()
{
    PaneFixture list(u"字\n\n1. 甲\n2. 乙\n3. 丙\n\n字"_s);
    list.cursorTo(5);
    runCommand(list, u"moveLinesDown");
    QCOMPARE(list.text(), u"字\n\n1. 乙\n2. 甲\n3. 丙\n\n字"_s);
    list.cursorTo(5);
    runCommand(list, u"deleteLines");
    QCOMPARE(list.text(), u"字\n\n1. 甲\n2. 丙\n\n字"_s);
    list.cursorTo(list.text().size());
    runCommand(list, u"moveLinesUp");
    QCOMPARE(list.text(), u"字\n\n1. 甲\n2. 丙\n字\n"_s);
    runCommand(list, u"orderedList");
    QCOMPARE(list.text(), u"字\n\n1. 甲\n2. 丙\n3. 字\n"_s);
    PaneFixture code(u"```\n1. a\n2. b\n```"_s);
    code.cursorTo(5);
    runCommand(code, u"moveLinesDown");
    QCOMPARE(code.text(), u"```\n2. b\n1. a\n```"_s);
}

void TestTextPane::commandIdsAndShortcutsAreUnique()
{
    QSet<QString> ids;
    QSet<QString> shortcuts;
    for (const Command &command : commands()) {
        const QString id = QString::fromLatin1(command.id);
        QVERIFY2(!ids.contains(id), command.id);
        ids.insert(id);
        QVERIFY(!commandText(command).isEmpty());
        const QString shortcut = QString::fromLatin1(command.shortcut);
        if (shortcut.isEmpty())
            continue;
        QVERIFY2(!QKeySequence::fromString(shortcut, QKeySequence::PortableText).isEmpty(), command.shortcut);
        QVERIFY2(!shortcuts.contains(shortcut), command.shortcut);
        shortcuts.insert(shortcut);
    }
}

void TestTextPane::wordsAreChineseWords()
{
    PaneFixture fixture(u"美国政府被认为"_s);
    fixture.cursorTo(0);
    fixture.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(fixture.pane.selection(), Selection::at(2));
    fixture.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.pane.selection(), (Selection{2, 4}));
    fixture.cursorTo(4);
    fixture.key(Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(fixture.text(), u"美国被认为"_s);
    fixture.cursorTo(0);
    fixture.key(Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(fixture.text(), u"被认为"_s);
}

void TestTextPane::charactersAreNeverSplit()
{
    const QString family = u"👨‍👩‍👧‍👦"_s;
    PaneFixture fixture(u"a"_s + family + u"é𠮷"_s);
    fixture.cursorTo(1);
    fixture.key(Qt::Key_Right);
    QCOMPARE(fixture.pane.selection().position, 1 + family.size());
    fixture.key(Qt::Key_Backspace);
    QCOMPARE(fixture.text(), u"aé𠮷"_s);
    fixture.key(Qt::Key_Delete);
    QCOMPARE(fixture.text(), u"a𠮷"_s);
    fixture.key(Qt::Key_End);
    fixture.key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(fixture.pane.selectedText(), u"𠮷"_s);
}

void TestTextPane::shiftEnterIsAPlainLine()
{
    PaneFixture fixture(u"- 一"_s);
    fixture.cursorTo(3);
    fixture.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(fixture.text(), u"- 一\n"_s);
    QCOMPARE(fixture.document.blockCount(), 2);
}

void TestTextPane::tabAndEnterKnowTheirPlace()
{
    PaneFixture fixture(u"1. 一\n2. 二"_s);
    fixture.cursorTo(9);
    fixture.key(Qt::Key_Tab);
    QCOMPARE(fixture.text(), u"1. 一\n   1. 二"_s);
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.text(), u"1. 一\n   1. 二\n   2. "_s);
    fixture.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(fixture.text(), u"1. 一\n   1. 二\n2. "_s);
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.text(), u"1. 一\n   1. 二\n\n"_s);
    fixture.type(u"“"_s);
    QCOMPARE(fixture.text(), u"1. 一\n   1. 二\n\n“”"_s);
    fixture.type(u"好”"_s);
    QCOMPARE(fixture.text(), u"1. 一\n   1. 二\n\n“好”"_s);
}

void TestTextPane::codeIsNoTableAndNoList_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("after");
    QTest::newRow("Tab in a table in a fence") << u"```\n| a | b |\n|-|-|\n|‸c|d|\n```"_s << int(Qt::Key_Tab)
                                               << u"```\n| a | b |\n|-|-|\n|\tc|d|\n```"_s;
    QTest::newRow("Enter there") << u"~~~\n| a | b |\n|-|-|\n  |c|d|‸"_s << int(Qt::Key_Return)
                                 << u"~~~\n| a | b |\n|-|-|\n  |c|d|\n  "_s;
    QTest::newRow("Tab in a list in a fence")
        << u"```\n- a\n- b‸\n```"_s << int(Qt::Key_Tab) << u"```\n- a\n- b\t\n```"_s;
    QTest::newRow("Shift+Tab there") << u"```\n- a\n  - b‸\n```"_s << int(Qt::Key_Backtab)
                                     << u"```\n- a\n- b\n```"_s;
    QTest::newRow("Enter in a list in indented code")
        << u"字\n\n    - a‸"_s << int(Qt::Key_Return) << u"字\n\n    - a\n    "_s;
    QTest::newRow("Enter in a table in indented code")
        << u"字\n\n    | a |\n    |-|‸"_s << int(Qt::Key_Return) << u"字\n\n    | a |\n    |-|\n    "_s;
    QTest::newRow("Enter in a fence in a quote")
        << u"> ```\n>   - a‸\n> ```"_s << int(Qt::Key_Return) << u"> ```\n>   - a\n>   \n> ```"_s;
    QTest::newRow("a mark of a quote in a fence is text")
        << u"```\n> a‸\n```"_s << int(Qt::Key_Return) << u"```\n> a\n\n```"_s;
    QTest::newRow("behind the fence a list is one")
        << u"```\na\n```\n- b‸"_s << int(Qt::Key_Return) << u"```\na\n```\n- b\n- "_s;
    QTest::newRow("a deeply nested item is no code")
        << u"- a\n    - b‸"_s << int(Qt::Key_Return) << u"- a\n    - b\n    - "_s;
}

void TestTextPane::codeIsNoTableAndNoList()
{
    QFETCH(QString, text);
    QFETCH(int, key);
    const qsizetype cursor = text.indexOf(u'‸');
    PaneFixture fixture(text.remove(u'‸'));
    fixture.cursorTo(cursor);
    fixture.key(Qt::Key(key));
    QTEST(fixture.text(), "after");
}

void TestTextPane::undoKeysAreLeftToTheWindow()
{
    PaneFixture fixture(u"一"_s);
    QSignalSpy asked(&fixture.pane, &TextPane::undoRequested);
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    override.ignore();
    QCoreApplication::sendEvent(&fixture.pane, &override);
    QVERIFY(!override.isAccepted());
    fixture.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(fixture.text(), u"一"_s);
}

void TestTextPane::readOnlyTextStays()
{
    PaneFixture fixture(u"美国政府"_s);
    fixture.pane.setReadOnly(true);
    fixture.type(u"（"_s);
    fixture.key(Qt::Key_Backspace);
    fixture.key(Qt::Key_Return);
    fixture.key(Qt::Key_Tab);
    for (const Command &command : commands()) {
        if (command.changesText && QLatin1StringView(command.id) != "image"_L1)
            command.run(fixture.pane);
    }
    fixture.pane.insertText(u"x"_s);
    QCOMPARE(fixture.text(), u"美国政府"_s);
}

void TestTextPane::clicksSelectWordSentenceParagraph()
{
    PaneFixture fixture(u"美国政府认为。第二句话。"_s);
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.pane));
    QTextCursor cursor(&fixture.document);
    cursor.setPosition(1);
    const QPoint place = fixture.pane.cursorRect(cursor).center() + QPoint(4, 0);
    QWidget *viewport = fixture.pane.viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, place);
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, place);
    QCOMPARE(fixture.pane.selectedText(), u"美国"_s);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, place);
    QCOMPARE(fixture.pane.selectedText(), u"美国政府认为。"_s);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, place);
    QCOMPARE(fixture.pane.selectedText(), u"美国政府认为。第二句话。"_s);
}

void TestTextPane::theSelectionExpands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QStringList>("steps");
    const QString chinese =
        u"前言。\n\n# 甲\n\n美国政府认为。这是第二句！\n\n## 乙\n\n正文\n\n```\n# 注释\n```\n\n# 丙\n\n结尾\n"_s;
    const QString sectionA = chinese.sliced(chinese.indexOf(u"# 甲"_s)).section(u"# 丙"_s, 0, 0);
    const QString sectionB = sectionA.sliced(sectionA.indexOf(u"## 乙"_s));
    QTest::newRow("Chinese") << chinese << u"国政府认"_s
                             << QStringList{u"美国"_s, u"美国政府认为。"_s, u"美国政府认为。这是第二句！"_s,
                                            sectionA, chinese};
    QTest::newRow("a section within a section, and a comment in code that is no heading")
        << chinese << u"正文"_s << QStringList{u"正文"_s, sectionB, sectionA, chinese};
    QTest::newRow("above all headings")
        << chinese << u"前言"_s << QStringList{u"前言"_s, u"前言。"_s, chinese};
    const QString english = u"# One\n\nFirst words here. Second sentence.\n\n# Two\n\nEnd.\n"_s;
    QTest::newRow("English") << english << u"words"_s
                             << QStringList{u"words"_s, u"First words here."_s,
                                            u"First words here. Second sentence."_s,
                                            english.section(u"# Two"_s, 0, 0), english};
    QTest::newRow("without headings")
        << u"只有一段。"_s << u"只有"_s << QStringList{u"只有"_s, u"只有一段。"_s};
    QTest::newRow("an empty text") << QString() << QString() << QStringList{QString()};
}

void TestTextPane::theSelectionExpands()
{
    QFETCH(QString, text);
    QFETCH(QString, at);
    QFETCH(QStringList, steps);
    PaneFixture fixture(text);
    fixture.cursorTo(text.indexOf(at));
    for (const QString &step : steps) {
        runCommand(fixture, u"expandSelection");
        QCOMPARE(fixture.pane.selectedText(), step);
    }
    runCommand(fixture, u"expandSelection"); // there is no more
    QCOMPARE(fixture.pane.selectedText(), steps.constLast());
}

void TestTextPane::notesAtTheEndStayThere()
{
    const QString notes = u"[^1]: 来源一\n\n    第二段\n\n[^2]: 来源二\n"_s;
    PaneFixture fixture(u"# A\n\na\n\n# B\n\nb[^1][^2]\n\n"_s + notes);
    fixture.pane.moveSection(4, -1, 0);
    QCOMPARE(fixture.text(), u"# B\n\nb[^1][^2]\n\n# A\n\na\n\n"_s + notes);
    fixture.pane.moveSection(0, 4, -1);
    QCOMPARE(fixture.text(), u"# A\n\na\n\n# B\n\nb[^1][^2]\n\n"_s + notes);
    // Definitions that are not at the end belong to their section.
    PaneFixture middle(u"# A\n\na[^1]\n\n[^1]: 来源\n\n# B\n\nb\n"_s);
    middle.pane.moveSection(0, 6, -1);
    QCOMPARE(middle.text(), u"# B\n\nb\n\n# A\n\na[^1]\n\n[^1]: 来源\n"_s);
}

void TestTextPane::oddTextsAreSurvived_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one line of a megabyte") << u"长"_s.repeated(350'000);
    QTest::newRow("a hundred thousand empty lines") << u"\n"_s.repeated(100'000);
    QTest::newRow("fifty thousand quote marks") << u">"_s.repeated(50'000) + u" 深"_s;
    QTest::newRow("right to left") << u"שלום עולם\nمرحبا"_s;
    QTest::newRow("lone surrogates and NUL") << u"a"_s + QChar(0xDC80) + QChar(0) + u'b';
}

void TestTextPane::oddTextsAreSurvived()
{
    QFETCH(QString, text);
    PaneFixture fixture(text);
    QTRY_VERIFY(fixture.pane.isVisible());
    fixture.cursorTo(text.size());
    fixture.type(u"字"_s);
    fixture.key(Qt::Key_Left);
    fixture.key(Qt::Key_Left, Qt::ControlModifier);
    fixture.key(Qt::Key_Home, Qt::ControlModifier);
    fixture.key(Qt::Key_Down);
    QCOMPARE(fixture.text(), text + u"字"_s);
}

QTEST_MAIN(TestTextPane)
#include "tst_textpane.moc"
