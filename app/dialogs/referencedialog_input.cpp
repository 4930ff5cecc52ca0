// What comes into the reference dialog: typed, pasted, looked up, taken from the library or kept from before.

#include "dialogs/referencedialog.h"
#include "dialogs/referenceform.h"
#include "dialogs/referencenotice.h"
#include "dialogs/referencepaste.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QThreadPool>

namespace wengao::dialogs {

using references::Certainties;
using references::Certainty;
using references::IdentifierKind;
using references::InputKind;
using references::Item;
using references::Recognition;

namespace {

constexpr qsizetype readAtOnce = 20'000; // characters; more would be felt

constexpr const char *context = "wengao::dialogs::ReferenceDialog";

/// What the dialog says when it has understood a text.
struct InputSentence
{
    InputKind input;
    const char *text;
};

constexpr InputSentence sentences[] = {
    {InputKind::Url, QT_TRANSLATE_NOOP("wengao::dialogs::ReferenceDialog",
                                       "A link. “Look up” reads title, author and date from the page.")},
    {InputKind::Doi,
     QT_TRANSLATE_NOOP("wengao::dialogs::ReferenceDialog", "A DOI. “Look up” asks doi.org for its record.")},
    {InputKind::ArXiv, QT_TRANSLATE_NOOP("wengao::dialogs::ReferenceDialog",
                                         "An arXiv number. “Look up” reads its page at arxiv.org.")},
    {InputKind::Isbn,
     QT_TRANSLATE_NOOP("wengao::dialogs::ReferenceDialog",
                       "An ISBN. No open service tells what book it is; please fill in the fields.")},
    {InputKind::ReferenceLine,
     QT_TRANSLATE_NOOP(
         "wengao::dialogs::ReferenceDialog",
         "A finished reference. Fields with a question mark are guessed; please look at them.")},
};

QString kept(const char *key)
{
    return QString::fromLatin1(key);
}

bool isIdentifier(InputKind input)
{
    return input == InputKind::Url || input == InputKind::Doi || input == InputKind::ArXiv;
}

} // namespace

std::optional<references::Identifier> ReferenceDialog::identifierOf(const Item &item)
{
    if (const QString doi = item.text(u"DOI"); !doi.isEmpty())
        return references::Identifier{IdentifierKind::Doi, references::bareDoi(doi), {}, true};
    if (const QString url = item.text(u"URL"); !url.isEmpty())
        return references::Identifier{IdentifierKind::Url, url, {}, true};
    return {};
}

bool ReferenceDialog::canLookUp() const
{
    return m_identifier && m_identifier->kind != IdentifierKind::Isbn;
}

/// Enter in the line looks up rather than inserts.
bool ReferenceDialog::looksUpNext() const
{
    return canLookUp() && m_looksUpByEnter && !m_lookedUp && !m_looking;
}

void ReferenceDialog::takeTyped()
{
    const QString text = m_paste->text().trimmed();
    const quint64 reading = ++m_readings;
    m_isReading = text.size() > readAtOnce;
    if (text.isEmpty()) {
        m_looksUpByEnter = false;
        m_input->clear();
        updateDefault();
        return;
    }
    if (!m_isReading) {
        take(references::recognise(text));
        return;
    }
    m_input->tell(tr("Reading what was pasted…"));
    QPointer<ReferenceDialog> self = this;
    QThreadPool::globalInstance()->start([self, text, reading] {
        const Recognition recognised = references::recognise(text);
        // Only the thread of the window may look whether the dialog is still there.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, reading, recognised] {
                if (self && self->m_readings == reading)
                    self->take(recognised);
            },
            Qt::QueuedConnection);
    });
}

void ReferenceDialog::take(const Recognition &recognised)
{
    m_isReading = false;
    cancelLookUp();
    m_refuses = false;
    const bool wasLookedUp = std::exchange(m_lookedUp, false);
    m_identifier = recognised.identifier ? recognised.identifier : identifierOf(recognised.item);
    // Enter looks up what is an identifier and nothing else; a whole reference it inserts.
    m_looksUpByEnter = isIdentifier(recognised.input);
    m_offered.clear();
    m_offer->clear();
    if (recognised.isUnderstood()) {
        m_left->setCurrentIndex(0);
        makeRoom(m_paste->text().trimmed());
        // What is pasted over a note's reference may be another work, which is no change of the kept one.
        m_kept = {};
        m_form->fill(recognised.item, recognised.certainty, m_note.isEmpty());
        presetAccess(recognised);
        m_isFilled = true;
    } else if (m_isFilled) {
        emptyFilled(wasLookedUp);
    }
    m_pasted = recognised.others.isEmpty() ? QList<Item>() : QList<Item>{recognised.item} + recognised.others;
    m_shelf->refresh();
    tellInput(recognised);
    updateDefault();
}

