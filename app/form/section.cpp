#include "form/section.h"

#include "form/look.h"

#include <QVBoxLayout>

namespace wengao::form {

Section::Section(const QString &title, QWidget *parent)
    : QWidget(parent), m_heading(new QToolButton(this)), m_column(new QVBoxLayout(this))
{
    m_heading->setAutoRaise(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setArrowType(Qt::RightArrow);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::gap(this));
    m_column->addWidget(m_heading);
    setTitle(title);
    connect(m_heading, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
}

void Section::setTitle(const QString &title)
{
    m_heading->setText(title);
    m_heading->setAccessibleName(title);
}

void Section::setContent(QWidget *content)
{
    m_content = content;
    m_column->addWidget(content, 1);
    content->setVisible(isOpen());
}

void Section::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    if (m_content)
        m_content->setVisible(open);
    Q_EMIT toggled(open);
}

} // namespace wengao::form
