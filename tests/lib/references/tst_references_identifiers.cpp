#include "references/identifiers.h"

#include <QTest>

using namespace wengao::references;
using namespace Qt::StringLiterals;

class TestReferencesIdentifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsNothingElse_data();
    void readsWhatIsNothingElse();
    void findsInText_data();
    void findsInText();
    void tellsWhereItStands();
    void checksDigits_data();
    void checksDigits();
};

void TestReferencesIdentifiers::readsWhatIsNothingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind"); ///< -1 for none
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QString &text, IdentifierKind kind, const QString &value) {
        QTest::newRow(name) << text << int(kind) << value;
    };
    const auto none = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << -1 << QString();
    };
    const IdentifierKind doi = IdentifierKind::Doi;
    row("a bare DOI", u"10.1000/xyz"_s, doi, u"10.1000/xyz"_s);
    row("a DOI with its name", u"DOI: 10.1000/xyz"_s, doi, u"10.1000/xyz"_s);
    row("a DOI with its name and no space", u"doi:10.1000/xyz"_s, doi, u"10.1000/xyz"_s);
    row("a DOI as an address", u"https://doi.org/10.1000/xyz"_s, doi, u"10.1000/xyz"_s);
    row("an old address of a DOI", u"http://dx.doi.org/10.1000/xyz"_s, doi, u"10.1000/xyz"_s);
    row("an address with a query", u"https://doi.org/10.1000/xyz?from=here"_s, doi, u"10.1000/xyz"_s);
    row("an encoded address", u"https://doi.org/10.1000%2Fxyz%281%29"_s, doi, u"10.1000/xyz(1)"_s);
    row("a DOI with a full stop behind", u" 10.1000/xyz. "_s, doi, u"10.1000/xyz"_s);
    row("a DOI in Chinese punctuation", u"（DOI：10.1000/xyz）。"_s, doi, u"10.1000/xyz"_s);
    row("a full-width DOI", u"１０．１０００／ｘｙｚ"_s, doi, u"10.1000/xyz"_s);
    row("a DOI with brackets of its own", u"10.1016/S0140-6736(20)30183-5"_s, doi,
        u"10.1016/S0140-6736(20)30183-5"_s);
    row("a DOI with angles", u"10.1002/(SICI)1097(1998)49:8<693::AID-A4>3.0.CO;2-O"_s, doi,
        u"10.1002/(SICI)1097(1998)49:8<693::AID-A4>3.0.CO;2-O"_s);
    row("a DOI in angles", u"<https://doi.org/10.1000/xyz>"_s, doi, u"10.1000/xyz"_s);
    row("an ISBN of 13 digits", u"978-0-306-40615-7"_s, IdentifierKind::Isbn, u"9780306406157"_s);
    row("an ISBN of 10 digits", u"ISBN 0-306-40615-2"_s, IdentifierKind::Isbn, u"0306406152"_s);
    row("an ISBN that ends in X", u"ISBN: 0-8044-2957-x"_s, IdentifierKind::Isbn, u"080442957X"_s);
    row("a full-width ISBN", u"ＩＳＢＮ ９７８－０－３０６－４０６１５－７"_s, IdentifierKind::Isbn,
        u"9780306406157"_s);
    row("a new arXiv number", u"2301.01234"_s, IdentifierKind::ArXiv, u"2301.01234"_s);
    row("a version", u"arXiv:2301.01234v2"_s, IdentifierKind::ArXiv, u"2301.01234v2"_s);
    row("an old arXiv number", u"hep-th/9901001"_s, IdentifierKind::ArXiv, u"hep-th/9901001"_s);
    row("an arXiv address", u"https://arxiv.org/abs/math.GT/0309136"_s, IdentifierKind::ArXiv,
        u"math.GT/0309136"_s);
    row("an arXiv file", u"https://arxiv.org/pdf/2301.01234v1.pdf"_s, IdentifierKind::ArXiv,
        u"2301.01234v1"_s);
    row("an address", u"https://example.com/a?b=c#d"_s, IdentifierKind::Url,
        u"https://example.com/a?b=c#d"_s);
    row("an address without a scheme", u"www.example.com/a"_s, IdentifierKind::Url,
        u"https://www.example.com/a"_s);
    row("an address with Chinese", u"https://zh.example.org/wiki/人工智能"_s, IdentifierKind::Url,
        u"https://zh.example.org/wiki/人工智能"_s);
    row("an address with brackets", u"https://example.org/A_(b)"_s, IdentifierKind::Url,
        u"https://example.org/A_(b)"_s);
    none("nothing", QString());
    none("prose", u"see 10.1000/xyz for more"_s);
    none("a telephone number", u"1234567890"_s);
    none("a price", u"10.1234"_s);
    none("a month that does not exist", u"2313.01234"_s);
    none("two addresses", u"https://example.com https://example.org"_s);
    none("a scheme alone", u"https://"_s);
    none("another scheme", u"javascript:alert(1)"_s);
    none("a host without a dot", u"https://localhost"_s);
}

