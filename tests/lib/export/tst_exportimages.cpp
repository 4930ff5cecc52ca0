#include "export/imagefile.h"
#include "export/imagestage.h"

#include <QDir>
#include <QFile>
#include <QSize>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao::exporting;
using namespace wengao::site;
using namespace Qt::StringLiterals;

class TestExportImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void recognisesByContent_data();
    void recognisesByContent();
    void truncatedImagesAreHarmless();
    void embedsAndMeasures();
    void whatCannotBeShownIsToldByName_data();
    void whatCannotBeShownIsToldByName();
    void linksFromThePagesFolder();
    void tooMuchIsRefused();
    void otherHtmlStaysAsItIs();

private:
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] ImageRules rules() const;
    QTemporaryDir m_folder{QDir::tempPath() + "/export images XXXXXX"_L1};
    Site m_noSite;
};

static const QByteArray pixel = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==");

void TestExportImages::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

ImageRules TestExportImages::rules() const
{
    ImageRules rules;
    rules.articlePath = m_folder.filePath(u"a.md"_s);
    return rules;
}

void TestExportImages::initTestCase()
{
    write(u"图.png"_s, pixel);
    write(
        u"v.svg"_s,
        "<?xml version=\"1.0\"?><!-- x --><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"/>");
    write(u"page.png"_s, "<html><script>alert(1)</script></html>");
    write(u"a b.png"_s, pixel);
}

void TestExportImages::recognisesByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QSize>("size");
    const auto row = [](const char *name, const QByteArray &bytes, const char *type, QSize size) {
        QTest::newRow(name) << bytes << QByteArray(type) << size;
    };
    row("PNG", pixel, "image/png", {2, 3});
    row("GIF", QByteArray("GIF89a\x05\x00\x06\x00", 10), "image/gif", {5, 6});
    row("JPEG", QByteArray::fromHex("ffd8ffe000040000ffc00011080010002003012200021101031101"), "image/jpeg",
        {32, 16});
    row("WebP, lossy", QByteArray::fromHex("52494646000000005745425056503820000000000000009d012a0a001400"),
        "image/webp", {10, 20});
    row("WebP, lossless", QByteArray::fromHex("5249464600000000574542505650384c000000002f09c00400"),
        "image/webp", {10, 20});
    row("WebP, extended", QByteArray::fromHex("524946460000000057454250565038580a00000000000000090000130000"),
        "image/webp", {10, 20});
    row("SVG with a size in pixels", "<svg width=\"12px\" height=\"7\"></svg>", "image/svg+xml", {12, 7});
    row("SVG with a box only", "<svg viewBox=\"0,0 30 20\"/>", "image/svg+xml", {30, 20});
    row("SVG in percent", "<svg width=\"100%\"/>", "image/svg+xml", {0, 0});
    row("HTML", "<html><svg></svg></html>", "", {});
    row("nothing", "", "", {});
    row("PDF", "%PDF-1.4", "", {});
}

void TestExportImages::recognisesByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, type);
    QFETCH(QSize, size);
    const auto facts = imageFacts(bytes);
    QCOMPARE(facts.has_value(), !type.isEmpty());
    if (facts) {
        QCOMPARE(facts->mediaType, type);
        QCOMPARE(QSize(facts->width, facts->height), size.isValid() ? size : QSize(0, 0));
    }
}

void TestExportImages::truncatedImagesAreHarmless()
{
    const QList<QByteArray> images{
        pixel, QByteArray::fromHex("ffd8ffe000040000ffc00011080010002003012200021101031101"),
        QByteArray::fromHex("524946460000000057454250565038580a00000000000000090000130000"),
        QByteArray("\0\0\0\x20"
                   "ftypavif",
                   12) +
            QByteArray(20, 'x') + "ispe"};
    for (const QByteArray &image : images) {
        for (qsizetype length = 0; length <= image.size(); ++length)
            (void)imageFacts(image.left(length));
    }
}

