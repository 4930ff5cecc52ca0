#include "article/recovery.h"
#include "storage/journalformat.h"
#include "testpaths.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao;
using namespace wengao::storage;

namespace {

struct Sample
{
    QByteArray bytes;
    QList<JournalText> states; ///< after each readable record
    qsizetype startSize = 0;
};

Sample sample(int edits)
{
    JournalHeader header;
    header.path = u"/文.md"_s;
    header.base = fingerprintOf("x");
    JournalText text{u"---\na: b\n---\n"_s, u"正文 one two three"_s};
    quint64 sequence = 0;
    Sample made{journalStart(header, text, sequence), {text}, 0};
    made.startSize = made.bytes.size();
    for (int i = 0; i < edits; ++i) {
        const int part = i % 3 == 0 ? 0 : 1;
        QString &changed = part == 0 ? text.frontMatter : text.body;
        const JournalEdit edit{part, {{{1, 2}, u"[%1"_s.arg(i)}, {{4, 4}, u"]"_s}}};
        changed = applied(changed, edit.edits);
        made.bytes += journalRecord(edit, sequence);
        made.states.append(text);
    }
    return made;
}

} // namespace

class TestJournalFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsReadBack()
    {
        const Sample made = sample(9);
        const article::Recovery recovery = article::recovered(journalContent(made.bytes));
        QCOMPARE(recovery.text, made.states.last());
        QCOMPARE(recovery.integrity, Integrity::Complete);
        QCOMPARE(recovery.header.path, u"/文.md"_s);
    }

    // Which journals have that say nothing of edits before, as the first versions wrote them.
    void journalsOfTheFirstVersionsAreRead()
    {
        QFile file(QStringLiteral(WENGAO_SOURCE_DIR "/tests/fuzz/seeds/journal/edits3.journal"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const JournalContent content = journalContent(file.readAll());
        QCOMPARE(content.integrity, Integrity::Complete);
        QCOMPARE(content.header.edits, quint64(0));
        QCOMPARE(content.edits.size(), 3);
        QCOMPARE(content.reach(), quint64(3));
    }

    void cutAnywhereTheTextIsOneThatWas()
    {
        const Sample made = sample(6);
        qsizetype reached = 0;
        for (qsizetype size = 0; size <= made.bytes.size(); ++size) {
            const article::Recovery recovery = article::recovered(journalContent(made.bytes.first(size)));
            if (size < made.startSize && recovery.isEmpty)
                continue;
            QVERIFY(!recovery.isEmpty);
            const qsizetype state = made.states.indexOf(recovery.text);
            QVERIFY2(state >= reached, qPrintable(QString::number(size)));
            reached = state;
            QVERIFY(recovery.integrity != Integrity::Damaged);
        }
        QCOMPARE(reached, made.states.size() - 1);
    }

    void aFlippedBitLosesNoMoreThanItMust()
    {
        const Sample made = sample(6);
        int whole = 0;
        int doubtful = 0;
        for (qsizetype i = 0; i < made.bytes.size() * 8; ++i) {
            QByteArray bytes = made.bytes;
            bytes[i / 8] = char(bytes.at(i / 8) ^ (1 << (i % 8)));
            const JournalContent content = journalContent(bytes);
            const article::Recovery recovery = article::recovered(content);
            const bool isState = made.states.contains(recovery.text);
            if (recovery.text == made.states.last() && recovery.integrity == Integrity::Complete) {
                ++whole;
                continue;
            }
            QVERIFY(recovery.integrity != Integrity::Complete);
            if (i / 8 >= made.startSize)
                QVERIFY2(isState && !recovery.isEmpty, qPrintable(QString::number(i)));
            else
                QVERIFY(content.isSnapshotDoubtful || recovery.isEmpty);
            doubtful += content.isSnapshotDoubtful ? 1 : 0;
        }
        QVERIFY2(whole > 1000, "a flip in either header harms nothing");
        QVERIFY(doubtful > 100);
    }

    void aZeroedTailIsAnEndCutOff()
    {
        const Sample made = sample(3);
        const article::Recovery recovery =
            article::recovered(journalContent(made.bytes + QByteArray(4096, '\0')));
        QCOMPARE(recovery.text, made.states.last());
        QCOMPARE(recovery.integrity, Integrity::EndCut);
    }

    void editsBehindAMissingOneAreCountedAsLost()
    {
        const Sample made = sample(0);
        quint64 sequence = 0;
        QByteArray bytes = journalStart({}, made.states.first(), sequence);
        bytes += journalRecord({1, {{{0, 0}, u"a"_s}}}, sequence);
        ++sequence;
        bytes += journalRecord({1, {{{0, 0}, u"b"_s}}}, sequence);
        const article::Recovery recovery = article::recovered(journalContent(bytes));
        QVERIFY(recovery.text.body.startsWith(u"a正"_s));
        QCOMPARE(recovery.lostEdits, 1);
        QCOMPARE(recovery.integrity, Integrity::Damaged);
    }

    void editsThatFitNoTextAreNotMade()
    {
        quint64 sequence = 0;
        QByteArray bytes = journalStart({}, {u""_s, u"abc"_s}, sequence);
        bytes += journalRecord({1, {{{1, 2}, u"x"_s}}}, sequence);
        bytes += journalRecord({1, {{{-5, 900}, u"y"_s}}}, sequence);
        const article::Recovery recovery = article::recovered(journalContent(bytes));
        QCOMPARE(recovery.text.body, u"axc"_s);
        QCOMPARE(recovery.lostEdits, 1);
    }
};

QTEST_APPLESS_MAIN(TestJournalFormat)
#include "tst_journalformat.moc"
