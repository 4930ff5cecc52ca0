#pragma once

#include "dialogs/folderexportdialog.h"
#include "export/batch.h"

#include <QObject>
#include <QPointer>

class QThread;

namespace wengao::shell {

class MainWindow;
struct Environment;

/// Exports every article of a folder, on all cores and while the person goes on writing.
class FolderExportDesk final : public QObject
{
    Q_OBJECT

public:
    FolderExportDesk(MainWindow &window, const Environment &environment);
    ~FolderExportDesk() override;

    [[nodiscard]] dialogs::FolderExportDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    /// All is told in the dialog.
    void finished();

private:
    struct Work
    {
        QStringList articles;
        QStringList targets;
        exporting::Recipe recipe;
        exporting::DeliveryOptions delivery;
    };
    struct Tally
    {
        int written = 0;
        int unchanged = 0;
        int failed = 0;
        int cancelled = 0;
    };

    void showDialog();
    void chooseFolder();
    void chooseTarget();
    void start();
    [[nodiscard]] Result<Work> workFor(const dialogs::ExportChoices &choices) const;
    void run(const Work &work);
    void conclude(const Tally &tally);
    [[nodiscard]] QString lastFolder() const;

    MainWindow &m_window;
    const Environment &m_environment;
    QPointer<dialogs::FolderExportDialog> m_dialog;
    std::stop_source m_stop;
    QThread *m_thread = nullptr;
};

} // namespace wengao::shell