void TestExportImages::embedsAndMeasures()
{
    Notices notices;
    ImageStage stage(m_noSite, rules(), &notices);
    const QByteArray result = stage.processed(
        "<p><img src=\"%E5%9B%BE.png\" alt=\"a &lt; b\" title=\"t\"> <IMG SRC=v.svg ALT=v></p>");
    QCOMPARE(notices.size(), 0);
    QVERIFY(result.startsWith(
        "<p><img src=\"data:image/png;base64," + pixel.toBase64() +
        "\" alt=\"a &lt; b\" title=\"t\" width=\"2\" height=\"3\"> <img src=\"data:image/svg+xml;base64,"));
    QVERIFY(result.endsWith("\" alt=\"v\" width=\"30\" height=\"20\"></p>"));
    QVERIFY(!stage.hasRemoteImages());
}

void TestExportImages::whatCannotBeShownIsToldByName_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<NoticeKind>("kind");
    QTest::addColumn<QString>("subject");

    QTest::newRow("missing") << QByteArray("<img src=\"no.png\" alt=\"山\">")
                             << QByteArray("<span class=\"wengao-missing-image\">山</span>")
                             << NoticeKind::MissingImage << u"no.png"_s;
    QTest::newRow("no image behind the name")
        << QByteArray("<img src=\"page.png\" alt=\"\">")
        << QByteArray("<span class=\"wengao-missing-image\">page.png</span>") << NoticeKind::UnusableImage
        << u"page.png"_s;
    QTest::newRow("outside") << QByteArray("<img src=\"../../../../../../etc/hostname\" alt=\"a\">")
                             << QByteArray("<span class=\"wengao-missing-image\">a</span>")
                             << NoticeKind::UnusableImage << u"../../../../../../etc/hostname"_s;
    QTest::newRow("on the web")
        << QByteArray("<img src=\"https://a.example/?a&amp;b\" alt=\"a\">")
        << QByteArray("<a class=\"wengao-remote-image\" href=\"https://a.example/?a&amp;b\">a</a>")
        << NoticeKind::RemoteImage << u"https://a.example/?a&b"_s;
    QTest::newRow("on the web, inside a link")
        << QByteArray("<a href=\"x\"><img src=\"//a.example/b\" alt=\"a\"></a>")
        << QByteArray("<a href=\"x\"><span class=\"wengao-missing-image\">a</span></a>")
        << NoticeKind::RemoteImage << u"//a.example/b"_s;
}

void TestExportImages::whatCannotBeShownIsToldByName()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, expected);
    QFETCH(NoticeKind, kind);
    QFETCH(QString, subject);
    Notices notices;
    ImageStage stage(m_noSite, rules(), &notices);
    QCOMPARE(stage.processed(html), expected);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.first().kind, kind);
    QCOMPARE(notices.first().subject, subject);
    QVERIFY(notices.first().message.contains(subject));
}

void TestExportImages::linksFromThePagesFolder()
{
    ImageRules linking = rules();
    linking.images = Images::Link;
    linking.pageFolder = m_folder.filePath(u"out"_s);
    ImageStage stage(m_noSite, linking, nullptr);
    QCOMPARE(stage.processed("<img src=\"a%20b.png\" alt=\"\">"),
             QByteArray("<img src=\"../a%20b.png\" alt=\"\" width=\"2\" height=\"3\">"));
    QVERIFY(stage.hasLinkedImages());
}

void TestExportImages::tooMuchIsRefused()
{
    ImageRules tight = rules();
    tight.largestTotal = pixel.size() + 10;
    Notices notices;
    ImageStage stage(m_noSite, tight, &notices);
    const QByteArray html = stage.processed("<img src=\"图.png\" alt=\"\"><img src=\"a b.png\" alt=\"b\">");
    QVERIFY(html.contains("data:image/png"));
    QVERIFY(html.endsWith("<span class=\"wengao-missing-image\">b</span>"));
    QCOMPARE(notices.size(), 1);
}

void TestExportImages::otherHtmlStaysAsItIs()
{
    ImageStage stage(m_noSite, rules(), nullptr);
    for (const QByteArray html :
         {"<P  CLASS=a>&nbsp;</p><!-- <img src=x> -->", "<script>'<img src=x>'</script>", "<b", ""})
        QCOMPARE(stage.processed(html), html);
}

QTEST_APPLESS_MAIN(TestExportImages)
#include "tst_exportimages.moc"
