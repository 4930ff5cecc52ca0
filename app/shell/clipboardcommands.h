#pragma once

#include <QObject>

class QWidget;

namespace wengao::preview {
class PreviewPane;
}

namespace wengao::shell {

class CommandSet;

/// Cut, copy, paste and select all in the Edit menu, for whatever has the keyboard in the window: a field of
/// the form, the text or the preview. Their keys belong to the fields themselves and are only shown.
class ClipboardCommands final : public QObject
{
    Q_OBJECT

public:
    /// Both must live as long as the window.
    ClipboardCommands(const CommandSet &commands, preview::PreviewPane &preview, QWidget &window);

private:
    void run(const char *slot);

    preview::PreviewPane &m_preview;
    QWidget &m_window;
};

} // namespace wengao::shell
