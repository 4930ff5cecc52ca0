#pragma once

#include <QColor>
#include <QWidget>

class QWebEngineView;

namespace wengao::preview {

/// The surface the page stands on: gives the web view the width of a phone, a tablet or a desktop, and has
/// the page's colour before there is a page.
class Stage final : public QWidget
{
    Q_OBJECT

public:
    explicit Stage(QWidget *parent = nullptr);

    void setView(QWebEngineView *view);
    /// In CSS pixels; 0 takes the whole stage.
    void setPageWidth(int pixels);
    [[nodiscard]] int pageWidth() const { return m_pageWidth; }
    void setZoom(double factor);
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setPaper(const QColor &colour);

Q_SIGNALS:
    /// The stage was painted for the first time, so the window can be seen.
    void firstPainted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QWebEngineView *m_view = nullptr;
    QColor m_paper = Qt::white;
    double m_zoom = 1;
    int m_pageWidth = 0;
    bool m_painted = false;
};

} // namespace wengao::preview
