#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace wengao::dialogs {

class SideBySide;

/// A text that was not saved when the program ended.
struct Recovered
{
    QString id;
    QString title;
    QString detail;    ///< what a person should know about it, in sentences
    QString onDisk;    ///< the file as it is now
    QString recovered; ///< the unsaved text
    bool mayRestore = true;
};

/// Offers unsaved texts beside the files as they are. Closing it decides nothing.
class RecoveryDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RecoveryDialog(const QList<Recovered> &texts, QWidget *parent = nullptr);

    /// The text was dealt with; the dialog closes after the last one.
    void remove(const QString &id);

Q_SIGNALS:
    void restoreRequested(const QString &id);
    void discardRequested(const QString &id);

private:
    void showCurrent();
    [[nodiscard]] QString currentId() const;

    QList<Recovered> m_texts;
    QListWidget *m_list;
    QLabel *m_detail;
    SideBySide *m_view;
    QPushButton *m_restore;
};

} // namespace wengao::dialogs
