#include "frontmatter/frontmatter.h"

#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

namespace {

/// The content after the edits, or the refusal's sentence.
QString after(const FrontMatter &matter, const Result<TextEdits> &edits)
{
    if (!edits)
        return u"refused: "_s + edits.error().message;
    return FrontMatter::parse(applied(matter.text(), *edits)).source();
}

FrontMatter parsed(const QString &content)
{
    return FrontMatter::parse(u"---\n"_s + content + u"---\n"_s);
}

} // namespace

class TestYamlStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removes();
    void renames();
    void moves();
    void changesItemsOfBlockLists();
    void changesItemsOfFlowLists();
};

void TestYamlStructure::removes()
{
    const FrontMatter matter = parsed(
        u"# head\n\n# about a\na: 1\nb: # on the map\n  # about c\n  c: 1\nd: {e: 1, f: [x], g: 2}\nh: &x 1\n"_s);
    QCOMPARE(after(matter, matter.remove(u"a"_s)),
             u"# head\n\nb: # on the map\n  # about c\n  c: 1\nd: {e: 1, f: [x], g: 2}\nh: &x 1\n"_s);
    QCOMPARE(after(matter, matter.remove(u"b.c"_s)),
             u"# head\n\n# about a\na: 1\nb: {} # on the map\nd: {e: 1, f: [x], g: 2}\nh: &x 1\n"_s);
    QVERIFY(after(matter, matter.remove(u"d.e"_s)).contains(u"d: {f: [x], g: 2}\n"));
    QVERIFY(after(matter, matter.remove(u"d.f"_s)).contains(u"d: {e: 1, g: 2}\n"));
    QVERIFY(after(matter, matter.remove(u"d.g"_s)).contains(u"d: {e: 1, f: [x]}\n"));
    QVERIFY(!after(matter, matter.remove(u"h"_s)).contains(u"h:"));
    QCOMPARE(matter.remove(u"none"_s).error().code, ErrorCode::NotFound);
    const FrontMatter single = parsed(u"a: 1\n"_s);
    QCOMPARE(after(single, single.remove(u"a"_s)), u""_s);
    const FrontMatter aliased = parsed(u"a: &x 1\nb: *x\n"_s);
    QCOMPARE(aliased.remove(u"a"_s).error().code, ErrorCode::Unsafe);
    const FrontMatter literal = parsed(u"a: |\n  # text\nb: 1\n"_s);
    QCOMPARE(after(literal, literal.remove(u"b"_s)), u"a: |\n  # text\n"_s);
}

