#pragma once

#include "dialogs/referencedialog.h"
#include "fetch/lookup.h"
#include "footnotes/insertion.h"
#include "shell/referencedrafts.h"
#include "shell/referencesources.h"
#include "shell/referencewording.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

namespace wengao::dialogs {
class ReferenceRestyle;
struct RestyledNote;
} // namespace wengao::dialogs

namespace wengao::shell {

class ArticleView;
struct Environment;
class MainWindow;

/// The reference commands of the window: they open the dialogs, look up what a person asks for, put notes
/// into the article as one undo step and remember every reference in the library.
class ReferenceDesk final : public QObject
{
    Q_OBJECT

public:
    ReferenceDesk(MainWindow &window, const Environment &environment);
    ~ReferenceDesk() override;

    /// Drafts a new reference at the cursor; in a note, that note's.
    void insert();
    /// Edits the reference in the note at the cursor.
    void edit();
    void restyle();
    void exportLibrary();
    /// The dialog that is open, if any.
    [[nodiscard]] dialogs::ReferenceDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    /// A sentence for the status line.
    void told(const QString &message);

private:
    [[nodiscard]] bool mayEdit();
    [[nodiscard]] qsizetype noteAtCursor() const;
    void open(qsizetype definition);
    void connectDialog(dialogs::ReferenceDialog &dialog, const QString &draftName);
    [[nodiscard]] dialogs::ReferenceServices services(const QString &ownLabel);
    [[nodiscard]] dialogs::Wording wording() const;
    void keepWording(const dialogs::Wording &wording);
    void lookAtSources();
    [[nodiscard]] QString libraryPath() const;
    [[nodiscard]] QList<dialogs::KnownWork> same(const references::Item &item, const QString &ownLabel);

    void insertNote(const QString &note, const references::Item &item);
    void updateNote(const QString &label, const QString &note, const references::Item &item);
    void referAgain(const QString &label);
    void applyRestyled(const QList<dialogs::RestyledNote> &notes);
    void close(const references::Item &item);
    [[nodiscard]] fetch::Lookup &lookup();

    MainWindow &m_window;
    const Environment &m_environment;
    ReferenceDrafts m_drafts;
    ReferenceSources m_sources;
    ReferenceWording m_wording;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<fetch::Lookup> m_lookup;
    QPointer<dialogs::ReferenceDialog> m_dialog;
    QPointer<dialogs::ReferenceRestyle> m_restyle;
    QPointer<ArticleView> m_view;      ///< the article the open dialog is about
    QList<dialogs::KnownWork> m_cited; ///< what the article cites, as it was when the dialog opened
    QString m_lastTaken;               ///< the clipboard's text when a reference was inserted last
};

} // namespace wengao::shell
