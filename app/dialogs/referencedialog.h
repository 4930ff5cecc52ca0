#pragma once

#include "base/result.h"
#include "dialogs/referenceshelf.h"
#include "dialogs/referencestylebox.h"
#include "references/pagemetadata.h"
#include "references/recognise.h"

#include <QDate>
#include <QDialog>
#include <QJsonObject>
#include <QTimer>

class QPushButton;
class QSplitter;
class QTabWidget;

namespace wengao::dialogs {

class ReferenceFinder;
class ReferenceForm;
class ReferenceNotice;
class ReferencePaste;
class ReferencePreview;

/// A reference worded in a style.
struct WordedNote
{
    QString markdown;
    QString html;
};

/// How notes are worded: a style, and a language or none for each reference's own.
struct Wording
{
    QString style;
    QString language;
};

/// Another place where the same work is cited already.
struct KnownWork
{
    references::Item item;
    QString noteLabel; ///< of the note in this article; empty for one from the library
};

/// What the reference dialogs need of the world around them.
struct ReferenceServices
{
    /// Words an item and calls back later, unless `context` is gone.
    std::function<void(const references::Item &item, const Wording &wording, QObject *context,
                       const std::function<void(const Result<WordedNote> &)> &done)>
        word;
    QList<StyleChoice> commonStyles;
    std::function<QList<StyleChoice>(const QString &typed)> findStyles;
    std::function<QList<ShelfEntry>(const QString &typed)> findEntries;
    std::function<QList<KnownWork>(const references::Item &item)> findSame;
    /// References that are kept and whose title stands in a note; absent where none are kept.
    std::function<QList<references::Item>(const QString &note)> findTitled;
    QDate today;
};

/// Drafts one reference: from whatever is pasted, from the library or by hand; shows the note it becomes.
/// Nothing is fetched before a person asks for it, and nothing typed is lost when it closes.
class ReferenceDialog final : public QDialog
{
    Q_OBJECT

public:
    ReferenceDialog(ReferenceServices services, const Wording &wording, QWidget *parent = nullptr);
    ~ReferenceDialog() override;

    /// Edits the reference of an existing note: the one that is kept and reads like the note, else what is
    /// recognised in it. The note's text stays as it is where nothing was changed.
    void editNote(const QString &label, const QString &text);
    /// Offers text from outside, such as the clipboard's, when something can be made of it.
    void offer(const QString &text);
    /// What was typed and chosen; empty when there is nothing worth keeping.
    [[nodiscard]] QJsonObject draft() const;
    void restore(const QJsonObject &draft);

    void showLookUp(const references::PageMetadata &found, const QString &remark = {});
    void showLookUpFailure(const QString &sentence);
    /// Why the reference could not be put into the article; the dialog stays open.
    void showRefusal(const QString &sentence);
    void showShelf(const QString &typed = {});
    void refreshShelf();
    /// The article has what was drafted: closes without a draft.
    void closeDone();

    [[nodiscard]] const references::Item &item() const;
    [[nodiscard]] const references::Certainties &certainties() const;
    [[nodiscard]] const Wording &wording() const { return m_wording; }
    /// The reference that is kept and was changed here; empty for one that is new.
    [[nodiscard]] const references::Item &keptItem() const { return m_kept; }

Q_SIGNALS:
    void insertWanted(const QString &note, const wengao::references::Item &item);
    /// An empty item where the note stays as it is.
    void updateWanted(const QString &label, const QString &note, const wengao::references::Item &item);
    void reuseWanted(const QString &label);
    void lookUpWanted(const wengao::references::Identifier &identifier);
    void lookUpCancelled();
    void forgetWanted(const wengao::references::Item &item);
    void wordingChanged();
    /// What is to be kept of what was typed; again and again while one types, and when the dialog closes.
    void drafted(const QJsonObject &draft);

public Q_SLOTS:
    /// Puts the reference into the article as soon as it is worded.
    void finish();

    void done(int result) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildHalves();
    [[nodiscard]] QWidget *buildFields();
    void connectParts();
    void connectHalves();
    void presetToday();
    void updateDefault();
    void noteChange();
    void wordNow();
    void takeWorded(const Result<WordedNote> &worded);
    void deliver();
    void showSame();
    void keep();

    // In referencedialog_note.cpp:
    void findKept(const references::Item &recognised);
    void tellLoss();
    [[nodiscard]] bool isAsItCame() const;
    [[nodiscard]] bool leavesNoteAlone() const;

    // In referencedialog_input.cpp:
    void takeTyped();
    void take(const references::Recognition &recognised);
    void makeRoom(const QString &text);
    void emptyFilled(bool wasLookedUp);
    void enter();
    void lookUp();
    void cancelLookUp();
    void tellInput(const references::Recognition &recognised);
    void presetAccess(const references::Recognition &recognised);
    void startAnew();
    void pick(const references::Item &item);
    /// What an item that came otherwise can be looked up by.
    [[nodiscard]] static std::optional<references::Identifier> identifierOf(const references::Item &item);
    [[nodiscard]] bool canLookUp() const;
    [[nodiscard]] bool looksUpNext() const;

    ReferenceServices m_services;
    Wording m_wording;
    ReferencePaste *m_paste;
    QPushButton *m_lookUp;
    ReferenceNotice *m_input;
    ReferenceNotice *m_offer;
    ReferenceForm *m_form;
    ReferenceShelf *m_shelf;
    QTabWidget *m_left;
    ReferencePreview *m_preview;
    QSplitter *m_halves;
    QPushButton *m_finish;
    QTimer m_wait; ///< until typing pauses
    QTimer m_read;
    QTimer m_keep;
    QString m_note; ///< the label of the note that is edited; empty for a new one
    QString m_noteText;
    references::Item m_came; ///< the fields as the note gave them
    references::Item m_kept;
    ReferenceFinder *m_finder = nullptr;
    QString m_offered;
    QString m_taken; ///< the text the fields were filled from
    std::optional<references::Identifier> m_identifier;
    QList<references::Item> m_pasted;
    WordedNote m_worded;
    quint64 m_wordings = 0; ///< counts what was asked for, so that late answers are known as such
    quint64 m_readings = 0; ///< the same of texts that are read in the background
    bool m_isReading = false;
    bool m_isWorded = false;
    bool m_finishing = false;
    bool m_isFinding = false;  ///< the kept reference of the note is still looked for
    bool m_tellsLoss = false;  ///< the first wording of the note's fields shows what they do not have
    bool m_isReworded = false; ///< the person chose another style or language here
    bool m_looking = false;
    bool m_lookedUp = false;
    bool m_looksUpByEnter = false;
    bool m_offersSame = false;
    bool m_isDone = false;
    bool m_refuses = false;  ///< the line below the input says why nothing was inserted
    bool m_isFilled = false; ///< the fields come from the line
    QJsonObject m_began;     ///< the draft as the dialog was given it, which is not worth keeping
};

} // namespace wengao::dialogs
