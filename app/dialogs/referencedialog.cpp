#include "dialogs/referencedialog.h"

#include "dialogs/referenceform.h"
#include "dialogs/referencelook.h"
#include "dialogs/referencenotice.h"
#include "dialogs/referencepaste.h"
#include "dialogs/referencepreview.h"
#include "references/library.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace wengao::dialogs {

using references::Item;

namespace {

constexpr int typingPause = 120;   ///< ms
constexpr int keepingPause = 1500; ///< ms
constexpr int ordinaryWidth = 54;  ///< heights of the text; below that the preview goes under the fields

} // namespace

ReferenceDialog::ReferenceDialog(ReferenceServices services, const Wording &wording, QWidget *parent)
    : QDialog(parent),
      m_services(std::move(services)),
      m_wording(wording),
      m_paste(new ReferencePaste),
      m_lookUp(new QPushButton(tr("Look &up"))),
      m_input(new ReferenceNotice),
      m_offer(new ReferenceNotice),
      m_form(new ReferenceForm),
      m_shelf(new ReferenceShelf),
      m_left(new QTabWidget),
      m_preview(new ReferencePreview),
      m_halves(new QSplitter),
      m_finish(new QPushButton(tr("&Insert")))
{
    setWindowTitle(tr("Reference"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectParts();
    connectHalves();
    presetToday();
    m_shelf->refresh();
    updateDefault();
    noteChange();
}

ReferenceDialog::~ReferenceDialog()
{
    // The keyboard moves on while the parts are deleted one by one.
    disconnect(qApp, nullptr, this, nullptr);
}

QWidget *ReferenceDialog::buildFields()
{
    auto *page = new QWidget;
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(2, 10, 8, 2);
    pageColumn->addWidget(m_form);
    pageColumn->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

void ReferenceDialog::build()
{
    m_paste->setObjectName(QStringLiteral("paste"));
    m_paste->setAccessibleName(tr("Link, DOI, ISBN, BibTeX or finished reference"));
    m_paste->setPlaceholderText(tr("Paste a link, DOI, ISBN, BibTeX or a finished reference…"));
    m_lookUp->setObjectName(QStringLiteral("lookUp"));
    m_lookUp->setToolTip(tr("Reads the page or the DOI's record over the network, now and only now"));
    m_lookUp->setAutoDefault(false);
    m_input->setObjectName(QStringLiteral("input"));
    m_offer->setObjectName(QStringLiteral("offer"));
    m_finish->setObjectName(QStringLiteral("finish"));
    buildHalves();
    auto *buttons = new QDialogButtonBox;
    QPushButton *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    close->setToolTip(tr("What you typed is kept for the next time"));
    buttons->addButton(m_finish, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReferenceDialog::finish);
    auto *top = new QHBoxLayout;
    top->addWidget(m_paste, 1);
    top->addWidget(m_lookUp, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_input);
    column->addWidget(m_offer);
    column->addWidget(m_halves, 1);
    column->addWidget(buttons);
    const int em = look::em(*this);
    resize(em * 58, em * 34);
}

/// The fields or the library on the left, the note on the right.
void ReferenceDialog::buildHalves()
{
    m_left->setDocumentMode(true);
    m_left->addTab(buildFields(), tr("&Fields"));
    m_left->addTab(m_shelf, tr("&Library"));
    m_left->setTabToolTip(1, tr("Ctrl+L"));
    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(8, 2, 0, 0);
    rightColumn->addWidget(m_preview);
    m_halves->addWidget(m_left);
    m_halves->addWidget(right);
    m_halves->setChildrenCollapsible(false);
    m_halves->setStretchFactor(0, 11);
    m_halves->setStretchFactor(1, 9);
    m_halves->setSizes({550, 450});
}

void ReferenceDialog::connectParts()
{
    m_wait.setSingleShot(true);
    m_read.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &ReferenceDialog::wordNow);
    m_keep.setSingleShot(true);
    connect(&m_keep, &QTimer::timeout, this, &ReferenceDialog::keep);
    connect(&m_read, &QTimer::timeout, this, &ReferenceDialog::takeTyped);
    // A long paste is read when the keys rest, a short one at once.
    connect(m_paste, &QPlainTextEdit::textChanged, this,
            [this] { m_read.start(m_paste->text().size() > 4000 ? typingPause : 0); });
    connect(m_paste, &ReferencePaste::entered, this, &ReferenceDialog::enter);
    connect(m_paste, &ReferencePaste::tooLong, this, [this] {
        m_input->tell(
            tr("That is too long to be read here. Name the file in the article's settings instead."), {},
            ReferenceNotice::Tone::Doubtful);
    });
    connect(m_lookUp, &QPushButton::clicked, this, &ReferenceDialog::lookUp);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+L")), this), &QShortcut::activated, this, [this] {
        if (m_left->currentIndex() == 0)
            showShelf();
        else
            m_left->setCurrentIndex(0);
    });
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Return")), this), &QShortcut::activated, this,
            &ReferenceDialog::finish);
    connect(qApp, &QApplication::focusChanged, this, &ReferenceDialog::updateDefault);
}

