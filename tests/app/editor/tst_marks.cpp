#include "marked.h"

#include "editor/ops/blocks.h"
#include "editor/ops/emphasis.h"
#include "editor/ops/headings.h"
#include "editor/ops/lineedits.h"
#include "editor/ops/links.h"
#include "editor/ops/pairs.h"
#include "editor/ops/paste.h"

#include <QTest>

using namespace wengao;
using namespace wengao::editor;
using namespace Qt::StringLiterals;

class TestMarks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
    void pairs_data();
    void pairs();
    void headings_data();
    void headings();
    void lines_data();
    void lines();
    void links_data();
    void links();
    void targets_data();
    void targets();
    void emptyPairsGoAsOne();
    void codeBlocksGetALongerFence();
    void pastedTextIsCleaned();
};

void TestMarks::marks_data()
{
    QTest::addColumn<InlineMark>("mark");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    const auto bold = InlineMark::Bold;
    const auto italic = InlineMark::Italic;
    const auto code = InlineMark::Code;
    QTest::newRow("a selection becomes bold") << bold << u"请‸重点‸看"_s << u"请**‸重点‸**看"_s;
    QTest::newRow("and plain again") << bold << u"请**‸重点‸**看"_s << u"请‸重点‸看"_s;
    QTest::newRow("selected marks go too") << bold << u"请‸**重点**‸看"_s << u"请‸重点‸看"_s;
    QTest::newRow("bold in italic") << bold << u"*‸重点‸*"_s << u"***‸重点‸***"_s;
    QTest::newRow("italic out of both") << italic << u"***‸重点‸***"_s << u"**‸重点‸**"_s;
    QTest::newRow("italic beside bold") << italic << u"**‸重点‸**"_s << u"***‸重点‸***"_s;
    QTest::newRow("blanks stay outside") << bold << u"a‸ b ‸c"_s << u"a‸ **b** ‸c"_s;
    QTest::newRow("nothing selected gives a pair") << bold << u"‸"_s << u"**‸**"_s;
    QTest::newRow("an empty pair goes again") << bold << u"**‸**"_s << u"‸"_s;
    QTest::newRow("out of the marks at their end") << bold << u"**重点‸**"_s << u"**重点**‸"_s;
    QTest::newRow("each line its own marks") << bold << u"‸- 一\n- 二‸"_s << u"‸- **一**\n- **二‸**"_s;
    QTest::newRow("code") << code << u"用‸x‸吧"_s << u"用`‸x‸`吧"_s;
    QTest::newRow("code with backticks") << code << u"‸a`b‸"_s << u"``‸a`b‸``"_s;
    QTest::newRow("code goes again") << code << u"``‸a`b‸``"_s << u"‸a`b‸"_s;
    QTest::newRow("struck") << InlineMark::Strike << u"‸旧‸"_s << u"~~‸旧‸~~"_s;
}

void TestMarks::marks()
{
    QFETCH(InlineMark, mark);
    QFETCH(QString, before);
    QFETCH(QString, expected);
    QCOMPARE(test::after(before,
                         [mark](QStringView text, Selection selection) {
                             return std::optional(toggleMark(text, selection, {}, mark));
                         }),
             expected);
}

void TestMarks::pairs_data()
{
    QTest::addColumn<QChar>("typed");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a full-width bracket brings its partner") << QChar(u'（') << u"‸"_s << u"（‸）"_s;
    QTest::newRow("a quotation mark too") << QChar(u'“') << u"他说：‸"_s << u"他说：“‸”"_s;
    QTest::newRow("before a comma") << QChar(u'《') << u"读‸，好"_s << u"读《‸》，好"_s;
    QTest::newRow("not before a word") << QChar(u'（') << u"‸美国"_s << u"‸美国"_s;
    QTest::newRow("the partner is stepped over") << QChar(u'）') << u"（美国‸）"_s << u"（美国）‸"_s;
    QTest::newRow("one that closes something else is typed") << QChar(u'）') << u"美国‸）"_s << u"美国‸）"_s;
    QTest::newRow("a selection is put between") << QChar(u'「') << u"‸重点‸"_s << u"「‸重点‸」"_s;
    QTest::newRow("stars around a selection") << QChar(u'*') << u"‸重点‸"_s << u"*‸重点‸*"_s;
    QTest::newRow("after a backslash nothing") << QChar(u'[') << u"\\‸"_s << u"\\‸"_s;
    QTest::newRow("an apostrophe") << QChar(u'‘') << u"don‸"_s << u"don‸"_s;
    QTest::newRow("a second backtick steps over") << QChar(u'`') << u"`‸`"_s << u"``‸"_s;
    QTest::newRow("a third backtick is plain") << QChar(u'`') << u"``‸"_s << u"``‸"_s;
    QTest::newRow("a letter is plain") << QChar(u'字') << u"‸"_s << u"‸"_s;
}

