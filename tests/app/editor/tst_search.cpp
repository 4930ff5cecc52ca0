#include "editor/ops/search.h"

#include <QTest>

#include <ctime>

using namespace wengao::editor;
using namespace Qt::StringLiterals;

class TestSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void groupsAreReplaced();
    void groupsKeepTheirWidthAndVariant_data();
    void groupsKeepTheirWidthAndVariant();
    void badExpressionsAreTold();
    void endlessExpressionsEnd();
};

void TestSearch::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QList<qsizetype>>("starts");
    const QList<qsizetype> none;
    QTest::newRow("plain text") << u"美国"_s << QString() << u"美国和美国"_s << QList<qsizetype>{0, 3};
    QTest::newRow("whatever case") << u"openai"_s << QString() << u"OpenAI"_s << QList<qsizetype>{0};
    QTest::newRow("the same case") << u"openai"_s << u"case"_s << u"OpenAI"_s << none;
    QTest::newRow("whole words") << u"AI"_s << u"word"_s << u"OpenAI AI"_s << QList<qsizetype>{7};
    QTest::newRow("whole Chinese words")
        << u"政府"_s << u"word"_s << u"美国政府认为"_s << QList<qsizetype>{2};
    QTest::newRow("an expression") << u"\\d+年"_s << u"expression"_s << u"2024年与2025年"_s
                                   << QList<qsizetype>{0, 6};
    QTest::newRow("full width and half") << u"AI"_s << u"alike"_s << u"ＡＩ与AI"_s << QList<qsizetype>{0, 3};
    QTest::newRow("not alike unless told") << u"AI"_s << QString() << u"ＡＩ与AI"_s << QList<qsizetype>{3};
    QTest::newRow("variants by the hook") << u"国"_s << u"alike"_s << u"國家"_s << QList<qsizetype>{0};
    QTest::newRow("empty matches do not count") << u"x*"_s << u"expression"_s << u"abc"_s << none;
}

void TestSearch::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, options);
    QFETCH(QString, line);
    SearchQuery query;
    query.text = text;
    query.caseSensitive = options == "case"_L1;
    query.wholeWord = options == "word"_L1;
    query.regularExpression = options == "expression"_L1;
    query.variantsAlike = options == "alike"_L1;
    query.fold = [](const QString &from) { return QString(from).replace(u'國', u'国'); };
    auto searcher = Searcher::make(query);
    QVERIFY(searcher.isOk());
    QList<qsizetype> starts;
    for (const Match &match : searcher.value().matches(line))
        starts.append(match.range.start);
    QTEST(starts, "starts");
}

void TestSearch::groupsAreReplaced()
{
    SearchQuery query;
    query.text = u"(\\d+)年(\\d+)月"_s;
    query.regularExpression = true;
    auto searcher = Searcher::make(query);
    QVERIFY(searcher.isOk());
    const QList<Match> matches = searcher.value().matches(u"在2025年06月"_s);
    QCOMPARE(matches.size(), 1);
    QCOMPARE(searcher.value().replacement(matches.first(), u"$1-\\2$$ $& \\n"_s),
             u"2025-06$ 2025年06月 \n"_s);
}

void TestSearch::groupsKeepTheirWidthAndVariant_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("replaced");
    QTest::newRow("full width") << u"([A-Z]+)政府"_s << u"ＡＢＣ政府"_s << u"[ＡＢＣ]"_s;
    QTest::newRow("variants") << u"美(.)政府"_s << u"美國政府"_s << u"[國]"_s;
    QTest::newRow("variants in the expression") << u"(國)家"_s << u"国家"_s << u"[国]"_s;
    QTest::newRow("full-width marks are marks") << u"（(.*)）"_s << u"（甲）"_s << u"[甲]"_s;
    QTest::newRow("also escaped, and for half width") << u"\\（(.*)\\）"_s << u"(乙)"_s << u"[乙]"_s;
    QTest::newRow("full-width letters escaped are letters") << u"(\\ｄ)"_s << u"1d"_s << u"[d]"_s;
    QTest::newRow("in a class") << u"([Ａ-Ｃ（-）]+)"_s << u"xB（"_s << u"[B（]"_s;
    QTest::newRow("an ideographic space") << u"甲　(乙)"_s << u"甲 乙"_s << u"[乙]"_s;
    QTest::newRow("a group without a match") << u"(甲)?乙"_s << u"乙"_s << u"[]"_s;
}

void TestSearch::groupsKeepTheirWidthAndVariant()
{
    QFETCH(QString, expression);
    QFETCH(QString, line);
    SearchQuery query;
    query.text = expression;
    query.regularExpression = true;
    query.variantsAlike = true;
    query.fold = [](const QString &from) { return QString(from).replace(u'國', u'国'); };
    auto searcher = Searcher::make(query);
    QVERIFY(searcher.isOk());
    const QList<Match> matches = searcher.value().matches(line);
    QCOMPARE(matches.size(), 1);
    QTEST(searcher.value().replacement(matches.first(), u"[$1]"_s), "replaced");
}

void TestSearch::badExpressionsAreTold()
{
    SearchQuery query;
    query.text = u"("_s;
    query.regularExpression = true;
    const auto searcher = Searcher::make(query);
    QVERIFY(!searcher.isOk());
    QVERIFY(!searcher.error().message.isEmpty());
}

void TestSearch::endlessExpressionsEnd()
{
    SearchQuery query;
    query.text = u"(a+)+$"_s;
    query.regularExpression = true;
    auto searcher = Searcher::make(query);
    QVERIFY(searcher.isOk());
    const std::clock_t start = std::clock();
    QVERIFY(searcher.value().matches(QString(5000, u'a') + u'b').isEmpty());
    QVERIFY(double(std::clock() - start) / CLOCKS_PER_SEC < 3);
}

QTEST_APPLESS_MAIN(TestSearch)
#include "tst_search.moc"
