#include "marked.h"

#include "editor/ops/emphasis.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace wengao;
using namespace wengao::editor;
using namespace Qt::StringLiterals;

class TestEmphasis final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheBlocks_data();
    void knowsTheBlocks();
    void goesAgain_data();
    void goesAgain();
    void followsThePublisher_data();
    void followsThePublisher();
    void knowsWhatIsAbove();
    void changesNothingButMarks();
};

void TestEmphasis::knowsTheBlocks_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &before, const QString &expected) {
        QTest::newRow(name) << before << expected;
    };
    row("partly bold becomes all bold", u"‸**美国**政府‸"_s, u"‸**美国政府‸**"_s);
    row("two bold pieces become one", u"‸**甲**乙**丙**‸"_s, u"‸**甲乙丙**‸"_s);
    row("across the end of a bold piece", u"**‸很大**的‸"_s, u"**‸很大的‸**"_s);
    row("beside a bold piece", u"**甲**‸乙‸"_s, u"**甲‸乙‸**"_s);
    row("a part of a bold piece becomes plain", u"**甲‸乙‸丙**"_s, u"**甲**‸乙‸**丙**"_s);
    row("the end of a bold piece becomes plain", u"**甲，‸乙‸**"_s, u"**甲**，‸乙‸"_s);
    row("across an italic piece", u"*很‸大*的‸"_s, u"***很‸大*的‸**"_s);
    row("around a whole link", u"‸看[链接文‸字](https://a.b)"_s, u"**‸看[链接文‸字](https://a.b)**"_s);
    row("in a link's text", u"看[链接‸文字‸](https://a.b)"_s, u"看[链接**‸文字‸**](https://a.b)"_s);
    row("a link's text and what is before it, when a letter follows", u"‸看[链接文‸字](a)吧"_s,
        u"**‸看**[**链接文‸字**](a)吧"_s);
    row("a link's text when letters stand around it", u"看‸[字](a)‸吧"_s, u"看‸[**字**](a)‸吧"_s);
    row("a link with bold text becomes plain", u"看 ‸[**字**](a)‸ 吧"_s, u"看 ‸[字](a)‸ 吧"_s);
    row("not in a link's address", u"看[字](‸https‸://a.b)"_s, u"看[字](‸https‸://a.b)"_s);
    row("not in a bare address", u"看 https://‸a‸.b 吧"_s, u"看 https://‸a‸.b 吧"_s);
    row("not in code", u"看`a ‸b‸`"_s, u"看`a ‸b‸`"_s);
    row("not around code where it would not be seen", u"看‸`a`‸吧"_s, u"看‸`a`‸吧"_s);
    row("around code that stands free", u"看 ‸`a`‸ 吧"_s, u"看 **‸`a`‸** 吧"_s);
    row("around code and text", u"‸看`a‸ b` 吧"_s, u"**‸看`a‸ b`** 吧"_s);
    row("around many italic pieces", u"‸甲*乙*甲*乙*‸"_s, u"**‸甲*乙*甲*乙*‸**"_s);
    row("a heading's text", u"‸## 标题 ##‸"_s, u"‸## **标题** ##‸"_s);
    row("no fences and no code", u"‸一\n\n```\nx\n```\n二‸"_s, u"**‸一**\n\n```\nx\n```\n**二‸**"_s);
    row("no indented code", u"‸一\n\n    x\n\n二‸"_s, u"**‸一**\n\n    x\n\n**二‸**"_s);
    row("no rules and no HTML", u"‸一\n\n---\n\n<div>\n二\n</div>\n‸"_s,
        u"**‸一**\n\n---\n\n<div>\n二\n</div>\n‸"_s);
    row("no line under a heading", u"‸标题\n---\n‸"_s, u"**‸标题**\n---\n‸"_s);
    row("no front matter", u"‸+++\n一‸"_s, u"‸+++\n**一‸**"_s);
    row("the cells of a table", u"‸| 甲 | 乙 |\n| - | - |\n| 1 | 2 |‸"_s,
        u"‸| **甲** | **乙** |\n| - | - |\n| **1** | **2** |‸"_s);
    row("a word in a cell", u"| 甲 | 乙 |\n| - | - |\n| 一‸二‸ | 2 |"_s,
        u"| 甲 | 乙 |\n| - | - |\n| 一**‸二‸** | 2 |"_s);
    row("quotes and tasks", u"‸> 一\n\n- [ ] 二‸"_s, u"‸> **一**\n\n- [ ] **二‸**"_s);
    row("a note's text", u"‸[^1]: 注‸"_s, u"‸[^1]: **注‸**"_s);
    row("no definition of a link", u"‸[a]: https://a.b‸"_s, u"‸[a]: https://a.b‸"_s);
    row("no picture and no shortcode", u"‸![图](a.png)\n\n{{< x >}}‸"_s, u"‸![图](a.png)\n\n{{< x >}}‸"_s);
    row("not behind the mark of a line break", u"‸一\\‸\n二"_s, u"**‸一**\\‸\n二"_s);
    row("an escaped mark at a line's end", u"一 ‸\\*‸"_s, u"一 **‸\\*‸**"_s);
    row("a pair in an empty item", u"- ‸"_s, u"- **‸**"_s);
    row("a pair in an empty heading", u"## ‸"_s, u"## **‸**"_s);
    row("no pair in an address", u"[字](ht‸)"_s, u"[字](ht‸)"_s);
    row("no pair in code", u"```\n‸\n```"_s, u"```\n‸\n```"_s);
}

