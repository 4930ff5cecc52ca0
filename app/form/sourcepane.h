#pragma once

#include "base/result.h"
#include "form/desk.h"

#include <QPlainTextEdit>

class QLabel;

namespace wengao::form {

class Section;
class YamlHighlighter;

/// The text area of the source pane: line of trouble marked, undo left to the window.
class SourceText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceText(QWidget *parent);

    /// Marks a line (0-based), or none below 0.
    void markLine(int line);

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

/// The raw front matter between its fences, open for typing. What is typed becomes an edit at once; what
/// cannot be read is marked at its line, and the sentence stands below.
class SourcePane final : public QWidget
{
    Q_OBJECT

public:
    SourcePane(Desk &desk, QWidget *parent);

    /// Shows the desk's front matter; the cursor stays with the text around it.
    void refresh();
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;
    /// Puts the cursor on a position of the front matter's text and takes the focus.
    void goTo(qsizetype position);
    [[nodiscard]] SourceText *text() const { return m_text; }
    [[nodiscard]] QString trouble() const;

Q_SIGNALS:
    void toggled(bool open);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take();
    void colourTrouble();
    void showTrouble(const QString &failure);

    Desk &m_desk;
    Section *m_section;
    SourceText *m_text;
    QLabel *m_trouble;
    YamlHighlighter *m_colours = nullptr;
    QString m_source;
    bool m_showing = false;
};

} // namespace wengao::form
