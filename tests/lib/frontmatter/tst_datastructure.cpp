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

} // namespace

/// Fields of TOML and JSON renamed, removed and moved, and texts that nobody means well with.
class TestDataStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesFields_data();
    void changesFields();
    void readsEveryForm_data();
    void readsEveryForm();
    void standsHostileTexts_data();
    void standsHostileTexts();
    void tellsOfDuplicates();
};

void TestDataStructure::changesFields_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("after"); // null: refused
    const auto row = [](const char *name, const QString &before, const QString &what, const QString &path,
                        const QString &to, const QString &after) {
        QTest::newRow(name) << toml(before) << what << path << to
                            << (after.isNull() ? QString() : toml(after));
    };
    row("rename a value", u"a = 1 # x\n"_s, u"rename"_s, u"a"_s, u"b c"_s, u"\"b c\" = 1 # x\n"_s);
    row("rename a table and its sub-tables", u"[a]\nx = 1\n[b]\n[a.c]\ny = 2\n"_s, u"rename"_s, u"a"_s,
        u"d"_s, u"[d]\nx = 1\n[b]\n[d.c]\ny = 2\n"_s);
    row("rename dotted keys", u"a.x = 1\nb = 2\na.y = 3\n"_s, u"rename"_s, u"a"_s, u"d"_s,
        u"d.x = 1\nb = 2\nd.y = 3\n"_s);
    row("rename an entry", u"a = {x = 1, y = 2}\n"_s, u"rename"_s, u"a.y"_s, u"z"_s,
        u"a = {x = 1, z = 2}\n"_s);
    row("rename a list of tables", u"[[a]]\nx = 1\n[[a]]\nx = 2\n"_s, u"rename"_s, u"a"_s, u"b"_s,
        u"[[b]]\nx = 1\n[[b]]\nx = 2\n"_s);
    row("no two of one name", u"a = 1\nB = 2\n"_s, u"rename"_s, u"a"_s, u"b"_s, {});
    row("remove a value with its comment", u"# head\n\n# about b\nb = 1\nc = 2\n"_s, u"remove"_s, u"b"_s, {},
        u"# head\n\nc = 2\n"_s);
    row("remove a table", u"a = 1\n\n[b]\nx = 1\n\n[c]\ny = 1\n"_s, u"remove"_s, u"b"_s, {},
        u"a = 1\n\n[c]\ny = 1\n"_s);
    row("remove a table in two places", u"[a]\nx = 1\n[b]\ny = 1\n[a.c]\nz = 1\n"_s, u"remove"_s, u"a"_s, {},
        u"[b]\ny = 1\n"_s);
    row("remove the last dotted key", u"a.x = 1\nb = 2\n"_s, u"remove"_s, u"a.x"_s, {}, u"b = 2\n"_s);
    row("remove the last key of a table", u"[a]\nx = 1\n"_s, u"remove"_s, u"a.x"_s, {}, u"[a]\n"_s);
    row("remove an entry", u"a = { x = 1, y = 2 }\n"_s, u"remove"_s, u"a.x"_s, {}, u"a = { y = 2 }\n"_s);
    row("remove a sub-table", u"[a]\nx = 1\n[a.b]\ny = 1\n"_s, u"remove"_s, u"a.b"_s, {}, u"[a]\nx = 1\n"_s);
    row("move a value up", u"a = 1\n# about b\nb = 2\n"_s, u"move"_s, u"b"_s, u"a"_s,
        u"# about b\nb = 2\na = 1\n"_s);
    row("move a value down", u"a = 1\nb = 2\n\n[c]\n"_s, u"move"_s, u"a"_s, u"c"_s,
        u"b = 2\na = 1\n\n[c]\n"_s);
    row("move a value behind a table", u"a = 1\n[c]\nx = 1\n"_s, u"move"_s, u"a"_s, {}, {});
    row("move a table before a value", u"a = 1\n[c]\nx = 1\n"_s, u"move"_s, u"c"_s, u"a"_s, {});
    row("move a table", u"a = 1\n\n[b]\nx = 1\n\n[c]\ny = 1\n"_s, u"move"_s, u"c"_s, u"b"_s,
        u"a = 1\n\n[c]\ny = 1\n\n[b]\nx = 1\n"_s);
    row("move a key within a table", u"[a]\nx = 1\ny = 2\n"_s, u"move"_s, u"a.y"_s, u"a.x"_s,
        u"[a]\ny = 2\nx = 1\n"_s);
    row("move an entry", u"a = {x = 1,  y = 2}\n"_s, u"move"_s, u"a.x"_s, {}, u"a = {y = 2,  x = 1}\n"_s);
    const QString json = u"{\n  \"a\": 1,\n  \"b\": {\"x\": 1},\n  \"c\": [1]\n}\n"_s;
    QTest::newRow("JSON: rename") << json << u"rename"_s << u"b.x"_s << u"引\"号"_s
                                  << u"{\n  \"a\": 1,\n  \"b\": {\"引\\\"号\": 1},\n  \"c\": [1]\n}\n"_s;
    QTest::newRow("JSON: remove the first")
        << json << u"remove"_s << u"a"_s << QString() << u"{\n  \"b\": {\"x\": 1},\n  \"c\": [1]\n}\n"_s;
    QTest::newRow("JSON: remove the last")
        << json << u"remove"_s << u"c"_s << QString() << u"{\n  \"a\": 1,\n  \"b\": {\"x\": 1}\n}\n"_s;
    QTest::newRow("JSON: remove the only one") << json << u"remove"_s << u"b.x"_s << QString()
                                               << u"{\n  \"a\": 1,\n  \"b\": {},\n  \"c\": [1]\n}\n"_s;
    QTest::newRow("JSON: move") << json << u"move"_s << u"c"_s << u"a"_s
                                << u"{\n  \"c\": [1],\n  \"a\": 1,\n  \"b\": {\"x\": 1}\n}\n"_s;
}

