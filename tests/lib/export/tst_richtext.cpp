#include "export/inlinestyles.h"
#include "export/wechat.h"

#include <QTest>

using namespace wengao::exporting;
using namespace Qt::StringLiterals;

class TestRichText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSimpleRules();
    void variablesBecomeWhatTheyAreOnLightPaper();
    void writesStylesInline_data();
    void writesStylesInline();
    void bareAddressesMayBreakAnywhere();
    void linksBecomeReferences();
    void footnotesKeepTheirNumbers();
    void reportsWhatChanged();
    void plainTextReadsLikeText();
    void nothingButInlineStylesIsLeft();

private:
    [[nodiscard]] static RichText made(const QByteArray &html, const QByteArray &css = {});
};

RichText TestRichText::made(const QByteArray &html, const QByteArray &css)
{
    PageSource source;
    source.fields = {{u"title"_s, u"题目"_s}};
    source.rendered.blocks = {{0, 0, html}};
    source.articlePath = u"/no such folder/a.md"_s;
    return richText(source, Theme::fromCss(u"own"_s, css));
}

void TestRichText::readsSimpleRules()
{
    const auto styles =
        InlineStyles::fromCss("/* p{} */ p, .k { a : b ; --v: 1; c: var(--v) } @media print { p { x: y } } "
                              "p:hover { d: e } pre   code { f: g } p { h: i }");
    QCOMPARE(styles.of("p"), QByteArray("a:b;h:i;"));
    QCOMPARE(styles.of(".k"), QByteArray("a:b;"));
    QCOMPARE(styles.of("code", "pre"), QByteArray("f:g;"));
    QCOMPARE(styles.of("code", "p"), QByteArray());
}

void TestRichText::variablesBecomeWhatTheyAreOnLightPaper()
{
    const auto styles = InlineStyles::fromCss(
        ":root{--dark: ;--a: var(--light, #123) var(--dark, #456);--b: var(--a);--c: red}"
        "p{color:var(--a)}q{color:var(--b)}.k{color:var(--c)}s{color:var(--none)}");
    QCOMPARE(styles.of("p"), QByteArray("color:#123;"));
    QCOMPARE(styles.of("q"), QByteArray("color:#123;"));
    QCOMPARE(styles.of(".k"), QByteArray("color:red;"));
    QCOMPARE(styles.of("s"), QByteArray());
}

void TestRichText::writesStylesInline_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a paragraph") << QByteArray("<p id=\"a\" class=\"b\">x</p>")
                                 << QByteArray("<p style=\"m:1;\">x</p>");
    QTest::newRow("code keeps its spaces")
        << QByteArray("<pre><code class=\"language-c\">a  b\n c</code></pre>")
        << QByteArray("<pre><code style=\"f:2;\">a&nbsp;&nbsp;b<br>&nbsp;c</code></pre>");
    QTest::newRow("a table scrolls and keeps its alignment")
        << QByteArray("<table><tr><td style=\"text-align:right\">1</td></tr></table>")
        << QByteArray("<section style=\"o:3;\"><table><tr><td "
                      "style=\"text-align:right;\">1</td></tr></table></section>");
    QTest::newRow("a task") << QByteArray("<ul><li><input type=\"checkbox\" checked disabled> a</li></ul>")
                            << QByteArray("<ul><li style=\"list-style-type:none;\">☑ a</li></ul>");
    QTest::newRow("a caption") << QByteArray("<figure><figcaption><p>a</p></figcaption></figure>")
                               << QByteArray("<section style=\"g:4;\"><p style=\"m:1;\">a</p></section>");
    QTest::newRow("a list that starts later")
        << QByteArray("<ol start=\"3\"><li>a</li></ol>") << QByteArray("<ol start=\"3\"><li>a</li></ol>");
    QTest::newRow("an unknown element keeps its text")
        << QByteArray("<details><summary>a</summary>b</details>") << QByteArray("ab");
}

void TestRichText::writesStylesInline()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, expected);
    const RichText text =
        made(html, "p { m: 1 } pre code { f: 2 } .table-scroll { o: 3 } figcaption { g: 4 }");
    QCOMPARE(text.html, "<section>\n" + expected + "</section>\n");
}

