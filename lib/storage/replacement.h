#pragma once

#include "storage/filesystem.h"
#include "storage/writefile.h"

#include <memory>

namespace wengao::storage {

class Descriptor;

/// A temporary file beside its target that takes its place at the end. Removed again by the destructor unless
/// it did. Its name is short and ours, so it works beside names of any length and can be recognised later.
class Replacement final
{
public:
    Replacement(FileSystem &files, QByteArray target);
    ~Replacement();
    Replacement(const Replacement &) = delete;
    Replacement &operator=(const Replacement &) = delete;

    /// Makes the file and removes the forgotten ones of saves that crashed; 0 or an errno.
    [[nodiscard]] int create(quint32 mode, int strayAgeSeconds);
    /// Writes the content; 0 or an errno.
    [[nodiscard]] int write(const QByteArray &bytes);
    /// Takes over mode, owner, group and attributes of the target; what stands in the way, if something does.
    [[nodiscard]] std::optional<Consent> adoptFrom(const FileStatus &status);
    /// Brings the content to the disk and closes the file; 0 or an errno.
    [[nodiscard]] int finish();
    /// Takes the place of the target, or of nothing when `onlyIfNew`; 0 or an errno, EEXIST if it is not new.
    [[nodiscard]] int takePlace(bool onlyIfNew);
    [[nodiscard]] FileIdentity identity() const { return m_identity; }

private:
    [[nodiscard]] bool adoptAttributes();
    void removeStrays(qint64 now, int ageSeconds);

    FileSystem &m_files;
    QByteArray m_target;
    QByteArray m_folder;
    QByteArray m_path;
    std::unique_ptr<Descriptor> m_file;
    FileIdentity m_identity;
    bool m_exists = false;
};

/// The folder of a path, with the slash at its end; "./" for a bare name.
[[nodiscard]] QByteArray folderOf(const QByteArray &path);

/// Makes the names in a folder safe against a power cut; 0 also where folders cannot be synced, else an
/// errno.
[[nodiscard]] int syncFolder(FileSystem &files, const QByteArray &folder);

} // namespace wengao::storage
