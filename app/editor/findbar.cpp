#include "editor/findbar.h"

#include "editor/finder.h"
#include "editor/textpane.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestQuery = 200; ///< a longer selection is where to search, not what for

QHBoxLayout *rowLayout(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 3, 8, 3);
    layout->setSpacing(4);
    return layout;
}

QToolButton *flatButton(QWidget *parent, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    return button;
}

} // namespace

FindBar::FindBar(TextPane &pane) : QWidget(&pane), m_pane(pane), m_finder(new Finder(pane, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setFont(QApplication::font()); // not the text's, which may be of any size
    build();
    hide();
    connect(m_finder, &Finder::counted, this, &FindBar::showCount);
    connect(m_finder, &Finder::found, this, &FindBar::showFound);
    connect(m_finder, &Finder::notFound, this, [this] { m_status->setText(tr("Not found")); });
    connect(&m_pane, &QPlainTextEdit::textChanged, this, [this] { m_tellsReplaced = false; });
    connect(m_finder, &Finder::replaced, this, [this](int count) {
        m_tellsReplaced = true;
        m_status->setText(tr("%n replaced", nullptr, count));
        m_pane.viewport()->update();
    });
}

void FindBar::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_findRow = buildFindRow();
    m_replaceRow = buildReplaceRow();
    m_lineRow = buildLineRow();
    column->addWidget(m_findRow);
    column->addWidget(m_replaceRow);
    column->addWidget(m_lineRow);
}

QToolButton *FindBar::addOption(const QString &text, const QString &tip, void (FindBar::*changed)())
{
    QToolButton *button = flatButton(m_findRow, text, tip);
    button->setCheckable(true);
    connect(button, &QToolButton::toggled, this, changed);
    m_findRow->layout()->addWidget(button);
    return button;
}

