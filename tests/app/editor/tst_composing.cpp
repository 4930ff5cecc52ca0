#include "panefixture.h"

#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

using namespace wengao::editor;
using namespace wengao::editor::test;
using namespace Qt::StringLiterals;

namespace {

QVariant asked(PaneFixture &fixture, Qt::InputMethodQuery what)
{
    QInputMethodQueryEvent query(what);
    QCoreApplication::sendEvent(&fixture.pane, &query);
    return query.value(what);
}

} // namespace

/// Typing through an input method.
class TestComposing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preeditIsShownInPlace();
    void commitsAreOneStep();
    void highlightStaysWhileComposing();
    void committedMarksArePaired();
    void cursorStaysWhileComposing();
    void commandsWaitForTheCommit();
    void theCandidateWindowFollowsTheLine();
    void theCandidateWindowKnowsTheMargins();
    void longLinesAreNotSentWhole();
};

void TestComposing::preeditIsShownInPlace()
{
    PaneFixture fixture(u"美国"_s);
    fixture.cursorTo(1);
    fixture.preedit(u"zhongguo"_s);
    QVERIFY(fixture.pane.isComposing());
    QCOMPARE(fixture.text(), u"美国"_s);
    const QTextLayout *layout = fixture.document.begin().layout();
    QCOMPARE(layout->preeditAreaText(), u"zhongguo"_s);
    QCOMPARE(layout->preeditAreaPosition(), 1);
    bool underlined = false;
    for (const QTextLayout::FormatRange &range : layout->formats())
        underlined = underlined || (range.start == 1 && range.length == 8 && range.format.fontUnderline());
    QVERIFY(underlined);
    fixture.commit(u"中国"_s);
    QCOMPARE(fixture.text(), u"美中国国"_s);
    QVERIFY(!fixture.pane.isComposing());
}

void TestComposing::commitsAreOneStep()
{
    PaneFixture fixture;
    QSignalSpy steps(&fixture.pane, &TextPane::stepEnds);
    fixture.preedit(u"ni"_s);
    fixture.preedit(u"nihao"_s);
    QCOMPARE(steps.count(), 0);
    QStringList order;
    connect(&fixture.pane, &TextPane::stepEnds, this, [&order] { order.append(u"step"_s); });
    connect(&fixture.document, &QTextDocument::contentsChange, this, [&order](int, int removed, int added) {
        if (removed != added)
            order.append(u"change"_s);
    });
    fixture.commit(u"你好"_s);
    QCOMPARE(order, (QStringList{u"step"_s, u"change"_s, u"step"_s}));
}

void TestComposing::highlightStaysWhileComposing()
{
    PaneFixture fixture(u"一**二**三"_s);
    fixture.cursorTo(0);
    fixture.preedit(u"xx"_s);
    bool bold = false;
    for (const QTextLayout::FormatRange &range : fixture.document.begin().layout()->formats())
        bold = bold || (range.format.fontWeight() == QFont::Bold && range.start == 5 && range.length == 1);
    QVERIFY(bold);
}

void TestComposing::committedMarksArePaired()
{
    PaneFixture fixture;
    fixture.commit(u"（"_s);
    QCOMPARE(fixture.text(), u"（）"_s);
    fixture.preedit(u"mei"_s);
    fixture.commit(u"美国"_s);
    QCOMPARE(fixture.text(), u"（美国）"_s);
    fixture.commit(u"）"_s);
    QCOMPARE(fixture.text(), u"（美国）"_s);
    QCOMPARE(fixture.pane.selection(), Selection::at(4));
    fixture.commit(u"《"_s);
    QCOMPARE(fixture.text(), u"（美国）《》"_s);
    fixture.key(Qt::Key_Backspace);
    QCOMPARE(fixture.text(), u"（美国）"_s);
}

void TestComposing::cursorStaysWhileComposing()
{
    PaneFixture fixture(u"一二三"_s);
    fixture.cursorTo(2);
    QSignalSpy moved(&fixture.pane, &QPlainTextEdit::cursorPositionChanged);
    fixture.preedit(u"ce"_s);
    fixture.preedit(u"ceshi"_s);
    fixture.preedit(QString());
    QCOMPARE(fixture.pane.selection(), Selection::at(2));
    QCOMPARE(moved.count(), 0);
    QCOMPARE(fixture.text(), u"一二三"_s);
}

void TestComposing::commandsWaitForTheCommit()
{
    PaneFixture fixture(u"一二三"_s);
    fixture.cursorTo(2);
    fixture.preedit(u"ce"_s);
    QVERIFY(!fixture.pane.run(Scope::Lines, [](QStringView, Selection selection) {
        return std::optional(Change{{{{0, 0}, u"x"_s}}, selection});
    }));
    QCOMPARE(fixture.text(), u"一二三"_s);
}

void TestComposing::theCandidateWindowFollowsTheLine()
{
    PaneFixture fixture(u"很长的一行"_s.repeated(60));
    const auto place = [&fixture] { return asked(fixture, Qt::ImCursorRectangle).toRectF(); };
    fixture.cursorTo(2);
    const QRectF first = place();
    fixture.cursorTo(250);
    const QRectF later = place();
    QVERIFY(later.top() > first.bottom());
    QVERIFY(QRectF(fixture.pane.rect()).contains(later));
}

void TestComposing::theCandidateWindowKnowsTheMargins()
{
    PaneFixture fixture(u"一\n"_s.repeated(200));
    fixture.pane.resize(1200, 400);
    fixture.pane.setWrapColumn(20);
    QCoreApplication::processEvents();
    // Also after scrolling, and where the text begins far from the edge.
    for (const int position : {0, 300}) {
        fixture.cursorTo(position);
        fixture.pane.ensureCursorVisible();
        const QRectF place = asked(fixture, Qt::ImCursorRectangle).toRectF();
        const QRect shown = fixture.pane.cursorRect();
        const QPoint onPane = fixture.pane.viewport()->mapTo(&fixture.pane, shown.topLeft());
        QVERIFY(onPane.x() > 200);
        QVERIFY(std::abs(place.left() - onPane.x()) <= 1);
        QVERIFY(std::abs(place.top() - onPane.y()) <= 1);
        const QRectF anchor = asked(fixture, Qt::ImAnchorRectangle).toRectF();
        QVERIFY(std::abs(anchor.left() - onPane.x()) <= 1);
    }
}

void TestComposing::longLinesAreNotSentWhole()
{
    PaneFixture fixture(u"长"_s.repeated(100'000) + u"尾"_s);
    fixture.cursorTo(100'000);
    const QString around = asked(fixture, Qt::ImSurroundingText).toString();
    const int at = asked(fixture, Qt::ImCursorPosition).toInt();
    QVERIFY(around.size() < 5000);
    QCOMPARE(around.at(at), QChar(u'尾'));
}

QTEST_MAIN(TestComposing)
#include "tst_composing.moc"
