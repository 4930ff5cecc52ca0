#include "terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace wengao;
using namespace Qt::StringLiterals;

static const QByteArray article =
    "---\r\ntitle: \"旧题\" # kept\r\ndraft: false\r\ntags: [\"AI\", '科技']\r\nweight: 3\r\n"
    "date: 2025-01-02\r\ncover:\r\n  image: \"\"\r\n---\r\n正文 \xFF\r\n";

class TestFieldCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void getsInTheFilesOrder();
    void getsOneField_data();
    void getsOneField();
    void severalFilesMakeAnArray();
    void readsInAnyDepth_data();
    void readsInAnyDepth();
    void refusesToChangeWhatItCannot_data();
    void refusesToChangeWhatItCannot();
    void setChangesNothingElse_data();
    void setChangesNothingElse();
    void setKnowsEveryNotation_data();
    void setKnowsEveryNotation();
    void setWritesOnlyWhatDiffers();
    void manyFilesAreToldOfInTheirOrder();
    void oneFailedChangeMakesNone();
    void anUnclosedFrontMatterIsLeftAlone_data();
    void anUnclosedFrontMatterIsLeftAlone();
    void brokenTomlIsToldInOneLanguage();
    void setFiltersStandardInput();
    void aFolderMeansItsArticles();
};

void TestFieldCommands::getsInTheFilesOrder()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    QCOMPARE(terminal.run({u"get"_s, file}), 0);
    QCOMPARE(terminal.output,
             QByteArray("{\n  \"title\": \"旧题\",\n  \"draft\": false,\n  \"tags\": [\"AI\",\"科技\"],\n  "
                        "\"weight\": 3,\n"
                        "  \"date\": \"2025-01-02\",\n  \"cover\": {\n    \"image\": \"\"\n  }\n}\n"));
    QVERIFY(QJsonDocument::fromJson(terminal.output).isObject());
}

void TestFieldCommands::getsOneField_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("a text") << QStringList{u"--field"_s, u"title"_s} << 0 << QByteArray("\"旧题\"\n");
    QTest::newRow("a text without quotes")
        << QStringList{u"--field"_s, u"title"_s, u"--raw"_s} << 0 << QByteArray("旧题\n");
    QTest::newRow("a nested one") << QStringList{u"--field=cover.image"_s} << 0 << QByteArray("\"\"\n");
    QTest::newRow("a number") << QStringList{u"--field=weight"_s} << 0 << QByteArray("3\n");
    QTest::newRow("several, as an object in the order asked")
        << QStringList{u"--field=weight"_s, u"--field=title"_s, u"--field"_s, u"cover.image"_s} << 0
        << QByteArray("{\n  \"weight\": 3,\n  \"title\": \"旧题\",\n  \"cover.image\": \"\"\n}\n");
    QTest::newRow("several without quotes")
        << QStringList{u"--field=weight"_s, u"--field=title"_s, u"--raw"_s} << 0 << QByteArray("3\n旧题\n");
    QTest::newRow("several, one of which is not there")
        << QStringList{u"--field=nope"_s, u"--field=weight"_s} << 1 << QByteArray("{\n  \"weight\": 3\n}\n");
    QTest::newRow("one that is not there") << QStringList{u"--field=nope"_s} << 1 << QByteArray();
}

void TestFieldCommands::getsOneField()
{
    QFETCH(QStringList, options);
    QFETCH(int, status);
    QFETCH(QByteArray, output);
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    QCOMPARE(terminal.run(QStringList{u"get"_s, file} + options), status);
    QCOMPARE(terminal.output, output);
}

void TestFieldCommands::severalFilesMakeAnArray()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    QCOMPARE(
        terminal.run({u"get"_s, file, terminal.path(u"missing.md"_s), terminal.write(u"b.md"_s, "text")}), 3);
    const QJsonArray array = QJsonDocument::fromJson(terminal.output).array();
    QCOMPARE(array.size(), 3);
    QCOMPARE(array.at(0).toObject().value("weight"_L1).toInt(), 3);
    QVERIFY(array.at(1).isNull());
    QVERIFY(array.at(2).toObject().isEmpty());
}

