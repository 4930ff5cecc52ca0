#pragma once

#include "base/clock.h"

namespace wengao::tests {

/// A clock that stands still until it is moved.
class TestClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void advance(qint64 milliseconds) { m_now = m_now.addMSecs(milliseconds); }

private:
    QDateTime m_now = QDateTime(QDate(2026, 3, 1), QTime(9, 0));
};

} // namespace wengao::tests
