#include "frontmatter/frontmatter.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

class TestYamlEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsOneValue_data();
    void setsOneValue();
    void addsFields_data();
    void addsFields();
    void keepsLineBreaks();
    void refuses_data();
    void refuses();
    void writesNothingForTheSameValue();
    void replacesTheSource();
    void readsTypedText();
};

void TestYamlEditing::setsOneValue_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &path, const QVariant &value,
                        const QString &after) { QTest::newRow(name) << before << path << value << after; };
    row("double quotes stay", u"a: \"x\" # c\n"_s, u"a"_s, u"说“好”"_s, u"a: \"说“好”\" # c\n"_s);
    row("double quotes inside are escaped", u"a: \"x\"\n"_s, u"a"_s, u"say \"hi\"\\"_s,
        u"a: \"say \\\"hi\\\"\\\\\"\n"_s);
    row("single quotes stay", u"a: 'x'\n"_s, u"a"_s, u"it's: #1"_s, u"a: 'it''s: #1'\n"_s);
    row("a line break leaves single quotes", u"a: 'x'\n"_s, u"a"_s, u"x\ny"_s, u"a: \"x\\ny\"\n"_s);
    row("plain stays plain", u"a:   x\n"_s, u"a"_s, u"中文 标题"_s, u"a:   中文 标题\n"_s);
    row("plain is quoted where Hugo would see a bool", u"a: x\n"_s, u"a"_s, u"yes"_s, u"a: \"yes\"\n"_s);
    row("plain is quoted where Hugo would see a number", u"a: x\n"_s, u"a"_s, u"0b11"_s, u"a: \"0b11\"\n"_s);
    row("plain is quoted where Hugo would see a date", u"a: x\n"_s, u"a"_s, u"2024-01-02"_s,
        u"a: \"2024-01-02\"\n"_s);
    row("plain is quoted where Hugo would see null", u"a: x\n"_s, u"a"_s, u"~"_s, u"a: \"~\"\n"_s);
    row("plain is quoted around a colon", u"a: x\n"_s, u"a"_s, u"b: c"_s, u"a: \"b: c\"\n"_s);
    row("plain is quoted around a hash", u"a: x\n"_s, u"a"_s, u"C #5"_s, u"a: \"C #5\"\n"_s);
    row("single quotes where double ones would be ugly", u"a: x\n"_s, u"a"_s, u"\"b\": c"_s,
        u"a: '\"b\": c'\n"_s);
    row("a plain text of two lines becomes one", u"a: x\n  y\nb: 1\n"_s, u"a"_s, u"z"_s, u"a: z\nb: 1\n"_s);
    row("a plain text of lines becomes a block", u"a: x\nb: 1\n"_s, u"a"_s, u"x\n\ny\n"_s,
        u"a: |\n  x\n\n  y\nb: 1\n"_s);
    row("a literal block keeps its column", u"a: | # c\n      x\n      y\nb: 1\n"_s, u"a"_s, u"x\nz\n"_s,
        u"a: | # c\n      x\n      z\nb: 1\n"_s);
    row("a literal block gets the chomping it needs", u"a: |\n  x\nb: 1\n"_s, u"a"_s, u"x"_s,
        u"a: |-\n  x\nb: 1\n"_s);
    row("a folded block stays folded", u"a: >-\n  x\n  y\nb: 1\n"_s, u"a"_s, u"x\ny"_s,
        u"a: >-\n  x\n\n  y\nb: 1\n"_s);
    row("a block that cannot be one is quoted", u"a: |\n  x\nb: 1\n"_s, u"a"_s, u"  x\n"_s,
        u"a: \"  x\\n\"\nb: 1\n"_s);
    row("an empty text in a block", u"a: |\n  x\nb: 1\n"_s, u"a"_s, u""_s, u"a: \"\"\nb: 1\n"_s);
    row("yes becomes no", u"a: Yes # c\n"_s, u"a"_s, false, u"a: No # c\n"_s);
    row("true becomes false", u"a: true\n"_s, u"a"_s, false, u"a: false\n"_s);
    row("a number", u"a: 010\n"_s, u"a"_s, 9, u"a: 9\n"_s);
    row("a whole double stays an integer", u"a: 1\n"_s, u"a"_s, 15.0, u"a: 15\n"_s);
    row("an integer stays a float", u"a: 1.5\n"_s, u"a"_s, 2, u"a: 2.0\n"_s);
    row("a timestamp stays one", u"a: 2024-01-02\n"_s, u"a"_s, u"2024-01-03T00:00:00+08:00"_s,
        u"a: 2024-01-03T00:00:00+08:00\n"_s);
    row("a quoted timestamp stays quoted", u"a: \"2024-01-02\"\n"_s, u"a"_s, u"2024-01-03"_s,
        u"a: \"2024-01-03\"\n"_s);
    row("a moment of Qt", u"a: x\n"_s, u"a"_s,
        QDateTime(QDate(2024, 1, 2), QTime(3, 4, 5), Qt::OffsetFromUTC, 28800),
        u"a: 2024-01-02T03:04:05+08:00\n"_s);
    row("nothing gets a value", u"a: # c\nb: 1\n"_s, u"a"_s, u"x"_s, u"a: x # c\nb: 1\n"_s);
    row("a value becomes nothing", u"a: x # c\n"_s, u"a"_s, QVariant(), u"a: # c\n"_s);
    row("a value on the next line", u"a:\n  x\nb: 1\n"_s, u"a"_s, u"w"_s, u"a: w\nb: 1\n"_s);
    row("a tilde gets a value", u"a: ~\n"_s, u"a"_s, 1, u"a: 1\n"_s);
    row("a nested value", u"a:\n    b: 'x'\n    c: 1\n"_s, u"a.b"_s, u"y"_s, u"a:\n    b: 'y'\n    c: 1\n"_s);
    row("a value between braces", u"a: {b: x, c: 1}\n"_s, u"a.b"_s, u"y, z"_s, u"a: {b: \"y, z\", c: 1}\n"_s);
    row("nothing between braces", u"a: {b: , c: 1}\n"_s, u"a.b"_s, u"w"_s, u"a: {b: w, c: 1}\n"_s);
    row("a flow list keeps its style", u"a: [ \"x\",\"y\" ] # c\n"_s, u"a"_s,
        QStringList{u"x"_s, u"y"_s, u"z"_s}, u"a: [ \"x\",\"y\",\"z\" ] # c\n"_s);
    row("a flow list loses its middle", u"a: [x, 'y', z]\n"_s, u"a"_s, QStringList{u"x"_s, u"z"_s},
        u"a: [x, z]\n"_s);
    row("a flow list loses its end", u"a: [x, 'y', z,]\n"_s, u"a"_s, QStringList{u"x"_s, u"y"_s},
        u"a: [x, 'y',]\n"_s);
    row("a flow list is emptied", u"a: [ x, y ]\n"_s, u"a"_s, QStringList(), u"a: []\n"_s);
    row("an empty flow list is filled", u"b: \"q\"\na: []\n"_s, u"a"_s, QStringList{u"x"_s, u"1"_s},
        u"b: \"q\"\na: [\"x\", \"1\"]\n"_s);
    row("a flow list over lines", u"a: [\n  x,\n  w\n]\n"_s, u"a"_s, QStringList{u"x"_s, u"w"_s, u"z"_s},
        u"a: [\n  x,\n  w,\n  z\n]\n"_s);
    row("a flow list is reordered with its quotes", u"a: ['x', w]\n"_s, u"a"_s, QStringList{u"w"_s, u"x"_s},
        u"a: [w, 'x']\n"_s);
    row("a block list keeps its column", u"a:\n    - x # c\n    # d\n    - w\nb: 1\n"_s, u"a"_s,
        QStringList{u"x"_s, u"w"_s, u"no"_s}, u"a:\n    - x # c\n    # d\n    - w\n    - \"no\"\nb: 1\n"_s);
    row("a block list at the key's column", u"a:\n- x\n- w\nb: 1\n"_s, u"a"_s, QStringList{u"w"_s},
        u"a:\n- w\nb: 1\n"_s);
    row("a block list is emptied", u"a: # c\n  - x\n  - y\nb: 1\n"_s, u"a"_s, QStringList(),
        u"a: [] # c\nb: 1\n"_s);
    row("a list of numbers", u"a: [1, 2]\n"_s, u"a"_s, QVariantList{1, u"2"_s}, u"a: [1, \"2\"]\n"_s);
    row("a text becomes a list", u"a: x\n"_s, u"a"_s, QStringList{u"x"_s}, u"a: [x]\n"_s);
    row("a block list becomes a text", u"a:\n  - x\nb: 1\n"_s, u"a"_s, u"x"_s, u"a: x\nb: 1\n"_s);
    row("a map, entry by entry", u"a:\n  b: 'x' # c\n  d: 1\n"_s, u"a"_s,
        QVariantMap{{u"b"_s, u"y"_s}, {u"e"_s, 2}}, u"a:\n  b: 'y' # c\n  e: 2\n"_s);
    row("the last of two lines of text", u"a: \"x\n  y\"\nb: 1\n"_s, u"b"_s, 2, u"a: \"x\n  y\"\nb: 2\n"_s);
    row("an emoji and a rare character", u"a: \"x\"\n"_s, u"a"_s, u"😀𠮷\u200b\u2028"_s,
        u"a: \"😀𠮷\u200b\\u2028\"\n"_s);
}