static const QByteArray deepArticle =
    "---\ncover:\n  z: 1\n  nest:\n    deep: {deeper: 深}\n    a.b: 点\n---\n正文\n";

void TestFieldCommands::readsInAnyDepth_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("three levels") << u"cover.nest.deep"_s << QByteArray("{\"deeper\":\"深\"}\n");
    QTest::newRow("four levels") << u"cover.nest.deep.deeper"_s << QByteArray("\"深\"\n");
    QTest::newRow("a key with a dot") << u"cover.nest.a.b"_s << QByteArray("\"点\"\n");
    QTest::newRow("a map in the order of the file")
        << u"cover"_s << QByteArray("{\"z\":1,\"nest\":{\"a.b\":\"点\",\"deep\":{\"deeper\":\"深\"}}}\n");
}

void TestFieldCommands::readsInAnyDepth()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, output);
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, deepArticle);
    QCOMPARE(terminal.run({u"get"_s, u"--field"_s, key, file}), 0);
    QCOMPARE(terminal.output, output);
    QCOMPARE(terminal.run({u"get"_s, u"--field"_s, key + u".x"_s, file}), 1);
}

void TestFieldCommands::refusesToChangeWhatItCannot_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("words");
    const QByteArray depth = "more than two levels deep";
    const QByteArray absence = "There is no field";
    const auto row = [](const char *name, const QString &option, int status, const QByteArray &words) {
        QTest::newRow(name) << QStringList{u"--field=cover.z=2"_s, option} << status << words;
    };
    row("a deep value", u"--field=cover.nest.deep=2"_s, 2, depth);
    row("a new deep value", u"--field=a.b.c=2"_s, 2, depth);
    row("a deep value to remove", u"--remove=cover.nest.deep"_s, 2, depth);
    row("an item of a new deep list", u"--add=a.b.c=2"_s, 2, depth);
    row("a field that is not there", u"--remove=nope"_s, 1, absence);
    row("an item of a field that is not there", u"--remove=nope=x"_s, 1, absence);
    row("a deep value that is not there", u"--remove=cover.nest.nope"_s, 1, absence);
    row("no name at all", u"--field=a..b=2"_s, 2, "cannot be the name");
}

void TestFieldCommands::refusesToChangeWhatItCannot()
{
    QFETCH(QStringList, options);
    QFETCH(int, status);
    QFETCH(QByteArray, words);
    const QByteArray toml = "+++\n[cover]\nz = 1\n[cover.nest]\ndeep = 1\n+++\n正文\n";
    for (const QByteArray &source : {deepArticle, toml}) {
        test::Terminal terminal;
        const QString file = terminal.write(u"a.md"_s, source);
        QCOMPARE(terminal.run(QStringList{u"set"_s} + options + QStringList{file}), status);
        QVERIFY2(terminal.errors.contains(words), terminal.errors.constData());
        QCOMPARE(terminal.read(u"a.md"_s), source);
    }
}

void TestFieldCommands::setChangesNothingElse_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QStringList &options, const char *before, const char *after) {
        QTest::newRow(name) << options << QByteArray(before) << QByteArray(after);
    };
    row("a text keeps its quotes and comment", {u"--field"_s, u"title=新题"_s}, "\"旧题\" # kept",
        "\"新题\" # kept");
    row("a truth", {u"--field=draft=true"_s}, "draft: false", "draft: true");
    row("a number stays a number", {u"--field=weight=12"_s}, "weight: 3", "weight: 12");
    row("a nested text", {u"--field=cover.image=a.png"_s}, "image: \"\"", "image: \"a.png\"");
    row("a date", {u"--field=date=2025-03-04"_s}, "2025-01-02", "2025-03-04");
    row("an item more", {u"--add=tags=新"_s}, "'科技']", "'科技', '新']");
    row("an item less", {u"--remove=tags=AI"_s}, "[\"AI\", '科技']", "['科技']");
    row("a field less", {u"--remove=weight"_s}, "weight: 3\r\n", "");
    row("an equals sign in the value", {u"--field=title=a=b"_s}, "\"旧题\"", "\"a=b\"");
    row("what is there already", {u"--add=tags=AI"_s, u"--field=weight=3"_s, u"--remove=tags=nope"_s}, "",
        "");
}

