#pragma once

#include "documents/articledocument.h"

#include <QEventLoop>

namespace wengao::tests {

/// Saves and waits for the end of it.
inline Result<void> savedNow(documents::ArticleDocument &document, const storage::WriteOptions &options = {})
{
    Result<void> end;
    QEventLoop loop;
    QObject::connect(&document, &documents::ArticleDocument::saveEnded, &loop,
                     [&](const Result<void> &result) {
                         end = result;
                         loop.quit();
                     });
    document.save(options);
    loop.exec();
    return end;
}

} // namespace wengao::tests
