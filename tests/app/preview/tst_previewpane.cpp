#include "tests/app/preview/markdownfeed.h"
#include "tests/app/preview/panefixture.h"

#include <QImage>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using wengao::TextEdits;
using wengao::tests::Pane;
namespace markdown = wengao::markdown;
namespace tests = wengao::tests;

class PreviewPaneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheBody();
    void editsReachThePage();
    void keepsUnchangedBlocksAsTheyAre();
    void keepsLoadedImagesWhenTheirParagraphChanges();
    void keepsTheSelection();
    void keepsTheScrollPositionWhenTextAboveGrows();
    void turnsToAnotherArticle();
    void showsTheHeaderWhenAsked();
    void takesBackAKilledRenderer();
    void saysWhenTheTextCouldNotBeRendered();
    void patchesAMegabyte();
    void asksForOneFrameAChange();
    void goesToAPlaceInTextThatComesLater();
    void keysAndChangesGiveThePageOfTheWholeText();
};

namespace {

QString paragraphs(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text +=
            u"第%1段：正文在这里，稍长一些，好让它占满一行或者两行的宽度，看起来像真正的文章。\n\n"_s.arg(i);
    return text;
}

} // namespace

void PreviewPaneTest::showsTheBody()
{
    Pane pane;
    const QSignalSpy first(pane.pane.get(), &wengao::preview::PreviewPane::firstFrameShown);
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"# 引言\n\n正文一。\n\n正文二。\n"_s));
    QCOMPARE(first.size(), 1);
    QCOMPARE(pane.value(u"wengao.parts.body.querySelector('h2').textContent"_s).toString(), u"引言"_s);
    QCOMPARE(pane.value(u"wengao.parts.body.querySelectorAll('p').length"_s).toInt(), 2);
    QCOMPARE(pane.value(u"document.documentElement.lang"_s).toString(), u"zh-CN"_s);
}

void PreviewPaneTest::editsReachThePage()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"一\n\n二\n\n三\n"_s));
    QVERIFY(pane.edit({{{1, 1}, u"加"_s}, {{3, 4}, u"贰\n\n又"_s}}));
    QCOMPARE(pane.bodyText().remove(u'\n'), u"一加贰又三"_s);
    QVERIFY(pane.edit({{{0, 2}, QString()}}));
    QCOMPARE(pane.bodyText().remove(u'\n'), u"贰又三"_s);
    QCOMPARE(pane.value(u"wengao.parts.blocks.list.map(b => b.start).join()"_s).toString(), u"2,4,6"_s);
}

void PreviewPaneTest::keepsUnchangedBlocksAsTheyAre()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, paragraphs(300)));
    pane.pane->evaluate(u"wengao.unrollAll()"_s, {});
    QVERIFY(
        pane.value(
                u"for (const p of wengao.parts.body.querySelectorAll('p')) p.setAttribute('kept', '');true"_s)
            .toBool());
    QVERIFY(pane.edit({{{0, 0}, u"新的开头。\n\n"_s}}));
    QCOMPARE(pane.value(u"wengao.parts.body.querySelectorAll('p').length"_s).toInt(), 301);
    QCOMPARE(pane.value(u"wengao.parts.body.querySelectorAll('p:not([kept])').length"_s).toInt(), 1);
    QCOMPARE(pane.value(u"wengao.parts.blocks.list[300].start"_s).toInt(), 600);
}

void PreviewPaneTest::keepsLoadedImagesWhenTheirParagraphChanges()
{
    const QTemporaryDir folder(QDir::tempPath() + u"/an article XXXXXX"_s);
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(folder.filePath(u"图 片.png"_s)));
    Pane pane;
    QVERIFY(pane.open(folder.filePath(u"文章.md"_s), u"<p>前 <img src=\"图 片.png\"> 后</p>\n"_s));
    QTRY_COMPARE(pane.value(u"wengao.parts.body.querySelector('img').naturalWidth"_s).toInt(), 40);
    QVERIFY(pane.value(u"wengao.parts.body.querySelector('img').mark = 7; true"_s).toBool());
    QVERIFY(pane.edit({{{3, 4}, u"换了字，<b>还有</b>"_s}}));
    QVERIFY(pane.bodyText().contains(u"换了字，还有"_s));
    QCOMPARE(pane.value(u"wengao.parts.body.querySelector('img').mark"_s).toInt(), 7);
    QCOMPARE(pane.value(u"wengao.parts.body.querySelector('img').naturalWidth"_s).toInt(), 40);
}

