#pragma once

#include <QString>
#include <QStringList>

namespace wengao::preview {

/// How the window is drawn once a web view lives in it.
enum class GraphicsChoice {
    Gpu,      ///< Qt's and the web engine's defaults
    Software, ///< the software scene graph and no GPU process: ten times faster where OpenGL is emulated
};

/// Whether the web engine would abort at once: it does when root starts it with its sandbox on.
[[nodiscard]] bool sandboxWouldFail();

/// What is known about the machine before any window exists.
struct GraphicsFacts
{
    QStringList drivers;     ///< kernel driver names of the graphics cards, for example "i915"; empty if none
    QString wish;            ///< the value of WENGAO_GRAPHICS
    QString platform;        ///< the value of QT_QPA_PLATFORM
    bool softwareGl = false; ///< LIBGL_ALWAYS_SOFTWARE is set
    bool remoteDisplay = false; ///< the display is reached over a network connection
};

/// Chooses from the facts alone: a person's wish first, then Software unless a card with a real GPU was
/// found.
[[nodiscard]] GraphicsChoice chooseGraphics(const GraphicsFacts &facts);

/// Reads the facts from the environment and from `sysfs` (a folder like /sys).
[[nodiscard]] GraphicsFacts graphicsFacts(const QString &sysfs = QStringLiteral("/sys"));

/// Writes the choice into the environment. Has an effect only before QApplication exists.
void applyGraphics(GraphicsChoice choice);

} // namespace wengao::preview
