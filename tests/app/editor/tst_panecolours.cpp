#include "panefixture.h"

#include "editor/colours.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>

using namespace wengao::editor;
using namespace wengao::editor::test;
using namespace Qt::StringLiterals;

class TestPaneColours final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void highlightFollowsTyping();
    void farLinesAreHighlightedWhenShown();
    void endlessLinesAreColouredAtTheirBeginning();
    void aKeyIsAllThatIsToldOfIt();
    void coloursCanBeRead_data();
    void coloursCanBeRead();
};

namespace {

/// The foreground of the character at an offset.
QColor colourAt(const PaneFixture &fixture, int position)
{
    const QTextBlock block = fixture.document.findBlock(position);
    QColor colour;
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        const int at = position - block.position();
        if (at >= range.start && at < range.start + range.length &&
            range.format.hasProperty(QTextFormat::ForegroundBrush))
            colour = range.format.foreground().color();
    }
    return colour;
}

} // namespace

void TestPaneColours::highlightFollowsTyping()
{
    PaneFixture fixture(u"一\n# 二\n三"_s);
    const QColor heading = colourAt(fixture, 4);
    QVERIFY(heading.isValid());
    fixture.cursorTo(0);
    fixture.type(u"```"_s);
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.text(), u"```\n一\n# 二\n三"_s);
    QTRY_VERIFY(colourAt(fixture, 8) != heading);
    fixture.pane.applyEdits({{{0, 4}, {}}});
    QTRY_COMPARE(colourAt(fixture, 4), heading);
}

void TestPaneColours::farLinesAreHighlightedWhenShown()
{
    QString text = u"```\n"_s;
    for (int i = 0; i < 30'000; ++i)
        text += u"一行代码\n"_s;
    text += u"```\n# 完"_s;
    PaneFixture fixture(text);
    fixture.pane.verticalScrollBar()->setValue(fixture.pane.verticalScrollBar()->maximum());
    PaneFixture other(u"# 完"_s);
    const QColor heading = colourAt(other, 2);
    QVERIFY(heading.isValid());
    QTRY_COMPARE(colourAt(fixture, int(text.size()) - 1), heading);
}

void TestPaneColours::endlessLinesAreColouredAtTheirBeginning()
{
    const QString part = u"**粗体**与`代码`。"_s;
    PaneFixture fixture(part.repeated(10'000) + u"\n# 标题\n"_s);
    QVERIFY(colourAt(fixture, 1).isValid());
    QVERIFY(!colourAt(fixture, int(part.size()) * 9'000 + 1).isValid());
    // What the end of the line means for the next one does not depend on it.
    PaneFixture fence(u"<!-- "_s + part.repeated(10'000) + u"\n# 标题\n-->\n\n# 标题\n"_s);
    const int inComment = int(fence.document.findBlockByNumber(1).position()) + 2;
    const int heading = int(fence.document.findBlockByNumber(4).position()) + 2;
    QVERIFY(colourAt(fence, heading).isValid());
    QVERIFY(colourAt(fence, inComment) != colourAt(fence, heading));
}

/// Whoever follows the document hears of the one character, not of all lines that were coloured before.
void TestPaneColours::aKeyIsAllThatIsToldOfIt()
{
    QTextDocument document(u"# 标题\n\n**粗体**与`代码`\n\n"_s.repeated(500));
    document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
    document.setUndoRedoEnabled(false);
    QSignalSpy changes(&document, &QTextDocument::contentsChange);
    TextPane pane;
    pane.setDocument(&document);
    QCOMPARE(changes.size(), 0);
    pane.resize(600, 400);
    pane.show();
    for (const int line : {1000, 2, 1500}) {
        pane.goTo(line, 1);
        QCoreApplication::processEvents();
        changes.clear();
        const int position = pane.textCursor().position();
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, u"字"_s);
        QCoreApplication::sendEvent(&pane, &press);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first(), QVariantList({position, 0, 1}));
    }
}

void TestPaneColours::coloursCanBeRead_data()
{
    QTest::addColumn<QColor>("ground");
    QTest::newRow("light") << QColor(Qt::white);
    QTest::newRow("dark") << QColor(0x1e1e1e);
}

void TestPaneColours::coloursCanBeRead()
{
    QFETCH(QColor, ground);
    QPalette palette;
    palette.setColor(QPalette::Base, ground);
    const StyleFormats formats = StyleFormats::forPalette(palette, {});
    for (std::size_t i = 0; i < styleCount; ++i) {
        const QTextCharFormat &format = formats.of(Style(i));
        if (!format.hasProperty(QTextFormat::ForegroundBrush))
            continue;
        const bool own = format.hasProperty(QTextFormat::BackgroundBrush);
        const QColor behind = own ? format.background().color() : ground;
        QVERIFY2(contrast(format.foreground().color(), behind) >= 4.5, qPrintable(QString::number(i)));
    }
}

QTEST_MAIN(TestPaneColours)
#include "tst_panecolours.moc"
