#include "export/sanitizer.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace wengao::exporting;
using namespace Qt::StringLiterals;

class TestSanitizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatArticlesAreMadeOf_data();
    void keepsWhatArticlesAreMadeOf();
    void takesTheStingOut_data();
    void takesTheStingOut();
    void nothingHostileSurvives_data();
    void nothingHostileSurvives();
    void tellsWhatWasTakenOut();
    void isLinear_data();
    void isLinear();
};

void TestSanitizer::keepsWhatArticlesAreMadeOf_data()
{
    QTest::addColumn<QByteArray>("html");
    const auto row = [](const char *name, const char *html) { QTest::newRow(name) << QByteArray(html); };
    row("text with references", "<p>a &amp; b &hellip; c &#8203;d</p>\n");
    row("headings with ids", "<h2 id=\"美国\">美国</h2>");
    row("a footnote both ways",
        "<sup id=\"fnref:1\"><a href=\"#fn:1\" class=\"footnote-ref\" role=\"doc-noteref\">1</a></sup>"
        "<div class=\"footnotes\" role=\"doc-endnotes\"><hr><ol><li id=\"fn:1\"><p>x</p></li></ol></div>");
    row("a table", "<table><thead><tr><th style=\"text-align:right\">a</th></tr></thead></table>");
    row("a task", "<ul><li><input type=\"checkbox\" checked disabled> a</li></ul>");
    row("ruby", "<ruby>漢<rp>(</rp><rt>han</rt><rp>)</rp></ruby>");
    row("details", "<details open><summary>a</summary>b</details>");
    row("an image", "<img src=\"a.png\" alt=\"\" width=\"3\" height=\"4\">");
    row("links", "<a href=\"https://a.example/?a=1&amp;b=2\">a</a><a href=\"mailto:a@b.example\">b</a><a "
                 "href=\"../c\">c</a>");
}

void TestSanitizer::keepsWhatArticlesAreMadeOf()
{
    QFETCH(QByteArray, html);
    QCOMPARE(sanitized(html), html);
}

void TestSanitizer::takesTheStingOut_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *html, const char *expected) {
        QTest::newRow(name) << QByteArray(html) << QByteArray(expected);
    };
    row("an unknown element loses its tags only", "<center>a <font color=red>b</font></center>", "a b");
    row("a script goes with its content", "a<script>alert(1)</script>b", "ab");
    row("a picture drawn by markup goes whole", "a<svg><svg></svg><p onload=x>c</p></svg>b", "ab");
    row("an svg that never ends takes nothing with it", "a<svg><p>b</p>", "a<p>b</p>");
    row("tags are closed in order", "<b><i>a</b>b</i>", "<b><i>a</i></b>b");
    row("what is left open is closed", "<div><p>a", "<div><p>a</p></div>");
    row("an end tag without a start is dropped", "a</div></main>b", "ab");
    row("comments go", "a<!-- b --><!--><img src=x onerror=y>-->c", "a<img src=\"x\" alt=\"\">--&gt;c");
    row("handlers go", "<p ONCLICK=x style=\"background:url(//e)\" class=k>a</p>", "<p class=\"k\">a</p>");
    row("an old alignment is written in the new way", "<table><tr><td align=center>a</td></tr></table>",
        "<table><tr><td style=\"text-align:center\">a</td></tr></table>");
    row("a field that is no task box goes", "<input type=text value=a>b", "b");
    row("a task box cannot be ticked", "<input type=checkbox>", "<input type=\"checkbox\" disabled>");
    row("a value cannot break out", "<p title='\"><script>'>a</p>",
        "<p title=\"&quot;&gt;&lt;script&gt;\">a</p>");
    row("a tag that never ends goes", "a<img src=x onerror=alert(1)", "a");
}

void TestSanitizer::takesTheStingOut()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, expected);
    QCOMPARE(sanitized(html), expected);
}

