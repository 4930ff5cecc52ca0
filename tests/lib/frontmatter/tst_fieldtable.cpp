#include "frontmatter/fielddescriptions.h"
#include "frontmatter/fieldtable.h"
#include "frontmatter/frontmatter.h"
#include "frontmatter/tags.h"

#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

class TestFieldTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsCommonFields();
    void guessesByValue();
    void suggestsWhatIsMissing();
    void validates();
    void readsDescriptions();
    void keepsWhatASiteDoesNotSay();
    void survivesHostileDescriptions_data();
    void survivesHostileDescriptions();
    void comparesTags();
};

void TestFieldTable::knowsCommonFields()
{
    const FieldTable table = FieldTable::standard();
    for (const auto *path :
         {u"title",      u"date",         u"lastmod",      u"publishDate", u"expiryDate", u"draft",
          u"tags",       u"categories",   u"series",       u"keywords",    u"author",     u"authors",
          u"summary",    u"description",  u"slug",         u"url",         u"aliases",    u"weight",
          u"toc",        u"math",         u"cover.image",  u"cover.alt",   u"image",      u"source_url",
          u"word_count", u"reading_time", u"ai_score",     u"sync_time",   u"linkTitle",  u"subtitle",
          u"layout",     u"copyright",    u"isCJKLanguage"}) {
        const FieldInfo info = table.info(QString::fromUtf16(path));
        QVERIFY2(info.known, qPrintable(info.path));
        QVERIFY(!info.label.isEmpty());
        QVERIFY(!info.help.isEmpty());
    }
    QCOMPARE(table.info(u"PUBLISHDATE"_s).kind, Kind::DateTime);
    QCOMPARE(table.info(u"params.math"_s).kind, Kind::Bool);
    QVERIFY(!table.info(u"own.field"_s).known);
    QCOMPARE(table.info(u"own.field"_s).label, u"field"_s);
    QCOMPARE(table.initialValue(u"tags"_s), QVariant(QVariantList()));
}

void TestFieldTable::guessesByValue()
{
    const FieldTable table = FieldTable::standard();
    const FrontMatter matter = FrontMatter::parse(
        u"---\na: true\nb: 1\nc: 1.5\nd: 2024-01-02\ne: [x]\nf: {g: 1}\nh: |\n  text\ni: https://x.org\nj: k\ntags: single\ncategories: [a]\n---\n"_s);
    const auto kind = [&](const char16_t *path) { return table.info(*matter.field(path)).kind; };
    QCOMPARE(kind(u"a"), Kind::Bool);
    QCOMPARE(kind(u"b"), Kind::Integer);
    QCOMPARE(kind(u"c"), Kind::Number);
    QCOMPARE(kind(u"d"), Kind::DateTime);
    QCOMPARE(kind(u"e"), Kind::TextList);
    QCOMPARE(kind(u"f"), Kind::Map);
    QCOMPARE(kind(u"h"), Kind::LongText);
    QCOMPARE(kind(u"i"), Kind::Url);
    QCOMPARE(kind(u"j"), Kind::Text);
    QCOMPARE(kind(u"tags"), Kind::Text);
    QCOMPARE(kind(u"categories"), Kind::TextList);
}

void TestFieldTable::suggestsWhatIsMissing()
{
    const QList<FieldInfo> all = FieldTable::standard().suggestions({u"Title"_s, u"date"_s});
    QVERIFY(all.size() > 20);
    QCOMPARE(all[0].path, u"draft"_s);
    for (const FieldInfo &info : all)
        QVERIFY(info.path != u"title" && info.path != u"ai_score");
}

void TestFieldTable::validates()
{
    FieldTable table = FieldTable::standard();
    FieldInfo info = table.info(u"level"_s);
    info.known = true;
    info.required = true;
    info.choices = {u"易"_s, u"难"_s};
    table.add({info});
    const FrontMatter matter = FrontMatter::parse(
        u"---\nslug: a b\ndraft: \"no\"\nlevel: 中\nsource_url: 'not an address'\ntitle: ok\n---\n"_s);
    const auto ids = [&](const char16_t *path) {
        QStringList result;
        for (const Problem &problem : table.validate(*matter.field(path)))
            result.append(problem.id);
        return result;
    };
    QCOMPARE(ids(u"slug"), QStringList{u"slug"_s});
    QCOMPARE(ids(u"draft"), QStringList{u"type"_s});
    QCOMPARE(ids(u"level"), QStringList{u"choice"_s});
    QCOMPARE(ids(u"source_url"), QStringList{u"url"_s});
    QCOMPARE(ids(u"title"), QStringList());
}

