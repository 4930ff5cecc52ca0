#include "translations/translator.h"

#include <QCoreApplication>
#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;

class TestTranslator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsInTheLanguage_data();
    void countsInTheLanguage();
};

void TestTranslator::countsInTheLanguage_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("sentence");
    const QLocale english(u"en"_s);
    QTest::newRow("one in English") << english << 1 << u"1 page had not changed."_s;
    QTest::newRow("two in English") << english << 2 << u"2 pages had not changed."_s;
    QTest::newRow("a language without texts of its own") << QLocale::c() << 1 << u"1 page had not changed."_s;
    QTest::newRow("Chinese") << QLocale(u"zh_CN"_s) << 2 << u"2 个页面没有变化。"_s;
}

void TestTranslator::countsInTheLanguage()
{
    QFETCH(QLocale, locale);
    QFETCH(int, count);
    translations::install(locale);
    QTEST(QCoreApplication::translate("wengao::cli", "%n page(s) had not changed.", nullptr, count),
          "sentence");
}

QTEST_GUILESS_MAIN(TestTranslator)
#include "tst_translator.moc"
