#include "dialogs/referenceshelf.h"

#include "dialogs/referencelook.h"
#include "references/kinds.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace wengao::dialogs {

using references::Item;

namespace {

constexpr int detailRole = Qt::UserRole + 1;
constexpr int sourceRole = Qt::UserRole + 2;

/// Draws an entry in two lines: the title, then who, when and where from.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.text.clear();
        QStyle *style = option.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        const bool chosen = option.state & QStyle::State_Selected;
        const QColor text = option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
        const QColor quiet = chosen ? text : look::quietText(option.palette);
        const QFontMetrics metrics(option.font);
        const QRect box = option.rect.adjusted(8, 5, -8, -5);
        painter->save();
        painter->setPen(text);
        painter->drawText(box, Qt::AlignTop | Qt::AlignLeft,
                          metrics.elidedText(index.data().toString(), Qt::ElideRight, box.width()));
        const QString source =
            metrics.elidedText(index.data(sourceRole).toString(), Qt::ElideMiddle, box.width() / 3);
        painter->setPen(quiet);
        painter->drawText(box, Qt::AlignBottom | Qt::AlignRight, source);
        const int room = box.width() - metrics.horizontalAdvance(source) - 12;
        painter->drawText(box, Qt::AlignBottom | Qt::AlignLeft,
                          metrics.elidedText(index.data(detailRole).toString(), Qt::ElideRight, room));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, QFontMetrics(option.font).lineSpacing() * 2 + 14};
    }
};

} // namespace

QString entryTitle(const Item &item)
{
    for (const QStringView variable : {u"title", u"container-title", u"URL", u"DOI"}) {
        if (const QString text = item.text(variable); !text.isEmpty())
            return text;
    }
    return references::kindLabel(references::kindOf(item.type()));
}

QString entryDetail(const Item &item)
{
    QStringList parts;
    for (const QStringView role : {u"author", u"editor"}) {
        const QList<references::Name> names = item.names(role);
        if (names.isEmpty())
            continue;
        parts.append(
            references::shownNames(names.first(std::min<qsizetype>(names.size(), 3)), item.language())
                .remove(QLatin1Char('{'))
                .remove(QLatin1Char('}')));
        break;
    }
    const references::Date issued = item.date(u"issued");
    if (issued.year)
        parts.append(QString::number(*issued.year));
    for (const QStringView variable : {u"container-title", u"publisher"}) {
        if (const QString text = item.text(variable); !text.isEmpty()) {
            parts.append(text);
            break;
        }
    }
    return parts.join(QStringLiteral(" · "));
}

ReferenceShelf::ReferenceShelf(QWidget *parent)
    : QWidget(parent), m_typed(new QLineEdit), m_list(new QListWidget), m_empty(new QLabel)
{
    m_typed->setPlaceholderText(tr("Search titles, names, years, addresses"));
    m_typed->setAccessibleName(tr("Search the library"));
    m_typed->setClearButtonEnabled(true);
    m_typed->setObjectName(QStringLiteral("shelfSearch"));
    m_typed->installEventFilter(this);
    m_list->installEventFilter(this);
    m_list->setAccessibleName(tr("References to choose from"));
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    look::makeQuiet(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_typed);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    connect(m_typed, &QLineEdit::textChanged, this, &ReferenceShelf::refresh);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &ReferenceShelf::pick);
    connect(m_list, &QListWidget::customContextMenuRequested, this, &ReferenceShelf::showMenu);
}

void ReferenceShelf::setSearch(std::function<QList<ShelfEntry>(const QString &)> search)
{
    m_search = std::move(search);
}

void ReferenceShelf::setTyped(const QString &typed)
{
    m_typed->setText(typed);
    m_typed->selectAll();
}

void ReferenceShelf::focusSearch()
{
    m_typed->setFocus();
}

int ReferenceShelf::count() const
{
    return m_list->count();
}

void ReferenceShelf::refresh()
{
    m_entries = m_search ? m_search(m_typed->text()) : QList<ShelfEntry>();
    m_list->clear();
    for (const ShelfEntry &entry : std::as_const(m_entries)) {
        auto *item = new QListWidgetItem(entryTitle(entry.item), m_list);
        item->setData(detailRole, entryDetail(entry.item));
        item->setData(sourceRole, entry.source);
        item->setData(Qt::AccessibleDescriptionRole,
                      QStringLiteral("%1, %2").arg(entryDetail(entry.item), entry.source));
        item->setToolTip(entryTitle(entry.item));
    }
    m_list->setVisible(!m_entries.isEmpty());
    m_empty->setVisible(m_entries.isEmpty());
    m_empty->setText(m_typed->text().trimmed().isEmpty()
                         ? tr("Every reference you insert is kept here to be used again.")
                         : tr("Nothing matches."));
    m_list->setCurrentRow(0);
}

void ReferenceShelf::pick()
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_entries.size())
        Q_EMIT picked(Item(m_entries.at(row).item));
}

void ReferenceShelf::showMenu(const QPoint &place)
{
    const int row = m_list->row(m_list->itemAt(place));
    if (row < 0 || row >= m_entries.size())
        return;
    m_list->setCurrentRow(row);
    QMenu menu;
    menu.addAction(tr("Use this reference"), this, &ReferenceShelf::pick);
    QAction *forget = menu.addAction(tr("Take it out of the library"), this,
                                     [this, row] { Q_EMIT forgetWanted(Item(m_entries.at(row).item)); });
    forget->setEnabled(m_entries.at(row).canForget);
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

/// Enter takes the entry; the arrow keys move in the list while one types.
bool ReferenceShelf::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
        pick();
        return true;
    }
    const bool moves = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down ||
                       key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown;
    if (watched == m_typed && moves) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    const int row = m_list->currentRow();
    if (watched == m_list && key->key() == Qt::Key_Delete && row >= 0 && m_entries.at(row).canForget) {
        Q_EMIT forgetWanted(Item(m_entries.at(row).item));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wengao::dialogs
