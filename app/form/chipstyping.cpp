#include "form/chip.h"
#include "form/chipseditor.h"
#include "form/lineedit.h"

#include <QRegularExpression>

#include <utility>

namespace wengao::form {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &separators()
{
    static const QRegularExpression pattern(u"[,，\\n\\r\\x{2028}\\x{2029}]"_s);
    return pattern;
}

} // namespace

/// Shows the item that is being typed where it is typed, and leaves the others in `texts`.
void ChipsEditor::keepTyping(QStringList &texts)
{
    if (m_editing >= 0 && texts.size() != m_chips.size())
        closeEdit();
    else if (m_editing >= 0 && m_inPlace->text().trimmed() != texts[m_editing])
        m_inPlace->showText(texts[m_editing]);
    if (m_pending.isEmpty())
        return;
    m_pending = texts.size() > m_chips.size() ? texts.takeLast() : QString();
    if (m_input->text().trimmed() != m_pending)
        m_input->showText(m_pending);
}

bool ChipsEditor::isTyping() const
{
    return m_editing >= 0 ? m_chips[m_editing]->text() != m_original : !m_pending.isEmpty();
}

bool ChipsEditor::hasPending() const
{
    return isTyping() || (m_editing >= 0 && m_inPlace->text() != m_original);
}

void ChipsEditor::dropPending()
{
    // The history may have the word in several steps; it goes as a whole.
    QVariant before;
    while (isTyping() && value() != before) {
        before = value();
        Q_EMIT undoRequested();
    }
    if (m_editing >= 0) {
        m_inPlace->setText(m_original);
        typeInPlace(m_original);
    } else {
        m_input->clear();
        typeInput({});
        relayout();
    }
}

void ChipsEditor::commitPending()
{
    if (m_editing >= 0)
        endEdit(true);
    if (!m_locked && !m_input->text().trimmed().isEmpty())
        add(m_input->text());
}

void ChipsEditor::add(const QString &text)
{
    typeInput(text);
    m_input->clear();
    const QString clean = std::exchange(m_pending, {});
    const bool isThere = value().toStringList().contains(clean);
    if (isThere) {
        Q_EMIT itemTyped(int(m_chips.size()), {});
    } else if (!clean.isEmpty()) {
        Chip *chip = createChip();
        chip->setText(clean);
        m_chips.append(chip);
    }
    relayout();
    Q_EMIT stepEnds();
    checkDuplicates();
}

void ChipsEditor::typeInput(const QString &text)
{
    const QString typed = text.trimmed();
    if (m_locked || typed == m_pending)
        return;
    if (m_pending.isEmpty()) {
        Q_EMIT stepEnds();
        Q_EMIT typingBegins();
    }
    m_pending = typed;
    Q_EMIT itemTyped(int(m_chips.size()), typed);
}

void ChipsEditor::typeInPlace(const QString &text)
{
    const QString typed = text == m_original ? text : text.trimmed();
    relayout();
    // An entry that is empty for the moment is removed when it is left so.
    if (m_editing < 0 || typed == m_chips[m_editing]->text() || (typed.isEmpty() && text != m_original))
        return;
    m_chips[m_editing]->setText(typed);
    Q_EMIT itemTyped(m_editing, typed);
}

void ChipsEditor::splitInput(const QString &text)
{
    if (text.contains(separators())) {
        QStringList parts = text.split(separators());
        const QString rest = parts.takeLast();
        for (const QString &part : std::as_const(parts))
            add(part);
        m_input->setText(rest.trimmed());
    }
    typeInput(m_input->text());
    relayout();
}

void ChipsEditor::beginEdit(int index)
{
    if (m_locked || index < 0 || index >= m_chips.size())
        return;
    Q_EMIT stepEnds();
    Q_EMIT typingBegins();
    m_editing = index;
    m_original = m_chips[index]->text();
    m_inPlace->setText(m_chips[index]->text());
    m_inPlace->selectAll();
    m_inPlace->show();
    relayout();
    // The focus goes over before the chip is hidden, which would send it elsewhere.
    m_inPlace->setFocus();
    m_chips[index]->hide();
}

void ChipsEditor::endEdit(bool keep)
{
    const int index = m_editing;
    if (index < 0 || index >= m_chips.size())
        return;
    const bool isLeftEmpty = keep && m_inPlace->text() != m_original && m_inPlace->text().trimmed().isEmpty();
    typeInPlace(keep ? m_inPlace->text() : m_original);
    closeEdit();
    if (isLeftEmpty)
        removeAt(index);
    Q_EMIT stepEnds();
    checkDuplicates();
}

void ChipsEditor::closeEdit()
{
    Chip *chip = m_chips[std::exchange(m_editing, -1)];
    const bool hadFocus = m_inPlace->hasFocus();
    chip->show();
    if (hadFocus)
        chip->setFocus();
    m_inPlace->hide();
    relayout();
}

} // namespace wengao::form
