#include "form/texteditor.h"

#include "form/lineedit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRegularExpression>

namespace wengao::form {

using namespace Qt::StringLiterals;

namespace {

QHBoxLayout *tightRow(QWidget *parent)
{
    auto *row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

} // namespace

TextEditor::TextEditor(QWidget *parent) : ValueEditor(parent), m_input(new LineEdit(this))
{
    tightRow(this)->addWidget(m_input);
    setFocusProxy(m_input);
    watch(m_input);
    connect(m_input, &LineEdit::textEdited, this, &TextEditor::take);
}

void TextEditor::take(const QString &text)
{
    // A pasted line break has no place on one line.
    static const QRegularExpression breaks(u"[\\r\\n\\x{2028}\\x{2029}]+"_s);
    QString oneLine = text;
    oneLine.replace(breaks, u" "_s);
    m_input->showText(oneLine);
    Q_EMIT edited(oneLine);
}

QVariant TextEditor::value() const
{
    return m_input->text();
}

void TextEditor::setValue(const QVariant &value)
{
    m_input->showText(value.toString());
}

void TextEditor::setLocked(bool locked)
{
    m_input->setReadOnly(locked);
}

NumberEditor::NumberEditor(bool whole, QWidget *parent)
    : ValueEditor(parent), m_input(new LineEdit(this)), m_whole(whole)
{
    tightRow(this)->addWidget(m_input);
    setFocusProxy(m_input);
    watch(m_input);
    m_input->setInputMethodHints(whole ? Qt::ImhDigitsOnly : Qt::ImhFormattedNumbersOnly);
    connect(m_input, &LineEdit::textEdited, this, &NumberEditor::take);
}

QVariant NumberEditor::value() const
{
    return m_value;
}

void NumberEditor::setValue(const QVariant &value)
{
    if (value == m_value && value.typeId() == m_value.typeId())
        return;
    m_value = value;
    const bool sameNumber = read(m_input->text()) == value && !m_input->text().isEmpty();
    if (!sameNumber)
        m_input->showText(value.toString());
    Q_EMIT noteChanged(Note{});
}

void NumberEditor::setLocked(bool locked)
{
    m_input->setReadOnly(locked);
}

bool NumberEditor::hasPending() const
{
    return m_input->text() != m_value.toString() && !read(m_input->text()).isValid();
}

void NumberEditor::dropPending()
{
    m_input->showText(m_value.toString());
    Q_EMIT noteChanged(Note{});
}

QVariant NumberEditor::read(const QString &text) const
{
    // Digits typed with a Chinese input method still on arrive full width.
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    bool fine = false;
    const qlonglong whole = plain.toLongLong(&fine);
    if (fine)
        return whole;
    if (m_whole)
        return {};
    const double number = plain.toDouble(&fine);
    return fine && qIsFinite(number) ? QVariant(number) : QVariant();
}

void NumberEditor::take(const QString &text)
{
    const QVariant number = read(text);
    if (!number.isValid()) {
        Q_EMIT noteChanged({m_whole ? tr("Not a whole number, so it is not written yet.")
                                    : tr("Not a number, so it is not written yet.")});
        return;
    }
    Q_EMIT noteChanged(Note{});
    m_value = number;
    Q_EMIT edited(number);
}

void NumberEditor::step(qint64 by)
{
    const QVariant number = read(m_input->text());
    if (number.typeId() != QMetaType::LongLong)
        return;
    const QString next = QString::number(number.toLongLong() + by);
    m_input->setText(next);
    m_input->selectAll();
    take(next);
}

bool NumberEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !m_input->isReadOnly()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            step(key == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return ValueEditor::eventFilter(watched, event);
}

} // namespace wengao::form
