#include "export/bareaddress.h"
#include "export/language.h"
#include "export/page.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao;
using namespace wengao::exporting;
using namespace Qt::StringLiterals;

class TestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheFrontMatterSays();
    void jsonLdCannotBreakOut();
    void onlyKeptHtmlMayDoAnything_data();
    void onlyKeptHtmlMayDoAnything();
    void theFragmentIsTheBody();
    void aSanitisedFragmentAsksTheWebForNothing();
    void theContentsNestAsTheHeadings();
    void findsTheLanguage_data();
    void findsTheLanguage();
    void readsDates_data();
    void readsDates();
    void tellsTheDayAsItIsWrittenThere();
    void themesAreCompact();
    void aThemeCannotEndItsElement();
    void marksAddressesInText();
    void marksBareAddresses_data();
    void marksBareAddresses();

private:
    [[nodiscard]] static PageSource source(const QByteArray &html, const QVariantMap &fields = {});
    [[nodiscard]] static QString page(const PageSource &source, const PageOptions &options = {});
};

PageSource TestPage::source(const QByteArray &html, const QVariantMap &fields)
{
    PageSource source;
    source.fields = fields;
    source.rendered.blocks = {{0, 0, html}};
    source.articlePath = QDir::tempPath() + "/no such folder/a.md"_L1;
    return source;
}

QString TestPage::page(const PageSource &source, const PageOptions &options)
{
    const auto result = htmlPage(source, Theme::fromCss(u"own"_s, "p { margin: 0 }"), options);
    return result ? QString::fromUtf8(result->html) : QString();
}

void TestPage::saysWhatTheFrontMatterSays()
{
    const QString html = page(source("<p>正文</p>\n", {{u"title"_s, u"A < B & “C”"_s},
                                                       {u"Date"_s, u"2025-03-18T09:30:00+08:00"_s},
                                                       {u"lastmod"_s, u"2025-04-01"_s},
                                                       {u"author"_s, QVariantList{u"甲"_s, u"乙"_s}},
                                                       {u"summary"_s, u"说明 \"一\""_s},
                                                       {u"tags"_s, QVariantList{u"写作"_s}},
                                                       {u"canonicalURL"_s, u"https://a.example/x/?a=1&b=2"_s},
                                                       {u"cover"_s, QVariantMap{{u"image"_s, u""_s}}}}));
    QVERIFY(
        html.startsWith("<!DOCTYPE html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n"_L1));
    for (const auto &piece :
         {u"<title>A &lt; B &amp; “C”</title>"_s,
          u"<meta name=\"description\" content=\"说明 &quot;一&quot;\">"_s,
          u"<meta name=\"author\" content=\"甲, 乙\">"_s,
          u"<meta name=\"date\" content=\"2025-03-18T09:30:00+08:00\">"_s,
          u"<link rel=\"canonical\" href=\"https://a.example/x/?a=1&amp;b=2\">"_s,
          u"<meta property=\"og:type\" content=\"article\">"_s,
          u"<meta property=\"og:title\" content=\"A &lt; B &amp; “C”\">"_s,
          u"<meta property=\"og:locale\" content=\"zh_CN\">"_s,
          u"<meta property=\"article:modified_time\" content=\"2025-04-01\">"_s,
          u"<meta property=\"article:tag\" content=\"写作\">"_s, u"<h1>A &lt; B &amp; “C”</h1>"_s,
          u"<time datetime=\"2025-03-18T09:30:00+08:00\">2025年3月18日</time>"_s,
          u"<style>p{margin:0}</style>"_s, u"<div class=\"wengao-body\">\n<p>正文</p>\n</div>"_s})
        QVERIFY2(html.contains(piece), qPrintable(piece + u'\n' + html));
    QVERIFY(!html.contains("og:image"_L1));
    QVERIFY(!html.contains("wengao-cover"_L1));
}

void TestPage::jsonLdCannotBreakOut()
{
    const QString title = u"</script><script>alert(1)</script><!--"_s;
    const QString html = page(source("<p>x</p>", {{u"title"_s, title}}));
    QCOMPARE(html.count("<script"_L1), 1);
    const auto open = "<script type=\"application/ld+json\">"_L1;
    const qsizetype from = html.indexOf(open) + open.size();
    const QString json = html.mid(from, html.indexOf("</script>"_L1) - from);
    const QJsonObject article = QJsonDocument::fromJson(json.toUtf8()).object();
    QCOMPARE(article.value("headline"_L1).toString(), title);
    QCOMPARE(article.value("@type"_L1).toString(), u"Article"_s);
}

