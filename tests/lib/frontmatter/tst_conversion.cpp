#include "frontmatter/conversion.h"

#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

/// YAML, TOML and JSON turned into each other.
class TestConversion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void converts_data();
    void converts();
    void refuses_data();
    void refuses();
    void comesBackTheSame_data();
    void comesBackTheSame();
    void writesTheLineBreakAskedFor();
};

void TestConversion::converts_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("losses");
    const QString yaml = u"---\n# 头\ntitle: \"标题: 一\" # 后\ndate: 2025-06-08T20:11:50.179Z\ndraft: "
                         u"false\ntags: [AI, '科技']\n"
                         "# 图\ncover:\n  image: \"\"\n  alt: 图\nn: 3\nx: 1.5\n---\n"_s;
    QTest::newRow("YAML to TOML, comments and all")
        << yaml << int(Language::Toml)
        << u"+++\n# 头\ntitle = \"标题: 一\" # 后\ndate = 2025-06-08T20:11:50.179Z\ndraft = false\n"
           "tags = [\"AI\", \"科技\"]\nn = 3\nx = 1.5\n\n# 图\n[cover]\nimage = \"\"\nalt = \"图\"\n+++\n"_s
        << 1; // the order
    QTest::newRow("YAML to JSON")
        << yaml << int(Language::Json)
        << u"{\n  \"title\": \"标题: 一\",\n  \"date\": \"2025-06-08T20:11:50.179Z\",\n  \"draft\": false,\n"
           "  \"tags\": [\"AI\", \"科技\"],\n  \"cover\": {\n    \"image\": \"\",\n    \"alt\": \"图\"\n  "
           "},\n"
           "  \"n\": 3,\n  \"x\": 1.5\n}\n"_s
        << 2; // comments, dates
    QTest::newRow("TOML to YAML") << u"+++\n# a\ntitle = 'yes'\ndate = 2024-01-02\nlist = [1, # one\n "
                                     u"2]\n[params.social]\nx = \"a\\nb\"\n"
                                     "[[items]]\nname = 'o'\nempty = []\n[[items]]\nname = 'm'\n+++\n"_s
                                  << int(Language::Yaml)
                                  << u"---\n# a\ntitle: \"yes\"\ndate: 2024-01-02\nlist: [1, 2]\nparams:\n  "
                                     u"social:\n    x: |-\n      a\n      b\n"
                                     "items:\n  - name: o\n    empty: []\n  - name: m\n---\n"_s
                                  << 1; // the comment in the list
    QTest::newRow("JSON to TOML")
        << u"{\"a\": null, \"b\": [null, 1], \"c\": {\"d\": [{\"e\": 1}], \"f\": {}}, \"g\": [[1]], \"h\": \"x\\ny\"}\n"_s
        << int(Language::Toml)
        << u"+++\nb = [1]\ng = [[1]]\nh = \"\"\"\nx\ny\"\"\"\n\n[c]\n\n[[c.d]]\ne = 1\n\n[c.f]\n+++\n"_s
        << 3; // two empty values, the order
    QTest::newRow("JSON to YAML")
        << u"{\"010\": \"010\", \"b\": null, \"c\": [], \"d\": {}, \"e\": [{}, [1, null], \"- x\"]}\n"_s
        << int(Language::Yaml)
        << u"---\n\"010\": \"010\"\nb:\nc: []\nd: {}\ne:\n  - {}\n  - [1, null]\n  - \"- x\"\n---\n"_s << 0;
    QTest::newRow("nothing at all") << u"---\n---\n"_s << int(Language::Json) << u"{}\n"_s << 0;
    QTest::newRow("a comment at the end")
        << u"---\na: 1\n# b\n---\n"_s << int(Language::Toml) << u"+++\na = 1\n# b\n+++\n"_s << 0;
}

void TestConversion::converts()
{
    QFETCH(QString, from);
    QFETCH(int, language);
    QFETCH(QString, to);
    QFETCH(int, losses);
    const FrontMatter matter = FrontMatter::parse(from);
    const Result<Conversion> made = converted(matter, Language(language));
    QVERIFY2(made.isOk(), made ? "" : qPrintable(made.error().message));
    QCOMPARE(made->text, to);
    QVERIFY2(made->losses.size() == losses, qPrintable(made->losses.join(u'\n')));
}

void TestConversion::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("language");
    QTest::newRow("an alias") << u"---\na: &x 1\nb: *x\n---\n"_s << int(Language::Json);
    QTest::newRow("an alias of itself") << u"---\na: &x [*x]\n---\n"_s << int(Language::Json);
    QTest::newRow("a tag") << u"---\na: !!str 1\n---\n"_s << int(Language::Toml);
    QTest::newRow("a merge") << u"---\na: &x {b: 1}\nc:\n  <<: *x\n---\n"_s << int(Language::Toml);
    QTest::newRow("a complex key") << u"---\n? [a]\n: 1\n---\n"_s << int(Language::Toml);
    QTest::newRow("broken YAML") << u"---\na: [\n---\n"_s << int(Language::Toml);
    QTest::newRow("a field that stands twice") << u"---\na: 1\na: 2\n---\n"_s << int(Language::Toml);
    QTest::newRow("a number JSON lacks") << u"---\na: .nan\n---\n"_s << int(Language::Json);
    QTest::newRow("a number TOML lacks") << u"---\na: 18446744073709551615\n---\n"_s << int(Language::Toml);
}

void TestConversion::refuses()
{
    QFETCH(QString, text);
    QFETCH(int, language);
    const Result<Conversion> made = converted(FrontMatter::parse(text), Language(language));
    QVERIFY(!made.isOk());
    QVERIFY(!made.error().message.isEmpty());
}

void TestConversion::comesBackTheSame_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("through TOML") << int(Language::Toml);
    QTest::newRow("through JSON") << int(Language::Json);
}

void TestConversion::comesBackTheSame()
{
    QFETCH(int, language);
    const QString text =
        u"---\ntitle: 标题\nquote: \"yes\"\nnumber: \"010\"\nlist: [a, \"no\", \"\"]\ntext: |\n  a\n\n  b\n"
        "minus: -3\nx: 2.0\nb: true\ncover:\n  image: a.png\n  deep:\n    x: \"1\"\n---\n"_s;
    const Result<Conversion> there = converted(FrontMatter::parse(text), Language(language));
    QVERIFY(there.isOk());
    const Result<Conversion> back = converted(FrontMatter::parse(there->text), Language::Yaml);
    QVERIFY(back.isOk());
    QCOMPARE(back->text, text);
}

void TestConversion::writesTheLineBreakAskedFor()
{
    const Result<Conversion> made =
        converted(FrontMatter::parse(u"---\na: 1\n---\n"_s), Language::Toml, text::LineBreak::CrLf);
    QVERIFY(made.isOk());
    QCOMPARE(made->text, u"+++\na = 1\n+++\n"_s.replace(QChar(u'\n'), text::crlfMark));
}

QTEST_APPLESS_MAIN(TestConversion)
#include "tst_conversion.moc"
