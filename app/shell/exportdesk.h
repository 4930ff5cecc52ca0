#pragma once

#include "base/result.h"
#include "export/page.h"
#include "settings/settings.h"
#include "shell/articleview.h"

#include <QObject>

namespace wengao::prompts {
class Prompts;
}

namespace wengao::shell {

/// Exports articles while the person goes on writing: the page is made and written by a thread of its own.
class ExportDesk final : public QObject
{
    Q_OBJECT

public:
    ExportDesk(prompts::Prompts &prompts, storage::FileSystem &files, const settings::Settings &settings,
               QWidget *window);
    ~ExportDesk() override;

    /// Asks where to and starts; finished() or failed() follow.
    void exportHtml(const ArticleView &view);

Q_SIGNALS:
    void finished(const QString &path, const QStringList &notices);
    void failed(const wengao::Error &error);

private:
    struct Order
    {
        exporting::PageSource source;
        exporting::PageOptions options;
        markdown::Options markdown;
        QString body;
        QString target;
    };

    [[nodiscard]] Order orderFor(const ArticleView &view, const QString &target) const;
    [[nodiscard]] static Result<QStringList> carriedOut(Order order, storage::FileSystem &files);

    prompts::Prompts &m_prompts;
    storage::FileSystem &m_files;
    const settings::Settings &m_settings;
    QWidget *m_window;
    QList<QThread *> m_threads;
};

} // namespace wengao::shell