void TestFieldTable::readsDescriptions()
{
    const FieldDescriptions read = readFieldDescriptions(
        u"# 本站\nlevel:\n  label: 难度\n  help: 读者要懂多少\n  kind: text\n  choices: [易, 难]\n  "
        u"required: yes\n"
        "cover.credit:\n  label: 图片来源\n  kind: url\n  max: 80\nbare:\nwrong:\n  kind: colour\n  max: -1\n  shape: x\n"_s);
    QCOMPARE(read.fields.size(), 4);
    QCOMPARE(read.fields[0].label, u"难度"_s);
    QVERIFY(read.fields[0].required);
    QCOMPARE(read.fields[0].choices, (QStringList{u"易"_s, u"难"_s}));
    QCOMPARE(read.fields[1].kind, Kind::Url);
    QCOMPARE(read.fields[1].maxLength, 80);
    QCOMPARE(read.fields[2].label, u"bare"_s);
    QCOMPARE(read.problems.size(), 3);
    QCOMPARE(read.problems[0].line, 13);
    FieldTable table = FieldTable::standard();
    table.add(read.fields);
    QCOMPARE(table.info(u"level"_s).label, u"难度"_s);
}

void TestFieldTable::keepsWhatASiteDoesNotSay()
{
    const FieldTable standard = FieldTable::standard();
    const QString text = u"summary:\n  max: 80\ndate:\n  label: 日子\nparams.math:\n  help: 公式\n"_s;
    FieldTable table = standard;
    table.add(readFieldDescriptions(text).fields);
    const FieldInfo summary = table.info(u"summary"_s);
    QCOMPARE(summary.maxLength, 80);
    QCOMPARE(summary.label, standard.info(u"summary"_s).label);
    QCOMPARE(summary.help, standard.info(u"summary"_s).help);
    QCOMPARE(summary.kind, Kind::LongText);
    QCOMPARE(table.info(u"date"_s).label, u"日子"_s);
    QCOMPARE(table.info(u"date"_s).kind, Kind::DateTime);
    QCOMPARE(table.info(u"params.math"_s).kind, Kind::Bool);
    QCOMPARE(table.info(u"params.math"_s).label, standard.info(u"math"_s).label);
}

void TestFieldTable::survivesHostileDescriptions_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a list") << u"- a\n"_s;
    QTest::newRow("a scalar") << u"a"_s;
    QTest::newRow("a broken quote") << u"a: \"\n  b"_s;
    QTest::newRow("deep brackets") << QString(200'000, QChar(u'['));
    QTest::newRow("aliases") << u"a: &x {label: *x}\nb: *x\n"_s;
    QTest::newRow("maps where words belong")
        << u"a:\n  label: {b: c}\n  kind: [text]\n  required: 7\n  choices: [[a]]\n? [x]\n: 1\n"_s;
    QTest::newRow("too many fields") << [] {
        QString text;
        for (int i = 0; i < 5000; ++i)
            text += u"a%1:\n"_s.arg(i);
        return text;
    }();
    QTest::newRow("too long") << QString(300'000, QChar(u'#'));
}

void TestFieldTable::survivesHostileDescriptions()
{
    QFETCH(QString, text);
    const FieldDescriptions read = readFieldDescriptions(text);
    QVERIFY(read.fields.size() <= 500);
    QVERIFY(read.problems.size() <= 50);
    QVERIFY(read.fields.size() + read.problems.size() > 0);
    for (const Problem &problem : read.problems)
        QVERIFY(problem.range.start <= problem.range.end && problem.range.end <= text.size());
}

void TestFieldTable::comparesTags()
{
    QVERIFY(areNearDuplicates(u"AI"_s, u"ai"_s));
    QVERIFY(areNearDuplicates(u"ＡＩ"_s, u"AI"_s));
    QVERIFY(areNearDuplicates(u"open source"_s, u"Open-Source"_s));
    QVERIFY(!areNearDuplicates(u"AI"_s, u"AI"_s));
    QVERIFY(!areNearDuplicates(u"人工智能"_s, u"人工智慧"_s));
    const TagFolding simplify = [](const QString &text) { return QString(text).replace(u"國"_s, u"国"_s); };
    QVERIFY(areNearDuplicates(u"中國"_s, u"中国"_s, simplify));
    QVERIFY(!areNearDuplicates(u"中國"_s, u"中国"_s));
    const QList<TagGroup> groups = nearDuplicates({u"ai"_s, u"AI"_s, u"AI"_s, u"科技"_s});
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].tags, (QStringList{u"AI"_s, u"ai"_s}));
}

QTEST_APPLESS_MAIN(TestFieldTable)
#include "tst_fieldtable.moc"