void TestDataStructure::changesFields()
{
    QFETCH(QString, before);
    QFETCH(QString, what);
    QFETCH(QString, path);
    QFETCH(QString, to);
    QFETCH(QString, after);
    const FrontMatter matter = FrontMatter::parse(before);
    QVERIFY(matter.field(path));
    const Result<TextEdits> edits = what == u"rename"   ? matter.rename(path, to)
                                    : what == u"remove" ? matter.remove(path)
                                                        : matter.move(path, to);
    if (after.isNull()) {
        QVERIFY(!edits.isOk() && !edits.error().message.isEmpty());
        return;
    }
    QVERIFY2(edits.isOk(), edits ? "" : qPrintable(edits.error().message));
    QCOMPARE(applied(before, *edits), after);
}

void TestDataStructure::readsEveryForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<bool>("editable");
    const auto row = [](const char *name, const QString &written, const QVariant &value,
                        bool editable = true) {
        QTest::newRow(name) << toml(u"v = "_s + written + u"\nw = 1\n"_s) << u"v"_s << value << editable;
    };
    row("escapes", u"\"\\b\\t\\n\\f\\r\\\"\\\\\\u00e9\\U0001F600\""_s, u"\b\t\n\f\r\"\\é😀"_s);
    row("a joined line", u"\"\"\"a \\\n   b\"\"\""_s, u"a b"_s);
    row("marks at the end", u"\"\"\"a\"\"\"\"\""_s, u"a\"\""_s);
    row("hexadecimal", u"0xdead_beef"_s, qint64(0xdeadbeef));
    row("octal", u"0o755"_s, qint64(493));
    row("binary", u"0b1101"_s, qint64(13));
    row("a signed number", u"+99"_s, qint64(99));
    row("an exponent", u"1e06"_s, 1e6);
    row("infinity", u"-inf"_s, -std::numeric_limits<double>::infinity());
    row("a local date", u"1979-05-27"_s, u"1979-05-27"_s);
    row("a local moment", u"1979-05-27T00:32:00.999"_s, u"1979-05-27T00:32:00.999"_s);
    row("a moment", u"1979-05-27t07:32:00z"_s, u"1979-05-27t07:32:00z"_s);
    row("an array of several lines", u"[ # c\n 1, # d\n 2,\n]"_s, QVariantList{qint64(1), qint64(2)});
    row("an array of dates", u"[1979-05-27]"_s, QVariantList{u"1979-05-27"_s});
    row("an array of arrays", u"[[1], ['] # no comment']]"_s,
        QVariantList{QVariantList{qint64(1)}, QVariantList{u"] # no comment"_s}}, false);
    row("tables in tables", u"{ a = { b = 1 }, c.d = 2 }"_s,
        QVariantMap{{u"a"_s, QVariantMap{{u"b"_s, qint64(1)}}}, {u"c"_s, QVariantMap{{u"d"_s, qint64(2)}}}},
        false);
    QTest::newRow("a key in quotation marks holds dots")
        << toml(u"\"a.b\" = 1\n"_s) << u"a.b"_s << QVariant(qint64(1)) << true;
    QTest::newRow("dotted keys three deep")
        << toml(u"a.b.c = 1\na.d = 2\na.b.e = 3\n"_s) << u"a.b"_s
        << QVariant(QVariantMap{{u"c"_s, qint64(1)}, {u"e"_s, qint64(3)}}) << false;
    QTest::newRow("below a sub-table its sibling stays editable")
        << toml(u"[a]\nd = 2\n[a.b]\nc = 1\n"_s) << u"a.d"_s << QVariant(qint64(2)) << true;
    QTest::newRow("JSON escapes") << u"{\"v\": \"\\u4e2d\\/\\n\\ud83d\\ude00\"}\n"_s << u"v"_s
                                  << QVariant(u"中/\n😀"_s) << true;
    QTest::newRow("JSON numbers") << u"{\"v\": [1, -2.5e3, 12345678901234567890]}\n"_s << u"v"_s
                                  << QVariant(QVariantList{qint64(1), -2500.0, 12345678901234567890.0})
                                  << true;
}