void TestFieldCommands::setChangesNothingElse()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    QCOMPARE(terminal.run(QStringList{u"set"_s} + options + QStringList{file}), 0);
    QVERIFY2(terminal.errors.isEmpty(), terminal.errors.constData());
    const QByteArray written = terminal.read(u"a.md"_s);
    QByteArray expected = article;
    if (!before.isEmpty())
        expected.replace(before, after);
    if (written != expected && QTest::currentDataTag() == QByteArray("an item more"))
        expected.replace("'新'", "\"新\"");
    QCOMPARE(written, expected);
}

void TestFieldCommands::setKnowsEveryNotation_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("TOML")
        << QByteArray("+++\r\n# c\r\ntitle = 'a' # b\r\ntags = ['x']\r\n[cover]\r\nalt = \"\"\r\n+++\r\n正文")
        << QByteArray("+++\r\n# c\r\ntitle = '新' # b\r\ntags = ['x', 'y']\r\ndraft = true\r\ndate = "
                      "2025-01-02\r\n[cover]\r\nalt = \"图\"\r\n+++\r\n正文");
    QTest::newRow("JSON")
        << QByteArray("{\n  \"title\": \"a\",\n  \"tags\": [\"x\"],\n  \"cover\": {\"alt\": \"\"}\n}\n正文")
        << QByteArray("{\n  \"title\": \"新\",\n  \"tags\": [\"x\", \"y\"],\n  \"cover\": {\"alt\": "
                      "\"图\"},\n  \"draft\": true,\n  \"date\": \"2025-01-02\"\n}\n正文");
}

void TestFieldCommands::setKnowsEveryNotation()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, before);
    QCOMPARE(terminal.run({u"set"_s, u"--field=title=新"_s, u"--field=cover.alt=图"_s,
                           u"--field=draft=true"_s, u"--field=date=2025-01-02"_s, u"--add=tags=y"_s, file}),
             0);
    QVERIFY2(terminal.errors.isEmpty(), terminal.errors.constData());
    QCOMPARE(terminal.read(u"a.md"_s), after);
    QCOMPARE(terminal.run({u"get"_s, u"--field=cover.alt"_s, u"--raw"_s, file}), 0);
    QCOMPARE(terminal.output, QByteArray("图\n"));
}

void TestFieldCommands::setWritesOnlyWhatDiffers()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    QFile(file).setFileTime(QDateTime(QDate(2001, 2, 3), QTime(4, 5)), QFileDevice::FileModificationTime);
    const QDateTime before = QFileInfo(file).lastModified();
    QCOMPARE(terminal.run({u"set"_s, u"--field=title=旧题"_s, file}), 0);
    QCOMPARE(QFileInfo(file).lastModified(), before);
}

/// Several are written at once, which nobody is to notice.
void TestFieldCommands::manyFilesAreToldOfInTheirOrder()
{
    test::Terminal terminal;
    QStringList files;
    QStringList broken;
    for (int i = 0; i < 100; ++i) {
        const bool isBroken = i % 7 == 3;
        files.append(terminal.write(u"%1.md"_s.arg(i), isBroken ? QByteArray("---\na: \"\n---\n")
                                                                : QByteArray("---\na: 1\n---\n")));
        if (isBroken)
            broken.append(files.constLast());
    }
    QCOMPARE(terminal.run(QStringList{u"set"_s, u"--field"_s, u"a=2"_s} + files), 3);
    qsizetype at = 0;
    for (const QString &file : std::as_const(broken)) {
        at = terminal.errors.indexOf(file.toUtf8(), at) + 1;
        QVERIFY2(at > 0, terminal.errors.constData());
    }
    for (const QString &file : std::as_const(files))
        QCOMPARE(terminal.read(QFileInfo(file).fileName()),
                 broken.contains(file) ? QByteArray("---\na: \"\n---\n") : QByteArray("---\na: 2\n---\n"));
}

