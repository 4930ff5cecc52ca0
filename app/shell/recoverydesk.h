#pragma once

#include "article/recovery.h"
#include "dialogs/recoverydialog.h"
#include "storage/journalfolder.h"

#include <QObject>
#include <QPointer>

namespace wengao::shell {

class MainWindow;
class NoticeBar;
struct Environment;

/// Offers at start-up what was not saved when the program ended the last time. Nothing is removed before it
/// is safe elsewhere or a person gave it up.
class RecoveryDesk final : public QObject
{
    Q_OBJECT

public:
    RecoveryDesk(MainWindow &window, const Environment &environment);

    /// Looks for unsaved texts and, if there are any, says so above the panes.
    void offer();
    void showTexts();
    /// Puts the text into its article, not saved yet. False when it could not be made safe there; it then
    /// stays offered.
    bool restore(const QString &id);
    void discard(const QString &id);
    [[nodiscard]] NoticeBar *bar() const { return m_bar; }
    [[nodiscard]] QStringList ids() const;

private:
    struct Found
    {
        storage::JournalEntry entry;
        article::Recovery recovery;
        dialogs::Recovered shown;
    };

    void look(const storage::JournalEntry &entry);
    void describe(Found &found) const;
    void forget(const QString &id);
    void showBar();

    MainWindow &m_window;
    const Environment &m_environment;
    NoticeBar *m_bar;
    QList<Found> m_found;
    QPointer<dialogs::RecoveryDialog> m_dialog;
};

} // namespace wengao::shell
