#include "frontmatter/frontmatter.h"

#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

namespace {

FrontMatter parsed(const QString &content)
{
    return FrontMatter::parse(u"---\n"_s + content + u"---\n"_s);
}

} // namespace

class TestYamlReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheKindsOfAnArticle();
    void typesAsHugoDoes_data();
    void typesAsHugoDoes();
    void readsStrings_data();
    void readsStrings();
    void findsSpansUnderEveryLineBreak();
    void keepsOutWhatItCannotEdit_data();
    void keepsOutWhatItCannotEdit();
    void anAliasHasTheValueItStandsFor_data();
    void anAliasHasTheValueItStandsFor();
    void anAliasWithinAMapIsResolvedToo();
    void readsListsAndMaps();
    void readsForeignLanguages();
};

void TestYamlReading::readsTheKindsOfAnArticle()
{
    const FrontMatter matter = parsed(
        u"title: \"“国家版”标题\" # 注\ndate: 2025-06-08T20:11:50.179Z\ndraft: false\n"
        "tags: [\"AI\", 科技]\ncover:\n  image: \"\"\n  alt: 图\nword_count: 2900\nscore: 0.5\nnothing:\n"_s);
    QVERIFY(!matter.isBroken());
    QVERIFY2(matter.problems().isEmpty(),
             matter.problems().isEmpty() ? "" : qPrintable(matter.problems()[0].message));
    QCOMPARE(matter.fields().size(), 8);
    QCOMPARE(matter.field(u"title")->value, u"“国家版”标题"_s);
    QCOMPARE(matter.field(u"title")->style, Style::DoubleQuoted);
    QCOMPARE(matter.text().sliced(matter.field(u"title")->commentRange.start, 3), u"# 注"_s);
    QCOMPARE(matter.field(u"date")->type, Type::Timestamp);
    QCOMPARE(matter.field(u"date")->value, u"2025-06-08T20:11:50.179Z"_s);
    QCOMPARE(matter.field(u"draft")->value, false);
    QCOMPARE(matter.field(u"tags")->value, (QVariantList{u"AI"_s, u"科技"_s}));
    QCOMPARE(matter.field(u"cover.alt")->value, u"图"_s);
    QCOMPARE(matter.field(u"cover")->children.size(), 2);
    QCOMPARE(matter.field(u"word_count")->value, qint64(2900));
    QCOMPARE(matter.field(u"score")->value, 0.5);
    QCOMPARE(matter.field(u"nothing")->type, Type::Null);
    for (const Field &field : matter.fields())
        QVERIFY2(field.editable, qPrintable(field.path));
}

void TestYamlReading::typesAsHugoDoes_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<Type>("type");
    QTest::addColumn<QVariant>("value");
    const auto row = [](const char *name, const QString &written, Type type, const QVariant &value) {
        QTest::newRow(name) << written << type << value;
    };
    row("yes is true", u"yes"_s, Type::Bool, true);
    row("Off is false", u"Off"_s, Type::Bool, false);
    row("y is true", u"y"_s, Type::Bool, true);
    row("tRUE is a string", u"tRUE"_s, Type::String, u"tRUE"_s);
    row("a leading zero makes octal", u"010"_s, Type::Integer, qint64(8));
    row("0o10 is octal too", u"0o10"_s, Type::Integer, qint64(8));
    row("0b11 is binary", u"0b11"_s, Type::Integer, qint64(3));
    row("-0b11 is binary", u"-0b11"_s, Type::Integer, qint64(-3));
    row("0x1F is hexadecimal", u"0x1F"_s, Type::Integer, qint64(31));
    row("underscores group digits", u"1_000"_s, Type::Integer, qint64(1000));
    row("08 is a float, being no octal", u"08"_s, Type::Float, 8.0);
    row("an exponent makes a float", u"1e3"_s, Type::Float, 1000.0);
    row("a plus sign is allowed", u"+12"_s, Type::Integer, qint64(12));
    row("a float may begin with a point", u".5"_s, Type::Float, 0.5);
    row("a float may end with a point", u"5."_s, Type::Float, 5.0);
    row("a version is a string", u"1.2.3"_s, Type::String, u"1.2.3"_s);
    row("a time is a string", u"12:30:45"_s, Type::String, u"12:30:45"_s);
    row("the largest unsigned number", u"18446744073709551615"_s, Type::Integer,
        qulonglong(18446744073709551615ULL));
    row("a larger one is a float", u"18446744073709551616"_s, Type::Float, 18446744073709551616.0);
    row("tilde is null", u"~"_s, Type::Null, {});
    row("NULL is null", u"NULL"_s, Type::Null, {});
    row("a date", u"2024-01-02"_s, Type::Timestamp, u"2024-01-02"_s);
    row("a date of short fields", u"2024-1-2"_s, Type::Timestamp, u"2024-1-2"_s);
    row("a day that does not exist is a string", u"2024-02-30"_s, Type::String, u"2024-02-30"_s);
    row("a moment with a zone", u"2024-01-02T03:04:05+08:00"_s, Type::Timestamp,
        u"2024-01-02T03:04:05+08:00"_s);
    row("a moment with a blank has no zone", u"2024-01-02 03:04:05"_s, Type::Timestamp,
        u"2024-01-02 03:04:05"_s);
    row("a blank and a zone make a string", u"2024-01-02 03:04:05 +08:00"_s, Type::String,
        u"2024-01-02 03:04:05 +08:00"_s);
    row("a moment without seconds is a string", u"2024-01-02 03:04"_s, Type::String, u"2024-01-02 03:04"_s);
    row("full-width digits are a string", u"１２"_s, Type::String, u"１２"_s);
    row("a phone number is a string", u"+86-10-1234"_s, Type::String, u"+86-10-1234"_s);
    row("a lone minus sign with text", u"-x"_s, Type::String, u"-x"_s);
}

