#include "references/writing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace wengao;
using namespace wengao::references;
using namespace Qt::StringLiterals;

/// What is written is read again as it was.
class TestReferencesWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatTheFormatHolds_data();
    void keepsWhatTheFormatHolds();
    void writesTheSameAgain_data();
    void writesTheSameAgain();
    void endsRisLinesAsItDemands();
    void makesKeys_data();
    void makesKeys();
    void refusesFormatsThatAreOnlyRead();
};

namespace {

const QByteArray items = R"json([
{"id":"a1","type":"article-journal","title":"100% of “R&D” for $5: a_b {c} #1 – ^~\\","author":[{"family":"Müller","given":"Józef"},
 {"family":"Berg","given":"Jan","non-dropping-particle":"van der"},{"literal":"Simon and Schuster Inc."}],
 "container-title":"Journal of X & Y","volume":"12","issue":"3-4","page":"12-34","issued":{"date-parts":[[2020,5,6]]},
 "DOI":"10.1000/a_b(c)","ISSN":"1234-5679","language":"en-US"},
{"id":"b2","type":"book","title":"人工智能：导论","author":[{"family":"张","given":"三"},{"family":"欧阳","given":"修"}],
 "translator":[{"family":"李","given":"四"}],"publisher":"某某出版社","publisher-place":"北京","edition":"2",
 "issued":{"date-parts":[[2019]]},"ISBN":"978-7-5327-1234-8","collection-title":"丛书","collection-number":"7","language":"zh-CN"},
{"id":"c3","type":"webpage","title":"A Page","container-title":"The Site","URL":"https://example.com/a_b?c=%7Bd%7D&e=#f",
 "accessed":{"date-parts":[[2024,7,30]]},"issued":{"date-parts":[[2021,3]]}},
{"id":"d4","type":"chapter","title":"Part","container-title":"Whole","editor":[{"family":"Itor","given":"Ed"}],"page":"5-9",
 "publisher":"House","issued":{"date-parts":[[1999]]}},
{"id":"e5","type":"thesis","title":"On It","author":[{"family":"O’Neil","given":"A. B."}],"genre":"PhD thesis","publisher":"University",
 "issued":{"date-parts":[[2001]]}},
{"id":"f6","type":"report","title":"Report","author":[{"literal":"世界卫生组织"}],"number":"TR-7","publisher":"WHO","publisher-place":"Geneva",
 "issued":{"date-parts":[[2011]]}},
{"id":"g7","type":"article-newspaper","title":"News","container-title":"The Paper","page":"A1","issued":{"date-parts":[[2022,11,30]]}},
{"id":"h8","type":"article","title":"Preprint","author":[{"family":"King","given":"Martin Luther","suffix":"Jr."}],"number":"arXiv:2301.01234",
 "archive":"arXiv","publisher":"arXiv","URL":"https://arxiv.org/abs/2301.01234","issued":{"date-parts":[[2023]]}},
{"id":"i9","type":"dataset","title":"Data","publisher":"Archive","version":"2.1","DOI":"10.5281/zenodo.123","issued":{"date-parts":[[2018]]}}
])json";

QList<Item> sample()
{
    return readItems(items)->items;
}

/// The variables that a format has no place for, by the id of the item.
QSet<QString> lostIn(SourceFormat format, const QString &id)
{
    if (format == SourceFormat::Ris && id == "i9"_L1)
        return {u"version"_s};
    return {};
}

} // namespace

void TestReferencesWriting::keepsWhatTheFormatHolds_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("at");
    for (const SourceFormat format : {SourceFormat::BibTeX, SourceFormat::Ris, SourceFormat::CslJson}) {
        const QList<Item> all = sample();
        for (int i = 0; i < int(all.size()); ++i)
            QTest::addRow("%s %s", qPrintable(formatName(format)), qPrintable(all.at(i).id()))
                << int(format) << i;
    }
}

void TestReferencesWriting::keepsWhatTheFormatHolds()
{
    QFETCH(int, format);
    QFETCH(int, at);
    const Item before = sample().at(at);
    const Result<QByteArray> written = writtenItems({before}, SourceFormat(format));
    QVERIFY(written.isOk());
    const Result<ReadItems> read = readItems(*written);
    QVERIFY(read.isOk());
    QCOMPARE(read->items.size(), 1);
    QCOMPARE(read->problems.size(), 0);
    QJsonObject expected = before.toJson();
    for (const QString &variable : lostIn(SourceFormat(format), before.id()))
        expected.remove(variable);
    QCOMPARE(QJsonDocument(read->items.first().toJson()).toJson(), QJsonDocument(expected).toJson());
}

void TestReferencesWriting::writesTheSameAgain_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("BibTeX") << int(SourceFormat::BibTeX);
    QTest::newRow("RIS") << int(SourceFormat::Ris);
    QTest::newRow("CSL-JSON") << int(SourceFormat::CslJson);
}

void TestReferencesWriting::writesTheSameAgain()
{
    QFETCH(int, format);
    const QByteArray once = *writtenItems(sample(), SourceFormat(format));
    const QByteArray twice = *writtenItems(readItems(once)->items, SourceFormat(format));
    QCOMPARE(twice, once);
    QCOMPARE(readItems(once)->format, SourceFormat(format));
}

void TestReferencesWriting::endsRisLinesAsItDemands()
{
    const QByteArray ris = *writtenItems(sample(), SourceFormat::Ris);
    QCOMPARE(ris.count('\n'), ris.count("\r\n"));
    QVERIFY(ris.startsWith("TY  - JOUR\r\n"));
    QVERIFY(ris.endsWith("ER  - \r\n"));
}

void TestReferencesWriting::makesKeys_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char *item, const QString &key) {
        QTest::newRow(name) << QByteArray(item) << key;
    };
    row("an id that serves", R"({"id":"smith:2020","type":"book","title":"T"})", u"smith:2020"_s);
    row("author, year and a word",
        R"({"type":"book","title":"The Big Thing","author":[{"family":"Müller","given":"A"}],"issued":{"date-parts":[[2020]]}})",
        u"muller2020big"_s);
    row("Chinese in pinyin",
        R"({"type":"book","title":"论语","author":[{"family":"张","given":"三"}],"issued":{"date-parts":[[2020]]}})",
        u"zhang2020lun"_s);
    row("an id with spaces", R"({"id":"a, b","type":"book","title":"Thing"})", u"thing"_s);
    row("nothing to make it of", R"({"type":"book","note":"n"})", u"item"_s);
}

void TestReferencesWriting::makesKeys()
{
    QFETCH(QByteArray, item);
    QFETCH(QString, key);
    const Item made = *Item::fromJson(QJsonDocument::fromJson(item).object());
    const QByteArray bib = *writtenItems({made, made}, SourceFormat::BibTeX);
    const QList<Item> read = readItems(bib)->items;
    QCOMPARE(read.value(0).id(), key);
    QVERIFY(read.value(1).id() != key);
}

void TestReferencesWriting::refusesFormatsThatAreOnlyRead()
{
    QCOMPARE(writtenItems(sample(), SourceFormat::EndNoteXml).error().code, ErrorCode::Unsupported);
    QVERIFY(fileSuffix(SourceFormat::EndNoteXml).isEmpty());
    QCOMPARE(fileSuffix(SourceFormat::BibTeX), u"bib"_s);
}

QTEST_APPLESS_MAIN(TestReferencesWriting)
#include "tst_references_writing.moc"
