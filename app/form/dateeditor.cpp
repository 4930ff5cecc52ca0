#include "form/dateeditor.h"

#include "form/datepopup.h"
#include "form/datetext.h"
#include "form/glyphbutton.h"
#include "form/lineedit.h"
#include "form/look.h"
#include "frontmatter/dates.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace wengao::form {

using namespace Qt::StringLiterals;

namespace {

// Digits typed with a Chinese input method still on arrive full width.
QString plain(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).trimmed();
}

bool isDate(const QString &text)
{
    return DateText::read(text) || frontmatter::readDate(text);
}

} // namespace

DateEditor::DateEditor(std::function<QDateTime()> now, QWidget *parent)
    : ValueEditor(parent),
      m_input(new LineEdit(this)),
      m_open(new GlyphButton(GlyphButton::Glyph::Calendar, tr("Choose a date"), this)),
      m_meaning(new QLabel(this)),
      m_now(std::move(now))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::gap(this) / 2);
    auto *row = new QHBoxLayout;
    row->setSpacing(look::gap(this) / 2);
    row->addWidget(m_input);
    row->addWidget(m_open);
    column->addLayout(row);
    column->addWidget(m_meaning);
    m_meaning->setIndent(look::em(this) / 3);
    look::makeQuiet(m_meaning);
    m_input->setPlaceholderText(u"2025-06-08T20:00:00+08:00"_s);
    setFocusProxy(m_input);
    watch(m_input);
    watch(m_open);
    connect(m_input, &LineEdit::textEdited, this, &DateEditor::take);
    connect(m_input, &LineEdit::returnPressed, this, &DateEditor::commitPending);
    connect(m_open, &GlyphButton::clicked, this, &DateEditor::openPopup);
    updateNote();
}

QVariant DateEditor::value() const
{
    return m_value;
}

void DateEditor::setValue(const QVariant &value)
{
    if (value.toString() == m_value)
        return;
    m_value = value.toString();
    if (m_input->text() != m_value)
        m_input->showText(m_value);
    updateNote();
}

void DateEditor::setLocked(bool locked)
{
    m_input->setReadOnly(locked);
    m_open->setEnabled(!locked);
    updateNote();
}

void DateEditor::setNames(const QString &label, const QString &help)
{
    ValueEditor::setNames(label, help);
    m_open->setAccessibleName(tr("Choose %1").arg(label));
}

bool DateEditor::hasPending() const
{
    return plain(m_input->text()) != plain(m_value);
}

void DateEditor::dropPending()
{
    m_input->showText(m_value);
    updateNote();
}

void DateEditor::commitPending()
{
    if (!m_value.isEmpty() && plain(m_input->text()).isEmpty())
        handOut({});
}

bool DateEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            commitPending();
    }
    return ValueEditor::eventFilter(watched, event);
}

void DateEditor::take(const QString &text)
{
    // An empty input is mostly on its way to another date, which the article need not follow.
    const QString date = plain(text);
    if (isDate(date) && date != m_value)
        handOut(date);
    updateNote();
}

void DateEditor::handOut(const QString &date)
{
    m_value = date;
    Q_EMIT edited(date);
}

void DateEditor::put(const QString &text)
{
    m_input->showText(text);
    take(text);
}

void DateEditor::openPopup()
{
    const QDateTime now = m_now();
    DateText start = DateText::read(m_value).value_or(DateText::fromMoment(now));
    auto *popup = new DatePopup(start, now, this);
    connect(popup, &DatePopup::changed, this, &DateEditor::put);
    connect(popup, &QObject::destroyed, this, &DateEditor::stepEnds);
    Q_EMIT stepEnds();
    popup->showUnder(this);
}

void DateEditor::updateNote()
{
    const QString text = m_input->text();
    const auto date = DateText::read(text);
    QString meaning;
    if (date && date->hasTime()) {
        const QDateTime local = date->moment().toLocalTime();
        const bool elsewhere =
            date->moment().offsetFromUtc() != local.offsetFromUtc() || date->zone().isEmpty();
        const QLocale locale;
        const QString day = locale.toString(local.date(), QLocale::ShortFormat);
        const QString clock = locale.toString(local.time(), QLocale::ShortFormat);
        if (elsewhere)
            meaning = tr("Here: %1 %2").arg(day, clock);
    }
    m_meaning->setText(meaning);
    m_meaning->setVisible(!meaning.isEmpty());
    const bool pending = text != m_value && !text.isEmpty() && !isDate(text.trimmed());
    Q_EMIT noteChanged({pending ? tr("Not a date yet, so it is not written.") : QString()});
}

} // namespace wengao::form
