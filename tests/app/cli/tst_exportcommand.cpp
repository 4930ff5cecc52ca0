#include "terminal.h"

using namespace wengao;
using namespace Qt::StringLiterals;

static const QByteArray article =
    "---\ntitle: 题目\nlang: zh-CN\n---\n\n## 引言\n\n正文[^1]。\n\n<b>raw</b>\n\n[^1]: 注。\n";

class TestExportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesBesideTheArticle();
    void fillsOtherPlaces_data();
    void fillsOtherPlaces();
    void asksBeforeItReplaces();
    void neverReplacesTheArticle();
    void writesUnchangedPagesWhenAsked();
    void copiesImagesBesideThePage();
    void wordNeedsPandoc();
    void wrongChoicesAreTold_data();
    void wrongChoicesAreTold();
    void exportsAFolder();
    void filtersStandardInput();
    void rawHtmlFollowsTheSite_data();
    void rawHtmlFollowsTheSite();
    void tellsMissingImagesByPlace();
    void brokenFrontMatterMakesNoPage_data();
    void brokenFrontMatterMakesNoPage();
    void failsWithASentence_data();
    void failsWithASentence();
};

void TestExportCommand::writesBesideTheArticle()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"文章 一.md"_s, article);
    QCOMPARE(terminal.run({u"export"_s, file}), 0);
    QCOMPARE(terminal.output, terminal.path(u"文章 一.html"_s).toUtf8() + '\n');
    const QByteArray html = terminal.read(u"文章 一.html"_s);
    QVERIFY(html.startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
    QVERIFY(html.contains("<title>题目</title>"));
    QVERIFY(html.contains("href=\"#fn:1\"") && html.contains("href=\"#fnref:1\""));
    QVERIFY(html.contains("wengao-article{max-width"));
    QVERIFY(!html.contains("<b>raw"));
}

void TestExportCommand::fillsOtherPlaces_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("target");
    QTest::newRow("a file") << QStringList{u"-o"_s, u"page.htm"_s} << u"page.htm"_s;
    QTest::newRow("a folder that is there") << QStringList{u"-o"_s, u"there"_s} << u"there/a.html"_s;
    QTest::newRow("a folder to be made") << QStringList{u"--output=made/"_s} << u"made/a.html"_s;
    QTest::newRow("a fragment") << QStringList{u"--format=fragment"_s} << u"a.fragment.html"_s;
    QTest::newRow("for WeChat") << QStringList{u"--format=wechat"_s} << u"a.wechat.html"_s;
}

void TestExportCommand::fillsOtherPlaces()
{
    QFETCH(QStringList, options);
    QFETCH(QString, target);
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    terminal.write(u"there/x.txt"_s, "x");
    const QString folder = QDir::currentPath();
    QVERIFY(QDir::setCurrent(terminal.path(u"."_s)));
    const int status = terminal.run(QStringList{u"export"_s, file} + options);
    QVERIFY(QDir::setCurrent(folder));
    QVERIFY2(status == 0, terminal.errors.constData());
    QVERIFY(terminal.read(target).contains("正文"));
}

void TestExportCommand::asksBeforeItReplaces()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    terminal.write(u"a.html"_s, "mine");
    QCOMPARE(terminal.run({u"export"_s, file}), 3);
    QVERIFY(terminal.errors.contains("--force"));
    QCOMPARE(terminal.read(u"a.html"_s), QByteArray("mine"));
    QCOMPARE(terminal.run({u"export"_s, u"--force"_s, file}), 0);
    QVERIFY(terminal.read(u"a.html"_s).contains("正文"));
    QCOMPARE(terminal.run({u"export"_s, file}), 0);
    QVERIFY(terminal.output.isEmpty());
    QVERIFY(terminal.errors.contains("had not changed"));
}

void TestExportCommand::neverReplacesTheArticle()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    QCOMPARE(terminal.run({u"export"_s, u"--force"_s, u"-o"_s, terminal.path(u"./a.md"_s), file}), 3);
    QCOMPARE(terminal.read(u"a.md"_s), article);
}

void TestExportCommand::writesUnchangedPagesWhenAsked()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    QCOMPARE(terminal.run({u"export"_s, file}), 0);
    QCOMPARE(terminal.run({u"export"_s, file, u"--force"_s}), 0);
    QVERIFY(terminal.output.isEmpty());
    QCOMPARE(terminal.run({u"export"_s, file, u"--force"_s, u"--all"_s}), 0);
    QCOMPARE(terminal.output, terminal.path(u"a.html"_s).toUtf8() + '\n');
}

void TestExportCommand::copiesImagesBesideThePage()
{
    test::Terminal terminal;
    const QByteArray picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"4\"/>";
    terminal.write(u"图 一.svg"_s, picture);
    const QString file = terminal.write(u"a.md"_s, "文\n\n![图](图%20一.svg)\n");
    QCOMPARE(terminal.run({u"export"_s, file, u"--images=copy"_s, u"-o"_s, terminal.path(u"out/"_s)}), 0);
    QCOMPARE(terminal.read(u"out/a.files/图 一.svg"_s), picture);
    const QByteArray page = terminal.read(u"out/a.html"_s);
    QVERIFY2(page.contains("src=\"a.files/%E5%9B%BE%20%E4%B8%80.svg\"") && page.contains("width=\"3\""),
             page.constData());
}

void TestExportCommand::wordNeedsPandoc()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const int status = terminal.run({u"export"_s, file, u"--format=docx"_s});
    qputenv("PATH", path);
    QCOMPARE(status, 3);
    QVERIFY2(terminal.errors.contains("pandoc"), terminal.errors.constData());
}

