#include "text/characters.h"

#include <QTest>

using namespace wengao::text;
using namespace Qt::StringLiterals;

class TestCharacters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsClasses_data();
    void knowsClasses();
    void pairsBrackets();
    void readsCodePoints();
};

void TestCharacters::knowsClasses_data()
{
    QTest::addColumn<QString>("characters");
    QTest::addColumn<bool>("letter");
    QTest::addColumn<bool>("fullWidthMark");
    QTest::addColumn<bool>("markdownMark");
    QTest::addColumn<bool>("cjkForEmphasis");
    QTest::newRow("Han, with the rare ones") << u"一龥㐀𠮷々〇〆"_s << true << false << false << true;
    QTest::newRow("kana and Bopomofo") << u"あンーㄅ"_s << true << false << false << true;
    QTest::newRow("half-width kana") << u"ｱｰ"_s << true << false << false << true;
    QTest::newRow("Hangul") << u"한글ㄱ"_s << false << false << false << true;
    QTest::newRow("full-width marks")
        << u"，。！？；：「」《》（）、～￥"_s.remove(u'～').remove(u'￥') << false << true << true << true;
    QTest::newRow("full-width symbols") << u"￥～〒＋"_s.remove(u'～') << false << true << false << true;
    QTest::newRow("shared quotation marks") << u"“”‘’…—·"_s << false << false << true << false;
    QTest::newRow("western letters and digits") << u"aZ9é"_s << false << false << false << false;
    QTest::newRow("full-width letters and digits") << u"Ａ９"_s << false << false << false << true;
    QTest::newRow("emoji") << u"😀🐍⚡"_s << false << false << false << false;
}

void TestCharacters::knowsClasses()
{
    QFETCH(QString, characters);
    for (qsizetype i = 0; i < characters.size();) {
        const char32_t c = codePointAt(characters, i);
        const QByteArray name = QString::fromUcs4(&c, 1).toUtf8();
        QFETCH(bool, letter);
        QFETCH(bool, fullWidthMark);
        QFETCH(bool, markdownMark);
        QFETCH(bool, cjkForEmphasis);
        QVERIFY2(isCjkLetter(c) == letter, name);
        QVERIFY2(isFullWidthPunctuation(c) == fullWidthMark, name);
        QVERIFY2(isMarkdownPunctuation(c) == markdownMark, name);
        QVERIFY2(isCjkForEmphasis(c) == cjkForEmphasis, name);
        i += unitCount(c);
    }
}

void TestCharacters::pairsBrackets()
{
    QCOMPARE(closingMarkFor(U'「'), U'」');
    QCOMPARE(openingMarkFor(U'）'), U'（');
    QCOMPARE(closingMarkFor(U'“'), U'”');
    QCOMPARE(closingMarkFor(U'」'), char32_t(0));
    QCOMPARE(openingMarkFor(U'a'), char32_t(0));
}

void TestCharacters::readsCodePoints()
{
    const QString text = u"a🐍"_s + QChar(0xDC80);
    QCOMPARE(codePointAt(text, 1), U'🐍');
    QCOMPARE(codePointAt(text, 3), char32_t(0xDC80));
    QCOMPARE(codePointAt(text, 4), char32_t(0));
    QCOMPARE(codePointBefore(text, 3), U'🐍');
    QCOMPARE(codePointBefore(text, 4), char32_t(0xDC80));
    QCOMPARE(codePointBefore(text, 0), char32_t(0));
}

QTEST_APPLESS_MAIN(TestCharacters)
#include "tst_characters.moc"
