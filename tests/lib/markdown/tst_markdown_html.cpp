#include "markdown/render.h"

#include <QTest>

using namespace wengao::markdown;
using namespace Qt::StringLiterals;

class TestMarkdownHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatHugoPublishes_data();
    void writesWhatHugoPublishes();
    void shortcodes_data();
    void shortcodes();
    void blocksKnowTheirLines_data();
    void blocksKnowTheirLines();
    void positionsAreInTheHtml();
    void outlineHasTextIdAndLine();
    void countsVisibleText_data();
    void countsVisibleText();
    void listsImagesAndTheFirstParagraph();
    void joinsCjkLinesWhenAsked_data();
    void joinsCjkLinesWhenAsked();
    void rawHtmlIsOmittedOrKept();
    void sourceTextsOfAllKinds();
    void depthTakesNoStack();
    void aLongArticleIsMadeOfTheSameBlocks();
    void countingCanBeLeftOut();
};

void TestMarkdownHtml::writesWhatHugoPublishes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addRow("a heading right after an opening tag is lost")
        << u"<article>\n## TL;DR\n\n段"_s << u"<!-- raw HTML omitted -->\n<p>段</p>\n"_s;
    QTest::addRow("a dangerous link goes nowhere")
        << u"[a](javascript:x)"_s << u"<p><a href=\"\">a</a></p>\n"_s;
    QTest::addRow("its scheme in capitals too") << u"[a](JavaScript:x)"_s << u"<p><a href=\"\">a</a></p>\n"_s;
    QTest::addRow("a picture as data stays")
        << u"![a](data:image/png;base64,AA)"_s
        << u"<p><img src=\"data:image/png;base64,AA\" alt=\"a\"></p>\n"_s;
    QTest::addRow("a page as data does not")
        << u"![a](data:text/html,x)"_s << u"<p><img src=\"\" alt=\"a\"></p>\n"_s;
    QTest::addRow("an address ends where Chinese begins")
        << u"https://a.example/x，后面"_s
        << u"<p><a href=\"https://a.example/x\">https://a.example/x</a>，后面</p>\n"_s;
    QTest::addRow("an address after Chinese is text")
        << u"见https://a.example/x"_s << u"<p>见https://a.example/x</p>\n"_s;
    QTest::addRow("two references to one footnote")
        << u"a[^x]b[^x]\n\n[^x]: n"_s
        << u"<p>a<sup id=\"fnref:1\"><a href=\"#fn:1\" class=\"footnote-ref\" "
           u"role=\"doc-noteref\">1</a></sup>b"
           "<sup id=\"fnref1:1\"><a href=\"#fn:1\" class=\"footnote-ref\" "
           "role=\"doc-noteref\">1</a></sup></p>\n"
           "<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n<li id=\"fn:1\">\n<p>n&#160;"
           "<a href=\"#fnref:1\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a>&#160;"
           "<a href=\"#fnref1:1\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a></p>\n"
           "</li>\n</ol>\n</div>\n"_s;
    QTest::addRow("an unused footnote vanishes") << u"a\n\n[^x]: n"_s << u"<p>a</p>\n"_s;
    QTest::addRow("heading attributes")
        << u"## 题 {#id .c data-x=\"<\"}"_s << u"<h2 class=\"c\" data-x=\"&lt;\" id=\"id\">题</h2>\n"_s;
    QTest::addRow("event handlers are no heading attributes")
        << u"## 题 {#id onclick=\"x\"}"_s << u"<h2 id=\"id\">题</h2>\n"_s;
    QTest::addRow("nothing") << QString() << QString();
}

void TestMarkdownHtml::writesWhatHugoPublishes()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QCOMPARE(QString::fromUtf8(render(text).html()), html);
}

void TestMarkdownHtml::shortcodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addRow("an unknown one is a labelled box")
        << u"{{< gist a b >}}"_s
        << u"<div class=\"shortcode\" data-shortcode=\"gist\"><code>{{&lt; gist a b &gt;}}</code></div>\n"_s;
    QTest::addRow("within a line it is a small one")
        << u"前{{< x >}}后"_s
        << u"<p>前<span class=\"shortcode\" data-shortcode=\"x\"><code>{{&lt; x &gt;}}</code></span>后</p>\n"_s;
    QTest::addRow("a figure")
        << u"{{< figure src=\"/a.png\" alt=\"图\" caption=\"说明\" >}}"_s
        << u"<figure><img src=\"/a.png\" alt=\"图\"><figcaption><p>说明</p></figcaption></figure>\n"_s;
    QTest::addRow("highlighted code over blank lines")
        << u"{{< highlight go >}}\na <\n\nb\n{{< /highlight >}}"_s
        << u"<div class=\"highlight\"><pre tabindex=\"0\"><code class=\"language-go\" data-lang=\"go\">a "
           u"&lt;\n\nb\n"
           "</code></pre></div>\n"_s;
    QTest::addRow("a reference in an address")
        << u"[a]({{< ref \"b.md#c\" >}})"_s << u"<p><a href=\"b.md#c\">a</a></p>\n"_s;
    QTest::addRow("one that is only shown")
        << u"`{{</* x */>}}`"_s << u"<p><code>{{&lt; x &gt;}}</code></p>\n"_s;
    QTest::addRow("an unclosed one is text") << u"a {{< x"_s << u"<p>a {{&lt; x</p>\n"_s;
    QTest::addRow("the marks we use are not the text's")
        << u"\uFDD00\uFDD1{{< x >}}"_s
        << u"<p>\uFFFD0\uFFFD<span class=\"shortcode\" data-shortcode=\"x\"><code>{{&lt; x &gt;}}</code></span></p>\n"_s;
    QTest::addRow("a script in an argument is text")
        << u"{{< x \"<script>\" >}}"_s
        << u"<div class=\"shortcode\" data-shortcode=\"x\"><code>{{&lt; x &quot;&lt;script&gt;&quot; &gt;}}</code></div>\n"_s;
    QTest::addRow("a dangerous picture")
        << u"{{< figure src=\"javascript:x\" >}}"_s << u"<figure><img src=\"\"></figure>\n"_s;
}