void PreviewPaneTest::keepsTheSelection()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"一二三四五\n\n六七八\n"_s));
    QVERIFY(pane.value(u"const t = wengao.parts.body.querySelector('p').firstChild;"
                       "getSelection().setBaseAndExtent(t, 1, t, 3); true"_s)
                .toBool());
    QVERIFY(pane.edit({{{5, 5}, u"零"_s}}));
    QCOMPARE(pane.bodyText().remove(u'\n'), u"一二三四五零六七八"_s);
    QCOMPARE(pane.value(u"getSelection().toString()"_s).toString(), u"二三"_s);
}

void PreviewPaneTest::keepsTheScrollPositionWhenTextAboveGrows()
{
    Pane pane;
    const QString text = paragraphs(400);
    QVERIFY(pane.open(u"/tmp/a.md"_s, text));
    pane.pane->scrollToSourceLine(200);
    const QString topLine = u"wengao.parts.position.lineAt(scrollY)"_s;
    QTRY_VERIFY(std::abs(pane.value(topLine).toDouble() - 200) < 0.1);
    QVERIFY(pane.edit({{{0, 0}, paragraphs(30)}}));
    QTRY_VERIFY(std::abs(pane.value(topLine).toDouble() - 260) < 0.2);
}

void PreviewPaneTest::turnsToAnotherArticle()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, paragraphs(50)));
    QVERIFY(pane.open(u"/tmp/b.md"_s, u"另一篇\n"_s));
    QCOMPARE(pane.bodyText().trimmed(), u"另一篇"_s);
    QCOMPARE(pane.value(u"scrollY"_s).toInt(), 0);
}

void PreviewPaneTest::showsTheHeaderWhenAsked()
{
    Pane pane;
    pane.pane->setHeader({.title = u"<b>题</b>"_s,
                          .date = u"2025年6月8日"_s,
                          .author = u"作者"_s,
                          .coverSrc = {},
                          .coverAlt = {}});
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"正文\n"_s));
    QVERIFY(pane.value(u"!wengao.parts.article.querySelector('header')"_s).toBool());
    pane.pane->setHeaderShown(true);
    QTRY_COMPARE(
        pane.value(u"wengao.parts.article.querySelector('.wengao-header h1').textContent"_s).toString(),
        u"<b>题</b>"_s);
    QCOMPARE(pane.value(u"wengao.parts.article.querySelector('time').textContent"_s).toString(),
             u"2025年6月8日"_s);
}

void PreviewPaneTest::takesBackAKilledRenderer()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, paragraphs(100)));
    const auto process = pane.pane->pageProcessId();
    QVERIFY(process > 0);
    const QSignalSpy again(pane.pane.get(), &wengao::preview::PreviewPane::caughtUp);
    QCOMPARE(::kill(pid_t(process), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!again.isEmpty(), 20'000);
    QCOMPARE(pane.value(u"wengao.parts.body.querySelectorAll('p').length"_s).toInt(), 100);
    QVERIFY(pane.pane->pageProcessId() != process);
    QVERIFY(pane.edit({{{0, 0}, u"又能改了。"_s}}));
    QVERIFY(pane.bodyText().startsWith(u"又能改了。"_s));
}

void PreviewPaneTest::saysWhenTheTextCouldNotBeRendered()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"好的正文\n"_s));
    const QSignalSpy trouble(pane.pane.get(), &wengao::preview::PreviewPane::trouble);
    const QSignalSpy over(pane.pane.get(), &wengao::preview::PreviewPane::troubleOver);
    Q_EMIT pane.feed().failed({wengao::ErrorCode::Timeout, u"x"_s});
    QCOMPARE(trouble.size(), 1);
    QCOMPARE(pane.bodyText().trimmed(), u"好的正文"_s);
    Q_EMIT pane.feed().recovered();
    QCOMPARE(over.size(), 1);
}

void PreviewPaneTest::patchesAMegabyte()
{
    Pane pane;
    QString text = paragraphs(9000);
    QVERIFY(text.toUtf8().size() > 1'000'000);
    QVERIFY(pane.open(u"/tmp/a.md"_s, text));
    QCOMPARE(pane.value(u"wengao.parts.blocks.count()"_s).toInt(), 9000);
    pane.pane->revealSourceLine(9000);
    for (int i = 0; i < 20; ++i)
        QVERIFY(pane.edit({{{text.size() / 2, text.size() / 2}, u"字"_s}}));
    QVERIFY(pane.bodyText().contains(u"字字字字字"_s));
    QVERIFY(pane.value(u"wengao.parts.sections.all().length"_s).toInt() > 100);
}

