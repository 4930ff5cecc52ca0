#include "text/counting.h"

#include <QTest>

using namespace wengao::text;
using namespace Qt::StringLiterals;

class TestCounting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void addsUpWhenCutAtSpaces();
    void tellsMinutes();
    void countsCharactersApartFromSpaces();
};

void TestCounting::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("cjk");
    QTest::addColumn<qsizetype>("punctuation");
    QTest::addColumn<qsizetype>("words");
    const auto row = [](const char *name, const QString &text, qsizetype cjk, qsizetype punctuation,
                        qsizetype words) { QTest::newRow(name) << text << cjk << punctuation << words; };
    row("nothing", u""_s, 0, 0, 0);
    row("Chinese", u"美国，你好。"_s, 4, 2, 0);
    row("quotation marks in Chinese", u"“国家版OpenAI”倡议"_s, 5, 2, 1);
    row("quotation marks in English", u"“Hello” – it’s me…"_s, 0, 0, 3);
    row("a dash and dots of two", u"他——走了……"_s, 3, 4, 0);
    row("a word between Han", u"使用GPT-4模型"_s, 4, 0, 1);
    row("words split by full-width marks", u"Alpha、Beta，Gamma"_s, 0, 2, 3);
    row("numbers", u"2025年6月8日 3.14"_s, 3, 0, 4);
    row("Japanese", u"コーヒー、です"_s, 6, 1, 0);
    row("Korean counts by spaces", u"안녕 하세요"_s, 0, 0, 2);
    row("emoji are nothing", u"好😀👍🏽"_s, 1, 0, 0);
    row("line breaks and NBSP are spaces", u"a\u00A0b\nc\rd\uFDDDe"_s, 0, 0, 5);
    row("a name with a middle dot", u"约翰·史密斯"_s, 5, 1, 0);
    row("full-width letters are a word", u"ＡＢＣ公司"_s, 2, 0, 1);
    row("Han beyond the first plane", u"𠮷野"_s, 2, 0, 0);
}

void TestCounting::counts()
{
    QFETCH(QString, text);
    const Count found = count(text);
    QTEST(found.cjk, "cjk");
    QTEST(found.punctuation, "punctuation");
    QTEST(found.words, "words");
    QCOMPARE(found.total(), found.cjk + found.punctuation + found.words);
}

void TestCounting::addsUpWhenCutAtSpaces()
{
    const QString a = u"“国家版OpenAI”倡议 "_s;
    const QString b = u"“Hello” 世界"_s;
    const Count both = count(QString(a + b));
    QCOMPARE(count(a) + count(b), both);
    Count rest = both;
    QCOMPARE(rest -= count(a), count(b));
}

void TestCounting::countsCharactersApartFromSpaces()
{
    const Count found = count(u"美国 AI，\u3000𠮷\n👍🏽 ok\u200B"_s);
    QCOMPARE(found.characters, 10);
    QCOMPARE(found.spaces, 3);
}

void TestCounting::tellsMinutes()
{
    QCOMPARE(Count{}.readingMinutes(), 1);
    QCOMPARE((Count{500, 100, 0}).readingMinutes(), 1);
    QCOMPARE((Count{501, 0, 0}).readingMinutes(), 2);
    QCOMPARE((Count{500, 0, 200}).readingMinutes(), 2);
    QCOMPARE((Count{1273, 109, 59}).readingMinutes(), 3);
}

QTEST_APPLESS_MAIN(TestCounting)
#include "tst_counting.moc"
