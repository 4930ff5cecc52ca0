#include "base/changedstretch.h"
#include "base/result.h"
#include "base/textedit.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wengao;

class TestTextEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesAndInverts();
    void refusesOverlapsAndDisorder();
    void mapsOffsets();
    void differenceIsSmallAndKeepsSurrogatePairs();
    void oneStretchHoldsAllEdits();
    void resultHoldsOneOfTwo();
};

void TestTextEdit::appliesAndInverts()
{
    const QString text = QStringLiteral("一二三四五");
    const TextEdits edits{{{0, 0}, QStringLiteral("零")}, {{1, 3}, {}}, {{4, 5}, QStringLiteral("伍陸")}};
    const QString after = applied(text, edits);
    QCOMPARE(after, QStringLiteral("零一四伍陸"));
    QCOMPARE(applied(after, inverted(text, edits)), text);
}

void TestTextEdit::refusesOverlapsAndDisorder()
{
    QVERIFY(areWellFormed({{{0, 2}, {}}, {{2, 2}, {}}}, 2));
    QVERIFY(!areWellFormed({{{0, 2}, {}}, {{1, 2}, {}}}, 2));
    QVERIFY(!areWellFormed({{{1, 1}, {}}, {{0, 0}, {}}}, 2));
    QVERIFY(!areWellFormed({{{0, 3}, {}}}, 2));
    QVERIFY(!areWellFormed({{{2, 1}, {}}}, 2));
}

void TestTextEdit::mapsOffsets()
{
    const TextEdits edits{{{2, 2}, QStringLiteral("ab")}, {{4, 6}, QStringLiteral("x")}};
    QCOMPARE(mapped(1, edits), 1);
    QCOMPARE(mapped(2, edits), 4);
    QCOMPARE(mapped(5, edits), 7);
    QCOMPARE(mapped(6, edits), 7);
    QCOMPARE(mapped(7, edits), 8);
}

void TestTextEdit::differenceIsSmallAndKeepsSurrogatePairs()
{
    QCOMPARE(difference(u"abc", u"abc"), TextEdit{});
    QCOMPARE(difference(u"aXc", u"aYYc"), (TextEdit{{1, 2}, QStringLiteral("YY")}));
    QCOMPARE(difference(u"aa", u"aaa"), (TextEdit{{2, 2}, QStringLiteral("a")}));
    // Two emoji that share their high surrogate, and two that share their low one.
    for (const auto &[before, after] : {std::pair{QStringView(u"😀"), QStringView(u"😁")},
                                        std::pair{QStringView(u"\U0001F600"), QStringView(u"\U0001FA00")}}) {
        const TextEdit edit = difference(before, after);
        QCOMPARE(edit.range, (TextRange{0, 2}));
        QCOMPARE(applied(before, {edit}), after.toString());
    }
}

/// Whoever knows the old text and the stretch as it reads now knows the new text.
void TestTextEdit::oneStretchHoldsAllEdits()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        const QString before = QStringLiteral("一二三四五六七八九十").repeated(3);
        QString now = before;
        ChangedStretch stretch;
        QVERIFY(stretch.isEmpty());
        for (int edits = random.bounded(1, 6); edits > 0; --edits) {
            const qsizetype start = random.bounded(int(now.size()) + 1);
            const qsizetype end = start + random.bounded(std::min(5, int(now.size() - start)) + 1);
            TextEdits change{{{start, end}, QString(random.bounded(4), QLatin1Char('x'))}};
            if (end < now.size())
                change.append({{end + 1, end + 1}, QStringLiteral("y")});
            stretch.add(change);
            now = applied(now, change);
        }
        QVERIFY(areWellFormed({{stretch.before(), {}}}, before.size()));
        const TextRange range = stretch.now();
        QCOMPARE(applied(before, {{stretch.before(), now.sliced(range.start, range.length())}}), now);
    }
}

void TestTextEdit::resultHoldsOneOfTwo()
{
    const Result<int> good = 3;
    const Result<int> bad = Error{ErrorCode::NotFound, QStringLiteral("no")};
    QVERIFY(good.isOk());
    QCOMPARE(*good, 3);
    QVERIFY(!bad);
    QCOMPARE(bad.error().message, QStringLiteral("no"));
    QCOMPARE(bad.valueOr(7), 7);
    QVERIFY(Result<void>().isOk());
}

QTEST_APPLESS_MAIN(TestTextEdit)
#include "tst_textedit.moc"
