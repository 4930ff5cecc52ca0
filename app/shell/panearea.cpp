#include "shell/panearea.h"

#include <QApplication>
#include <QDataStream>
#include <QFrame>
#include <QIODevice>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace wengao::shell {

namespace {

constexpr int drawerWidth = 380;
constexpr quint32 stateVersion = 1;

} // namespace

PaneArea::PaneArea(QWidget *form, QWidget *text, QWidget *preview, QWidget *parent)
    : QWidget(parent),
      m_splitter(new QSplitter(Qt::Horizontal)),
      m_form(form),
      m_text(text),
      m_preview(preview)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    for (QWidget *pane : {m_form, m_text, m_preview})
        m_splitter->addWidget(pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(5);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({330, 560, 560});
    m_form->setMinimumWidth(240);
    m_text->setMinimumWidth(260);
    m_preview->setMinimumWidth(240);

    auto *drawer = new QFrame(this);
    drawer->setFrameShape(QFrame::StyledPanel);
    drawer->setAutoFillBackground(true);
    auto *drawerLayout = new QVBoxLayout(drawer);
    drawerLayout->setContentsMargins(0, 0, 0, 0);
    m_drawer = drawer;
    m_drawer->hide();
    // It covers a part of what the person turns to.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const bool isBeside = now && (m_text->isAncestorOf(now) || m_preview->isAncestorOf(now));
        if (m_narrow && m_drawerOpen && isBeside)
            setShown(Pane::Form, false);
    });
}

void PaneArea::setShown(Pane pane, bool shown)
{
    if (!shown)
        leave(pane);
    noteSizes();
    switch (pane) {
    case Pane::Form:
        m_formWanted = shown;
        m_drawerOpen = shown;
        arrange();
        break;
    case Pane::Text:
        m_text->setVisible(shown);
        break;
    case Pane::Preview:
        m_preview->setVisible(shown);
        break;
    }
    Q_EMIT shownChanged();
}

void PaneArea::leave(Pane pane)
{
    const QWidget *leaving = pane == Pane::Form ? m_form : pane == Pane::Text ? m_text : m_preview;
    const QWidget *focus = window()->focusWidget();
    if (focus && leaving->isAncestorOf(focus))
        (pane != Pane::Text && isShown(Pane::Text) ? m_text : m_preview)->setFocus(Qt::OtherFocusReason);
}

/// What is hidden has no size, but gets its own back.
void PaneArea::noteSizes()
{
    if (m_narrow || m_splitter->count() != 3)
        return;
    const QList<int> sizes = m_splitter->sizes();
    m_wideSizes.resize(sizes.size());
    for (int i = 0; i < sizes.size(); ++i) {
        if (sizes.at(i) > 0)
            m_wideSizes[i] = sizes.at(i);
    }
}

bool PaneArea::isShown(Pane pane) const
{
    switch (pane) {
    case Pane::Form:
        return m_narrow ? m_drawerOpen : m_formWanted;
    case Pane::Text:
        return !m_text->isHidden();
    case Pane::Preview:
        return !m_preview->isHidden();
    }
    return false;
}

void PaneArea::arrange()
{
    if (m_narrow) {
        if (m_form->parentWidget() != m_drawer)
            m_drawer->layout()->addWidget(m_form);
        m_form->show();
        m_drawer->setVisible(m_drawerOpen);
        placeDrawer();
        return;
    }
    m_drawer->hide();
    if (m_splitter->indexOf(m_form) < 0) {
        m_splitter->insertWidget(0, m_form);
        m_splitter->setStretchFactor(0, 0);
        m_splitter->setStretchFactor(1, 1);
        if (m_wideSizes.size() == m_splitter->count())
            m_splitter->setSizes(m_wideSizes);
    }
    m_form->setVisible(m_formWanted);
}

void PaneArea::placeDrawer()
{
    m_drawer->setGeometry(0, 0, std::min(drawerWidth, std::max(240, width() - 48)), height());
    m_drawer->raise();
}

void PaneArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < narrowWidth;
    if (narrow != m_narrow) {
        if (narrow) {
            noteSizes();
            m_drawerOpen = false;
            leave(Pane::Form);
        }
        m_narrow = narrow;
        arrange();
        Q_EMIT shownChanged();
    } else if (m_narrow) {
        placeDrawer();
    }
}

void PaneArea::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_narrow && m_drawerOpen) {
        setShown(Pane::Form, false);
        return;
    }
    QWidget::keyPressEvent(event);
}

QByteArray PaneArea::saveState()
{
    noteSizes();
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << stateVersion << m_formWanted << !m_text->isHidden() << !m_preview->isHidden() << m_wideSizes;
    return state;
}

void PaneArea::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 version = 0;
    bool form = true;
    bool text = true;
    bool preview = true;
    QList<int> sizes;
    stream >> version >> form >> text >> preview >> sizes;
    if (stream.status() != QDataStream::Ok || version != stateVersion)
        return;
    m_formWanted = form;
    m_text->setVisible(text || !preview);
    m_preview->setVisible(preview);
    m_wideSizes = sizes;
    if (!m_narrow && sizes.size() == m_splitter->count())
        m_splitter->setSizes(sizes);
    arrange();
    Q_EMIT shownChanged();
}

} // namespace wengao::shell
