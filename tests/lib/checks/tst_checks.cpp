#include "checks/checks.h"
#include "checks/reading.h"
#include "checks/emphasis.h"

#include <QSet>
#include <QTest>

using namespace wengao;
using namespace wengao::checks;
using namespace Qt::StringLiterals;

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAndMends_data();
    void findsAndMends();
    void remediesOfNotesWaitUntilTheyAreAskedFor();
    void saysNothingOf_data();
    void saysNothingOf();
    void seesTheEmphasisThatCmarkSees_data();
    void seesTheEmphasisThatCmarkSees();
    void optionsSilenceChecks();
    void theTableIsWhole();
};

void TestChecks::findsAndMends_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mended");
    const auto row = [](const char *name, const QString &id, const QString &text, const QString &mended) {
        QTest::newRow(name) << id << text << mended;
    };
    const QString emphasis = u"emphasis-beside-punctuation"_s;
    row("a heading right behind <article>", u"html-swallows-markdown"_s,
        u"<article>\n## TL;DR\n\n文\n</article>\n"_s, u"<article>\n\n## TL;DR\n\n文\n</article>\n"_s);
    row("a colon inside", emphasis, u"**建立：**与\n"_s, u"**建立**：与\n"_s);
    row("a full stop inside", emphasis, u"这是**重要。**所以\n"_s, u"这是**重要**。所以\n"_s);
    row("quotation marks inside", emphasis, u"美国**“国家版”**倡议\n"_s, u"美国“**国家版**”倡议\n"_s);
    row("a quotation", emphasis, u"*“你好。”*然后\n"_s, u"“*你好。*”然后\n"_s);
    row("corner brackets inside", emphasis, u"请看**「x」**一节\n"_s, u"请看「**x**」一节\n"_s);
    row("a link inside", emphasis, u"**[链接](u)**也\n"_s, u"**[链接](u)** 也\n"_s);
    row("code inside", emphasis, u"使用**`code`**函数\n"_s, u"使用 **`code`** 函数\n"_s);
    row("a price", emphasis, u"价格**$100**元\n"_s, u"价格 **$100**元\n"_s);
    row("italics", emphasis, u"*斜体。*后文\n"_s, u"*斜体*。后文\n"_s);
    row("deleted text", emphasis, u"~~删除。~~后\n"_s, u"~~删除~~。后\n"_s);
    row("in a list", emphasis, u"*   **建立：**与\n"_s, u"*   **建立**：与\n"_s);
    row("a number in full width", u"fake-list"_s, u"１．一\n"_s, u"1. 一\n"_s);
    row("a number with 、", u"fake-list"_s, u"1、一\n"_s, u"1. 一\n"_s);
    row("a dash without space", u"missing-space"_s, u"-二\n"_s, u"- 二\n"_s);
    row("a heading without space", u"missing-space"_s, u"##标题\n"_s, u"## 标题\n"_s);
    row("a table of long dashes", u"fake-table"_s, u"|a|b|\n|—|—|\n|c|d|\n"_s,
        u"|a|b|\n|---|---|\n|c|d|\n"_s);
    row("an address before Chinese", u"bare-address"_s, u"见 https://a.cn/x，后面\n"_s,
        u"见 <https://a.cn/x>，后面\n"_s);
    row("a line break in Chinese", u"line-break-space"_s, u"前半\n后半\n"_s, u"前半后半\n"_s);
    row("a footnote nobody wrote", u"footnote-undefined"_s, u"文[^1]\n"_s, u"文[^1]\n\n[^1]: \n"_s);
}

void TestChecks::findsAndMends()
{
    QFETCH(QString, id);
    QFETCH(QString, text);
    const auto isIt = [=](const Diagnostic &one) { return one.id == id; };
    const footnotes::Index index(text);
    const QList<Diagnostic> found = diagnose(index);
    const auto diagnostic = std::find_if(found.begin(), found.end(), isIt);
    QVERIFY(diagnostic != found.end());
    const QList<Fix> fixes = fixesOf(*diagnostic, index);
    QVERIFY(!diagnostic->message.isEmpty() && !fixes.isEmpty());
    QVERIFY(!diagnostic->range.isEmpty());
    const QString after = applied(text, fixes.first().edits);
    QTEST(after, "mended");
    const QList<Diagnostic> left = diagnose(footnotes::Index(after));
    QVERIFY(std::none_of(left.begin(), left.end(), isIt));
}