void TestSanitizer::nothingHostileSurvives_data()
{
    QTest::addColumn<QByteArray>("html");
    const QList<QByteArray> vectors{
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\"JaVa&#115;cript:alert(1)\">a</a>",
        "<a href=\" \x01javascript:alert(1)\">a</a>",
        "<a href=\"java\tscript:alert(1)\">a</a>",
        "<a href=\"java&Tab;script&colon;alert(1)\">a</a>",
        "<a href='vbscript:x'>a</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">a</a>",
        "<img src=\"data:text/html,x\">",
        "<img src=x onerror=alert(1)>",
        "<img/src=\"x\"/onerror=alert(1)>",
        "<body onload=alert(1)>",
        "<iframe src=//evil.example></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "<object data=x><embed src=x></object>",
        "<link rel=stylesheet href=//evil.example>",
        "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
        "<base href=//evil.example>",
        "<style>@import '//evil.example'</style>",
        "<form action=//evil.example><button>a</button></form>",
        "<svg><script>alert(1)</script></svg>",
        "<svg/onload=alert(1)>",
        "<math><mtext><img src=x onerror=y></mtext></math>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<noscript><p title=\"</noscript><img src=x onerror=y>\">",
        "<title><img src=x onerror=alert(1)></title>",
        "<textarea><img src=x onerror=alert(1)></textarea>",
        "<template><script>alert(1)</script></template>",
        "<xmp><script>alert(1)</script></xmp>",
        "<video src=//evil.example onerror=alert(1)><source onerror=alert(1)></video>",
        "<audio src=//evil.example>",
        "<details ontoggle=alert(1) open>a</details>",
        "<div style=\"position:fixed;top:0;width:100%\">a</div>",
        "<p style=\"text-align:left;background:url(//evil.example)\">a</p>",
        "<img srcset=\"//evil.example 1x\" src=a.png>",
        "<a href=\"a\" ping=\"//evil.example\" target=_blank>a</a>",
        "<table background=//evil.example><td></td></table>",
        "<input type=image src=//evil.example>",
        "<isindex action=//evil.example>",
        "<marquee onstart=alert(1)>",
        "<<script>alert(1)//<</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=\"x` `<script>alert(1)</script>\"` `>",
        "<!--[if IE]><script>alert(1)</script><![endif]-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml-stylesheet href=x?>",
        QByteArray("<a\0 href=javascript:alert(1)>a</a>", 33),
        "<a href=feed:javascript:alert(1)>a</a>"};
    for (qsizetype i = 0; i < vectors.size(); ++i)
        QTest::addRow("%lld %s", qlonglong(i), vectors.at(i).left(40).simplified().constData())
            << vectors.at(i);
}

void TestSanitizer::nothingHostileSurvives()
{
    QFETCH(QByteArray, html);
    const QByteArray result = sanitized("<p>before</p>" + html + "<p>after</p>");
    // Text may say anything; what counts is what stands in tags.
    static const QRegularExpression tags(u"<[^>]*>"_s);
    auto found = tags.globalMatch(QString::fromUtf8(result));
    while (found.hasNext()) {
        const QString tag = found.next().captured().toLower();
        for (const auto bad : {"javascript"_L1, "evil.example"_L1, "<script"_L1, "<iframe"_L1, "<svg"_L1,
                               "<math"_L1,      "<style"_L1,       " on"_L1,     "/on"_L1,     "vbscript"_L1,
                               "data:text"_L1,  "<object"_L1,      "<form"_L1,   "srcset"_L1,  "position"_L1,
                               "<meta"_L1,      "<base"_L1,        "<link"_L1,   "<!"_L1,      "<?"_L1})
            QVERIFY2(!tag.contains(bad), qPrintable(tag));
    }
    QVERIFY(result.startsWith("<p>before</p>"));
    QCOMPARE(sanitized(result), result);
}

void TestSanitizer::tellsWhatWasTakenOut()
{
    Notices notices;
    (void)sanitized("<script>a</script><script>b</script><p onclick=x>c</p>", &notices);
    QCOMPARE(notices.size(), 2);
    QCOMPARE(notices.first().kind, NoticeKind::RemovedHtml);
    QCOMPARE(notices.first().subject, u"<script>"_s);
    QVERIFY(notices.first().message.contains(u"2"_s));
    QCOMPARE(notices.last().subject, u"onclick"_s);
}

void TestSanitizer::isLinear_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : {"<b>", "<svg>", "</b>", "<b></i>", "<script>", "<a href=x>", "<b a=1 b=2>",
                              "&#", "<template><svg>"})
        QTest::newRow(piece) << QByteArray(piece);
}

void TestSanitizer::isLinear()
{
    QFETCH(QByteArray, piece);
    QElapsedTimer timer;
    const auto duration = [&](int times) {
        timer.start();
        (void)sanitized(piece.repeated(times));
        return timer.nsecsElapsed();
    };
    (void)duration(5000);
    const qint64 small = std::min(duration(5000), duration(5000));
    QVERIFY2(duration(50000) < small * 60 + 200'000'000,
             "ten times the input must not take far more than ten times as long");
}

QTEST_APPLESS_MAIN(TestSanitizer)
#include "tst_sanitizer.moc"
