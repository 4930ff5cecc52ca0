#include "export/sanitizer.h"

#include <QTest>

using namespace wengao::exporting;

/// Sanitised HTML keeps the content models of HTML, whatever went in.
class TestNesting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsEverythingWhereItBelongs_data();
    void putsEverythingWhereItBelongs();
};

void TestNesting::putsEverythingWhereItBelongs_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *html, const char *expected) {
        QTest::newRow(name) << QByteArray(html) << QByteArray(expected);
    };
    row("cells without ends", "<table><tr><td>a<td>b<tr><td>c</table>",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>");
    row("items without ends", "<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>");
    row("a list in an item", "<ul><li>a<ul><li>b</ul><li>c</ul>",
        "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>");
    row("a paragraph loose in a list", "<ul><p>a</p></ul>", "<ul><li><p>a</p></li></ul>");
    row("text loose in a table", "<table>a</table>", "<table><tr><td>a</td></tr></table>");
    row("an item without a list", "<li>a</li>", "a");
    row("a cell without a table", "<td>a</td>", "a");
    row("a paragraph in a paragraph", "<p>a<p>b", "<p>a</p><p>b</p>");
    row("a block in bold", "<b>a<p>b</p></b>", "<b>a</b><p>b</p>");
    row("a block in a link", "<div><a href=\"x\"><p>b</p></a></div>",
        "<div><a href=\"x\"><p>b</p></a></div>");
    row("a link in a link", "<a href=\"x\">a<a href=\"y\">b</a>", "<a href=\"x\">a</a><a href=\"y\">b</a>");
    row("terms", "<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>");
    row("an id twice", "<p id=\"a\">x</p><p id=\"a\">y</p>", "<p id=\"a\">x</p><p>y</p>");
    row("an id with a space", "<p id=\"a b\">x</p>", "<p>x</p>");
    row("a width that is no number", "<img src=\"a\" alt=\"\" width=\"50%\">", "<img src=\"a\" alt=\"\">");
    row("an image without an address", "<img alt=\"x\">", "");
}

void TestNesting::putsEverythingWhereItBelongs()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, expected);
    QCOMPARE(sanitized(html), expected);
    QCOMPARE(sanitized(expected), expected);
}

QTEST_APPLESS_MAIN(TestNesting)
#include "tst_nesting.moc"
