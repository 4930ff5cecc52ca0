#include "shell/noticebar.h"

#include "shell/appearance.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace wengao::shell {

NoticeBar::NoticeBar(QWidget *parent) : QFrame(parent), m_label(new QLabel), m_row(new QHBoxLayout(this))
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::ToolTipBase);
    setAutoFillBackground(true);
    m_row->setContentsMargins(10, 4, 6, 4);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_row->addWidget(m_label, 1);
    auto *close = new QToolButton;
    close->setAutoRaise(true);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    m_row->addWidget(close);
    hide();
}

void NoticeBar::tell(const QString &message, const QList<Offer> &offers)
{
    m_label->setText(message);
    m_label->setAccessibleName(message);
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const Offer &offer : offers)
        addButton(offer);
    setVisible(!message.isEmpty());
}

QString NoticeBar::message() const
{
    return isHidden() ? QString() : m_label->text();
}

void NoticeBar::addButton(const Offer &offer)
{
    auto *button = new QPushButton(offer.text);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, [this, accept = offer.accept] {
        hide();
        accept();
    });
    m_row->insertWidget(m_row->count() - 1, button);
    m_buttons.append(button);
}

} // namespace wengao::shell
