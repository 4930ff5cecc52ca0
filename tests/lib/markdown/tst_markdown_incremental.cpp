#include "markdown/document.h"
#include "markdown/render.h"
#include "text/linebreaks.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wengao;
using namespace wengao::markdown;
using namespace Qt::StringLiterals;

namespace {

const QStringList &pieces()
{
    static const QStringList all{u"\n"_s,
                                 u"\n\n"_s,
                                 u" "_s,
                                 u"    "_s,
                                 u"\t"_s,
                                 u"段落文字，"_s,
                                 u"word "_s,
                                 u"# "_s,
                                 u"## 标题"_s,
                                 u"\n---\n"_s,
                                 u"\n===\n"_s,
                                 u"- "_s,
                                 u"\n- 项\n"_s,
                                 u"1. "_s,
                                 u"\n  - b\n"_s,
                                 u"> "_s,
                                 u"\n> 引\n"_s,
                                 u"```\n"_s,
                                 u"\n```\n"_s,
                                 u"~~~\n"_s,
                                 u"[^1]"_s,
                                 u"[^2]"_s,
                                 u"\n[^1]: 注\n"_s,
                                 u"\n[^2]: n\n"_s,
                                 u"[^a]: x[^1]"_s,
                                 u"[foo]"_s,
                                 u"\n[foo]: /u\n"_s,
                                 u"]:"_s,
                                 u"["_s,
                                 u"]"_s,
                                 u"|a|b|\n"_s,
                                 u"|-|-|\n"_s,
                                 u"|"_s,
                                 u"**"_s,
                                 u"*"_s,
                                 u"`"_s,
                                 u"<div>\n"_s,
                                 u"</div>\n"_s,
                                 u"<!-- "_s,
                                 u"-->"_s,
                                 u"![i](p.png)"_s,
                                 u"<pre>"_s,
                                 u"{{< x >}}"_s,
                                 u"{{< y"_s,
                                 u">}}"_s,
                                 u"{{< /x >}}"_s,
                                 u"\\"_s,
                                 u"~~"_s,
                                 u"{#id}"_s,
                                 u"\r"_s,
                                 QString(text::crlfMark),
                                 u"\n    code\n"_s,
                                 u"\n\n\n"_s,
                                 u"😀"_s,
                                 u"- [ ] "_s,
                                 u"\n* \n"_s,
                                 u"\n[bar\nbaz]: /x\n"_s,
                                 u"[bar baz]"_s,
                                 u"\n    [^1]: z\n"_s};
    return all;
}

QString randomText(QRandomGenerator &random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += pieces().at(random.bounded(pieces().size()));
    return text;
}

/// Mostly plain paragraphs, with some of everything between them.
QString articleLike(QRandomGenerator &random, int paragraphs)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i) {
        text += random.bounded(4) == 0 ? randomText(random, 4) : u"普通的一段文字[^1]，with words [foo]。"_s;
        text += u"\n\n"_s;
        if (random.bounded(5) == 0)
            text += u"## 小节\n\n"_s;
    }
    return text + u"\n[^1]: 注一\n[^2]: 注二\n\n[foo]: /url\n"_s;
}

TextEdits randomEdits(QRandomGenerator &random, const QString &text)
{
    const auto at = static_cast<qsizetype>(random.bounded(static_cast<int>(text.size()) + 1));
    const qsizetype length =
        random.bounded(3) == 0 ? qMin<qsizetype>(random.bounded(12), text.size() - at) : 0;
    TextEdits edits{
        {{at, at + length}, random.bounded(4) == 0 ? QString() : randomText(random, 1 + random.bounded(2))}};
    if (random.bounded(6) == 0 && at + length < text.size())
        edits.append({{text.size(), text.size()}, randomText(random, 1)});
    return edits;
}

} // namespace

class TestMarkdownIncremental : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsGiveWhatAFullRenderingGives_data();
    void editsGiveWhatAFullRenderingGives();
    void parsesLittleForALittleEdit();
    void patchIsAsSmallAsTheChange_data();
    void patchIsAsSmallAsTheChange();
    void linesInsideTheHtmlAreThoseOfTheBlock();
    void refusesEditsThatDoNotFit();
};

void TestMarkdownIncremental::editsGiveWhatAFullRenderingGives_data()
{
    QTest::addColumn<int>("paragraphs");
    QTest::addColumn<int>("rounds");
    QTest::addRow("tiny texts full of markup") << 0 << 2000;
    QTest::addRow("short articles") << 8 << 1000;
    QTest::addRow("longer articles") << 60 << 250;
}

