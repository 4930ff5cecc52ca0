#include "frontmatter/frontmatter.h"

#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

class TestSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void tellsOfFencesThatNeverClose();
    void tellsOfTextBehindTheClosingFence();
};

void TestSplit::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("body");

    const QString crlf(text::crlfMark);
    QTest::newRow("an empty file is body") << u""_s << Language::None << u""_s << u""_s;
    QTest::newRow("plain text is body") << u"你好\n"_s << Language::None << u""_s << u"你好\n"_s;
    QTest::newRow("YAML ends at its fence")
        << u"---\na: 1\n---\nb\n"_s << Language::Yaml << u"a: 1\n"_s << u"b\n"_s;
    QTest::newRow("YAML without a field") << u"---\n---\nb"_s << Language::Yaml << u""_s << u"b"_s;
    QTest::newRow("a fence may end the file")
        << u"---\na: 1\n---"_s << Language::Yaml << u"a: 1\n"_s << u""_s;
    QTest::newRow("CRLF is one break") << u"---"_s + crlf + u"a: 1"_s + crlf + u"---"_s + crlf + u"b"_s
                                       << Language::Yaml << u"a: 1"_s + crlf << u"b"_s;
    QTest::newRow("a lone CR is a break")
        << u"---\ra: 1\r---\rb"_s << Language::Yaml << u"a: 1\r"_s << u"b"_s;
    QTest::newRow("blank lines may stand before")
        << u"\n \n---\na: 1\n---\nb"_s << Language::Yaml << u"a: 1\n"_s << u"b"_s;
    QTest::newRow("blanks may follow a fence")
        << u"--- \na: 1\n---\t\nb"_s << Language::Yaml << u"a: 1\n"_s << u"b"_s;
    QTest::newRow("a thematic break is body")
        << u"-----\ntext\n---\n"_s << Language::None << u""_s << u"-----\ntext\n---\n"_s;
    QTest::newRow("a fence that never closes is body")
        << u"---\na: 1\n"_s << Language::None << u""_s << u"---\na: 1\n"_s;
    QTest::newRow("an indented fence does not close")
        << u"---\na: |\n  ---\n---\n"_s << Language::Yaml << u"a: |\n  ---\n"_s << u""_s;
    QTest::newRow("text behind the fence is body")
        << u"---\na: 1\n---b\nc"_s << Language::Yaml << u"a: 1\n"_s << u"b\nc"_s;
    QTest::newRow("TOML has its own fence")
        << u"+++\na = 1\n+++\nb"_s << Language::Toml << u"a = 1\n"_s << u"b"_s;
    QTest::newRow("JSON ends at its brace")
        << u"{\"a\": \"}\\\"\"}\nb"_s << Language::Json << u"{\"a\": \"}\\\"\"}"_s << u"b"_s;
    QTest::newRow("a shortcode is no JSON")
        << u"{{< figure >}}\n"_s << Language::None << u""_s << u"{{< figure >}}\n"_s;
    QTest::newRow("JSON that never closes is body")
        << u"{\"a\": 1"_s << Language::None << u""_s << u"{\"a\": 1"_s;
}

void TestSplit::splits()
{
    QFETCH(QString, text);
    QFETCH(Language, language);
    QFETCH(QString, content);
    QFETCH(QString, body);
    const Split parts = split(text);
    QCOMPARE(parts.language, language);
    QCOMPARE(text.sliced(parts.content.start, parts.content.length()), content);
    QCOMPARE(parts.whole.start, 0);
    QCOMPARE(text.sliced(parts.whole.end), body);
}

void TestSplit::tellsOfFencesThatNeverClose()
{
    const QList<Problem> problems = splitProblems(u"\n---\na: 1\n");
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].line, 1);
    QVERIFY(problems[0].isError);
    QVERIFY(splitProblems(u"---\na: 1\n---\n").isEmpty());
    QVERIFY(splitProblems(u"text").isEmpty());
}

void TestSplit::tellsOfTextBehindTheClosingFence()
{
    const QList<Problem> problems = splitProblems(u"---\na: 1\n---b\n");
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].line, 2);
    QVERIFY(!problems[0].isError);
}

QTEST_APPLESS_MAIN(TestSplit)
#include "tst_split.moc"
