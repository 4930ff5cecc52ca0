#include "preview/graphics.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using wengao::preview::chooseGraphics;
using wengao::preview::GraphicsChoice;
using wengao::preview::GraphicsFacts;

class GraphicsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesByTheTable_data();
    void choosesByTheTable();
    void readsTheDriversOfTheCards();
    void addsToFlagsThatArePresent();
};

void GraphicsTest::choosesByTheTable_data()
{
    QTest::addColumn<QStringList>("drivers");
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<bool>("softwareGl");
    QTest::addColumn<bool>("remote");
    QTest::addColumn<bool>("software");
    const QString none;
    QTest::newRow("no card") << QStringList{} << none << none << false << false << true;
    QTest::newRow("an Intel card") << QStringList{u"i915"_s} << none << none << false << false << false;
    QTest::newRow("an AMD card") << QStringList{u"amdgpu"_s} << none << none << false << false << false;
    QTest::newRow("KVM's card") << QStringList{u"virtio_gpu"_s} << none << none << false << false << true;
    QTest::newRow("KVM's card by its bus")
        << QStringList{u"virtio-pci"_s} << none << none << false << false << true;
    QTest::newRow("VMware's card") << QStringList{u"vmwgfx"_s} << none << none << false << false << true;
    QTest::newRow("Bochs' card") << QStringList{u"bochs-drm"_s} << none << none << false << false << true;
    QTest::newRow("a server's card beside a real one")
        << QStringList{u"ast"_s, u"nvidia"_s} << none << none << false << false << false;
    QTest::newRow("a wish for software")
        << QStringList{u"i915"_s} << u"software"_s << none << false << false << true;
    QTest::newRow("a wish for the GPU") << QStringList{} << u"gpu"_s << none << true << true << false;
    QTest::newRow("an unknown wish") << QStringList{u"i915"_s} << u"fast"_s << none << false << false
                                     << false;
    QTest::newRow("no screen") << QStringList{u"i915"_s} << none << u"offscreen"_s << false << false << true;
    QTest::newRow("OpenGL told to be software")
        << QStringList{u"i915"_s} << none << none << true << false << true;
    QTest::newRow("a display elsewhere") << QStringList{u"i915"_s} << none << none << false << true << true;
}

void GraphicsTest::choosesByTheTable()
{
    QFETCH(const QStringList, drivers);
    QFETCH(const QString, wish);
    QFETCH(const QString, platform);
    QFETCH(const bool, softwareGl);
    QFETCH(const bool, remote);
    QFETCH(const bool, software);
    const GraphicsFacts facts{drivers, wish, platform, softwareGl, remote};
    QCOMPARE(chooseGraphics(facts) == GraphicsChoice::Software, software);
}

void GraphicsTest::readsTheDriversOfTheCards()
{
    const QTemporaryDir sys(QDir::tempPath() + u"/sys of a test XXXXXX"_s);
    const QDir root(sys.path());
    QVERIFY(root.mkpath(u"class/drm/card0/device"_s));
    QVERIFY(root.mkpath(u"class/drm/card0-HDMI-A-1/device"_s));
    QVERIFY(root.mkpath(u"class/drm/renderD128/device"_s));
    QVERIFY(root.mkpath(u"bus/pci/drivers/i915"_s));
    QVERIFY(QFile::link(root.filePath(u"bus/pci/drivers/i915"_s),
                        root.filePath(u"class/drm/card0/device/driver"_s)));
    QCOMPARE(wengao::preview::graphicsFacts(sys.path()).drivers, QStringList{u"i915"_s});
}

void GraphicsTest::addsToFlagsThatArePresent()
{
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--lang=zh");
    qunsetenv("QT_QUICK_BACKEND");
    wengao::preview::applyGraphics(GraphicsChoice::Gpu);
    QCOMPARE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"), QByteArray("--lang=zh"));
    wengao::preview::applyGraphics(GraphicsChoice::Software);
    wengao::preview::applyGraphics(GraphicsChoice::Software);
    QCOMPARE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"), QByteArray("--lang=zh --disable-gpu"));
    QCOMPARE(qgetenv("QT_QUICK_BACKEND"), QByteArray("software"));
}

QTEST_GUILESS_MAIN(GraphicsTest)

#include "tst_graphics.moc"
