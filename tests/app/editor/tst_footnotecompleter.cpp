#include "panefixture.h"

#include <QLineEdit>
#include <QListWidget>

using namespace wengao::editor;
using namespace wengao::editor::test;
using namespace Qt::StringLiterals;

/// The list of notes that opens behind `[^`.
class TestFootnoteCompleter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingNarrowsAndEnterTakes();
    void aMovedCursorClosesIt();
    void escapeOpensNothing();
    void aLostFocusClosesIt();
    void codeHasNoNotes_data();
    void codeHasNoNotes();
};

namespace {

struct CompleterFixture : PaneFixture
{
    explicit CompleterFixture(const QString &text, qsizetype cursor = 0) : PaneFixture(text)
    {
        pane.setFootnoteProvider([] {
            return QList<FootnoteSuggestion>{{u"1"_s, u"来源一"_s}, {u"12"_s, u"来源二"_s}};
        });
        cursorTo(cursor);
    }
    [[nodiscard]] bool isOpen() const
    {
        const auto *list = pane.findChild<QListWidget *>();
        return list && list->isVisible();
    }
};

} // namespace

void TestFootnoteCompleter::typingNarrowsAndEnterTakes()
{
    CompleterFixture fixture(u"字"_s, 1);
    fixture.type(u"[^"_s);
    QVERIFY(fixture.isOpen());
    QCOMPARE(fixture.pane.findChild<QListWidget *>()->count(), 2);
    fixture.type(u"12"_s);
    QVERIFY(fixture.isOpen());
    QCOMPARE(fixture.pane.findChild<QListWidget *>()->count(), 1);
    fixture.key(Qt::Key_Backspace);
    QCOMPARE(fixture.pane.findChild<QListWidget *>()->count(), 2);
    fixture.key(Qt::Key_Down);
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.text(), u"字[^12]"_s);
    QVERIFY(!fixture.isOpen());
}

void TestFootnoteCompleter::aMovedCursorClosesIt()
{
    CompleterFixture fixture(u"首段\n\n末段文字"_s, 2);
    fixture.type(u"[^"_s);
    QVERIFY(fixture.isOpen());
    QTextCursor there(&fixture.document);
    there.setPosition(int(fixture.text().indexOf(u'字')));
    QTest::mouseClick(fixture.pane.viewport(), Qt::LeftButton, {}, fixture.pane.cursorRect(there).center());
    QVERIFY(!fixture.isOpen());
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.text(), u"首段[^]\n\n末段文\n字"_s);
}

void TestFootnoteCompleter::escapeOpensNothing()
{
    CompleterFixture fixture(u"字[^1]"_s, 4);
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier, QString(QChar(0x1b)));
    QCoreApplication::sendEvent(&fixture.pane, &escape);
    QVERIFY(!fixture.isOpen());
    fixture.type(u"2"_s);
    QVERIFY(fixture.isOpen());
    QCoreApplication::sendEvent(&fixture.pane, &escape);
    QVERIFY(!fixture.isOpen());
}

void TestFootnoteCompleter::aLostFocusClosesIt()
{
    QWidget window;
    CompleterFixture fixture(u"字"_s, 1);
    fixture.pane.setParent(&window);
    QLineEdit form(&window);
    window.show();
    window.activateWindow();
    fixture.pane.setFocus();
    QTRY_VERIFY(fixture.pane.hasFocus());
    fixture.type(u"[^"_s);
    QVERIFY(fixture.isOpen());
    form.setFocus();
    QVERIFY(!fixture.isOpen());
    fixture.pane.setParent(nullptr);
}

void TestFootnoteCompleter::codeHasNoNotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("opens");
    QTest::newRow("a fence") << u"```\nre = ‸\n```"_s << false;
    QTest::newRow("an unclosed fence") << u"~~~\nre = ‸"_s << false;
    QTest::newRow("a fence in an item") << u"- a\n  ```\n  re = ‸\n  ```"_s << false;
    QTest::newRow("indented code") << u"a\n\n    re = ‸"_s << false;
    QTest::newRow("a code span") << u"a `re = ‸` b"_s << false;
    QTest::newRow("behind a fence") << u"```\nre\n```\n‸"_s << true;
    QTest::newRow("behind the item of a fence") << u"- a\n  ```\n  re\n‸"_s << true;
    QTest::newRow("between code spans") << u"`a` ‸ `b`"_s << true;
}

void TestFootnoteCompleter::codeHasNoNotes()
{
    QFETCH(QString, text);
    const qsizetype cursor = text.indexOf(u'‸');
    CompleterFixture fixture(QString(text).remove(u'‸'), cursor);
    fixture.type(u"[^"_s);
    QTEST(fixture.isOpen(), "opens");
}

QTEST_MAIN(TestFootnoteCompleter)
#include "tst_footnotecompleter.moc"