void TestReferencesIdentifiers::readsWhatIsNothingElse()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, value);
    const auto found = identifierIn(text);
    QCOMPARE(found ? int(found->kind) : -1, kind);
    if (found)
        QCOMPARE(found->value, value);
}

void TestReferencesIdentifiers::findsInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("doi");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *name, const QString &text, const QString &doi, const QString &url) {
        QTest::newRow(name) << text << doi << url;
    };
    row("a DOI before Chinese", u"见10.1000/xyz，后面"_s, u"10.1000/xyz"_s, {});
    row("a DOI right before a Chinese letter", u"见10.1000/xyz后面"_s, u"10.1000/xyz"_s, {});
    row("a DOI in brackets", u"(doi 10.1000/xyz)"_s, u"10.1000/xyz"_s, {});
    row("a number with dots is none", u"in 3.10.1000/xyz"_s, {}, {});
    row("an address before Chinese punctuation", u"见 https://example.com/a，后面"_s, {},
        u"https://example.com/a"_s);
    row("an address in brackets", u"(https://example.com/a)."_s, {}, u"https://example.com/a"_s);
    row("an address at the end of a sentence", u"at https://example.com/a."_s, {},
        u"https://example.com/a"_s);
    row("a word that begins with www", u"awww.example.com"_s, {}, {});
}

void TestReferencesIdentifiers::findsInText()
{
    QFETCH(QString, text);
    QFETCH(QString, doi);
    QFETCH(QString, url);
    const auto foundDoi = findDoi(text);
    const auto foundUrl = findUrl(text);
    QCOMPARE(foundDoi ? foundDoi->value : QString(), doi);
    QCOMPARE(foundUrl ? foundUrl->value : QString(), url);
}

void TestReferencesIdentifiers::tellsWhereItStands()
{
    const QString text = u"前文 doi: 10.1000/xyz. 后文"_s;
    const auto found = findDoi(text);
    QVERIFY(found.has_value());
    QCOMPARE(text.sliced(found->range.start, found->range.length()), u"doi: 10.1000/xyz"_s);
}

void TestReferencesIdentifiers::checksDigits_data()
{
    QTest::addColumn<QString>("isbn");
    QTest::addColumn<QString>("thirteen");
    QTest::newRow("right, of 13") << u"978-0-306-40615-7"_s << u"9780306406157"_s;
    QTest::newRow("right, of 10") << u"0306406152"_s << u"9780306406157"_s;
    QTest::newRow("wrong, of 13") << u"978-0-306-40615-8"_s << QString();
    QTest::newRow("wrong, of 10") << u"0306406153"_s << QString();
    QTest::newRow("another prefix") << u"9770306406158"_s << QString();
    QTest::newRow("too short") << u"978030640615"_s << QString();
    QTest::newRow("letters") << u"978030640615A"_s << QString();
}

void TestReferencesIdentifiers::checksDigits()
{
    QFETCH(QString, isbn);
    QFETCH(QString, thirteen);
    QCOMPARE(isbn13(isbn), thirteen);
    QCOMPARE(isValidIsbn(isbn), !thirteen.isEmpty());
}

QTEST_APPLESS_MAIN(TestReferencesIdentifiers)
#include "tst_references_identifiers.moc"