void TestYamlReading::typesAsHugoDoes()
{
    QFETCH(QString, written);
    QFETCH(Type, type);
    QFETCH(QVariant, value);
    const FrontMatter matter = parsed(u"a: "_s + written + u"\nb: [x, "_s + written + u"]\n"_s);
    QCOMPARE(matter.field(u"a")->type, type);
    QCOMPARE(matter.field(u"a")->value, value);
    QVERIFY(matter.field(u"a")->editable);
    QCOMPARE(matter.field(u"b")->value.toList().value(1), value);
}

void TestYamlReading::readsStrings_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Style>("style");
    QTest::newRow("plain") << u" a b "_s << u"a b"_s << Style::Plain;
    QTest::newRow("plain over two lines") << u" a\n  b"_s << u"a b"_s << Style::Plain;
    QTest::newRow("plain with a blank line inside") << u" a\n\n  b"_s << u"a\nb"_s << Style::Plain;
    QTest::newRow("plain with marks inside") << u" a#b:c, 'd'"_s << u"a#b:c, 'd'"_s << Style::Plain;
    QTest::newRow("plain on the next line") << u"\n  a b"_s << u"a b"_s << Style::Plain;
    QTest::newRow("single quotes are doubled") << u" 'it''s'"_s << u"it's"_s << Style::SingleQuoted;
    QTest::newRow("single quotes over lines") << u" 'a\n  b\n\n  c'"_s << u"a b\nc"_s << Style::SingleQuoted;
    QTest::newRow("double quotes with escapes")
        << u" \"\\u4e2d\\t\\\"\\x41\""_s << u"中\t\"A"_s << Style::DoubleQuoted;
    QTest::newRow("an escape outside the first plane")
        << u" \"\\U0001F600\""_s << u"😀"_s << Style::DoubleQuoted;
    QTest::newRow("an escaped line break joins") << u" \"a\\\n   b\""_s << u"ab"_s << Style::DoubleQuoted;
    QTest::newRow("double quotes over lines") << u" \"a \n  b\""_s << u"a b"_s << Style::DoubleQuoted;
    QTest::newRow("an empty string") << u" ''"_s << u""_s << Style::SingleQuoted;
    QTest::newRow("literal") << u" |\n  a\n   b\n\n  c"_s << u"a\n b\n\nc\n"_s << Style::Literal;
    QTest::newRow("literal, stripped") << u" |-\n  a\n"_s << u"a"_s << Style::Literal;
    QTest::newRow("literal, kept") << u" |+\n  a\n"_s << u"a\n\n"_s << Style::Literal;
    QTest::newRow("literal with a comment") << u" |- # 注\n  # 文"_s << u"# 文"_s << Style::Literal;
    QTest::newRow("literal with an indicator") << u" |2-\n    a\n  b"_s << u"  a\nb"_s << Style::Literal;
    QTest::newRow("folded") << u" >\n  a\n  b\n\n  c"_s << u"a b\nc\n"_s << Style::Folded;
    QTest::newRow("folded with an indented line")
        << u" >-\n  a\n    b\n  c"_s << u"a\n  b\nc"_s << Style::Folded;
    QTest::newRow("an empty literal") << u" |"_s << u""_s << Style::Literal;
}

