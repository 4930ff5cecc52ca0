#include "references/csltree.h"
#include "references/formatter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao;
using namespace wengao::references;
using namespace Qt::StringLiterals;

/// Styles by name: built in, the user's own, installed ones; and files that are none.
class TestReferenceStyles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsByManyNames_data();
    void findsByManyNames();
    void usersStyleComesFirst();
    void dependentStyleUsesItsParent();
    void searchesByWords();
    void refusesWhatIsNoStyle_data();
    void refusesWhatIsNoStyle();
    void knowsTheLocales();

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.path() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    [[nodiscard]] Styles styles() const
    {
        return Styles({.user = m_folder.path(), .installed = {m_folder.path() + u"/installed"_s}});
    }

    QTemporaryDir m_folder{QDir::tempPath() + u"/own styles XXXXXX"_s};
};

namespace {

QByteArray style(const QByteArray &title, const QByteArray &word)
{
    return R"(<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info><title>)" +
           title + R"(</title><id>http://example.org/)" + title +
           R"(</id></info><citation><layout suffix=")" + word +
           R"("><text variable="title"/></layout></citation></style>)";
}

} // namespace

void TestReferenceStyles::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QDir(m_folder.path()).mkpath(u"installed/dependent"_s);
    write(u"My house.csl"_s, style("House of mine", "!"));
    write(u"mla.csl"_s, style("My own MLA", "?"));
    write(u"installed/parent.csl"_s, style("Parent", "+"));
    write(u"installed/journal-of-tea.csl"_s, style("Journal of Tea", "="));
    write(u"installed/dependent/child.csl"_s,
          R"(<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>Child</title>
             <link href="http://www.zotero.org/styles/parent" rel="independent-parent"/></info></style>)");
    write(u"installed/dependent/orphan.csl"_s,
          R"(<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>Orphan</title>
             <link href="http://www.zotero.org/styles/lost" rel="independent-parent"/></info></style>)");
    write(u"installed/dependent/loop.csl"_s,
          R"(<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>Loop</title>
             <link href="http://www.zotero.org/styles/loop" rel="independent-parent"/></info></style>)");
}

void TestReferenceStyles::findsByManyNames_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("title");
    QTest::newRow("a short name") << u"gbt7714"_s
                                  << u"China National Standard GB/T 7714-2015 (numeric, 中文)"_s;
    QTest::newRow("the file's name") << u"apa"_s << u"American Psychological Association 7th edition"_s;
    QTest::newRow("in capitals") << u"APA"_s << u"American Psychological Association 7th edition"_s;
    QTest::newRow("the id") << u"http://www.zotero.org/styles/apa"_s
                            << u"American Psychological Association 7th edition"_s;
    QTest::newRow("the user's file") << u"My house"_s << u"House of mine"_s;
    QTest::newRow("the user's title") << u"House of mine"_s << u"House of mine"_s;
    QTest::newRow("installed") << u"journal-of-tea"_s << u"Journal of Tea"_s;
    QTest::newRow("installed, by the only match") << u"journal tea"_s << u"Journal of Tea"_s;
    QTest::newRow("dependent") << u"child"_s << u"Child"_s;
}

void TestReferenceStyles::findsByManyNames()
{
    QFETCH(QString, asked);
    QFETCH(QString, title);
    const Result<StyleInfo> found = styles().find(asked);
    QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
    QCOMPARE(found->title, title);
}

void TestReferenceStyles::usersStyleComesFirst()
{
    QCOMPARE(styles().search({}).first().origin, StyleInfo::Origin::User);
    Item item(u"book");
    item.setText(u"title", u"T"_s);
    Formatter formatter(styles());
    QCOMPARE(formatter.citeNow(item, {.style = u"My house"_s})->toPlainText(), u"T!"_s);
    QCOMPARE(formatter.citeNow(item, {.style = m_folder.filePath(u"My house.csl"_s)})->toPlainText(),
             u"T!"_s);
}

