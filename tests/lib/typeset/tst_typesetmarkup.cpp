#include "base/framebuffer.h"
#include "typeset/markupcheck.h"
#include "typeset/pieces.h"
#include "typeset/wire.h"

#include <QTest>

using namespace wengao::typeset;
using namespace Qt::StringLiterals;

class TestTypesetMarkup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyHarmlessMathematicsPasses_data();
    void onlyHarmlessMathematicsPasses();
    void onlyTheAuthorsCodePasses_data();
    void onlyTheAuthorsCodePasses();
    void piecesAreFoundInAnArticle();
    void whatIsNoPieceIsLeftAlone_data();
    void whatIsNoPieceIsLeftAlone();
    void framesSurviveTheirWay();
    void brokenFramesAreRefused();
};

void TestTypesetMarkup::onlyHarmlessMathematicsPasses_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<bool>("passes");
    QTest::newRow("a formula")
        << QByteArray("<span class=\"katex\"><math><mi mathvariant=\"bold\">x</mi></math></span>") << true;
    QTest::newRow("a root drawn as a path")
        << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400em\" viewBox=\"0 0 4 1\"><path "
                      "d=\"M95,702 c-2.7,0\"/></svg>")
        << true;
    QTest::newRow("a height") << QByteArray("<span style=\"height:0.8em;vertical-align:-0.2em;\"></span>")
                              << true;
    QTest::newRow("a script") << QByteArray("<script>alert(1)</script>") << false;
    QTest::newRow("a handler") << QByteArray("<span onclick=\"x\">a</span>") << false;
    QTest::newRow("a link") << QByteArray("<a href=\"https://example.org\">a</a>") << false;
    QTest::newRow("a link of MathML") << QByteArray("<mi href=\"https://example.org\">a</mi>") << false;
    QTest::newRow("an image") << QByteArray("<img src=\"x\"/>") << false;
    QTest::newRow("a style that loads") << QByteArray("<span style=\"color:url(x)\">a</span>") << false;
    QTest::newRow("a style that covers") << QByteArray("<span style=\"position:fixed\">a</span>") << false;
    QTest::newRow("a style of another kind")
        << QByteArray("<span style=\"background:red\">a</span>") << false;
    QTest::newRow("an unquoted value") << QByteArray("<span class=katex>a</span>") << false;
    QTest::newRow("tags that cross") << QByteArray("<span><mi></span></mi>") << false;
    QTest::newRow("an element left open") << QByteArray("<span>") << false;
    QTest::newRow("an end too many") << QByteArray("</span>") << false;
    QTest::newRow("a comment") << QByteArray("<!-- a -->") << false;
    QTest::newRow("text with a stray bracket") << QByteArray("a > b") << false;
    QTest::newRow("embedded HTML")
        << QByteArray("<math><annotation encoding=\"text/html\"><p>a</p></annotation></math>") << false;
}

void TestTypesetMarkup::onlyHarmlessMathematicsPasses()
{
    QFETCH(const QByteArray, html);
    QTEST(isMathMarkup(html), "passes");
}

void TestTypesetMarkup::onlyTheAuthorsCodePasses_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("passes");
    QTest::newRow("coloured") << QByteArray("<span class=\"hljs-keyword\">if</span> (a &lt; &quot;b&quot;)")
                              << u"if (a < \"b\")"_s << true;
    QTest::newRow("a reference the author wrote") << QByteArray("&amp;lt;") << u"&lt;"_s << true;
    QTest::newRow("a character lost")
        << QByteArray("<span class=\"hljs-keyword\">i</span>") << u"if"_s << false;
    QTest::newRow("another element") << QByteArray("<b>if</b>") << u"if"_s << false;
    QTest::newRow("another attribute")
        << QByteArray("<span style=\"color:red\">if</span>") << u"if"_s << false;
    QTest::newRow("a span left open") << QByteArray("<span class=\"a\">if") << u"if"_s << false;
}

void TestTypesetMarkup::onlyTheAuthorsCodePasses()
{
    QFETCH(const QByteArray, html);
    QFETCH(const QString, code);
    QTEST(isMarkedCode(html, code), "passes");
}

void TestTypesetMarkup::piecesAreFoundInAnArticle()
{
    const QByteArray html =
        "<p><code>x</code> <span class=\"math inline\" data-tex=\"a&lt;b\">\\(a&lt;b\\)</span></p>\n"
        "<pre tabindex=\"0\"><code class=\"language-c++\" data-lang=\"c++\">a &amp;&amp; b\n"
        "</code></pre>\n";
    const QList<Piece> pieces = piecesOf(html, Task::Form::MathMl);
    QCOMPARE(pieces.size(), 2);
    QCOMPARE(pieces[0].task, (Task{Task::Kind::InlineMath, Task::Form::MathMl, {}, u"a<b"_s}));
    QCOMPARE(html.mid(pieces[0].start, pieces[0].end - pieces[0].start), QByteArray("\\(a&lt;b\\)"));
    QCOMPARE(pieces[1].task, (Task{Task::Kind::Code, Task::Form::MathMl, u"c++"_s, u"a && b\n"_s}));
}

void TestTypesetMarkup::whatIsNoPieceIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("code without a language") << QByteArray("<pre><code>a</code></pre>");
    QTest::newRow("code with an element inside")
        << QByteArray("<code class=\"language-c\" data-lang=\"c\"><b>a</b></code>");
    QTest::newRow("code that never ends") << QByteArray("<code class=\"language-c\" data-lang=\"c\">a");
    QTest::newRow("a tag that never ends") << QByteArray("<code class=\"language-c");
    QTest::newRow("mathematics without a formula") << QByteArray("<span class=\"math inline\">a</span>");
}

void TestTypesetMarkup::whatIsNoPieceIsLeftAlone()
{
    QFETCH(const QByteArray, html);
    QVERIFY(piecesOf(html, Task::Form::Styled).isEmpty());
}

void TestTypesetMarkup::framesSurviveTheirWay()
{
    const Task task{Task::Kind::DisplayMath, Task::Form::MathMl, u"語"_s, u"\\sum 和"_s};
    const wire::Answer answer{true, "<b>"};
    wengao::FrameBuffer frames(wire::maxFrame);
    const QByteArray bytes = wire::frame(task) + wire::frame(answer);
    for (const char byte : bytes)
        frames.append(QByteArray(1, byte));
    QCOMPARE(wire::taskFrom(*frames.take()), std::optional(task));
    QCOMPARE(wire::answerFrom(*frames.take()), std::optional(answer));
    QVERIFY(!frames.take());
}

void TestTypesetMarkup::brokenFramesAreRefused()
{
    wengao::FrameBuffer frames(wire::maxFrame);
    frames.append(QByteArray("\xff\xff\xff\xff", 4));
    QVERIFY(!frames.take());
    QVERIFY(frames.isBroken());
    QVERIFY(!wire::taskFrom("abc"));
    QVERIFY(!wire::answerFrom(QByteArray()));
    const QByteArray whole = wire::frame(Task{}).mid(4);
    QVERIFY(!wire::taskFrom(whole + 'x'));
    QVERIFY(!wire::taskFrom('\x09' + whole.mid(1)));
}

QTEST_GUILESS_MAIN(TestTypesetMarkup)
#include "tst_typesetmarkup.moc"
