#pragma once

#include "dialogs/exportchoices.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace wengao::dialogs {

class ExportForm;

/// Asks how an article is to be exported, and shows what would come of it before anything is written. The
/// result is made by whoever listens to resultWanted() and shown with showResult() or showFailure().
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const QString &articleName, const ExportChoices &choices, QWidget *parent = nullptr);

    [[nodiscard]] ExportChoices choices() const;
    void setTarget(const QString &path);
    [[nodiscard]] ExportForm *form() const { return m_form; }

    void showResult(qint64 size, bool isUnchanged, const exporting::Notices &notices);
    void showFailure(const QString &message);
    /// While the file is written nothing can be exported again.
    void showWriting();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] QPushButton *exportButton() const { return m_export; }

Q_SIGNALS:
    void resultWanted(const wengao::dialogs::ExportChoices &choices);
    /// The button beside the file was pressed.
    void targetWanted();
    /// Export with what is chosen now; a result for it has been shown.
    void confirmed();

private:
    [[nodiscard]] QLayout *targetRow();
    void followFormat();
    void want();

    ExportForm *m_form;
    QLineEdit *m_target;
    QLabel *m_summary;
    QListWidget *m_problems;
    QPushButton *m_export;
    QTimer m_soon;
};

} // namespace wengao::dialogs
