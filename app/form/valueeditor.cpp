#include "form/valueeditor.h"

#include <QKeyEvent>

namespace wengao::form {

void ValueEditor::setNames(const QString &label, const QString &help)
{
    if (QWidget *input = focusProxy()) {
        input->setAccessibleName(label);
        input->setAccessibleDescription(help);
    }
    setAccessibleName(label);
}

void ValueEditor::watch(QWidget *input)
{
    input->installEventFilter(this);
}

bool ValueEditor::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::FocusOut) {
        Q_EMIT stepEnds();
    } else if (type == QEvent::ShortcutOverride || type == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool undo = key->matches(QKeySequence::Undo);
        if (!undo && !key->matches(QKeySequence::Redo))
            return QWidget::eventFilter(watched, event);
        const bool own = undo && hasPending();
        if (type == QEvent::ShortcutOverride)
            event->setAccepted(own);
        else if (own)
            dropPending();
        else if (undo)
            Q_EMIT undoRequested();
        else
            Q_EMIT redoRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wengao::form
