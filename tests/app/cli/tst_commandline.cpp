#include "terminal.h"
#include "testpaths.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace wengao;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsCommands();
    void knowsASlipFromAFile_data();
    void knowsASlipFromAFile();
    void namesTheNearestCommand_data();
    void namesTheNearestCommand();
    void withoutADisplayThereIsASentence();
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
    QVERIFY(cli::isCommand(u"help"_s));
    QVERIFY(!cli::isCommand(u"export.md"_s));
    QVERIFY(!cli::isCommand(QString()));
    QVERIFY(!cli::isCommand(u"-"_s));
}

void TestCommandLine::knowsASlipFromAFile_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isSlip");
    QTest::newRow("a slip with a file") << u"exprot a.md"_s << true;
    QTest::newRow("a slip alone") << u"chek"_s << true;
    QTest::newRow("another word before a file") << u"frobnicate a.md"_s << true;
    QTest::newRow("another word alone, perhaps a file to be") << u"frobnicate"_s << false;
    QTest::newRow("a name with a dot") << u"exprot.md a.md"_s << false;
    QTest::newRow("a name with a slash") << u"posts/exprot a.md"_s << false;
    QTest::newRow("an option of Qt's") << u"-platform offscreen"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a file of that name") << u"coun a.md"_s << false;
}

void TestCommandLine::knowsASlipFromAFile()
{
    QFETCH(QString, line);
    QFETCH(bool, isSlip);
    test::Terminal terminal;
    terminal.write(u"coun"_s, "a file\n");
    const QString folder = QDir::currentPath();
    QVERIFY(QDir::setCurrent(terminal.path(u"."_s)));
    const bool found = cli::isMistypedCommand(line.split(u' ', Qt::SkipEmptyParts));
    QVERIFY(QDir::setCurrent(folder));
    QCOMPARE(found, isSlip);
}

void TestCommandLine::namesTheNearestCommand_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QByteArray>("nearest");
    QTest::newRow("two letters exchanged") << u"exprot"_s << QByteArray("“export”");
    QTest::newRow("a letter missing") << u"footnote"_s << QByteArray("“footnotes”");
    QTest::newRow("a short one") << u"sett"_s << QByteArray("“set”");
    QTest::newRow("none") << u"frobnicate"_s << QByteArray();
}

void TestCommandLine::namesTheNearestCommand()
{
    QFETCH(QString, word);
    QFETCH(QByteArray, nearest);
    test::Terminal terminal;
    QCOMPARE(terminal.run({word, u"a.md"_s}), 2);
    QVERIFY2(terminal.errors.startsWith("There is no command “" + word.toUtf8() + "”."),
             terminal.errors.constData());
    QCOMPARE(terminal.errors.count("“"), nearest.isEmpty() ? 1 : 2);
    QVERIFY2(terminal.errors.contains(nearest), terminal.errors.constData());
}

void TestCommandLine::withoutADisplayThereIsASentence()
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "LANGUAGE"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(WENGAO_BINARY_DIR "/bin/wengao"), QStringList());
    QVERIFY(program.waitForFinished(60'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 3);
    const QByteArray errors = program.readAllStandardError();
    QVERIFY2(errors.startsWith("There is no display") && errors.count('\n') == 1, errors.constData());
}

void TestCommandLine::everyCommandHasHelp_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("the program") << QStringList{u"--help"_s} << QByteArray("export");
    QTest::newRow("the program by a word") << QStringList{u"help"_s} << QByteArray("export");
    QTest::newRow("a command by a word")
        << QStringList{u"help"_s, u"set"_s} << QByteArray("Usage: wengao set");
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
