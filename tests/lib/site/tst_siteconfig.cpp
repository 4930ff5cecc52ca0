#include "site/site.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao::site;
using namespace Qt::StringLiterals;

class TestSiteConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsEveryNotation_data();
    void readsEveryNotation();
    void mergesTheDefaultFolder();
    void readsWhatFormulasStandBetween();
    void hostileConfigurationGivesDefaults_data();
    void hostileConfigurationGivesDefaults();
    void wrongTypesAreNamed();
    void findsTheNearestRoot();
    void aStrayConfigFileIsNoSite();
    void bringsLanguageTagsIntoShape_data();
    void bringsLanguageTagsIntoShape();
    void knowsTheAddress_data();
    void knowsTheAddress();

private:
    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] Site siteWith(const QString &file, const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSiteConfig::init()
{
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/site with spaces XXXXXX"_L1);
    QVERIFY(m_folder->isValid());
}

void TestSiteConfig::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

Site TestSiteConfig::siteWith(const QString &file, const QByteArray &content) const
{
    write(file, content);
    write(u"content/posts/a.md"_s, "text");
    return Site::containing(m_folder->filePath(u"content/posts/a.md"_s));
}

void TestSiteConfig::readsEveryNotation_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("hugo.toml")
        << u"hugo.toml"_s
        << QByteArray("baseURL = 'https://a.example/'\ntitle = '站'\nlanguageCode = \"zh-cn\"\n"
                      "timeZone = 'Asia/Shanghai'\nmetaDataFormat = 'TOML'\n"
                      "hasCJKLanguage = true\n[markup.goldmark.renderer]\nunsafe = true\n"
                      "[markup.goldmark.extensions]\ntypographer = false\n"
                      "[markup.goldmark.extensions.cjk]\nenable = true\neastAsianLineBreaks = true\n"
                      "[taxonomies]\ntag = 'tags'\nseries = 'series'\n[params]\nauthor = '某人'\n");
    QTest::newRow("config.yaml with other letter case")
        << u"config.yaml"_s
        << QByteArray(
               "\xEF\xBB\xBF"
               "BaseURL: https://a.example/\ntitle: 站\nlanguagecode: zh-CN\ntimezone: Asia/Shanghai\n"
               "metadataformat: toml\nhascjklanguage: true\nmarkup:\n"
               "  goldmark:\n    renderer: {unsafe: true}\n    extensions:\n      typographer: {disable: "
               "true}\n"
               "      cjk: {enable: true, eastAsianLineBreaks: true}\n"
               "taxonomies: {tag: tags, series: series}\nparams:\n  author: {name: 某人}\n");
    QTest::newRow("config.json")
        << u"config.json"_s
        << QByteArray(R"({"baseURL":"https://a.example/","title":"站","languageCode":"zh_CN",
        "timeZone":"Asia/Shanghai","metaDataFormat":"toml",
        "hasCJKLanguage":true,"markup":{"goldmark":{"renderer":{"unsafe":true},"extensions":{"typographer":false,
        "cjk":{"enable":true,"eastAsianLineBreaks":true}}}},"taxonomies":{"tag":"tags","series":"series"},
        "params":{"author":"某人"}})");
}

void TestSiteConfig::readsEveryNotation()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    const Site site = siteWith(file, content);
    QVERIFY(site.exists());
    QCOMPARE(site.problems().size(), 0);
    const Config &config = site.config();
    QCOMPARE(config.baseUrl, u"https://a.example/"_s);
    QCOMPARE(config.title, u"站"_s);
    QCOMPARE(config.language, u"zh-CN"_s);
    QCOMPARE(config.author, u"某人"_s);
    QCOMPARE(config.timeZone, u"Asia/Shanghai"_s);
    QCOMPARE(config.dataFormat, u"toml"_s);
    QVERIFY(config.hasCjkLanguage);
    QVERIFY(config.unsafeHtml);
    QVERIFY(!config.typographer);
    QVERIFY(config.joinsCjkLines);
    QCOMPARE(config.taxonomies, (QMap<QString, QString>{{u"tag"_s, u"tags"_s}, {u"series"_s, u"series"_s}}));
}

