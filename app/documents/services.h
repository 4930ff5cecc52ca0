#pragma once

#include "base/clock.h"
#include "storage/filesystem.h"

#include <QString>

namespace wengao::documents {

/// What a document needs from outside; all of it outlives the document.
struct Services
{
    storage::FileSystem &files;
    const Clock &clock;
    QString journalFolder = {};  ///< where unsaved edits are kept; without it they are not
    QString versionsFolder = {}; ///< where earlier contents are kept; without it they are not
};

} // namespace wengao::documents
