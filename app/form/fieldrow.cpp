#include "form/fieldrow.h"

#include "form/chipseditor.h"
#include "form/editors.h"
#include "form/fieldlist.h"
#include "form/glyphbutton.h"
#include "form/imageeditor.h"
#include "form/lineedit.h"
#include "form/look.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>

namespace wengao::form {

using namespace Qt::StringLiterals;
using frontmatter::Field;

namespace {

constexpr int opaqueLines = 6;

QString shortened(const QString &written)
{
    QString plain = text::toPlain(written);
    QStringList lines = plain.split(u'\n');
    while (!lines.isEmpty() && lines.constFirst().trimmed().isEmpty())
        lines.removeFirst();
    // The first line stands behind its own indentation; the others give up as much as they all have.
    qsizetype margin = lines.size() > 1 ? lines[1].size() : 0;
    for (const QString &line : lines.sliced(std::min<qsizetype>(1, lines.size()))) {
        const auto text = std::find_if(line.cbegin(), line.cend(), [](QChar c) { return !c.isSpace(); });
        if (text != line.cend())
            margin = std::min(margin, qsizetype(text - line.cbegin()));
    }
    for (qsizetype i = 1; i < lines.size(); ++i)
        lines[i].remove(0, margin);
    if (lines.size() > opaqueLines)
        lines = lines.first(opaqueLines) << u"…"_s;
    for (QString &line : lines)
        line.truncate(200);
    return lines.join(u'\n');
}

} // namespace

FieldRow::FieldRow(Desk &desk, const Field &field, const Shape &shape, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_field(field),
      m_shape(shape),
      m_grid(new QGridLayout(this)),
      m_label(new QLabel(this)),
      m_more(new GlyphButton(GlyphButton::Glyph::More, {}, this)),
      m_notes(new NoteList(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(look::gap(this));
    m_grid->setVerticalSpacing(look::gap(this) / 2);
    m_more->setFocusPolicy(Qt::ClickFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    // Nobody tells the button that the pointer left it while the menu was open.
    connect(menu, &QMenu::aboutToHide, m_more, [this] { m_more->setAttribute(Qt::WA_UnderMouse, false); });
    m_more->setMenu(menu);
    connect(m_notes, &NoteList::wayChosen, this, &FieldRow::takeWay);
    m_label->setTextFormat(Qt::RichText);
    buildEditor();
    arrange();
    setField(field, shape);
}

FieldRow::~FieldRow() = default;

void FieldRow::buildEditor()
{
    if (m_shape.kind == Kind::Group) {
        m_nested = new FieldList(m_desk, this);
        m_nested->setContentsMargins(look::em(this) * 3 / 4, 0, 0, 0);
        m_body = m_nested;
        return;
    }
    if (m_shape.kind == Kind::Opaque) {
        buildOpaque();
        return;
    }
    m_editor = createEditor(m_shape, m_desk, m_field.path, this);
    m_body = m_editor;
    m_label->setBuddy(m_editor);
    connectEditor();
}

void FieldRow::buildOpaque()
{
    m_opaque = new QLabel(this);
    m_opaque->setTextFormat(Qt::PlainText);
    m_opaque->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_opaque->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_opaque->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_opaque->setMargin(look::gap(this));
    m_opaque->setBackgroundRole(QPalette::AlternateBase);
    m_opaque->setAutoFillBackground(true);
    m_body = m_opaque;
}

void FieldRow::connectEditor()
{
    connect(m_editor, &ValueEditor::edited, this, &FieldRow::take);
    connect(m_editor, &ValueEditor::noteChanged, this, [this](const Note &note) {
        m_editorNote = note;
        updateNotes();
    });
    connect(m_editor, &ValueEditor::stepEnds, this, [this] { m_desk.endStep(); });
    connect(m_editor, &ValueEditor::undoRequested, this, [this] { m_desk.undo(); });
    connect(m_editor, &ValueEditor::redoRequested, this, [this] { m_desk.redo(); });
    if (auto *chips = qobject_cast<ChipsEditor *>(m_editor))
        connectList(chips);
}

void FieldRow::connectList(ChipsEditor *chips)
{
    using frontmatter::FrontMatter;
    const auto change = [this, chips](const std::function<Result<TextEdits>(const FrontMatter &)> &item) {
        const FrontMatter &matter = m_desk.frontMatter();
        const bool perItem = m_field.type == frontmatter::Type::List;
        report(m_desk.change(m_field.path,
                             perItem ? item(matter)
                                     : matter.set(m_field.path, chips->value(), m_desk.lineBreak()),
                             changeName()));
    };
    connect(chips, &ChipsEditor::typingBegins, this, [this] {
        m_beforeTyping = m_desk.frontMatter();
        m_afterTyping = m_beforeTyping.text();
    });
    connect(chips, &ChipsEditor::itemTyped, this, &FieldRow::takeTypedItem);
    connect(chips, &ChipsEditor::itemChanged, this, [=, this](int index, const QString &text) {
        change([=, this](const FrontMatter &m) { return itemEdits(m, index, text); });
    });
    connect(chips, &ChipsEditor::itemRemoved, this, [=, this](int index) {
        change([=, this](const FrontMatter &m) { return m.removeItem(m_field.path, index); });
    });
    connect(chips, &ChipsEditor::itemMoved, this, [=, this](int from, int to) {
        change([=, this](const FrontMatter &m) { return m.moveItem(m_field.path, from, to); });
    });
}

/// Writes the item as if it had been typed at once, for the letters on the way would leave their marks: `n`
/// alone needs quotation marks, `new` none. Taken back, it leaves the text as it was.
void FieldRow::takeTypedItem(int index, const QString &text)
{
    const frontmatter::FrontMatter &now = m_desk.frontMatter();
    if (now.text() != m_afterTyping)
        m_beforeTyping = now; // changed by somebody else meanwhile
    Result<TextEdits> edits = itemEdits(m_beforeTyping, index, text);
    if (edits) {
        const TextEdit change = difference(now.text(), applied(m_beforeTyping.text(), *edits));
        edits = change.range.isEmpty() && change.replacement.isEmpty() ? TextEdits{} : TextEdits{change};
    }
    report(m_desk.change(m_field.path, edits, changeName()));
    m_afterTyping = m_desk.frontMatter().text();
}

Result<TextEdits> FieldRow::itemEdits(const frontmatter::FrontMatter &matter, int index,
                                      const QString &text) const
{
    const Field *list = matter.field(m_field.path);
    if (!list || list->type != frontmatter::Type::List)
        return text.isEmpty() ? Result<TextEdits>(TextEdits{})
                              : matter.set(m_field.path, m_editor->value(), m_desk.lineBreak());
    const bool isThere = index < list->items.size();
    if (text.isEmpty())
        return isThere ? matter.removeItem(m_field.path, index) : Result<TextEdits>(TextEdits{});
    if (!isThere)
        return matter.insertItem(m_field.path, index, text);
    const auto value = frontmatter::valueFromText(text, list->items[index].type);
    return matter.setItem(m_field.path, index, value ? *value : QVariant(text));
}

Shape FieldRow::shapeFor(const Field &field, const Shape &suited) const
{
    if (suited.kind == m_shape.kind || !holdsFocus() || !canHold(m_shape.kind, field))
        return suited;
    Shape kept = suited;
    kept.kind = m_shape.kind;
    kept.lengthLimit = m_shape.lengthLimit;
    return kept;
}

bool FieldRow::fits(const Field &field, const Shape &shape) const
{
    return field.path == m_field.path && shape == m_shape;
}

/// True when nothing of the field looks otherwise than what is shown; where it stands may have changed.
bool FieldRow::shows(const Field &field, const Shape &shape) const
{
    return m_isShown && m_failure.isEmpty() && shape == m_shape && field.type == m_field.type &&
           field.style == m_field.style && field.editable == m_field.editable &&
           field.reason == m_field.reason && field.written == m_field.written && field.key == m_field.key;
}

/// True when something around the field may have changed what stands below it; most rows of a long front
/// matter are spared the look.
bool FieldRow::needsRefresh() const
{
    return m_hadProblems || m_shape.computed != Computed::Nothing || m_wasLocked != isLocked() ||
           m_wide != m_desk.isWide() || !m_desk.problemsOf(m_field.path).isEmpty();
}

void FieldRow::setField(const Field &field, const Shape &shape)
{
    if (shows(field, shape)) {
        m_field = field;
        if (m_nested)
            m_nested->setFields(field.children);
        if (needsRefresh())
            refresh();
        return;
    }
    m_isShown = true;
    m_field = field;
    m_shape = shape;
    m_failure.clear();
    if (m_editor)
        m_editor->setValue(field.value);
    if (m_nested)
        m_nested->setFields(field.children);
    if (m_opaque)
        m_opaque->setText(shortened(field.written));
    updateLabel();
    refresh();
}

void FieldRow::updateLabel()
{
    const QString label = plainLabel();
    const QString bare = QString(label).remove(u' ').remove(u'-').toLower();
    const QString key = QString(m_field.key).remove(u'_').remove(u'-').toLower();
    const QColor quiet = look::quietText(palette());
    QString shown = m_shape.kind == Kind::Bool ? QString() : label.toHtmlEscaped();
    if (bare != key && m_shape.kind != Kind::Bool)
        shown += u"&nbsp; <span style=\"color:%1\"><small>%2</small></span>"_s.arg(
            quiet.name(), m_field.key.toHtmlEscaped());
    m_label->setText(shown);
    const QString tip = m_shape.help.isEmpty() ? m_field.path : m_shape.help + u'\n' + m_field.path;
    m_label->setToolTip(tip.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    if (m_editor)
        m_editor->setNames(label, m_shape.help);
    m_more->setAccessibleName(tr("Menu for %1").arg(label));
    m_more->setToolTip(tr("Menu for %1 (Alt+Enter)").arg(label));
}

QString FieldRow::plainLabel() const
{
    return m_shape.label.isEmpty() ? m_field.key : m_shape.label;
}

QString FieldRow::changeName() const
{
    return tr("Change %1").arg(plainLabel());
}

bool FieldRow::isLocked() const
{
    return !m_desk.lockReason().isEmpty() || !m_field.editable ||
           (m_shape.isMachines && !m_desk.isUnlocked(m_field.path));
}

void FieldRow::refresh()
{
    if (m_wide != m_desk.isWide())
        arrange();
    m_wasLocked = isLocked();
    if (m_editor)
        m_editor->setLocked(m_wasLocked);
    if (m_nested)
        m_nested->refresh();
    updateNotes();
}

void FieldRow::refreshContext()
{
    if (m_editor)
        giveContext(*m_editor, m_shape, m_desk.context(), m_field.path);
    if (m_nested)
        m_nested->refreshContext();
}

void FieldRow::arrange()
{
    m_wide = m_desk.isWide();
    for (QWidget *part : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_more), m_body,
                          static_cast<QWidget *>(m_notes)})
        m_grid->removeWidget(part);
    const bool ownLabel = m_shape.kind == Kind::Bool;
    const bool beside = m_wide && !m_nested;
    m_label->setVisible(!ownLabel || beside);
    m_label->setWordWrap(beside);
    m_grid->setColumnMinimumWidth(0, beside ? look::em(this) * 7 : 0);
    m_grid->setColumnStretch(0, beside ? 0 : 1);
    m_grid->setColumnStretch(1, beside ? 1 : 0);
    if (beside) {
        m_label->setFixedWidth(look::em(this) * 7);
        m_label->setContentsMargins(0, look::em(this) * 2 / 5, 0, 0);
        m_grid->addWidget(m_label, 0, 0, Qt::AlignTop);
        m_grid->addWidget(m_body, 0, 1);
        m_grid->addWidget(m_more, 0, 2, Qt::AlignTop);
        m_grid->addWidget(m_notes, 1, 1);
        return;
    }
    m_label->setMinimumWidth(1);
    m_label->setMaximumWidth(QWIDGETSIZE_MAX);
    m_label->setContentsMargins(0, 0, 0, 0);
    m_grid->addWidget(m_more, 0, 1, Qt::AlignVCenter);
    if (ownLabel) {
        m_grid->addWidget(m_body, 0, 0);
    } else {
        m_grid->addWidget(m_label, 0, 0);
        m_grid->addWidget(m_body, 1, 0, 1, 2);
    }
    m_grid->addWidget(m_notes, 2, 0, 1, 2);
}

void FieldRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_isShown)
        updateLabel(); // its key is written in a shade of its own
    QWidget::changeEvent(event);
}

void FieldRow::take(const QVariant &value)
{
    QVariant written = value;
    // A date stays without quotes unless it stands in quotes.
    if (m_shape.kind == Kind::Date && m_field.type != frontmatter::Type::String &&
        !value.toString().isEmpty())
        written = QVariant::fromValue(frontmatter::Timestamp{value.toString()});
    report(m_desk.change(m_field.path, m_desk.frontMatter().set(m_field.path, written, m_desk.lineBreak()),
                         changeName()));
}

void FieldRow::report(const Result<void> &result)
{
    m_failure = result ? QString() : result.error().message;
    updateNotes();
}

bool FieldRow::holdsFocus() const
{
    // The window's, which it has again as soon as it is active.
    const QWidget *focused = window()->focusWidget();
    return focused && isAncestorOf(focused);
}

void FieldRow::takeFocus(Qt::FocusReason reason)
{
    if (m_editor)
        m_editor->setFocus(reason);
    else if (m_nested && !m_nested->rows().isEmpty())
        m_nested->rows().constFirst()->takeFocus(reason);
    else
        m_more->setFocus(reason);
}

void FieldRow::commitPending()
{
    if (m_editor)
        m_editor->commitPending();
    if (m_nested)
        m_nested->commitPending();
}

} // namespace wengao::form