void TestMarks::pairs()
{
    QFETCH(QChar, typed);
    QFETCH(QString, before);
    QFETCH(QString, expected);
    QCOMPARE(test::after(before, [typed](QStringView text,
                                         Selection selection) { return typeMark(text, selection, typed); }),
             expected);
}

void TestMarks::headings_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a line becomes a heading") << 2 << u"引言‸"_s << u"## 引言‸"_s;
    QTest::newRow("another level") << 3 << u"## 引言‸"_s << u"### 引言‸"_s;
    QTest::newRow("the same level again is a line") << 2 << u"## 引言‸"_s << u"引言‸"_s;
    QTest::newRow("a paragraph") << 0 << u"#### 引言‸"_s << u"引言‸"_s;
    QTest::newRow("a tag is no heading") << 1 << u"#标签‸"_s << u"# #标签‸"_s;
    QTest::newRow("an underlined heading of another level")
        << 3 << u"副标题‸\n---\n文"_s << u"### 副标题‸\n文"_s;
    QTest::newRow("an underlined title") << 2 << u"标题‸\n===="_s << u"## 标题‸"_s;
    QTest::newRow("an underlined heading becomes plain") << 0 << u"标题‸\n===="_s << u"标题‸"_s;
    QTest::newRow("its level again") << 2 << u"标题‸\n---"_s << u"标题‸"_s;
    QTest::newRow("from the line under it") << 3 << u"标题\n-‸--\n文"_s << u"### 标题‸\n文"_s;
    QTest::newRow("both lines selected") << 3 << u"‸标题\n---‸\n文"_s << u"### ‸标题‸\n文"_s;
    QTest::newRow("a rule below a blank line stays") << 3 << u"标题‸\n\n---"_s << u"### 标题‸\n\n---"_s;
    QTest::newRow("a rule below a heading stays a rule") << 0 << u"# 标题‸\n---"_s << u"标题‸\n\n---"_s;
    QTest::newRow("a rule below an item stays") << 3 << u"- 项‸\n---"_s << u"- ### 项‸\n---"_s;
    QTest::newRow("an empty line") << 1 << u"‸"_s << u"# ‸"_s;
}

void TestMarks::headings()
{
    QFETCH(int, level);
    QFETCH(QString, before);
    QFETCH(QString, expected);
    QCOMPARE(test::after(before,
                         [level](QStringView text, Selection selection) {
                             return std::optional(setHeading(text, selection, level));
                         }),
             expected);
}

