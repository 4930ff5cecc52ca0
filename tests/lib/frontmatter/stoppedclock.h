#pragma once

#include "base/clock.h"

namespace wengao {

/// Always shows 2025-06-01T12:00:00+08:00.
class StoppedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return {QDate(2025, 6, 1), QTime(12, 0), Qt::OffsetFromUTC, 8 * 3600};
    }
};

} // namespace wengao