void TestReferenceStyles::dependentStyleUsesItsParent()
{
    Item item(u"book");
    item.setText(u"title", u"T"_s);
    Formatter formatter(styles());
    QCOMPARE(formatter.citeNow(item, {.style = u"child"_s})->toPlainText(), u"T+"_s);
    QCOMPARE(formatter.citeNow(item, {.style = u"orphan"_s}).error().code, ErrorCode::NotFound);
    QCOMPARE(formatter.citeNow(item, {.style = u"loop"_s}).error().code, ErrorCode::Unsupported);
}

void TestReferenceStyles::searchesByWords()
{
    const QList<StyleInfo> found = styles().search(u"GB/T 7714");
    QCOMPARE(found.size(), 3);
    QCOMPARE(styles().search(u"tea").first().title, u"Journal of Tea"_s);
    QVERIFY(styles().search(u"no style has these words").isEmpty());
    QCOMPARE(styles().search(u"o", 2).size(), 2);
}

void TestReferenceStyles::refusesWhatIsNoStyle_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Syntax;
    QTest::newRow("a text") << QByteArray("no XML at all") << ErrorCode::Syntax;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << ErrorCode::Syntax;
    QTest::newRow("another XML") << QByteArray("<html xmlns='http://www.w3.org/1999/xhtml'/>")
                                 << ErrorCode::Syntax;
    QTest::newRow("a style cut off") << style("Cut", ".").left(200) << ErrorCode::Syntax;
    QTest::newRow("an old version") << QByteArray(
                                           "<style xmlns='http://purl.org/net/xbiblio/csl' version='0.8'/>")
                                    << ErrorCode::Unsupported;
    QTest::newRow("a style without rules")
        << QByteArray("<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0'/>")
        << ErrorCode::Unsupported;
    QTest::newRow("a macro that is not there")
        << style("M", ".").replace("variable=\"title\"", "macro=\"none\"") << ErrorCode::Unsupported;
    QTest::newRow("an attribute that is none")
        << style("M", ".").replace("variable=\"title\"", "constructor=\"none\"") << ErrorCode::Unsupported;
    QTest::newRow("a macro that calls itself")
        << style("M", ".")
               .replace("variable=\"title\"", "macro=\"a\"")
               .replace("<citation>", "<macro name=\"a\"><text macro=\"a\"/></macro><citation>")
        << ErrorCode::Unsupported;
    QTest::newRow("nested without end") << "<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0'>" +
                                               QByteArray("<group>").repeated(100'000)
                                        << ErrorCode::Syntax;
    QTest::newRow("entities that grow")
        << QByteArray(
               "<!DOCTYPE style [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
               "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>"
               "<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0'>&d;&d;&d;&d;&d;&d;</style>")
        << ErrorCode::Syntax;
}

void TestReferenceStyles::refusesWhatIsNoStyle()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    write(u"broken.csl"_s, bytes);
    Item item(u"book");
    item.setText(u"title", u"T"_s);
    Formatter formatter(styles());
    const Result<Citation> citation = formatter.citeNow(item, {.style = u"broken"_s});
    QVERIFY(!citation);
    QVERIFY(!citation.error().message.isEmpty());
    QCOMPARE(citation.error().code, code);
    QVERIFY(formatter.citeNow(item, {.style = u"My house"_s}));
}

void TestReferenceStyles::knowsTheLocales()
{
    for (const QString &tag : {u"zh-CN"_s, u"zh-TW"_s, u"ja-JP"_s, u"ko-KR"_s, u"en-US"_s}) {
        QVERIFY(Styles().hasLocale(tag));
        QVERIFY(cslTree(Styles().locale(tag), CslFile::Locale));
    }
    QVERIFY(!Styles().hasLocale(u"../zh-CN"_s));
    QVERIFY(!Styles().hasLocale(u"xx-XX"_s));
    QCOMPARE(Styles().locale(u"xx-XX"_s), Styles().locale(u"en-US"_s));
}

QTEST_GUILESS_MAIN(TestReferenceStyles)
#include "tst_references_styles.moc"