QWidget *FindBar::buildFindRow()
{
    m_findRow = new QWidget(this);
    QHBoxLayout *layout = rowLayout(m_findRow);
    m_text = new QLineEdit(m_findRow);
    m_text->setPlaceholderText(tr("Find"));
    m_text->setAccessibleName(tr("Text to find"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(m_text->fontMetrics().horizontalAdvance(u"汉字汉字汉字"_s) + 40);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::queryChanged);
    layout->addWidget(m_text, 1);
    m_case = addOption(u"Aa"_s, tr("Match case"), &FindBar::queryChanged);
    m_word = addOption(u"“”"_s, tr("Whole words"), &FindBar::queryChanged);
    m_expression = addOption(u".*"_s, tr("Regular expression"), &FindBar::queryChanged);
    m_variants = addOption(u"Ａ=A"_s, tr("Half and full width, simplified and traditional alike"),
                           &FindBar::queryChanged);
    m_inSelection = addOption(u"[ ]"_s, tr("Only in the selection"), &FindBar::scopeChanged);
    QToolButton *previous = flatButton(m_findRow, u"↑"_s, tr("Previous match"));
    QToolButton *next = flatButton(m_findRow, u"↓"_s, tr("Next match"));
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    layout->addWidget(previous);
    layout->addWidget(next);
    m_status = new QLabel(m_findRow);
    // The buttons stay where they are, whatever is said here.
    int width = 0;
    for (const QString &longest : {u"↻ 88,888 / 88,888"_s, tr("Not found"), tr("Nothing selected"),
                                   tr("Not an expression"), tr("%n replaced", nullptr, 8888)})
        width = std::max(width, m_status->fontMetrics().horizontalAdvance(longest));
    m_status->setFixedWidth(width);
    layout->addWidget(m_status);
    QToolButton *closing = flatButton(m_findRow, u"✕"_s, tr("Close"));
    connect(closing, &QToolButton::clicked, this, &FindBar::close);
    layout->addWidget(closing);
    return m_findRow;
}

QWidget *FindBar::buildReplaceRow()
{
    auto *row = new QWidget(this);
    QHBoxLayout *layout = rowLayout(row);
    m_replacement = new QLineEdit(row);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replacement"));
    m_replacement->installEventFilter(this);
    auto *one = new QPushButton(tr("Replace"), row);
    auto *all = new QPushButton(tr("Replace all"), row);
    connect(one, &QPushButton::clicked, this, [this] { m_finder->replaceOne(m_replacement->text()); });
    connect(all, &QPushButton::clicked, this, [this] { m_finder->replaceAll(m_replacement->text()); });
    layout->addWidget(m_replacement, 1);
    layout->addWidget(one);
    layout->addWidget(all);
    return row;
}

QWidget *FindBar::buildLineRow()
{
    auto *row = new QWidget(this);
    QHBoxLayout *layout = rowLayout(row);
    auto *label = new QLabel(tr("Go to line"), row);
    m_line = new QLineEdit(row);
    m_line->setAccessibleName(tr("Line number"));
    m_line->setMaximumWidth(140);
    m_line->installEventFilter(this);
    label->setBuddy(m_line);
    QToolButton *closing = flatButton(row, u"✕"_s, tr("Close"));
    connect(closing, &QToolButton::clicked, this, &FindBar::close);
    layout->addWidget(label);
    layout->addWidget(m_line);
    layout->addStretch(1);
    layout->addWidget(closing);
    return row;
}

void FindBar::open(Mode mode)
{
    m_findRow->setVisible(mode != Mode::GoToLine);
    m_replaceRow->setVisible(mode == Mode::Replace);
    m_lineRow->setVisible(mode == Mode::GoToLine);
    show();
    raise();
    Q_EMIT sizeChanged();
    m_pane.ensureCursorVisible();
    QLineEdit *edit = mode == Mode::GoToLine ? m_line : m_text;
    edit->setFocus();
    edit->selectAll();
    m_pane.viewport()->update();
}

void FindBar::openFind()
{
    m_origin = m_pane.textCursor().selectionStart();
    const QString selected = m_pane.selectedText();
    if (selected.size() >= longestQuery || selected.contains(u'\n'))
        m_finder->rememberSelection(m_pane.selection().range());
    else if (!selected.isEmpty())
        m_text->setText(selected);
    open(Mode::Find);
    queryChanged();
}

void FindBar::openReplace()
{
    openFind();
    open(Mode::Replace);
}

void FindBar::openGoToLine()
{
    const int first = m_pane.firstLine();
    m_line->setText(QString::number(m_pane.textCursor().blockNumber() + first));
    m_line->setPlaceholderText(tr("%1 to %2").arg(first).arg(first + m_pane.blockCount() - 1));
    open(Mode::GoToLine);
}

void FindBar::close()
{
    m_inSelection->setChecked(false);
    m_finder->forgetSelection();
    hide();
    Q_EMIT sizeChanged();
    m_pane.setFocus();
    m_pane.viewport()->update();
}

QList<Match> FindBar::matchesIn(const QTextBlock &block)
{
    return isVisible() && !m_lineRow->isVisible() ? m_finder->matchesIn(block) : QList<Match>();
}

void FindBar::search()
{
    m_finder->seek(m_origin, true);
}

void FindBar::queryChanged()
{
    SearchQuery query;
    query.text = m_text->text();
    query.caseSensitive = m_case->isChecked();
    query.wholeWord = m_word->isChecked();
    query.regularExpression = m_expression->isChecked();
    query.variantsAlike = m_variants->isChecked();
    query.fold = m_pane.fold();
    m_tellsReplaced = false;
    const QString trouble = m_finder->setQuery(query);
    m_status->setText(trouble.isEmpty() ? QString() : tr("Not an expression"));
    m_status->setToolTip(trouble); // has the reason, for which there is no room
    m_status->setAccessibleDescription(trouble);
    if (trouble.isEmpty() && !query.text.isEmpty())
        search();
    m_pane.viewport()->update();
}

void FindBar::scopeChanged()
{
    const bool wanted = m_inSelection->isChecked();
    const Selection selected = m_pane.selection();
    if (wanted && !selected.isEmpty() && selected.range() != m_found)
        m_finder->rememberSelection(selected.range());
    if (wanted && !m_finder->remembersSelection()) {
        m_inSelection->setChecked(false);
        m_status->setText(tr("Nothing selected"));
        return;
    }
    m_tellsReplaced = false;
    m_finder->setInSelection(wanted);
    m_pane.viewport()->update();
}

void FindBar::findNext()
{
    if (m_text->text().isEmpty())
        openFind();
    else
        m_finder->seek(m_pane.textCursor().selectionEnd(), true);
}

void FindBar::findPrevious()
{
    if (m_text->text().isEmpty())
        openFind();
    else
        m_finder->seek(m_pane.textCursor().selectionStart(), false);
}

void FindBar::showFound(int start, int end, bool wrapped)
{
    m_found = {start, end};
    m_pane.setSelection({start, end});
    m_pane.ensureCursorVisible();
    m_tellsReplaced = false;
    showCount();
    if (!wrapped)
        return;
    m_status->setText(u"↻ "_s + m_status->text());
    m_status->setToolTip(tr("Gone on from the other end"));
    m_status->setAccessibleDescription(m_status->toolTip());
}

void FindBar::showCount()
{
    m_status->setToolTip({});
    m_status->setAccessibleDescription({});
    if (m_tellsReplaced)
        return;
    if (m_text->text().isEmpty()) {
        m_status->clear();
        return;
    }
    const int number = m_finder->numberOf(m_pane.textCursor().selectionStart());
    const QString total = m_finder->isCounted() ? locale().toString(m_finder->count()) : u"…"_s;
    if (m_finder->isCounted() && m_finder->count() == 0)
        m_status->setText(tr("Not found"));
    else
        m_status->setText(u"%1 / %2"_s.arg(number > 0 ? locale().toString(number) : u"–"_s, total));
}

void FindBar::goToTypedLine()
{
    bool isNumber = false;
    const int line = m_line->text().trimmed().toInt(&isNumber);
    if (!isNumber)
        return;
    close();
    m_pane.goTo(line - m_pane.firstLine());
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    if (watched == m_line)
        goToTypedLine();
    else if (watched == m_replacement)
        m_finder->replaceOne(m_replacement->text());
    else if ((key->modifiers() & Qt::ShiftModifier) != 0)
        findPrevious();
    else
        findNext();
    return true;
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    // Whatever the fields leave over must not reach the text behind the bar.
    if (event->key() == Qt::Key_Escape)
        close();
    event->accept();
}

} // namespace wengao::editor
