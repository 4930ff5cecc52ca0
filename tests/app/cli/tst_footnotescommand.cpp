#include "terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace wengao;
using namespace Qt::StringLiterals;

static const QByteArray article = "---\ntitle: x\n---\n甲[^b]乙[^a]\n\n[^a]: 一\n[^b]: 二\n[^c]: 三\n";

class TestFootnotesCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsNotesAndProblems();
    void speaksJson();
    void aSoundArticleIsDone();
    void takesOutUnusedNotes();
    void tellsOfNotesThatNoChangeReaches_data();
    void tellsOfNotesThatNoChangeReaches();
    void changesOneThingAtATime();
    void makesANewArticle();
    void newReplacesNothing();
};

void TestFootnotesCommand::listsNotesAndProblems()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    QCOMPARE(terminal.run({u"footnotes"_s, file}), 1);
    QVERIFY2(terminal.output.contains("2\t[^a]\t1\t一\n1\t[^b]\t1\t二\n0\t[^c]\t0\t三\n"),
             terminal.output.constData());
    QVERIFY2(terminal.errors.contains(file.toUtf8() + ":8:1: "), terminal.errors.constData());
}

void TestFootnotesCommand::speaksJson()
{
    test::Terminal terminal;
    terminal.input = article;
    QCOMPARE(terminal.run({u"footnotes"_s, u"--json"_s, u"-"_s}), 1);
    const QJsonObject object = QJsonDocument::fromJson(terminal.output).object();
    QCOMPARE(object.value("notes"_L1).toArray().size(), 3);
    QVERIFY(!object.value("problems"_L1).toArray().isEmpty());
}

void TestFootnotesCommand::aSoundArticleIsDone()
{
    test::Terminal terminal;
    terminal.input = "甲[^1]\n\n[^1]: 一\n";
    QCOMPARE(terminal.run({u"footnotes"_s, u"-"_s}), 0);
    QVERIFY(terminal.errors.isEmpty());
}

void TestFootnotesCommand::takesOutUnusedNotes()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    QCOMPARE(terminal.run({u"footnotes"_s, u"--remove-unused"_s, file}), 0);
    QByteArray expected = article;
    QCOMPARE(terminal.read(u"a.md"_s), expected.replace("[^c]: 三\n", ""));
}

void TestFootnotesCommand::tellsOfNotesThatNoChangeReaches_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("nothing to renumber")
        << QByteArray("甲[^1]\n\n[^1]: 一\n[^1]: 又一\n") << QByteArray("甲[^1]\n\n[^1]: 一\n[^1]: 又一\n");
    QTest::newRow("others to renumber")
        << QByteArray("甲[^2]\n\n[^2]: 一\n[^2]: 又一\n") << QByteArray("甲[^1]\n\n[^1]: 一\n[^1]: 又一\n");
}

void TestFootnotesCommand::tellsOfNotesThatNoChangeReaches()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, before);
    QCOMPARE(terminal.run({u"footnotes"_s, u"--renumber"_s, file}), 1);
    QCOMPARE(terminal.read(u"a.md"_s), after);
    QVERIFY2(terminal.errors.startsWith(file.toUtf8() + ":4:1: "), terminal.errors.constData());
    terminal.input = before;
    QCOMPARE(terminal.run({u"footnotes"_s, u"--renumber"_s, u"-"_s}), 1);
    QCOMPARE(terminal.output, after);
    QVERIFY2(terminal.errors.startsWith("-:4:1: "), terminal.errors.constData());
}

void TestFootnotesCommand::changesOneThingAtATime()
{
    test::Terminal terminal;
    QCOMPARE(terminal.run({u"footnotes"_s, u"--gather"_s, u"--renumber"_s, u"a.md"_s}), 2);
    QCOMPARE(terminal.run({u"footnotes"_s, u"a.md"_s, u"b.md"_s}), 2);
}

void TestFootnotesCommand::makesANewArticle()
{
    test::Terminal terminal;
    QCOMPARE(terminal.run({u"new"_s, terminal.path(u"第一-篇"_s)}), 0);
    QCOMPARE(terminal.output, terminal.path(u"第一-篇.md"_s).toUtf8() + '\n');
    static const QRegularExpression form(
        u"^---\ntitle: \"?第一 篇\"?\ndate: \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([+-]\\d\\d:\\d\\d|Z)\ndraft: true\ntags: \\[\\]\n---\n\n$"_s);
    const QString text = QString::fromUtf8(terminal.read(u"第一-篇.md"_s));
    QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
    QCOMPARE(terminal.run({u"new"_s, terminal.path(u"b.md"_s), u"--title"_s, u"yes: no"_s}), 0);
    QCOMPARE(terminal.run({u"get"_s, u"--raw"_s, u"--field=title"_s, terminal.path(u"b.md"_s)}), 0);
    QCOMPARE(terminal.output, QByteArray("yes: no\n"));
}

void TestFootnotesCommand::newReplacesNothing()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    QCOMPARE(terminal.run({u"new"_s, file}), 3);
    QCOMPARE(terminal.read(u"a.md"_s), article);
    QCOMPARE(terminal.run({u"new"_s}), 2);
    const QString homeless = terminal.path(u"no/such/a.md"_s);
    QCOMPARE(terminal.run({u"new"_s, homeless}), 3);
    QCOMPARE(terminal.errors, homeless.toUtf8() + ": The folder of “a.md” does not exist.\n");
}

QTEST_GUILESS_MAIN(TestFootnotesCommand)
#include "tst_footnotescommand.moc"
