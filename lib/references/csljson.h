#pragma once

#include "references/reading.h"

#include <QByteArray>
#include <QJsonValue>

namespace wengao::references {

/// One element of a JSON array of items.
struct JsonElement
{
    QJsonObject object; ///< empty when it is broken or no object
    QByteArray source;
    int line = 0;
};

/// The objects of a CSL-JSON text: an array of items, one item, or an object that holds an array in "items",
/// "references" or "message". An element that is broken does not keep the others from being read. Linear.
[[nodiscard]] QList<JsonElement> jsonElements(const QByteArray &json);

/// Reads CSL-JSON as jsonElements() does. An entry without a type is a document. Never fails.
[[nodiscard]] ReadItems readCslJson(const QByteArray &json);

} // namespace wengao::references
