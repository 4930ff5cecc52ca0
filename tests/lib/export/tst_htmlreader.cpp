#include "export/htmlreader.h"
#include "export/htmltext.h"

#include <QTest>

using namespace wengao::exporting;

class TestHtmlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsIntoTokens_data();
    void cutsIntoTokens();
    void readsAttributes();
    void resolvesReferences_data();
    void resolvesReferences();
    void isLinear();
};

/// One letter a token: t text, s start tag, e end tag, c comment.
static QByteArray kinds(const QByteArray &html)
{
    QByteArray result;
    QByteArray together;
    HtmlReader reader(html);
    HtmlToken token;
    while (reader.next(&token)) {
        result += "tsec"[int(token.kind)];
        together += token.source;
    }
    return together == html ? result : QByteArray("lost some of the input");
}

void TestHtmlReader::cutsIntoTokens_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *html, const char *expected) {
        QTest::newRow(name) << QByteArray(html) << QByteArray(expected);
    };
    row("plain text", "a & b > c", "t");
    row("a paragraph", "<p>a</p>", "ste");
    row("less-than that starts no tag", "1 < 2 <3", "ttt");
    row("a comment with a tag inside", "<!-- <b> -->x", "ct");
    row("the shortest comments", "<!--><!--->x", "cct");
    row("a comment closed with --!>", "<!-- a --!>x", "ct");
    row("a comment that never ends", "<!-- a <b>", "c");
    row("processing instruction, doctype, bogus end tag", "<?php x ?><!DOCTYPE html></ x>y", "ccct");
    row("a script's content", "<script>if (a<b) \"</p>\"</script><i>", "stes");
    row("a script's end tag in other case", "<SCRIPT>a</ScRiPt >b", "stet");
    row("a script that never ends", "<script><b>", "st");
    row("an empty script", "<script></script>b", "set");
    row("a title's content", "<title><b></title>", "ste");
    row("a tag that never ends", "a<b c=\"d>", "tc");
    row("a greater-than inside a value", "<a title=\">\">b", "st");
    row("plaintext never ends", "<plaintext></plaintext>", "st");
}

void TestHtmlReader::cutsIntoTokens()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, expected);
    QCOMPARE(kinds(html), expected);
}

void TestHtmlReader::readsAttributes()
{
    const QByteArray html = "<IMG/SRC='a b'alt=x&amp;y title = \"1&quot;2\" SRC=second disabled =x>";
    HtmlReader reader(html);
    HtmlToken token;
    QVERIFY(reader.next(&token));
    QCOMPARE(token.name, QByteArray("img"));
    QCOMPARE(*token.attribute("src"), QByteArray("a b"));
    QCOMPARE(*token.attribute("alt"), QByteArray("x&y"));
    QCOMPARE(*token.attribute("title"), QByteArray("1\"2"));
    QCOMPARE(*token.attribute("disabled"), QByteArray("x"));
    QCOMPARE(token.attribute("width"), nullptr);
    QCOMPARE(token.written(),
             QByteArray("<img src=\"a b\" alt=\"x&amp;y\" title=\"1&quot;2\" disabled=\"x\">"));
}

void TestHtmlReader::resolvesReferences_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("named") << QByteArray("a&lt;b&amp;c") << QByteArray("a<b&c");
    QTest::newRow("decimal without a semicolon") << QByteArray("j&#97vascript") << QByteArray("javascript");
    QTest::newRow("hexadecimal") << QByteArray("&#X6a;&#x000000006A;") << QByteArray("jj");
    QTest::newRow("colon and tab by name") << QByteArray("a&colon;&Tab;b") << QByteArray("a:\tb");
    QTest::newRow("unknown names stay") << QByteArray("&nosuch; &amp &;") << QByteArray("&nosuch; &amp &;");
    QTest::newRow("no character") << QByteArray("&#0;&#xD800;&#99999999999;")
                                  << QByteArray("\uFFFD\uFFFD\uFFFD");
}

void TestHtmlReader::resolvesReferences()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, expected);
    QCOMPARE(unescaped(html), expected);
}

void TestHtmlReader::isLinear()
{
    // Each of these took quadratic time in some parser or other; here a hundred thousand of each take a
    // moment.
    for (const char *piece : {"<", "<a ", "<!--", "</", "<a b=", "<script>", "<b>", "</b>", "&#"})
        QCOMPARE(kinds(QByteArray(piece).repeated(100000)).contains("lost"), false);
}

QTEST_APPLESS_MAIN(TestHtmlReader)
#include "tst_htmlreader.moc"