void TestSiteConfig::mergesTheDefaultFolder()
{
    write(u"config/_default/hugo.toml"_s, "title = 'one'\ndefaultContentLanguage = 'zh'\n");
    write(u"config/_default/params.toml"_s, "author = 'A'\n");
    write(u"config/_default/markup.yaml"_s, "goldmark: {renderer: {unsafe: true}}\n");
    write(u"config/_default/languages.zh.toml"_s, "title = '二'\nlanguageCode = 'zh-TW'\n");
    write(u"config/_default/notes.txt"_s, "no configuration");
    const Site site = siteWith(u"config/production/hugo.toml"_s, "title = 'other'\n");
    QVERIFY(site.exists());
    QCOMPARE(site.config().title, u"二"_s);
    QCOMPARE(site.config().language, u"zh-TW"_s);
    QCOMPARE(site.config().author, u"A"_s);
    QVERIFY(site.config().unsafeHtml);
}

void TestSiteConfig::readsWhatFormulasStandBetween()
{
    const Config config =
        siteWith(u"hugo.toml"_s,
                 "[params]\nmath = true\n[markup.goldmark.extensions.passthrough]\nenable = true\n"
                 "[markup.goldmark.extensions.passthrough.delimiters]\nblock = [['$$', '$$'], ['\\[']]\n"
                 "inline = [['\\(', '\\)'], 'x', ['', '']]\n")
            .config();
    QVERIFY(config.math);
    QCOMPARE(config.passthrough,
             (QList<MathDelimiter>{{u"$$"_s, u"$$"_s, true}, {u"\\("_s, u"\\)"_s, false}}));
    QVERIFY(siteWith(u"hugo.toml"_s,
                     "[markup.goldmark.extensions.passthrough.delimiters]\nblock = [['a', 'b']]\n")
                .config()
                .passthrough.isEmpty());
}

void TestSiteConfig::hostileConfigurationGivesDefaults_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line");

    QTest::newRow("broken TOML") << u"hugo.toml"_s << QByteArray("title = 'a'\n[x\n") << 2;
    QTest::newRow("broken YAML") << u"hugo.yaml"_s << QByteArray("title: a\n  b: [c\n") << -1;
    QTest::newRow("broken JSON") << u"hugo.json"_s << QByteArray("{\n\"a\": }") << 2;
    QTest::newRow("binary") << u"hugo.toml"_s << QByteArray(300, '\xFE') << -1;
    QTest::newRow("deep TOML") << u"hugo.toml"_s << "a = " + QByteArray(100000, '[') << -1;
    QTest::newRow("deeply dotted TOML") << u"hugo.toml"_s << QByteArray("a.").repeated(100000) + "a = 1" << 1;
    QTest::newRow("too large") << u"hugo.yaml"_s << QByteArray("title: ").append(QByteArray(2 << 20, 'a'))
                               << 0;
}

void TestSiteConfig::hostileConfigurationGivesDefaults()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(int, line);
    const Site site = siteWith(file, content);
    QVERIFY(site.exists());
    QCOMPARE(site.problems().size(), 1);
    QVERIFY(!site.problems().first().message.isEmpty());
    if (line >= 0)
        QCOMPARE(site.problems().first().line, line);
    QCOMPARE(site.config().unsafeHtml, false);
    QCOMPARE(site.config().typographer, true);
    QCOMPARE(site.config().title, QString());
}

void TestSiteConfig::wrongTypesAreNamed()
{
    const Site site =
        siteWith(u"hugo.yaml"_s,
                 "hasCJKLanguage: 17\nmarkup: [1]\ntitle: {a: b}\ncontentDir: ../../etc\nbomb: &a [*a]\n");
    QVERIFY(site.exists());
    QVERIFY(!site.config().hasCjkLanguage);
    QCOMPARE(site.config().contentFolder, u"content"_s);
    QVERIFY(site.problems().size() >= 2);
}

