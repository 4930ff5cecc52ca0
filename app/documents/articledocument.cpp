#include "documents/articledocument.h"

#include "documents/safetynet.h"
#include "documents/viewtext.h"
#include "storage/lock.h"
#include "text/linebreaks.h"

#include <QFileInfo>
#include <QPlainTextDocumentLayout>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace wengao::documents {

namespace {

/// What a person types or deletes with one key: a grapheme or so, and no line break.
bool isTyping(const TextEdit &edit)
{
    constexpr qsizetype longestGrapheme = 16;
    const bool inserts = edit.range.isEmpty() && edit.replacement.size() <= longestGrapheme;
    const bool deletes = edit.replacement.isEmpty() && edit.range.length() <= longestGrapheme;
    return (inserts || deletes) &&
           !std::any_of(edit.replacement.begin(), edit.replacement.end(), text::isLineBreak);
}

TextEdits narrowed(QStringView text, const TextEdits &edits)
{
    TextEdits result;
    for (const TextEdit &edit : edits) {
        TextEdit small = difference(text.sliced(edit.range.start, edit.range.length()), edit.replacement);
        small.range = small.range.shifted(edit.range.start);
        if (!small.range.isEmpty() || !small.replacement.isEmpty())
            result.append(small);
    }
    return result;
}

} // namespace

ArticleDocument::ArticleDocument(article::Article article, const Services &services)
    : m_services(services),
      m_article(std::move(article)),
      m_body(m_article.body),
      m_history(services.clock),
      m_view(std::make_unique<QTextDocument>()),
      m_saver(services.files)
{
    m_savedSource = m_article.frontMatter + m_article.body;
    m_article.body.clear();
    m_view->setDocumentLayout(new QPlainTextDocumentLayout(m_view.get()));
    m_view->setUndoRedoEnabled(false);
    fillView();
    connect(m_view.get(), &QTextDocument::contentsChange, this, &ArticleDocument::takeViewChange);
    m_net = std::make_unique<SafetyNet>(services, journalHeader(), [this] {
        return storage::JournalSnapshot{m_article.frontMatter, m_body.snapshot()};
    });
    connect(m_net.get(), &SafetyNet::holeChanged, this, &ArticleDocument::holeChanged);
    connect(&m_saver, &Saver::ended, this, &ArticleDocument::finishSaving);
}

ArticleDocument::~ArticleDocument()
{
    // Unsaved changes that nobody gave up stay in the journal, to be offered at the next start.
    if (m_givenUp || !isModified())
        m_net->discard();
}

Result<std::unique_ptr<ArticleDocument>> ArticleDocument::open(const QString &path, const Services &services,
                                                               std::optional<text::Encoding> encoding)
{
    Result<article::Article> loaded = article::Article::load(services.files, path, encoding);
    if (!loaded)
        return loaded.error();
    return std::unique_ptr<ArticleDocument>(new ArticleDocument(std::move(*loaded), services));
}

std::unique_ptr<ArticleDocument> ArticleDocument::untitled(const QByteArray &content,
                                                           const Services &services)
{
    Result<article::Article> made = article::Article::fromBytes(content);
    return std::unique_ptr<ArticleDocument>(
        new ArticleDocument(std::move(made).valueOr(article::Article{}), services));
}

QString ArticleDocument::bodyPart(TextRange range) const
{
    return m_body.mid(range.start, range.length());
}

QString ArticleDocument::name() const
{
    return m_article.path.isEmpty() ? tr("Untitled") : QFileInfo(m_article.path).fileName();
}

storage::JournalHeader ArticleDocument::journalHeader() const
{
    const storage::LockOwner self = storage::LockOwner::self(m_services.clock);
    const QString path = m_article.path.isEmpty() ? QString() : QFileInfo(m_article.path).absoluteFilePath();
    return {path, m_article.fingerprint, m_article.format, self.host, self.process, self.since};
}

void ArticleDocument::noteChange(article::Part part, const TextEdits &edits)
{
    m_givenUp = false;
    m_net->record(part, edits);
}

void ArticleDocument::fillView()
{
    const QScopedValueRollback applying(m_applying, true);
    QString shown = viewText(m_body.toString());
    m_view->setPlainText(shown.replace(QChar::ParagraphSeparator, QChar(u'\n')));
}

void ArticleDocument::takeViewChange(int position, int removed, int added)
{
    if (m_applying)
        return;
    Q_UNUSED(removed)
    // The counts may include the widget's own last separator; the lengths of both texts are what holds.
    const qsizetype length = m_view->characterCount() - 1;
    qsizetype start = std::min<qsizetype>(position, m_body.size());
    const qsizetype growth = length - m_body.size();
    qsizetype newEnd = std::max<qsizetype>(std::min<qsizetype>(start + added, length), start + growth);
    if (newEnd - growth < start || newEnd > length)
        return;
    const QTextBlock last = m_view->findBlock(static_cast<int>(newEnd));
    if (m_view->findBlock(static_cast<int>(start)) != last) {
        // Lines are told apart as wholes, so that each keeps its own break.
        start = m_view->findBlock(static_cast<int>(start)).position();
        newEnd = std::min<qsizetype>(last.position() + last.length(), length);
    }
    const qsizetype oldEnd = newEnd - growth;

    QTextCursor cursor(m_view.get());
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(newEnd), QTextCursor::KeepAnchor);
    const QString before = m_body.mid(start, oldEnd - start);
    TextEdit edit = carriedOver(before, cursor.selectedText(), text::breakChar(m_article.format.lineBreak));
    if (edit.range.isEmpty() && edit.replacement.isEmpty())
        return; // composing with an input method and formatting change nothing
    const TextEdits inverse = {
        {{start + edit.range.start, start + edit.range.start + edit.replacement.size()},
         before.sliced(edit.range.start, edit.range.length())}};
    edit.range = edit.range.shifted(start);
    m_body.replace(edit.range.start, edit.range.length(), edit.replacement);
    noteChange(article::Part::Body, {edit});
    record(article::Part::Body, {edit}, inverse, isTyping(edit) ? tr("Typing") : tr("Edit text"));
    Q_EMIT bodyEdited({edit});
}

