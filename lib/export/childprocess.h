#pragma once

#include "base/result.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>
#include <stop_token>

namespace wengao::exporting {

/// Another program to be run once.
struct ChildOrder
{
    QString program;
    QStringList arguments;
    QByteArray input;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    std::chrono::milliseconds timeout = std::chrono::seconds(60);
    qint64 largestOutput = 512 << 20;
    std::stop_token stop = {}; ///< stops it from another thread
};

/// Runs the program and waits for what it writes. It is killed when it takes too long, writes too much or is
/// to stop. Errors: NotFound, Timeout, TooLarge, Cancelled, Crashed (with what it said as the detail). From
/// any thread.
[[nodiscard]] Result<QByteArray> childOutput(const ChildOrder &order);

} // namespace wengao::exporting