void TestYamlEditing::setsOneValue()
{
    QFETCH(QString, before);
    QFETCH(QString, path);
    QFETCH(QVariant, value);
    QFETCH(QString, after);
    const FrontMatter matter = FrontMatter::parse(u"---\n"_s + before + u"---\n"_s);
    QVERIFY2(matter.problems().isEmpty(),
             matter.problems().isEmpty() ? "" : qPrintable(matter.problems()[0].message));
    const Result<TextEdits> edits = matter.set(path, value);
    QVERIFY2(edits.isOk(), edits.isOk() ? "" : qPrintable(edits.error().message));
    QCOMPARE(applied(matter.text(), *edits), u"---\n"_s + after + u"---\n"_s);
}

void TestYamlEditing::addsFields_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &path, const QVariant &value,
                        const QString &after) { QTest::newRow(name) << before << path << value << after; };
    row("to nothing at all", u""_s, u"title"_s, u"标题"_s, u"---\ntitle: 标题\n---\n"_s);
    row("nested, to nothing at all", u""_s, u"cover.image"_s, u"a.png"_s,
        u"---\ncover:\n  image: a.png\n---\n"_s);
    row("between empty fences", u"---\n---\n"_s, u"draft"_s, true, u"---\ndraft: true\n---\n"_s);
    row("before a closing comment", u"---\na: 1\n# end\n---\n"_s, u"b"_s, 2,
        u"---\na: 1\nb: 2\n# end\n---\n"_s);
    row("quoted like the others", u"---\na: \"x\"\n---\n"_s, u"b"_s, u"y"_s,
        u"---\na: \"x\"\nb: \"y\"\n---\n"_s);
    row("a list like the others", u"---\na:\n  - x\n---\n"_s, u"b"_s, QStringList{u"w"_s},
        u"---\na:\n  - x\nb:\n  - w\n---\n"_s);
    row("into a block map", u"---\ncover:\n    image: a # c\nb: 1\n---\n"_s, u"cover.alt"_s, u"图"_s,
        u"---\ncover:\n    image: a # c\n    alt: 图\nb: 1\n---\n"_s);
    row("into a flow map", u"---\ncover: {image: a}\n---\n"_s, u"cover.alt"_s, u"图"_s,
        u"---\ncover: {image: a, alt: 图}\n---\n"_s);
    row("into an empty flow map", u"---\ncover: {}\n---\n"_s, u"cover.alt"_s, u"图"_s,
        u"---\ncover: {alt: 图}\n---\n"_s);
    row("below a key without a value", u"---\ncover:\nb: 1\n---\n"_s, u"cover.alt"_s, u"图"_s,
        u"---\ncover: {alt: 图}\nb: 1\n---\n"_s);
    row("a new map", u"---\nb: 1\n---\n"_s, u"cover.alt"_s, u"图"_s,
        u"---\nb: 1\ncover:\n  alt: 图\n---\n"_s);
    row("behind a block scalar that keeps its breaks", u"---\na: |+\n  x\n\n---\n"_s, u"b"_s, 1,
        u"---\na: |+\n  x\n\nb: 1\n---\n"_s);
    row("a key that needs quotes", u"---\na: 1\n---\n"_s, u"yes"_s, 1, u"---\na: 1\n\"yes\": 1\n---\n"_s);
    row("a value without anything", u"---\na: 1\n---\n"_s, u"b"_s, QVariant(), u"---\na: 1\nb:\n---\n"_s);
    row("an unknown path of set", u"---\na: 1\n---\n"_s, u"b"_s,
        QVariant::fromValue(Timestamp{u"2024-01-02"_s}), u"---\na: 1\nb: 2024-01-02\n---\n"_s);
}

