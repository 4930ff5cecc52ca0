#include "markdown/render.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wengao::markdown;
using namespace Qt::StringLiterals;

/// Every clause of the markdown-cjk-friendly rule, and that nothing changes without it.
class TestCjkEmphasis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void besideCjk_data();
    void besideCjk();
    void unchangedElsewhere_data();
    void unchangedElsewhere();
    void unchangedInRandomWesternText();
};

void TestCjkEmphasis::besideCjk_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("friendly");
    QTest::addColumn<QString>("strict"); // the text itself when empty
    const QString same;
    QTest::addRow("closing after a full-width colon")
        << u"**建立：**与"_s << u"<strong>建立：</strong>与"_s << same;
    QTest::addRow("closing after a full stop")
        << u"这是**重要。**所以"_s << u"这是<strong>重要。</strong>所以"_s << same;
    QTest::addRow("quotation marks within")
        << u"美国**“国家版”**倡议"_s << u"美国<strong>“国家版”</strong>倡议"_s << same;
    QTest::addRow("corner brackets within")
        << u"请看**「x」**一节"_s << u"请看<strong>「x」</strong>一节"_s << same;
    QTest::addRow("full-width parentheses at the end")
        << u"**美国（US）**和"_s << u"<strong>美国（US）</strong>和"_s << same;
    QTest::addRow("a link within") << u"请看**[链接](u)**也"_s
                                   << u"请看<strong><a href=\"u\">链接</a></strong>也"_s
                                   << u"请看**<a href=\"u\">链接</a>**也"_s;
    QTest::addRow("code within") << u"使用**`code`**函数"_s << u"使用<strong><code>code</code></strong>函数"_s
                                 << u"使用**<code>code</code>**函数"_s;
    QTest::addRow("ASCII punctuation within")
        << u"价格**$100**元"_s << u"价格<strong>$100</strong>元"_s << same;
    QTest::addRow("single stars") << u"*斜体。*后文"_s << u"<em>斜体。</em>后文"_s << same;
    QTest::addRow("strikethrough") << u"~~删除。~~后"_s << u"<del>删除。</del>后"_s << same;
    QTest::addRow("strikethrough after a Han character")
        << u"前~~（删除）~~后"_s << u"前<del>（删除）</del>后"_s << same;
    QTest::addRow("the right span is bold")
        << u"**真，**她说**「重点」**了"_s << u"<strong>真，</strong>她说<strong>「重点」</strong>了"_s
        << u"**真，<strong>她说</strong>「重点」**了"_s;
    QTest::addRow("Japanese") << u"これは**強調。**です"_s << u"これは<strong>強調。</strong>です"_s << same;
    QTest::addRow("Hangul") << u"**스크립트(script)**라고"_s << u"<strong>스크립트(script)</strong>라고"_s
                            << same;
    QTest::addRow("half-width katakana") << u"**ｱ(a)**ｲ"_s << u"<strong>ｱ(a)</strong>ｲ"_s << same;
    QTest::addRow("an image within") << u"图**![a](b)**后"_s
                                     << u"图<strong><img src=\"b\" alt=\"a\"></strong>后"_s
                                     << u"图**<img src=\"b\" alt=\"a\">**后"_s;
    QTest::addRow("an entity within")
        << u"甲**&lt;**乙"_s << u"甲<strong>&lt;</strong>乙"_s << u"甲**&lt;**乙"_s;
    QTest::addRow("an escaped mark within")
        << u"甲**\\***乙"_s << u"甲<strong>*</strong>乙"_s << u"甲*****乙"_s;
    QTest::addRow("a variation selector after a Han character")
        << u"葛\U000E0100**（a）**b"_s << u"葛\U000E0100<strong>（a）</strong>b"_s << same;
    QTest::addRow("a standard variation selector after punctuation")
        << u"**a。\uFE00**b"_s << u"<strong>a。\uFE00</strong>b"_s << u"<strong>a。\uFE00</strong>b"_s;
    QTest::addRow("quotation marks made full width")
        << u"a**\u201C\uFE01b\u201D\uFE01**c"_s << u"a<strong>\u201C\uFE01b\u201D\uFE01</strong>c"_s << same;
    QTest::addRow("an emphasis across tildes")
        << u"甲**~~（乙）~~**丙"_s << u"甲<strong><del>（乙）</del></strong>丙"_s
        << u"甲**<del>（乙）</del>**丙"_s;
    QTest::addRow("a footnote within")
        << u"甲**[^1]**乙\n\n[^1]: 注"_s << u"甲<strong><sup"_s << u"甲**<sup"_s;
}

