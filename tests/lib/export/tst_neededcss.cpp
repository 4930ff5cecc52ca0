#include "export/neededcss.h"

#include <QTest>

using namespace wengao::exporting;

/// Which rules of a style sheet a page gets.
class TestNeededCss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatCanApply_data();
    void keepsWhatCanApply();
    void staysLinear();
};

static const QByteArray page =
    "<p class=\"one two\" id=\"here\" lang=\"zh-CN\"><a href=\"x\">y</a><input type=\"checkbox\"></p>";

void TestNeededCss::keepsWhatCanApply_data()
{
    QTest::addColumn<QByteArray>("css");
    QTest::addColumn<QByteArray>("expected");
    const auto keeps = [](const char *name, const QByteArray &css) { QTest::newRow(name) << css << css; };
    const auto drops = [](const char *name, const QByteArray &css) {
        QTest::newRow(name) << css << QByteArray();
    };
    keeps("an element of the page", "p{margin:0}");
    keeps("a class of the page", "p.one > a{margin:0}");
    keeps("an id of the page", "#here{margin:0}");
    keeps("an attribute of the page", "a[href^=\"http\"]::after{content:\"}\"}");
    keeps("the page itself", "html{margin:0}body{margin:0}:root{margin:0}*{margin:0}::selection{margin:0}");
    keeps("a language of the page", ":root:lang(zh){margin:0}");
    keeps("what a function excludes", "p:not(.three){margin:0}");
    keeps("a page rule", "@page{margin:1cm}");
    keeps("an import", "@import \"a;b.css\";");
    keeps("a group with something in it", "@media print{p{margin:0}}");
    keeps("frames of an animation", "@keyframes k{from{top:0}to{top:1px}}");
    keeps("an escaped name, which is not understood", ".sm\\:x{margin:0}p{margin:0}");
    keeps("an empty variable", "p{--a: ;top:var(--a)}");
    drops("another element", "table{margin:0}");
    drops("another class", ".three{margin:0}");
    drops("a class inside another", ".one .three{margin:0}");
    drops("another id", "#there{margin:0}");
    drops("another attribute", "a[title]{margin:0}");
    drops("another language", ":lang(ja){margin:0}");
    drops("a group with nothing in it", "@media print{table{margin:0}}");
    drops("a variable that nothing uses", ":root{--a:1}");
    QTest::newRow("one selector of two") << QByteArray("table, p{margin:0}") << QByteArray("p{margin:0}");
    QTest::newRow("a variable used by a variable that nothing uses")
        << QByteArray(":root{--a:1;--b:var(--a);--c:2}p{top:var(--c)}")
        << QByteArray(":root{--c:2}p{top:var(--c)}");
    QTest::newRow("no space where none is needed")
        << QByteArray("p { margin: 0; top: 1px }") << QByteArray("p{margin:0;top:1px}");
    QTest::newRow("an unclosed rule") << QByteArray("p{margin:0") << QByteArray("p{margin:0}");
}

void TestNeededCss::keepsWhatCanApply()
{
    QFETCH(QByteArray, css);
    QFETCH(QByteArray, expected);
    Vocabulary names;
    addNames(page, &names);
    const QByteArray result = neededCss(css, names);
    if (QByteArray(QTest::currentDataTag()).startsWith("an escaped"))
        QVERIFY(result.contains("p{margin:0}"));
    else
        QCOMPARE(result, expected);
    QCOMPARE(neededCss(result, names), result);
}

void TestNeededCss::staysLinear()
{
    Vocabulary names;
    addNames("<p>", &names);
    for (const QByteArray &piece : {QByteArray("{"), QByteArray("@media x{"), QByteArray("((["),
                                    QByteArray("\\"), QByteArray("p{}"), QByteArray("'"), QByteArray("a,")})
        (void)neededCss(piece.repeated(20'000), names);
}

QTEST_APPLESS_MAIN(TestNeededCss)
#include "tst_neededcss.moc"
