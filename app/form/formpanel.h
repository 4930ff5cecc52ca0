#pragma once

#include "base/textedit.h"
#include "form/formcontext.h"
#include "frontmatter/fieldtable.h"
#include "text/linebreaks.h"

#include <QWidget>

#include <memory>

namespace wengao::form {

/// The form over an article's front matter. It shows the fields in the file's order and asks for text edits;
/// it never changes the text itself and asks for nothing unless the person changed something.
///
/// The owner applies the edits to the text it gave last and hands the new text back with setFrontMatter(),
/// at best before editsRequested() returns. If it does not, the panel takes the edits as applied; if they
/// were refused, hand back the old text.
class FormPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FormPanel(QWidget *parent = nullptr);
    ~FormPanel() override;

    /// Shows `text`, the front matter with its fences (empty: none). Focus, cursor and selection stay where
    /// the shown values stay the same.
    void setFrontMatter(const QString &text);
    [[nodiscard]] QString frontMatter() const;

    /// Locks the whole form and says why; an empty reason unlocks it.
    void setReadOnly(const QString &reason);

    /// Call it again when the article's path or the callbacks' answers change.
    void setContext(const FormContext &context);

    /// The break that new lines are written with where the front matter has none of its own.
    void setLineBreak(wengao::text::LineBreak lineBreak);

    /// The known fields: the standard ones, perhaps with a site's own.
    void setFieldTable(const frontmatter::FieldTable &table);

    /// The current counts for word_count, reading_time and the like. `chosen` is the id of the rule to
    /// compare with; when empty or unknown the first one is taken.
    void setCounts(const QList<CountRule> &rules, const QString &chosen = {});

    /// Moves the keyboard focus into the field with this dotted path, opening the groups around it.
    /// False when there is no such field.
    bool focusField(const QString &path);

    /// The dotted path of the field that has the keyboard focus; empty when none has.
    [[nodiscard]] QString focusedField() const;

    /// Opens the source pane and puts the cursor on `line` (0-based, counted in the whole front matter).
    void showSource(int line = -1);

    /// Takes over what stands typed but unfinished in an input, such as a tag without Enter. Call it before
    /// saving.
    void commitPending();

    /// Which collapsible parts are open, for the session's state; an unknown or empty state changes nothing.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Edits relative to the text last given. `stepName` is for the undo menu ("Change title"); edits that
    /// follow each other with the same name and no stepEnds() between them belong to one step.
    void editsRequested(const wengao::TextEdits &edits, const QString &stepName);
    /// The next change must start a new undo step.
    void stepEnds();
    /// Ctrl+Z and Ctrl+Shift+Z typed in the form where no action of the window took them.
    void undoRequested();
    void redoRequested();
    /// Another way of counting was chosen for the computed fields.
    void countRuleChosen(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wengao::form
