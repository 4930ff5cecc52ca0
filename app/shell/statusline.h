#pragma once

#include <QObject>
#include <QPoint>

#include <optional>

class QLabel;
class QProgressBar;
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

    /// `goal` is a length by 字数 to write; 0 for none.
    void showCount(const text::Count &article, const std::optional<text::Count> &selection, int goal);
    /// The upper left corner of the length, in global coordinates.
    [[nodiscard]] QPoint countPlace() const;
    void showCursor(int line, int column);
    void showFile(const documents::ArticleDocument &document);
    /// Tells how the preview renders; its menu changes it.
    [[nodiscard]] QToolButton *profile() const { return m_profile; }
    void clear();

Q_SIGNALS:
    void countClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *add(const QString &name);

    QStatusBar *m_bar;
    QToolButton *m_count;
    QProgressBar *m_progress;
    QLabel *m_minutes;
    QLabel *m_cursor;
    QLabel *m_format;
    QToolButton *m_profile;
    QLabel *m_saved;
};

} // namespace wengao::shell
