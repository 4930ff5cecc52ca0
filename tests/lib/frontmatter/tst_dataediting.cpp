#include "frontmatter/frontmatter.h"

#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

namespace {

QString toml(const QString &content)
{
    return u"+++\n"_s + content + u"+++\n"_s;
}

QVariant moment(const QString &written)
{
    return QVariant::fromValue(Timestamp{written});
}

} // namespace

/// Single values of TOML and JSON: what is written is what was meant, and nothing else changes.
class TestDataEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsAValue_data();
    void setsAValue();
    void addsAField_data();
    void addsAField();
    void refuses_data();
    void refuses();
    void changesItems_data();
    void changesItems();
    void keepsLineBreaks();
};

void TestDataEditing::setsAValue_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &path, const QVariant &value,
                        const QString &after) {
        QTest::newRow(name) << toml(before) << path << value << toml(after);
    };
    row("a basic string stays one", u"title = \"a\" # c\n"_s, u"title"_s, u"引\"号\\"_s,
        u"title = \"引\\\"号\\\\\" # c\n"_s);
    row("a literal string stays one", u"title='a'\n"_s, u"title"_s, u"C:\\x"_s, u"title='C:\\x'\n"_s);
    row("a literal string that cannot hold the text becomes basic", u"title = 'a'\n"_s, u"title"_s, u"it's"_s,
        u"title = \"it's\"\n"_s);
    row("a string of three marks stays one", u"t = \"\"\"\na\nb\"\"\"\n"_s, u"t"_s, u"x\ny \"\"\" z\""_s,
        u"t = \"\"\"\nx\ny \"\"\\\" z\\\"\"\"\"\n"_s);
    row("a literal string of three marks stays one", u"t = '''\na'''\nu = 1\n"_s, u"t"_s, u"x\\\ny"_s,
        u"t = '''\nx\\\ny'''\nu = 1\n"_s);
    row("an integer with underscores", u"n = 1_000\n"_s, u"n"_s, 2000, u"n = 2000\n"_s);
    row("a float stays a float", u"n = 1.5\n"_s, u"n"_s, 2, u"n = 2.0\n"_s);
    row("a bool", u"draft   =   true\n"_s, u"draft"_s, false, u"draft   =   false\n"_s);
    row("a date keeps its type", u"date = 2024-01-02T03:04:05+08:00\n"_s, u"date"_s,
        u"2025-01-02T03:04:05+08:00"_s, u"date = 2025-01-02T03:04:05+08:00\n"_s);
    row("a date with a blank", u"date = 2024-01-02 03:04:05Z\n"_s, u"date"_s,
        moment(u"2025-01-02 03:04:05Z"_s), u"date = 2025-01-02 03:04:05Z\n"_s);
    row("a date in a form TOML lacks is written as TOML does", u"date = 2024-01-02\n"_s, u"date"_s,
        moment(u"2025-01-02 03:04:05 +0800"_s), u"date = 2025-01-02T03:04:05+08:00\n"_s);
    row("text for a date that is none becomes text", u"date = 2024-01-02\n"_s, u"date"_s, u"soon"_s,
        u"date = \"soon\"\n"_s);
    row("a key in a table", u"a = 1\n\n[cover] # c\n  image = 'x' # d\n  alt = \"y\"\n"_s, u"cover.image"_s,
        u"z.png"_s, u"a = 1\n\n[cover] # c\n  image = 'z.png' # d\n  alt = \"y\"\n"_s);
    row("a dotted key", u"cover.image = \"x\"\ntitle = \"t\"\ncover . alt = \"y\"\n"_s, u"cover.alt"_s,
        u"z"_s, u"cover.image = \"x\"\ntitle = \"t\"\ncover . alt = \"z\"\n"_s);
    row("an entry of an inline table", u"cover = { image = \"x\", alt = \"y\" }\n"_s, u"cover.alt"_s, u"z"_s,
        u"cover = { image = \"x\", alt = \"z\" }\n"_s);
    row("a quoted key", u"\"my key\" = 1\n"_s, u"my key"_s, 2, u"\"my key\" = 2\n"_s);
    row("the same value changes nothing", u"date = 2024-01-02T03:04:05.100+00:00\n"_s, u"date"_s,
        u"2024-01-02T03:04:05.1Z"_s, u"date = 2024-01-02T03:04:05.100+00:00\n"_s);
    QTest::newRow("JSON: a string") << u"{\n  \"title\": \"a\",\n  \"n\": 1\n}\n"_s << u"title"_s
                                    << QVariant(u"引\"号\n"_s)
                                    << u"{\n  \"title\": \"引\\\"号\\n\",\n  \"n\": 1\n}\n"_s;
    QTest::newRow("JSON: a number") << u"{\"n\": 1.0 ,\"x\":[]}\n"_s << u"n"_s << QVariant(2)
                                    << u"{\"n\": 2.0 ,\"x\":[]}\n"_s;
    QTest::newRow("JSON: null becomes text")
        << u"{\"n\": null}\n"_s << u"n"_s << QVariant(u"x"_s) << u"{\"n\": \"x\"}\n"_s;
    QTest::newRow("JSON: a date is text") << u"{\"date\": \"2024-01-02\"}\n"_s << u"date"_s
                                          << moment(u"2025-01-02"_s) << u"{\"date\": \"2025-01-02\"}\n"_s;
    QTest::newRow("JSON: in an object") << u"{\"cover\": {\"image\": \"x\"}}\n"_s << u"cover.image"_s
                                        << QVariant(u"y"_s) << u"{\"cover\": {\"image\": \"y\"}}\n"_s;
}

