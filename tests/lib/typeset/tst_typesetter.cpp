#include "typeset/typesetter.h"

#include <QTest>

using namespace wengao;
using namespace wengao::typeset;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Task code(const QString &language, const QString &source)
{
    return {Task::Kind::Code, Task::Form::Styled, language, source};
}

Task math(const QString &source, Task::Form form = Task::Form::Styled)
{
    return {Task::Kind::InlineMath, form, {}, source};
}

} // namespace

class TestTypesetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeIsColoured_data();
    void codeIsColoured();
    void aLanguageNobodyKnowsIsToldSo();
    void mathematicsIsSet_data();
    void mathematicsIsSet();
    void aFormulaThatIsWrongIsExplained();
    void aFormulaCannotReachOutside_data();
    void aFormulaCannotReachOutside();
    void hostileSourceIsGivenUpAndTheNextIsServed_data();
    void hostileSourceIsGivenUpAndTheNextIsServed();
    void aMissingHelperIsTold();
    void aWholeArticleIsTypeset();
    void whatCannotBeSetIsTold();

private:
    Typesetter m_typesetter;
};

void TestTypesetter::codeIsColoured_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("C++ by its alias")
        << u"c++"_s << u"if (a < b) return;"_s << QByteArray("<span class=\"hljs-keyword\">if</span>");
    QTest::newRow("Python with a Chinese name")
        << u"Python"_s << u"def 求和(x):\n    return x"_s
        << QByteArray("<span class=\"hljs-title function_\">求和</span>");
    QTest::newRow("HTML with a style inside")
        << u"html"_s << u"<p class=\"x\"><style>a{color:red}</style></p>"_s
        << QByteArray("<span class=\"hljs-attribute\">color</span>");
    QTest::newRow("Haskell") << u"haskell"_s << u"module Main where -- x"_s
                             << QByteArray("<span class=\"hljs-comment\">-- x</span>");
    QTest::newRow("YAML by its alias")
        << u"yml"_s << u"title: a"_s << QByteArray("<span class=\"hljs-attr\">title:</span>");
    QTest::newRow("C with a comment that has a slash")
        << u"c"_s << u"/* a/b */ int c; // d"_s
        << QByteArray(
               "</span> <span class=\"hljs-type\">int</span> c; <span class=\"hljs-comment\">// d</span>");
    QTest::newRow("shell") << u"sh"_s << u"echo \"$HOME\" # 家"_s
                           << QByteArray("<span class=\"hljs-comment\"># 家</span>");
    for (const char *language : {"go",       "rust", "java",       "javascript", "typescript", "css", "json",
                                 "sql",      "php",  "swift",      "kotlin",     "ruby",       "lua", "diff",
                                 "makefile", "ini",  "dockerfile", "latex",      "markdown",   "r"})
        QTest::newRow(language)
            << QString::fromLatin1(language)
            << u"# title: \"x\"\n- 1 // a\nFROM x\n+ y\nfunction f() { return 1; }\n\\begin{a}\n[s]\n"
               "interface A; struct B; class C; let d = \"e\"; select 1 from t;\n"_s
            << QByteArray("<span class=\"hljs-");
}

void TestTypesetter::codeIsColoured()
{
    QFETCH(const QString, language);
    QFETCH(const QString, source);
    QFETCH(const QByteArray, part);
    const Result<QByteArray> markup = m_typesetter.typesetNow(code(language, source), 60s);
    QVERIFY2(markup.isOk(), markup ? "" : qPrintable(markup.error().message));
    QVERIFY2(markup->contains(part), markup->constData());
}

void TestTypesetter::aLanguageNobodyKnowsIsToldSo()
{
    const Result<QByteArray> markup = m_typesetter.typesetNow(code(u"klingon"_s, u"a"_s), 60s);
    QVERIFY(!markup);
    QCOMPARE(markup.error().code, ErrorCode::Unsupported);
}

