#pragma once

#include "article/recovery.h"
#include "dialogs/recoverydialog.h"
#include "storage/journalfolder.h"

#include <QObject>
#include <QPointer>

namespace wengao::documents {
class ArticleDocument;
}

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

    /// Looks for unsaved texts of programs that run no more.
    void look();
    /// Says above the panes what was found and not brought back.
    void offer();
    /// The texts that never had a file and are sound.
    [[nodiscard]] QStringList untitledIds() const;
    /// Opens such a text again without asking: there is nothing to compare it with. False when it is none.
    bool bringBack(const QString &id);
    void showTexts();
    /// Puts the text into its article, not saved yet. False when the article cannot be edited, or was edited
    /// since: then the person chooses what is kept of both. The journal goes when the text is in the new one
    /// on the disk; else it is offered again at the next start.
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

    void lookAt(const storage::JournalEntry &entry);
    [[nodiscard]] bool isKnown(const Found &found) const;
    void describe(Found &found) const;
    void compare(const Found &found, documents::ArticleDocument &document);
    void take(const Found &found, documents::ArticleDocument &document, const QString &source);
    void forget(const QString &id);
    void showBar();

    MainWindow &m_window;
    const Environment &m_environment;
    NoticeBar *m_bar;
    QList<Found> m_found;
    QPointer<dialogs::RecoveryDialog> m_dialog;
};

} // namespace wengao::shell
