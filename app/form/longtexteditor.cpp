#include "form/longtexteditor.h"

#include "form/look.h"
#include "form/shown.h"
#include "text/counting.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace wengao::form {

LongTextEditor::LongTextEditor(qsizetype limit, QWidget *parent)
    : ValueEditor(parent),
      m_input(new GrowingText(this)),
      m_length(new QLabel(this)),
      m_take(new LinkButton(this, tr("Take from first paragraph"))),
      m_limit(limit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::gap(this) / 2);
    column->addWidget(m_input);
    auto *row = new QHBoxLayout;
    row->addWidget(m_take);
    row->addStretch();
    row->addWidget(m_length);
    column->addLayout(row);
    m_take->hide();
    look::makeQuiet(m_length);
    setFocusProxy(m_input);
    watch(m_input);
    connect(m_input, &QPlainTextEdit::textChanged, this, &LongTextEditor::handOut);
    connect(m_take, &QPushButton::clicked, this, &LongTextEditor::takeFirstParagraph);
    updateLength();
}

QVariant LongTextEditor::value() const
{
    return m_value;
}

void LongTextEditor::setValue(const QVariant &value)
{
    const QString text = value.toString();
    if (text == m_value)
        return;
    m_value = text;
    m_showing = true;
    m_input->showText(shownText(text));
    m_showing = false;
    updateLength();
}

void LongTextEditor::setLocked(bool locked)
{
    m_input->setReadOnly(locked);
    m_take->setVisible(!locked && m_firstParagraph);
}

void LongTextEditor::setFirstParagraphProvider(std::function<QString()> provider)
{
    m_firstParagraph = std::move(provider);
    m_take->setVisible(m_firstParagraph && !m_input->isReadOnly());
}

void LongTextEditor::handOut()
{
    // An input method that composes signals changes without any change of the text.
    const QString before = shownText(m_value);
    const QString after = documentText(*m_input->document());
    if (m_showing || before == after)
        return;
    m_value = applied(m_value, {difference(before, after)});
    updateLength();
    Q_EMIT edited(m_value);
}

void LongTextEditor::takeFirstParagraph()
{
    const QString paragraph = m_firstParagraph().simplified();
    if (paragraph.isEmpty() || paragraph == m_value)
        return;
    Q_EMIT stepEnds();
    m_input->showText(paragraph);
    handOut();
    Q_EMIT stepEnds();
}

void LongTextEditor::updateLength()
{
    const qsizetype length = text::count(m_value).total();
    const QString shown = QLocale().toString(length);
    m_length->setText(m_limit > 0 ? tr("%1 of %2").arg(shown, QLocale().toString(m_limit)) : shown);
    m_length->setToolTip(tr("Length: Chinese characters, full-width marks and western words count one each"));
    const bool tooLong = m_limit > 0 && length > m_limit;
    Q_EMIT noteChanged(
        {tooLong ? tr("Longer than %1, so it may be cut where it is shown.").arg(m_limit) : QString()});
}

} // namespace wengao::form
