#pragma once

#include "export/exporter.h"
#include "storage/filesystem.h"

namespace wengao::exporting {

/// What may be done to what is there already.
struct DeliveryOptions
{
    bool replaces = false;          ///< a file with other content is replaced; else that is ChangedOutside
    bool writesUnchanged = false;   ///< a file that holds the same is written all the same
    QString makesFoldersBelow = {}; ///< missing folders inside this one are made, and it itself
};

enum class Delivered { Written, Unchanged };

/// Writes a product to its file, each file in one step, the ones beside it first. Errors: InvalidArgument
/// when the target is the article itself, ChangedOutside when something is there, and those of writeFile();
/// every message is a sentence. From any thread, for one target from one at a time.
[[nodiscard]] Result<Delivered> deliver(storage::FileSystem &files, const Product &product,
                                        const ExportSource &source, const DeliveryOptions &options);

} // namespace wengao::exporting
