#include "frontmatter/spellings.h"
#include "text/linebreaks.h"

#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

namespace {

/// A value of the field's kind that no row has.
QVariant otherValue(const Field &field)
{
    switch (field.type) {
    case Type::Bool:
        return !field.value.toBool();
    case Type::Integer:
        return qint64(4711);
    case Type::Float:
        return 47.125;
    case Type::Timestamp:
        return QVariant::fromValue(Timestamp{u"2001-02-03T04:05:06Z"_s});
    case Type::List:
        return QVariantList{u"别的"_s};
    default:
        return u"别的：“话” #1: '"_s;
    }
}

QVariant ownValue(const Field &field)
{
    const auto settable = [](Type type, const QVariant &value) {
        return type == Type::Timestamp ? QVariant::fromValue(Timestamp{value.toString()}) : value;
    };
    if (field.type != Type::List)
        return settable(field.type, field.value);
    QVariantList values;
    for (const Item &item : field.items)
        values.append(settable(item.type, item.value));
    return values;
}

/// An article's front matter in the hands of a person.
struct Hand
{
    FrontMatter matter;
    Spellings spellings = {};

    bool take(const QString &path, const Result<TextEdits> &edits)
    {
        const Result<Respelling> change = spellings.respelled(matter, path, edits);
        if (!change)
            return false;
        const QString after = applied(matter.text(), change->edits);
        if (after != change->after.text())
            return false;
        matter = change->after;
        return true;
    }
    bool set(const QString &path, const QVariant &value) { return take(path, matter.set(path, value)); }
};

QList<Field> editableFields(const FrontMatter &matter)
{
    QList<Field> result;
    for (const Field &field : matter.fields()) {
        for (const Field &one : QList<Field>{field} + field.children) {
            if (one.editable && one.type != Type::Map)
                result.append(one);
        }
    }
    return result;
}

} // namespace

class TestSpellings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsBackWhatStoodThere_data();
    void bringsBackWhatStoodThere();
    void bringsBackAListChangedItemByItem();
    void bringsBackWhatIsTypedLetterByLetter();
    void keepsAChangeOfTheSource();
    void takesTheNewestSpellingOfAValue();
    void writesNoBreakTheFileNoLongerHas();
    void leavesRefusedEditsRefused();
};

void TestSpellings::bringsBackWhatStoodThere_data()
{
    QTest::addColumn<QString>("text");
    const auto yaml = [](const char *name, const QString &content) {
        QTest::newRow(name) << u"---\nfirst: 1\n"_s + content + u"last: [a, 'b']\n---\n"_s;
    };
    yaml("leading zeros and other bases", u"a: 010\nb: 0o17\nc: 0x1F\nd: 0b11\ne: 1_000\nf: +7\n"_s);
    yaml("odd floats", u"a: 1e3\nb: .5\nc: 1.50\nd: .inf\ne: .NaN\nf: 1_000.5\n"_s);
    yaml("words for yes and no", u"a: YES\nb: Off\nc: y\nd: True\n"_s);
    yaml("words for nothing", u"a: ~\nb: Null\nc:\nd: null # 注\n"_s);
    yaml("escapes", u"a: \"\\u4e2d\\x41\\t\"\nb: \"a\\\n  b\"\nc: 'it''s'\n"_s);
    yaml("quotation marks nobody needs", u"a: \"plain\"\nb: 'plain'\n\"c\": plain\n"_s);
    yaml("folded and literal text",
         u"a: >\n  one\n  two\n\n  three\nb: |-\n    deep\n     deeper\nc: >2-  # 注\n  x\nd: |+\n  y\n\n"_s);
    yaml("text over several lines", u"a: one\n  two\n  three\nb: \"one\n  two\"\nc:\n  below\n"_s);
    yaml("room around the colon", u"a :   x   # 注\nb:\ty\nc:    [ a ,b ]  # 注\n"_s);
    yaml("moments", u"a: 2024-01-02 03:04:05 +0800\nb: 2024-1-2\nc: \"2024-01-02\"\n"_s);
    yaml("lists",
         u"a: [\"x\", y, 'z']\nb:\n- x\n-   \"y\" # 注\n# 也是注\n- 'z'\nc:\n    - 010\n    - yes\n"_s);
    yaml("lists over several lines", u"a: [\n  x, # 注\n  y\n  ]\nb: []\nc: [ ]\n"_s);
    yaml("maps", u"a:\n  x: \"1\"\n  y: 010 # 注\nb: {x: \"1\" , y: 010}\n"_s);
    QTest::newRow("Windows breaks") << text::toPlain(u"---\na: >\n  x\n  y\nb: 010\n---\n"_s)
                                           .replace(u'\n', text::breakChar(text::LineBreak::CrLf));
    QTest::newRow("TOML") << u"+++\na = 0x1f\nb = 1_000\nc = \"\\u4e2d\"\nd = 'x'\ne = \"\"\"\none\n"
                             "two\"\"\"\nf = 2024-01-02 03:04:05Z\ng = [ 'x' , \"y\",]\nh=1.50\ni.j = 'k'\n"
                             "m = [\n  'a',\n  'b'\n] # 注\n[n]\no = +7 # 注\n+++\n"_s;
    QTest::newRow("JSON") << u"{\n  \"a\" : \"\\u4e2d\",\n  \"b\":1e3,\n  \"c\": [ \"x\",\"y\" ],\n"
                             "  \"d\": {\"e\" : 1.50}\n}\n"_s;
}

