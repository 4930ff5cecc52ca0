#pragma once

#include "documents/articledocument.h"
#include "prompts/prompts.h"

#include <QObject>

namespace wengao::shell {

/// Saves articles and answers what stands in the way by asking the person; nothing is given up silently.
class FileDesk final : public QObject
{
    Q_OBJECT

public:
    FileDesk(prompts::Prompts &prompts, storage::FileSystem &files, QString recoveryFolder, QWidget *window);

    /// True when the article is safe on disk afterwards.
    [[nodiscard]] bool save(documents::ArticleDocument &document);
    [[nodiscard]] bool saveAs(documents::ArticleDocument &document);
    /// True when the article may be closed: unmodified, saved, or given up by the person.
    [[nodiscard]] bool mayClose(documents::ArticleDocument &document);

private:
    [[nodiscard]] bool write(documents::ArticleDocument &document, const QString &path,
                             storage::WriteOptions options);
    [[nodiscard]] bool mayTryAgain(documents::ArticleDocument &document, const QString &path,
                                   const Error &error, storage::WriteOptions &options, bool &taken);

    prompts::Prompts &m_prompts;
    storage::FileSystem &m_files;
    QString m_recoveryFolder;
    QWidget *m_window;
};

} // namespace wengao::shell
