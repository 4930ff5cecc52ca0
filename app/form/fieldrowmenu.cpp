#include "form/fieldrow.h"

#include "form/glyphbutton.h"
#include "form/lineedit.h"
#include "form/look.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>

namespace wengao::form {

using namespace Qt::StringLiterals;

void FieldRow::updateNotes()
{
    QList<NoteList::Entry> entries;
    if (!m_failure.isEmpty())
        entries.append({NoteLine::Weight::Error, m_failure});
    addProblemNotes(entries);
    addComputedNote(entries);
    if (!m_editorNote.sentence.isEmpty()) {
        const bool open = !m_editorNote.way.isEmpty() && !isLocked();
        entries.append({NoteLine::Weight::Warning, m_editorNote.sentence,
                        open ? QStringList{m_editorNote.way} : QStringList{}});
    }
    addLockNotes(entries);
    m_notes->setEntries(entries);
}

void FieldRow::addProblemNotes(QList<NoteList::Entry> &entries)
{
    QList<frontmatter::Problem> problems = m_desk.problemsOf(m_field.path);
    m_hadProblems = !problems.isEmpty();
    const QList<frontmatter::Problem> byTable = m_desk.table().validate(m_field);
    for (const frontmatter::Problem &problem : byTable) {
        // The editor of long text counts for itself, as the writer sees it.
        if (problem.id != "too-long"_L1)
            problems.append(problem);
    }
    for (const frontmatter::Problem &problem : std::as_const(problems)) {
        QStringList ways;
        if (m_desk.lockReason().isEmpty()) {
            for (const frontmatter::Fix &fix : problem.fixes)
                ways.append(fix.title);
        }
        entries.append(
            {problem.isError ? NoteLine::Weight::Error : NoteLine::Weight::Warning, problem.message, ways});
    }
}

void FieldRow::addComputedNote(QList<NoteList::Entry> &entries)
{
    const auto current = m_desk.current(m_shape.computed);
    const bool stale = current && m_field.value.toLongLong() != *current;
    if (!stale || isLocked())
        return;
    const QLocale locale;
    const QString stored = m_field.type == frontmatter::Type::Integer
                               ? locale.toString(m_field.value.toLongLong())
                               : m_field.written;
    entries.append(
        {NoteLine::Weight::Hint, tr("%1 → %2").arg(stored, locale.toString(*current)), {tr("Update")}});
}

void FieldRow::addLockNotes(QList<NoteList::Entry> &entries)
{
    if (!m_desk.lockReason().isEmpty())
        return;
    if (!m_field.editable && !m_field.reason.isEmpty())
        entries.append({NoteLine::Weight::Hint, m_field.reason, {tr("Edit in the source")}});
    else if (m_shape.isMachines && !m_desk.isUnlocked(m_field.path))
        entries.append({NoteLine::Weight::Hint, tr("Written by a program."), {tr("Unlock")}});
}

void FieldRow::takeWay(int entry, int way)
{
    const NoteList::Entry chosen = m_notes->entries().value(entry);
    const QString title = chosen.ways.value(way);
    const QList<frontmatter::Problem> problems = m_desk.problemsOf(m_field.path);
    for (const frontmatter::Problem &problem : problems) {
        if (problem.message != chosen.sentence || way >= problem.fixes.size())
            continue;
        m_desk.endStep();
        report(m_desk.apply(problem.fixes[way].edits, title));
        m_desk.endStep();
        return;
    }
    if (m_editor && title == m_editorNote.way && chosen.sentence == m_editorNote.sentence) {
        m_editor->followNote();
    } else if (title == tr("Edit in the source")) {
        m_desk.showSourceAt(m_field.valueRange.start);
    } else if (title == tr("Unlock")) {
        m_desk.setUnlocked(m_field.path, true);
    } else if (const auto current = m_desk.current(m_shape.computed); current && title == tr("Update")) {
        m_desk.endStep();
        take(*current);
        m_desk.endStep();
    }
}

const QList<frontmatter::Field> &FieldRow::siblings() const
{
    const frontmatter::FrontMatter &matter = m_desk.frontMatter();
    const QString above = m_field.path.chopped(std::min(m_field.path.size(), m_field.key.size() + 1));
    const frontmatter::Field *map = m_field.level > 0 ? matter.field(above) : nullptr;
    return map ? map->children : matter.fields();
}

void FieldRow::fillMenu(QMenu *menu)
{
    menu->clear();
    const bool editable = m_desk.lockReason().isEmpty();
    const auto add = [menu, this](const QString &title, bool enabled, auto job) {
        QAction *action = menu->addAction(title, this, job);
        action->setEnabled(enabled);
    };
    const auto &fields = siblings();
    qsizetype index = 0;
    while (index < fields.size() && fields[index].lines.start != m_field.lines.start)
        ++index;
    add(tr("Rename…"), editable, [this] { beginRename(); });
    add(tr("Move up"), editable && index > 0, [this] { moveBy(-1); });
    add(tr("Move down"), editable && index + 1 < fields.size(), [this] { moveBy(1); });
    if (m_shape.kind == Kind::Group)
        add(tr("Add field in it…"), editable, [this] { m_desk.openAddBelow(m_field.path); });
    add(tr("Edit in the source"), true, [this] { m_desk.showSourceAt(m_field.valueRange.start); });
    if (m_shape.isMachines) {
        const bool unlocked = m_desk.isUnlocked(m_field.path);
        add(unlocked ? tr("Lock") : tr("Unlock"), editable,
            [this, unlocked] { m_desk.setUnlocked(m_field.path, !unlocked); });
    }
    if (m_shape.computed != Computed::Nothing && !m_desk.countRules().isEmpty()) {
        QMenu *rules = menu->addMenu(tr("Count by"));
        for (const CountRule &rule : m_desk.countRules()) {
            QAction *action =
                rules->addAction(rule.name, this, [this, id = rule.id] { m_desk.chooseRule(id); });
            action->setCheckable(true);
            action->setChecked(rule.id == m_desk.chosenRule());
        }
    }
    menu->addSeparator();
    add(tr("Remove"), editable, [this] { remove(); });
}

void FieldRow::openMenu()
{
    m_more->showMenu();
}

void FieldRow::beginRename()
{
    if (!m_keyEdit) {
        m_keyEdit = new LineEdit(this);
        m_keyEdit->setAccessibleName(tr("Key"));
        connect(m_keyEdit, &QLineEdit::returnPressed, this, [this] { endRename(true); });
        connect(m_keyEdit, &QLineEdit::editingFinished, this, [this] { endRename(true, true); });
        m_keyEdit->installEventFilter(this);
    }
    m_keyEdit->setText(m_field.key);
    m_keyEdit->selectAll();
    m_grid->addWidget(m_keyEdit, 3, 0, 1, 2);
    m_keyEdit->show();
    m_keyEdit->setFocus();
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept(); // or it would close the form's drawer
    if (event->type() == QEvent::KeyPress)
        endRename(false);
    return true;
}

/// Closes the input of the key. Who left it has put the focus elsewhere already.
void FieldRow::endRename(bool keep, bool isLeft)
{
    if (!m_keyEdit->isVisible())
        return;
    const QString key = m_keyEdit->text().trimmed();
    const QSignalBlocker quiet(m_keyEdit); // losing the focus now is no decision of the person
    if (!isLeft)
        takeFocus(Qt::OtherFocusReason);
    m_keyEdit->hide();
    if (!keep || key.isEmpty() || key == m_field.key)
        return;
    m_desk.endStep();
    const QString newPath = m_field.path.chopped(m_field.key.size()) + key;
    const auto edits = m_desk.frontMatter().rename(m_field.path, key);
    if (edits && !isLeft)
        m_desk.focusLater(newPath);
    report(m_desk.apply(edits, tr("Rename %1").arg(plainLabel())));
    m_desk.endStep();
}

void FieldRow::moveBy(int places)
{
    const auto &fields = siblings();
    qsizetype index = 0;
    while (index < fields.size() && fields[index].path != m_field.path)
        ++index;
    const qsizetype before = places < 0 ? index - 1 : index + 2;
    if (before < 0 || index + places >= fields.size())
        return;
    m_desk.endStep();
    const QString beforePath = before < fields.size() ? fields[before].path : QString();
    report(
        m_desk.apply(m_desk.frontMatter().move(m_field.path, beforePath), tr("Move %1").arg(plainLabel())));
    m_desk.endStep();
}

void FieldRow::remove()
{
    m_desk.endStep();
    report(m_desk.apply(m_desk.frontMatter().remove(m_field.path), tr("Remove %1").arg(plainLabel())));
    m_desk.endStep();
}

} // namespace wengao::form
