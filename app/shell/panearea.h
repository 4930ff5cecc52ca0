#pragma once

#include <QWidget>

class QSplitter;

namespace wengao::shell {

/// Form, text and preview side by side. Where the window is narrow the form becomes a drawer that slides over
/// the text; each part can be hidden, and what was chosen is remembered.
class PaneArea final : public QWidget
{
    Q_OBJECT

public:
    enum class Pane { Form, Text, Preview };
    static constexpr int narrowWidth = 1100; ///< device-independent pixels

    PaneArea(QWidget *form, QWidget *text, QWidget *preview, QWidget *parent = nullptr);

    /// Who works in a pane that is hidden goes on in the text, or in the preview where the text is what goes.
    void setShown(Pane pane, bool shown);
    /// Whether the person wants the pane; in a narrow window the drawer may be shut all the same.
    [[nodiscard]] bool isShown(Pane pane) const;
    [[nodiscard]] bool isNarrow() const { return m_narrow; }

    [[nodiscard]] QByteArray saveState();
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void shownChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void leave(Pane pane);
    void noteSizes();
    void arrange();
    void placeDrawer();

    QSplitter *m_splitter;
    QWidget *m_drawer;
    QWidget *m_form;
    QWidget *m_text;
    QWidget *m_preview;
    bool m_formWanted = true;
    bool m_drawerOpen = false;
    bool m_narrow = false;
    QList<int> m_wideSizes; ///< of all three side by side, as they last were shown
};

} // namespace wengao::shell
