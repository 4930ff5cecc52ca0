#include "shell/footnotedesk.h"

#include "documents/articledocument.h"
#include "editor/textpane.h"
#include "footnotes/clip.h"
#include "footnotes/notes.h"
#include "footnotes/operations.h"
#include "shell/articleview.h"
#include "shell/mainwindow.h"
#include "shell/windowcommands.h"

#include <QAction>
#include <QMimeData>
#include <QToolTip>

namespace wengao::shell {

namespace {

const QString clipFormat = QStringLiteral("application/x-wengao-footnotes+json");

} // namespace

FootnoteDesk::FootnoteDesk(MainWindow &window, const settings::Settings &settings)
    : QObject(&window), m_window(window), m_settings(settings)
{
    const auto on = [this](const char *id, auto &&run) {
        connect(m_window.commands()->action(QString::fromLatin1(id)), &QAction::triggered, this, [this, run] {
            if (m_window.currentView())
                run();
        });
    };
    const auto index = [this]() -> const footnotes::Index & { return m_window.currentView()->notes(); };
    on("footnotes.insert", [this] { insertNote(); });
    on("footnotes.reuse", [this] { reuseNote(); });
    on("footnotes.go", [this] { goBetween(); });
    on("footnotes.next", [this] { nextReference(); });
    on("footnotes.renumber",
       [this, index] { apply(footnotes::renumber(index()), tr("Renumber footnotes")); });
    on("footnotes.gather", [this, index] { apply(footnotes::gather(index()), tr("Gather footnotes")); });
    on("footnotes.removeUnused",
       [this, index] { apply(footnotes::removeUnused(index()), tr("Remove unused footnotes")); });
    on("footnotes.insertNamed", [this] { insertNamedNote(); });
    on("footnotes.rename", [this] { renameLabel(); });
    on("footnotes.fromLinks", [this] { convertLinks(); });
    on("footnotes.toLink", [this] { convertNote(); });
    on("footnotes.fromInline", [this, index] {
        apply(footnotes::inlineNotesToEnd(index(), {}), tr("Turn inline notes into footnotes"));
    });
}

footnotes::Side FootnoteDesk::side() const
{
    return m_settings.value(settings::keys::notesBeforeMarks) ? footnotes::Side::BeforeMarks
                                                              : footnotes::Side::AfterMarks;
}

void FootnoteDesk::serve(ArticleView &view)
{
    editor::TextPane *pane = view.pane();
    pane->setFootnoteProvider([&view] {
        QList<editor::FootnoteSuggestion> suggestions;
        for (const footnotes::Completion &completion :
             footnotes::completions(view.reader().notesForTyping(), {}))
            suggestions.append({completion.label, completion.note});
        return suggestions;
    });
    pane->setClipHooks([this, &view](editor::Selection selection,
                                     QMimeData &copied) { addToClip(view, selection.range(), copied); },
                       [this, &view](const QMimeData &source) { return pasteClip(view, source); });
    connect(pane, &editor::TextPane::footnoteActivated, this, [this, &view](const QString &label) {
        const footnotes::Index &index = view.notes();
        const auto cursor = view.pane()->selection().position;
        const qsizetype definition = index.definitionNamed(label);
        if (index.definitionAt(cursor) >= 0)
            jump(footnotes::counterpart(index, cursor));
        else if (definition >= 0)
            jump(index.definitions().at(definition).content);
        else
            Q_EMIT told(tr("There is no footnote “%1” yet.").arg(label));
    });
    connect(pane, &editor::TextPane::footnoteHovered, this,
            [this, &view](const QString &label, const QRect &area) { showNote(view, label, area); });
    connect(pane, &editor::TextPane::footnoteLeft, this, [] { QToolTip::hideText(); });
}

void FootnoteDesk::insertNote()
{
    ArticleView *view = m_window.currentView();
    applyInsertion(footnotes::insertNote(view->notes(), view->pane()->selection().end(), {side(), {}, {}}),
                   true);
}

/// Asks until the label can be taken or the person gives up; what was typed and why it does not do stay in
/// sight.
void FootnoteDesk::askLabel(const QString &question, const QString &suggested,
                            const std::function<std::optional<Error>(const QString &)> &take)
{
    QString asked = question;
    QString typed = suggested;
    while (const std::optional<QString> label = m_window.prompts().askText(&m_window, asked, typed)) {
        const std::optional<Error> refusal = label->isEmpty() ? std::nullopt : take(*label);
        if (!refusal)
            return;
        asked = refusal->message + QStringLiteral("\n\n") + question;
        typed = *label;
    }
}

void FootnoteDesk::insertNamedNote()
{
    const QString suggested = footnotes::nextFreeLabel(m_window.currentView()->notes());
    askLabel(
        tr("Label of the new footnote:"), suggested, [this](const QString &label) -> std::optional<Error> {
            ArticleView *view = m_window.currentView();
            const Result<footnotes::Insertion> insertion =
                footnotes::insertNote(view->notes(), view->pane()->selection().end(), {side(), label, {}});
            if (!insertion)
                return insertion.error();
            applyInsertion(insertion, true);
            return {};
        });
}

void FootnoteDesk::renameLabel()
{
    const footnotes::Index &index = m_window.currentView()->notes();
    const qsizetype cursor = m_window.currentView()->pane()->selection().position;
    const qsizetype reference = index.referenceAt(cursor);
    const qsizetype definition = index.definitionAt(cursor);
    if (reference < 0 && definition < 0) {
        Q_EMIT told(tr("The cursor is at no footnote."));
        return;
    }
    const QString label = reference >= 0 ? index.labelOf(index.references().at(reference))
                                         : index.labelOf(index.definitions().at(definition));
    askLabel(tr("New label for “%1”:").arg(label), label,
             [this, label](const QString &wanted) -> std::optional<Error> {
                 if (wanted == label)
                     return {};
                 const Result<TextEdits> edits =
                     footnotes::rename(m_window.currentView()->notes(), label, wanted);
                 if (!edits)
                     return edits.error();
                 apply(edits, tr("Rename footnote"));
                 return {};
             });
}

/// The links in the selection, the link at the cursor, or else all of them.
void FootnoteDesk::convertLinks()
{
    const footnotes::Index &index = m_window.currentView()->notes();
    const editor::Selection selection = m_window.currentView()->pane()->selection();
    QList<qsizetype> chosen;
    for (const footnotes::ScannedSpan &link : index.links()) {
        const bool inside = selection.isEmpty() ? selection.position >= link.range.start &&
                                                      selection.position <= link.range.end
                                                : link.range.overlaps(selection.range());
        if (inside)
            chosen.append(link.range.start);
    }
    if (chosen.isEmpty() && !selection.isEmpty())
        Q_EMIT told(tr("There is no link in the selection."));
    else
        apply(footnotes::linksToNotes(index, chosen), tr("Turn links into footnotes"));
}

void FootnoteDesk::convertNote()
{
    const footnotes::Index &index = m_window.currentView()->notes();
    const qsizetype cursor = m_window.currentView()->pane()->selection().position;
    const qsizetype reference = index.referenceAt(cursor);
    const qsizetype definition =
        reference >= 0 ? index.references().at(reference).definition : index.definitionAt(cursor);
    if (definition < 0)
        Q_EMIT told(tr("The cursor is at no footnote."));
    else
        apply(footnotes::noteToLink(index, definition), tr("Turn footnote into link"));
}

void FootnoteDesk::addToClip(const ArticleView &view, TextRange selection, QMimeData &copied) const
{
    const footnotes::Clip clip = footnotes::clipped(view.notes(), selection);
    if (!clip.notes.isEmpty())
        copied.setData(clipFormat, clip.toBytes());
}

/// Text that was copied with its notes brings them along; true when it was that.
bool FootnoteDesk::pasteClip(ArticleView &view, const QMimeData &source)
{
    const std::optional<footnotes::Clip> clip = footnotes::Clip::fromBytes(source.data(clipFormat));
    if (!clip || clip->notes.isEmpty())
        return false;
    const TextRange range = view.pane()->selection().range();
    const TextEdits edits = footnotes::pasted(view.notes(), range, *clip);
    if (edits.isEmpty())
        return false;
    view.document().editBody(edits, tr("Paste with footnotes"));
    view.pane()->setSelection(editor::Selection::at(mapped(range.end, edits)));
    return true;
}

void FootnoteDesk::reuseNote()
{
    ArticleView *view = m_window.currentView();
    const QList<qsizetype> order = view->notes().publishedOrder();
    if (order.isEmpty()) {
        Q_EMIT told(tr("This article has no footnotes yet."));
        return;
    }
    QStringList choices;
    for (const qsizetype definition : order) {
        const footnotes::Definition &note = view->notes().definitions().at(definition);
        choices.append(
            QStringLiteral("[^%1] %2")
                .arg(view->notes().labelOf(note), footnotes::noteText(view->notes(), definition).left(90)));
    }
    const std::optional<int> chosen =
        m_window.prompts().choose(&m_window, tr("Refer once more to which footnote?"), choices);
    if (chosen && *chosen >= 0)
        applyInsertion(footnotes::insertReference(view->notes(), view->pane()->selection().end(),
                                                  order.at(*chosen), side()),
                       false);
}

void FootnoteDesk::applyInsertion(const Result<footnotes::Insertion> &insertion, bool goToNote)
{
    if (!insertion) {
        Q_EMIT told(insertion.error().message);
        return;
    }
    ArticleView *view = m_window.currentView();
    view->document().editBody(insertion->edits, tr("Insert footnote"));
    if (goToNote) {
        m_returnView = view;
        m_returnTo = insertion->afterReference;
        view->pane()->setSelection({insertion->note.start, insertion->note.end});
        Q_EMIT told(tr("Write the note; %1 goes back to the text.")
                        .arg(m_window.commands()
                                 ->action(QStringLiteral("footnotes.go"))
                                 ->shortcut()
                                 .toString(QKeySequence::NativeText)));
    } else {
        view->pane()->setSelection(editor::Selection::at(insertion->afterReference));
    }
    view->pane()->ensureCursorVisible();
    view->pane()->setFocus();
}

void FootnoteDesk::goBetween()
{
    ArticleView *view = m_window.currentView();
    const qsizetype cursor = view->pane()->selection().position;
    const footnotes::Index &index = view->notes();
    const qsizetype definition = index.definitionAt(cursor);
    // Out of a note that was just written one comes back to where it was asked for.
    if (m_returnView == view && m_returnTo >= 0 && definition >= 0 && m_returnTo <= index.text().size()) {
        const qsizetype reference = index.referenceAt(m_returnTo);
        const qsizetype back = m_returnTo;
        m_returnTo = -1;
        if (reference >= 0 && index.references().at(reference).definition == definition) {
            jump(TextRange{back, back});
            return;
        }
    }
    jump(footnotes::counterpart(index, cursor));
}

void FootnoteDesk::nextReference()
{
    ArticleView *view = m_window.currentView();
    jump(footnotes::nextReference(view->notes(), view->pane()->selection().position));
}

void FootnoteDesk::jump(const std::optional<TextRange> &range)
{
    if (!range) {
        Q_EMIT told(tr("The cursor is at no footnote."));
        return;
    }
    m_window.showRange(*range);
}

void FootnoteDesk::apply(const Result<TextEdits> &edits, const QString &stepName)
{
    if (!edits) {
        Q_EMIT told(edits.error().message);
        return;
    }
    if (edits->isEmpty()) {
        Q_EMIT told(tr("Nothing to do."));
        return;
    }
    m_window.currentView()->document().editBody(*edits, stepName);
    Q_EMIT told(tr("Done; undo takes it back in one step."));
}

void FootnoteDesk::showNote(const ArticleView &view, const QString &label, const QRect &area) const
{
    const qsizetype definition = view.notes().definitionNamed(label);
    const QString text = definition < 0 ? tr("There is no footnote “%1” yet.").arg(label)
                                        : footnotes::noteText(view.notes(), definition);
    QToolTip::showText(area.bottomLeft(), text.left(600).toHtmlEscaped(), view.pane(), {}, 20000);
}

} // namespace wengao::shell