void TestRichText::bareAddressesMayBreakAnywhere()
{
    const RichText text = made("<p><a href=\"https://a.example/\">https://a.example/</a> "
                               "<a href=\"https://b.example/\">b</a></p>",
                               ".link { l: 1 } .address { a: 2 }");
    QVERIFY(text.html.contains("<span style=\"l:1;a:2;\">https://a.example/</span>"));
    QVERIFY(text.html.contains("<span style=\"l:1;\">b</span>"));
}

void TestRichText::linksBecomeReferences()
{
    const RichText text =
        made("<p><a href=\"https://a.example/\">甲</a>、<a href=\"https://b.example/\">乙</a>、"
             "<a href=\"https://a.example/\">又甲</a>、<a href=\"/posts/\">内</a>、"
             "<a href=\"https://mp.weixin.qq.com/s/x\">微信</a></p>");
    QVERIFY(text.html.contains("<span>甲</span><sup>[1]</sup>、<span>乙</span><sup>[2]</sup>、<span>又甲</"
                               "span><sup>[1]</sup>、内、"
                               "<a href=\"https://mp.weixin.qq.com/s/x\" style=\"\">微信</a>") ||
            text.html.contains("<a href=\"https://mp.weixin.qq.com/s/x\">微信</a>"));
    QVERIFY(
        text.html.contains("<p>参考链接</p>\n<p>[1] https://a.example/</p>\n<p>[2] https://b.example/</p>"));
    QCOMPARE(text.html.count("https://a.example/"), 1);
}

void TestRichText::footnotesKeepTheirNumbers()
{
    const RichText text = made("<p>x<sup id=\"fnref:1\"><a href=\"#fn:1\" class=\"footnote-ref\" "
                               "role=\"doc-noteref\">1</a></sup></p>"
                               "<div class=\"footnotes\" role=\"doc-endnotes\"><hr><ol><li "
                               "id=\"fn:1\"><p>见<a href=\"https://a.example/\">"
                               "这里</a>。<a href=\"#fnref:1\" class=\"footnote-backref\" "
                               "role=\"doc-backlink\">↩</a></p></li></ol></div>");
    QCOMPARE(
        text.html,
        QByteArray(
            "<section>\n<p>x<sup>1</sup></p><section><ol><li><p>见<span>这里</span> (https://a.example/)。"
            "</p></li></ol></section>\n</section>\n"));
    QVERIFY(text.notices.isEmpty());
}

void TestRichText::reportsWhatChanged()
{
    const RichText text =
        made("<p><img src=\"%E5%9B%BE.png\" alt=\"\"><img src=\"https://a.example/b.png\" alt=\"\">"
             "<a href=\"https://a.example/\">a</a><script>x</script></p>");
    QCOMPARE(text.images, QStringList{u"图.png"_s});
    QCOMPARE(text.notices.size(), 3);
    QCOMPARE(text.notices.at(0).kind, NoticeKind::RemovedHtml);
    QCOMPARE(text.notices.at(1).kind, NoticeKind::ChangedContent);
    QCOMPARE(text.notices.at(2).subject, u"图.png"_s);
}

void TestRichText::plainTextReadsLikeText()
{
    const RichText text =
        made("<h2>标题</h2>\n<p>一 &amp; 二<br>三</p>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n<pre><code>a\n "
             " b\n</code></pre>\n");
    QCOMPARE(text.plainText, u"标题\n\n一 & 二\n三\n\n甲\n乙\n\na\n  b\n"_s);
}

void TestRichText::nothingButInlineStylesIsLeft()
{
    const RichText text = made("<p id=a class=b onclick=c title=d>x</p><svg onload=e></svg><a "
                               "href=\"javascript:f\">g</a><h2 id=\"h\">i</h2>");
    for (const char *bad : {"id=", "class=", "onclick", "title=", "svg", "javascript", "href"})
        QVERIFY2(!text.html.contains(bad), bad);
}

QTEST_GUILESS_MAIN(TestRichText)
#include "tst_richtext.moc"