/// Each goes through the whole text, and there may be thousands.
void TestChecks::remediesOfNotesWaitUntilTheyAreAskedFor()
{
    const footnotes::Index index(u"文[^1]\n\n"_s.repeated(3));
    const QList<Diagnostic> found = diagnose(index);
    QCOMPARE(found.size(), 3);
    for (const Diagnostic &one : found) {
        QVERIFY(one.note && one.fixes.isEmpty());
        QCOMPARE(fixesOf(one, index).size(), 2);
    }
    Interest interest;
    interest.diagnostics = true;
    interest.problem = 2;
    const QList<Fix> asked = read(index, interest)->problemFixes;
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.first().edits, fixesOf(found.at(2), index).first().edits);
}

void TestChecks::saysNothingOf_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("sound Chinese") << u"## 引言\n\n**建立：** 与**美国**（US），“好”。\n\n* 一\n* 二\n"_s;
    QTest::newRow("code") << u"```\n**建立：**与\n-二\n１．\n```\n\n`**建立：**与`\n"_s;
    QTest::newRow("hashtags") << u"#AI #Technology\n"_s;
    QTest::newRow("numbers and dates") << u"3.14 是圆周率\n\n-5 度\n\n2025年\n"_s;
    QTest::newRow("a real table") << u"| a | b |\n|---|:-:|\n| c | d |\n"_s;
    QTest::newRow("a linked address") << u"[https://a.cn](https://a.cn)，后面 <https://a.cn>，后面\n"_s;
    QTest::newRow("an HTML comment") << u"<!-- more -->\n\n文\n"_s;
    QTest::newRow("emphasis that works") << u"*斜体*后文，***都***有，a*b*c\n"_s;
}

void TestChecks::saysNothingOf()
{
    QFETCH(QString, text);
    QStringList ids;
    for (const Diagnostic &diagnostic : diagnose(footnotes::Index(text)))
        ids.append(diagnostic.id);
    QCOMPARE(ids, QStringList());
}

void TestChecks::seesTheEmphasisThatCmarkSees_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("strict");
    QTest::addColumn<int>("friendly");
    QTest::newRow("plain") << u"a **b** c"_s << 1 << 1;
    QTest::newRow("nested") << u"***a** b*"_s << 2 << 2;
    QTest::newRow("the wrong span") << u"**真，**她说**「重点」**"_s << 2 << 2;
    QTest::newRow("escaped") << u"\\*a*"_s << 0 << 0;
    QTest::newRow("spaces") << u"a * b * c"_s << 0 << 0;
    QTest::newRow("before a bracket") << u"**美国**（US）"_s << 1 << 1;
}

void TestChecks::seesTheEmphasisThatCmarkSees()
{
    QFETCH(QString, line);
    const auto never = [](qsizetype) { return false; };
    QTEST(int(emphasisPairs(line, FlankingRule::Strict, never).size()), "strict");
    QTEST(int(emphasisPairs(line, FlankingRule::CjkFriendly, never).size()), "friendly");
}

void TestChecks::optionsSilenceChecks()
{
    const footnotes::Index index(u"文<b>x</b>\n\n<div>\nx\n</div>\n\n**建立：**与[^1]\n"_s);
    QCOMPARE(diagnose(index).size(), 5);
    Options options;
    options.unsafeHtml = true;
    options.cjkFriendlyEmphasis = true;
    QCOMPARE(diagnose(index, options).size(), 1);
    options.disabled = {u"footnote-undefined"_s};
    QCOMPARE(diagnose(index, options).size(), 0);
}

void TestChecks::theTableIsWhole()
{
    QSet<QString> ids;
    for (const CheckInfo &check : allChecks()) {
        QVERIFY(!check.title.isEmpty());
        ids.insert(check.id);
    }
    QCOMPARE(ids.size(), allChecks().size());
}

QTEST_APPLESS_MAIN(TestChecks)
#include "tst_checks.moc"