void TestEmphasis::knowsTheBlocks()
{
    QFETCH(QString, before);
    QFETCH(QString, expected);
    QCOMPARE(test::after(before,
                         [](QStringView text, Selection selection) {
                             return std::optional(toggleMark(text, selection, {}, InlineMark::Bold));
                         }),
             expected);
}

void TestEmphasis::goesAgain_data()
{
    QTest::addColumn<InlineMark>("mark");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("marked");
    const auto row = [](const char *name, InlineMark mark, const QString &before, const QString &marked) {
        QTest::newRow(name) << mark << before << marked;
    };
    const QString lines = u"‸第一段文字\n\n第二段文字‸"_s;
    row("bold over two paragraphs", InlineMark::Bold, lines, u"**第一段文字**\n\n**第二段文字**"_s);
    row("italic over two paragraphs", InlineMark::Italic, lines, u"*第一段文字*\n\n*第二段文字*"_s);
    row("struck over two paragraphs", InlineMark::Strike, lines, u"~~第一段文字~~\n\n~~第二段文字~~"_s);
    row("code over two paragraphs", InlineMark::Code, lines, u"`第一段文字`\n\n`第二段文字`"_s);
    row("a line with its break", InlineMark::Bold, u"‸一\n‸二"_s, u"**一**\n二"_s);
    row("code with backticks", InlineMark::Code, u"‸`a‸"_s, u"`` `a ``"_s);
    row("code over two lines", InlineMark::Code, u"‸a`\n\nb‸"_s, u"`` a` ``\n\n`b`"_s);
    row("all kinds of blocks", InlineMark::Bold, u"‸## 标题\n\n- 项\n\n> 引，\n\n```\nx\n```‸"_s,
        u"## **标题**\n\n- **项**\n\n> **引，**\n\n```\nx\n```"_s);
    row("punctuation that stays outside", InlineMark::Bold, u"‸是重要的，‸这里"_s, u"**是重要的**，这里"_s);
    row("brackets that stay outside", InlineMark::Bold, u"请看‸「引号」‸一节"_s, u"请看「**引号**」一节"_s);
    row("a link between letters", InlineMark::Bold, u"甲‸乙[丙](a)‸丁"_s, u"甲**乙**[**丙**](a)丁"_s);
    row("a per cent sign", InlineMark::Bold, u"增长‸20%‸的"_s, u"增长**20**%的"_s);
    row("a part of a bold piece", InlineMark::Bold, u"甲‸乙‸丙"_s, u"甲**乙**丙"_s);
    row("bold in italic over lines", InlineMark::Bold, u"‸*一*\n*二*‸"_s, u"***一***\n***二***"_s);
}

