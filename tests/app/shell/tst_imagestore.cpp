#include "shell/imagestore.h"
#include "support/failingfilesystem.h"
#include "support/ordinaryuser.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace wengao;
using namespace Qt::StringLiterals;
using shell::ImageStore;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A site with an article that is a page bundle and one that is a single page, in a folder with spaces.
struct SiteFolder
{
    SiteFolder() : folder(QDir::tempPath() + u"/wengao images XXXXXX"_s)
    {
        write(u"hugo.toml"_s, "title = '站'\n");
        write(u"content/posts/bundle/index.md"_s, "文\n");
        write(u"content/posts/单 页.md"_s, "文\n");
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
    }
    /// A file outside the site.
    [[nodiscard]] QString outside(const QString &name, const QByteArray &bytes) const
    {
        QFile file(elsewhere.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
        return file.fileName();
    }
    [[nodiscard]] ImageStore store(storage::FileSystem &files, const QString &article) const
    {
        const QString path = folder.filePath(article);
        return {files, path, site::Site::containing(path)};
    }

    QTemporaryDir folder;
    QTemporaryDir elsewhere;
};

const QString bundle = u"content/posts/bundle/index.md"_s;
const QString single = u"content/posts/单 页.md"_s;

} // namespace

class TestImageStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageBundleKeepsItsImages();
    void aSinglePageUsesTheStaticFolder();
    void withoutASiteImagesStandBesideTheArticle();
    void takenNamesAreLeftAlone();
    void theSameImageIsStoredOnce();
    void strangeNames_data();
    void strangeNames();
    void whatIsInReachIsNotCopied();
    void anArticleWithoutAFileHasNoPlace();
    void aFolderThatCannotBeWrittenIsNamed();
    void aFullDiskLeavesNothing();
    void whatIsNoFileIsRefused();

private:
    storage::PosixFileSystem m_files;
};

void TestImageStore::aPageBundleKeepsItsImages()
{
    const SiteFolder site;
    const auto path = site.store(m_files, bundle).stored(site.outside(u"图 片.PNG"_s, "png"));
    QVERIFY(path);
    QCOMPARE(*path, u"图-片.png"_s);
    QCOMPARE(read(site.folder.filePath(u"content/posts/bundle/图-片.png"_s)), QByteArray("png"));
    const auto pasted = site.store(m_files, bundle).stored(QImage(3, 2, QImage::Format_RGB32));
    QVERIFY(pasted);
    QCOMPARE(*pasted, u"bundle-image.png"_s);
    QCOMPARE(QImage(site.folder.filePath(u"content/posts/bundle/bundle-image.png"_s)).size(), QSize(3, 2));
}

void TestImageStore::aSinglePageUsesTheStaticFolder()
{
    const SiteFolder site;
    const auto path = site.store(m_files, single).stored(site.outside(u"a.jpg"_s, "jpg"));
    QVERIFY(path);
    QCOMPARE(*path, u"/images/单-页/a.jpg"_s);
    QCOMPARE(read(site.folder.filePath(u"static/images/单-页/a.jpg"_s)), QByteArray("jpg"));
    site.write(u"hugo.toml"_s, "staticDir = ['assets-static']\n");
    const auto other = site.store(m_files, single).stored(site.outside(u"b.jpg"_s, "jpg"));
    QVERIFY(other);
    QCOMPARE(*other, u"/images/单-页/b.jpg"_s);
    QVERIFY(QFileInfo::exists(site.folder.filePath(u"assets-static/images/单-页/b.jpg"_s)));
}

void TestImageStore::withoutASiteImagesStandBesideTheArticle()
{
    const QTemporaryDir folder;
    const SiteFolder site;
    const ImageStore store(m_files, folder.filePath(u"a.md"_s), {});
    QCOMPARE(store.stored(site.outside(u"x.svg"_s, "<svg/>")).valueOr({}), u"x.svg"_s);
    QVERIFY(QFileInfo::exists(folder.filePath(u"x.svg"_s)));
}

void TestImageStore::takenNamesAreLeftAlone()
{
    const SiteFolder site;
    site.write(u"content/posts/bundle/a.png"_s, "old");
    site.write(u"content/posts/bundle/a-2.png"_s, "old too");
    // A link to nothing is a name that is taken, too.
    QVERIFY(QFile::link(u"nowhere"_s, site.folder.filePath(u"content/posts/bundle/a-3.png"_s)));
    const auto path = site.store(m_files, bundle).stored(site.outside(u"a.png"_s, "new"));
    QCOMPARE(path.valueOr({}), u"a-4.png"_s);
    QCOMPARE(read(site.folder.filePath(u"content/posts/bundle/a.png"_s)), QByteArray("old"));
    QCOMPARE(read(site.folder.filePath(u"content/posts/bundle/a-4.png"_s)), QByteArray("new"));
}

void TestImageStore::theSameImageIsStoredOnce()
{
    const SiteFolder site;
    const ImageStore store = site.store(m_files, bundle);
    const QString file = site.outside(u"a.png"_s, "same");
    QCOMPARE(store.stored(file).valueOr({}), u"a.png"_s);
    QCOMPARE(store.stored(file).valueOr({}), u"a.png"_s);
    QVERIFY(!QFileInfo::exists(site.folder.filePath(u"content/posts/bundle/a-2.png"_s)));
}