void TestExportCommand::wrongChoicesAreTold_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option : {"--format=odt", "--images=none", "--paper=A9", "--margins=x", "--jobs=0",
                               "--theme=none", "--raw-html=some", "--emphasis=loud"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void TestExportCommand::wrongChoicesAreTold()
{
    QFETCH(QString, option);
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    QCOMPARE(terminal.run({u"export"_s, file, option}), 2);
    QVERIFY(!terminal.errors.isEmpty() && terminal.output.isEmpty());
}

void TestExportCommand::exportsAFolder()
{
    test::Terminal terminal;
    QStringList expected;
    for (int i = 0; i < 20; ++i) {
        const QString name = u"%1/n%2"_s.arg(i % 3).arg(i, 2, 10, QChar(u'0'));
        terminal.write(u"in/"_s + name + u".md"_s, article);
        expected.append(terminal.path(u"out/"_s + name + u".html"_s));
    }
    terminal.write(u"in/bad.md"_s, QByteArray("\0\1\2\3binary\0\0", 14));
    expected.sort();
    const QStringList arguments{
        u"export"_s, terminal.path(u"in"_s), u"-o"_s, terminal.path(u"out"_s), u"--jobs"_s, u"3"_s};
    QCOMPARE(terminal.run(arguments), 3);
    QVERIFY2(terminal.errors.endsWith("1 of 21 file(s) failed.\n"), terminal.errors.constData());
    QCOMPARE(QString::fromUtf8(terminal.output).trimmed().split(u'\n'), expected);
    QCOMPARE(terminal.run(arguments), 3);
    QVERIFY(terminal.output.isEmpty());
    QVERIFY(terminal.errors.contains("20 page(s) had not changed."));
}

void TestExportCommand::filtersStandardInput()
{
    test::Terminal terminal;
    terminal.input = "一\n\n二\n";
    QCOMPARE(terminal.run({u"export"_s, u"--format"_s, u"fragment"_s, u"-"_s}), 0);
    QCOMPARE(terminal.output, QByteArray("<p>一</p>\n<p>二</p>\n"));
}

void TestExportCommand::rawHtmlFollowsTheSite_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("kept");
    const QByteArray unsafe = "markup: {goldmark: {renderer: {unsafe: true}}}\n";
    QTest::newRow("a strict site") << QByteArray("title: x\n") << QStringList() << false;
    QTest::newRow("an unsafe site") << unsafe << QStringList() << true;
    QTest::newRow("an unsafe site, omitted") << unsafe << QStringList{u"--raw-html=omit"_s} << false;
    QTest::newRow("a strict site, sanitised")
        << QByteArray("title: x\n") << QStringList{u"--raw-html=sanitize"_s} << true;
}

void TestExportCommand::rawHtmlFollowsTheSite()
{
    QFETCH(QByteArray, config);
    QFETCH(QStringList, options);
    QFETCH(bool, kept);
    test::Terminal terminal;
    terminal.write(u"hugo.yaml"_s, config);
    const QString file = terminal.write(u"content/a.md"_s, article);
    QCOMPARE(terminal.run(QStringList{u"export"_s, file, u"-o"_s, u"-"_s} + options), 0);
    QCOMPARE(terminal.output.contains("<b>raw</b>"), kept);
}

void TestExportCommand::tellsMissingImagesByPlace()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, "---\ntitle: x\n---\n文\n\n看![图](no.png)\n");
    for (const QString &format : {u"html"_s, u"wechat"_s}) {
        QCOMPARE(terminal.run({u"export"_s, u"--format"_s, format, file}), 0);
        QVERIFY2(terminal.errors.startsWith(file.toUtf8() + ":6:7: The image no.png was not found"),
                 terminal.errors.constData());
    }
}

void TestExportCommand::brokenFrontMatterMakesNoPage_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("a bracket left open") << QByteArray("---\ntags: [a\n---\n正文\n") << QByteArray(":2:7: ");
    QTest::newRow("a fence left open") << QByteArray("---\ntags: a\n\n正文\n") << QByteArray(":1:1: ");
}

void TestExportCommand::brokenFrontMatterMakesNoPage()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, place);
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, source);
    QCOMPARE(terminal.run({u"export"_s, file}), 3);
    QVERIFY2(terminal.errors.startsWith(file.toUtf8() + place), terminal.errors.constData());
    QVERIFY(!QFile::exists(terminal.path(u"a.html"_s)));
    QCOMPARE(terminal.run({u"get"_s, file}), 3);
    QVERIFY2(terminal.errors.startsWith(file.toUtf8() + place), terminal.errors.constData());
}

void TestExportCommand::failsWithASentence_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::newRow("a missing article") << u"missing.md"_s << u"x.html"_s;
    QTest::newRow("a missing folder") << u"a.md"_s << u"no/such/x.html"_s;
    QTest::newRow("a full device") << u"a.md"_s << u"/dev/full"_s;
}

void TestExportCommand::failsWithASentence()
{
    QFETCH(QString, source);
    QFETCH(QString, target);
    test::Terminal terminal;
    terminal.write(u"a.md"_s, article);
    const QString to = target.startsWith(u'/') ? target : terminal.path(target);
    QCOMPARE(terminal.run({u"export"_s, u"--force"_s, u"-o"_s, to, terminal.path(source)}), 3);
    QVERIFY2(terminal.errors.trimmed().endsWith('.'), terminal.errors.constData());
    QVERIFY(terminal.output.isEmpty());
}

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
