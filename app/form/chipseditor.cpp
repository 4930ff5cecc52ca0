#include "form/chipseditor.h"

#include "form/chip.h"
#include "form/lineedit.h"
#include "form/look.h"
#include "frontmatter/tags.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>

namespace wengao::form {

using namespace Qt::StringLiterals;

ChipsEditor::ChipsEditor(QWidget *parent)
    : ValueEditor(parent), m_input(new LineEdit(this)), m_inPlace(new LineEdit(this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::IBeamCursor);
    setFocusProxy(m_input);
    for (LineEdit *edit : {m_input, m_inPlace}) {
        edit->setBare(true);
        watch(edit);
    }
    m_inPlace->hide();
    auto *completer = new QCompleter(new QStringListModel(this), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_input->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ChipsEditor::add,
            Qt::QueuedConnection);
    // The list of suggestions keeps Enter to itself, also where nothing in it is chosen.
    connect(m_input, &LineEdit::returnPressed, this, [this, completer] {
        if (completer->popup()->isVisible() && !completer->popup()->currentIndex().isValid())
            add(m_input->text());
    });
    connect(m_input, &LineEdit::textEdited, this, &ChipsEditor::splitInput);
    connect(m_inPlace, &LineEdit::textEdited, this, &ChipsEditor::typeInPlace);
}

QVariant ChipsEditor::value() const
{
    QStringList texts;
    for (const Chip *chip : m_chips)
        texts.append(chip->text());
    if (!m_pending.isEmpty())
        texts.append(m_pending);
    return texts;
}

void ChipsEditor::setValue(const QVariant &value)
{
    QStringList texts;
    const QVariantList items = value.toList();
    for (const QVariant &item : items)
        texts.append(item.toString());
    if (texts == this->value().toStringList())
        return;
    keepTyping(texts);
    int focused = -1;
    for (int i = 0; i < m_chips.size(); ++i)
        focused = m_chips[i]->hasFocus() ? i : focused;
    while (m_chips.size() > texts.size()) {
        m_chips.constLast()->hide();
        m_chips.takeLast()->deleteLater();
    }
    while (m_chips.size() < texts.size())
        m_chips.append(createChip());
    for (int i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setText(texts[i]);
    if (focused >= m_chips.size())
        focusChip(int(m_chips.size()) - 1);
    checkDuplicates();
    relayout();
}

void ChipsEditor::setLocked(bool locked)
{
    m_locked = locked;
    m_input->setReadOnly(locked);
    for (Chip *chip : std::as_const(m_chips))
        chip->setLocked(locked);
    relayout();
    update();
}

void ChipsEditor::setNames(const QString &label, const QString &help)
{
    ValueEditor::setNames(label, help);
    m_input->setAccessibleDescription(
        tr("%1 Enter or a comma adds, the left arrow goes to the entries.").arg(help).trimmed());
    m_inPlace->setAccessibleName(label);
}

void ChipsEditor::setSuggestionProvider(std::function<QStringList()> provider)
{
    m_suggestions = std::move(provider);
    updateCompleter();
    checkDuplicates();
}

void ChipsEditor::setSimilarityKey(std::function<QString(const QString &)> key)
{
    m_key = std::move(key);
    checkDuplicates();
}

Chip *ChipsEditor::createChip()
{
    auto *chip = new Chip(this);
    chip->setLocked(m_locked);
    watch(chip);
    const auto index = [this, chip] { return int(m_chips.indexOf(chip)); };
    connect(chip, &Chip::removeRequested, this, [this, index] { removeAt(index()); });
    connect(chip, &Chip::editRequested, this, [this, index] { beginEdit(index()); });
    connect(chip, &Chip::typed, this, [this](QKeyEvent *event) {
        m_input->setFocus(Qt::OtherFocusReason);
        QCoreApplication::sendEvent(m_input, event);
    });
    connect(chip, &Chip::walkRequested, this, [this, index](int steps) { focusChip(index() + steps); });
    connect(chip, &Chip::moveRequested, this, [this, index](int steps) { moveTo(index(), index() + steps); });
    connect(chip, &Chip::dragged, this, [this](QPoint at) {
        m_dropGap = gapAt(at);
        update();
    });
    connect(chip, &Chip::dropped, this, [this, index](QPoint at) {
        const int from = index();
        const int gap = gapAt(at);
        m_dropGap = -1;
        update();
        moveTo(from, gap > from ? gap - 1 : gap);
    });
    chip->show();
    return chip;
}

void ChipsEditor::removeAt(int index)
{
    if (m_locked || index < 0 || index >= m_chips.size())
        return;
    Chip *chip = m_chips.takeAt(index);
    const bool hadFocus = chip->hasFocus();
    chip->hide();
    chip->deleteLater();
    if (hadFocus)
        focusChip(index);
    relayout();
    Q_EMIT stepEnds();
    Q_EMIT itemRemoved(index);
    checkDuplicates();
}

void ChipsEditor::moveTo(int from, int to)
{
    if (m_locked || from < 0 || from == to || to < 0 || to >= m_chips.size())
        return;
    m_chips.move(from, to);
    relayout();
    Q_EMIT stepEnds();
    Q_EMIT itemMoved(from, to);
}

void ChipsEditor::focusChip(int index)
{
    if (index >= 0 && index < m_chips.size())
        m_chips[index]->setFocus(Qt::OtherFocusReason);
    else if (index >= m_chips.size())
        m_input->setFocus(Qt::OtherFocusReason);
}

bool ChipsEditor::inputKey(int key)
{
    const bool atStart = m_input->cursorPosition() == 0 && !m_input->hasSelectedText();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_input->completer()->popup()->isVisible())
            return false;
        add(m_input->text());
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Left:
        if (!atStart || m_chips.isEmpty() || (key == Qt::Key_Backspace && !m_input->text().isEmpty()))
            return false;
        focusChip(int(m_chips.size()) - 1);
        return true;
    case Qt::Key_Down:
        if (!m_input->text().isEmpty() || m_known.isEmpty())
            return false;
        m_input->completer()->setCompletionPrefix({});
        m_input->completer()->complete();
        return true;
    default:
        return false;
    }
}

