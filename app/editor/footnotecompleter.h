#pragma once

#include <QObject>

class QKeyEvent;
class QListWidget;

namespace wengao::editor {

class TextPane;

/// The list of footnotes that opens when `[^` is typed. The pane keeps the focus; the list takes Up, Down,
/// Enter, Tab and Escape while it is open. It closes when the cursor moves on or the pane loses the focus.
class FootnoteCompleter final : public QObject
{
    Q_OBJECT

public:
    explicit FootnoteCompleter(TextPane *pane);

    /// Opens, narrows or closes the list after the text before the cursor changed.
    void update();
    /// True when the list took the key.
    bool handleKey(QKeyEvent *event);
    void close();
    [[nodiscard]] bool isOpen() const;

private:
    void fill(const QString &typed);
    void accept();
    void place();

    TextPane *m_pane;
    QListWidget *m_list = nullptr;
};

} // namespace wengao::editor
