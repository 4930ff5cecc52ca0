#include "base/clock.h"

namespace wengao {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTime();
}

} // namespace wengao