void TestDataEditing::setsAValue()
{
    QFETCH(QString, before);
    QFETCH(QString, path);
    QFETCH(QVariant, value);
    QFETCH(QString, after);
    const FrontMatter matter = FrontMatter::parse(before);
    QVERIFY2(matter.readOnlyReason().isEmpty(), qPrintable(matter.readOnlyReason()));
    const Result<TextEdits> edits = matter.set(path, value);
    QVERIFY2(edits.isOk(), edits ? "" : qPrintable(edits.error().message));
    QCOMPARE(applied(before, *edits), after);
    QCOMPARE(applied(after, inverted(before, *edits)), before);
}

void TestDataEditing::addsAField_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &path, const QVariant &value,
                        const QString &after) {
        QTest::newRow(name) << toml(before) << path << value << toml(after);
    };
    row("to nothing", u""_s, u"title"_s, u"x"_s, u"title = \"x\"\n"_s);
    row("before the tables", u"a = 1\n\n# about\n[cover]\nimage = \"x\"\n"_s, u"draft"_s, true,
        u"a = 1\ndraft = true\n\n# about\n[cover]\nimage = \"x\"\n"_s);
    row("to a table", u"[cover]\nimage = \"x\"\n\n[params]\n"_s, u"cover.alt"_s, u"y"_s,
        u"[cover]\nimage = \"x\"\nalt = \"y\"\n\n[params]\n"_s);
    row("to an indented table", u"[cover]\n  image = \"x\"\n"_s, u"cover.alt"_s, u"y"_s,
        u"[cover]\n  image = \"x\"\n  alt = \"y\"\n"_s);
    row("to an empty table", u"[cover]\n[params]\nx = 1\n"_s, u"cover.alt"_s, u"y"_s,
        u"[cover]\nalt = \"y\"\n[params]\nx = 1\n"_s);
    row("beside dotted keys", u"cover.image = 'x'\nt = 'y'\n"_s, u"cover.alt"_s, u"z"_s,
        u"cover.image = 'x'\ncover.alt = 'z'\nt = 'y'\n"_s);
    row("to an inline table", u"cover = {image = \"x\"}\n"_s, u"cover.alt"_s, u"y"_s,
        u"cover = {image = \"x\", alt = \"y\"}\n"_s);
    row("to an empty inline table", u"cover = {}\n"_s, u"cover.alt"_s, u"y"_s,
        u"cover = { alt = \"y\" }\n"_s);
    row("in a new table", u"a = 1\n"_s, u"cover.image"_s, u"x"_s, u"a = 1\n\n[cover]\nimage = \"x\"\n"_s);
    row("before sub-tables", u"[params.social]\nx = 1\n"_s, u"params.toc"_s, true,
        u"[params]\ntoc = true\n\n[params.social]\nx = 1\n"_s);
    row("a list", u"a = 'x'\n"_s, u"tags"_s, QStringList({u"AI"_s, u"科技"_s}),
        u"a = 'x'\ntags = ['AI', '科技']\n"_s);
    row("a key that has to be quoted", u""_s, u"标题"_s, u"x"_s, u"\"标题\" = \"x\"\n"_s);
    QTest::newRow("JSON: on a line") << u"{\n    \"a\": 1,\n    \"b\": 2\n}\n"_s << u"c"_s << QVariant(true)
                                     << u"{\n    \"a\": 1,\n    \"b\": 2,\n    \"c\": true\n}\n"_s;
    QTest::newRow("JSON: beside one")
        << u"{\n\t\"a\": 1\n}\n"_s << u"c"_s << QVariant() << u"{\n\t\"a\": 1,\n\t\"c\": null\n}\n"_s;
    QTest::newRow("JSON: in one line")
        << u"{\"a\":1}\n"_s << u"c"_s << QVariant(u"x"_s) << u"{\"a\":1, \"c\":\"x\"}\n"_s;
    QTest::newRow("JSON: to nothing") << u"{}\n"_s << u"c"_s << QVariant(1) << u"{\n  \"c\": 1\n}\n"_s;
    QTest::newRow("JSON: a map") << u"{\n  \"a\": 1\n}\n"_s << u"cover.image"_s << QVariant(u"x"_s)
                                 << u"{\n  \"a\": 1,\n  \"cover\": {\n    \"image\": \"x\"\n  }\n}\n"_s;
    QTest::newRow("JSON: in an object")
        << u"{\n  \"cover\": {\n    \"image\": \"x\"\n  }\n}\n"_s << u"cover.alt"_s << QVariant(u"y"_s)
        << u"{\n  \"cover\": {\n    \"image\": \"x\",\n    \"alt\": \"y\"\n  }\n}\n"_s;
}

