#include "editor/ops/highlight.h"

#include <QTest>

#include <ctime>

using namespace wengao::editor;
using namespace Qt::StringLiterals;

class TestHighlight final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spans_data();
    void spans();
    void emphasis_data();
    void emphasis();
    void states_data();
    void states();
    void statesSurvivePacking();
    void bothWaysGiveOneState();
    void hostileLinesAreFast_data();
    void hostileLinesAreFast();
};

namespace {

/// The stretches of the last line of a text that have one style.
QStringList styled(const QString &text, Style style, const HighlightOptions &options = {})
{
    const QStringList lines = text.split(u'\n');
    State state;
    HighlightedLine line;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        line = highlightLine(lines.at(i), state, lines.value(i + 1), options);
        state = line.state;
    }
    QStringList found;
    for (const Span &span : line.spans) {
        if (span.style == style)
            found.append(lines.last().sliced(span.start, span.length));
    }
    return found;
}

} // namespace

void TestHighlight::spans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Style>("style");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, Style style, const QStringList &expected) {
        QTest::newRow(name) << text << style << expected;
    };
    row("a heading", u"## 引言"_s, Style::Heading2, {u"## 引言"_s});
    row("no heading without a space", u"#标签"_s, Style::Heading1, {});
    row("seven hashes are no heading", u"####### 七"_s, Style::Heading6, {});
    row("code in a line", u"用`code`吧"_s, Style::Code, {u"`code`"_s});
    row("code with other backticks inside", u"``a`b``"_s, Style::Code, {u"``a`b``"_s});
    row("an unclosed backtick", u"用`code吧"_s, Style::Code, {});
    row("no emphasis in code", u"`**a**`"_s, Style::Strong, {});
    row("a link's text", u"看[这里](https://a.cn)"_s, Style::LinkText, {u"这里"_s});
    row("a link's target", u"看[这里](https://a.cn)"_s, Style::LinkTarget, {u"https://a.cn"_s});
    row("an image", u"![图](a.png)"_s, Style::ImageText, {u"图"_s});
    row("a link in a link", u"[a [b](c) d](e)"_s, Style::LinkText, {u"b"_s});
    row("an escaped bracket", u"\\[a](b)"_s, Style::LinkText, {});
    row("an autolink", u"<https://a.cn>"_s, Style::LinkTarget, {u"https://a.cn"_s});
    row("a bare address", u"见 https://a.cn/x。"_s, Style::LinkTarget, {u"https://a.cn/x。"_s});
    row("a bullet", u"- 一"_s, Style::ListMarker, {u"-"_s});
    row("a number", u"12. 一"_s, Style::ListMarker, {u"12."_s});
    row("a full-width number is no list", u"１．一"_s, Style::ListMarker, {});
    row("a task", u"- [x] 一"_s, Style::TaskDone, {u"[x]"_s});
    row("a quote", u"> > 一"_s, Style::Quote, {u"> > "_s});
    row("a rule", u"* * *"_s, Style::Rule, {u"* * *"_s});
    row("a footnote's mark", u"杠杆[^1]。"_s, Style::FootnoteReference, {u"[^1]"_s});
    row("a footnote's text", u"[^1]: 注"_s, Style::FootnoteDefinition, {u"[^1]:"_s});
    row("a shortcode", u"{{< figure src=\"x\" >}}"_s, Style::Shortcode, {u"{{< figure src=\"x\" >}}"_s});
    row("HTML in a line", u"一<br>二"_s, Style::Html, {u"<br>"_s});
    row("HTML up to a blank line", u"<article>\n## TL;DR"_s, Style::Html, {u"## TL;DR"_s});
    row("after the blank line Markdown again", u"<article>\n\n## TL;DR"_s, Style::Heading2, {u"## TL;DR"_s});
    row("fenced code", u"```cpp\nint a;"_s, Style::CodeBlock, {u"int a;"_s});
    row("a shorter fence does not close", u"````\n```\nx"_s, Style::CodeBlock, {u"x"_s});
    row("after the fence text again", u"```\nx\n```\n**y**"_s, Style::Strong, {u"y"_s});
    row("a tilde does not close backticks", u"```\n~~~\nx"_s, Style::CodeBlock, {u"x"_s});
    row("code in an item", u"- a\n\n  ```\n  x"_s, Style::CodeBlock, {u"  x"_s});
    row("the item's end ends its code", u"- a\n  ```\n  x\n# y"_s, Style::Heading1, {u"# y"_s});
    row("indented code", u"\n    x"_s, Style::CodeBlock, {u"    x"_s});
    row("no indented code in a paragraph", u"a\n    x"_s, Style::CodeBlock, {});
    row("no indented code in an item", u"- a\n\n  - b\n\n    c"_s, Style::CodeBlock, {});
    row("a line under a paragraph", u"标题\n---"_s, Style::Marker, {u"---"_s});
    row("the same after a blank line is a rule", u"标题\n\n---"_s, Style::Rule, {u"---"_s});
    row("a table's row", u"|a|b|\n|-|-|\n|1|2|"_s, Style::TableRow, {u"|1|2|"_s});
    row("dashes of another count are no table", u"|a|b|\n|-|\n|1|2|"_s, Style::TableRow, {});
    row("the wrong dashes are no table", u"|a|\n|—|\n|1|"_s, Style::TableRow, {});
    row("struck text", u"~~旧~~"_s, Style::Strike, {u"旧"_s});
}