void TestYamlReading::readsStrings()
{
    QFETCH(QString, written);
    QFETCH(QString, value);
    QFETCH(Style, style);
    const FrontMatter matter = parsed(u"before: 1\na:"_s + written + u"\nafter: 2\n"_s);
    QVERIFY(!matter.isBroken());
    QCOMPARE(matter.fields().size(), 3);
    const Field *field = matter.field(u"a");
    QCOMPARE(field->value, value);
    QCOMPARE(field->style, style);
    QVERIFY2(field->editable, qPrintable(field->reason));
    QCOMPARE(matter.field(u"after")->value, qint64(2));
}

void TestYamlReading::findsSpansUnderEveryLineBreak()
{
    for (const QChar lineBreak : {QChar(u'\n'), QChar(u'\r'), text::crlfMark}) {
        QString text = u"---\ntitle:  '标题 😀' # 注\n# c\ntags:\n- 甲\n- \"乙\"\n---\n"_s;
        text.replace(QChar(u'\n'), lineBreak);
        const FrontMatter matter = FrontMatter::parse(text);
        QVERIFY(!matter.isBroken());
        const Field *title = matter.field(u"title");
        QVERIFY(title->editable);
        QCOMPARE(text.sliced(title->valueRange.start, title->valueRange.length()), u"'标题 😀'"_s);
        QCOMPARE(text.sliced(title->keyRange.start, title->keyRange.length()), u"title"_s);
        QCOMPARE(title->written, u"'标题 😀'"_s);
        const Field *tags = matter.field(u"tags");
        QCOMPARE(tags->items.size(), 2);
        QCOMPARE(text.sliced(tags->items[1].range.start, tags->items[1].range.length()), u"\"乙\""_s);
    }
}

void TestYamlReading::keepsOutWhatItCannotEdit_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("an anchor") << u" &x 1"_s;
    QTest::newRow("an alias") << u" *x"_s;
    QTest::newRow("a tag") << u" !!str 1"_s;
    QTest::newRow("a list of maps") << u"\n  - name: a\n    url: b\n  - name: c"_s;
    QTest::newRow("a list of lists") << u"\n  - - a\n    - b"_s;
    QTest::newRow("a list with an item of two lines") << u"\n  - a\n    b\n  - c"_s;
    QTest::newRow("a flow list of lists") << u" [[a], b]"_s;
    QTest::newRow("a flow list with a comment") << u" [a, # x\n  b]"_s;
    QTest::newRow("a flow map over lines") << u" {a: 1,\n  b: 2}"_s;
    QTest::newRow("a flow map of maps") << u" {a: {b: 1}}"_s;
    QTest::newRow("a block scalar indented after blanks") << u" |\n      \n  a"_s;
}

void TestYamlReading::keepsOutWhatItCannotEdit()
{
    QFETCH(QString, written);
    const FrontMatter matter = parsed(u"z: &x 1\na:"_s + written + u"\nafter: 2\n"_s);
    const Field *field = matter.field(u"a");
    QVERIFY(field);
    QVERIFY(!field->editable);
    QVERIFY(!field->reason.isEmpty());
    QVERIFY(!matter.set(u"a"_s, u"x"_s));
    if (!matter.isBroken()) {
        QVERIFY(matter.field(u"after")->editable);
        QVERIFY(matter.set(u"after"_s, 3).isOk());
    }
}

void TestYamlReading::anAliasHasTheValueItStandsFor_data()
{
    QTest::addColumn<QString>("anchored");
    QTest::addColumn<Type>("type");
    QTest::addColumn<QVariant>("value");
    const auto row = [](const char *name, const QString &anchored, Type type, const QVariant &value) {
        QTest::newRow(name) << anchored << type << value;
    };
    row("a text", u"&x 值"_s, Type::String, u"值"_s);
    row("a number", u"&x 3"_s, Type::Integer, qint64(3));
    row("a list", u"&x [1, 二]"_s, Type::List, QVariantList{qint64(1), u"二"_s});
    row("a map", u"&x {k: v}"_s, Type::Map, QVariantMap{{u"k"_s, u"v"_s}});
    row("an alias", u"[&y 值, &x [*y]]"_s, Type::List, QVariantList{u"值"_s});
    row("itself", u"&x [*x, 1]"_s, Type::List, QVariantList{QVariant(), qint64(1)});
    row("the later of two of that name", u"[&x 旧, &x 新]"_s, Type::String, u"新"_s);
}

