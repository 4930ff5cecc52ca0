#include "shell/referencedesk.h"

#include "dialogs/referencerestyle.h"
#include "documents/articledocument.h"
#include "editor/textpane.h"
#include "footnotes/notes.h"
#include "references/address.h"
#include "references/writing.h"
#include "shell/articleview.h"
#include "shell/mainwindow.h"
#include "shell/windowcommands.h"
#include "storage/writefile.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

namespace wengao::shell {

using dialogs::ReferenceDialog;
using references::Item;

namespace {

const QString libraryName = QStringLiteral("references.json");

} // namespace

ReferenceDesk::ReferenceDesk(MainWindow &window, const Environment &environment)
    : QObject(&window),
      m_window(window),
      m_environment(environment),
      m_drafts(environment.stateFolder + QStringLiteral("/reference-drafts.json")),
      m_sources(environment.services.files),
      m_wording((environment.dataFolder.isEmpty() ? environment.stateFolder : environment.dataFolder) +
                QStringLiteral("/styles"))
{
    const auto on = [this](const char *id, void (ReferenceDesk::*run)()) {
        connect(m_window.commands()->action(QString::fromLatin1(id)), &QAction::triggered, this, [this, run] {
            if (m_window.currentView())
                (this->*run)();
        });
    };
    on("references.insert", &ReferenceDesk::insert);
    on("references.edit", &ReferenceDesk::edit);
    on("references.restyle", &ReferenceDesk::restyle);
    on("references.export", &ReferenceDesk::exportLibrary);
    QAction *withSite = m_window.commands()->action(QStringLiteral("references.withSite"));
    withSite->setCheckable(true);
    withSite->setChecked(environment.settings.value(settings::keys::libraryWithSite));
    connect(withSite, &QAction::toggled, this, [this](bool checked) {
        m_environment.settings.setValue(settings::keys::libraryWithSite, checked);
    });
}

ReferenceDesk::~ReferenceDesk() = default;

bool ReferenceDesk::mayEdit()
{
    const QString reason = m_window.currentView()->document().readOnlyReason();
    if (!reason.isEmpty())
        Q_EMIT told(reason);
    return reason.isEmpty();
}

/// The definition the cursor is in, or whose reference it is at; -1 for none.
qsizetype ReferenceDesk::noteAtCursor() const
{
    const footnotes::Index &index = m_window.currentView()->notes();
    const qsizetype cursor = m_window.currentView()->pane()->selection().position;
    const qsizetype definition = index.definitionAt(cursor);
    const qsizetype reference = definition < 0 ? index.referenceAt(cursor) : -1;
    return reference >= 0 ? index.references().at(reference).definition : definition;
}

void ReferenceDesk::insert()
{
    const qsizetype cursor = m_window.currentView()->pane()->selection().position;
    if (mayEdit())
        open(m_window.currentView()->notes().definitionAt(cursor));
}

void ReferenceDesk::edit()
{
    if (!mayEdit())
        return;
    const qsizetype definition = noteAtCursor();
    if (definition < 0)
        Q_EMIT told(tr("The cursor is at no footnote."));
    else
        open(definition);
}

void ReferenceDesk::open(qsizetype definition)
{
    if (m_dialog) {
        m_dialog->activateWindow();
        return;
    }
    m_view = m_window.currentView();
    m_wording.warmUp(wording(), m_view->language());
    lookAtSources();
    const footnotes::Index &index = m_view->notes();
    const QString text = definition < 0 ? QString() : footnotes::noteText(index, definition);
    const QString label = definition < 0 ? QString() : index.labelOf(index.definitions().at(definition));
    m_dialog = new ReferenceDialog(services(label), wording(), &m_window);
    m_dialog->setWindowModality(Qt::WindowModal);
    const QString draftName =
        label.isEmpty() ? QString() : m_view->document().path() + QLatin1Char('#') + label;
    connectDialog(*m_dialog, draftName);
    if (definition >= 0)
        m_dialog->editNote(label, text);
    const QJsonObject draft = m_drafts.draft(draftName);
    const QString clipboard = QGuiApplication::clipboard()->text();
    if (!draft.isEmpty())
        m_dialog->restore(draft);
    else if (text.trimmed().isEmpty() && clipboard != m_lastTaken)
        m_dialog->offer(clipboard);
    m_dialog->open();
    if (!m_sources.problems().isEmpty())
        Q_EMIT told(m_sources.problems().first());
}

void ReferenceDesk::connectDialog(ReferenceDialog &dialog, const QString &draftName)
{
    connect(&dialog, &ReferenceDialog::insertWanted, this, &ReferenceDesk::insertNote);
    connect(&dialog, &ReferenceDialog::updateWanted, this, &ReferenceDesk::updateNote);
    connect(&dialog, &ReferenceDialog::reuseWanted, this, &ReferenceDesk::referAgain);
    connect(&dialog, &ReferenceDialog::wordingChanged, this,
            [this, opened = &dialog] { keepWording(opened->wording()); });
    connect(&dialog, &ReferenceDialog::lookUpWanted, this,
            [this](const references::Identifier &identifier) { lookup().start(identifier); });
    connect(&dialog, &ReferenceDialog::lookUpCancelled, this, [this] { lookup().cancel(); });
    connect(&dialog, &ReferenceDialog::forgetWanted, this, [this, opened = &dialog](const Item &item) {
        if (const Result<void> forgotten = m_sources.library()->forget(item.id()); !forgotten)
            opened->showRefusal(forgotten.error().message);
        opened->refreshShelf();
    });
    connect(&dialog, &ReferenceDialog::drafted, this,
            [this, draftName](const QJsonObject &draft) { m_drafts.keep(draftName, draft); });
    connect(&dialog, &QDialog::finished, this, [this] {
        if (m_lookup)
            m_lookup->cancel();
        if (m_view)
            m_view->pane()->setFocus();
    });
}

fetch::Lookup &ReferenceDesk::lookup()
{
    if (!m_lookup) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_lookup = std::make_unique<fetch::Lookup>(*m_network, m_environment.resolvers);
        connect(m_lookup.get(), &fetch::Lookup::found, this,
                [this](const references::PageMetadata &metadata, const QString &remark) {
                    if (m_dialog)
                        m_dialog->showLookUp(metadata, remark);
                });
        connect(m_lookup.get(), &fetch::Lookup::failed, this, [this](const Error &error) {
            if (m_dialog)
                m_dialog->showLookUpFailure(error.message);
        });
    }
    return *m_lookup;
}

