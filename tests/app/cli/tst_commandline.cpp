#include "terminal.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace wengao;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsCommands();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void tellsItsVersion();
    void pdfNeedsTheWebEngine();
    void counts();
    void countGoesOnPastAFailure();
    void namesThePlaceOfAMistake();
};

void TestCommandLine::knowsItsCommands()
{
    QVERIFY(cli::isCommand(u"export"_s));
    QVERIFY(cli::isCommand(u"--help"_s));
    QVERIFY(!cli::isCommand(u"export.md"_s));
    QVERIFY(!cli::isCommand(QString()));
    QVERIFY(!cli::isCommand(u"-"_s));
}

void TestCommandLine::everyCommandHasHelp_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("the program") << QStringList{u"--help"_s} << QByteArray("export");
    for (const char *name : {"export", "get", "set", "count", "footnotes", "cite", "check", "new"})
        QTest::newRow(name) << QStringList{QString::fromLatin1(name), u"--nonsense"_s, u"--help"_s}
                            << QByteArray("Usage: wengao ").append(name);
}

void TestCommandLine::everyCommandHasHelp()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, word);
    test::Terminal terminal;
    QCOMPARE(terminal.run(arguments), 0);
    QVERIFY2(terminal.output.contains(word), terminal.output.constData());
    QVERIFY(terminal.errors.isEmpty());
}

void TestCommandLine::wrongUsageIsTwo_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"frobnicate", "count", "count --nosuch a.md", "count --json=yes a.md", "get",
                             "set a.md", "set --field title a.md", "set --field =x a.md", "set --field",
                             "export", "export --format odt a.md", "export --theme nosuch a.md",
                             "export --jobs 0 a.md", "export --jobs many a.md",
                             "export --raw-html maybe a.md", "export -o - a.md b.md", "export -x a.md"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCommandLine::wrongUsageIsTwo()
{
    QFETCH(QString, line);
    test::Terminal terminal;
    QCOMPARE(terminal.run(line.split(u' ')), 2);
    QVERIFY(terminal.output.isEmpty());
    QVERIFY(!terminal.errors.isEmpty());
}

void TestCommandLine::tellsItsVersion()
{
    test::Terminal terminal;
    QCOMPARE(terminal.run({u"--version"_s}), 0);
    QVERIFY(terminal.output.startsWith("wengao 0."));
}

void TestCommandLine::pdfNeedsTheWebEngine()
{
    QVERIFY(cli::needsWebEngine({u"export"_s, u"a.md"_s, u"--format"_s, u"pdf"_s}));
    QVERIFY(cli::needsWebEngine({u"export"_s, u"--format=pdf"_s, u"a.md"_s}));
    QVERIFY(!cli::needsWebEngine({u"export"_s, u"a.md"_s}));
    QVERIFY(!cli::needsWebEngine({u"export"_s, u"--format=pdf"_s, u"--help"_s}));
    QVERIFY(!cli::needsWebEngine({u"get"_s, u"pdf"_s}));
}

void TestCommandLine::counts()
{
    test::Terminal terminal;
    const QString file =
        terminal.write(u"a.md"_s, "---\ntitle: 不算\n---\n你好，world。\n\n```\ncode\n```\n");
    QCOMPARE(terminal.run({u"count"_s, file}), 0);
    QCOMPARE(terminal.output, "5\t1\t" + file.toUtf8() + '\n');
    QCOMPARE(terminal.run({u"count"_s, u"--json"_s, file}), 0);
    const QJsonObject count = QJsonDocument::fromJson(terminal.output).object();
    QCOMPARE(count.value("cjk"_L1).toInt(), 2);
    QCOMPARE(count.value("punctuation"_L1).toInt(), 2);
    QCOMPARE(count.value("words"_L1).toInt(), 1);
    QCOMPARE(count.value("file"_L1).toString(), file);
}

void TestCommandLine::countGoesOnPastAFailure()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, "一二三");
    QCOMPARE(terminal.run({u"count"_s, terminal.path(u"missing.md"_s), file, file}), 3);
    QCOMPARE(terminal.output, "3\t1\t" + file.toUtf8() + "\n3\t1\ttotal\n");
    QVERIFY(terminal.errors.startsWith(terminal.path(u"missing.md"_s).toUtf8() + ": "));
    QVERIFY(terminal.errors.endsWith("1 of 2 file(s) failed.\n"));
}

void TestCommandLine::namesThePlaceOfAMistake()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, "---\ntitle: x\ntags: [a\n---\nbody\n");
    QCOMPARE(terminal.run({u"get"_s, file}), 3);
    const QString errors = QString::fromUtf8(terminal.errors);
    QVERIFY2(errors.startsWith(file + u':') && errors.mid(file.size() + 1, 1).at(0).isDigit(),
             qPrintable(errors));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
