#include "export/publishedoptions.h"

#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;

/// Which Markdown a site publishes.
class TestPublishedOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formulasAreThoseOfArticleAndSite_data();
    void formulasAreThoseOfArticleAndSite();
    void theSitesPassthroughComesFirst();
};

void TestPublishedOptions::formulasAreThoseOfArticleAndSite_data()
{
    QTest::addColumn<bool>("site");
    QTest::addColumn<QVariantMap>("fields");
    QTest::addColumn<bool>("formulas");
    QTest::newRow("nobody says so") << false << QVariantMap() << false;
    QTest::newRow("the site says so") << true << QVariantMap() << true;
    QTest::newRow("the article says so") << false << QVariantMap{{u"math"_s, true}} << true;
    QTest::newRow("the article says so by another name") << false << QVariantMap{{u"katex"_s, true}} << true;
    QTest::newRow("its params say so")
        << false << QVariantMap{{u"params"_s, QVariantMap{{u"math"_s, true}}}} << true;
    QTest::newRow("the article says no") << true << QVariantMap{{u"math"_s, false}} << false;
}

void TestPublishedOptions::formulasAreThoseOfArticleAndSite()
{
    QFETCH(const bool, site);
    QFETCH(const QVariantMap, fields);
    site::Config config;
    config.math = site;
    const markdown::Options options = exporting::publishedOptions(config, fields);
    QTEST(!options.math.isEmpty(), "formulas");
    QVERIFY(!options.verbatimMath);
}

void TestPublishedOptions::theSitesPassthroughComesFirst()
{
    site::Config config;
    config.passthrough = {{u"@@"_s, u"@@"_s, true}};
    config.unsafeHtml = true;
    const markdown::Options options = exporting::publishedOptions(config, {{u"math"_s, false}});
    QCOMPARE(options.math, (QList<markdown::MathDelimiter>{{u"@@"_s, u"@@"_s, true}}));
    QVERIFY(options.verbatimMath && options.unsafeHtml);
}

QTEST_GUILESS_MAIN(TestPublishedOptions)
#include "tst_publishedoptions.moc"