void TestHighlight::spans()
{
    QFETCH(QString, text);
    QFETCH(Style, style);
    QFETCH(QStringList, expected);
    QCOMPARE(styled(text, style), expected);
}

void TestHighlight::emphasis_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("strict");
    QTest::addColumn<QStringList>("friendly");
    const QStringList none;
    QTest::newRow("plain") << u"这是**重要**的"_s << QStringList{u"重要"_s} << QStringList{u"重要"_s};
    QTest::newRow("a mark before the end") << u"**建立：**与"_s << none << QStringList{u"建立："_s};
    QTest::newRow("a mark and a space")
        << u"**建立：** 与"_s << QStringList{u"建立："_s} << QStringList{u"建立："_s};
    QTest::newRow("quotation marks inside")
        << u"美国**“国家版”**倡议"_s << none << QStringList{u"“国家版”"_s};
    QTest::newRow("corner brackets inside") << u"请看**「x」**一节"_s << none << QStringList{u"「x」"_s};
    QTest::newRow("nested") << u"***a** b*"_s << QStringList{u"a"_s} << QStringList{u"a"_s};
    QTest::newRow("the rule of three") << u"*foo**bar*"_s << none << none;
    QTest::newRow("underscores in a word") << u"a__b__c"_s << none << none;
}

void TestHighlight::emphasis()
{
    QFETCH(QString, text);
    QFETCH(QStringList, strict);
    QFETCH(QStringList, friendly);
    QCOMPARE(styled(text, Style::Strong), strict);
    QCOMPARE(styled(text, Style::Strong, {true}), friendly);
}

void TestHighlight::states_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<State::Kind>("kind");
    QTest::newRow("a paragraph") << u"一"_s << State::Kind::Paragraph;
    QTest::newRow("a blank line") << u"一\n"_s << State::Kind::Start;
    QTest::newRow("an open fence") << u"```\n一"_s << State::Kind::Fence;
    QTest::newRow("a fence in a quote ends with it") << u"> ```\n> x\n\n"_s << State::Kind::Start;
    QTest::newRow("a comment over lines") << u"<!-- a\n\nb"_s << State::Kind::Html;
    QTest::newRow("a closed comment") << u"<!-- a\nb -->"_s << State::Kind::Start;
}

void TestHighlight::states()
{
    QFETCH(QString, text);
    QFETCH(State::Kind, kind);
    const QStringList lines = text.split(u'\n');
    State state;
    for (qsizetype i = 0; i < lines.size(); ++i)
        state = stateAfter(lines.at(i), state, lines.value(i + 1));
    QCOMPARE(state.kind, kind);
}

void TestHighlight::statesSurvivePacking()
{
    const State state{State::Kind::Table, false, true, 63, 62, 7, 61, 7};
    QCOMPARE(State::unpacked(state.packed()), state);
    QCOMPARE(State::unpacked(State{}.packed()), State{});
    QVERIFY(state.packed() >= 0);
    QVERIFY(state.packed() < 1 << 29);
}

void TestHighlight::bothWaysGiveOneState()
{
    const QStringList lines =
        u"- a\n  > b\n\n```x\n# c\n```\n|a|\n|-|\n|b|\n[^1]: x\n    y\n<div>\n\n1. z"_s.split(u'\n');
    State state;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const State fast = stateAfter(lines.at(i), state, lines.value(i + 1));
        state = highlightLine(lines.at(i), state, lines.value(i + 1)).state;
        QCOMPARE(fast, state);
    }
}

void TestHighlight::hostileLinesAreFast_data()
{
    QTest::addColumn<QString>("unit");
    for (const QString &unit : {u">"_s, u"*a "_s, u"["_s, u"[a]("_s, u"`"_s, u"`a``"_s, u"<a "_s, u"![]("_s,
                                u"(*"_s, u"- "_s, u"|"_s, u"{{<"_s, u"~a"_s, u"_a*"_s, u"\\"_s, u"http://"_s})
        QTest::newRow(qPrintable(unit)) << unit;
}

void TestHighlight::hostileLinesAreFast()
{
    QFETCH(QString, unit);
    const QString line = unit.repeated(1'000'000 / unit.size());
    // Processor time: the computer may be busy with something else.
    const std::clock_t start = std::clock();
    const HighlightedLine result = highlightLine(line, {}, line);
    Q_UNUSED(result)
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 2, qPrintable(QString::number(seconds)));
}

QTEST_APPLESS_MAIN(TestHighlight)
#include "tst_highlight.moc"
