#include "form/datepopup.h"

#include "form/look.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTimeEdit>

namespace wengao::form {

using namespace Qt::StringLiterals;

namespace {

// The clock does not show the fraction, so it must not decide whether the time was changed.
bool isSameSecond(QTime a, QTime b)
{
    return a.hour() == b.hour() && a.minute() == b.minute() && a.second() == b.second();
}

} // namespace

DatePopup::DatePopup(const DateText &start, const QDateTime &now, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_date(start),
      m_now(now),
      m_calendar(new QCalendarWidget(this)),
      m_withTime(new QCheckBox(tr("Time"), this)),
      m_clock(new QTimeEdit(this)),
      m_zone(new QComboBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    build();
    fillZones(now);
    display(start);
    connect(m_calendar, &QCalendarWidget::selectionChanged, this, &DatePopup::read);
    connect(m_calendar, &QCalendarWidget::activated, this, &QWidget::close);
    connect(m_clock, &QTimeEdit::timeChanged, this, &DatePopup::read);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &DatePopup::read);
    connect(m_withTime, &QCheckBox::toggled, this, &DatePopup::read);
}

void DatePopup::build()
{
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setGridVisible(false);
    m_calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    m_clock->setAccessibleName(tr("Time"));
    m_zone->setAccessibleName(tr("Zone"));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *nowButton = new QPushButton(tr("Now"), this);
    auto *done = new QPushButton(tr("Done"), this);
    done->setDefault(true);
    auto *column = new QVBoxLayout(this);
    const int gap = look::gap(this);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_calendar);
    auto *clock = new QHBoxLayout;
    clock->addWidget(m_withTime);
    clock->addWidget(m_clock, 1);
    clock->addWidget(m_zone, 1);
    column->addLayout(clock);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(nowButton);
    buttons->addStretch();
    buttons->addWidget(done);
    column->addLayout(buttons);
    connect(nowButton, &QPushButton::clicked, this, [this] {
        DateText date = m_date;
        date.setMoment(m_now);
        display(date);
        Q_EMIT changed(m_date.written());
    });
    connect(done, &QPushButton::clicked, this, &QWidget::close);
}

void DatePopup::fillZones(const QDateTime &now)
{
    const QString written = m_date.zone();
    const QString here = zoneText(now.offsetFromUtc());
    if (!written.isEmpty() && written.toUpper() != u"Z"_s && written != here)
        m_zone->addItem(written, written);
    m_zone->addItem(here == u"Z"_s ? tr("Z (here)") : tr("%1 (here)").arg(here), here);
    if (here != u"Z"_s)
        m_zone->addItem(tr("Z (UTC)"), written.toUpper() == u"Z"_s ? written : u"Z"_s);
    m_zone->addItem(tr("No zone"), QString());
}

void DatePopup::display(const DateText &date)
{
    m_showing = true;
    m_date = date;
    m_calendar->setSelectedDate(date.date());
    m_withTime->setChecked(date.hasTime());
    m_clock->setDisplayFormat(date.hasSeconds() ? u"HH:mm:ss"_s : u"HH:mm"_s);
    m_clock->setTime(date.time());
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(date.zone())));
    m_clock->setEnabled(date.hasTime());
    m_zone->setEnabled(date.hasTime());
    m_showing = false;
}

void DatePopup::read()
{
    if (m_showing)
        return;
    DateText date = m_date;
    date.setDate(m_calendar->selectedDate());
    if (!m_withTime->isChecked()) {
        date.clearTime();
    } else {
        if (!date.hasTime()) {
            date.setTime(QTime(m_now.time().hour(), m_now.time().minute()));
            date.setZone(zoneText(m_now.offsetFromUtc()));
        } else if (!isSameSecond(m_clock->time(), date.time())) {
            date.setTime(m_clock->time());
        }
        if (m_date.hasTime() && m_zone->currentData().toString() != date.zone())
            date.setZone(m_zone->currentData().toString());
    }
    display(date);
    Q_EMIT changed(date.written());
}

void DatePopup::showUnder(const QWidget *field)
{
    adjustSize();
    const QRect area = field->screen()->availableGeometry();
    QPoint at = field->mapToGlobal(QPoint(0, field->height() + 2));
    if (at.y() + height() > area.bottom())
        at.setY(field->mapToGlobal(QPoint(0, 0)).y() - height() - 2);
    at.setX(std::clamp(at.x(), area.left(), std::max(area.left(), area.right() - width())));
    at.setY(std::max(at.y(), area.top()));
    move(at);
    show();
    m_calendar->setFocus();
}

void DatePopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace wengao::form