void TestMarkdownIncremental::editsGiveWhatAFullRenderingGives()
{
    QFETCH(int, paragraphs);
    QFETCH(int, rounds);
    const int seed = qEnvironmentVariableIntValue("WENGAO_TEST_SEED");
    QRandomGenerator random(static_cast<quint32>(seed + paragraphs + 7));
    Options options;
    Document document;
    Rendered mirror;
    for (int round = 0; round < rounds; ++round) {
        if (round % 40 == 0) {
            options.footnotes = random.bounded(8) != 0;
            options.shortcodes = random.bounded(4) != 0;
            options.cjkFriendlyEmphasis = random.bounded(2) != 0;
            document.setText(paragraphs > 0 ? articleLike(random, paragraphs) : randomText(random, 12),
                             options);
            QVERIFY(apply(document.update(), mirror));
        }
        const QString before = document.text();
        const TextEdits edits = randomEdits(random, before);
        QVERIFY(document.applyEdits(edits));
        QVERIFY(apply(document.update(), mirror));
        const Rendered whole = render(document.text(), options);
        if (mirror != whole) {
            qWarning() << "round" << round << "before" << before << "edit" << edits.first().range.start
                       << edits.first().range.end << edits.first().replacement << edits.size();
            qWarning().noquote() << "incremental\n" << mirror.html() << "\nwhole\n" << whole.html();
        }
        QCOMPARE(mirror.html(), whole.html());
        QCOMPARE(mirror.outline, whole.outline);
        QCOMPARE(mirror.images, whole.images);
        QCOMPARE(mirror.firstParagraph, whole.firstParagraph);
        QCOMPARE(mirror.count, whole.count);
        QVERIFY(mirror == whole);
    }
}

void TestMarkdownIncremental::parsesLittleForALittleEdit()
{
    QString text = u"[foo]: /u\n\n"_s;
    for (int i = 0; i < 2000; ++i)
        text += u"第 %1 段，有[链接](/a)、脚注[^1]和 [foo]。\n\n"_s.arg(i);
    text += u"[^1]: 注\n"_s;
    Document document;
    document.setText(text, {});
    Rendered mirror;
    QVERIFY(apply(document.update(), mirror));
    const qsizetype middle = text.indexOf(u"第 1000 段");
    QVERIFY(document.applyEdits({{{middle, middle}, u"新"_s}}));
    const Patch patch = document.update();
    QVERIFY2(document.linesParsed() < 12, qPrintable(QString::number(document.linesParsed())));
    QCOMPARE(patch.splices.size(), 1);
    QCOMPARE(patch.splices.first().removedBlocks, 1);
    QCOMPARE(patch.splices.first().inserted.size(), 1);
    QVERIFY(!patch.outline);
    QVERIFY(apply(patch, mirror));
    QCOMPARE(mirror, render(document.text()));
    // The text of a footnote is no definition that others depend on.
    const qsizetype note = document.text().indexOf(u"注\n");
    QVERIFY(document.applyEdits({{{note, note}, u"新"_s}}));
    QVERIFY(apply(document.update(), mirror));
    QVERIFY(document.linesParsed() < 12);
    QCOMPARE(mirror, render(document.text()));
}

void TestMarkdownIncremental::patchIsAsSmallAsTheChange_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<int>("blocks");
    QTest::addRow("a letter in a paragraph") << u"乙"_s << u"x"_s << 1;
    QTest::addRow("a paragraph split in two") << u"乙"_s << u"\n\n"_s << 2;
    QTest::addRow("a blank line more between blocks") << u"\n\n丙"_s << u"\n\n\n丙"_s << 0;
    QTest::addRow("a heading that renames the one after") << u"乙"_s << u"\n\n## 题\n\n"_s << 4;
}

void TestMarkdownIncremental::patchIsAsSmallAsTheChange()
{
    QFETCH(QString, find);
    QFETCH(QString, replacement);
    QFETCH(int, blocks);
    const QString text = u"甲甲\n\n乙乙乙\n\n丙丙\n\n## 题\n\n丁丁\n\n戊戊\n"_s;
    Document document;
    document.setText(text, {});
    Rendered mirror;
    QVERIFY(apply(document.update(), mirror));
    const qsizetype at = text.indexOf(find) + (find == u"乙"_s ? 1 : 0);
    QVERIFY(document.applyEdits({{{at, at + find.size()}, replacement}}));
    const Patch patch = document.update();
    qsizetype inserted = 0;
    for (const Splice &splice : patch.splices)
        inserted += splice.inserted.size();
    QCOMPARE(inserted, blocks);
    QVERIFY(apply(patch, mirror));
    QCOMPARE(mirror, render(document.text()));
}

void TestMarkdownIncremental::linesInsideTheHtmlAreThoseOfTheBlock()
{
    Options options;
    options.sourcePositions = true;
    Document document;
    document.setText(u"a\n\nb\n\n- c\n- d\n"_s, options);
    Rendered mirror;
    QVERIFY(apply(document.update(), mirror));
    QVERIFY(document.applyEdits({{{0, 0}, u"x\n\n"_s}, {{9, 9}, u"y"_s}}));
    QVERIFY(apply(document.update(), mirror));
    QCOMPARE(mirror.blocks.last().startLine, 6);
    QVERIFY(mirror.blocks.last().html.startsWith(
        "<ul data-line=\"6\" data-end-line=\"7\">\n<li data-offset=\"0\">cy</li>"));
}

void TestMarkdownIncremental::refusesEditsThatDoNotFit()
{
    Document document;
    document.setText(u"abc"_s, {});
    QVERIFY(!document.applyEdits({{{2, 4}, {}}}));
    QVERIFY(!document.applyEdits({{{2, 3}, {}}, {{1, 2}, {}}}));
    QCOMPARE(document.text(), u"abc"_s);
}

QTEST_APPLESS_MAIN(TestMarkdownIncremental)
#include "tst_markdown_incremental.moc"
