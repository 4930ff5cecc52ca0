#pragma once

#include "article/article.h"
#include "article/history.h"
#include "base/textbuffer.h"
#include "documents/saver.h"
#include "documents/services.h"

#include <QObject>

#include <memory>
#include <optional>

class QTextDocument;

namespace wengao::storage {
struct JournalHeader;
}

namespace wengao::documents {

class SafetyNet;

/// One open article: the truth about its text, one undo history over form and text, and its file.
///
/// The truth is kept beside the QTextDocument, not in it, since that one changes characters; every change a
/// person makes in the text pane is carried over unit by unit. Every change is in the journal before anybody
/// hears of it. GUI thread only.
class ArticleDocument final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static Result<std::unique_ptr<ArticleDocument>>
    open(const QString &path, const Services &services, std::optional<text::Encoding> encoding = {});
    [[nodiscard]] static std::unique_ptr<ArticleDocument> untitled(const QByteArray &content,
                                                                   const Services &services);
    ~ArticleDocument() override;

    /// What the text pane shows: one block a line, in which each unit stands for the unit at the same place
    /// in body().
    [[nodiscard]] QTextDocument *view() const { return m_view.get(); }
    [[nodiscard]] const QString &frontMatter() const { return m_article.frontMatter; }
    /// The body as it stands; linear in its length, so not for every key press.
    [[nodiscard]] QString body() const { return m_body.toString(); }
    [[nodiscard]] QString bodyPart(TextRange range) const;
    /// The body as it stands, to be read elsewhere; costs next to nothing.
    [[nodiscard]] TextSnapshot snapshot() const { return m_body.snapshot(); }
    [[nodiscard]] qsizetype length() const { return m_body.size(); } ///< of the body
    /// The file system it is kept in.
    [[nodiscard]] storage::FileSystem &files() const { return m_services.files; }
    [[nodiscard]] const text::Format &format() const { return m_article.format; }
    [[nodiscard]] QString path() const { return m_article.path; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isModified() const { return m_history.isModified(); }
    [[nodiscard]] QString readOnlyReason() const
    {
        return m_article.readOnlyReason.isEmpty() ? m_lockReason : m_article.readOnlyReason;
    }
    [[nodiscard]] bool isLocked() const { return !m_lockReason.isEmpty(); }
    /// Front matter and body as they stand.
    [[nodiscard]] QString source() const;
    /// The source that was last read from the file or written to it: what the unsaved changes began on.
    [[nodiscard]] const QString &savedSource() const { return m_savedSource; }
    /// What the file is expected to hold; invalid for an untitled article.
    [[nodiscard]] const storage::Fingerprint &fingerprint() const { return m_article.fingerprint; }
    /// True when such a content of the file is no news.
    [[nodiscard]] bool knows(const storage::Fingerprint &content) const
    {
        return content == m_article.fingerprint || m_saver.mayHaveWritten(content);
    }

    /// One undo step each. The edits are relative to frontMatter() and body() and must be well-formed. On a
    /// read-only article these and undo and redo change nothing.
    void editFrontMatter(const TextEdits &edits, const QString &stepName);
    void editBody(const TextEdits &edits, const QString &stepName);
    /// Makes both texts what they are in `source`, in one step that touches only what differs.
    void setSource(const QString &source, const QString &stepName);
    /// The next change starts a new undo step.
    void endStep() { m_history.breakTyping(); }
    /// Where the text cursor is, to go back there on undo.
    void noteCursor(qsizetype anchor, qsizetype position);

    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }
    [[nodiscard]] QString undoName() const { return m_history.undoName(); }
    [[nodiscard]] QString redoName() const { return m_history.redoName(); }
    void undo();
    void redo();

    /// Begins to write the text as it is now; saveEnded() tells how it went, and until then the document
    /// counts as modified. ChangedOutside and NeedsConsent are answered by calling again with what was agreed
    /// to. Not to be called while isSaving().
    void save(const storage::WriteOptions &options = {});
    void saveAs(const QString &path, const storage::WriteOptions &options = {});
    [[nodiscard]] bool isSaving() const { return m_saving.has_value(); }
    /// Reads the file again and takes its content in one step that can be undone. Not while isSaving().
    [[nodiscard]] Result<void> reload();
    /// The same with what was read already.
    [[nodiscard]] Result<void> reload(const storage::FileContent &content);
    /// The encoding for the next save.
    void setEncoding(text::Encoding encoding, bool bom);
    /// A person saw what another program wrote and keeps the text as it is here: the next save replaces
    /// exactly that.
    void keepInsteadOf(const storage::Fingerprint &theirs, const QString &theirSource);
    /// The file is gone; the text is nowhere but here now.
    void noteMissing();
    /// Somebody else is at the article: it can be read only. Empty when nobody is any more.
    void setLockReason(const QString &reason);

    /// The unsaved changes are given up with the document, unless another change comes.
    void giveUp() { m_givenUp = true; }
    /// Brings every unsaved change to the journal's disk now. False when that did not work.
    [[nodiscard]] bool secure();
    /// Under which name its unsaved changes are found after a restart.
    [[nodiscard]] QString journalId() const;
    /// Why unsaved changes would not survive a crash; empty when they would.
    [[nodiscard]] QString hole() const;

Q_SIGNALS:
    void frontMatterChanged();
    /// The body changed by these edits, relative to the body before.
    void bodyEdited(const wengao::TextEdits &edits);
    void modifiedChanged(bool modified);
    void historyChanged();
    void fileChanged(); ///< path, encoding, line breaks or writability
    void holeChanged();
    void savingBegan();
    /// The article is on disk as it was when the save began, or the file is as it was.
    void saveEnded(const wengao::Result<void> &result);
    /// Undo or redo wants the cursor here in the text.
    void cursorWanted(qsizetype anchor, qsizetype position);

private:
    /// What the document was when a save began.
    struct Saving
    {
        quint64 state = 0;
        text::Format format;
    };

    ArticleDocument(article::Article article, const Services &services);

    [[nodiscard]] bool isReadOnly() const { return !readOnlyReason().isEmpty(); }
    void changeFrontMatter(const TextEdits &edits, const QString &stepName);
    void changeBody(const TextEdits &edits, const QString &stepName);
    void fillView();
    [[nodiscard]] storage::JournalHeader journalHeader() const;
    void noteChange(article::Part part, const TextEdits &edits);
    void setTexts(const QString &frontMatter, const QString &body, const QString &stepName);
    void takeViewChange(int position, int removed, int added);
    void record(article::Part part, const TextEdits &edits, const TextEdits &inverse, const QString &name);
    void applyToBody(const TextEdits &edits);
    void applyToFrontMatter(const TextEdits &edits);
    void applyStep(const article::Step &step, bool wasModified);
    void announceHistory(bool wasModified);
    void finishSaving(const Saver::Outcome &outcome);
    void takeSaved(const Saving &saving, const Saver::Outcome &outcome);

    Services m_services;
    article::Article m_article; ///< its body is stale while the document is open: m_body is the body
    TextBuffer m_body;
    article::History m_history;
    std::unique_ptr<QTextDocument> m_view;
    article::Cursor m_cursor;
    bool m_applying = false;
    QString m_savedSource;
    QString m_lockReason;
    bool m_givenUp = false;
    std::unique_ptr<SafetyNet> m_net;
    std::optional<Saving> m_saving;
    Saver m_saver;
};

} // namespace wengao::documents
