#include "panels/headingpicker.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wengao::panels {

namespace {

constexpr int lineRole = Qt::UserRole;
constexpr int columnsOfIndent = 3;
constexpr int widest = 560;
constexpr int highest = 420;

bool movesInList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

HeadingPicker::HeadingPicker(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_filter(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_filter->setPlaceholderText(tr("Go to heading"));
    m_filter->setAccessibleName(tr("Go to heading"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setAccessibleName(tr("Headings"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusProxy(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &HeadingPicker::filter);
    connect(m_filter, &QLineEdit::returnPressed, this, &HeadingPicker::pick);
    connect(m_list, &QListWidget::itemClicked, this, &HeadingPicker::pick);
}

void HeadingPicker::open(const QList<markdown::Heading> &outline, int currentLine, const QRect &area)
{
    m_list->clear();
    m_filter->clear();
    int current = -1;
    for (const markdown::Heading &heading : outline) {
        auto *item = new QListWidgetItem(
            QString(qsizetype(heading.level - 1) * columnsOfIndent, QChar(0x2002)) + heading.text, m_list);
        item->setToolTip(heading.text);
        item->setData(lineRole, heading.line);
        if (heading.line <= currentLine)
            current = m_list->count() - 1;
    }
    if (outline.isEmpty()) {
        auto *item = new QListWidgetItem(tr("This article has no headings."), m_list);
        item->setFlags(Qt::NoItemFlags);
        item->setData(lineRole, -1);
    }
    m_list->setCurrentRow(std::max(0, current));
    const int wanted = m_list->sizeHintForRow(0) * m_list->count() + m_filter->sizeHint().height() + 24;
    const QSize size(std::min(widest, area.width()), std::min({highest, area.height(), wanted}));
    setGeometry(QRect(QPoint(area.center().x() - size.width() / 2, area.top() + 24), size));
    show();
    m_list->scrollToItem(m_list->currentItem(), QAbstractItemView::PositionAtCenter);
    m_filter->setFocus();
}

void HeadingPicker::filter()
{
    const QString wanted = m_filter->text().trimmed();
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!item->text().contains(wanted, Qt::CaseInsensitive));
        if (first < 0 && !item->isHidden())
            first = row;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentRow(first);
}

void HeadingPicker::pick()
{
    const QListWidgetItem *item = m_list->currentItem();
    const int line = item && !item->isHidden() ? item->data(lineRole).toInt() : -1;
    if (line < 0)
        return;
    close();
    Q_EMIT picked(line);
}

bool HeadingPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && movesInList(static_cast<QKeyEvent *>(event)->key())) {
        m_list->setFocusProxy(nullptr);
        QCoreApplication::sendEvent(m_list, event);
        m_list->setFocusProxy(m_filter);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace wengao::panels