void TestYamlEditing::addsFields()
{
    QFETCH(QString, before);
    QFETCH(QString, path);
    QFETCH(QVariant, value);
    QFETCH(QString, after);
    const FrontMatter matter = FrontMatter::parse(before);
    for (const Result<TextEdits> &edits : {matter.add(path, value), matter.set(path, value)}) {
        QVERIFY2(edits.isOk(), edits.isOk() ? "" : qPrintable(edits.error().message));
        QCOMPARE(applied(before, *edits), after);
    }
}

void TestYamlEditing::keepsLineBreaks()
{
    const QString crlf(text::crlfMark);
    const FrontMatter matter = FrontMatter::parse(u"---"_s + crlf + u"a: x"_s + crlf + u"---"_s + crlf);
    const Result<TextEdits> added = matter.add(u"b"_s, u"x\ny\n"_s);
    QVERIFY(added.isOk());
    QCOMPARE(applied(matter.text(), *added), u"---"_s + crlf + u"a: x"_s + crlf + u"b: |"_s + crlf +
                                                 u"  x"_s + crlf + u"  y"_s + crlf + u"---"_s + crlf);
    const Result<TextEdits> created = FrontMatter().add(u"a"_s, 1, text::LineBreak::CrLf);
    QVERIFY(created.isOk());
    QCOMPARE(applied(u"", *created), u"---"_s + crlf + u"a: 1"_s + crlf + u"---"_s + crlf);
    const Result<TextEdits> source = matter.replaceSource(u"a: y\nb: 1"_s);
    QVERIFY(source.isOk());
    QCOMPARE(applied(matter.text(), *source),
             u"---"_s + crlf + u"a: y"_s + crlf + u"b: 1"_s + crlf + u"---"_s + crlf);
}