void ReferenceDialog::connectHalves()
{
    connect(m_form, &ReferenceForm::changed, this, [this] {
        if (std::exchange(m_refuses, false))
            m_input->clear();
        noteChange();
    });
    connect(m_preview, &ReferencePreview::fieldWanted, this, [this](const QString &variable) {
        m_left->setCurrentIndex(0);
        m_form->focusField(variable);
    });
    connect(m_shelf, &ReferenceShelf::picked, this, &ReferenceDialog::pick);
    connect(m_shelf, &ReferenceShelf::forgetWanted, this, &ReferenceDialog::forgetWanted);
    m_shelf->setSearch([this](const QString &typed) {
        QList<ShelfEntry> entries;
        for (const Item &item : references::matching(m_pasted, typed, 200))
            entries.append({item, tr("pasted"), false});
        return entries + (m_services.findEntries ? m_services.findEntries(typed) : QList<ShelfEntry>());
    });
    m_preview->styles()->setStyles(m_services.commonStyles, m_services.findStyles);
    m_preview->styles()->setStyle(m_wording.style);
    m_preview->languages()->setLanguage(m_wording.language);
    const auto reword = [this] {
        m_wording = {m_preview->styles()->style(), m_preview->languages()->language()};
        m_isReworded = true;
        Q_EMIT wordingChanged();
        noteChange();
    };
    connect(m_preview->styles(), &ReferenceStyleBox::styleChosen, this, reword);
    connect(m_preview->languages(), &ReferenceLanguageBox::languageChosen, this, reword);
}

/// Today is when a page was seen, unless something else is known.
void ReferenceDialog::presetToday()
{
    const QDate &today = m_services.today;
    m_form->presetDate(QStringLiteral("accessed"),
                       references::Date::of(today.year(), today.month(), today.day()));
}

const Item &ReferenceDialog::item() const
{
    return m_form->item();
}

const references::Certainties &ReferenceDialog::certainties() const
{
    return m_form->certainties();
}

/// Enter looks up while the line has the keyboard and holds what can be looked up; else it inserts.
void ReferenceDialog::updateDefault()
{
    m_lookUp->setEnabled(canLookUp() && !m_looking);
    const bool looksUp = m_paste->hasFocus() && looksUpNext();
    m_lookUp->setDefault(looksUp);
    m_finish->setDefault(!looksUp);
}

void ReferenceDialog::noteChange()
{
    m_isWorded = false;
    m_preview->showMissing(item());
    m_wait.start(typingPause);
    m_keep.start(keepingPause);
}

void ReferenceDialog::wordNow()
{
    m_wait.stop();
    showSame();
    const quint64 wording = ++m_wordings;
    Item bare = item();
    bare.remove(u"accessed");
    if (bare.isEmpty()) {
        m_worded = {};
        m_isWorded = true;
        m_preview->showNote({}, {});
        if (!m_isFinding && std::exchange(m_finishing, false))
            deliver();
        return;
    }
    m_services.word(item(), m_wording, this, [this, wording](const Result<WordedNote> &worded) {
        if (wording == m_wordings)
            takeWorded(worded);
    });
}

void ReferenceDialog::takeWorded(const Result<WordedNote> &worded)
{
    m_isWorded = worded.isOk();
    m_worded = worded.valueOr({});
    if (worded)
        m_preview->showNote(m_worded.html, m_worded.markdown);
    else
        m_preview->showProblem(worded.error().message);
    tellLoss();
    if (!m_isFinding && std::exchange(m_finishing, false) && worded)
        deliver();
}

void ReferenceDialog::finish()
{
    if (m_read.isActive()) {
        m_read.stop();
        takeTyped();
    }
    if (m_isWorded && !m_wait.isActive() && !m_isFinding) {
        deliver();
        return;
    }
    m_finishing = true;
    wordNow();
}

void ReferenceDialog::deliver()
{
    if (m_worded.markdown.trimmed().isEmpty()) {
        showRefusal(tr("There is nothing to insert yet."));
        return;
    }
    if (leavesNoteAlone())
        Q_EMIT updateWanted(m_note, m_noteText, {});
    else if (m_note.isEmpty())
        Q_EMIT insertWanted(m_worded.markdown, item());
    else
        Q_EMIT updateWanted(m_note, m_worded.markdown, item());
}

void ReferenceDialog::showRefusal(const QString &sentence)
{
    m_refuses = true;
    m_input->tell(sentence, {}, ReferenceNotice::Tone::Doubtful);
}

/// Offers what the article or the library has of the same work.
void ReferenceDialog::showSame()
{
    const QList<KnownWork> known = m_services.findSame ? m_services.findSame(item()) : QList<KnownWork>();
    if (known.isEmpty()) {
        if (std::exchange(m_offersSame, false))
            m_offer->clear();
        return;
    }
    m_offersSame = true;
    const KnownWork &first = known.first();
    if (!first.noteLabel.isEmpty()) {
        m_offer->tell(tr("Note [^%1] of this article cites the same work: %2")
                          .arg(first.noteLabel, entryTitle(first.item).left(80)),
                      {{tr("Refer to it again"), [this, first] { Q_EMIT reuseWanted(first.noteLabel); }}});
        return;
    }
    m_offer->tell(tr("Your library has this work: %1").arg(entryTitle(first.item).left(80)),
                  {{tr("Use it"), [this, first] { pick(first.item); }}});
}

void ReferenceDialog::closeDone()
{
    m_isDone = true;
    accept();
}

void ReferenceDialog::done(int result)
{
    keep();
    cancelLookUp();
    QDialog::done(result);
}

void ReferenceDialog::keep()
{
    const QJsonObject now = draft();
    Q_EMIT drafted(now == m_began ? QJsonObject() : now);
}

/// Side by side where there is room, one above the other where there is not.
void ReferenceDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool wide = event->size().width() >= look::em(*this) * ordinaryWidth * 3 / 4;
    const Qt::Orientation wanted = wide ? Qt::Horizontal : Qt::Vertical;
    if (m_halves->orientation() != wanted)
        m_halves->setOrientation(wanted);
}

} // namespace wengao::dialogs