void TestMarks::lines_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a line moves up") << u"up"_s << u"一\n二‸\n三"_s << u"二‸\n一\n三"_s;
    QTest::newRow("a line moves down") << u"down"_s << u"一‸\n二\n三"_s << u"二\n一‸\n三"_s;
    QTest::newRow("two lines move down") << u"down"_s << u"‸一\n二‸\n三"_s << u"三\n‸一\n二‸"_s;
    QTest::newRow("the first cannot move up") << u"up"_s << u"一‸\n二"_s << u"一‸\n二"_s;
    QTest::newRow("the last cannot move down") << u"down"_s << u"一\n二‸"_s << u"一\n二‸"_s;
    QTest::newRow("a line doubles") << u"duplicate"_s << u"一‸\n二"_s << u"一\n一‸\n二"_s;
    QTest::newRow("a selection doubles") << u"duplicate"_s << u"‸一‸二"_s << u"一‸一‸二"_s;
    QTest::newRow("a line goes") << u"delete"_s << u"一\n二‸\n三"_s << u"一\n‸三"_s;
    QTest::newRow("the last line goes") << u"delete"_s << u"一\n二‸"_s << u"一‸"_s;
    QTest::newRow("Chinese lines join without a space") << u"join"_s << u"一行‸\n二行"_s << u"一行‸二行"_s;
    QTest::newRow("words join with one") << u"join"_s << u"one‸\ntwo"_s << u"one‸ two"_s;
    QTest::newRow("a line for each sentence")
        << u"sentences"_s << u"一句。两句！‸Is it? Yes."_s << u"一句。\n两句！\n‸Is it?\nYes."_s;
    QTest::newRow("sentences keep the quote marks")
        << u"sentences"_s << u"> 一。二。‸"_s << u"> 一。\n> 二。‸"_s;
    QTest::newRow("sentences stay in their item") << u"sentences"_s << u"- 一。二‸"_s << u"- 一。\n  二‸"_s;
    QTest::newRow("closing marks stay with their sentence")
        << u"sentences"_s << u"“一。”二‸"_s << u"“一。”\n二‸"_s;
    QTest::newRow("a heading is no paragraph") << u"sentences"_s << u"# 一。二‸"_s << u"# 一。二‸"_s;
    QTest::newRow("quote marks go when joined") << u"join"_s << u"> 一‸\n> 二"_s << u"> 一‸二"_s;
}

void TestMarks::lines()
{
    QFETCH(QString, what);
    QFETCH(QString, before);
    QFETCH(QString, expected);
    QCOMPARE(test::after(before,
                         [&](QStringView text, Selection selection) -> std::optional<Change> {
                             if (what == "up"_L1)
                                 return moveLines(text, selection, -1);
                             if (what == "down"_L1)
                                 return moveLines(text, selection, 1);
                             if (what == "duplicate"_L1)
                                 return duplicateLines(text, selection);
                             if (what == "sentences"_L1)
                                 return splitSentences(text, selection);
                             return what == "join"_L1 ? joinLines(text, selection)
                                                      : deleteLines(text, selection);
                         }),
             expected);
}

void TestMarks::links_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a selection gets a target to fill in") << QString() << u"看‸这里‸"_s << u"看[这里](‸)"_s;
    QTest::newRow("an address over a selection")
        << u"https://a.cn/x"_s << u"看‸这里‸"_s << u"看[这里](https://a.cn/x)‸"_s;
    QTest::newRow("a selected address becomes the target")
        << QString() << u"‸https://a.cn‸"_s << u"[‸](https://a.cn)"_s;
    QTest::newRow("blanks in an address") << u"a b.png"_s << u"‸x‸"_s << u"[x](<a b.png>)‸"_s;
    QTest::newRow("a whole heading") << u"https://a.cn"_s << u"‸## 引言‸"_s << u"## [引言](https://a.cn)‸"_s;
    QTest::newRow("a whole item of a list in a quote")
        << u"https://a.cn"_s << u"‸> - [ ] 事项 ‸"_s << u"> - [ ] [事项](https://a.cn)‸ "_s;
    QTest::newRow("the end of a heading")
        << u"https://a.cn"_s << u"# 引‸言‸"_s << u"# 引[言](https://a.cn)‸"_s;
    const QString link = u"看[新闻网站](https://x.y \"题\")吧"_s;
    const QString chosen = u"看[新闻网站](‸https://x.y‸ \"题\")吧"_s;
    QTest::newRow("in a link's text") << QString() << QString(link).insert(4, u'‸') << chosen;
    QTest::newRow("a selection in a link's text")
        << QString() << QString(link).insert(4, u'‸').insert(2, u'‸') << chosen;
    QTest::newRow("in a link's address") << QString() << QString(link).insert(12, u'‸') << chosen;
    QTest::newRow("a whole link") << QString() << u"‸[字](a)‸"_s << u"[字](‸a‸)"_s;
    QTest::newRow("over a link's edge") << QString() << u"‸看[新‸闻](a)"_s << u"看[新闻](‸a‸)"_s;
    QTest::newRow("before a link") << QString() << u"‸看‸[新闻](a)"_s << u"[看](‸)[新闻](a)"_s;
    QTest::newRow("a link without an address") << QString() << u"[‸新闻]()"_s << u"[新闻](‸)"_s;
    QTest::newRow("an address in angle brackets") << QString() << u"[‸新](<a b>)"_s << u"[新](<‸a b‸>)"_s;
    QTest::newRow("in a bare address") << QString() << u"见 https://‸a.cn 吧"_s << u"见 ‸https://a.cn‸ 吧"_s;
    QTest::newRow("an address over a link's text")
        << u"https://a.cn"_s << u"看[‸新闻‸](https://x.y)"_s << u"看[新闻](https://a.cn‸)"_s;
    QTest::newRow("a whole picture") << QString() << u"‸![图](a)‸"_s << u"[![图](a)](‸)"_s;
    QTest::newRow("in a linked picture") << QString() << u"[![‸图](a)](b)"_s << u"[![图](a)](‸b‸)"_s;
    QTest::newRow("nothing selected") << QString() << u"‸"_s << u"[‸]()"_s;
}