dialogs::ReferenceServices ReferenceDesk::services(const QString &ownLabel)
{
    dialogs::ReferenceServices made;
    m_wording.provide(made, m_view->language());
    made.findEntries = [this](const QString &typed) { return m_sources.matching(typed); };
    made.findSame = [this, ownLabel](const Item &item) { return same(item, ownLabel); };
    made.findTitled = [this](const QString &note) { return m_sources.titledIn(note); };
    made.today = m_environment.services.clock.now().date();
    return made;
}

dialogs::Wording ReferenceDesk::wording() const
{
    const QString style = m_environment.settings.value(settings::keys::citationStyle);
    return {style.isEmpty() ? references::Styles::defaultName() : style,
            m_environment.settings.value(settings::keys::citationLanguage)};
}

void ReferenceDesk::keepWording(const dialogs::Wording &wording)
{
    m_environment.settings.setValue(settings::keys::citationStyle, wording.style);
    m_environment.settings.setValue(settings::keys::citationLanguage, wording.language);
}

QString ReferenceDesk::libraryPath() const
{
    const QString root = m_window.currentView() ? m_window.currentView()->site().root() : QString();
    if (!root.isEmpty() && m_environment.settings.value(settings::keys::libraryWithSite))
        return root + QStringLiteral("/.wengao/") + libraryName;
    const QString &data = m_environment.dataFolder;
    return (data.isEmpty() ? m_environment.stateFolder : data) + QLatin1Char('/') + libraryName;
}

