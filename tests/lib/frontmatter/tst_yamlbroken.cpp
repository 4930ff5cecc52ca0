#include "frontmatter/frontmatter.h"

#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

class TestYamlBroken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheLine_data();
    void namesTheLine();
    void survivesHostileInput_data();
    void survivesHostileInput();
    void reportsDuplicates();
    void leavesBadBytesAlone();
};

void TestYamlBroken::namesTheLine_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<int>("line");
    QTest::newRow("a quote that never closes") << u"a: 1\nb: \"x\nc: 2\n"_s << 2;
    QTest::newRow("a quote that never closes at the end") << u"a: 1\nb: 'x\n"_s << 2;
    QTest::newRow("a tab as indentation") << u"a:\n\tb: 1\n"_s << 2;
    QTest::newRow("a list and a map in one") << u"- a\nb: 1\n"_s << 1;
    QTest::newRow("a line without a colon") << u"a: 1\nnonsense\nb: 2\n"_s << 2;
    QTest::newRow("a colon without a blank") << u"a:1\n"_s << 1;
    QTest::newRow("a full-width colon") << u"标题：文章\n"_s << 1;
    QTest::newRow("a colon in a plain value") << u"title: a: b\n"_s << 1;
    QTest::newRow("a bracket that never closes") << u"a: 1\ntags: [x, y\nb: 2\n"_s << 2;
    QTest::newRow("text behind a quoted value") << u"a: \"x\" y\n"_s << 1;
    QTest::newRow("a value that begins with @") << u"a: @x\n"_s << 1;
    QTest::newRow("an unknown escape") << u"a: \"\\q\"\n"_s << 1;
    QTest::newRow("a deeper line among fields") << u"a: 1\n  b: 2\n"_s << 1;
    QTest::newRow("a document end") << u"a: 1\n...\n"_s << 2;
    QTest::newRow("an alias without its anchor") << u"a: 1\nb: *x\n"_s << 2;
}

void TestYamlBroken::namesTheLine()
{
    QFETCH(QString, content);
    QFETCH(int, line);
    const FrontMatter matter = FrontMatter::parse(u"---\n"_s + content + u"---\n"_s);
    QVERIFY(matter.isBroken());
    QVERIFY(!matter.problems().isEmpty());
    QCOMPARE(matter.problems()[0].line, line);
    QVERIFY(!matter.problems()[0].message.isEmpty());
    QVERIFY(!matter.readOnlyReason().isEmpty());
    for (const Field &field : matter.fields())
        QVERIFY(!field.editable);
    QCOMPARE(matter.set(u"new"_s, 1).error().code, ErrorCode::Syntax);
    const Result<TextEdits> repaired = matter.replaceSource(u"a: 1\n"_s);
    QVERIFY(repaired.isOk());
    QCOMPARE(applied(matter.text(), *repaired), u"---\na: 1\n---\n"_s);
}

void TestYamlBroken::survivesHostileInput_data()
{
    QTest::addColumn<QString>("content");
    QTest::newRow("two million brackets") << u"a: "_s + QString(2'000'000, QChar(u'[')) + u"\n"_s;
    QTest::newRow("two million dashes") << u"a:\n"_s + u"- "_s.repeated(1'000'000) + u"\n"_s;
    QTest::newRow("a hundred thousand nested braces") << u"{a: "_s.repeated(100'000) + u"\n"_s;
    QTest::newRow("a deep staircase") << [] {
        QString text;
        for (int i = 0; i < 1500; ++i)
            text += QString(i, QChar(u' ')) + u"a:\n"_s;
        return text;
    }();
    QTest::newRow("a bomb of aliases") << [] {
        QString text = u"a0: &a0 [x, x, x, x, x, x, x, x, x]\n"_s;
        for (int i = 1; i < 10; ++i)
            text += u"a%1: &a%1 [*a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2]\n"_s.arg(i).arg(i - 1);
        return text;
    }();
    QTest::newRow("an alias to itself") << u"a: &a [*a]\nb: 1\n"_s;
    QTest::newRow("a value of a megabyte") << u"a: \""_s + QString(1'000'000, QChar(u'文')) + u"\"\nb: 1\n"_s;
    QTest::newRow("ten thousand keys") << [] {
        QString text;
        for (int i = 0; i < 10'000; ++i)
            text += u"key%1: value\n"_s.arg(i);
        return text;
    }();
    QTest::newRow("ten thousand equal keys") << u"a: 1\n"_s.repeated(10'000);
    QTest::newRow("a million apostrophes") << u"a: ["_s + u", '"_s.repeated(500'000) + u"\n"_s;
    QTest::newRow("a million colons") << u"a"_s + QString(1'000'000, QChar(u':')) + u"\n"_s;
    QTest::newRow("a million blank lines") << u"a: |+\n"_s + QString(1'000'000, QChar(u'\n'));
    QTest::newRow("a million comments") << u"a:\n"_s + u"#\n"_s.repeated(500'000);
    QTest::newRow("ten megabytes of brackets") << QString(10'000'000, QChar(u'[')) + u"\n"_s;
}

void TestYamlBroken::survivesHostileInput()
{
    QFETCH(QString, content);
    const FrontMatter matter = FrontMatter::parse(u"---\n"_s + content + u"---\n"_s);
    QCOMPARE(matter.source(), content);
    QVERIFY(matter.problems().size() < 200);
    const Result<TextEdits> edits = matter.set(u"b"_s, 2);
    QVERIFY(matter.isBroken() || !matter.readOnlyReason().isEmpty() || edits.isOk() ||
            !edits.error().message.isEmpty());
}

void TestYamlBroken::reportsDuplicates()
{
    const FrontMatter matter =
        FrontMatter::parse(u"---\ntitle: a\ndate: 1\nTitle: b\ncover:\n  x: 1\n  x: 2\n---\n"_s);
    QVERIFY(!matter.isBroken());
    QCOMPARE(matter.problems().size(), 2);
    QCOMPARE(matter.problems()[0].line, 3);
    QVERIFY(matter.problems()[0].isError);
    QCOMPARE(matter.problems()[0].fixes.size(), 2);
    QVERIFY(!matter.field(u"title")->editable);
    QVERIFY(matter.field(u"date")->editable);
    QVERIFY(!matter.field(u"cover.x")->editable);
    QVERIFY(matter.set(u"date"_s, 2).isOk());
    const QString fixed = applied(matter.text(), matter.problems()[0].fixes[0].edits);
    QVERIFY(FrontMatter::parse(fixed).field(u"Title")->editable);
}

void TestYamlBroken::leavesBadBytesAlone()
{
    const FrontMatter matter =
        FrontMatter::parse(u"---\na: x"_s + QChar(0xDCFF) + u"\nb: 1\nc: \u2028\n---\n"_s);
    QVERIFY(!matter.field(u"a")->editable);
    QVERIFY(!matter.field(u"c")->editable);
    QCOMPARE(matter.problems().size(), 2);
    QCOMPARE(matter.problems()[0].line, 1);
    const Result<TextEdits> edits = matter.set(u"b"_s, 2);
    QVERIFY(edits.isOk());
    QVERIFY(applied(matter.text(), *edits).contains(QChar(0xDCFF)));
    QCOMPARE(matter.set(u"b"_s, QString(QChar(0xDCFF))).error().code, ErrorCode::InvalidArgument);
}

QTEST_APPLESS_MAIN(TestYamlBroken)
#include "tst_yamlbroken.moc"
