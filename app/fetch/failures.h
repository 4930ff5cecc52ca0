#pragma once

#include "base/error.h"

#include <QNetworkReply>
#include <QUrl>

namespace wengao::fetch {

// The sentences a person reads when an address could not be fetched. They name the host, since that is what a
// person recognises in an address.

[[nodiscard]] ErrorCode failureCode(QNetworkReply::NetworkError error);
[[nodiscard]] QString failureMessage(const QUrl &address, QNetworkReply::NetworkError error);
[[nodiscard]] QString statusMessage(const QUrl &address, int status);
[[nodiscard]] QString typeMessage(const QString &type);
[[nodiscard]] QString slowMessage(const QUrl &address);
[[nodiscard]] QString notWebMessage(const QUrl &address);
[[nodiscard]] QString strayMessage(const QUrl &address);
[[nodiscard]] QString downgradeMessage(const QUrl &address);
[[nodiscard]] QString loopMessage(const QUrl &address);

} // namespace wengao::fetch