void TestDataEditing::addsAField()
{
    QFETCH(QString, before);
    QFETCH(QString, path);
    QFETCH(QVariant, value);
    QFETCH(QString, after);
    const FrontMatter matter = FrontMatter::parse(before);
    const Result<TextEdits> edits = matter.set(path, value);
    QVERIFY2(edits.isOk(), edits ? "" : qPrintable(edits.error().message));
    QCOMPARE(applied(before, *edits), after);
}

void TestDataEditing::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("an empty value in TOML") << toml(u"a = 1\n"_s) << u"a"_s << QVariant();
    QTest::newRow("a value for a table") << toml(u"[a]\nb = 1\n"_s) << u"a"_s << QVariant(1);
    QTest::newRow("a list of tables") << toml(u"[[a]]\nb = 1\n"_s) << u"a"_s << QVariant(1);
    QTest::newRow("below a list of tables") << toml(u"[[a]]\nb = 1\n"_s) << u"a.c"_s << QVariant(1);
    QTest::newRow("a nested table") << toml(u"[a.b]\nc = 1\n"_s) << u"a.b"_s << QVariant(1);
    QTest::newRow("a time of day") << toml(u"a = 07:32:00\n"_s) << u"a"_s << QVariant(u"x"_s);
    QTest::newRow("a number too large for TOML")
        << toml(u"a = 1\n"_s) << u"a"_s << QVariant(quint64(18446744073709551615u));
    QTest::newRow("broken TOML") << toml(u"a = \nb = 1\n"_s) << u"b"_s << QVariant(2);
    QTest::newRow("broken JSON") << u"{\"a\": 1, \"b\" 2}\n"_s << u"a"_s << QVariant(2);
    QTest::newRow("a key that stands twice") << u"{\"a\": 1, \"A\": 2}\n"_s << u"a"_s << QVariant(2);
    QTest::newRow("a list of objects") << u"{\"a\": [{}]}\n"_s << u"a"_s << QVariant(2);
    QTest::newRow("no number of JSON") << u"{\"a\": 1.5}\n"_s << u"a"_s << QVariant(qQNaN());
}

