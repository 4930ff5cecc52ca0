#include "form/addpopup.h"

#include "form/lineedit.h"
#include "form/look.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace wengao::form {

using namespace Qt::StringLiterals;

AddPopup::AddPopup(const QList<Offer> &offers, const QStringList &present, const QString &now,
                   QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_offers(offers),
      m_present(present),
      m_now(now),
      m_input(new LineEdit(this)),
      m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    const int gap = look::gap(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_input);
    column->addWidget(m_list);
    m_input->setPlaceholderText(tr("Find a field or name a new one"));
    m_input->setAccessibleName(tr("Field to add"));
    m_list->setAccessibleName(tr("Fields"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_input->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &AddPopup::fill);
    connect(m_list, &QListWidget::itemClicked, this, &AddPopup::choose);
    fill({});
}

void AddPopup::fill(const QString &typed)
{
    m_list->clear();
    m_listed.clear();
    const QString name = typed.trimmed();
    bool exact = m_present.contains(name, Qt::CaseInsensitive);
    for (const Offer &offer : std::as_const(m_offers)) {
        const bool hit =
            offer.path.contains(name, Qt::CaseInsensitive) || offer.label.contains(name, Qt::CaseInsensitive);
        if (!hit)
            continue;
        exact = exact || offer.path.compare(name, Qt::CaseInsensitive) == 0;
        m_listed.append(offer);
        auto *item = new QListWidgetItem(u"%1  ·  %2"_s.arg(offer.label, offer.path), m_list);
        item->setToolTip(offer.help);
    }
    if (!name.isEmpty() && !exact && !name.endsWith(u'.'))
        addOwn(name);
    m_list->setCurrentRow(0);
}

void AddPopup::addOwn(const QString &name)
{
    const QList<std::pair<QString, QVariant>> kinds{
        {tr("“%1” as text"), QString()},
        {tr("“%1” as yes or no"), false},
        {tr("“%1” as a number"), qint64(0)},
        {tr("“%1” as a date"), QVariant::fromValue(frontmatter::Timestamp{m_now})},
        {tr("“%1” as a list"), QStringList()},
    };
    for (const auto &[title, value] : kinds) {
        m_listed.append({name, title, {}, value});
        m_list->addItem(title.arg(name));
    }
}

void AddPopup::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_listed.size())
        return;
    const Offer offer = m_listed[row];
    close();
    Q_EMIT chosen(offer.path, offer.value);
}

bool AddPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void AddPopup::begin(const QString &typed)
{
    m_input->setText(typed);
}

void AddPopup::showAt(const QWidget *button)
{
    const int em = look::em(this);
    const QRect area = button->screen()->availableGeometry();
    resize(std::min(em * 20, area.width()), std::min(em * 18, area.height()));
    QPoint at = button->mapToGlobal(QPoint(0, button->height()));
    if (at.y() + height() > area.bottom())
        at.setY(std::max(area.top(), button->mapToGlobal(QPoint(0, 0)).y() - height()));
    at.setX(std::clamp(at.x(), area.left(), std::max(area.left(), area.right() - width())));
    move(at);
    show();
    m_input->setFocus();
}

} // namespace wengao::form