bool ChipsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const int key = pressed->key();
        if (pressed->modifiers().testFlag(Qt::AltModifier))
            return ValueEditor::eventFilter(watched, event);
        if (watched == m_input && inputKey(key))
            return true;
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_inPlace && (enter || key == Qt::Key_Escape)) {
            endEdit(enter);
            return true;
        }
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (event->type() == QEvent::FocusIn && watched == m_input)
            updateCompleter();
        else if (event->type() == QEvent::FocusOut && reason != Qt::PopupFocusReason &&
                 reason != Qt::ActiveWindowFocusReason && (watched == m_input || watched == m_inPlace))
            commitPending();
    }
    return ValueEditor::eventFilter(watched, event);
}

void ChipsEditor::updateCompleter()
{
    m_known = m_suggestions ? m_suggestions() : QStringList();
    const QStringList used = value().toStringList();
    QStringList open;
    for (const QString &word : std::as_const(m_known)) {
        if (!used.contains(word))
            open.append(word);
    }
    static_cast<QStringListModel *>(m_input->completer()->model())->setStringList(open);
}

void ChipsEditor::checkDuplicates()
{
    const auto keyOf = [this](const QString &text) {
        return m_key ? m_key(text) : frontmatter::foldedTag(text);
    };
    QHash<QString, QString> known;
    for (const QString &word : std::as_const(m_known)) {
        if (const QString key = keyOf(word); !known.contains(key))
            known.insert(key, word);
    }
    Note note;
    QHash<QString, QString> seen;
    for (int i = 0; i < m_chips.size(); ++i) {
        const QString &text = m_chips[i]->text();
        const QString key = keyOf(text);
        const bool repeated = seen.contains(key);
        const QString elsewhere = known.value(key, text);
        m_chips[i]->setMarked(repeated || elsewhere != text);
        if (note.sentence.isEmpty() && repeated) {
            note = {tr("“%1” and “%2” say the same.").arg(seen.value(key), text),
                    tr("Remove “%1”").arg(text)};
            m_better.clear();
            m_betterIndex = i;
        } else if (note.sentence.isEmpty() && elsewhere != text) {
            note = {tr("Other articles write “%1” as “%2”.").arg(text, elsewhere),
                    tr("Use “%1”").arg(elsewhere)};
            m_better = elsewhere;
            m_betterIndex = i;
        }
        seen.insert(key, text);
    }
    Q_EMIT noteChanged(note);
}

void ChipsEditor::followNote()
{
    if (m_better.isEmpty()) {
        removeAt(m_betterIndex);
    } else if (!m_locked && m_betterIndex >= 0 && m_betterIndex < m_chips.size()) {
        m_chips[m_betterIndex]->setText(m_better);
        relayout();
        Q_EMIT stepEnds();
        Q_EMIT itemChanged(m_betterIndex, m_better);
        checkDuplicates();
    }
}

} // namespace wengao::form