void TestYamlEditing::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("an anchored value") << u"anchored"_s << QVariant(1) << ErrorCode::Unsupported;
    QTest::newRow("an alias") << u"alias"_s << QVariant(1) << ErrorCode::Unsupported;
    QTest::newRow("half a character")
        << u"plain"_s << QVariant(QString(QChar(0xD800))) << ErrorCode::InvalidArgument;
    QTest::newRow("a key with nothing") << u""_s << QVariant(1) << ErrorCode::InvalidArgument;
    QTest::newRow("a path of three") << u"a.b.c"_s << QVariant(1) << ErrorCode::InvalidArgument;
    QTest::newRow("a field below a single value")
        << u"plain.x"_s << QVariant(1) << ErrorCode::InvalidArgument;
    QTest::newRow("a value that is none")
        << u"plain"_s << QVariant(QDate(2024, 1, 1)) << ErrorCode::InvalidArgument;
}

void TestYamlEditing::refuses()
{
    QFETCH(QString, path);
    QFETCH(QVariant, value);
    QFETCH(ErrorCode, code);
    const FrontMatter matter = FrontMatter::parse(u"---\nanchored: &x 1\nalias: *x\nplain: a\n---\n"_s);
    const Result<TextEdits> edits = matter.set(path, value);
    QVERIFY(!edits);
    QCOMPARE(edits.error().code, code);
    QVERIFY(!edits.error().message.isEmpty());
}

