#include "preview/messagebar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace wengao::preview {

namespace {

QColor mixed(const QColor &a, const QColor &b, double part)
{
    const auto mix = [part](int from, int to) { return int(from * (1 - part) + to * part); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_text(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setAccessibleName(tr("Message about the preview"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_close->setAutoRaise(true);
    m_close->setText(QStringLiteral("\u2715"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 4, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    setAutoFillBackground(true);
    takeColours();
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionChosen);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    hide();
}

void MessageBar::say(const QString &message, const QString &action)
{
    m_text->setText(message);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    show();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        takeColours();
}

void MessageBar::takeColours()
{
    const QPalette outer = parentWidget() ? parentWidget()->palette() : QPalette();
    const QColor back = mixed(outer.color(QPalette::Window), QColor(0xE0, 0xA0, 0x20), 0.22);
    if (palette().color(QPalette::Window) == back)
        return;
    QPalette own = outer;
    own.setColor(QPalette::Window, back);
    setPalette(own);
}

} // namespace wengao::preview