void TestYamlReading::anAliasHasTheValueItStandsFor()
{
    QFETCH(QString, anchored);
    QFETCH(Type, type);
    QFETCH(QVariant, value);
    const FrontMatter matter = parsed(u"a: "_s + anchored + u"\nb: *x\nc:\n  - {d: *x}\n"_s);
    QVERIFY(!matter.isBroken());
    QCOMPARE(matter.field(u"b")->type, type);
    QCOMPARE(matter.field(u"b")->value, value);
    QCOMPARE(matter.field(u"b")->written, u"*x"_s);
    QVERIFY(!matter.field(u"b")->editable);
    QCOMPARE(matter.field(u"c")->value.toList().value(0).toMap().value(u"d"_s), value);
}

void TestYamlReading::anAliasWithinAMapIsResolvedToo()
{
    const FrontMatter matter = parsed(u"a: &x 值\ncover:\n  alt: *x\n  image: b.png\n"_s);
    QCOMPARE(matter.field(u"cover.alt")->value, u"值"_s);
    QCOMPARE(matter.field(u"cover")->value.toMap().value(u"alt"_s), u"值"_s);
    QVERIFY(matter.field(u"cover.image")->editable);
    QVERIFY(matter.set(u"cover.image"_s, u"c.png"_s).isOk());
}

void TestYamlReading::readsListsAndMaps()
{
    const FrontMatter matter = parsed(
        u"a:\n    - x\n    -   'y'  # c\n    # d\n    -\nb: {m: 1, n: [p, q], o: }\nc: [\n  r,\n  s,\n]\nd: []\ne: {}\n\"f g\" : 1\nh:\n  i:\n    - 1\n  j: {k: 2}\n"_s);
    QVERIFY(!matter.isBroken());
    QCOMPARE(matter.field(u"a")->value, (QVariantList{u"x"_s, u"y"_s, QVariant()}));
    QVERIFY(matter.field(u"a")->editable);
    QCOMPARE(matter.field(u"b.n")->value, (QVariantList{u"p"_s, u"q"_s}));
    QVERIFY(matter.field(u"b.o")->editable);
    QCOMPARE(matter.field(u"c")->value, (QVariantList{u"r"_s, u"s"_s}));
    QVERIFY(matter.field(u"c")->editable);
    QCOMPARE(matter.field(u"d")->value, QVariantList());
    QVERIFY(matter.field(u"d")->editable);
    QCOMPARE(matter.field(u"f g")->value, qint64(1));
    QCOMPARE(matter.field(u"h.i")->value, QVariantList{qint64(1)});
    QVERIFY(!matter.field(u"h.j")->editable);
    QCOMPARE(matter.field(u"h.j")->value, (QVariantMap{{u"k"_s, qint64(2)}}));
}

void TestYamlReading::readsForeignLanguages()
{
    const FrontMatter toml = FrontMatter::parse(
        u"+++\ntitle = '标题'\ndate = 2024-01-02T03:04:05+08:00\ndraft = true\nn = 3\n[cover]\nimage = 'a.png'\n+++\n"_s);
    QVERIFY(!toml.isBroken());
    QCOMPARE(toml.fields().size(), 5);
    QCOMPARE(toml.fields()[0].key, u"title"_s);
    QCOMPARE(toml.field(u"title")->value, u"标题"_s);
    QCOMPARE(toml.field(u"date")->value, u"2024-01-02T03:04:05+08:00"_s);
    QCOMPARE(toml.field(u"cover.image")->value, u"a.png"_s);
    QVERIFY(toml.replaceSource(u"title = 'x'"_s).isOk());

    const FrontMatter json =
        FrontMatter::parse(u"{\n  \"title\": \"标题\",\n  \"cover\": {\"image\": \"a.png\"}\n}\n"_s);
    QCOMPARE(json.field(u"title")->value, u"标题"_s);
    QCOMPARE(json.field(u"cover.image")->value, u"a.png"_s);

    const FrontMatter broken = FrontMatter::parse(u"+++\na = 1\nb = \n+++\n"_s);
    QVERIFY(broken.isBroken());
    QCOMPARE(broken.problems()[0].line, 2);
}

QTEST_APPLESS_MAIN(TestYamlReading)
#include "tst_yamlreading.moc"