void TestImageStore::strangeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("spaces and brackets") << u"屏幕 截图 (1)[2].png"_s << u"屏幕-截图-1-2.png"_s;
    QTest::newRow("signs of addresses") << u"a%20b#c?d&e.png"_s << u"a-20b-c-d-e.png"_s;
    QTest::newRow("a hidden file") << u".a.png"_s << u"a.png"_s;
    QTest::newRow("nothing but signs") << u"！？.png"_s << u"image.png"_s;
    QTest::newRow("an emoji") << u"好👍🏽.png"_s << u"好.png"_s;
    QTest::newRow("dots") << u"a.b.c.PNG"_s << u"a.b.c.png"_s;
    QTest::newRow("no suffix") << u"图"_s << u"图"_s;
    QTest::newRow("very long") << QString(80, u'长') + u".png"_s << QString(60, u'长') + u".png"_s;
    QTest::newRow("cut between the halves of a character")
        << QString(59, u'a') + u"𠮷𠮷.png"_s << QString(59, u'a') + u".png"_s;
    QTest::newRow("a line break") << u"a\nb.png"_s << u"a-b.png"_s;
}

void TestImageStore::strangeNames()
{
    QFETCH(QString, name);
    const SiteFolder site;
    const auto path = site.store(m_files, bundle).stored(site.outside(name, "x"));
    QVERIFY(path);
    QTEST(*path, "expected");
    QCOMPARE(read(site.folder.filePath(u"content/posts/bundle/"_s + *path)), QByteArray("x"));
}

void TestImageStore::whatIsInReachIsNotCopied()
{
    const SiteFolder site;
    site.write(u"content/posts/bundle/pics/旧 图.png"_s, "x");
    site.write(u"static/img/b.png"_s, "y");
    const auto stored = [&](const QString &article, const QString &file) {
        return site.store(m_files, article).stored(site.folder.filePath(file)).valueOr({});
    };
    QCOMPARE(stored(bundle, u"content/posts/bundle/pics/旧 图.png"_s), u"pics/旧 图.png"_s);
    QCOMPARE(stored(bundle, u"static/img/b.png"_s), u"/img/b.png"_s);
    QCOMPARE(stored(single, u"static/img/b.png"_s), u"/img/b.png"_s);
    // The same by another way to the site.
    const QString link = site.elsewhere.filePath(u"link"_s);
    QVERIFY(QFile::link(site.folder.path(), link));
    QCOMPARE(site.store(m_files, single).stored(link + u"/static/img/b.png"_s).valueOr({}), u"/img/b.png"_s);
    // What another page has beside it is not published with a single one.
    QCOMPARE(stored(single, u"content/posts/bundle/pics/旧 图.png"_s), u"/images/单-页/旧-图.png"_s);
}

void TestImageStore::anArticleWithoutAFileHasNoPlace()
{
    const SiteFolder site;
    const ImageStore store(m_files, {}, {});
    QVERIFY(!store.stored(QImage(3, 2, QImage::Format_RGB32)));
    const auto refused = store.stored(site.outside(u"a.png"_s, "x"));
    QVERIFY(!refused);
    QVERIFY(!refused.error().message.isEmpty());
}

void TestImageStore::aFolderThatCannotBeWrittenIsNamed()
{
    const SiteFolder site;
    const QString source = site.outside(u"a.png"_s, "x");
    QVERIFY(QFile::setPermissions(site.elsewhere.path(), QFile::Permissions(0x7755)));
    QVERIFY(QFile::setPermissions(site.folder.path(), QFile::Permissions(0x7755)));
    const ImageStore store = site.store(m_files, bundle);
    QVERIFY(tests::asOrdinaryUser([&] {
        const auto refused = store.stored(source);
        return !refused && refused.error().code == ErrorCode::NotWritable &&
               refused.error().message.contains(u"bundle"_s);
    }));
    QCOMPARE(QDir(site.folder.filePath(u"content/posts/bundle"_s)).entryList(QDir::Files).size(), 1);
}

void TestImageStore::aFullDiskLeavesNothing()
{
    const SiteFolder site;
    tests::FailingFileSystem files(m_files);
    const ImageStore store = site.store(files, bundle);
    const QString source = site.outside(u"a.png"_s, QByteArray(100'000, 'x'));
    files.failAt(0, 0);
    QCOMPARE(store.stored(source).valueOr({}), u"a.png"_s);
    const int calls = files.calls();
    QVERIFY(QFile::remove(site.folder.filePath(u"content/posts/bundle/a.png"_s)));
    for (const bool torn : {false, true}) {
        files.setTornWrites(torn);
        for (int call = 1; call <= calls; ++call) {
            files.failAt(call, ENOSPC, true);
            const auto refused = store.stored(source);
            files.failAt(0, 0);
            const QStringList left =
                QDir(site.folder.filePath(u"content/posts/bundle"_s)).entryList(QDir::Files | QDir::Hidden);
            QVERIFY(refused || !refused.error().message.isEmpty());
            for (const QString &name : left) {
                if (!name.endsWith(u".png"_s))
                    continue;
                // Only after it stood in its place, whole, could anything fail.
                const QString path = site.folder.filePath(u"content/posts/bundle/"_s + name);
                QCOMPARE(read(path).size(), 100'000);
                QVERIFY(QFile::remove(path));
            }
        }
    }
}

void TestImageStore::whatIsNoFileIsRefused()
{
    const SiteFolder site;
    const ImageStore store = site.store(m_files, bundle);
    QVERIFY(!store.stored(site.elsewhere.path()));
    QVERIFY(!store.stored(site.elsewhere.filePath(u"nothing.png"_s)));
    QVERIFY(!store.stored(QImage()));
}

QTEST_GUILESS_MAIN(TestImageStore)
#include "tst_imagestore.moc"
