#include "references/latex.h"

#include <QTest>

using namespace wengao::references;
using namespace Qt::StringLiterals;

class TestReferencesLatex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesText_data();
    void becomesText();
    void givesTextBack_data();
    void givesTextBack();
    void staysLinearOnNestedAccents();
};

void TestReferencesLatex::becomesText_data()
{
    QTest::addColumn<QString>("latex");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &latex, const QString &text) {
        QTest::newRow(name) << latex << text;
    };
    row("an accent before a letter", uR"(caf\'e)"_s, u"café"_s);
    row("an accent before a braced letter", uR"(M\"{u}ller)"_s, u"Müller"_s);
    row("an accent inside braces", uR"({\'E}cole)"_s, u"École"_s);
    row("a letter accent with a brace", uR"(\c{c}a, \v{S}koda, Erd\H{o}s)"_s, u"ça, Škoda, Erdős"_s);
    row("a letter accent with a space", uR"(\v Skoda)"_s, u"Škoda"_s);
    row("an accent on a dotless i", uR"(na\"{\i}ve, Garc\'{\i}a)"_s, u"naïve, García"_s);
    row("letters with commands of their own", uR"(\AA se \O re, Stra\ss e, {\L}\'od\'z)"_s,
        u"Åse Øre, Straße, Łódź"_s);
    row("braces that keep capitals", u"The {DNA} of {{Things}}"_s, u"The DNA of Things"_s);
    row("escaped signs", uR"(R\&D costs 5\% of \$10 \#1 a\_b)"_s, u"R&D costs 5% of $10 #1 a_b"_s);
    row("dashes and quotation marks", u"1--2 --- ``so'' and `thus'"_s, u"1–2 — “so” and ‘thus'"_s);
    row("font commands", uR"(\emph{Very} \textbf{bold {\it and} slanted})"_s, u"Very bold and slanted"_s);
    row("a quotation command", uR"(He said \enquote{no {more}} to it)"_s, u"He said “no more” to it"_s);
    row("simple formulas", uR"($H_2O$ and $x^{2}$, $\alpha$-rays, $10^{-3}$)"_s,
        u"H₂O and x², α-rays, 10⁻³"_s);
    row("an address", uR"(\url{https://example.com/a_b~c})"_s, u"https://example.com/a_b~c"_s);
    row("a link", uR"(\href{https://example.com/{x}}{the page})"_s, u"the page"_s);
    row("a hard space", u"Mr.~Smith"_s, u"Mr. Smith"_s);
    row("a command that is not known", uR"(a \foo{b} c)"_s, uR"(a \foob c)"_s);
    row("Chinese", u"{人工智能}导论：第二版"_s, u"人工智能导论：第二版"_s);
    row("a backslash at the end", uR"(ends\)"_s, uR"(ends\)"_s);
    row("braces that do not match", u"a}b{c"_s, u"abc"_s);
}

void TestReferencesLatex::becomesText()
{
    QFETCH(QString, latex);
    QFETCH(QString, text);
    QCOMPARE(fromLatex(latex), text);
}

void TestReferencesLatex::givesTextBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("signs that mean something to LaTeX") << uR"(50% of R&D, $5 #1 a_b {c} ~d ^e \f `g`)"_s;
    QTest::newRow("capitals inside words") << u"OpenAI and the DNA of iPhones"_s;
    QTest::newRow("dashes") << u"1–2 — three -- four --- five"_s;
    QTest::newRow("apostrophes") << u"it's ''so'' and 'thus'"_s;
    QTest::newRow("curly quotation marks") << u"“so” and ‘thus’"_s;
    QTest::newRow("accents") << u"Åse Müller, Łódź, naïve"_s;
    QTest::newRow("Chinese with full-width signs") << u"人工智能：概念、方法与应用（第２版）"_s;
    QTest::newRow("Markdown") << u"*a* [b](c) | <d>"_s;
}

void TestReferencesLatex::givesTextBack()
{
    QFETCH(QString, text);
    QCOMPARE(fromLatex(toLatex(text)), text);
}

void TestReferencesLatex::staysLinearOnNestedAccents()
{
    const QString nested = uR"(\'{)"_s.repeated(200'000) + u"e"_s;
    QCOMPARE(fromLatex(nested), u"é"_s);
    QCOMPARE(fromLatex(u"\\url{"_s.repeated(2000)).size(), 5 * 2000 - 5);
}

QTEST_APPLESS_MAIN(TestReferencesLatex)
#include "tst_references_latex.moc"
