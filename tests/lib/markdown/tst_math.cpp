#include "markdown/document.h"
#include "markdown/render.h"

#include <QTest>

using namespace wengao;
using namespace wengao::markdown;
using namespace Qt::StringLiterals;

/// Which formulas are marked, and that everything else stays as it is.
class TestMath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formulasAreMarked_data();
    void formulasAreMarked();
    void verbatimFormulasAreNoMarkdown_data();
    void verbatimFormulasAreNoMarkdown();
    void slotsStayWhereTheyBelong();
    void editsGiveWhatAFullRenderingGives();
    void hostileTextTakesLinearTime_data();
    void hostileTextTakesLinearTime();
};

namespace {

QString shown(const QString &body, bool verbatim,
              const QList<MathDelimiter> &delimiters = commonMathDelimiters())
{
    Options options;
    options.math = delimiters;
    options.verbatimMath = verbatim;
    return QString::fromUtf8(render(body, options).html()).trimmed();
}

} // namespace

void TestMath::formulasAreMarked_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("html");
    QTest::newRow("display") << u"$$x^2$$"_s
                             << u"<p><span class=\"math display\" data-tex=\"x^2\">$$x^2$$</span></p>"_s;
    QTest::newRow("inline, as a Markdown author has to write it")
        << u"设 \\\\(a<b\\\\) 则"_s
        << u"<p>设 <span class=\"math inline\" data-tex=\"a&lt;b\">\\(a&lt;b\\)</span> 则</p>"_s;
    QTest::newRow("over two lines")
        << u"$$\na\n$$"_s << u"<p><span class=\"math display\" data-tex=\"\na\n\">$$\na\n$$</span></p>"_s;
    QTest::newRow("what Markdown took away is away") << u"\\(x\\)"_s << u"<p>(x)</p>"_s;
    QTest::newRow("a single dollar is money") << u"价格 $1 和 $2"_s << u"<p>价格 $1 和 $2</p>"_s;
    QTest::newRow("code") << u"`$$x$$`"_s << u"<p><code>$$x$$</code></p>"_s;
    QTest::newRow("emphasis parts a formula") << u"$$a *b* c$$"_s << u"<p>$$a <em>b</em> c$$</p>"_s;
    QTest::newRow("nothing between") << u"$$$$"_s << u"<p>$$$$</p>"_s;
    QTest::newRow("not closed") << u"$$x"_s << u"<p>$$x</p>"_s;
    QTest::newRow("a brace protects")
        << u"$$\\\\text{$$}x$$"_s
        << u"<p><span class=\"math display\" data-tex=\"\\text{$$}x\">$$\\text{$$}x$$</span></p>"_s;
}

void TestMath::formulasAreMarked()
{
    QFETCH(const QString, body);
    QFETCH(const QString, html);
    QCOMPARE(shown(body, false), html);
}

void TestMath::verbatimFormulasAreNoMarkdown_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("html");
    QTest::newRow("backslashes and underscores")
        << u"\\(a_1 \\\\ *b* _c_\\)"_s
        << u"<p><span class=\"math inline\" data-tex=\"a_1 \\\\ *b* _c_\">\\(a_1 \\\\ *b* _c_\\)</span></p>"_s;
    QTest::newRow("over lines")
        << u"前\n\\[\na\n\\]\n后"_s
        << u"<p>前\n<span class=\"math display\" data-tex=\"\na\n\">\\[\na\n\\]</span>\n后</p>"_s;
    QTest::newRow("a code span")
        << u"`\\(x\\)` 与 \\(y\\)"_s
        << u"<p><code>\\(x\\)</code> 与 <span class=\"math inline\" data-tex=\"y\">\\(y\\)</span></p>"_s;
    QTest::newRow("a code block") << u"```\n\\[\nx\n\\]\n```"_s
                                  << u"<pre tabindex=\"0\"><code>\\[\nx\n\\]\n</code></pre>"_s;
    QTest::newRow("an indented code block")
        << u"    $$\n    x\n    $$"_s << u"<pre><code>$$\nx\n$$\n</code></pre>"_s;
    QTest::newRow("what no script will find is no Markdown all the same")
        << u"\\(\\frac{a*b*\\)"_s << u"<p>\\(\\frac{a*b*\\)</p>"_s;
    QTest::newRow("a blank line ends it") << u"$$a\n\nb$$"_s << u"<p>$$a</p>\n<p>b$$</p>"_s;
    QTest::newRow("what was escaped is found by the script in the page all the same")
        << u"\\$$x$$"_s << u"<p><span class=\"math display\" data-tex=\"x\">$$x$$</span></p>"_s;
}

void TestMath::verbatimFormulasAreNoMarkdown()
{
    QFETCH(const QString, body);
    QFETCH(const QString, html);
    QCOMPARE(shown(body, true), html);
}

void TestMath::slotsStayWhereTheyBelong()
{
    const QString html = shown(u"## $$a$$ 节\n\n$$x$$[^1] $$y$$[^1]\n\n[^1]: 注 $$z$$\n"_s, false);
    QVERIFY2(html.contains(u"<h2 id=\""_s), qPrintable(html));
    QVERIFY2(html.contains(u"$$x$$</span><sup id=\"fnref:1\">"_s), qPrintable(html));
    QVERIFY2(html.contains(u"$$y$$</span><sup id=\"fnref1:1\">"_s), qPrintable(html));
    QVERIFY2(html.contains(u"$$z$$</span>&#160;<a href=\"#fnref:1\""_s), qPrintable(html));
}

void TestMath::editsGiveWhatAFullRenderingGives()
{
    Options options;
    options.math = commonMathDelimiters();
    options.verbatimMath = true;
    Document document;
    document.setText(u"一 \\(a\\)\n\n- 列 \\[\n  b\n  \\]\n\n二\n"_s, options);
    Rendered rendered;
    QVERIFY(apply(document.update(), rendered));
    for (const auto &[at, text] : {std::pair(4, u"_"_s), {0, u"$$"_s}, {12, u"\n\n"_s}, {3, u"```\n"_s}}) {
        QVERIFY(document.applyEdits({{{at, at}, text}}));
        QVERIFY(apply(document.update(), rendered));
        QCOMPARE(rendered, render(document.text(), options));
    }
}

void TestMath::hostileTextTakesLinearTime_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("opening delimiters") << u"\\("_s.repeated(100'000);
    QTest::newRow("braces") << u"$$"_s + QString(200'000, u'{') + u"$$"_s;
    QTest::newRow("dollars") << QString(200'001, u'$');
    QTest::newRow("empty formulas") << u"$$ "_s.repeated(100'000);
    QTest::newRow("backticks of many lengths") << [] {
        QString text;
        for (int i = 1; i < 600; ++i)
            text += QString(i, u'`') + u' ';
        return text;
    }();
}

void TestMath::hostileTextTakesLinearTime()
{
    QFETCH(const QString, body);
    for (const bool verbatim : {false, true})
        QVERIFY(!shown(body, verbatim).isEmpty()); // the test's own time limit is the measure
}

QTEST_GUILESS_MAIN(TestMath)
#include "tst_math.moc"
