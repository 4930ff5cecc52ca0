#pragma once

#include "markdown/rendered.h"

#include <QObject>

namespace wengao::panels {
class HeadingPicker;
}
namespace wengao::settings {
class Settings;
}

namespace wengao::shell {

class ArticleView;
class MainWindow;

/// What a person prefers of the text panes and the menu it is chosen from; and the list of headings to go to.
class TextDesk final : public QObject
{
    Q_OBJECT

public:
    TextDesk(MainWindow &window, settings::Settings &settings);

    /// Serves the text pane of a new tab.
    void serve(ArticleView &view);

private:
    void addMenu();
    void apply(ArticleView &view) const;
    void pickHeading();

    MainWindow &m_window;
    settings::Settings &m_settings;
    panels::HeadingPicker *m_headings = nullptr;
    QList<markdown::Heading> m_outline;
};

} // namespace wengao::shell
