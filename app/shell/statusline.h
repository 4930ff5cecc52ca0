#pragma once

#include <QObject>

class QLabel;
class QStatusBar;
class QToolButton;

namespace wengao::documents {
class ArticleDocument;
}
namespace wengao::text {
struct Count;
}

namespace wengao::shell {

/// The line at the window's lower edge: how long the article is, where the cursor stands, how the file is
/// written and whether it is saved.
class StatusLine final : public QObject
{
    Q_OBJECT

public:
    explicit StatusLine(QStatusBar *bar);

    void showCount(const text::Count &count);
    void showCursor(int line, int column);
    void showFile(const documents::ArticleDocument &document);
    /// Tells how the preview renders; its menu changes it.
    [[nodiscard]] QToolButton *profile() const { return m_profile; }
    void clear();

private:
    QLabel *add(const QString &name);

    QStatusBar *m_bar;
    QLabel *m_count;
    QLabel *m_minutes;
    QLabel *m_cursor;
    QLabel *m_format;
    QToolButton *m_profile;
    QLabel *m_saved;
};

} // namespace wengao::shell
