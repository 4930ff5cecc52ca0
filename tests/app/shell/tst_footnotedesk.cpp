#include "documents/articledocument.h"
#include "editor/textpane.h"
#include "shell/application.h"
#include "shell/windowcommands.h"
#include "support/windowfixture.h"
#include "translations/translator.h"

#include <QAction>
#include <QClipboard>
#include <QTest>

using namespace wengao;

class TestFootnoteDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsWritesAndComesBack();
    void theSettingPutsMarksBeforeTheFullStop();
    void existingNotesAreReferredToAgain();
    void labelsAreRenamedEverywhere();
    void aLabelThatDoesNotDoIsAskedForAgain_data();
    void aLabelThatDoesNotDoIsAskedForAgain();
    void renumberAndGatherAreOneUndoStepEach();
    void linksBecomeNotesAndBack();
    void inlineNotesBecomeFootnotes();
    void copiedTextBringsItsNotesAlong();
    void everyLetterOfTheChineseMenuIsThereOnce(); // last, since it changes the language

private:
    void open(tests::WindowFixture &fixture, const QString &body);
    void run(tests::WindowFixture &fixture, const char *command) const;
    [[nodiscard]] static QString body(const tests::WindowFixture &fixture);
    static void putCursor(tests::WindowFixture &fixture, const QString &behind);
};

void TestFootnoteDesk::open(tests::WindowFixture &fixture, const QString &body)
{
    static int number = 0;
    QVERIFY(fixture.window->openArticle(
        fixture.write(QStringLiteral("note %1.md").arg(++number), body.toUtf8())));
}

void TestFootnoteDesk::run(tests::WindowFixture &fixture, const char *command) const
{
    fixture.window->commands()->action(QString::fromLatin1(command))->trigger();
}

QString TestFootnoteDesk::body(const tests::WindowFixture &fixture)
{
    return fixture.window->currentView()->document().body();
}

void TestFootnoteDesk::putCursor(tests::WindowFixture &fixture, const QString &behind)
{
    const qsizetype at = body(fixture).indexOf(behind);
    QVERIFY(at >= 0);
    fixture.window->currentView()->pane()->setSelection(editor::Selection::at(at + behind.size()));
}

void TestFootnoteDesk::insertsWritesAndComesBack()
{
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("前文。后文。\n"));
    putCursor(fixture, QStringLiteral("前文"));
    run(fixture, "footnotes.insert");
    QTest::keyClicks(fixture.window->currentView()->pane(), QStringLiteral("source"));
    QCOMPARE(body(fixture), QStringLiteral("前文。[^1]后文。\n\n[^1]: source\n"));
    run(fixture, "footnotes.go");
    const editor::Selection back = fixture.window->currentView()->pane()->selection();
    QCOMPARE(back.position, QStringLiteral("前文。[^1]").size());
    while (fixture.window->currentView()->document().canUndo())
        fixture.window->undo();
    QCOMPARE(body(fixture), QStringLiteral("前文。后文。\n"));
}

void TestFootnoteDesk::theSettingPutsMarksBeforeTheFullStop()
{
    tests::WindowFixture fixture;
    fixture.settings.setValue(settings::keys::notesBeforeMarks, true);
    open(fixture, QStringLiteral("前文。后文。\n"));
    putCursor(fixture, QStringLiteral("前文"));
    run(fixture, "footnotes.insert");
    QVERIFY(body(fixture).startsWith(QStringLiteral("前文[^1]。后文。\n")));
}

void TestFootnoteDesk::existingNotesAreReferredToAgain()
{
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("一[^a]二\n\n[^a]: 注\n"));
    putCursor(fixture, QStringLiteral("二"));
    fixture.prompts.choice = 0;
    run(fixture, "footnotes.reuse");
    QCOMPARE(body(fixture), QStringLiteral("一[^a]二[^a]\n\n[^a]: 注\n"));
}

void TestFootnoteDesk::labelsAreRenamedEverywhere()
{
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("一[^a]二[^a]\n\n[^a]: 注\n"));
    putCursor(fixture, QStringLiteral("[^a"));
    fixture.prompts.textAnswer = QStringLiteral("新");
    run(fixture, "footnotes.rename");
    QCOMPARE(body(fixture), QStringLiteral("一[^新]二[^新]\n\n[^新]: 注\n"));
}

void TestFootnoteDesk::aLabelThatDoesNotDoIsAskedForAgain_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("refused");
    QTest::newRow("renaming to a used label") << QByteArray("footnotes.rename") << QStringLiteral("b");
    QTest::newRow("renaming to no label") << QByteArray("footnotes.rename") << QStringLiteral("x]y");
    QTest::newRow("inserting with a used label")
        << QByteArray("footnotes.insertNamed") << QStringLiteral("b");
}

