#pragma once

#include "references/item.h"

#include <QList>

namespace wengao::test {

/// References of our own invention: every kind in Chinese, English, Japanese and Korean, with one author,
/// several, an institution or none, whole and partial dates, with and without volume, pages, DOI and address.
/// No two have the same first author, so that none is told from another by more than its own text. 364 of
/// them, always the same; their ids are "item0" …
[[nodiscard]] QList<references::Item> referenceItems();

/// The items as a CSL-JSON file.
[[nodiscard]] QByteArray cslJson(const QList<references::Item> &items);

} // namespace wengao::test
