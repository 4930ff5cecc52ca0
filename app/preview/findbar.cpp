#include "preview/findbar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace wengao::preview {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent)
    : QFrame(parent),
      m_field(new QLineEdit(this)),
      m_result(new QLabel(this)),
      m_previous(button(u"↑"_s)),
      m_next(button(u"↓"_s)),
      m_case(button(u"Aa"_s)),
      m_close(button(u"✕"_s))
{
    m_case->setCheckable(true);
    m_field->setClearButtonEnabled(true);
    m_result->setMinimumWidth(m_result->fontMetrics().horizontalAdvance(u"0000 / 0000"_s));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    row->addWidget(m_field, 1);
    row->addWidget(m_result);
    for (QToolButton *each : {m_previous, m_next, m_case, m_close})
        row->addWidget(each);
    connect(m_field, &QLineEdit::textChanged, this, [this] { ask(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { ask(false); });
    connect(m_previous, &QToolButton::clicked, this, [this] { ask(true); });
    connect(m_case, &QToolButton::toggled, this, [this] {
        Q_EMIT wanted({}, false, false); // or the places found before would be kept
        ask(false);
    });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    translate();
    hide();
}

QToolButton *FindBar::button(const QString &text)
{
    auto *result = new QToolButton(this);
    result->setText(text);
    result->setAutoRaise(true);
    return result;
}

void FindBar::translate()
{
    const auto name = [](QWidget *widget, const QString &text) {
        widget->setAccessibleName(text);
        widget->setToolTip(text);
    };
    setAccessibleName(tr("Find in the preview"));
    m_field->setAccessibleName(tr("Find in the preview"));
    m_field->setPlaceholderText(tr("Find in the preview"));
    name(m_previous, tr("Previous place (Shift+Enter)"));
    name(m_next, tr("Next place (Enter)"));
    name(m_case, tr("Match case"));
    name(m_close, tr("Close (Esc)"));
}

void FindBar::open()
{
    if (QWidget *from = QApplication::focusWidget(); from && !isAncestorOf(from))
        m_from = from;
    show();
    m_field->setFocus();
    m_field->selectAll();
    ask(false);
}

void FindBar::showResult(int current, int total)
{
    if (m_field->text().isEmpty())
        m_result->clear();
    else
        m_result->setText(total == 0 ? tr("Not found") : u"%1 / %2"_s.arg(current).arg(total));
}

void FindBar::ask(bool backwards)
{
    if (m_field->text().isEmpty())
        m_result->clear();
    Q_EMIT wanted(m_field->text(), backwards, m_case->isChecked());
}

void FindBar::close()
{
    hide();
    Q_EMIT wanted({}, false, false);
    if (m_from)
        m_from->setFocus(Qt::OtherFocusReason);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        ask(event->modifiers().testFlag(Qt::ShiftModifier));
        break;
    default:
        QFrame::keyPressEvent(event);
    }
}

void FindBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
}

} // namespace wengao::preview