void ReferenceDesk::lookAtSources()
{
    const ArticleView &view = *m_window.currentView();
    if (const Result<void> looked = m_sources.look(libraryPath(), view); !looked)
        Q_EMIT told(looked.error().message);
    m_cited.clear();
    const footnotes::Index &index = view.notes();
    const QList<qsizetype> order = index.publishedOrder();
    for (const qsizetype definition : order) {
        const references::Recognition note =
            references::recogniseLine(footnotes::noteText(index, definition));
        if (note.isUnderstood())
            m_cited.append({note.item, index.labelOf(index.definitions().at(definition))});
    }
}

/// Notes of the article first, then the library's entry unless it says the same anyway.
QList<dialogs::KnownWork> ReferenceDesk::same(const Item &item, const QString &ownLabel)
{
    QList<dialogs::KnownWork> known;
    for (const dialogs::KnownWork &cited : std::as_const(m_cited)) {
        if (cited.noteLabel != ownLabel && references::sameWork(cited.item, item))
            known.append(cited);
    }
    const std::optional<Item> kept = m_sources.library()->sameAs(item);
    const bool isEdited = !ownLabel.isEmpty() && kept && kept->id() == item.id();
    if (kept && *kept != item && !isEdited)
        known.append({*kept, {}});
    return known;
}

void ReferenceDesk::insertNote(const QString &note, const Item &item)
{
    if (!m_view)
        return;
    const bool before = m_environment.settings.value(settings::keys::notesBeforeMarks);
    const Result<footnotes::Insertion> insertion = footnotes::insertNote(
        m_view->notes(), m_view->pane()->selection().end(),
        {before ? footnotes::Side::BeforeMarks : footnotes::Side::AfterMarks, {}, note});
    if (!insertion) {
        m_dialog->showRefusal(insertion.error().message);
        return;
    }
    m_view->document().editBody(insertion->edits, tr("Insert reference"));
    m_view->pane()->setSelection(editor::Selection::at(insertion->afterReference));
    m_view->pane()->ensureCursorVisible();
    close(item);
}

void ReferenceDesk::updateNote(const QString &label, const QString &note, const Item &item)
{
    if (!m_view)
        return;
    const footnotes::Index &index = m_view->notes();
    const qsizetype definition = index.definitionNamed(label);
    if (definition >= 0 && footnotes::noteText(index, definition) == note) {
        close(item);
        return;
    }
    const Result<TextEdits> edits = footnotes::withNoteText(index, definition, note);
    if (!edits) {
        m_dialog->showRefusal(edits.error().message);
        return;
    }
    if (!edits->isEmpty())
        m_view->document().editBody(*edits, tr("Edit reference"));
    close(item);
}

void ReferenceDesk::referAgain(const QString &label)
{
    if (!m_view)
        return;
    const footnotes::Index &index = m_view->notes();
    const bool before = m_environment.settings.value(settings::keys::notesBeforeMarks);
    const Result<footnotes::Insertion> insertion =
        footnotes::insertReference(index, m_view->pane()->selection().end(), index.definitionNamed(label),
                                   before ? footnotes::Side::BeforeMarks : footnotes::Side::AfterMarks);
    if (!insertion) {
        m_dialog->showRefusal(insertion.error().message);
        return;
    }
    m_view->document().editBody(insertion->edits, tr("Insert reference"));
    m_view->pane()->setSelection(editor::Selection::at(insertion->afterReference));
    close({});
}

