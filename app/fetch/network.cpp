#include "fetch/network.h"

#include <QHostInfo>

#include <algorithm>
#include <optional>

namespace wengao::fetch {

namespace {

// RFC 6890 and the registries of special-purpose addresses it began.
constexpr const char *specialNets[] = {
    "0.0.0.0/8",    "10.0.0.0/8",     "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",    "::/128",
    "::1/128",      "fc00::/7",       "fe80::/10",     "fec0::/10",   "ff00::/8",
};

/// IPv6 ranges whose addresses have an IPv4 address inside, and at which byte.
struct Carrier
{
    const char *net;
    int offset;
};

constexpr Carrier carriers[] = {{"::ffff:0:0/96", 12}, {"64:ff9b::/96", 12}, {"2002::/16", 2}};

std::optional<QHostAddress> carried(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return {};
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    for (const Carrier &carrier : carriers) {
        if (!address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(carrier.net))))
            continue;
        quint32 inside = 0;
        for (int i = 0; i < 4; ++i)
            inside = (inside << 8) | bytes[carrier.offset + i];
        return QHostAddress(inside);
    }
    return {};
}

} // namespace

bool isPublic(const QHostAddress &address)
{
    if (const std::optional<QHostAddress> inside = carried(address))
        return isPublic(*inside);
    return !address.isNull() &&
           std::none_of(std::begin(specialNets), std::end(specialNets), [&address](const char *net) {
               return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(net)));
           });
}

HostLookup systemHostLookup()
{
    return [](const QString &host, QObject *receiver,
              const std::function<void(const QList<QHostAddress> &)> &found) {
        QHostInfo::lookupHost(host, receiver, [found](const QHostInfo &info) { found(info.addresses()); });
    };
}

} // namespace wengao::fetch
