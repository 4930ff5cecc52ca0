#include "tests/app/preview/panefixture.h"

#include <QClipboard>
#include <QMimeData>

using namespace Qt::StringLiterals;
using wengao::preview::PreviewPane;
using wengao::tests::Pane;

/// A long article stands in the page only near the view, and nobody may notice.
class LongArticleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsFarAwayIsNotInThePage();
    void whatComesNearIsThere();
    void changesFarAwayAreShownLater();
    void aSearchFindsWhatIsFarAway();
    void linksLeadFarAway();
    void copyingTakesEverything_data();
    void copyingTakesEverything();
    void styleSheetsFarAwayCount();
    void aShortArticleThatGrewStaysWhole();
};

namespace {

constexpr int many = 2000;

QString paragraphs(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"第%1段：正文在这里，稍长一些，好让它占满一行或者两行的宽度。\n\n"_s.arg(i);
    return text;
}

QString topOf(int block)
{
    return u"(wengao.parts.blocks.list[%1].first?.getBoundingClientRect().top ?? 1e9)"_s.arg(block);
}

const QString shown = u"wengao.parts.body.querySelectorAll('p').length"_s;

} // namespace

void LongArticleTest::whatIsFarAwayIsNotInThePage()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, paragraphs(many)));
    QCOMPARE(pane.value(u"wengao.parts.blocks.count()"_s).toInt(), many);
    QVERIFY(pane.value(shown).toInt() >= 20);
    QVERIFY(pane.value(shown).toInt() < 400);
    QVERIFY(pane.value(u"document.documentElement.scrollHeight"_s).toInt() > many * 20);
}

void LongArticleTest::whatComesNearIsThere()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, paragraphs(many)));
    // As when a person drags the bar: nothing but a scroll.
    const QString atMiddle = u"document.elementFromPoint(300, innerHeight / 2)?.closest('p')?.textContent"_s;
    QVERIFY(pane.value(u"scrollTo(0, document.documentElement.scrollHeight / 2); true"_s).toBool());
    QTRY_VERIFY(pane.value(atMiddle).toString().contains(u"段：正文"_s));
    const int number = pane.value(atMiddle).toString().section(u'段', 0, 0).mid(1).toInt();
    QVERIFY(number > many / 4 && number < many * 3 / 4);
}

void LongArticleTest::changesFarAwayAreShownLater()
{
    Pane pane;
    const QString text = paragraphs(many);
    QVERIFY(pane.open(u"/tmp/a.md"_s, text));
    const int before = pane.value(shown).toInt();
    const qsizetype at = text.indexOf(u"第1500段"_s);
    QVERIFY(pane.edit({{{at, at}, u"另外加的一段。\n\n换了字的"_s}}));
    QCOMPARE(pane.value(shown).toInt(), before);
    pane.pane->scrollToSourceLine(3000);
    QTRY_VERIFY(std::abs(pane.value(topOf(1500)).toDouble()) < 1.5);
    QVERIFY(pane.bodyText().contains(u"另外加的一段。"_s) && pane.bodyText().contains(u"换了字的第1500段"_s));
}

void LongArticleTest::aSearchFindsWhatIsFarAway()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, paragraphs(many)));
    const QSignalSpy found(pane.pane.get(), &PreviewPane::found);
    pane.pane->find(u"第1777段"_s);
    QTRY_VERIFY(!found.isEmpty() && found.last()[1].toInt() == 1);
    QTRY_VERIFY(pane.value(u"%1 >= 0 && %1 < innerHeight"_s.arg(topOf(1777))).toBool());
}

void LongArticleTest::linksLeadFarAway()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, u"<p><a href='#%E8%BF%9C&amp;'>去</a></p>\n\n"_s + paragraphs(many) +
                                          u"<h2 id='远&amp;'>远处</h2>\n\n"_s + paragraphs(40)));
    QVERIFY(pane.value(u"document.querySelector('#远\\\\&') === null"_s).toBool());
    QVERIFY(
        pane.value(
                u"wengao.setSettings({testing: true}); wengao.parts.body.querySelector('a').click(); true"_s)
            .toBool());
    QTRY_VERIFY(std::abs(pane.value(topOf(many + 1)).toDouble()) < 60);
}

void LongArticleTest::copyingTakesEverything_data()
{
    QTest::addColumn<bool>("selected");
    QTest::newRow("the whole article") << false;
    QTest::newRow("all that is selected") << true;
}

void LongArticleTest::copyingTakesEverything()
{
    QFETCH(const bool, selected);
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, paragraphs(many)));
    if (selected)
        QVERIFY(pane.value(u"getSelection().selectAllChildren(wengao.parts.body); true"_s).toBool());
    const QSignalSpy copied(pane.pane.get(), &PreviewPane::copied);
    pane.pane->copyRichText();
    QTRY_COMPARE(copied.size(), 1);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    for (const int one : {0, 1000, many - 1})
        QVERIFY(data->text().contains(u"第%1段"_s.arg(one)) && data->html().contains(u"第%1段"_s.arg(one)));
    QVERIFY(!data->html().contains(u"wengao-"_s));
}

void LongArticleTest::styleSheetsFarAwayCount()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, paragraphs(many) + u"<style>p { color: rgb(1, 2, 3); }</style>\n"_s));
    QCOMPARE(pane.value(u"getComputedStyle(wengao.parts.body.querySelector('p')).color"_s).toString(),
             u"rgb(1, 2, 3)"_s);
}

void LongArticleTest::aShortArticleThatGrewStaysWhole()
{
    Pane pane;
    QVERIFY(pane.open(u"/tmp/a.md"_s, paragraphs(100)));
    QCOMPARE(pane.value(shown).toInt(), 100);
    QVERIFY(pane.edit({{{0, 0}, paragraphs(60)}}));
    QVERIFY(pane.value(u"wengao.parts.body.classList.contains('wengao-long')"_s).toBool());
    QVERIFY(pane.value(shown).toInt() >= 100);
}

WENGAO_PREVIEW_TEST_MAIN(LongArticleTest)

#include "tst_longarticle.moc"
