#pragma once

#include <QByteArray>

namespace wengao::storage {

/// Names one run of a program for ever: the process number alone is given again to others. `boot` is the
/// system's start, so that after a restart no process counts as the old one; empty where it is not told.
struct Process
{
    qint64 id = 0;
    quint64 startTime = 0; ///< in clock ticks since the system's start
    QByteArray boot;
    friend bool operator==(const Process &, const Process &) = default;

    /// The process that asks.
    [[nodiscard]] static Process current();
    /// True while exactly this process runs on this system. False for one on another computer or before a
    /// restart; ask `boot` to tell these apart.
    [[nodiscard]] bool isRunning() const;
};

} // namespace wengao::storage
