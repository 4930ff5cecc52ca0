#include "form/panelprivate.h"

#include "form/addpopup.h"
#include "form/datetext.h"
#include "form/fieldlist.h"
#include "form/fieldrow.h"
#include "form/look.h"
#include "form/noteline.h"
#include "form/section.h"
#include "form/sourcepane.h"
#include "frontmatter/traps.h"

#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace wengao::form {

using namespace Qt::StringLiterals;
using frontmatter::FrontMatter;

namespace {
constexpr int notesShown = 6;
constexpr qsizetype trapsAtOnce = 8'000;
constexpr int trapDelay = 400; // milliseconds

class ContextClock final : public Clock
{
public:
    explicit ContextClock(const FormContext &context) : m_context(context) {}
    QDateTime now() const override { return m_context.now ? m_context.now() : QDateTime::currentDateTime(); }

private:
    const FormContext &m_context;
};

} // namespace

FormPanel::Private::Private(FormPanel &panel) : q(panel)
{
}

void FormPanel::Private::build()
{
    m_scroll = new QScrollArea(&q);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(m_scroll);
    m_column = new QVBoxLayout(content);
    const int gap = look::gap(&q);
    m_column->setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap);
    m_column->setSpacing(2 * gap);
    m_notes = new NoteList(content);
    m_fields = new FieldList(*this, content);
    m_machineSection = new Section({}, content);
    m_machines = new FieldList(*this, content);
    m_machines->setContentsMargins(look::em(&q) * 3 / 4, 0, 0, 0);
    m_machineSection->setContent(m_machines);
    m_column->addWidget(m_notes);
    buildEmpty();
    m_column->addWidget(m_fields);
    m_column->addWidget(m_machineSection);
    buildActions();
    m_column->addStretch(1);
    // A single wide thing must not push the rest out of sight: it is cut instead.
    content->setMinimumWidth(1);
    m_scroll->setWidget(content);
    m_source = new SourcePane(*this, &q);
    m_splitter = new QSplitter(Qt::Vertical, &q);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_scroll);
    m_splitter->addWidget(m_source);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    QObject::connect(m_source, &SourcePane::toggled, &q, [this](bool open) {
        const int height = m_splitter->height();
        if (open && m_source->height() < height / 3)
            m_splitter->setSizes({height * 3 / 5, height * 2 / 5});
    });
    auto *outer = new QVBoxLayout(&q);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_splitter);
    QObject::connect(m_notes, &NoteList::wayChosen, &q,
                     [this](int entry, int way) { takeNoteWay(entry, way); });
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    QObject::connect(bar, &QScrollBar::valueChanged, &q, [this] { showMoreIfNear(); });
    QObject::connect(
        bar, &QScrollBar::rangeChanged, &q, [this] { showMoreIfNear(); }, Qt::QueuedConnection);
    m_trapTimer.setSingleShot(true);
    QObject::connect(&m_trapTimer, &QTimer::timeout, &q, [this] {
        findTraps();
        m_fields->refresh();
        m_machines->refresh();
        showNotes();
    });
    show({});
}