void TestMarkdownHtml::shortcodes()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QCOMPARE(QString::fromUtf8(render(text).html()), html);
    const Rendered after = render(text + u"\n\n尾"_s);
    QCOMPARE(after.blocks.last().startLine, static_cast<int>(text.count(u'\n')) + 2);
}

void TestMarkdownHtml::blocksKnowTheirLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("lines");
    QTest::addRow("paragraphs") << u"a\nb\n\nc\n"_s << QList<int>{0, 1, 3, 3};
    QTest::addRow("lists end before the blank line") << u"- a\n- b\n\n\nc"_s << QList<int>{0, 1, 4, 4};
    QTest::addRow("fences") << u"```\na\n```\nb"_s << QList<int>{0, 2, 3, 3};
    QTest::addRow("HTML") << u"<div>\na\n</div>\n\nb"_s << QList<int>{0, 2, 4, 4};
    QTest::addRow("a table right after a paragraph") << u"a\nb\n|c|\n|-|\n|d|\n"_s << QList<int>{0, 1, 2, 4};
    QTest::addRow("a table without rows") << u"a\n|c|\n|-|\n"_s << QList<int>{0, 0, 1, 2};
    QTest::addRow("headings") << u"a\n=\n# b\nc"_s << QList<int>{0, 1, 2, 2, 3, 3};
    QTest::addRow("footnotes are the last block")
        << u"[^a]: x\n\nt[^a]\n\n[^b]: y"_s << QList<int>{2, 2, 0, 0};
    QTest::addRow("breaks of all kinds") << u"a\r\r\uFDDDb\n\uFDDDc"_s << QList<int>{0, 0, 3, 3, 5, 5};
}

void TestMarkdownHtml::blocksKnowTheirLines()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, lines);
    QList<int> found;
    for (const Block &block : render(text).blocks)
        found << block.startLine << block.endLine;
    QCOMPARE(found, lines);
}

void TestMarkdownHtml::positionsAreInTheHtml()
{
    Options options;
    options.sourcePositions = true;
    const Rendered rendered = render(u"# a\n\n> b\n>\n> - c\n> - d\n"_s, options);
    QCOMPARE(rendered.blocks.first().html,
             QByteArray("<h1 data-line=\"0\" data-end-line=\"0\" id=\"a\">a</h1>\n"));
    QVERIFY(rendered.blocks.last().html.startsWith(
        "<blockquote data-line=\"2\" data-end-line=\"5\">\n<p data-offset=\"0\">"));
    QVERIFY(rendered.blocks.last().html.contains("<li data-offset=\"3\">d</li>"));
}

void TestMarkdownHtml::outlineHasTextIdAndLine()
{
    const Rendered rendered =
        render(u"a\n\n## 美国在“国家版OpenAI”中的 *潜在* `优势`[^1]\n\n## 重复\n\n> ### 重复\n\n[^1]: n"_s);
    QCOMPARE(rendered.outline.size(), 3);
    QCOMPARE(rendered.outline.at(0), (Heading{2, u"美国在“国家版OpenAI”中的 潜在 优势"_s,
                                              u"美国在国家版openai中的-潜在-优势1"_s, 2}));
    QCOMPARE(rendered.outline.at(2), (Heading{3, u"重复"_s, u"重复-1"_s, 6}));
}

void TestMarkdownHtml::countsVisibleText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("cjk");
    QTest::addColumn<int>("punctuation");
    QTest::addColumn<int>("words");
    QTest::addRow("text and markup") << u"**建立：** 与 two words"_s << 3 << 1 << 2;
    QTest::addRow("code is not counted") << u"用 `code here` 写\n\n```\nmore 代码\n```"_s << 2 << 0 << 0;
    QTest::addRow("addresses are not counted")
        << u"见 https://a.example/b 和 [文字](http://c.example)"_s << 4 << 0 << 0;
    QTest::addRow("footnotes are not counted") << u"文[^1]\n\n[^1]: 注释文字"_s << 1 << 0 << 0;
    QTest::addRow("tags are not counted, their text is")
        << u"<div>\n文字\n</div>\n\na <b>粗</b>"_s << 3 << 0 << 1;
    QTest::addRow("pictures and comments are not counted") << u"![替代](a.png)<!-- 注 -->文"_s << 1 << 0 << 0;
}

