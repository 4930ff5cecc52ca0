#include "dialogs/referencerestyle.h"

#include "dialogs/referencelook.h"
#include "references/noteloss.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wengao::dialogs {

namespace {

/// What would be lost, in a sentence; empty where nothing is.
QString lossOf(const NoteToRestyle &note, const QString &fresh)
{
    if (note.isKept)
        return {};
    const QStringList lost = references::lostWords(note.text, fresh, *note.item);
    return lost.isEmpty() ? QString()
                          : ReferenceRestyle::tr("This would lose “%1”.").arg(references::namedWords(lost));
}

} // namespace

ReferenceRestyle::ReferenceRestyle(ReferenceServices services, const Wording &wording,
                                   QList<NoteToRestyle> notes, QWidget *parent)
    : QDialog(parent),
      m_services(std::move(services)),
      m_wording(wording),
      m_notes(std::move(notes)),
      m_styles(new ReferenceStyleBox),
      m_languages(new ReferenceLanguageBox),
      m_table(new QTableWidget(0, ColumnCount)),
      m_summary(new QLabel),
      m_apply(new QPushButton),
      m_finder(new ReferenceFinder(m_services, m_wording, this))
{
    setWindowTitle(tr("Restyle references"));
    setAttribute(Qt::WA_DeleteOnClose);
    std::stable_partition(m_notes.begin(), m_notes.end(),
                          [](const NoteToRestyle &note) { return note.item.has_value(); });
    m_styles->setStyles(m_services.commonStyles, m_services.findStyles);
    m_styles->setStyle(m_wording.style);
    m_languages->setLanguage(m_wording.language);
    buildTable();
    build();
    const auto reword = [this] {
        m_wording = {m_styles->style(), m_languages->language()};
        Q_EMIT wordingChanged();
        wordAll();
    };
    connect(m_styles, &ReferenceStyleBox::styleChosen, this, reword);
    connect(m_languages, &ReferenceLanguageBox::languageChosen, this, reword);
    connect(m_table, &QTableWidget::itemChanged, this, &ReferenceRestyle::updateButton);
    m_fit.setSingleShot(true);
    connect(&m_fit, &QTimer::timeout, this, &ReferenceRestyle::fitRows);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] { m_fit.start(0); });
    findAll();
}