void TestTypesetter::mathematicsIsSet_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("a power") << u"x^2"_s;
    QTest::newRow("a sum") << u"\\sum_{i=0}^n \\frac{a_i}{\\sqrt{b}}"_s;
    QTest::newRow("a matrix") << u"\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}"_s;
    QTest::newRow("cases with rules")
        << u"\\begin{array}{c|c}a&b\\\\\\hline c&\\textcolor{red}{d}\\end{array}"_s;
    QTest::newRow("braces and arrows")
        << u"\\overbrace{a+b}^{c} \\xrightarrow{n} \\widehat{abc} \\cancel{x} \\boxed{y}"_s;
    QTest::newRow("aligned lines") << u"\\begin{aligned}a&=b\\\\&=c\\tag*{}\\end{aligned}"_s;
    QTest::newRow("Chinese text") << u"\\text{距离} = v \\cdot t"_s;
    QTest::newRow("a comparison") << u"a < b > c \\& d"_s;
    QTest::newRow("letters of all kinds")
        << u"\\mathbb{R} \\mathcal{L} \\mathfrak{g} \\mathbf{x} \\mathscr{S} \\operatorname{id}"_s;
    QTest::newRow("space and phantoms")
        << u"\\hspace{1em}\\phantom{x}\\smash{y}\\raisebox{2pt}{z}\\rule{1em}{2pt}"_s;
    QTest::newRow("colours") << u"\\colorbox{#ffcc00}{$x$} \\fcolorbox{red}{yellow}{y} \\color{blue} z"_s;
}

void TestTypesetter::mathematicsIsSet()
{
    QFETCH(const QString, source);
    for (const Task::Form form : {Task::Form::Styled, Task::Form::MathMl}) {
        Task task = math(source, form);
        task.kind = source.contains(u"tag"_s) ? Task::Kind::DisplayMath : Task::Kind::InlineMath;
        const Result<QByteArray> markup = m_typesetter.typesetNow(task, 60s);
        QVERIFY2(markup.isOk(), markup ? "" : qPrintable(markup.error().message + markup.error().detail));
        QVERIFY(markup->contains("<math xmlns="));
        QCOMPARE(markup->contains("katex-html"), form == Task::Form::Styled);
    }
}

void TestTypesetter::aFormulaThatIsWrongIsExplained()
{
    const Result<QByteArray> markup = m_typesetter.typesetNow(math(u"\\frac{a"_s), 60s);
    QVERIFY(!markup);
    QCOMPARE(markup.error().code, ErrorCode::Syntax);
    QVERIFY(!markup.error().detail.isEmpty());
}

void TestTypesetter::aFormulaCannotReachOutside_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("a script address") << u"\\href{javascript:alert(1)}{x}"_s;
    QTest::newRow("an address") << u"\\url{https://example.org}"_s;
    QTest::newRow("an image") << u"\\includegraphics{https://example.org/x.png}"_s;
    QTest::newRow("a class") << u"\\htmlClass{wengao-note}{x}"_s;
    QTest::newRow("an id") << u"\\htmlId{fn:1}{x}"_s;
    QTest::newRow("a style") << u"\\htmlStyle{position:fixed}{x}"_s;
    QTest::newRow("data") << u"\\htmlData{a=b}{x}"_s;
    QTest::newRow("markup as text") << u"\\text{<script>alert(1)</script>}"_s;
}

void TestTypesetter::aFormulaCannotReachOutside()
{
    QFETCH(const QString, source);
    for (const Task::Form form : {Task::Form::Styled, Task::Form::MathMl}) {
        const QByteArray markup = m_typesetter.typesetNow(math(source, form), 60s).valueOr(QByteArray());
        for (const char *active :
             {"href=", "<img", "<a ", "=\"position", "<script", "wengao-note\"", "id=\"", "data-"})
            QVERIFY2(!markup.contains(active), markup.constData());
    }
}