void ArticleDocument::record(article::Part part, const TextEdits &edits, const TextEdits &inverse,
                             const QString &name)
{
    const bool wasModified = m_history.isModified();
    const auto kind = edits.size() == 1 && isTyping(edits.first()) ? article::History::Kind::Typing
                                                                   : article::History::Kind::Command;
    article::Cursor after{part, edits.last().range.end, edits.last().range.end};
    after.position = mapped(after.position, edits);
    after.anchor = after.position;
    m_history.push({part, edits, inverse}, name, kind, m_cursor, after);
    announceHistory(wasModified);
}

void ArticleDocument::editFrontMatter(const TextEdits &edits, const QString &stepName)
{
    if (!isReadOnly())
        changeFrontMatter(edits, stepName);
}

void ArticleDocument::editBody(const TextEdits &edits, const QString &stepName)
{
    if (!isReadOnly())
        changeBody(edits, stepName);
}

void ArticleDocument::changeFrontMatter(const TextEdits &edits, const QString &stepName)
{
    const TextEdits changes = narrowed(m_article.frontMatter, edits);
    if (changes.isEmpty())
        return;
    const TextEdits inverse = inverted(m_article.frontMatter, changes);
    applyToFrontMatter(changes);
    record(article::Part::FrontMatter, changes, inverse, stepName);
}

void ArticleDocument::changeBody(const TextEdits &edits, const QString &stepName)
{
    if (edits.isEmpty())
        return;
    TextEdits inverse;
    qsizetype shift = 0;
    for (const TextEdit &edit : edits) {
        const qsizetype start = edit.range.start + shift;
        inverse.append(
            {{start, start + edit.replacement.size()}, m_body.mid(edit.range.start, edit.range.length())});
        shift += edit.replacement.size() - edit.range.length();
    }
    m_history.breakTyping();
    applyToBody(edits);
    record(article::Part::Body, edits, inverse, stepName);
    m_history.breakTyping();
}

void ArticleDocument::applyToFrontMatter(const TextEdits &edits)
{
    m_article.frontMatter = applied(m_article.frontMatter, edits);
    noteChange(article::Part::FrontMatter, edits);
    Q_EMIT frontMatterChanged();
}

void ArticleDocument::applyToBody(const TextEdits &edits)
{
    {
        const QScopedValueRollback applying(m_applying, true);
        QTextCursor cursor(m_view.get());
        cursor.beginEditBlock();
        for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit) {
            cursor.setPosition(static_cast<int>(edit->range.start));
            cursor.setPosition(static_cast<int>(edit->range.end), QTextCursor::KeepAnchor);
            cursor.insertText(viewText(edit->replacement));
            m_body.replace(edit->range.start, edit->range.length(), edit->replacement);
        }
        // Whoever hears of the change below may already make the next one.
        noteChange(article::Part::Body, edits);
        cursor.endEditBlock();
    }
    Q_EMIT bodyEdited(edits);
}

void ArticleDocument::noteCursor(qsizetype anchor, qsizetype position)
{
    m_cursor = {article::Part::Body, anchor, position};
}

void ArticleDocument::applyStep(const article::Step &step, bool wasModified)
{
    bool isBodyChanged = false;
    for (const article::Change &change : step.changes) {
        isBodyChanged = isBodyChanged || change.part == article::Part::Body;
        if (change.part == article::Part::Body)
            applyToBody(change.edits);
        else
            applyToFrontMatter(change.edits);
    }
    announceHistory(wasModified);
    // Where the form alone changes, the text stays where it is.
    if (isBodyChanged && step.after.part == article::Part::Body)
        Q_EMIT cursorWanted(std::min(step.after.anchor, m_body.size()),
                            std::min(step.after.position, m_body.size()));
}

void ArticleDocument::undo()
{
    const bool wasModified = m_history.isModified();
    if (isReadOnly())
        return;
    if (const auto step = m_history.undo())
        applyStep(*step, wasModified);
}

void ArticleDocument::redo()
{
    const bool wasModified = m_history.isModified();
    if (isReadOnly())
        return;
    if (const auto step = m_history.redo())
        applyStep(*step, wasModified);
}

void ArticleDocument::announceHistory(bool wasModified)
{
    Q_EMIT historyChanged();
    if (m_history.isModified() != wasModified)
        Q_EMIT modifiedChanged(m_history.isModified());
}

} // namespace wengao::documents