void ReferenceRestyle::buildTable()
{
    m_table->setHorizontalHeaderLabels({tr("Note"), tr("Now"), tr("Then")});
    m_table->setAccessibleName(tr("Notes and what becomes of them"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(Label, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Now, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Then, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setWordWrap(true);
    m_table->setTextElideMode(Qt::ElideNone);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    for (const NoteToRestyle &note : std::as_const(m_notes))
        addRow(note);
}

void ReferenceRestyle::build()
{
    look::makeQuiet(m_summary);
    m_summary->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    buttons->addButton(m_apply, QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("apply"));
    m_apply->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { Q_EMIT restyleWanted(chosen()); });
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_styles, 3);
    choices->addWidget(m_languages, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(choices);
    column->addWidget(m_table, 1);
    column->addWidget(m_summary);
    column->addWidget(buttons);
    const int em = look::em(*this);
    resize(em * 58, em * 36);
}

void ReferenceRestyle::addRow(const NoteToRestyle &note)
{
    const QSignalBlocker quiet(m_table);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *label = new QTableWidgetItem(QStringLiteral("[^%1]").arg(note.label));
    auto *now = new QTableWidgetItem(note.text);
    auto *then = new QTableWidgetItem;
    for (QTableWidgetItem *cell : {label, now, then}) {
        cell->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    if (!note.item) {
        then->setText(tr("Stays as it is: it does not read like a reference."));
        for (QTableWidgetItem *cell : {label, now, then})
            cell->setForeground(look::quietText(palette()));
    }
    m_table->setItem(row, Label, label);
    m_table->setItem(row, Now, now);
    m_table->setItem(row, Then, then);
}

/// What the library's references are worded like in some style need not be guessed from the notes.
void ReferenceRestyle::findAll()
{
    m_finding = static_cast<int>(m_notes.size());
    updateButton();
    for (int row = 0; row < m_notes.size(); ++row) {
        const NoteToRestyle &note = m_notes.at(row);
        m_finder->find(
            note.text, note.item.value_or(references::Item()),
            [this, row](const std::optional<ReferenceFinder::Found> &found) { takeFound(row, found); });
    }
    if (m_notes.isEmpty())
        wordAll();
}

void ReferenceRestyle::takeFound(int row, const std::optional<ReferenceFinder::Found> &found)
{
    if (found) {
        m_notes[row].item = found->item;
        m_notes[row].isKept = true;
        const QSignalBlocker quiet(m_table);
        for (const Column column : {Label, Now})
            m_table->item(row, column)->setForeground(palette().color(QPalette::Text));
    }
    if (--m_finding == 0)
        wordAll();
}

void ReferenceRestyle::wordAll()
{
    if (m_finding > 0)
        return;
    const quint64 wording = ++m_wordings;
    m_waiting = static_cast<int>(std::count_if(
        m_notes.begin(), m_notes.end(), [](const NoteToRestyle &note) { return note.item.has_value(); }));
    updateButton();
    for (int row = 0; row < m_notes.size(); ++row) {
        if (!m_notes.at(row).item)
            continue;
        m_services.word(*m_notes.at(row).item, m_wording, this,
                        [this, wording, row](const Result<WordedNote> &worded) {
                            if (wording == m_wordings)
                                takeWorded(row, worded);
                        });
    }
}

void ReferenceRestyle::takeWorded(int row, const Result<WordedNote> &worded)
{
    --m_waiting;
    {
        const QSignalBlocker quiet(m_table);
        QTableWidgetItem *label = m_table->item(row, Label);
        QTableWidgetItem *then = m_table->item(row, Then);
        const NoteToRestyle &note = m_notes.at(row);
        const bool changes = worded && !references::readsAlike(worded->markdown, note.text);
        const QString loss = changes ? lossOf(note, worded->markdown) : QString();
        then->setText(!worded          ? worded.error().message
                      : !changes       ? tr("Reads like this already.")
                      : loss.isEmpty() ? worded->markdown
                                       : worded->markdown + QLatin1Char('\n') + loss);
        then->setData(Qt::UserRole, changes ? worded->markdown : QString());
        const QPalette colours = palette();
        then->setForeground(!changes         ? look::quietText(colours)
                            : loss.isEmpty() ? colours.color(QPalette::Text)
                                             : look::doubtful(colours));
        label->setFlags(changes ? label->flags() | Qt::ItemIsUserCheckable
                                : label->flags() & ~Qt::ItemIsUserCheckable);
        label->setData(Qt::CheckStateRole,
                       changes ? QVariant(loss.isEmpty() ? Qt::Checked : Qt::Unchecked) : QVariant());
    }
    m_fit.start(0);
    if (m_waiting == 0)
        updateButton();
}

QList<RestyledNote> ReferenceRestyle::chosen() const
{
    QList<RestyledNote> notes;
    for (int row = 0; row < m_notes.size(); ++row) {
        const QVariant checked = m_table->item(row, Label)->data(Qt::CheckStateRole);
        const QString text = m_table->item(row, Then)->data(Qt::UserRole).toString();
        if (checked.toInt() == Qt::Checked && !text.isEmpty())
            notes.append({m_notes.at(row).label, text});
    }
    return notes;
}

void ReferenceRestyle::updateButton()
{
    const int count = !isReady() ? 0 : static_cast<int>(chosen().size());
    m_apply->setEnabled(count > 0);
    m_apply->setText(count > 0 ? tr("&Restyle (%1)").arg(count) : tr("&Restyle"));
    const auto left =
        std::count_if(m_notes.begin(), m_notes.end(), [](const NoteToRestyle &note) { return !note.item; });
    QString told;
    if (m_notes.isEmpty())
        told = tr("This article has no footnotes yet.");
    else if (!isReady())
        told = tr("Wording the notes…");
    else if (left > 0)
        told = tr("No references, so left as they are: %1").arg(left);
    m_summary->setText(told);
    m_summary->setVisible(!told.isEmpty());
}

void ReferenceRestyle::showRefusal(const QString &sentence)
{
    m_summary->setText(sentence);
    m_summary->show();
}

/// Rows as high as their texts, with some air around them.
void ReferenceRestyle::fitRows()
{
    m_table->resizeRowsToContents();
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setRowHeight(row, m_table->rowHeight(row) + look::em(*this) / 2);
}

} // namespace wengao::dialogs
