#pragma once

#include <QString>
#include <QStringList>

namespace wengao::references {

class Item;

/// The form in which two addresses of one page are equal: without scheme, fragment, default port, tracking
/// parameters, www., m. and mobile. in front of the host, a slash or index file at the end; host in lower
/// case, the remaining parameters sorted. Empty for what is no address of a page. It is for comparing only.
[[nodiscard]] QString comparableAddress(const QString &url);

/// The address as it should be cited: as it is, without tracking parameters.
[[nodiscard]] QString withoutTracking(const QString &url);

/// The web address that a person means by what was typed: as it is, or with https:// in front where that
/// alone is missing. Empty for what is no web address.
[[nodiscard]] QString completedAddress(const QString &typed);

/// The names under which a work is known, the most telling first, as "doi:10.1000/xyz", "isbn:978…" or
/// "url:example.org/page"; lower case. Two items with none in common may still be one work. An ISBN counts
/// only for a whole book, since chapters share it.
[[nodiscard]] QStringList workKeys(const Item &item);

/// True when both items certainly mean one work: the same DOI; or, where not both have one, the same address
/// or the same book's ISBN. Different DOIs are different works whatever else agrees.
[[nodiscard]] bool sameWork(const Item &a, const Item &b);

} // namespace wengao::references