void TestSiteConfig::findsTheNearestRoot()
{
    write(u"hugo.toml"_s, "title = 'outer'\n");
    write(u"inner/hugo.toml"_s, "title = 'inner'\n");
    write(u"inner/content/a.md"_s, "a");
    QCOMPARE(Site::containing(m_folder->filePath(u"inner/content/a.md"_s)).config().title, u"inner"_s);
    QCOMPARE(Site::containing(m_folder->filePath(u"inner/content/not yet written.md"_s)).config().title,
             u"inner"_s);
    QCOMPARE(Site::containing(m_folder->path()).config().title, u"outer"_s);
    QVERIFY(!Site::containing(QString()).exists());
}

void TestSiteConfig::aStrayConfigFileIsNoSite()
{
    write(u"config.json"_s, "{}");
    write(u"a.md"_s, "a");
    QVERIFY(!Site::containing(m_folder->filePath(u"a.md"_s)).exists());
}

void TestSiteConfig::bringsLanguageTagsIntoShape_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("expected");
    QTest::newRow("small letters") << u"zh-cn"_s << u"zh-CN"_s;
    QTest::newRow("a script and a place") << u"ZH_hant_tw"_s << u"zh-Hant-TW"_s;
    QTest::newRow("a language alone") << u"JA"_s << u"ja"_s;
    QTest::newRow("no tag") << u"\"><script>"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestSiteConfig::bringsLanguageTagsIntoShape()
{
    QFETCH(QString, tag);
    QFETCH(QString, expected);
    QCOMPARE(canonicalLanguage(tag), expected);
}

void TestSiteConfig::knowsTheAddress_data()
{
    QTest::addColumn<QString>("article");
    QTest::addColumn<QVariantMap>("fields");
    QTest::addColumn<QString>("expected");

    const QVariantMap none;
    QTest::newRow("a page") << u"content/posts/A b.md"_s << none << u"https://a.example/blog/posts/a-b/"_s;
    QTest::newRow("a bundle") << u"content/posts/x/index.md"_s << none
                              << u"https://a.example/blog/posts/x/"_s;
    QTest::newRow("a slug") << u"content/posts/a.md"_s << QVariantMap{{u"slug"_s, u"新"_s}}
                            << u"https://a.example/blog/posts/新/"_s;
    QTest::newRow("a bundle's slug") << u"content/posts/x/index.md"_s << QVariantMap{{u"slug"_s, u"y"_s}}
                                     << u"https://a.example/blog/posts/y/"_s;
    QTest::newRow("an own URL") << u"content/posts/a.md"_s << QVariantMap{{u"url"_s, u"/z/"_s}}
                                << u"https://a.example/blog/z/"_s;
    QTest::newRow("a canonical address")
        << u"content/posts/a.md"_s << QVariantMap{{u"canonicalURL"_s, u"https://b.example/q"_s}}
        << u"https://b.example/q"_s;
    QTest::newRow("a canonical address that is a script")
        << u"content/posts/a.md"_s << QVariantMap{{u"canonicalURL"_s, u"javascript:alert(1)"_s}}
        << u"https://a.example/blog/posts/a/"_s;
    QTest::newRow("a section with a pattern") << u"content/news/a.md"_s << none << QString();
    QTest::newRow("outside the content") << u"drafts/a.md"_s << none << QString();
}

void TestSiteConfig::knowsTheAddress()
{
    QFETCH(QString, article);
    QFETCH(QVariantMap, fields);
    QFETCH(QString, expected);
    write(article, "text");
    const Site site =
        siteWith(u"hugo.yaml"_s, "baseURL: https://a.example/blog\npermalinks: {news: /:year/:slug/}\n");
    QCOMPARE(site.address(m_folder->filePath(article), fields).toString(), expected);
}

QTEST_APPLESS_MAIN(TestSiteConfig)
#include "tst_siteconfig.moc"
