#include "documents/saver.h"

namespace wengao::documents {

namespace {

Saver::Outcome written(storage::FileSystem &files, article::Article whole, const QString &path,
                       const storage::WriteOptions &options,
                       const std::optional<storage::Fingerprint> &attempted)
{
    Saver::Outcome outcome;
    if (const Result<storage::FileContent> replaced = storage::readFile(files, path))
        outcome.replaced = *replaced;
    const bool isOwn = outcome.replaced && attempted && outcome.replaced->fingerprint == *attempted;
    if (isOwn && path == whole.path)
        whole.fingerprint = *attempted;
    if (const Result<QByteArray> bytes = whole.bytes())
        outcome.attempted = storage::fingerprintOf(*bytes);
    outcome.result = path == whole.path ? whole.save(files, options) : whole.saveAs(files, path, options);
    outcome.article = std::move(whole);
    return outcome;
}

} // namespace

Saver::Saver(storage::FileSystem &files) : m_files(files)
{
    m_worker.setMaxThreadCount(1);
}

Saver::~Saver()
{
    m_worker.waitForDone();
}

void Saver::begin(article::Article whole, const QString &path, const storage::WriteOptions &options)
{
    Q_ASSERT(!m_busy);
    m_busy = true;
    m_worker.start([this, whole = std::move(whole), path, options, attempted = m_attempted]() mutable {
        Outcome outcome = written(m_files, std::move(whole), path, options, attempted);
        QMetaObject::invokeMethod(
            this, [this, outcome = std::move(outcome)] { finish(outcome); }, Qt::QueuedConnection);
    });
}

void Saver::finish(const Outcome &outcome)
{
    m_busy = false;
    m_attempted = outcome.result ? std::nullopt : outcome.attempted;
    Q_EMIT ended(outcome);
}

} // namespace wengao::documents
