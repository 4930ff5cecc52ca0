#include "text/linebreaks.h"
#include "text/segmentation.h"

#include <QTest>

using namespace wengao;
using namespace wengao::text;
using namespace Qt::StringLiterals;

class TestSegmentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksByWords_data();
    void walksByWords();
    void aLineBreakIsAWordOfItsOwn();
    void keepsGraphemesWhole_data();
    void keepsGraphemesWhole();
    void findsSentences_data();
    void findsSentences();
    void aLongLineCostsNoMoreThanAShortOne();
};

void TestSegmentation::walksByWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("split");
    QTest::newRow("Chinese words") << u"zh"_s << u"美国政府被认为"_s << u"美国|政府|被|认为"_s;
    QTest::newRow("Chinese with English")
        << u"zh"_s << u"使用OpenAI模型，学习"_s << u"使用|OpenAI|模型|，|学习"_s;
    QTest::newRow("spaces belong to the word before them") << u"zh"_s << u"two  words"_s << u"two  |words"_s;
    QTest::newRow("Japanese words") << u"ja"_s << u"日本語を学ぶ"_s << u"日本語|を|学ぶ"_s;
    QTest::newRow("an unknown language still works") << u"xx-bad-!"_s << u"美国政府"_s << u"美国|政府"_s;
}

void TestSegmentation::walksByWords()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, split);
    WordBreaker breaker(language);
    QStringList forward;
    QList<qsizetype> starts;
    for (qsizetype pos = 0; pos < text.size();) {
        const qsizetype next = breaker.nextWord(text, pos);
        QVERIFY(next > pos);
        forward.append(text.sliced(pos, next - pos));
        starts.prepend(pos);
        pos = next;
    }
    QCOMPARE(forward.join(u'|'), split);
    QList<qsizetype> backward;
    for (qsizetype pos = text.size(); pos > 0;) {
        pos = breaker.previousWord(text, pos);
        backward.append(pos);
    }
    QCOMPARE(backward, starts);
}

void TestSegmentation::aLineBreakIsAWordOfItsOwn()
{
    const QString text = u"一"_s + crlfMark + u"\n二  "_s;
    WordBreaker breaker;
    QCOMPARE(breaker.nextWord(text, 0), 1);
    QCOMPARE(breaker.nextWord(text, 1), 2);
    QCOMPARE(breaker.nextWord(text, 2), 3);
    QCOMPARE(breaker.nextWord(text, 3), 6);
    QCOMPARE(breaker.previousWord(text, 6), 3);
    QCOMPARE(breaker.previousWord(text, 3), 2);
    QCOMPARE(breaker.wordAt(text, 1), (TextRange{0, 1}));
    QCOMPARE(breaker.wordAt(text, 2), (TextRange{2, 3}));
    QCOMPARE(breaker.wordAt(u"", 0), (TextRange{0, 0}));
}

void TestSegmentation::keepsGraphemesWhole_data()
{
    QTest::addColumn<QStringList>("clusters");
    QTest::newRow("Chinese") << QStringList{u"一"_s, u"。"_s, u"a"_s};
    QTest::newRow("pairs of surrogates") << QStringList{u"🐍"_s, u"𠮷"_s, u"一"_s};
    QTest::newRow("families, flags and skin")
        << QStringList{u"👨‍👩‍👧"_s, u"🇨🇳"_s, u"🇯🇵"_s, u"👍🏽"_s};
    QTest::newRow("combining marks") << QStringList{u"e\u0301"_s, u"か\u3099"_s, u"葛\U000E0100"_s,
                                                    u"\u2764\uFE0F"_s};
    QTest::newRow("line breaks and escaped bytes") << QStringList{
        QString(crlfMark), u"\r"_s, u"\n"_s, QString(QChar(0xDC80)), QString(QChar(0xDCFF)), u"x"_s};
    QTest::newRow("a hundred families in a row") << QStringList(100, u"👨‍👩‍👧‍👦"_s);
    QTest::newRow("a hundred flags in a row") << QStringList(100, u"🇨🇳"_s);
}

void TestSegmentation::keepsGraphemesWhole()
{
    QFETCH(QStringList, clusters);
    const QString text = clusters.join(QString());
    QStringList forward;
    for (qsizetype pos = 0; pos < text.size();) {
        const qsizetype next = nextGrapheme(text, pos);
        forward.append(text.sliced(pos, next - pos));
        pos = next;
    }
    QCOMPARE(forward, clusters);
    QStringList backward;
    for (qsizetype pos = text.size(); pos > 0;) {
        const qsizetype previous = previousGrapheme(text, pos);
        backward.prepend(text.sliced(previous, pos - previous));
        pos = previous;
    }
    QCOMPARE(backward, clusters);
}

void TestSegmentation::findsSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("split");
    QTest::newRow("Chinese marks") << u"真的吗？是的！好。完"_s << u"真的吗？|是的！|好。|完"_s;
    QTest::newRow("closing quotation marks")
        << u"他说：“走吧。”她笑了。（真的。）完"_s << u"他说：“走吧。”|她笑了。|（真的。）|完"_s;
    QTest::newRow("corner brackets") << u"「走吧。」她笑了。"_s << u"「走吧。」|她笑了。"_s;
    QTest::newRow("English, numbers stay whole") << u"It is 3.14. Yes."_s << u"It is 3.14. |Yes."_s;
    QTest::newRow("a soft line break ends nothing") << u"前半\n后半。新句"_s << u"前半\n后半。|新句"_s;
}

void TestSegmentation::findsSentences()
{
    QFETCH(QString, text);
    QStringList found;
    for (qsizetype pos = 0; pos < text.size();) {
        const TextRange sentence = sentenceAt(text, pos);
        QCOMPARE(sentence.start, pos);
        QCOMPARE(sentenceAt(text, sentence.end - 1), sentence);
        found.append(text.sliced(sentence.start, sentence.length()));
        pos = sentence.end;
    }
    QTEST(found.join(u'|'), "split");
    QCOMPARE(sentenceAt(u"一。\n\n二。"_s, 1), (TextRange{0, 2}));
}

void TestSegmentation::aLongLineCostsNoMoreThanAShortOne()
{
    const QString line = u"美国政府被认为在倡议中受益最大"_s.repeated(70'000);
    WordBreaker breaker;
    qsizetype pos = line.size() / 2;
    for (int i = 0; i < 100; ++i)
        pos = breaker.nextWord(line, pos);
    for (int i = 0; i < 100; ++i)
        pos = previousGrapheme(line, pos);
    QVERIFY(pos > 0 && pos < line.size());
}

QTEST_APPLESS_MAIN(TestSegmentation)
#include "tst_segmentation.moc"
