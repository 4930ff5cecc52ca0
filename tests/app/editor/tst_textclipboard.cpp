#include "panefixture.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>

using namespace wengao::editor;
using namespace wengao::editor::test;
using namespace Qt::StringLiterals;

// What goes into the text pane and out of it by clipboard and mouse.
class TestTextClipboard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copyingIsExact();
    void pastingAnAddressMakesALink();
    void anImageStandsApart_data();
    void anImageStandsApart();
    void whatIsDroppedTakesTheCursor();
};

void TestTextClipboard::copyingIsExact()
{
    const QString exact = u"a"_s + QChar(0xA0) + u"b\n　c"_s + QChar(0x200B);
    PaneFixture fixture(exact);
    fixture.pane.insertText({});
    fixture.pane.selectAll();
    fixture.pane.copy();
    QCOMPARE(QApplication::clipboard()->text(), exact);
    QCOMPARE(QApplication::clipboard()->mimeData()->formats(), QStringList{u"text/plain"_s});
}

void TestTextClipboard::pastingAnAddressMakesALink()
{
    PaneFixture fixture(u"看这里吧"_s);
    fixture.pane.setSelection({1, 3});
    QApplication::clipboard()->setText(u"https://a.cn/x\n"_s);
    fixture.pane.paste();
    QCOMPARE(fixture.text(), u"看[这里](https://a.cn/x)吧"_s);
}

void TestTextClipboard::anImageStandsApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("after");
    QTest::newRow("between a table and a list")
        << u"|a|\n|-|\n\n- b"_s << 8 << u"|a|\n|-|\n\n![](p.png)\n\n- b"_s;
    QTest::newRow("between empty lines") << u"a\n\n\n\nb"_s << 3 << u"a\n\n![](p.png)\n\nb"_s;
    QTest::newRow("in a line") << u"a\nbc\nd"_s << 3 << u"a\nb![](p.png)c\nd"_s;
    QTest::newRow("in nothing") << QString() << 0 << u"![](p.png)"_s;
}

void TestTextClipboard::anImageStandsApart()
{
    QFETCH(QString, text);
    QFETCH(int, at);
    PaneFixture fixture(text);
    fixture.pane.setImageFileStore([](const QString &) { return u"p.png"_s; });
    fixture.cursorTo(at);
    fixture.pane.insertImages({u"/somewhere/p.png"_s});
    QTEST(fixture.text(), "after");
}

void TestTextClipboard::whatIsDroppedTakesTheCursor()
{
    PaneFixture fixture(u"一\n二\n三"_s);
    fixture.pane.clearFocus();
    QMimeData dropped;
    dropped.setText(u"新"_s);
    const QRect place = fixture.pane.cursorRect(QTextCursor(fixture.document.findBlockByNumber(2)));
    const QSignalSpy moved(&fixture.pane, &TextPane::cursorPositionChanged);
    QDragEnterEvent enters(place.center(), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(fixture.pane.viewport(), &enters);
    QDropEvent event(place.center(), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(fixture.pane.viewport(), &event);
    QCOMPARE(fixture.text(), u"一\n二\n新三"_s);
    QVERIFY(!moved.isEmpty());
    QCOMPARE(fixture.pane.textCursor().blockNumber(), 2);
}

QTEST_MAIN(TestTextClipboard)
#include "tst_textclipboard.moc"
