#pragma once

#include "dialogs/referencefinder.h"

class QLabel;
class QTableWidget;
class QTableWidgetItem;

namespace wengao::dialogs {

/// A note of the article as it stands, and the reference it was recognised as.
struct NoteToRestyle
{
    QString label;
    QString text;
    std::optional<references::Item> item;
    bool isKept = false; ///< the item is the library's own, of which nothing had to be guessed
};

/// A note's new text.
struct RestyledNote
{
    QString label;
    QString text;
};

/// Shows what every note of an article would read like in another style. Notes that are no references are
/// listed and left alone; those that would lose words are left to the person to choose.
class ReferenceRestyle final : public QDialog
{
    Q_OBJECT

public:
    ReferenceRestyle(ReferenceServices services, const Wording &wording, QList<NoteToRestyle> notes,
                     QWidget *parent = nullptr);

    [[nodiscard]] const Wording &wording() const { return m_wording; }
    /// The notes that are chosen and would change.
    [[nodiscard]] QList<RestyledNote> chosen() const;
    [[nodiscard]] bool isReady() const { return m_waiting == 0 && m_finding == 0; }
    void showRefusal(const QString &sentence);

Q_SIGNALS:
    void restyleWanted(const QList<wengao::dialogs::RestyledNote> &notes);
    void wordingChanged();

private:
    void buildTable();
    void build();
    void addRow(const NoteToRestyle &note);
    void findAll();
    void takeFound(int row, const std::optional<ReferenceFinder::Found> &found);
    void wordAll();
    void takeWorded(int row, const Result<WordedNote> &worded);
    void updateButton();
    void fitRows();

    enum Column { Label, Now, Then, ColumnCount };

    ReferenceServices m_services;
    Wording m_wording;
    QList<NoteToRestyle> m_notes; ///< the recognised ones first
    ReferenceStyleBox *m_styles;
    ReferenceLanguageBox *m_languages;
    QTableWidget *m_table;
    QLabel *m_summary;
    QPushButton *m_apply;
    ReferenceFinder *m_finder;
    QTimer m_fit;
    quint64 m_wordings = 0;
    int m_waiting = 0;
    int m_finding = 0; ///< notes whose references are still looked for in the library
};

} // namespace wengao::dialogs