/// What was typed for one reference is not to end up in the next one that is pasted over it.
void ReferenceDialog::makeRoom(const QString &text)
{
    const QString taken = std::exchange(m_taken, text);
    const bool goesOn = taken.isEmpty() || text.startsWith(taken) || taken.startsWith(text);
    if (goesOn || !m_note.isEmpty() || m_form->touched().isEmpty())
        return;
    QJsonObject before = draft();
    before.insert(kept("line"), taken);
    m_form->setItem({});
    m_offer->tell(tr("The fields were filled anew."),
                  {{tr("Bring back what you had"), [this, before] { restore(before); }}});
}

/// What came from an earlier text is not to stand there as if it came from this one. What was looked up stays
/// while the text is only being continued or cut.
void ReferenceDialog::emptyFilled(bool wasLookedUp)
{
    const QString text = m_paste->text().trimmed();
    const bool goesOn = text.startsWith(m_taken) || m_taken.startsWith(text);
    if (!m_note.isEmpty() || (wasLookedUp && goesOn))
        return;
    m_isFilled = false;
    m_form->fill(Item(references::cslTypeOf(references::Kind::WebPage)), {}, true);
    presetToday();
}

/// Today is when a page was read that is cited by its address. A finished reference says itself when it was.
void ReferenceDialog::presetAccess(const Recognition &recognised)
{
    const bool byAddress = !item().text(u"URL").isEmpty() && item().text(u"DOI").isEmpty();
    if (recognised.input != InputKind::ReferenceLine && byAddress)
        presetToday();
}

void ReferenceDialog::tellInput(const Recognition &recognised)
{
    using Tone = ReferenceNotice::Tone;
    if (!recognised.isUnderstood()) {
        const QString typed = m_paste->text().trimmed();
        const QString sentence = recognised.remark.isEmpty()
                                     ? tr("This is no link, DOI or reference that is understood here.")
                                     : recognised.remark;
        m_input->tell(sentence,
                      {{tr("Search the library for it"), [this, typed] { showShelf(typed.left(200)); }}});
        return;
    }
    QStringList told;
    QList<ReferenceNotice::Action> actions;
    for (const InputSentence &sentence : sentences) {
        const bool isPlain = sentence.input == InputKind::ReferenceLine && !m_form->showsGuesses();
        if (sentence.input == recognised.input && isPlain)
            told.append(tr("A finished reference; it states every field."));
        else if (sentence.input == recognised.input)
            told.append(QCoreApplication::translate(context, sentence.text));
    }
    if (recognised.input == InputKind::File) {
        told.append(tr("Read as %1.").arg(references::formatName(recognised.format)));
        if (!recognised.others.isEmpty()) {
            told.append(tr("This is the first of %1 references.").arg(recognised.others.size() + 1));
            actions.append({tr("Show all"), [this] { showShelf(); }});
        }
    }
    if (!recognised.remark.isEmpty())
        told.append(recognised.remark);
    if (!recognised.problems.isEmpty()) {
        const references::ReadProblem problem = recognised.problems.first();
        told.append(problem.line > 0 ? tr("Line %1: %2").arg(problem.line).arg(problem.message)
                                     : problem.message);
    }
    const bool doubtful = !recognised.remark.isEmpty() || !recognised.problems.isEmpty();
    m_input->tell(told.join(QLatin1Char(' ')), actions, doubtful ? Tone::Doubtful : Tone::Plain);
}

/// Enter in the line: takes what is offered, looks up what can be looked up, else inserts.
void ReferenceDialog::enter()
{
    if (m_read.isActive()) {
        m_read.stop();
        takeTyped();
    }
    if (m_paste->text().trimmed().isEmpty() && !m_offered.isEmpty())
        m_paste->setText(m_offered);
    else if (m_looking || m_isReading)
        return;
    else if (looksUpNext())
        lookUp();
    else
        finish();
}

void ReferenceDialog::lookUp()
{
    if (!canLookUp() || m_looking)
        return;
    m_looking = true;
    m_refuses = false;
    const QUrl address(m_identifier->value);
    const QString place = m_identifier->kind == IdentifierKind::Url ? address.host() : m_identifier->value;
    m_input->tell(tr("Reading %1…").arg(place),
                  {{tr("Cancel"), [this] {
                        cancelLookUp();
                        m_lookedUp = true; // Enter goes on without it
                        m_input->tell(tr("Cancelled. The fields can be filled in by hand."));
                        updateDefault();
                    }}});
    updateDefault();
    Q_EMIT lookUpWanted(*m_identifier);
}

void ReferenceDialog::cancelLookUp()
{
    if (std::exchange(m_looking, false))
        Q_EMIT lookUpCancelled();
    updateDefault();
}

