// The document and its file: saving, reading again, and what other programs did to it.

#include "article/linediff.h"
#include "documents/articledocument.h"
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
    editFrontMatter(frontMatterEdits, stepName);
    editBody(bodyEdits, stepName);
    m_history.endStep();
}

void ArticleDocument::setSource(const QString &source, const QString &stepName)
{
    const bool wasModified = m_history.isModified();
    const qsizetype end = frontmatter::split(source).whole.end;
    setTexts(source.left(end), source.mid(end), stepName);
    announceHistory(wasModified);
}

Result<void> ArticleDocument::save(const storage::WriteOptions &options)
{
    return saveAs(m_article.path, options);
}

Result<void> ArticleDocument::saveAs(const QString &path, const storage::WriteOptions &options)
{
    article::Article whole = m_article;
    whole.body = m_body.toString();
    const quint64 state = m_history.state();
    const Result<storage::FileContent> replaced = storage::readFile(m_services.files, path);
    const Result<void> saved = path == m_article.path ? whole.save(m_services.files, options)
                                                      : whole.saveAs(m_services.files, path, options);
    if (!saved)
        return saved;
    const bool wasModified = m_history.isModified();
    m_article = std::move(whole);
    m_savedSource = m_article.frontMatter + m_article.body;
    m_article.body.clear();
    m_history.markSaved(state);
    m_net->saved(journalHeader());
    if (replaced && !(replaced->fingerprint == m_article.fingerprint))
        m_net->keepVersion(QFileInfo(path).absoluteFilePath(), replaced->bytes);
    announceHistory(wasModified);
    Q_EMIT fileChanged();
    return saved;
}

Result<void> ArticleDocument::reload()
{
    Result<article::Article> loaded = article::Article::load(m_services.files, m_article.path);
    if (!loaded)
        return loaded.error();
    if (isModified()) {
        article::Article mine = m_article;
        mine.body = m_body.toString();
        if (const Result<QByteArray> bytes = mine.bytes())
            m_net->keepVersion(QFileInfo(m_article.path).absoluteFilePath(), *bytes);
    }
    setTexts(loaded->frontMatter, loaded->body, tr("Reload"));
    const bool wasModified = m_history.isModified();
    m_article = std::move(*loaded);
    m_savedSource = m_article.frontMatter + m_article.body;
    m_article.body.clear();
    m_history.markSaved();
    m_net->saved(journalHeader());
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

QString ArticleDocument::hole() const
{
    return m_net->hole();
}

} // namespace wengao::documents
