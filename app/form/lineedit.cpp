#include "form/lineedit.h"

#include "base/textedit.h"
#include "form/look.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalBlocker>

#include <limits>

namespace wengao::form {

LineEdit::LineEdit(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    setMaxLength(std::numeric_limits<int>::max());
    setAttribute(Qt::WA_MacShowFocusRect, false);
    QPalette clear = palette();
    clear.setBrush(QPalette::Base, Qt::transparent);
    setPalette(clear);
    updateMargins();
}

void LineEdit::showText(const QString &newText)
{
    if (text() == newText)
        return;
    const QSignalBlocker quiet(this);
    const TextEdits change{difference(text(), newText)};
    const bool selected = hasSelectedText();
    const qsizetype anchor = selected ? selectionStart() : cursorPosition();
    const qsizetype end = selected ? selectionEnd() : anchor;
    const bool backwards = selected && cursorPosition() == selectionStart();
    setText(newText);
    const int from = int(mapped(anchor, change));
    const int to = int(mapped(end, change));
    if (to > from && backwards)
        setSelection(to, from - to);
    else if (to > from)
        setSelection(from, to - from);
    else if (hasFocus())
        setCursorPosition(from);
    else
        setCursorPosition(0);
}

void LineEdit::setBare(bool bare)
{
    m_bare = bare;
    updateMargins();
}

void LineEdit::updateMargins()
{
    const int side = m_bare ? 0 : look::em(this) / 3;
    setTextMargins(side, 0, side, 0);
}

QSize LineEdit::sizeHint() const
{
    const int em = look::em(this);
    return {em * 8, m_bare ? em + em / 2 : look::fieldHeight(this)};
}

QSize LineEdit::minimumSizeHint() const
{
    return {look::em(this) * 3, sizeHint().height()};
}

void LineEdit::paintEvent(QPaintEvent *event)
{
    if (!m_bare)
        look::paintField(this, hasFocus(), isEnabled() && !isReadOnly());
    QLineEdit::paintEvent(event);
}

void LineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    look::removeUndoActions(menu);
    menu->popup(event->globalPos());
}

void LineEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateMargins();
    QLineEdit::changeEvent(event);
}

} // namespace wengao::form