void TestMarks::links()
{
    QFETCH(QString, address);
    QFETCH(QString, before);
    QFETCH(QString, expected);
    QCOMPARE(test::after(before,
                         [&](QStringView text, Selection selection) {
                             const TextRange word{selection.position, selection.position};
                             return std::optional(makeLink(text, selection, word, address, false));
                         }),
             expected);
}

void TestMarks::targets_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("in a link's text") << u"看[这‸里](https://a.cn \"题\")吧"_s << u"https://a.cn"_s;
    QTest::newRow("in its target") << u"看[这里](https://‸a.cn)吧"_s << u"https://a.cn"_s;
    QTest::newRow("a bare address") << u"见 https://a.‸cn/x"_s << u"https://a.cn/x"_s;
    QTest::newRow("a footnote") << u"一[^no‸te]二"_s << u"^note"_s;
    QTest::newRow("a definition") << u"[^n‸ote]: 注"_s << u"^note"_s;
    QTest::newRow("none") << u"普通‸文字"_s << QString();
}

void TestMarks::targets()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    const test::Marked marked = test::parsed(line);
    QCOMPARE(targetAt(marked.text, marked.selection.position), expected);
}

void TestMarks::emptyPairsGoAsOne()
{
    QCOMPARE(test::after(u"一（‸）"_s, eraseEmptyPair), u"一‸"_s);
    QCOMPARE(test::after(u"一（a‸）"_s, eraseEmptyPair), u"一（a‸）"_s);
}

void TestMarks::codeBlocksGetALongerFence()
{
    const auto toggle = [](QStringView text, Selection selection) {
        return std::optional(toggleCodeBlock(text, selection));
    };
    QCOMPARE(test::after(u"‸a\nb‸"_s, toggle), u"```\n‸a\nb‸\n```"_s);
    QCOMPARE(test::after(u"```\n‸a\nb‸\n```"_s, toggle), u"‸a\nb‸"_s);
    QCOMPARE(test::after(u"‸x ``` y‸"_s, toggle), u"````\n‸x ``` y‸\n````"_s);
    QCOMPARE(test::after(u"‸"_s, toggle), u"```‸\n\n```"_s);
}

void TestMarks::pastedTextIsCleaned()
{
    const QString dirty =
        u"a\r\nb\rc"_s + QChar(0x2028) + u'd' + QChar(0xA0) + QChar(0) + QChar(0xDC0D) + u'e';
    QCOMPARE(cleanText(dirty), u"a\nb\nc\nd"_s + QChar(0xA0) + u'e');
    QCOMPARE(cleanText(u"👩‍💻"_s), u"👩‍💻"_s);
}

QTEST_APPLESS_MAIN(TestMarks)
#include "tst_marks.moc"
