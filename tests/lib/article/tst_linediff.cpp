#include "article/linediff.h"
#include "article/sequencediff.h"
#include "text/linebreaks.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao;
using namespace wengao::article;

namespace {

// The length of the difference by the plain quadratic table.
int smallestDifference(const std::vector<int> &a, const std::vector<int> &b)
{
    std::vector<std::vector<int>> common(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j)
            common[i][j] = a[i - 1] == b[j - 1] ? common[i - 1][j - 1] + 1
                                                : std::max(common[i - 1][j], common[i][j - 1]);
    }
    return int(a.size() + b.size()) - 2 * common[a.size()][b.size()];
}

std::vector<int> left(const std::vector<int> &all, const std::vector<bool> &gone)
{
    std::vector<int> kept;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!gone[i])
            kept.push_back(all[i]);
    }
    return kept;
}

std::vector<int> randomSequence(QRandomGenerator &random, int longest, int kinds)
{
    std::vector<int> sequence(std::size_t(random.bounded(longest)));
    for (int &element : sequence)
        element = random.bounded(kinds);
    return sequence;
}

} // namespace

class TestLineDiff final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDifferenceIsTheSmallest()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 3000; ++round) {
            const int kinds = 1 + random.bounded(8);
            const auto a = randomSequence(random, 25, kinds);
            const auto b = randomSequence(random, 25, kinds);
            const SequenceDifference found = difference(a, b);
            QVERIFY(left(a, found.removed) == left(b, found.added));
            const auto size = std::count(found.removed.begin(), found.removed.end(), true) +
                              std::count(found.added.begin(), found.added.end(), true);
            QCOMPARE(int(size), smallestDifference(a, b));
        }
    }

    void aBoundedSearchStillTellsTheTruth()
    {
        QRandomGenerator random(2);
        for (int round = 0; round < 1000; ++round) {
            const auto a = randomSequence(random, 80, 6);
            const auto b = randomSequence(random, 80, 6);
            const SequenceDifference found = difference(a, b, 1 + random.bounded(4));
            QVERIFY(left(a, found.removed) == left(b, found.added));
        }
    }

    void hunksAreWholeLines()
    {
        const QString before = u"one\ntwo\rthree"_s + text::crlfMark + u"four"_s;
        const QString after = u"one\nzwei\rthree"_s + text::crlfMark + u"four\nfive\n"_s;
        const QList<Hunk> hunks = lineDiff(before, after);
        QCOMPARE(hunks.size(), 2);
        QCOMPARE(hunks.first(), (Hunk{{4, 8}, {4, 9}}));
        QCOMPARE(hunks.last().before, (TextRange{14, 18}));
        QCOMPARE(applied(before, editsFor(hunks, after)), after);
        QCOMPARE(applied(before, editsFor(hunks.mid(1), after)),
                 u"one\ntwo\rthree"_s + text::crlfMark + u"four\nfive\n"_s);
    }

    void aChangedLineBreakIsADifference()
    {
        QCOMPARE(lineDiff(u"a\nb\n", QString(u"a"_s + text::crlfMark + u"b\n"_s)).size(), 1);
        QVERIFY(lineDiff(u"a\nb\n", u"a\nb\n").isEmpty());
        QVERIFY(lineDiff(u"", u"").isEmpty());
    }

    void minimalEditsTouchOnlyWhatDiffers()
    {
        const QString before = u"第一行\n第二行的字\n第三行\n"_s;
        const QString after = u"第一行\n第二行字\n第三行\n尾\n"_s;
        const TextEdits edits = minimalEdits(before, after);
        QCOMPARE(edits.size(), 2);
        QCOMPARE(edits.first(), (TextEdit{{7, 8}, {}}));
        QCOMPARE(applied(before, edits), after);
    }

    void veryDifferentLongTextsEndSoon()
    {
        QRandomGenerator random(3);
        QString before;
        QString after;
        for (int i = 0; i < 20000; ++i) {
            before += QString::number(random.bounded(50)) + u'\n';
            after += QString::number(random.bounded(50)) + u'\n';
        }
        const QList<Hunk> hunks = lineDiff(before, after);
        QCOMPARE(applied(before, editsFor(hunks, after)), after);
    }
};

QTEST_APPLESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
