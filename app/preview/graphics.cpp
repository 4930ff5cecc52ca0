#include "preview/graphics.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

#include <unistd.h>

namespace wengao::preview {

using namespace Qt::StringLiterals;

namespace {

/// Drivers of virtual, remote-management and framebuffer-only cards: OpenGL on them runs on the processor.
constexpr std::array softwareDrivers{
    "virtio_gpu"_L1,  "virtio-pci"_L1,
    "virtio_pci"_L1,  "vmwgfx"_L1,
    "bochs"_L1,       "bochs-drm"_L1,
    "qxl"_L1,         "cirrus"_L1,
    "cirrus-qemu"_L1, "vboxvideo"_L1,
    "hyperv_drm"_L1,  "hyperv-drm"_L1,
    "simpledrm"_L1,   "simple-framebuffer"_L1,
    "ofdrm"_L1,       "efifb"_L1,
    "vkms"_L1,        "vgem"_L1,
    "udl"_L1,         "evdi"_L1,
    "ast"_L1,         "mgag200"_L1,
    "gud"_L1,         "xen-front"_L1,
};

bool isRealGpu(const QString &driver)
{
    return std::none_of(softwareDrivers.begin(), softwareDrivers.end(), [&](QLatin1StringView name) {
        return driver.compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool isRemoteDisplay()
{
    // "host:10.0" is X over a connection; a local display has no host before the colon.
    const QString display = qEnvironmentVariable("DISPLAY");
    const qsizetype colon = display.indexOf(u':');
    const bool waylandToo = qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    return colon > 0 && !display.startsWith(u"unix:") && !display.startsWith(u'/') && !waylandToo;
}

} // namespace

bool sandboxWouldFail()
{
    return geteuid() == 0 && qEnvironmentVariableIsEmpty("QTWEBENGINE_DISABLE_SANDBOX");
}

GraphicsChoice chooseGraphics(const GraphicsFacts &facts)
{
    if (facts.wish.compare("software"_L1, Qt::CaseInsensitive) == 0)
        return GraphicsChoice::Software;
    if (facts.wish.compare("gpu"_L1, Qt::CaseInsensitive) == 0)
        return GraphicsChoice::Gpu;
    if (facts.platform == "offscreen"_L1 || facts.platform == "minimal"_L1 || facts.platform == "vnc"_L1)
        return GraphicsChoice::Software;
    if (facts.softwareGl || facts.remoteDisplay)
        return GraphicsChoice::Software;
    const bool gpu = std::any_of(facts.drivers.begin(), facts.drivers.end(), isRealGpu);
    return gpu ? GraphicsChoice::Gpu : GraphicsChoice::Software;
}

GraphicsFacts graphicsFacts(const QString &sysfs)
{
    GraphicsFacts facts;
    facts.wish = qEnvironmentVariable("WENGAO_GRAPHICS");
    facts.platform = qEnvironmentVariable("QT_QPA_PLATFORM").section(u':', 0, 0);
    const QString softwareGl = qEnvironmentVariable("LIBGL_ALWAYS_SOFTWARE");
    facts.softwareGl = !softwareGl.isEmpty() && softwareGl != "0"_L1 && softwareGl != "false"_L1;
    facts.remoteDisplay = isRemoteDisplay();
    const QDir drm(sysfs + u"/class/drm"_s);
    const QStringList cards = drm.entryList({u"card*"_s}, QDir::Dirs | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &card : cards) {
        if (card.contains(u'-'))
            continue; // a connector such as card0-HDMI-A-1
        const QString driver = QFileInfo(drm.filePath(card + u"/device/driver"_s)).symLinkTarget();
        if (!driver.isEmpty())
            facts.drivers.append(QFileInfo(driver).fileName());
    }
    return facts;
}

void applyGraphics(GraphicsChoice choice)
{
    if (choice != GraphicsChoice::Software)
        return;
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    if (!flags.contains("--disable-gpu"))
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", (flags.isEmpty() ? flags : flags + ' ') + "--disable-gpu");
}

} // namespace wengao::preview