void TestCjkEmphasis::besideCjk()
{
    QFETCH(QString, text);
    QFETCH(QString, friendly);
    QFETCH(QString, strict);
    Options options;
    QString html = QString::fromUtf8(render(text, options).blocks.first().html);
    if (strict.isEmpty())
        strict = text;
    QVERIFY2(html.startsWith(u"<p>"_s + strict), qPrintable(html));
    options.cjkFriendlyEmphasis = true;
    html = QString::fromUtf8(render(text, options).blocks.first().html);
    QVERIFY2(html.startsWith(u"<p>"_s + friendly), qPrintable(html));
}

void TestCjkEmphasis::unchangedElsewhere_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {
             u"**bold** and *em* and ***both*** and **a*b*c**"_s,
             u"a**\"b\"**c and a*(b)*c stay"_s,
             u"foo_bar_baz _em_ __strong__ a_(b)_c"_s,
             u"中_（文）_字 _（文）_"_s,
             u"\\*not\\* \\**a* *\\** \\\\*b*"_s,
             u"* a *b* ** c** **d **"_s,
             u"****a**** *a **b* c** **a *b** c*"_s,
             u"&#42;a&#42; *a&#42;b*"_s,
             u"`*a*` *`a`* [*a](b) *c* [d*](e)*"_s,
             u"~~a~~ ~b~ ~~~c~~~ a~~\"b\"~~c"_s,
             u"😀**“a”**b c**😀**d"_s,
             u"[^a*b*] [^a_b_]: x *[^c]*\n\n[^c]: *d*\n\n[^a*b*]: e"_s,
             u"a *b\n*c* d\n**e**"_s,
             u"| *a* | **b** |\n|--|--|\n| c*d* | *e |\n"_s,
             u"*"_s,
             u"**"_s,
             u"a*"_s,
             u"*a"_s,
             u"*\n*"_s,
             u"_*_*"_s,
             u"**a~~**b~~"_s,
             u"~"_s,
             u"a~~"_s,
         })
        QTest::newRow(qPrintable(text.simplified())) << text;
}

void TestCjkEmphasis::unchangedElsewhere()
{
    QFETCH(QString, text);
    Options options;
    const QByteArray strict = render(text, options).html();
    options.cjkFriendlyEmphasis = true;
    QCOMPARE(render(text, options).html(), strict);
}

void TestCjkEmphasis::unchangedInRandomWesternText()
{
    static const QStringList pieces{u"*"_s,  u"**"_s,   u"_"_s,    u"~~"_s,     u"~"_s,  u"a"_s, u"b c"_s,
                                    u" "_s,  u"."_s,    u"("_s,    u")"_s,      u"["_s,  u"]"_s, u"`"_s,
                                    u"\\"_s, u"<"_s,    u">"_s,    u"!"_s,      u"\n"_s, u"é"_s, u"😀"_s,
                                    u"\""_s, u"&lt;"_s, u"[^1]"_s, u"\u00A0"_s, u"(u)"_s};
    QRandomGenerator random(652);
    Options friendly;
    friendly.cjkFriendlyEmphasis = true;
    for (int round = 0; round < 5000; ++round) {
        QString text;
        for (int i = random.bounded(3, 20); i > 0; --i)
            text += pieces.at(random.bounded(pieces.size()));
        text += u"\n\n[^1]: n\n"_s;
        QCOMPARE(render(text, friendly).html(), render(text).html());
    }
}

QTEST_APPLESS_MAIN(TestCjkEmphasis)
#include "tst_cjkemphasis.moc"
