#pragma once

#include "settings/settings.h"

#include <QIcon>
#include <QObject>
#include <QPalette>

namespace wengao::shell {

/// Keeps the application's palette, style and icon colours as the person or the desktop wants them.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(settings::Settings &settings, QObject *parent = nullptr);

    /// Applies the chosen palette now; the system's own when none is chosen.
    void apply();
    [[nodiscard]] bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed(bool dark);

private:
    settings::Settings &m_settings;
    QPalette m_systemPalette;
    bool m_dark = false;
};

/// A line icon of ours (resources/icons) that takes the colour of the palette it is painted with.
[[nodiscard]] QIcon icon(const QString &name);

} // namespace wengao::shell
