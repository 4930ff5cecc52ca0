#include "editor/ops/htmltomarkdown.h"

#include <QTest>

#include <ctime>

using namespace wengao::editor;
using namespace Qt::StringLiterals;

class TestHtmlToMarkdown final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void converts_data();
    void converts();
    void emphasisFollowsThePublisher();
    void structureIsTold();
    void hostileHtmlIsSurvived();
};

void TestHtmlToMarkdown::converts_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const char *name, const QString &html, const QString &markdown) {
        QTest::newRow(name) << html << markdown;
    };
    row("paragraphs", u"<p>一</p><p>二</p>"_s, u"一\n\n二"_s);
    row("a heading", u"<h2>引言</h2>文"_s, u"## 引言\n\n文"_s);
    row("emphasis", u"<p>请<b>重</b><i>点</i><del>旧</del></p>"_s, u"请**重***点*~~旧~~"_s);
    row("blanks stay outside the marks", u"a <b> b </b> c"_s, u"a  **b**  c"_s);
    row("a link", u"<a href='https://a.cn'>这里</a>"_s, u"[这里](https://a.cn)"_s);
    row("no script links", u"<a href='javascript:x()'>这里</a>"_s, u"这里"_s);
    row("an image", u"<img src='a b.png' alt='图'>"_s, u"![图](<a b.png>)"_s);
    row("a list", u"<ul><li>一</li><li>二<ul><li>三</li></ul></li></ul>"_s, u"- 一\n- 二\n  - 三"_s);
    row("numbers", u"<ol start=3><li>一</li><li>二</li></ol>"_s, u"3. 一\n4. 二"_s);
    row("a task", u"<ul><li><input type=checkbox checked>一</li></ul>"_s, u"- [x] 一"_s);
    row("a quote", u"<blockquote><p>一</p><p>二</p></blockquote>"_s, u"> 一\n>\n> 二"_s);
    row("code", u"<p>用<code>a*b</code></p>"_s, u"用`a*b`"_s);
    row("a code block", u"<pre><code class='language-cpp'>int a;\n  b;\n</code></pre>"_s,
        u"```cpp\nint a;\n  b;\n```"_s);
    row("a table", u"<table><tr><th>甲</th><th>b</th></tr><tr><td>1</td><td>2|3</td></tr></table>"_s,
        u"| 甲  | b    |\n| --- | ---- |\n| 1   | 2\\|3 |"_s);
    row("a cell that reaches down",
        u"<table><tr><th>a</th><th>b</th></tr><tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3</td></tr></table>"_s,
        u"| a   | b   |\n| --- | --- |\n| 1   | 2   |\n|     | 3   |"_s);
    row("a last cell that reaches down and a wide one",
        u"<table><tr><td>a</td><td rowspan=2>b</td></tr><tr><td>1</td></tr><tr><td colspan=2>2</td></tr>"
        "<tr><td>3</td><td>4</td></tr></table>"_s,
        u"| a   | b   |\n| --- | --- |\n| 1   |     |\n| 2   |     |\n| 3   | 4   |"_s);
    row("scripts go", u"<script>x</script><style>y</style>字"_s, u"字"_s);
    row("marks in text are escaped", u"<p>a*b_c[d]</p>"_s, u"a\\*b\\_c\\[d\\]"_s);
    row("a year at the start", u"<p>1986. 那一年</p>"_s, u"1986\\. 那一年"_s);
    row("a number and a bracket", u"<p>1) x</p>"_s, u"1\\) x"_s);
    row("a hash", u"<p># 井号</p>"_s, u"\\# 井号"_s);
    row("a tag is no heading", u"<p>#标签</p>"_s, u"#标签"_s);
    row("a dash", u"<p>- 破折</p>"_s, u"\\- 破折"_s);
    row("a plus", u"<p>+ x</p>"_s, u"\\+ x"_s);
    row("signed numbers are none", u"<p>-1 和 +1，1.5 倍</p><p>+1</p>"_s, u"-1 和 +1，1.5 倍\n\n+1"_s);
    row("a greater sign", u"<p>> x</p>"_s, u"\\> x"_s);
    row("dashes alone", u"<p>---</p>"_s, u"\\---"_s);
    row("dashes under a line", u"<p>甲<br>---</p><p>乙<br>===</p>"_s, u"甲\n\\---\n\n乙\n\\==="_s);
    row("equals signs alone", u"<p>===</p>"_s, u"==="_s);
    row("tildes", u"<p>~~~</p>"_s, u"\\~~~"_s);
    row("a table that is none", u"<p>a|b<br>-|-</p>"_s, u"a|b\n\\-|-"_s);
    row("a year within a paragraph", u"<p>于<br>1986. 年</p>"_s, u"于\n1986. 年"_s);
    row("a one within a paragraph", u"<p>于<br>1. 年</p>"_s, u"于\n1\\. 年"_s);
    row("the start of an item", u"<ul><li>1. 项</li></ul>"_s, u"- 1\\. 项"_s);
    row("emphasis at the start", u"<p><i>点</i> <b>线</b></p>"_s, u"*点* **线**"_s);
    row("a document",
        u"<html><head><title>x</title></head><body><!--StartFragment--><p>字</p></body></html>"_s, u"字"_s);
    row("bold that is none", u"<b style='font-weight:normal'>字</b>"_s, u"字"_s);
    row("a rule", u"一<hr>二"_s, u"一\n\n---\n\n二"_s);
    row("a broken piece", u"<p>一<b>二</p>三"_s, u"一**二**\n\n**三**"_s);
    row("no-break spaces stay", u"<p>a&nbsp;b</p>"_s, u"a\u00a0b"_s);
}

void TestHtmlToMarkdown::converts()
{
    QFETCH(QString, html);
    QTEST(htmlToMarkdown(html), "markdown");
}

void TestHtmlToMarkdown::emphasisFollowsThePublisher()
{
    const QString html = u"<p><b>加粗，</b>后文<i>「引」</i>后</p><ul><li><b>项：</b>文</li></ul>"_s;
    QCOMPARE(htmlToMarkdown(html), u"**加粗**，后文「*引*」后\n\n- **项**：文"_s);
    QCOMPARE(htmlToMarkdown(html, {.cjkFriendlyEmphasis = true}),
             u"**加粗，**后文*「引」*后\n\n- **项：**文"_s);
    QCOMPARE(htmlToMarkdown(u"<h2><b>甲，</b>乙</h2><p><code>**甲，**乙</code></p>"_s),
             u"## **甲**，乙\n\n`**甲，**乙`"_s);
}

void TestHtmlToMarkdown::structureIsTold()
{
    QVERIFY(hasStructure(u"<p>一</p>"_s));
    QVERIFY(!hasStructure(u"<span style='color:red'>一</span>"_s));
    QVERIFY(!hasStructure(u"一"_s));
}

void TestHtmlToMarkdown::hostileHtmlIsSurvived()
{
    const std::clock_t start = std::clock();
    for (const QString &unit :
         {u"<div>"_s, u"<ul><li>"_s, u"<b>"_s, u"<table><tr><td>"_s, u"<blockquote>"_s, u"<span>"_s})
        QVERIFY(htmlToMarkdown(unit.repeated(3000) + u"字"_s).contains(u'字'));
    QVERIFY(double(std::clock() - start) / CLOCKS_PER_SEC < 10);
}

QTEST_APPLESS_MAIN(TestHtmlToMarkdown)
#include "tst_htmltomarkdown.moc"
