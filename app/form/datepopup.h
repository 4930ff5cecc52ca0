#pragma once

#include "form/datetext.h"

#include <QFrame>

class QCalendarWidget;
class QCheckBox;
class QComboBox;
class QTimeEdit;

namespace wengao::form {

/// Calendar, clock and zone for one date; deletes itself when closed.
class DatePopup final : public QFrame
{
    Q_OBJECT

public:
    DatePopup(const DateText &start, const QDateTime &now, QWidget *parent);

    /// Opens below `field`, or above it where the screen ends.
    void showUnder(const QWidget *field);

Q_SIGNALS:
    void changed(const QString &written);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillZones(const QDateTime &now);
    void build();
    void read();
    void display(const DateText &date);

    DateText m_date;
    QDateTime m_now;
    QCalendarWidget *m_calendar;
    QCheckBox *m_withTime;
    QTimeEdit *m_clock;
    QComboBox *m_zone;
    bool m_showing = false;
};

} // namespace wengao::form
