#pragma once

#include "references/library.h"
#include "storage/filesystem.h"

namespace wengao::shell {

/// Keeps the library of references in a file: read whole, replaced in one step, and never written by two
/// programs at once.
class ReferenceStore final : public references::LibraryStore
{
public:
    ReferenceStore(storage::FileSystem &files, QString path) : m_files(files), m_path(std::move(path)) {}

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Result<Content> read() override;
    [[nodiscard]] Result<void>
    rewrite(const std::function<Result<QByteArray>(const Content &)> &change) override;
    [[nodiscard]] Result<QString> setAside() override;

private:
    storage::FileSystem &m_files;
    const QString m_path;
};

} // namespace wengao::shell
