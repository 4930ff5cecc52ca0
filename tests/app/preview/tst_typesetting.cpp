#include "tests/app/preview/panefixture.h"

#include <QClipboard>
#include <QMimeData>

using namespace Qt::StringLiterals;
using wengao::tests::Pane;

/// Code and formulas in the page: shown as written at once, typeset a moment later, and never worse
/// meanwhile.
class TypesettingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeGetsItsColours();
    void colouringNeverGoesWhileCodeIsWritten();
    void formulasAreSet();
    void aFormulaStaysWhileItIsChanged();
    void aWrongFormulaIsShownAsWritten();
    void formulasTakePartInNothingElse();
    void onlyWhatIsNearIsAskedFor();
    void copyingGivesMathMlAndTex();
};

namespace {

const QString code = u"<pre><code class=\"language-c\" data-lang=\"c\">int a;\nreturn a;\n</code></pre>\n"_s;

QString formula(const QString &tex)
{
    return u"<p>式 <span class=\"math inline\" data-tex=\"%1\">\\(%1\\)</span> 后</p>\n"_s.arg(tex);
}

const QString colours = u"wengao.parts.body.querySelectorAll('code span').length"_s;
const QString formulas = u"wengao.parts.body.querySelectorAll('.katex-html').length"_s;

} // namespace

void TypesettingTest::codeGetsItsColours()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, code));
    QTRY_VERIFY_WITH_TIMEOUT(pane.value(colours).toInt() >= 2, 60'000);
    QVERIFY(pane.bodyText().contains(u"int a;\nreturn a;"_s));
    QVERIFY(pane.value(u"getComputedStyle(wengao.parts.body.querySelector('.hljs-type')).color !== "
                       "getComputedStyle(wengao.parts.body.querySelector('code')).color"_s)
                .toBool());
}

void TypesettingTest::colouringNeverGoesWhileCodeIsWritten()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, code));
    QTRY_VERIFY_WITH_TIMEOUT(pane.value(colours).toInt() >= 2, 60'000);
    QVERIFY(
        pane.value(
                u"window.fewest = 99; new MutationObserver(() => { window.fewest = Math.min(window.fewest, "
                "wengao.parts.body.querySelectorAll('code span').length); }).observe(wengao.parts.body, "
                "{subtree: true, childList: true, characterData: true}); true"_s)
            .toBool());
    const qsizetype at = code.indexOf(u"return"_s);
    const QString typed = u"int b; "_s;
    for (qsizetype i = 0; i < typed.size(); ++i)
        QVERIFY(pane.edit({{{at + i, at + i}, typed.sliced(i, 1)}}));
    // Over the ends of what is coloured.
    QVERIFY(pane.edit({{{at - 3, at + 3}, u"c;\nlong"_s}}));
    QVERIFY(pane.bodyText().contains(u"int c;\nlong b; return a;"_s));
    QVERIFY(pane.value(u"window.fewest >= 1"_s).toBool());
    QTRY_VERIFY(pane.value(colours).toInt() >= 3);
}

void TypesettingTest::formulasAreSet()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, formula(u"x^2"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(pane.value(formulas).toInt(), 1, 60'000);
    QTRY_VERIFY(
        pane.value(u"[...document.fonts].some(f => f.status === 'loaded' && /KaTeX/.test(f.family))"_s)
            .toBool());
}

void TypesettingTest::aFormulaStaysWhileItIsChanged()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, formula(u"x^2"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(pane.value(formulas).toInt(), 1, 60'000);
    QVERIFY(pane.show(formula(u"x^2+y"_s)));
    QCOMPARE(pane.value(formulas).toInt(), 1);
    QTRY_VERIFY(pane.value(u"wengao.parts.body.querySelector('annotation').textContent"_s).toString() ==
                u"x^2+y"_s);
}

void TypesettingTest::aWrongFormulaIsShownAsWritten()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, formula(u"\\frac{a"_s)));
    const QString problem = u"wengao.parts.body.querySelector('.wengao-problem')"_s;
    QTRY_COMPARE_WITH_TIMEOUT(pane.value(problem + u"?.textContent"_s).toString(), u"\\(\\frac{a\\)"_s,
                              60'000);
    QVERIFY(!pane.value(problem + u".title"_s).toString().isEmpty());
    // Text beside it changes: the formula is not asked for again and stays marked.
    const qsizetype end = formula(u"\\frac{a"_s).indexOf(u"后"_s);
    QVERIFY(pane.edit({{{end, end}, u"又"_s}}));
    QVERIFY(pane.value(u"Boolean(%1)"_s.arg(problem)).toBool());
}

void TypesettingTest::formulasTakePartInNothingElse()
{
    Pane pane;
    QVERIFY(
        pane.open(u"/tmp/a.md"_s, formula(u"\\href{javascript:alert(1)}{x} \\text{&lt;img src=x&gt;}"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(pane.value(formulas).toInt(), 1, 60'000);
    QCOMPARE(pane.value(u"wengao.parts.body.querySelectorAll('a, img, script').length"_s).toInt(), 0);
}

void TypesettingTest::onlyWhatIsNearIsAskedFor()
{
    Pane pane;
    const QString filler = u"一段文字，占一些地方，好让后面的代码离得很远。\n\n"_s.repeated(2000);
    QVERIFY(pane.open(u"/tmp/a.md"_s, formula(u"a"_s) + u"\n\n"_s + filler + formula(u"b"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(pane.value(formulas).toInt(), 1, 60'000);
    pane.pane->scrollToSourceLine(4000);
    QTRY_COMPARE_WITH_TIMEOUT(pane.value(formulas).toInt(), 2, 60'000);
}

void TypesettingTest::copyingGivesMathMlAndTex()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, formula(u"x^2"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(pane.value(formulas).toInt(), 1, 60'000);
    const QSignalSpy copied(pane.pane.get(), &wengao::preview::PreviewPane::copied);
    pane.pane->copyRichText();
    QTRY_COMPARE(copied.size(), 1);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->html().contains(u"<math"_s));
    QVERIFY(!data->html().contains(u"katex-html"_s) && !data->html().contains(u"data-"_s));
    QCOMPARE(data->text().trimmed(), u"式 x^2 后"_s);
}

WENGAO_PREVIEW_TEST_MAIN(TypesettingTest)

#include "tst_typesetting.moc"
