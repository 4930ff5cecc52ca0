#include "references/address.h"
#include "references/item.h"

#include <QTest>

using namespace wengao::references;
using namespace Qt::StringLiterals;

class TestReferencesAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesAddresses_data();
    void comparesAddresses();
    void takesTrackingOff_data();
    void takesTrackingOff();
    void knowsTheSameWork_data();
    void knowsTheSameWork();
};

void TestReferencesAddresses::comparesAddresses_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char *a, const char *b, bool same) {
        QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(b) << same;
    };
    row("the scheme", "http://example.com/a", "https://example.com/a", true);
    row("www in front", "https://www.example.com/a", "https://example.com/a", true);
    row("the mobile host", "https://m.example.com/a", "https://www.example.com/a", true);
    row("a host that is only m.", "https://m.cn/a", "https://cn/a", false);
    row("a slash at the end", "https://example.com/a/", "https://example.com/a", true);
    row("an index file", "https://example.com/a/index.html", "https://example.com/a", true);
    row("a fragment", "https://example.com/a#b", "https://example.com/a", true);
    row("a fragment that is a page", "https://example.com/#/a", "https://example.com/#/b", false);
    row("the host's case", "https://EXAMPLE.com/a", "https://example.com/a", true);
    row("the path's case", "https://example.com/A", "https://example.com/a", false);
    row("tracking", "https://example.com/a?utm_source=x&fbclid=1&gclid=2", "https://example.com/a", true);
    row("tracking of Chinese sites", "https://example.com/a?spm=1.2&from=timeline&isappinstalled=0",
        "https://example.com/a", true);
    row("from that means something", "https://example.com/a?from=beijing", "https://example.com/a", false);
    row("parameters in another order", "https://example.com/?a=1&b=2", "https://example.com/?b=2&a=1", true);
    row("other parameters", "https://example.com/?id=1", "https://example.com/?id=2", false);
    row("percent encoding", "https://example.com/%E4%B8%AD", "https://example.com/中", true);
    row("the usual port", "https://example.com:443/a", "https://example.com/a", true);
    row("another port", "https://example.com:8080/a", "https://example.com/a", false);
}

void TestReferencesAddresses::comparesAddresses()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(comparableAddress(a) == comparableAddress(b), same);
}

void TestReferencesAddresses::takesTrackingOff_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char *name, const char *url, const char *clean) {
        QTest::newRow(name) << QString::fromUtf8(url) << QString::fromUtf8(clean);
    };
    row("nothing to take", "https://example.com/a?b=%20c&d", "https://example.com/a?b=%20c&d");
    row("all of it", "https://example.com/a?utm_source=x", "https://example.com/a");
    row("some of it", "https://example.com/a?b=1&utm_medium=x&c=2#d", "https://example.com/a?b=1&c=2#d");
    row("no address", "some words", "some words");
    row("another scheme", "ftp://example.com/a?utm_source=x", "ftp://example.com/a?utm_source=x");
}

void TestReferencesAddresses::takesTrackingOff()
{
    QFETCH(QString, url);
    QFETCH(QString, clean);
    QCOMPARE(withoutTracking(url), clean);
}

void TestReferencesAddresses::knowsTheSameWork_data()
{
    QTest::addColumn<QStringList>("a"); ///< type, then variable and value in turns
    QTest::addColumn<QStringList>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const QStringList &a, const QStringList &b, bool same) {
        QTest::newRow(name) << a << b << same;
    };
    row("a DOI in two spellings", {u"book"_s, u"DOI"_s, u"10.1000/ABC"_s},
        {u"article"_s, u"DOI"_s, u"https://doi.org/10.1000/abc"_s}, true);
    row("a DOI and its address", {u"book"_s, u"DOI"_s, u"10.1000/abc"_s},
        {u"webpage"_s, u"URL"_s, u"https://doi.org/10.1000/abc"_s}, true);
    row("different DOIs at one address",
        {u"chapter"_s, u"DOI"_s, u"10.1000/a"_s, u"URL"_s, u"https://example.com"_s},
        {u"chapter"_s, u"DOI"_s, u"10.1000/b"_s, u"URL"_s, u"https://example.com"_s}, false);
    row("one address", {u"webpage"_s, u"URL"_s, u"https://example.com/a?utm_source=x"_s},
        {u"post"_s, u"URL"_s, u"http://www.example.com/a/"_s}, true);
    row("a preprint in two versions", {u"article"_s, u"number"_s, u"arXiv:2301.01234v1"_s},
        {u"article"_s, u"URL"_s, u"https://arxiv.org/abs/2301.01234v2"_s}, true);
    row("an ISBN in two lengths", {u"book"_s, u"ISBN"_s, u"0-306-40615-2"_s},
        {u"book"_s, u"ISBN"_s, u"9780306406157"_s}, true);
    row("two chapters of one book", {u"chapter"_s, u"ISBN"_s, u"9780306406157"_s},
        {u"chapter"_s, u"ISBN"_s, u"9780306406157"_s}, false);
    row("nothing to go by", {u"book"_s, u"title"_s, u"T"_s}, {u"book"_s, u"title"_s, u"T"_s}, false);
}

void TestReferencesAddresses::knowsTheSameWork()
{
    QFETCH(QStringList, a);
    QFETCH(QStringList, b);
    QFETCH(bool, same);
    const auto made = [](const QStringList &parts) {
        Item item(parts.first());
        for (qsizetype i = 1; i + 1 < parts.size(); i += 2)
            item.setText(parts.at(i), parts.at(i + 1));
        return item;
    };
    QCOMPARE(sameWork(made(a), made(b)), same);
    QCOMPARE(sameWork(made(b), made(a)), same);
}

QTEST_APPLESS_MAIN(TestReferencesAddresses)
#include "tst_references_addresses.moc"
