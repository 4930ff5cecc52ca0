#include "site/site.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao::site;
using namespace Qt::StringLiterals;

class TestSiteImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void looksWhereHugoLooks_data();
    void looksWhereHugoLooks();
    void withoutASiteTheFolderIsTheLimit();
    void linksOutOfTheSiteAreRefused();

private:
    void touch(const QString &name) const;
    QTemporaryDir m_folder{QDir::tempPath() + "/images with spaces XXXXXX"_L1};
};

void TestSiteImages::touch(const QString &name) const
{
    const QString path = m_folder.filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void TestSiteImages::initTestCase()
{
    for (const auto &name :
         {u"site/hugo.toml"_s, u"site/content/posts/x/index.md"_s, u"site/content/posts/x/图 一.png"_s,
          u"site/content/posts/plain.md"_s, u"site/content/posts/near.png"_s, u"site/static/images/s.png"_s,
          u"site/static/posts/plain/p.png"_s, u"site/assets/img/a.png"_s, u"site/content/posts/x/a#b.png"_s,
          u"secret.png"_s, u"loose/a.md"_s, u"loose/b.png"_s})
        touch(name);
}

void TestSiteImages::looksWhereHugoLooks_data()
{
    QTest::addColumn<QString>("article");
    QTest::addColumn<QString>("address");
    QTest::addColumn<ImagePlace>("place");
    QTest::addColumn<QString>("path");

    const QString bundle = u"site/content/posts/x/index.md"_s;
    const QString plain = u"site/content/posts/plain.md"_s;
    const auto local = ImagePlace::Local;
    QTest::newRow("a file of the bundle, percent-encoded")
        << bundle << u"%E5%9B%BE%20%E4%B8%80.png"_s << local << u"site/content/posts/x/图 一.png"_s;
    QTest::newRow("a file of the bundle, as typed")
        << bundle << u"./图 一.png"_s << local << u"site/content/posts/x/图 一.png"_s;
    QTest::newRow("with a query") << bundle << u"图 一.png?v=2"_s << local
                                  << u"site/content/posts/x/图 一.png"_s;
    QTest::newRow("a number sign in the name")
        << bundle << u"a#b.png"_s << local << u"site/content/posts/x/a#b.png"_s;
    QTest::newRow("static from the root")
        << plain << u"/images/s.png"_s << local << u"site/static/images/s.png"_s;
    QTest::newRow("assets from the root") << plain << u"/img/a.png"_s << local << u"site/assets/img/a.png"_s;
    QTest::newRow("assets by a relative address")
        << plain << u"img/a.png"_s << local << u"site/assets/img/a.png"_s;
    QTest::newRow("beside a page that is no bundle")
        << plain << u"near.png"_s << local << u"site/content/posts/near.png"_s;
    QTest::newRow("static below the page's own address")
        << plain << u"p.png"_s << local << u"site/static/posts/plain/p.png"_s;
    QTest::newRow("up within the site")
        << bundle << u"../near.png"_s << local << u"site/content/posts/near.png"_s;
    QTest::newRow("not there") << plain << u"nope.png"_s << ImagePlace::Missing << QString();
    QTest::newRow("a folder") << plain << u"x"_s << ImagePlace::Missing << QString();
    QTest::newRow("out of the site") << plain << u"../../../secret.png"_s << ImagePlace::Outside << QString();
    QTest::newRow("out of the site, encoded")
        << plain << u"..%2F..%2F..%2Fsecret.png"_s << ImagePlace::Outside << QString();
    QTest::newRow("the web") << plain << u"https://a.example/b.png"_s << ImagePlace::Remote << QString();
    QTest::newRow("the web without a scheme")
        << plain << u"//a.example/b.png"_s << ImagePlace::Remote << QString();
    QTest::newRow("data") << plain << u"data:image/png;base64,AAAA"_s << ImagePlace::Data << QString();
    QTest::newRow("a file address") << plain << u"file:///etc/passwd"_s << ImagePlace::Unusable << QString();
    QTest::newRow("nothing") << plain << QString() << ImagePlace::Unusable << QString();
}

void TestSiteImages::looksWhereHugoLooks()
{
    QFETCH(QString, article);
    QFETCH(QString, address);
    QFETCH(ImagePlace, place);
    QFETCH(QString, path);
    const QString articlePath = m_folder.filePath(article);
    const Image image = Site::containing(articlePath).resolveImage(articlePath, address);
    QCOMPARE(image.place, place);
    QCOMPARE(image.path, path.isEmpty() ? QString() : QFileInfo(m_folder.filePath(path)).canonicalFilePath());
}

void TestSiteImages::withoutASiteTheFolderIsTheLimit()
{
    const QString article = m_folder.filePath(u"loose/a.md"_s);
    const Site site = Site::containing(article);
    QVERIFY(!site.exists());
    QCOMPARE(site.resolveImage(article, u"b.png"_s).place, ImagePlace::Local);
    QCOMPARE(site.resolveImage(article, u"/b.png"_s).place, ImagePlace::Local);
    QCOMPARE(site.resolveImage(article, u"../secret.png"_s).place, ImagePlace::Outside);
    QCOMPARE(site.imageRoots(article),
             QStringList{QFileInfo(m_folder.filePath(u"loose"_s)).canonicalFilePath()});
}

void TestSiteImages::linksOutOfTheSiteAreRefused()
{
    const QString link = m_folder.filePath(u"site/static/link.png"_s);
    QVERIFY(QFile::link(m_folder.filePath(u"secret.png"_s), link));
    const QString article = m_folder.filePath(u"site/content/posts/plain.md"_s);
    QCOMPARE(Site::containing(article).resolveImage(article, u"/link.png"_s).place, ImagePlace::Outside);
}

QTEST_APPLESS_MAIN(TestSiteImages)
#include "tst_siteimages.moc"
