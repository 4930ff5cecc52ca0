#include "panefixture.h"

#include "text/segmentation.h"

#include <set>

using namespace wengao;
using namespace wengao::editor;
using namespace wengao::editor::test;
using namespace Qt::StringLiterals;

namespace {

/// The offsets at which a text may be cut.
std::set<qsizetype> boundaries(const QString &text)
{
    std::set<qsizetype> found{0};
    for (qsizetype at = 0; at < text.size();) {
        at = text::nextGrapheme(text, at);
        found.insert(at);
    }
    return found;
}

bool isWhole(const PaneFixture &fixture)
{
    const std::set<qsizetype> allowed = boundaries(fixture.text());
    const Selection selection = fixture.pane.selection();
    return allowed.contains(selection.position) && allowed.contains(selection.anchor);
}

} // namespace

/// What a reader takes for one character is never split, whatever it is made of.
class TestGraphemes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movingKeepsThemWhole_data() { texts(); }
    void movingKeepsThemWhole();
    void deletingTakesThemWhole_data() { texts(); }
    void deletingTakesThemWhole();
    void pointingKeepsThemWhole_data() { texts(); }
    void pointingKeepsThemWhole();

private:
    static void texts();
};

void TestGraphemes::texts()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a family of four") << u"一👨‍👩‍👧‍👦二"_s;
    QTest::newRow("skin tones") << u"👍🏽好👋🏿"_s;
    QTest::newRow("flags") << u"🇨🇳🇯🇵🇰🇷旗"_s;
    QTest::newRow("keycaps") << u"第1️⃣步#️⃣"_s;
    QTest::newRow("variation selectors") << u"❤️☎︎心"_s;
    QTest::newRow("an ideographic variation") << u"葛󠄀城邉󠄂"_s;
    QTest::newRow("Han beyond the first plane") << u"𠮷野家𠀋"_s;
    QTest::newRow("combining marks") << u"e\u0301o\u0302\u0323 n\u0303"_s;
    QTest::newRow("kana with voicing marks") << u"か\u3099は\u309A"_s;
    QTest::newRow("Hangul letters") << u"\u1112\u1161\u11AB\u1100\u1173\u11AF"_s;
    QTest::newRow("Devanagari") << u"नमस्ते"_s;
    QTest::newRow("Arabic with vowels") << u"مَرْحَبًا"_s;
}

void TestGraphemes::movingKeepsThemWhole()
{
    QFETCH(QString, text);
    PaneFixture fixture(text + u'\n' + u"普通的一行文字"_s + u'\n' + text);
    const auto all = int(fixture.text().size());
    for (const Qt::Key key :
         {Qt::Key_Right, Qt::Key_Left, Qt::Key_Down, Qt::Key_Up, Qt::Key_End, Qt::Key_Home}) {
        for (const auto modifiers : {Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier}) {
            for (const qsizetype start : boundaries(fixture.text())) {
                fixture.cursorTo(start);
                fixture.key(key, modifiers);
                QVERIFY(isWhole(fixture));
            }
        }
    }
    fixture.cursorTo(0);
    int steps = 0;
    while (fixture.pane.selection().position < all && steps <= all) {
        fixture.key(Qt::Key_Right);
        ++steps;
    }
    // In a line from right to left the key leads back to where it came from; there the cursor stays whole,
    // too.
    if (!text.at(0).isLetter() || text.at(0).direction() != QChar::DirAL)
        QCOMPARE(steps, int(boundaries(fixture.text()).size()) - 1);
}

void TestGraphemes::deletingTakesThemWhole()
{
    QFETCH(QString, text);
    const auto count = int(boundaries(text).size()) - 1;
    PaneFixture backwards(text);
    backwards.cursorTo(text.size());
    for (int left = count; left > 0; --left) {
        QCOMPARE(int(boundaries(backwards.text()).size()) - 1, left);
        backwards.key(Qt::Key_Backspace);
    }
    QCOMPARE(backwards.text(), QString());
    PaneFixture forwards(text);
    forwards.cursorTo(0);
    for (int left = count; left > 0; --left) {
        QCOMPARE(int(boundaries(forwards.text()).size()) - 1, left);
        forwards.key(Qt::Key_Delete);
    }
    QCOMPARE(forwards.text(), QString());
    for (const Qt::Key key : {Qt::Key_Backspace, Qt::Key_Delete}) {
        PaneFixture words(text);
        words.cursorTo(key == Qt::Key_Delete ? 0 : text.size());
        words.key(key, Qt::ControlModifier);
        QVERIFY(words.text().isEmpty() || text.contains(words.text()));
        QVERIFY(isWhole(words));
    }
}

void TestGraphemes::pointingKeepsThemWhole()
{
    QFETCH(QString, text);
    PaneFixture fixture(text.repeated(3));
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.pane));
    QWidget *viewport = fixture.pane.viewport();
    fixture.cursorTo(0);
    const int y = fixture.pane.cursorRect().center().y();
    for (int x = 0; x < 300; x += 3) {
        QTest::mouseClick(viewport, Qt::LeftButton, {}, {x, y});
        QVERIFY2(isWhole(fixture), qPrintable(QString::number(fixture.pane.selection().position)));
        QTest::mouseClick(viewport, Qt::LeftButton, Qt::ShiftModifier, {300 - x, y});
        QVERIFY(isWhole(fixture));
    }
    QTest::mousePress(viewport, Qt::LeftButton, {}, {2, y});
    for (int x = 2; x < 300; x += 5) {
        QMouseEvent move(QEvent::MouseMove, QPointF(x, y), viewport->mapToGlobal(QPointF(x, y)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &move);
        QVERIFY(isWhole(fixture));
    }
}

QTEST_MAIN(TestGraphemes)
#include "tst_graphemes.moc"