void TestFieldCommands::oneFailedChangeMakesNone()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, article);
    QCOMPARE(terminal.run({u"set"_s, u"--field=title=x"_s, u"--field=weight=heavy"_s, file}), 3);
    QCOMPARE(terminal.read(u"a.md"_s), article);
    QVERIFY2(terminal.errors.startsWith(file.toUtf8() + ":5:1: "), terminal.errors.constData());
}

void TestFieldCommands::anUnclosedFrontMatterIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("YAML") << QByteArray("---\ntitle: 标题\n\n正文\n");
    QTest::newRow("TOML") << QByteArray("+++\ntitle = '标题'\n\n正文\n");
    QTest::newRow("JSON") << QByteArray("{\n\"title\": \"标题\",\n\n正文\n");
}

void TestFieldCommands::anUnclosedFrontMatterIsLeftAlone()
{
    QFETCH(QByteArray, source);
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, source);
    QCOMPARE(terminal.run({u"set"_s, u"--field"_s, u"title=新题"_s, file}), 3);
    QCOMPARE(terminal.read(u"a.md"_s), source);
    QVERIFY2(terminal.errors.startsWith(file.toUtf8() + ":1:1: "), terminal.errors.constData());
    QCOMPARE(terminal.run({u"get"_s, file}), 3);
    QCOMPARE(terminal.output, QByteArray());
    QVERIFY2(terminal.errors.startsWith(file.toUtf8() + ":1:1: "), terminal.errors.constData());
    terminal.input = source;
    QCOMPARE(terminal.run({u"set"_s, u"--add=tags=x"_s, u"-"_s}), 3);
    QCOMPARE(terminal.output, QByteArray());
}

/// The words of the library that reads TOML are not translated, so they are no part of the sentence.
void TestFieldCommands::brokenTomlIsToldInOneLanguage()
{
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, "+++\ntitle = 标题\n+++\n");
    QCOMPARE(terminal.run({u"get"_s, file}), 3);
    QCOMPARE(terminal.errors, file.toUtf8() + ":2:1: TOML cannot be read here.\n");
}

void TestFieldCommands::setFiltersStandardInput()
{
    test::Terminal terminal;
    terminal.input = "body only\n";
    QCOMPARE(terminal.run({u"set"_s, u"--field=title=题"_s, u"--field=tags=[\"甲\",\"乙\"]"_s, u"-"_s}), 0);
    QVERIFY2(terminal.output.endsWith("---\nbody only\n"), terminal.output.constData());
    terminal.input = terminal.output;
    QCOMPARE(terminal.run({u"get"_s, u"-"_s}), 0);
    const QJsonObject object = QJsonDocument::fromJson(terminal.output).object();
    QCOMPARE(object.value("title"_L1).toString(), u"题"_s);
    QCOMPARE(object.value("tags"_L1).toArray().size(), 2);
}

void TestFieldCommands::aFolderMeansItsArticles()
{
    test::Terminal terminal;
    terminal.write(u"posts/b.md"_s, article);
    terminal.write(u"posts/a/index.markdown"_s, article);
    terminal.write(u"posts/notes.txt"_s, "x");
    QCOMPARE(terminal.run({u"get"_s, u"--field=title"_s, terminal.path(u"posts"_s)}), 0);
    QCOMPARE(QJsonDocument::fromJson(terminal.output).array().size(), 2);
}

QTEST_GUILESS_MAIN(TestFieldCommands)
#include "tst_fieldcommands.moc"