void TestEmphasis::goesAgain()
{
    QFETCH(InlineMark, mark);
    QFETCH(QString, before);
    const auto toggle = [mark](QStringView text, Selection selection) {
        return std::optional(toggleMark(text, selection, {}, mark));
    };
    const QString once = test::after(before, toggle);
    QTEST(test::parsed(once).text, "marked");
    QCOMPARE(test::parsed(test::after(once, toggle)).text, test::parsed(before).text);
}

void TestEmphasis::followsThePublisher_data()
{
    QTest::addColumn<InlineMark>("mark");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("strict");
    QTest::addColumn<QString>("friendly");
    const auto row = [](const char *name, InlineMark mark, const QString &before, const QString &strict,
                        const QString &friendly) {
        QTest::newRow(name) << mark << before << strict << friendly;
    };
    row("a comma at the end", InlineMark::Bold, u"‸是重要的，‸这里"_s, u"**‸是重要的**，‸这里"_s,
        u"**‸是重要的，‸**这里"_s);
    row("corner brackets", InlineMark::Bold, u"请看‸「引号」‸一节"_s, u"请看‸「**引号**」‸一节"_s,
        u"请看**‸「引号」‸**一节"_s);
    row("a quotation", InlineMark::Italic, u"‸“你好。”‸然后"_s, u"‸“*你好。*”‸然后"_s, u"*‸“你好。”‸*然后"_s);
    row("at a line's end nothing is in the way", InlineMark::Bold, u"‸好。‸"_s, u"**‸好。‸**"_s,
        u"**‸好。‸**"_s);
    row("only a comma", InlineMark::Bold, u"甲‸，‸乙"_s, u"甲‸，‸乙"_s, u"甲**‸，‸**乙"_s);
    row("marks that are not seen are put right", InlineMark::Bold, u"‸**是重要的，**‸这里"_s,
        u"‸**是重要的**，‸这里"_s, u"‸是重要的，‸这里"_s);
}

void TestEmphasis::followsThePublisher()
{
    QFETCH(InlineMark, mark);
    QFETCH(QString, before);
    const auto toggle = [mark](bool friendly) {
        return [mark, friendly](QStringView text, Selection selection) {
            return std::optional(toggleMark(text, selection, {}, mark, {{}, {friendly}}));
        };
    };
    QTEST(test::after(before, toggle(false)), "strict");
    QTEST(test::after(before, toggle(true)), "friendly");
}

void TestEmphasis::knowsWhatIsAbove()
{
    State fence;
    fence.kind = State::Kind::Fence;
    fence.fenceLength = 3;
    const auto toggle = [&](QStringView text, Selection selection) {
        return std::optional(toggleMark(text, selection, {}, InlineMark::Bold, {fence, {}}));
    };
    QCOMPARE(test::after(u"a\n‸b‸\nc"_s, toggle), u"a\n‸b‸\nc"_s);
    QCOMPARE(test::after(u"a\n```\n‸b‸"_s, toggle), u"a\n```\n**‸b‸**"_s);
}

void TestEmphasis::changesNothingButMarks()
{
    const QString units = u"甲乙a ，「」“。*_~`[]()\\\\|#>-1.<!^{%\n\n"_s;
    const auto letters = [](QString text) { return text.remove(QRegularExpression(u"[*_~` ]"_s)); };
    QRandomGenerator random(1);
    for (int i = 0; i < 5'000; ++i) {
        QString text;
        for (qsizetype length = random.bounded(30); length >= 0; --length)
            text += units.at(random.bounded(units.size()));
        const Selection selection{random.bounded(text.size() + 1), random.bounded(text.size() + 1)};
        const auto mark = InlineMark(random.bounded(4));
        const Change change = toggleMark(text, selection, {}, mark);
        QVERIFY2(areWellFormed(change.edits, text.size()), qPrintable(text));
        const QString after = applied(text, change.edits);
        QCOMPARE(letters(after), letters(text));
        QVERIFY2(change.selection.end() <= after.size() && change.selection.start() >= 0, qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(TestEmphasis)
#include "tst_emphasis.moc"