void PreviewPaneTest::asksForOneFrameAChange()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, paragraphs(50)));
    // A page that goes on asking keeps the engine drawing, and the next change has to wait for its turn.
    QVERIFY(
        pane.value(u"window.frames_ = 0; const ask = requestAnimationFrame.bind(window);"
                   "window.requestAnimationFrame = call => { ++window.frames_; return ask(call); }; true"_s)
            .toBool());
    QVERIFY(pane.edit({{{3, 3}, u"字"_s}}));
    QTest::qWait(100);
    QCOMPARE(pane.value(u"window.frames_"_s).toInt(), 1);
}

void PreviewPaneTest::goesToAPlaceInTextThatComesLater()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, paragraphs(5)));
    pane.pane->setArticle(u"/tmp/b.md"_s, {});
    pane.pane->scrollToSourceLine(200);
    // The empty page has been painted by then.
    QTRY_COMPARE(pane.value(u"wengao.parts.blocks.count()"_s).toInt(), 0);
    QTest::qWait(200);
    QVERIFY(pane.show(paragraphs(400)));
    QTRY_VERIFY(std::abs(pane.value(u"wengao.parts.position.lineAt(scrollY)"_s).toDouble() - 200) < 0.1);
}

/// Letters typed and deleted at random in text of every kind: the page must be what it is when it is made
/// anew.
void PreviewPaneTest::keysAndChangesGiveThePageOfTheWholeText()
{
    const QString text = u"# 题\"目\" & <尖>\n\n一段*斜体*、`码 < 1`与[链接](https://a.example/x "
                         u"\"名\")。\n再一行 a&b &copy; 字[^n]。\n\n"
                         "- 甲\n- [ ] 乙 \"丙\"\n  续\n\n> 引 > 文\n\n| 子 | 丑 |\n|---|---|\n| 同 | 同 |\n\n"
                         "```c\nif (a < b) c();\n```\n\n<div title=\"a>b\">生<b>文</b></div>\n\n<style>p { "
                         "color: red }</style>\n\n"
                         "公式 $a<b$ 末\n\n[^n]: 注\"解\"。\n"_s;
    markdown::Options options;
    options.unsafeHtml = true;
    options.math = markdown::commonMathDelimiters();
    const auto html = [](Pane &pane) {
        return pane
            .value(u"wengao.parts.blocks.list.flatMap(b => wengao.parts.blocks.nodesOf(b))"
                   ".map(n => n.outerHTML ?? n.data).join('\\n')"_s)
            .toString();
    };
    Pane typed(std::make_unique<tests::MarkdownFeed>());
    typed.pane->setRenderOptions(options);
    QVERIFY(typed.open(u"/tmp/a.md"_s, text));
    Pane fresh(std::make_unique<tests::MarkdownFeed>());
    fresh.pane->setRenderOptions(options);
    QVERIFY(fresh.open(u"/tmp/a.md"_s, text));
    QString now = text;
    QRandomGenerator random(20);
    const QStringList letters{u"字"_s, u"a"_s, u" "_s, u"\""_s, u"&"_s,
                              u"<"_s,  u">"_s, u"😀"_s, u"*"_s,  u"\n"_s};
    for (int i = 0; i < 150; ++i) {
        const auto at = qsizetype(random.bounded(int(now.size())));
        const bool deletes = random.bounded(4) == 0 && !now[at].isSurrogate() && at + 1 < now.size();
        const TextEdits edits{{{at, at + (deletes ? 1 : 0)},
                               deletes ? QString() : letters.at(random.bounded(int(letters.size())))}};
        if (at > 0 && now[at].isLowSurrogate())
            continue;
        now = wengao::applied(now, edits);
        typed.pane->applyEdits(edits);
        QTest::qWait(i % 3 == 0 ? 0 : 20);
        if (i % 10 != 9)
            continue;
        QVERIFY(fresh.show(now));
        QTRY_COMPARE(html(typed), html(fresh));
    }
}

WENGAO_PREVIEW_TEST_MAIN(PreviewPaneTest)

#include "tst_previewpane.moc"