void TestFootnoteDesk::aLabelThatDoesNotDoIsAskedForAgain()
{
    QFETCH(QByteArray, command);
    QFETCH(QString, refused);
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("一[^a]二[^b]\n\n[^a]: 注\n\n[^b]: 又\n"));
    putCursor(fixture, QStringLiteral("[^a"));
    if (command.endsWith("Named"))
        putCursor(fixture, QStringLiteral("二"));
    fixture.prompts.textAnswers = {refused, QStringLiteral("新")};
    run(fixture, command.constData());
    QCOMPARE(fixture.prompts.asked.size(), 2);
    QVERIFY(fixture.prompts.asked.last().size() > fixture.prompts.asked.first().size());
    QVERIFY(fixture.prompts.asked.last().endsWith(fixture.prompts.asked.first()));
    QCOMPARE(fixture.prompts.suggestions.last(), refused);
    QVERIFY2(body(fixture).contains(QStringLiteral("[^新]: ")), qPrintable(body(fixture)));
}

void TestFootnoteDesk::renumberAndGatherAreOneUndoStepEach()
{
    tests::WindowFixture fixture;
    const QString before = QStringLiteral("一[^5]\n\n[^5]: 五\n\n二[^2]\n\n[^2]: 二\n");
    open(fixture, before);
    run(fixture, "footnotes.renumber");
    QCOMPARE(body(fixture), QStringLiteral("一[^1]\n\n[^1]: 五\n\n二[^2]\n\n[^2]: 二\n"));
    run(fixture, "footnotes.gather");
    QVERIFY(body(fixture).indexOf(QStringLiteral("二[^2]")) <
            body(fixture).indexOf(QStringLiteral("[^1]: 五")));
    fixture.window->undo();
    fixture.window->undo();
    QCOMPARE(body(fixture), before);
}

void TestFootnoteDesk::linksBecomeNotesAndBack()
{
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("见[甲](https://a.example)和[乙](https://b.example)。\n"));
    putCursor(fixture, QStringLiteral("[乙"));
    run(fixture, "footnotes.fromLinks");
    QVERIFY(body(fixture).contains(QStringLiteral("[甲](https://a.example)和乙[^1]")));
    QVERIFY(body(fixture).contains(QStringLiteral("[^1]: ")));
    putCursor(fixture, QStringLiteral("乙[^1"));
    run(fixture, "footnotes.toLink");
    QVERIFY2(body(fixture).contains(QStringLiteral("https://b.example")), qPrintable(body(fixture)));
    QVERIFY(!body(fixture).contains(QStringLiteral("[^1]")));
}

void TestFootnoteDesk::inlineNotesBecomeFootnotes()
{
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("正文^[行内注]继续。\n"));
    run(fixture, "footnotes.fromInline");
    QCOMPARE(body(fixture), QStringLiteral("正文[^1]继续。\n\n[^1]: 行内注\n"));
}

void TestFootnoteDesk::copiedTextBringsItsNotesAlong()
{
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("甲[^1]乙\n\n[^1]: 甲的注\n"));
    fixture.window->currentView()->pane()->setSelection({0, QStringLiteral("甲[^1]").size()});
    fixture.window->currentView()->pane()->copy();
    open(fixture, QStringLiteral("另一篇[^1]。\n\n[^1]: 别的注\n"));
    putCursor(fixture, QStringLiteral("另一篇[^1]。"));
    fixture.window->currentView()->pane()->paste();
    QCOMPARE(body(fixture), QStringLiteral("另一篇[^1]。甲[^2]\n\n[^1]: 别的注\n[^2]: 甲的注\n"));
    fixture.window->undo();
    QCOMPARE(body(fixture), QStringLiteral("另一篇[^1]。\n\n[^1]: 别的注\n"));
}

void TestFootnoteDesk::everyLetterOfTheChineseMenuIsThereOnce()
{
    translations::install(QLocale(QStringLiteral("zh_CN")));
    const tests::WindowFixture fixture;
    QHash<QString, QString> seen;
    const QList<QAction *> actions = fixture.window->findChildren<QAction *>();
    int count = 0;
    for (const QAction *action : actions) {
        const bool isInMenu = action->objectName().startsWith(QStringLiteral("footnotes.")) ||
                              action->objectName().startsWith(QStringLiteral("references."));
        const QString key = QKeySequence::mnemonic(action->text()).toString();
        if (!isInMenu || key.isEmpty())
            continue;
        ++count;
        QVERIFY2(!seen.contains(key), qPrintable(action->text() + seen.value(key)));
        seen.insert(key, action->text());
    }
    QVERIFY(count > 10);
    QVERIFY(seen.values().join(QString()).contains(QStringLiteral("脚注")));
}

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestFootnoteDesk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_footnotedesk.moc"
