#pragma once

#include "text/counting.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace wengao::settings {
class SessionState;
}

namespace wengao::shell {

class ArticleView;
class BackgroundCounter;
class CountPopup;
class MainWindow;
class StatusLine;

/// Counts for the status bar: the article as the renderer counts it, the selection a moment after it was
/// made, by a counter of its own, and the goal of each article, which the session remembers.
class CountDesk final : public QObject
{
    Q_OBJECT

public:
    CountDesk(MainWindow &window, settings::SessionState &session, StatusLine &status);

    void serve(ArticleView &view);
    /// The article in front has been counted anew.
    void noteCount(const text::Count &count);

private:
    void followSelection();
    void countSelection();
    void show();
    void openPopup();
    void setGoal(int goal);
    [[nodiscard]] int goal() const;

    MainWindow &m_window;
    settings::SessionState &m_session;
    StatusLine &m_status;
    BackgroundCounter *m_counter;
    QTimer m_pause;
    text::Count m_article;
    std::optional<text::Count> m_selection;
    CountPopup *m_popup = nullptr;
};

} // namespace wengao::shell
