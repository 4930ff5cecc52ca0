#include "article/history.h"
#include "support/testclock.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao;
using namespace wengao::article;

namespace {

// Both texts and their history, edited the way the window does it.
class Desk final
{
public:
    explicit Desk(qsizetype byteLimit = History::defaultByteLimit) : history(clock, byteLimit) {}

    void edit(Part part, const TextEdits &edits, History::Kind kind = History::Kind::Command,
              const QString &name = u"Change"_s)
    {
        QString &text = textOf(part);
        const Change change{part, edits, inverted(text, edits)};
        text = applied(text, edits);
        history.push(change, name, kind, {}, {part, 0, edits.last().range.start});
    }

    void type(const QString &characters)
    {
        for (const char32_t c : characters.toUcs4()) {
            const QString one = QString::fromUcs4(&c, 1);
            edit(Part::Body, {{{cursor, cursor}, one}}, History::Kind::Typing);
            cursor += one.size();
        }
    }

    void backspace()
    {
        edit(Part::Body, {{{cursor - 1, cursor}, {}}}, History::Kind::Typing);
        --cursor;
    }

    void deleteForward() { edit(Part::Body, {{{cursor, cursor + 1}, {}}}, History::Kind::Typing); }

    bool undo() { return apply(history.undo()); }
    bool redo() { return apply(history.redo()); }

    tests::TestClock clock;
    History history;
    QString frontMatter;
    QString body;
    qsizetype cursor = 0;

private:
    QString &textOf(Part part) { return part == Part::Body ? body : frontMatter; }

    bool apply(const std::optional<Step> &step)
    {
        if (!step)
            return false;
        for (const Change &change : step->changes)
            textOf(change.part) = applied(textOf(change.part), change.edits);
        return true;
    }
};

} // namespace

class TestHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingRunsTogetherIntoWords()
    {
        Desk desk;
        desk.type(u"one two"_s);
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, u"one "_s);
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, QString());
        QVERIFY(!desk.undo());
        QVERIFY(desk.redo());
        QVERIFY(desk.redo());
        QCOMPARE(desk.body, u"one two"_s);
        QVERIFY(!desk.redo());
    }

    void punctuationAndLineBreaksEndAStep()
    {
        Desk desk;
        desk.type(u"文稿,编辑器\n好"_s);
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, u"文稿,编辑器\n"_s);
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, u"文稿,"_s);
    }

    void charactersBeyondTheBasicPlaneStayWhole()
    {
        Desk desk;
        desk.type(u"𠮷𠮷👍"_s);
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, QString());
        QVERIFY(desk.redo());
        QCOMPARE(desk.body, u"𠮷𠮷👍"_s);
    }

    void deletingRunsTogetherBothWays()
    {
        Desk desk;
        desk.type(u"abcdef"_s);
        desk.history.endStep();
        desk.backspace();
        desk.backspace();
        QCOMPARE(desk.body, u"abcd"_s);
        desk.cursor = 1;
        desk.deleteForward();
        desk.deleteForward();
        QCOMPARE(desk.body, u"ad"_s);
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, u"abcd"_s);
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, u"abcdef"_s);
        QVERIFY(desk.redo());
        QVERIFY(desk.redo());
        QCOMPARE(desk.body, u"ad"_s);
    }

    void aPauseAMoveOrAnEndBeginsANewStep()
    {
        Desk desk;
        desk.type(u"ab"_s);
        desk.clock.advance(2001);
        desk.type(u"cd"_s);
        desk.history.endStep();
        desk.type(u"ef"_s);
        desk.cursor = 0;
        desk.type(u"gh"_s);
        QCOMPARE(desk.body, u"ghabcdef"_s);
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, u"abcdef"_s);
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, u"abcd"_s);
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, u"ab"_s);
    }

    void slowTypingWithoutPausesStaysTogether()
    {
        Desk desk;
        for (int i = 0; i < 10; ++i) {
            desk.type(u"字"_s);
            desk.clock.advance(1500);
        }
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, QString());
    }

    void aCommandIsAStepOfItsOwn()
    {
        Desk desk;
        desk.type(u"ab"_s);
        desk.edit(Part::Body, {{{2, 2}, u"**"_s}}, History::Kind::Command, u"Bold"_s);
        QCOMPARE(desk.history.undoName(), u"Bold"_s);
        QVERIFY(desk.undo());
        QCOMPARE(desk.history.redoName(), u"Bold"_s);
        QCOMPARE(desk.body, u"ab"_s);
    }

    void aGroupOverBothTextsIsOneStep()
    {
        Desk desk;
        desk.frontMatter = u"title: a\n"_s;
        desk.history.beginStep(u"Rename"_s);
        desk.edit(Part::FrontMatter, {{{7, 8}, u"bcd"_s}});
        desk.history.beginStep(u"Inner"_s);
        desk.edit(Part::Body, {{{0, 0}, u"text"_s}});
        desk.edit(Part::Body, {{{0, 1}, u"T"_s}, {{4, 4}, u"!"_s}});
        desk.history.endStep();
        QVERIFY(!desk.history.canUndo());
        QVERIFY(desk.history.isModified());
        desk.history.endStep();
        QCOMPARE(desk.history.undoName(), u"Rename"_s);
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, QString());
        QCOMPARE(desk.frontMatter, u"title: a\n"_s);
        QVERIFY(desk.redo());
        QCOMPARE(desk.body, u"Text!"_s);
        QCOMPARE(desk.frontMatter, u"title: bcd\n"_s);
    }

    void anEmptyGroupLeavesNothing()
    {
        Desk desk;
        desk.history.beginStep(u"Nothing"_s);
        desk.history.endStep();
        QVERIFY(!desk.history.canUndo());
        QVERIFY(!desk.history.isModified());
    }

    void theCursorGoesBackAndForth()
    {
        tests::TestClock clock;
        History history(clock);
        const Cursor before{Part::Body, 3, 7};
        const Cursor after{Part::FrontMatter, 1, 1};
        history.push({Part::Body, {{{0, 0}, u"x"_s}}, {{{0, 1}, {}}}}, u"x"_s, History::Kind::Command, before,
                     after);
        QCOMPARE(history.undo()->after, before);
        QCOMPARE(history.redo()->after, after);
    }

    void modifiedMeansAnotherStateThanTheSavedOne()
    {
        Desk desk;
        QVERIFY(!desk.history.isModified());
        desk.type(u"a"_s);
        QVERIFY(desk.history.isModified());
        desk.history.markSaved();
        QVERIFY(!desk.history.isModified());
        desk.type(u"b"_s);
        QVERIFY(desk.history.isModified());
        QVERIFY(desk.undo());
        QCOMPARE(desk.body, u"a"_s);
        QVERIFY(!desk.history.isModified());
        QVERIFY(desk.undo());
        QVERIFY(desk.history.isModified());
        desk.cursor = 0;
        desk.type(u"c"_s);
        QVERIFY(desk.undo());
        QVERIFY2(desk.history.isModified(), "the saved state was cut off and cannot be reached again");
        QVERIFY(!desk.history.canRedo() || desk.history.isModified());
    }

    void typingDuringASaveIsNotSaved()
    {
        Desk desk;
        desk.type(u"ab"_s);
        const quint64 state = desk.history.state();
        desk.type(u"c"_s);
        desk.history.markSaved(state);
        QVERIFY(desk.history.isModified());
    }

    void aLostFileIsNeverUnmodified()
    {
        Desk desk;
        desk.type(u"a"_s);
        desk.history.markUnsaved();
        QVERIFY(desk.history.isModified());
        QVERIFY(desk.undo());
        QVERIFY(desk.history.isModified());
        desk.history.markSaved();
        QVERIFY(!desk.history.isModified());
    }

    void theOldestStepsGoFirstWhenMemoryIsShort()
    {
        Desk desk(20000);
        for (int i = 0; i < 20; ++i)
            desk.edit(Part::Body, {{{desk.body.size(), desk.body.size()}, QString(1000, u'x')}});
        QCOMPARE(desk.body.size(), 20000);
        int steps = 0;
        while (desk.undo())
            ++steps;
        QVERIFY(steps > 3 && steps < 10);
        QCOMPARE(desk.body.size(), 20000 - steps * 1000);
        QVERIFY(desk.history.isModified());
    }

    void oneStepBeyondTheLimitCanStillBeUndone()
    {
        Desk desk(1000);
        desk.edit(Part::Body, {{{0, 0}, QString(5000, u'x')}});
        desk.edit(Part::Body, {{{0, 5000}, QString()}});
        QVERIFY(desk.undo());
        QCOMPARE(desk.body.size(), 5000);
        QVERIFY(!desk.undo());
    }

    void randomEditsUndoToTheBeginningAndBack()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 30; ++round) {
            Desk desk;
            desk.frontMatter = u"---\ntitle: 文稿\n---\n"_s;
            desk.body = u"这是 a test. 𠮷"_s;
            const QString firstFrontMatter = desk.frontMatter;
            const QString firstBody = desk.body;
            for (int i = 0; i < 120; ++i)
                randomAction(desk, random);
            const QString lastFrontMatter = desk.frontMatter;
            const QString lastBody = desk.body;
            int steps = 0;
            while (desk.undo())
                ++steps;
            QCOMPARE(desk.frontMatter, firstFrontMatter);
            QCOMPARE(desk.body, firstBody);
            QVERIFY(!desk.history.isModified());
            for (int i = 0; i < steps; ++i)
                QVERIFY(desk.redo());
            QCOMPARE(desk.frontMatter, lastFrontMatter);
            QCOMPARE(desk.body, lastBody);
        }
    }

private:
    static void randomAction(Desk &desk, QRandomGenerator &random)
    {
        desk.cursor = std::min(desk.cursor, desk.body.size());
        if (random.bounded(4) == 0)
            desk.cursor = random.bounded(desk.body.size() + 1);
        switch (random.bounded(6)) {
        case 0:
        case 1:
            desk.type(u"字 b,"_s.mid(random.bounded(4), 2));
            break;
        case 2:
            if (desk.cursor > 0)
                desk.backspace();
            break;
        case 3:
            if (desk.cursor < desk.body.size())
                desk.deleteForward();
            break;
        case 4:
            desk.edit(Part::FrontMatter, {{{0, random.bounded(3)}, u"xy"_s}, {{4, 5}, u""_s}});
            break;
        default:
            desk.clock.advance(random.bounded(1500));
            if (!desk.undo())
                desk.history.endStep();
        }
    }
};

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