void TestYamlStructure::renames()
{
    const FrontMatter matter =
        parsed(u"a : 1 # x\nb:\n  c: 1\nd: {e: 1}\n'f': *\n"_s.replace(u"'f': *\n"_s, u"'f': 2\n"_s));
    QCOMPARE(after(matter, matter.rename(u"a"_s, u"标题"_s)),
             u"标题 : 1 # x\nb:\n  c: 1\nd: {e: 1}\n'f': 2\n"_s);
    QVERIFY(after(matter, matter.rename(u"b.c"_s, u"g"_s)).contains(u"  g: 1\n"));
    QVERIFY(after(matter, matter.rename(u"d.e"_s, u"no"_s)).contains(u"d: {\"no\": 1}\n"));
    QVERIFY(after(matter, matter.rename(u"f"_s, u"h"_s)).contains(u"\nh: 2\n"));
    QCOMPARE(matter.rename(u"a"_s, u"B"_s).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(matter.rename(u"a"_s, u""_s).error().code, ErrorCode::InvalidArgument);
    QVERIFY(after(matter, matter.rename(u"a"_s, u"A"_s)).startsWith(u"A : 1"));
}

void TestYamlStructure::moves()
{
    const FrontMatter matter =
        parsed(u"# about a\na: 1\n\n# about b\n# more\nb:\n  c: 1\n  # about d\n  d: 2\ne: |\n  text\n"_s);
    QCOMPARE(after(matter, matter.move(u"a"_s, {})),
             u"\n# about b\n# more\nb:\n  c: 1\n  # about d\n  d: 2\ne: |\n  text\n# about a\na: 1\n"_s);
    QCOMPARE(after(matter, matter.move(u"b"_s, u"a"_s)),
             u"# about b\n# more\nb:\n  c: 1\n  # about d\n  d: 2\n# about a\na: 1\n\ne: |\n  text\n"_s);
    QCOMPARE(after(matter, matter.move(u"b.d"_s, u"b.c"_s)),
             u"# about a\na: 1\n\n# about b\n# more\nb:\n  # about d\n  d: 2\n  c: 1\ne: |\n  text\n"_s);
    QVERIFY(matter.move(u"a"_s, u"b"_s)->isEmpty());
    QVERIFY(!matter.move(u"a"_s, u"b.c"_s));
    const FrontMatter anchored = parsed(u"a: &x 1\nb: *x\n"_s);
    QCOMPARE(anchored.move(u"b"_s, u"a"_s).error().code, ErrorCode::Unsafe);
}

void TestYamlStructure::changesItemsOfBlockLists()
{
    const FrontMatter matter = parsed(u"a:\n  - x # on x\n  # below x\n  -  'y'\n  - z\nb: 1\n"_s);
    QCOMPARE(after(matter, matter.setItem(u"a"_s, 1, u"it's"_s)),
             u"a:\n  - x # on x\n  # below x\n  -  'it''s'\n  - z\nb: 1\n"_s);
    QCOMPARE(after(matter, matter.removeItem(u"a"_s, 0)), u"a:\n  # below x\n  -  'y'\n  - z\nb: 1\n"_s);
    QCOMPARE(after(matter, matter.insertItem(u"a"_s, 0, u"w"_s)),
             u"a:\n  - w\n  - x # on x\n  # below x\n  -  'y'\n  - z\nb: 1\n"_s);
    QCOMPARE(after(matter, matter.insertItem(u"a"_s, 3, u"true"_s)),
             u"a:\n  - x # on x\n  # below x\n  -  'y'\n  - z\n  - \"true\"\nb: 1\n"_s);
    QCOMPARE(after(matter, matter.moveItem(u"a"_s, 2, 0)),
             u"a:\n  - z\n  - x # on x\n  # below x\n  -  'y'\nb: 1\n"_s);
    QCOMPARE(after(matter, matter.moveItem(u"a"_s, 0, 2)),
             u"a:\n  # below x\n  -  'y'\n  - z\n  - x # on x\nb: 1\n"_s);
    QCOMPARE(matter.removeItem(u"a"_s, 3).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(matter.removeItem(u"b"_s, 0).error().code, ErrorCode::InvalidArgument);
    const FrontMatter gaps = parsed(u"a:\n  -\n  - x\n"_s);
    QCOMPARE(after(gaps, gaps.setItem(u"a"_s, 0, u"w"_s)), u"a:\n  - w\n  - x\n"_s);
}

void TestYamlStructure::changesItemsOfFlowLists()
{
    const FrontMatter matter = parsed(u"a: [ \"x\" ,y,  'z' ]\nb: {c: [p, q]}\n"_s);
    QVERIFY(after(matter, matter.setItem(u"a"_s, 1, u"[w]"_s)).startsWith(u"a: [ \"x\" ,\"[w]\",  'z' ]\n"));
    QVERIFY(after(matter, matter.removeItem(u"a"_s, 0)).startsWith(u"a: [ y,  'z' ]\n"));
    QVERIFY(after(matter, matter.removeItem(u"a"_s, 2)).startsWith(u"a: [ \"x\" ,y ]\n"));
    QVERIFY(after(matter, matter.insertItem(u"a"_s, 3, u"w"_s)).startsWith(u"a: [ \"x\" ,y,  'z' ,'w' ]\n"));
    QVERIFY(after(matter, matter.moveItem(u"a"_s, 2, 0)).startsWith(u"a: [ 'z' ,\"x\",  y ]\n"));
    QVERIFY(after(matter, matter.insertItem(u"b.c"_s, 1, u"r"_s)).endsWith(u"b: {c: [p, r, q]}\n"));
}

QTEST_APPLESS_MAIN(TestYamlStructure)
#include "tst_yamlstructure.moc"