void TestSpellings::bringsBackWhatStoodThere()
{
    QFETCH(QString, text);
    const QList<Field> fields = editableFields(FrontMatter::parse(text));
    QVERIFY(fields.size() > 1);
    Hand one{FrontMatter::parse(text)};
    for (const Field &field : fields) {
        QVERIFY2(one.set(field.path, otherValue(field)), qPrintable(field.path));
        QVERIFY2(one.matter.text() != text, qPrintable(field.path));
        QVERIFY2(one.set(field.path, ownValue(field)), qPrintable(field.path));
        QVERIFY2(one.matter.text() == text, qPrintable(field.path + u'\n' + one.matter.text()));
    }
    Hand all{FrontMatter::parse(text)};
    for (const Field &field : fields)
        QVERIFY2(all.set(field.path, otherValue(field)), qPrintable(field.path));
    for (const Field &field : fields)
        QVERIFY2(all.set(field.path, ownValue(field)), qPrintable(field.path));
    QCOMPARE(all.matter.text(), text);
}

void TestSpellings::bringsBackAListChangedItemByItem()
{
    const QString text = u"---\ntags:\n-   \"甲\"\n- 乙\n- '丙'\nflow: [\"甲\",'乙' , 丙]\n---\n"_s;
    Hand hand{FrontMatter::parse(text)};
    for (const QString &path : {u"tags"_s, u"flow"_s}) {
        QVERIFY(hand.take(path, hand.matter.removeItem(path, 1)));
        QVERIFY(hand.take(path, hand.matter.insertItem(path, 1, u"新"_s)));
        QVERIFY(hand.take(path, hand.matter.moveItem(path, 0, 2)));
        QVERIFY(hand.take(path, hand.matter.setItem(path, 0, u"乙"_s)));
        QVERIFY(hand.matter.text() != text);
        QVERIFY(hand.take(path, hand.matter.moveItem(path, 2, 0)));
        QCOMPARE(hand.matter.text(), text);
    }
}

void TestSpellings::bringsBackWhatIsTypedLetterByLetter()
{
    const QString text = u"---\ntitle: \"\\u4e2d文\"\nother: x\n---\n"_s;
    Hand hand{FrontMatter::parse(text)};
    for (const QString &typed : {u"中文a"_s, u"中文ab"_s, u"中文a"_s})
        QVERIFY(hand.set(u"title"_s, typed));
    QVERIFY(hand.set(u"other"_s, u"y"_s));
    for (const QString &typed : {u"中"_s, u""_s, u"中"_s, u"中文"_s})
        QVERIFY(hand.set(u"title"_s, typed));
    QVERIFY(hand.set(u"other"_s, u"x"_s));
    QCOMPARE(hand.matter.text(), text);
}

void TestSpellings::keepsAChangeOfTheSource()
{
    Hand hand{FrontMatter::parse(u"---\ntags:\n- \"a\" # one\n- b\ntitle: 'x'\n---\n"_s)};
    QVERIFY(hand.take(u"tags"_s, hand.matter.insertItem(u"tags"_s, 2, u"c"_s)));
    // A person gives the comment other words in the source: the old ones must not come back.
    hand.matter = FrontMatter::parse(QString(hand.matter.text()).replace(u"# one"_s, u"# two"_s));
    QVERIFY(hand.take(u"tags"_s, hand.matter.removeItem(u"tags"_s, 2)));
    QCOMPARE(hand.matter.text(), u"---\ntags:\n- \"a\" # two\n- b\ntitle: 'x'\n---\n"_s);
}

void TestSpellings::takesTheNewestSpellingOfAValue()
{
    Hand hand{FrontMatter::parse(u"---\ntitle: 'x'\n---\n"_s)};
    QVERIFY(hand.set(u"title"_s, u"y"_s));
    hand.matter = FrontMatter::parse(u"---\ntitle: \"x\"\n---\n"_s);
    QVERIFY(hand.set(u"title"_s, u"z"_s));
    QVERIFY(hand.set(u"title"_s, u"x"_s));
    QCOMPARE(hand.matter.text(), u"---\ntitle: \"x\"\n---\n"_s);
}

void TestSpellings::writesNoBreakTheFileNoLongerHas()
{
    Hand hand{FrontMatter::parse(u"---\na: >\n  x\n  y\n---\n"_s)};
    QVERIFY(hand.set(u"a"_s, u"z"_s));
    const QChar windows = text::breakChar(text::LineBreak::CrLf);
    hand.matter = FrontMatter::parse(QString(hand.matter.text()).replace(u'\n', windows));
    QVERIFY(hand.set(u"a"_s, u"x y\n"_s));
    QVERIFY(!hand.matter.text().contains(u'\n'));
    QCOMPARE(hand.matter.field(u"a")->value.toString(), u"x y\n"_s);
}

void TestSpellings::leavesRefusedEditsRefused()
{
    Hand hand{FrontMatter::parse(u"---\na: &x 1\nb: *x\n---\n"_s)};
    const Result<Respelling> change =
        hand.spellings.respelled(hand.matter, u"a"_s, hand.matter.set(u"a"_s, qint64(2)));
    QVERIFY(!change);
    QVERIFY(!change.error().message.isEmpty());
}

QTEST_APPLESS_MAIN(TestSpellings)
#include "tst_spellings.moc"
