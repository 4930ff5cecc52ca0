#pragma once

#include <QHostAddress>
#include <QString>

#include <functional>

class QObject;

namespace wengao::fetch {

/// False for addresses of this computer, of the local network and of other places no page on the web should
/// send a reader to. Addresses that carry an IPv4 address inside count as that one.
[[nodiscard]] bool isPublic(const QHostAddress &address);

/// Finds the addresses of a host and calls `found` with them, later, unless `context` is gone by then; with
/// none when the host is unknown.
using HostLookup = std::function<void(const QString &host, QObject *context,
                                      const std::function<void(const QList<QHostAddress> &)> &found)>;

/// The system's own lookup. Qt keeps the answer for a minute, so that the connection made right after goes
/// to the address that was looked at.
[[nodiscard]] HostLookup systemHostLookup();

} // namespace wengao::fetch