void TestDataEditing::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    QFETCH(QVariant, value);
    const Result<TextEdits> edits = FrontMatter::parse(text).set(path, value);
    QVERIFY(!edits.isOk());
    QVERIFY(!edits.error().message.isEmpty());
}

void TestDataEditing::changesItems_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QStringList &value,
                        const QString &after) {
        QTest::newRow(name) << toml(u"l = "_s + before + u" # end\n"_s) << QVariant(value)
                            << toml(u"l = "_s + after + u" # end\n"_s);
    };
    row("one in the middle", u"['a', \"b\" , 'c']"_s, {u"a"_s, u"x"_s, u"c"_s}, u"['a', \"x\" , 'c']"_s);
    row("one more", u"[ \"a\" ]"_s, {u"a"_s, u"b"_s}, u"[ \"a\", \"b\" ]"_s);
    row("one less", u"[\"a\", \"b\"]"_s, {u"a"_s}, u"[\"a\"]"_s);
    row("none left", u"[\"a\", \"b\"]"_s, {}, u"[]"_s);
    row("the first", u"[]"_s, {u"a"_s, u"b"_s}, u"[\"a\", \"b\"]"_s);
    row("one more on a line", u"[\n  \"a\",\n]"_s, {u"a"_s, u"b"_s}, u"[\n  \"a\",\n  \"b\",\n]"_s);
    row("one more behind a comment", u"[\n  \"a\" # first\n]"_s, {u"a"_s, u"b"_s},
        u"[\n  \"a\", # first\n  \"b\"\n]"_s);
    row("one more between comments", u"[\n  \"a\", # first\n  \"c\", # third\n]"_s, {u"a"_s, u"b"_s, u"c"_s},
        u"[\n  \"a\", # first\n  \"b\",\n  \"c\", # third\n]"_s);
    row("one less beside comments", u"[\n  # one\n  \"a\", # first\n  \"b\",\n  \"c\" # third\n]"_s,
        {u"b"_s, u"c"_s}, u"[\n  # one\n  # first\n  \"b\",\n  \"c\" # third\n]"_s);
    QTest::newRow("JSON: one more on a line")
        << u"{\"l\": [\n  \"a\"\n]}\n"_s << QVariant(QStringList{u"a"_s, u"b"_s})
        << u"{\"l\": [\n  \"a\",\n  \"b\"\n]}\n"_s;
}

void TestDataEditing::changesItems()
{
    QFETCH(QString, before);
    QFETCH(QVariant, value);
    QFETCH(QString, after);
    const FrontMatter matter = FrontMatter::parse(before);
    const Result<TextEdits> edits = matter.set(u"l"_s, value);
    QVERIFY2(edits.isOk(), edits ? "" : qPrintable(edits.error().message));
    const QString result = applied(before, *edits);
    QVERIFY2(FrontMatter::parse(result).field(u"l")->value.toStringList() == value.toStringList(),
             qPrintable(result));
    QCOMPARE(result, after);
}

void TestDataEditing::keepsLineBreaks()
{
    QString text = toml(u"a = \"\"\"\nx\"\"\"\n"_s);
    text.replace(QChar(u'\n'), text::crlfMark);
    const FrontMatter matter = FrontMatter::parse(text);
    const Result<TextEdits> edits = matter.set(u"a"_s, u"x\ny"_s);
    QVERIFY(edits.isOk());
    QString wanted = toml(u"a = \"\"\"\nx\ny\"\"\"\n"_s);
    wanted.replace(QChar(u'\n'), text::crlfMark);
    QCOMPARE(applied(text, *edits), wanted);
    const Result<TextEdits> added = matter.set(u"cover.image"_s, u"y"_s);
    QVERIFY(added.isOk());
    QVERIFY(!applied(text, *added).contains(QChar(u'\n')));
}

QTEST_APPLESS_MAIN(TestDataEditing)
#include "tst_dataediting.moc"