void ReferenceDialog::showLookUp(const references::PageMetadata &found, const QString &remark)
{
    m_looking = false;
    m_lookedUp = true;
    m_form->fill(found.item, found.certainty, false);
    Recognition page;
    page.input = InputKind::Url;
    presetAccess(page);
    QString told = m_form->showsGuesses()
                       ? tr("Found. Fields with a question mark are guessed; Enter inserts it.")
                       : tr("Found. Enter inserts it.");
    if (!remark.isEmpty())
        told += QLatin1Char(' ') + remark;
    m_input->tell(told, {}, ReferenceNotice::Tone::Good);
    updateDefault();
}

void ReferenceDialog::showLookUpFailure(const QString &sentence)
{
    m_looking = false;
    m_lookedUp = true;
    m_input->tell(sentence + QLatin1Char(' ') + tr("The fields can be filled in by hand."),
                  {{tr("Try again"), [this] { lookUp(); }}}, ReferenceNotice::Tone::Doubtful);
    updateDefault();
    m_left->setCurrentIndex(0);
    const QList<references::MissingField> missing = references::missingFields(item());
    if (!missing.isEmpty() && m_paste->hasFocus())
        m_form->focusField(missing.first().variable);
}

void ReferenceDialog::offer(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > readAtOnce || !m_paste->text().isEmpty())
        return;
    const Recognition recognised = references::recognise(trimmed);
    if (!recognised.isUnderstood())
        return;
    m_offered = trimmed;
    const QString title = entryTitle(recognised.item);
    m_offer->tell(tr("In the clipboard: %1").arg((title.isEmpty() ? trimmed : title).simplified().left(90)),
                  {{tr("Use it (Enter)"), [this] {
                        m_paste->setFocus();
                        m_paste->setText(m_offered);
                    }}});
}

QJsonObject ReferenceDialog::draft() const
{
    if (m_isDone)
        return {};
    Item bare = item();
    bare.remove(u"accessed");
    if (bare.isEmpty() && m_paste->text().trimmed().isEmpty())
        return {};
    QJsonObject marks;
    const Certainties &certainties = m_form->certainties();
    for (auto each = certainties.begin(); each != certainties.end(); ++each)
        marks.insert(each.key(), each.value() == Certainty::Sure);
    const QSet<QString> &touched = m_form->touched();
    return {{kept("line"), m_paste->text()},
            {kept("item"), item().toJson()},
            {kept("sure"), marks},
            {kept("typed"), QJsonArray::fromStringList({touched.begin(), touched.end()})}};
}

void ReferenceDialog::restore(const QJsonObject &draft)
{
    const Result<Item> item = Item::fromJson(draft.value(kept("item")).toObject());
    if (!item)
        return;
    Certainties certainties;
    const QJsonObject marks = draft.value(kept("sure")).toObject();
    for (auto each = marks.begin(); each != marks.end(); ++each)
        certainties.insert(each.key(), each.value().toBool() ? Certainty::Sure : Certainty::Guessed);
    QSet<QString> touched;
    for (const auto &variable : draft.value(kept("typed")).toArray())
        touched.insert(variable.toString());
    const QString line = draft.value(kept("line")).toString();
    {
        const QSignalBlocker quiet(m_paste);
        m_paste->setText(line);
    }
    m_identifier = identifierOf(*item);
    m_looksUpByEnter = item->text(u"title").isEmpty() && isIdentifier(references::recognise(line).input);
    m_taken = line;
    const Item before = this->item();
    const Certainties beforeMarks = m_form->certainties();
    m_form->setItem(*item, certainties, touched);
    m_offer->tell(
        tr("This is what you had here before."),
        {{m_note.isEmpty() ? tr("Start anew") : tr("Take the note as it is"), [this, before, beforeMarks] {
              startAnew();
              m_form->setItem(before, beforeMarks);
          }}});
    updateDefault();
}

void ReferenceDialog::startAnew()
{
    cancelLookUp();
    m_lookedUp = false;
    m_isFilled = false;
    m_taken.clear();
    m_paste->clear();
    m_offer->clear();
    m_input->clear();
    m_paste->setFocus();
}

void ReferenceDialog::pick(const Item &item)
{
    m_left->setCurrentIndex(0);
    m_kept = m_note.isEmpty() ? Item() : item;
    m_isFilled = false;
    m_form->setItem(item);
    m_identifier = identifierOf(item);
    m_looksUpByEnter = false;
    m_offersSame = false;
    m_offer->clear();
    m_input->clear();
    updateDefault();
    m_finish->setFocus();
}

void ReferenceDialog::showShelf(const QString &typed)
{
    m_left->setCurrentIndex(1);
    m_shelf->setTyped(typed);
    m_shelf->refresh();
    m_shelf->focusSearch();
}

void ReferenceDialog::refreshShelf()
{
    m_shelf->refresh();
}

} // namespace wengao::dialogs