void TestMarkdownHtml::countsVisibleText()
{
    QFETCH(QString, text);
    QFETCH(int, cjk);
    QFETCH(int, punctuation);
    QFETCH(int, words);
    const wengao::text::Count count = render(text).count;
    QCOMPARE(count.cjk, cjk);
    QCOMPARE(count.punctuation, punctuation);
    QCOMPARE(count.words, words);
}

void TestMarkdownHtml::listsImagesAndTheFirstParagraph()
{
    const Rendered rendered =
        render(u"# 题\n\n- 列表\n\n第一 *段*[^1]，![图](b.png) `码`。\n\n![](a.png) ![](b.png)\n\n[^1]: n"_s);
    QCOMPARE(rendered.images, (QStringList{u"b.png"_s, u"a.png"_s}));
    QCOMPARE(rendered.firstParagraph, u"第一 段， 码。"_s);
    QVERIFY(rendered.hasFootnotes);
}

void TestMarkdownHtml::joinsCjkLinesWhenAsked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("joined");
    QTest::addRow("two Han characters") << u"中文\n中文"_s << u"<p>中文中文</p>\n"_s;
    QTest::addRow("a full-width mark and a Han character") << u"中文，\n中文"_s << u"<p>中文，中文</p>\n"_s;
    QTest::addRow("a western word keeps its space")
        << u"中文\nword\n中文"_s << u"<p>中文\nword\n中文</p>\n"_s;
    QTest::addRow("a hard break stays") << u"中文  \n中文"_s << u"<p>中文<br>\n中文</p>\n"_s;
}

void TestMarkdownHtml::joinsCjkLinesWhenAsked()
{
    QFETCH(QString, text);
    QFETCH(QString, joined);
    Options options;
    options.joinCjkLines = true;
    QCOMPARE(QString::fromUtf8(render(text, options).html()), joined);
}

void TestMarkdownHtml::rawHtmlIsOmittedOrKept()
{
    const QString text = u"<div>a</div>\n\nb <i>c</i> <!-- d -->"_s;
    const Rendered safe = render(text);
    QCOMPARE(safe.omittedHtml, 4);
    QVERIFY(!safe.html().contains("<div>"));
    Options options;
    options.unsafeHtml = true;
    const Rendered kept = render(text, options);
    QCOMPARE(kept.omittedHtml, 0);
    QCOMPARE(kept.html(), QByteArray("<div>a</div>\n<p>b <i>c</i> <!-- d --></p>\n"));
}

void TestMarkdownHtml::sourceTextsOfAllKinds()
{
    // Undecodable bytes and NUL become U+FFFD; nothing moves.
    const QString text = u"a"_s + QChar(0xDC80) + QChar(0) + u"b\uFDDDc\n\n\uFDDD😀"_s;
    QCOMPARE(QString::fromUtf8(render(text).html()), u"<p>a\uFFFD\uFFFDb\nc</p>\n<p>😀</p>\n"_s);
}

void TestMarkdownHtml::depthTakesNoStack()
{
    const Rendered rendered = render(u">"_s.repeated(20000) + u"x"_s);
    QCOMPARE(rendered.html().count("<blockquote>"), 20000);
    QVERIFY(!render(u"- "_s.repeated(2000) + u"x"_s).blocks.isEmpty());
    QVERIFY(!render(u"**a "_s.repeated(5000) + u"b**"_s.repeated(5000)).blocks.isEmpty());
}

/// Long texts are parsed in memory of another kind than short ones.
void TestMarkdownHtml::aLongArticleIsMadeOfTheSameBlocks()
{
    const QString part =
        u"段*落*与~~删~~、`码`和[链](https://a.example/x)\n\n| a | 乙 |\n|---|:-:|\n| 1 | **2** |\n\n"
        "- [ ] 一\n- [x] 二\n\n  > 引\n\n```c\nint a;\n```\n\n<div>\nx\n</div>\n\n"_s;
    constexpr int times = 500;
    const QList<Block> once = render(part).blocks;
    const QByteArray all = render(part).html().repeated(times);
    for (int round = 0; round < 2; ++round) {
        const Rendered longer = render(part.repeated(times));
        QCOMPARE(longer.blocks.size(), once.size() * times);
        QCOMPARE(longer.html(), all);
    }
    QCOMPARE(render(part).html().repeated(times), all);
    Options options;
    options.cjkFriendlyEmphasis = true;
    QCOMPARE(render(part.repeated(times), options).html(), all);
}

void TestMarkdownHtml::countingCanBeLeftOut()
{
    const QString text = u"# 题\n\n字 and words\n"_s;
    Options options;
    options.counts = false;
    const Rendered uncounted = render(text, options);
    QCOMPARE(uncounted.count.characters, 0);
    QCOMPARE(uncounted.html(), render(text).html());
    QVERIFY(render(text).count.characters > 0);
}

QTEST_APPLESS_MAIN(TestMarkdownHtml)
#include "tst_markdown_html.moc"
