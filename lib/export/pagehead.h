#pragma once

#include "export/metadata.h"

namespace wengao::exporting {

/// The meta, link and JSON-LD elements that tell of the article; every value escaped for its place.
[[nodiscard]] QByteArray pageHead(const Metadata &metadata);

/// The article's JSON-LD (schema.org Article), with nothing in it that could end a script element.
[[nodiscard]] QByteArray jsonLd(const Metadata &metadata);

} // namespace wengao::exporting
