// The document and its file: saving, reading again, and what other programs did to it.

#include "article/linediff.h"
#include "documents/articledocument.h"
#include "documents/identity.h"
#include "documents/safetynet.h"
#include "frontmatter/split.h"
#include "storage/readfile.h"

#include <QFileInfo>

namespace wengao::documents {

QString ArticleDocument::source() const
{
    return m_article.frontMatter + m_body.toString();
}

void ArticleDocument::setTexts(const QString &frontMatter, const QString &body, const QString &stepName)
{
    const TextEdits frontMatterEdits = article::minimalEdits(m_article.frontMatter, frontMatter);
    const TextEdits bodyEdits = article::minimalEdits(m_body.toString(), body);
    m_history.beginStep(stepName);
    changeFrontMatter(frontMatterEdits, stepName);
    changeBody(bodyEdits, stepName);
    m_history.endStep();
}

void ArticleDocument::setSource(const QString &source, const QString &stepName)
{
    if (isReadOnly())
        return;
    const bool wasModified = m_history.isModified();
    const qsizetype end = frontmatter::split(source).whole.end;
    setTexts(source.left(end), source.mid(end), stepName);
    announceHistory(wasModified);
}

void ArticleDocument::save(const storage::WriteOptions &options)
{
    saveAs(m_article.path, options);
}

void ArticleDocument::saveAs(const QString &path, const storage::WriteOptions &options)
{
    // What is typed from now on is a step of its own, so that undo can come back to what was saved.
    m_history.breakTyping();
    m_saving = Saving{m_history.state(), m_article.format};
    article::Article whole = m_article;
    whole.body = m_body.toString();
    m_saver.begin(std::move(whole), path, options);
    Q_EMIT savingBegan();
}

void ArticleDocument::finishSaving(const Saver::Outcome &outcome)
{
    const Saving saving = *m_saving;
    m_saving.reset();
    if (outcome.result)
        takeSaved(saving, outcome);
    Q_EMIT saveEnded(outcome.result);
}

/// What was edited while the bytes were written stays unsaved, and in the journal.
void ArticleDocument::takeSaved(const Saving &saving, const Saver::Outcome &outcome)
{
    const bool wasModified = m_history.isModified();
    m_article.path = outcome.article.path;
    m_article.fingerprint = outcome.article.fingerprint;
    m_savedSource = outcome.article.frontMatter + outcome.article.body;
    m_history.markSaved(saving.state);
    if (!(m_article.format == saving.format))
        m_history.markUnsaved();
    m_net->saved(journalHeader(), m_history.isModified());
    if (outcome.replaced && !(outcome.replaced->fingerprint == m_article.fingerprint))
        m_net->keepVersion(identityPath(m_article.path), outcome.replaced->bytes, m_article.fingerprint);
    announceHistory(wasModified);
    Q_EMIT fileChanged();
}

Result<void> ArticleDocument::reload()
{
    const Result<storage::FileContent> content = storage::readFile(m_services.files, m_article.path);
    return content ? reload(*content) : content.error();
}

Result<void> ArticleDocument::reload(const storage::FileContent &content)
{
    Q_ASSERT(!isSaving());
    Result<article::Article> loaded = article::Article::fromContent(content, m_article.path);
    if (!loaded)
        return loaded.error();
    if (isModified()) {
        article::Article mine = m_article;
        mine.body = m_body.toString();
        if (const Result<QByteArray> bytes = mine.bytes())
            m_net->keepVersion(identityPath(m_article.path), *bytes, loaded->fingerprint);
    }
    setTexts(loaded->frontMatter, loaded->body, tr("Reload"));
    const bool wasModified = m_history.isModified();
    m_article = std::move(*loaded);
    m_savedSource = m_article.frontMatter + m_article.body;
    m_article.body.clear();
    m_history.markSaved();
    m_net->saved(journalHeader(), false);
    announceHistory(wasModified);
    Q_EMIT fileChanged();
    return {};
}

void ArticleDocument::setEncoding(text::Encoding encoding, bool bom)
{
    m_article.format.encoding = encoding;
    m_article.format.bom = bom;
    m_article.exceptions.clear();
    const bool wasModified = m_history.isModified();
    m_history.markUnsaved();
    announceHistory(wasModified);
    Q_EMIT fileChanged();
}

void ArticleDocument::keepInsteadOf(const storage::Fingerprint &theirs, const QString &theirSource)
{
    m_article.fingerprint = theirs;
    m_savedSource = theirSource;
    const bool wasModified = m_history.isModified();
    m_history.markUnsaved();
    announceHistory(wasModified);
}

void ArticleDocument::noteMissing()
{
    const bool wasModified = m_history.isModified();
    m_history.markUnsaved();
    m_net->recordAll();
    announceHistory(wasModified);
}

void ArticleDocument::setLockReason(const QString &reason)
{
    if (m_lockReason == reason)
        return;
    m_lockReason = reason;
    Q_EMIT fileChanged();
}

bool ArticleDocument::secure()
{
    return m_net->secure();
}

QString ArticleDocument::journalId() const
{
    return m_net->journalId();
}

QString ArticleDocument::hole() const
{
    return m_net->hole();
}

} // namespace wengao::documents