void TestDataStructure::readsEveryForm()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    QFETCH(QVariant, value);
    QFETCH(bool, editable);
    const FrontMatter matter = FrontMatter::parse(text);
    QVERIFY2(!matter.isBroken(), matter.problems().isEmpty() ? "" : qPrintable(matter.problems()[0].message));
    const Field *field = matter.field(path);
    QVERIFY(field);
    QCOMPARE(field->value, value);
    QVERIFY2(field->editable == editable, qPrintable(field->reason));
    QCOMPARE(field->reason.isEmpty(), editable);
}

void TestDataStructure::standsHostileTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("arrays nested deeply in TOML")
        << toml(u"a = "_s + QString(100'000, u'[') + QString(100'000, u']') + u"\nb = 1\n"_s);
    QTest::newRow("objects nested deeply in JSON")
        << u"{\"b\":1,\"a\": "_s + u"{\"x\":"_s.repeated(5'000) + u"1"_s + QString(5'000, u'}') + u"}\n"_s;
    QTest::newRow("a value of a megabyte")
        << toml(u"a = \""_s + QString(1'000'000, u'字') + u"\"\nb = 1\n"_s);
    QString many;
    for (int i = 0; i < 10'000; ++i)
        many += u"k%1 = %1\n"_s.arg(i);
    QTest::newRow("ten thousand keys") << toml(many + u"b = 1\n"_s);
    QString tables;
    for (int i = 0; i < 3'000; ++i)
        tables += u"[t%1]\nx = 1\n[t%1.s]\ny = 1\n"_s.arg(i);
    QTest::newRow("thousands of tables") << toml(u"b = 1\n"_s + tables);
    QTest::newRow("dotted keys three thousand deep")
        << toml(u"b = 1\n"_s + u"a."_s.repeated(3'000) + u"a = 1\n"_s);
    QTest::newRow("dotted keys a hundred thousand deep")
        << toml(u"b = 1\n"_s + u"a . "_s.repeated(100'000) + u"a = 1\n"_s);
    QTest::newRow("a table a hundred thousand deep")
        << toml(u"b = 1\n["_s + u"a."_s.repeated(100'000) + u"a]\n"_s);
    QTest::newRow("a lone surrogate") << toml(u"b = 1\na = \""_s + QChar(0xD800) + u"\"\n"_s);
    QTest::newRow("an unclosed string") << toml(u"b = 1\na = \"\"\"\n"_s);
    QTest::newRow("a CR-only text") << toml(u"b = 1\na = 2\n"_s).replace(u'\n', u'\r');
}

void TestDataStructure::standsHostileTexts()
{
    QFETCH(QString, text);
    const FrontMatter matter = FrontMatter::parse(text);
    const Result<TextEdits> edits = matter.set(u"b"_s, qint64(2));
    if (!edits) {
        QVERIFY(!edits.error().message.isEmpty());
        return;
    }
    const FrontMatter after = FrontMatter::parse(applied(text, *edits));
    QCOMPARE(after.field(u"b")->value, QVariant(qint64(2)));
    QCOMPARE(after.fields().size(), matter.fields().size());
}

void TestDataStructure::tellsOfDuplicates()
{
    const FrontMatter json = FrontMatter::parse(u"{\"a\": 1, \"a\": 2, \"b\": 3}\n"_s);
    QCOMPARE(json.problems().size(), 1);
    QCOMPARE(json.problems()[0].id, u"duplicate-key"_s);
    QVERIFY(!json.fields()[0].editable && !json.fields()[1].editable && json.fields()[2].editable);
    QVERIFY(json.set(u"b"_s, 4).isOk());
    const FrontMatter mixed = FrontMatter::parse(toml(u"Title = 1\ntitle = 2\n"_s));
    QCOMPARE(mixed.problems().size(), 1);
    QCOMPARE(mixed.problems()[0].fixes.size(), 2);
    QVERIFY(
        FrontMatter::parse(applied(mixed.text(), mixed.problems()[0].fixes[0].edits)).problems().isEmpty());
}

QTEST_APPLESS_MAIN(TestDataStructure)
#include "tst_datastructure.moc"
