#pragma once

#include "form/desk.h"
#include "form/formpanel.h"
#include "frontmatter/spellings.h"

#include <QSet>
#include <QTimer>

#include <tuple>

class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QVBoxLayout;

namespace wengao::form {

class FieldList;
class FieldRow;
class NoteList;
class Section;
class SourcePane;

class FormPanel::Private final : public Desk
{
public:
    explicit Private(FormPanel &panel);

    const frontmatter::FrontMatter &frontMatter() const override { return m_matter; }
    const FormContext &context() const override { return m_context; }
    const frontmatter::FieldTable &table() const override { return m_table; }
    bool isWide() const override { return m_wide; }
    QList<frontmatter::Problem> problemsOf(const QString &path) const override
    {
        return m_problems.values(path);
    }
    QString readOnlyReason() const override { return m_readOnly; }
    QString lockReason() const override;
    bool isUnlocked(const QString &path) const override { return m_unlocked.contains(path); }
    void setUnlocked(const QString &path, bool unlocked) override;
    std::optional<qint64> current(Computed what) const override;
    QList<CountRule> countRules() const override { return m_rules; }
    QString chosenRule() const override;
    void chooseRule(const QString &id) override;
    Result<void> change(const QString &path, const Result<TextEdits> &edits, const QString &name) override;
    Result<void> apply(const Result<TextEdits> &edits, const QString &name) override;
    void showSourceAt(qsizetype position) override;
    void focusLater(const QString &path) override { m_focusPath = path; }
    void endStep() override { Q_EMIT q.stepEnds(); }
    void undo() override { Q_EMIT q.undoRequested(); }
    void redo() override { Q_EMIT q.redoRequested(); }
    text::LineBreak lineBreak() const override { return m_lineBreak; }

    void build();
    void buildEmpty();
    void buildActions();
    void show(const QString &text);
    void takeProblems(const QList<frontmatter::Problem> &problems);
    void findTraps();
    void showFields();
    void showNotes();
    void takeNoteWay(int entry, int way);
    void showMoreIfNear();
    void updateWidth();
    void openAddBelow(const QString &path) override { openAdd(path + u'.'); }
    void openAdd(const QString &typed = {});
    void add(const QString &path, const QVariant &value);
    void addFrontMatter();
    FieldRow *row(const QString &path);
    FieldRow *rowOfFocus() const;
    using Place = std::tuple<bool, int, int>; ///< below the scrolled part, y, x
    Place placeOf(const QWidget *widget) const;
    QList<QWidget *> tabStops() const;
    QWidget *stopBeside(const QWidget *from, bool next) const;
    void focusStop(QWidget *stop, Qt::FocusReason reason);
    QString nowText() const;

    FormPanel &q;
    frontmatter::FrontMatter m_matter;
    frontmatter::FrontMatter m_ahead; ///< after the change that was just asked for
    frontmatter::Spellings m_spellings;
    QList<frontmatter::Problem> m_all;
    QMultiHash<QString, frontmatter::Problem> m_problems;
    frontmatter::FieldTable m_table = frontmatter::FieldTable::standard();
    FormContext m_context;
    QTimer m_trapTimer;
    QString m_readOnly;
    QSet<QString> m_unlocked;
    QList<CountRule> m_rules;
    QString m_rule;
    QString m_focusPath;
    text::LineBreak m_lineBreak = text::LineBreak::Lf;
    bool m_wide = false;
    bool m_handedBack = false;
    bool m_walking = false; ///< the focus moves by Tab within the form

    QSplitter *m_splitter = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
    NoteList *m_notes = nullptr;
    QWidget *m_empty = nullptr;
    FieldList *m_fields = nullptr;
    Section *m_machineSection = nullptr;
    FieldList *m_machines = nullptr;
    QPushButton *m_add = nullptr;
    SourcePane *m_source = nullptr;
};

} // namespace wengao::form
