#include "editor/footnotecompleter.h"

#include "editor/textpane.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QTextBlock>

#include <algorithm>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostRows = 8;
constexpr int longestPreview = 40;
constexpr qsizetype longestLabel = 60;

/// What was typed of a label after "[^", or a null string when the cursor is not in one.
QString typedLabel(const QTextCursor &cursor)
{
    const QString line = cursor.block().text();
    QStringView before = QStringView(line).first(cursor.positionInBlock());
    before = before.last(std::min(before.size(), longestLabel));
    const qsizetype open = before.lastIndexOf(u"[^");
    if (open < 0)
        return {};
    const QStringView label = before.sliced(open + 2);
    const bool ended = label.contains(u']') || label.contains(u'[') || label.contains(u' ');
    return ended ? QString() : label.isEmpty() ? u""_s : label.toString();
}

} // namespace

FootnoteCompleter::FootnoteCompleter(TextPane *pane) : QObject(pane), m_pane(pane)
{
}

bool FootnoteCompleter::isOpen() const
{
    return m_list && m_list->isVisible();
}

void FootnoteCompleter::close()
{
    if (m_list)
        m_list->hide();
}

void FootnoteCompleter::update()
{
    const QString typed = typedLabel(m_pane->textCursor());
    if (typed.isNull() || !m_pane->footnoteProvider() || m_pane->isComposing() || m_pane->isReadOnly() ||
        m_pane->isCursorInCode()) {
        close();
        return;
    }
    if (!m_list) {
        m_list = new QListWidget(m_pane);
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setFrameShape(QFrame::StyledPanel);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setAccessibleName(tr("Footnotes"));
        connect(m_list, &QListWidget::itemClicked, this, &FootnoteCompleter::accept);
    }
    fill(typed);
    if (m_list->count() == 0) {
        close();
        return;
    }
    m_list->setCurrentRow(0);
    place();
    m_list->show();
    m_list->raise();
}

void FootnoteCompleter::fill(const QString &typed)
{
    m_list->clear();
    for (const FootnoteSuggestion &note : m_pane->footnoteProvider()()) {
        if (!note.label.startsWith(typed, Qt::CaseInsensitive) &&
            !note.text.contains(typed, Qt::CaseInsensitive))
            continue;
        QString preview = note.text.simplified();
        if (preview.size() > longestPreview)
            preview = preview.first(longestPreview) + u'…';
        auto *item = new QListWidgetItem(u"[^%1]  %2"_s.arg(note.label, preview), m_list);
        item->setData(Qt::UserRole, note.label);
        item->setToolTip(note.text);
    }
}

void FootnoteCompleter::place()
{
    const int rows = std::min(mostRows, m_list->count());
    const int height = rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    const int width = std::min(m_pane->viewport()->width(), m_list->sizeHintForColumn(0) + 40);
    const QRect cursor = m_pane->cursorRect().translated(m_pane->viewport()->pos());
    const bool below = cursor.bottom() + height < m_pane->height();
    const int x = std::max(0, std::min(cursor.left(), m_pane->width() - width));
    m_list->setGeometry(x, below ? cursor.bottom() + 2 : cursor.top() - height - 2, width, height);
}

bool FootnoteCompleter::handleKey(QKeyEvent *event)
{
    if (!isOpen())
        return false;
    const int last = m_list->count() - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        m_list->setCurrentRow(m_list->currentRow() > 0 ? m_list->currentRow() - 1 : last);
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(m_list->currentRow() < last ? m_list->currentRow() + 1 : 0);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        accept();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        close();
        return false;
    default:
        return false;
    }
}

void FootnoteCompleter::accept()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString label = item->data(Qt::UserRole).toString();
    const QTextCursor cursor = m_pane->textCursor();
    const qsizetype typed = typedLabel(cursor).size();
    const bool closed = cursor.block().text().sliced(cursor.positionInBlock()).startsWith(u']');
    const qsizetype start = cursor.position() - typed;
    const TextRange range{start, cursor.position() + (closed ? 1 : 0)};
    close();
    m_pane->applyEdits({{range, label + u']'}}, Selection::at(start + label.size() + 1));
}

} // namespace wengao::editor
