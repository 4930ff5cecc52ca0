#include "article/merge.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao;
using namespace wengao::article;

namespace {

QString changed(const QString &text, QRandomGenerator &random, const QString &word)
{
    QStringList lines = text.split(u'\n');
    for (int i = random.bounded(5); i > 0; --i) {
        const qsizetype at = random.bounded(lines.size() + 1);
        switch (random.bounded(3)) {
        case 0:
            lines.insert(at, word);
            break;
        case 1:
            if (at < lines.size())
                lines.removeAt(at);
            break;
        default:
            if (at < lines.size())
                lines[at] += word;
        }
    }
    return lines.join(u'\n');
}

} // namespace

class TestMerge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAtDifferentPlacesComeTogether()
    {
        const Merge merge(u"a\nb\nc\nd\ne\n"_s, u"A\nb\nc\nd\ne\n"_s, u"a\nb\nc\nd\nE\nf\n"_s);
        QVERIFY(!merge.hasConflicts());
        QCOMPARE(merge.merged(merge.suggestion()), u"A\nb\nc\nd\nE\nf\n"_s);
        QCOMPARE(merge.pieces().size(), 3);
        QCOMPARE(merge.pieces().at(0).kind, MergePiece::Kind::Mine);
        QCOMPARE(merge.pieces().at(2).kind, MergePiece::Kind::Theirs);
    }

    void theSameChangeIsNoConflict()
    {
        const Merge merge(u"a\nb\nc\n"_s, u"a\nB\nc\n"_s, u"a\nB\nc\n"_s);
        QVERIFY(!merge.hasConflicts());
        QCOMPARE(merge.merged(merge.suggestion()), u"a\nB\nc\n"_s);
    }

    void aConflictIsDecidedPieceByPiece()
    {
        const Merge merge(u"1\n2\n3\n4\n5\n"_s, u"1\nmine\n3\n4\nm5\n"_s, u"1\ntheirs\n3\n4\nt5\n"_s);
        QVERIFY(merge.hasConflicts());
        QList<Choice> choices = merge.suggestion();
        QCOMPARE(merge.merged(choices), u"1\nmine\n3\n4\nm5\n"_s);
        QCOMPARE(merge.pieces().at(1).kind, MergePiece::Kind::Conflict);
        QCOMPARE(merge.base(merge.pieces().at(1)), u"2\n"_s);
        QCOMPARE(merge.theirs(merge.pieces().at(1)), u"theirs\n"_s);
        choices[1] = Choice::MineThenTheirs;
        choices[3] = Choice::Theirs;
        QCOMPARE(merge.merged(choices), u"1\nmine\ntheirs\n3\n4\nt5\n"_s);
        choices[1] = Choice::Base;
        QCOMPARE(merge.merged(choices), u"1\n2\n3\n4\nt5\n"_s);
    }

    void bothHavingALastLineWithoutABreakDoesNotRunTogether()
    {
        const Merge merge(u"a\nend"_s, u"a\nmine"_s, u"a\ntheirs"_s);
        QCOMPARE(merge.merged({Choice::Mine, Choice::MineThenTheirs}), u"a\nmine\ntheirs"_s);
    }

    void insertionsAtOnePlaceAreAConflict()
    {
        const Merge merge(u"a\nb\n"_s, u"a\nmine\nb\n"_s, u"a\ntheirs\nb\n"_s);
        QVERIFY(merge.hasConflicts());
    }

    void emptyTextsMergeToo()
    {
        QVERIFY(Merge({}, {}, {}).pieces().isEmpty());
        const Merge merge({}, u"a"_s, {});
        QCOMPARE(merge.merged(merge.suggestion()), u"a"_s);
    }

    void piecesTileAllTextsWhateverTheyAre()
    {
        QRandomGenerator random(4);
        for (int round = 0; round < 3000; ++round) {
            QString base;
            for (int i = random.bounded(12); i > 0; --i)
                base += QString::number(random.bounded(4)) + u'\n';
            const QString mine = changed(base, random, u"m"_s);
            const QString theirs = changed(base, random, u"t"_s);
            const Merge merge(base, mine, theirs);
            const auto all = [&merge](Choice choice) {
                return merge.merged(QList<Choice>(merge.pieces().size(), choice));
            };
            QCOMPARE(all(Choice::Base), base);
            QCOMPARE(all(Choice::Mine), mine);
            QCOMPARE(all(Choice::Theirs), theirs);
            if (mine == base)
                QCOMPARE(merge.merged(merge.suggestion()), theirs);
            if (theirs == base)
                QCOMPARE(merge.merged(merge.suggestion()), mine);
            for (const MergePiece &piece : merge.pieces()) {
                if (piece.kind == MergePiece::Kind::Same)
                    QVERIFY(merge.base(piece) == merge.mine(piece) &&
                            merge.base(piece) == merge.theirs(piece));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestMerge)
#include "tst_merge.moc"