void TestTypesetter::hostileSourceIsGivenUpAndTheNextIsServed_data()
{
    QTest::addColumn<Task>("task");
    QTest::newRow("a macro that doubles itself") << math(u"\\def\\a{\\a\\a}\\a"_s);
    QTest::newRow("deep braces") << math(QString(9'000, u'{') + QString(9'000, u'}'));
    QTest::newRow("deep powers") << math(u"x^{"_s.repeated(4'000) + QString(4'000, u'}'));
    QTest::newRow("thousands of fractions") << math(u"\\frac{a}{b}+"_s.repeated(1'600));
    QTest::newRow("a formula that is too long") << math(QString(maxMath + 1, u'x'));
    QTest::newRow("code that is too long") << code(u"c"_s, QString(maxCode + 1, u'x'));
    QTest::newRow("nested brackets in code") << code(u"php"_s, u"${"_s.repeated(50'000));
    QTest::newRow("half a surrogate pair") << code(u"c"_s, QString(QChar(0xD83D)));
}

void TestTypesetter::hostileSourceIsGivenUpAndTheNextIsServed()
{
    QFETCH(const Task, task);
    (void)m_typesetter.typesetNow(task, 2s);
    const Result<QByteArray> next =
        m_typesetter.typesetNow(math(u"y_1"_s + QString::fromLatin1(QTest::currentDataTag()).left(1)), 60s);
    QVERIFY2(next.isOk(), next ? "" : qPrintable(next.error().message));
}

void TestTypesetter::aMissingHelperIsTold()
{
    Typesetter typesetter(u"/nowhere/at all"_s);
    const Result<QByteArray> markup = typesetter.typesetNow(math(u"x"_s));
    QVERIFY(!markup);
    QCOMPARE(markup.error().code, ErrorCode::NotFound);
}

void TestTypesetter::aWholeArticleIsTypeset()
{
    const QByteArray html =
        "<p>a <span class=\"math inline\" data-tex=\"x^2\">\\(x^2\\)</span> b</p>\n"
        "<pre tabindex=\"0\"><code class=\"language-klingon\" data-lang=\"klingon\">q</code></pre>\n"
        "<pre tabindex=\"0\"><code class=\"language-c\" data-lang=\"c\">return 1;</code></pre>\n<p>c</p>\n";
    const QByteArray typeset = m_typesetter.typesetHtml(html, {.budget = 60s});
    QVERIFY(
        typeset.startsWith("<p>a <span class=\"math inline\" data-tex=\"x^2\"><span class=\"katex\"><math "));
    QVERIFY(typeset.contains("</span> b</p>\n"));
    QVERIFY(typeset.contains("data-lang=\"klingon\">q</code></pre>\n"));
    QVERIFY(typeset.contains("<span class=\"hljs-keyword\">return</span>"));
    QVERIFY(typeset.endsWith("</code></pre>\n<p>c</p>\n"));
    const QByteArray onlyMath = m_typesetter.typesetHtml(html, {.code = false, .budget = 60s});
    QVERIFY(onlyMath.contains("<math ") && !onlyMath.contains("hljs-"));
    const QByteArray onlyCode = m_typesetter.typesetHtml(html, {.math = false, .budget = 60s});
    QVERIFY(!onlyCode.contains("<math ") && onlyCode.contains("hljs-"));
    int left = 0;
    const auto count = [&left](const Task &, const Error &) { ++left; };
    QCOMPARE(m_typesetter.typesetHtml(html, {.failed = count, .budget = 0s}), html);
    QCOMPARE(left, 3);
}

void TestTypesetter::whatCannotBeSetIsTold()
{
    const QByteArray html =
        "<p><span class=\"math inline\" data-tex=\"\\frac{\">\\(\\frac{\\)</span></p>\n"
        "<pre tabindex=\"0\"><code class=\"language-klingon\" data-lang=\"klingon\">q</code></pre>\n";
    QStringList told;
    const auto tell = [&told](const Task &task, const Error &error) {
        told.append(task.source + u": "_s + error.message);
    };
    QCOMPARE(m_typesetter.typesetHtml(html, {.failed = tell, .budget = 60s}), html);
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().startsWith(u"\\frac{: "_s));
}

QTEST_GUILESS_MAIN(TestTypesetter)
#include "tst_typesetter.moc"