void TestPage::onlyKeptHtmlMayDoAnything_data()
{
    QTest::addColumn<RawHtml>("rawHtml");
    QTest::addColumn<bool>("hasPolicy");
    QTest::addColumn<bool>("hasHandler");
    QTest::newRow("omitted by the renderer") << RawHtml::Omit << true << true;
    QTest::newRow("sanitised") << RawHtml::Sanitize << true << false;
    QTest::newRow("kept as it is") << RawHtml::Keep << false << true;
}

void TestPage::onlyKeptHtmlMayDoAnything()
{
    QFETCH(RawHtml, rawHtml);
    QFETCH(bool, hasPolicy);
    QFETCH(bool, hasHandler);
    PageOptions options;
    options.rawHtml = rawHtml;
    const QString html = page(source("<p onclick=x>a</p>"), options);
    QCOMPARE(html.contains("Content-Security-Policy\" content=\"default-src 'none';"_L1), hasPolicy);
    QCOMPARE(html.contains("onclick"_L1), hasHandler);
    QCOMPARE(renderOptions(options).unsafeHtml, rawHtml != RawHtml::Omit);
}

void TestPage::theFragmentIsTheBody()
{
    const QByteArray body = "<p>一<img src=\"no.png\" alt=\"\"></p>\n";
    const Page fragment = htmlFragment(source(body), {});
    QCOMPARE(fragment.html, body);
    QVERIFY(fragment.notices.isEmpty());
}

void TestPage::aSanitisedFragmentAsksTheWebForNothing()
{
    const QByteArray body =
        "<p><img src=\"no.png\" alt=\"\"><img src=\"https://a.example/b.png\" alt=\"图\"></p>\n";
    QCOMPARE(htmlFragment(source(body), {}).html, body);
    PageOptions options;
    options.rawHtml = RawHtml::Sanitize;
    const Page fragment = htmlFragment(source(body), options);
    QVERIFY(fragment.html.contains("<img src=\"no.png\""));
    QVERIFY(fragment.html.contains("href=\"https://a.example/b.png\">图</a>"));
    QCOMPARE(fragment.notices.size(), 1);
    options.remoteImages = true;
    QVERIFY(htmlFragment(source(body), options).html.contains("<img src=\"https://a.example/b.png\""));
}

void TestPage::theContentsNestAsTheHeadings()
{
    PageSource article = source("<p>x</p>");
    for (const auto &[level, id] : {std::pair{3, u"a"_s}, std::pair{2, u"b"_s}, std::pair{4, u"c"_s},
                                    std::pair{2, u"d"_s}, std::pair{6, u"e"_s}})
        article.rendered.outline.append({level, u"标题 "_s + id, id, 0});
    PageOptions options;
    options.contents = true;
    QString html = page(article, options);
    html = html.mid(html.indexOf("<nav"_L1)).section("</nav>"_L1, 0, 0).remove(u'\n');
    QCOMPARE(
        html,
        u"<nav class=\"wengao-contents\" aria-label=\"目录\"><p class=\"wengao-contents-title\">目录</p><ul>"
        "<li><a href=\"#a\">标题 a</a></li><li><a href=\"#b\">标题 b</a><ul><li><a href=\"#c\">标题 "
        "c</a></li></ul></li>"
        "<li><a href=\"#d\">标题 d</a></li></ul>"_s);
}

void TestPage::findsTheLanguage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("simplified") << u"这是一个说明"_s << u"zh-Hans"_s;
    QTest::newRow("traditional") << u"這是一個說明"_s << u"zh-Hant"_s;
    QTest::newRow("Japanese") << u"これは説明です"_s << u"ja"_s;
    QTest::newRow("Korean") << u"이것은 설명입니다"_s << u"ko"_s;
    QTest::newRow("English") << u"An explanation"_s << u"en"_s;
    QTest::newRow("Chinese with a Japanese word")
        << u"他说“さようなら”，然后沿着河边慢慢地走远了，再也没有回头看过我们一眼，直到今天也没有人知道他究竟去了哪里"_s
        << u"zh-Hans"_s;
}

void TestPage::findsTheLanguage()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QCOMPARE(guessedLanguage(text), language);
}

void TestPage::readsDates_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("machine");
    QTest::newRow("a day") << u"2025-01-02"_s << u"2025-01-02"_s;
    QTest::newRow("a moment in UTC") << u"2025-06-08T20:11:50.179Z"_s << u"2025-06-08T20:11:50Z"_s;
    QTest::newRow("with a zone after a space")
        << u"2025-01-02 03:04:05 +0530"_s << u"2025-01-02T03:04:05+05:30"_s;
    QTest::newRow("west of Greenwich") << u"2025-01-02T03:04:05-03:30"_s << u"2025-01-02T03:04:05-03:30"_s;
    QTest::newRow("no date") << u"昨天"_s << QString();
    QTest::newRow("figures without their zeros, no date to Hugo") << u"2024-1-2"_s << QString();
    QTest::newRow("no seconds, no date to Hugo") << u"2024-01-02 03:04"_s << QString();
    QTest::newRow("an English form") << u"02 Jan 2006"_s << u"2006-01-02"_s;
    QTest::newRow("an impossible day") << u"2025-02-30"_s << QString();
}