/// The article has it now: the library remembers it and the draft is done with.
void ReferenceDesk::close(const Item &item)
{
    QString sentence = tr("Done; undo takes it back in one step.");
    if (!item.isEmpty()) {
        const Item &kept = m_dialog->keptItem();
        const Result<Item> remembered =
            kept.isEmpty() ? m_sources.library()->remember(item) : m_sources.library()->replace(kept, item);
        if (!remembered)
            sentence = tr("The note is in the article, but the library could not be written: %1")
                           .arg(remembered.error().message);
        else if (!m_sources.library()->remark().isEmpty())
            sentence = m_sources.library()->remark();
    }
    m_lastTaken = QGuiApplication::clipboard()->text();
    m_dialog->closeDone();
    Q_EMIT told(sentence);
}

void ReferenceDesk::restyle()
{
    if (!mayEdit() || m_restyle)
        return;
    m_view = m_window.currentView();
    lookAtSources();
    const footnotes::Index &index = m_view->notes();
    QList<dialogs::NoteToRestyle> notes;
    const QList<qsizetype> order = index.publishedOrder();
    for (const qsizetype definition : order) {
        dialogs::NoteToRestyle note{
            index.labelOf(index.definitions().at(definition)), footnotes::noteText(index, definition), {}};
        const references::Recognition recognised = references::recogniseLine(note.text);
        if (recognised.input == references::InputKind::ReferenceLine)
            note.item = recognised.item;
        notes.append(note);
    }
    m_restyle = new dialogs::ReferenceRestyle(services({}), wording(), notes, &m_window);
    m_restyle->setWindowModality(Qt::WindowModal);
    connect(m_restyle, &dialogs::ReferenceRestyle::restyleWanted, this, &ReferenceDesk::applyRestyled);
    connect(m_restyle, &dialogs::ReferenceRestyle::wordingChanged, this,
            [this] { keepWording(m_restyle->wording()); });
    m_restyle->open();
}

/// All of them in one step, or none.
void ReferenceDesk::applyRestyled(const QList<dialogs::RestyledNote> &notes)
{
    if (!m_view)
        return;
    const footnotes::Index &index = m_view->notes();
    TextEdits edits;
    for (const dialogs::RestyledNote &note : notes) {
        const Result<TextEdits> one =
            footnotes::withNoteText(index, index.definitionNamed(note.label), note.text);
        if (!one) {
            m_restyle->showRefusal(QStringLiteral("[^%1]: %2").arg(note.label, one.error().message));
            return;
        }
        edits += *one;
    }
    m_view->document().editBody(footnotes::sorted(edits), tr("Restyle references"));
    m_restyle->accept();
    Q_EMIT told(tr("Notes restyled: %1; undo takes it back in one step.").arg(notes.size()));
}

void ReferenceDesk::exportLibrary()
{
    using references::SourceFormat;
    lookAtSources();
    const QList<Item> items = m_sources.library()->items();
    if (items.isEmpty()) {
        Q_EMIT told(tr("The library has no references yet."));
        return;
    }
    const QString path = m_window.prompts().savePath(&m_window, tr("Export the library of references"),
                                                     QStringLiteral("references.bib"),
                                                     tr("BibTeX (*.bib);;RIS (*.ris);;CSL-JSON (*.json)"));
    if (path.isEmpty())
        return;
    SourceFormat format = SourceFormat::BibTeX;
    for (const SourceFormat each : {SourceFormat::BibTeX, SourceFormat::Ris, SourceFormat::CslJson}) {
        if (QFileInfo(path).suffix().toLower() == references::fileSuffix(each))
            format = each;
    }
    const Result<QByteArray> bytes = references::writtenItems(items, format);
    storage::WriteOptions options;
    options.target = storage::Target::Any;
    const Result<storage::Fingerprint> written =
        bytes ? storage::writeFile(m_environment.services.files, path, *bytes, options)
              : Result<storage::Fingerprint>(bytes.error());
    if (written)
        Q_EMIT told(
            tr("References exported as %1: %2").arg(references::formatName(format)).arg(items.size()));
    else
        m_window.prompts().showError(&m_window, written.error());
}

} // namespace wengao::shell