void TestYamlEditing::writesNothingForTheSameValue()
{
    const FrontMatter matter = FrontMatter::parse(
        u"---\na: 0x10\nb: \"\\u4e2d\"\nc: Yes\nd: [ x ]\ne: 2024-1-2\nf:\ng:\n  h: >-\n    x\n    y\n---\n"_s);
    QCOMPARE(matter.set(u"a"_s, 16).valueOr({{{0, 0}, {}}}), TextEdits());
    QCOMPARE(matter.set(u"b"_s, u"中"_s).valueOr({{{0, 0}, {}}}), TextEdits());
    QCOMPARE(matter.set(u"c"_s, true).valueOr({{{0, 0}, {}}}), TextEdits());
    QCOMPARE(matter.set(u"d"_s, QStringList{u"x"_s}).valueOr({{{0, 0}, {}}}), TextEdits());
    QCOMPARE(matter.set(u"e"_s, u"2024-1-2"_s).valueOr({{{0, 0}, {}}}), TextEdits());
    QCOMPARE(matter.set(u"f"_s, QVariant()).valueOr({{{0, 0}, {}}}), TextEdits());
    QCOMPARE(matter.set(u"g.h"_s, u"x y"_s).valueOr({{{0, 0}, {}}}), TextEdits());
    QCOMPARE(matter.set(u"g"_s, QVariantMap{{u"h"_s, u"x y"_s}}).valueOr({{{0, 0}, {}}}), TextEdits());
}

void TestYamlEditing::replacesTheSource()
{
    const FrontMatter matter = FrontMatter::parse(u"---\na: 1\nb: 2\n---\n"_s);
    const Result<TextEdits> broken = matter.replaceSource(u"a: 1\nb: \"\n"_s);
    QVERIFY(broken.isOk());
    QCOMPARE(broken->size(), 1);
    QCOMPARE(applied(matter.text(), *broken), u"---\na: 1\nb: \"\n---\n"_s);
    QVERIFY(!matter.replaceSource(u"a: 1\n---\nb: 2\n"_s));
    QCOMPARE(applied(u"", *FrontMatter().replaceSource(u"a: 1"_s)), u"---\na: 1\n---\n"_s);
    QVERIFY(FrontMatter().replaceSource(u""_s)->isEmpty());
    const FrontMatter json = FrontMatter::parse(u"{\"a\": 1}\n"_s);
    QCOMPARE(applied(json.text(), *json.replaceSource(u"{\"a\": 2}"_s)), u"{\"a\": 2}\n"_s);
    QVERIFY(!json.replaceSource(u"{\"a\": 2"_s));
}

void TestYamlEditing::readsTypedText()
{
    QCOMPARE(*valueFromText(u"on"_s, Type::Bool), QVariant(true));
    QVERIFY(!valueFromText(u"maybe"_s, Type::Bool));
    QCOMPARE(*valueFromText(u"12"_s, Type::Integer), QVariant(qint64(12)));
    QCOMPARE(*valueFromText(u"12"_s, Type::Float), QVariant(12.0));
    QVERIFY(!valueFromText(u"十二"_s, Type::Integer));
    QCOMPARE(*valueFromText(u"12"_s, Type::String), QVariant(u"12"_s));
    QCOMPARE(*valueFromText(u"[\"AI\", 1]"_s, Type::List), QVariant(QVariantList{u"AI"_s, qint64(1)}));
    QVERIFY(!valueFromText(u"AI"_s, Type::List));
    QVERIFY(valueFromText(u"2024-01-02"_s, Type::Timestamp).isOk());
    QVERIFY(!valueFromText(u"tomorrow"_s, Type::Timestamp));
}

QTEST_APPLESS_MAIN(TestYamlEditing)
#include "tst_yamlediting.moc"