void TestPage::readsDates()
{
    QFETCH(QString, written);
    QFETCH(QString, machine);
    const Moment moment = momentFrom(written);
    QCOMPARE(moment.isValid(), !machine.isEmpty());
    QCOMPARE(readableDate(written, u"zh-CN"_s).isEmpty(), machine.isEmpty());
    if (moment.isValid())
        QCOMPARE(moment.forMachines(), machine);
}

void TestPage::tellsTheDayAsItIsWrittenThere()
{
    QCOMPARE(readableDate(u"2024-01-02 03:04:05 +0800"_s, u"zh-CN"_s), u"2024年1月2日"_s);
    QCOMPARE(readableDate(u"2024-01-02T23:04:05-08:00"_s, u"ko"_s), u"2024년 1월 2일"_s);
}

void TestPage::themesAreCompact()
{
    const Theme theme = Theme::fromCss(u"x"_s, "/* a */ :root  {\n  --a: \"b  /* c */\";\n  margin: calc(1px "
                                               "+ 2px) ;\n}\n\na > b , c:hover { d: e }\n");
    QCOMPARE(theme.compactCss(),
             QByteArray(":root{--a: \"b  /* c */\";margin: calc(1px + 2px)}a > b,c:hover{d: e}"));
}

void TestPage::aThemeCannotEndItsElement()
{
    const Theme theme = Theme::fromCss(u"x"_s, "a::before { content: '</style><script>' }");
    QVERIFY(!theme.compactCss().contains("</"));
}

void TestPage::marksBareAddresses_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<bool>("isBare");
    const auto row = [](const char *name, bool isBare, const QByteArray &html) {
        QTest::newRow(name) << html << isBare;
    };
    row("an address", true,
        "<a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>");
    row("without its scheme", true, "<a href=\"http://www.example.org\">www.example.org</a>");
    row("without its last stroke", true, "<a href=\"https://example.org/\">https://example.org</a>");
    row("with letters that are written otherwise in addresses", true,
        "<a href=\"https://example.org/%E6%96%87\">https://example.org/文</a>");
    row("another address", false, "<a href=\"https://example.org/a\">https://example.org/b</a>");
    row("words", false, "<a href=\"https://example.org/\">说明</a>");
    row("an element inside", false, "<a href=\"https://example.org/\"><em>https://example.org/</em></a>");
    row("a title", false, "<a href=\"https://example.org/\" title=\"x\">https://example.org/</a>");
    row("an address of mail", false, "<a href=\"mailto:a@example.org\">a@example.org</a>");
    row("cut off", false, "<a href=\"https://example.org/\">https://example.org/");
    row("cut off in the address", false, "<a href=\"https://example.org/");
}

void TestPage::marksAddressesInText()
{
    const QByteArray html =
        "<p>见（https://example.org/a?b=1&amp;c=%E6）。http 与 https:，<code>https://example.org</code>"
        "<a href=\"/x\">在 https://example.org</a></p>\n<pre><code>http://a.example</code></pre>\n"
        "<p>http://b.example</p>";
    const QByteArray mark = "<span class=\"wengao-address\">";
    QCOMPARE(
        withMarkedAddresses(html),
        "<p>见（" + mark +
            "https://example.org/a?b=1&amp;c=%E6</span>）。http 与 https:，<code>https://example.org</code>"
            "<a href=\"/x\">在 https://example.org</a></p>\n<pre><code>http://a.example</code></pre>\n<p>" +
            mark + "http://b.example</span></p>");
    PageOptions options;
    options.rawHtml = RawHtml::Keep;
    QVERIFY(!page(source("<p>http://b.example</p>"), options).contains("wengao-address"_L1));
}

void TestPage::marksBareAddresses()
{
    QFETCH(QByteArray, html);
    QFETCH(bool, isBare);
    const QByteArray around = "<p>见<a href=\"https://example.org/x\">甲</a>，" + html;
    QByteArray marked = html;
    marked.insert(2, " class=\"wengao-address\"");
    QCOMPARE(withMarkedAddresses(around), isBare ? QByteArray(around).replace(html, marked) : around);
}

QTEST_GUILESS_MAIN(TestPage)
#include "tst_page.moc"
