#pragma once

#include "dialogs/exportchoices.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace wengao::dialogs {

class ExportForm;

/// Asks how the articles of a folder are to be exported, shows how far that has come, and what there is
/// to know about the results. The work is done by whoever listens to started().
class FolderExportDialog final : public QDialog
{
    Q_OBJECT

public:
    FolderExportDialog(const QString &folder, const ExportChoices &choices, QWidget *parent = nullptr);

    [[nodiscard]] QString folder() const;
    void setFolder(const QString &path);
    /// The target is the folder of the results.
    [[nodiscard]] ExportChoices choices() const;
    void setTarget(const QString &path);
    [[nodiscard]] bool writesUnchanged() const;
    [[nodiscard]] ExportForm *form() const { return m_form; }
    [[nodiscard]] QPushButton *startButton() const { return m_start; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString problems() const;

    void setRunning(bool running);
    void showProgress(int done, int total, const QString &file);
    /// A line about an article that failed, or whose result is not all it could be.
    void addProblem(const QString &line);
    void showSummary(const QString &text);

Q_SIGNALS:
    void folderWanted();
    void targetWanted();
    void started();
    void stopped();

protected:
    void reject() override;

private:
    [[nodiscard]] QWidget *chooser(QLineEdit *line, void (FolderExportDialog::*wanted)());
    void updateStart();

    QLineEdit *m_folder;
    QLineEdit *m_target;
    ExportForm *m_form;
    QCheckBox *m_all;
    QProgressBar *m_progress;
    QLabel *m_summary;
    QPlainTextEdit *m_problems;
    QPushButton *m_start;
    QPushButton *m_close;
    bool m_running = false;
};

} // namespace wengao::dialogs