void FormPanel::Private::buildEmpty()
{
    m_empty = new QWidget(&q);
    auto *column = new QVBoxLayout(m_empty);
    auto *title = new QLabel(FormPanel::tr("This article has no front matter."), m_empty);
    auto *help = new QLabel(
        FormPanel::tr("It holds the title, the date, the tags and what else the site wants to know."),
        m_empty);
    auto *button = new QPushButton(FormPanel::tr("Add front matter"), m_empty);
    for (QLabel *label : {title, help}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    QFont strong = title->font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(strong);
    look::makeQuiet(help);
    column->setSpacing(look::gap(&q) * 2);
    column->addSpacing(look::em(&q) * 2);
    column->addWidget(title);
    column->addWidget(help);
    column->addWidget(button, 0, Qt::AlignHCenter);
    m_column->addWidget(m_empty);
    QObject::connect(button, &QPushButton::clicked, &q, [this] { addFrontMatter(); });
}

void FormPanel::Private::buildActions()
{
    m_add = new QPushButton(FormPanel::tr("Add field…"), &q);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    QObject::connect(m_add, &QPushButton::clicked, &q, [this] { openAdd(); });
}

QString FormPanel::Private::lockReason() const
{
    return m_readOnly.isEmpty() ? m_matter.readOnlyReason() : m_readOnly;
}

void FormPanel::Private::setUnlocked(const QString &path, bool unlocked)
{
    if (unlocked)
        m_unlocked.insert(path);
    else
        m_unlocked.remove(path);
    if (FieldRow *changed = row(path)) {
        changed->refresh();
        if (unlocked)
            changed->takeFocus();
    }
}

QString FormPanel::Private::chosenRule() const
{
    for (const CountRule &rule : m_rules) {
        if (rule.id == m_rule)
            return m_rule;
    }
    return m_rules.isEmpty() ? QString() : m_rules.constFirst().id;
}

std::optional<qint64> FormPanel::Private::current(Computed what) const
{
    const QString chosen = chosenRule();
    for (const CountRule &rule : m_rules) {
        if (rule.id == chosen && what == Computed::Words)
            return rule.words;
        if (rule.id == chosen && what == Computed::Minutes)
            return rule.minutes;
    }
    return {};
}

void FormPanel::Private::chooseRule(const QString &id)
{
    m_rule = id;
    m_fields->refresh();
    m_machines->refresh();
    Q_EMIT q.countRuleChosen(id);
}

Result<void> FormPanel::Private::change(const QString &path, const Result<TextEdits> &edits,
                                        const QString &name)
{
    if (!m_readOnly.isEmpty())
        return Error{ErrorCode::NotWritable, m_readOnly};
    const Result<frontmatter::Respelling> respelled = m_spellings.respelled(m_matter, path, edits);
    if (!respelled)
        return respelled.error();
    m_ahead = respelled->after;
    return apply(respelled->edits, name);
}

Result<void> FormPanel::Private::apply(const Result<TextEdits> &edits, const QString &name)
{
    if (!m_readOnly.isEmpty())
        return Error{ErrorCode::NotWritable, m_readOnly};
    if (!edits)
        return edits.error();
    if (edits->isEmpty())
        return {};
    const QString after = applied(m_matter.text(), *edits);
    m_handedBack = false;
    Q_EMIT q.editsRequested(*edits, name);
    if (!m_handedBack)
        show(after);
    return {};
}

void FormPanel::Private::show(const QString &text)
{
    m_handedBack = true;
    m_matter = text == m_ahead.text() ? m_ahead : FrontMatter::parse(text);
    takeProblems(m_matter.problems());
    // Traps and their fixes are tried out one by one, which a long front matter cannot wait for.
    if (text.size() <= trapsAtOnce)
        findTraps();
    else
        m_trapTimer.start(trapDelay);
    showFields();
    showNotes();
    m_source->refresh();
    if (m_focusPath.isEmpty())
        return;
    if (FieldRow *target = row(std::exchange(m_focusPath, {})))
        target->takeFocus();
}

void FormPanel::Private::takeProblems(const QList<frontmatter::Problem> &problems)
{
    m_all = problems;
    m_problems.clear();
    for (auto it = problems.crbegin(); it != problems.crend(); ++it)
        m_problems.insert(it->path, *it);
}

void FormPanel::Private::findTraps()
{
    takeProblems(frontmatter::traps(m_matter, ContextClock(m_context), {m_context.timeZone}));
}

void FormPanel::Private::showFields()
{
    const bool nothing = m_matter.language() == frontmatter::Language::None;
    m_empty->setVisible(nothing);
    m_fields->setVisible(!nothing);
    m_add->setVisible(!nothing && lockReason().isEmpty());
    // What cannot be read for the moment must not take the values away from the screen.
    if (m_matter.isBroken() && !m_fields->rows().isEmpty() && !nothing) {
        m_fields->refresh();
        m_machines->refresh();
        return;
    }
    QList<frontmatter::Field> own;
    QList<frontmatter::Field> machines;
    for (const frontmatter::Field &field : m_matter.fields())
        (shapeOf(field, m_table).isMachines ? machines : own).append(field);
    m_fields->setFields(own);
    m_machines->setFields(machines);
    m_machineSection->setVisible(!machines.isEmpty());
    m_machineSection->setTitle(FormPanel::tr("Written by programs (%1)").arg(machines.size()));
}

void FormPanel::Private::showNotes()
{
    QList<NoteList::Entry> entries;
    if (!lockReason().isEmpty() && !m_matter.isBroken())
        entries.append({NoteLine::Weight::Hint, lockReason()});
    int left = 0;
    for (const frontmatter::Problem &problem : std::as_const(m_all)) {
        const bool atField = !problem.path.isEmpty() && m_matter.field(problem.path) && !m_matter.isBroken();
        if (atField)
            continue;
        if (entries.size() >= notesShown) {
            ++left;
            continue;
        }
        NoteList::Entry entry{problem.isError ? NoteLine::Weight::Error : NoteLine::Weight::Warning,
                              FormPanel::tr("Line %1: %2").arg(problem.line + 1).arg(problem.message)};
        for (const frontmatter::Fix &fix : problem.fixes)
            entry.ways.append(fix.title);
        entry.ways.append(FormPanel::tr("Show line"));
        entries.append(entry);
    }
    if (left > 0)
        entries.append({NoteLine::Weight::Hint, FormPanel::tr("%n more", nullptr, left)});
    m_notes->setEntries(entries);
}

void FormPanel::Private::takeNoteWay(int entry, int way)
{
    const NoteList::Entry chosen = m_notes->entries().value(entry);
    const auto problems = m_all;
    for (const frontmatter::Problem &problem : problems) {
        if (chosen.sentence != FormPanel::tr("Line %1: %2").arg(problem.line + 1).arg(problem.message))
            continue;
        if (way >= problem.fixes.size()) {
            showSourceAt(problem.range.start);
            return;
        }
        endStep();
        const Result<void> result = apply(problem.fixes[way].edits, problem.fixes[way].title);
        Q_UNUSED(result)
        endStep();
        return;
    }
}

} // namespace wengao::form
