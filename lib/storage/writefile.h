#pragma once

#include "base/result.h"
#include "storage/fingerprint.h"

#include <optional>

namespace wengao::storage {

/// Why a file cannot be replaced in one step; a person may allow writing into the file as it is instead.
enum class Consent {
    HardLinks = 1,  ///< the file has other names, which would keep the old content
    Owner = 2,      ///< the file belongs to someone else, which replacing would change
    Attributes = 4, ///< extended attributes or access rights cannot be carried over
    Folder = 8,     ///< the folder is read-only, the file is not
};
Q_DECLARE_FLAGS(Consents, Consent)
Q_DECLARE_OPERATORS_FOR_FLAGS(Consents)

/// What must be at the path for a write to go ahead.
enum class Target {
    Existing, ///< a file; one that was deleted meanwhile is NotFound and not made again
    New,      ///< nothing; a file that has appeared is ChangedOutside and not replaced
    Any,
};

struct WriteOptions
{
    /// The content the file must still have just before it is replaced; else ErrorCode::ChangedOutside.
    std::optional<Fingerprint> expected = {};
    Target target = Target::Existing;
    /// What a person agreed to. With consent the bytes are written into the file itself.
    Consents consents = {};
    /// Where the old content is kept while a file is written in place; without it nothing is written in
    /// place.
    QString recoveryFolder = {};
    /// How old the forgotten temporary file of a crashed save must be before it is removed.
    int strayAgeSeconds = 60;
    /// False for who does not need the answer: the fingerprint costs many times what writing does.
    bool fingerprint = true;
};

/// Makes the file hold exactly `bytes`, or leaves it as it was and says why: whatever fails or is killed at
/// any moment, a reader sees the old content or the new. When it returns successfully the content is on the
/// disk. Symbolic links are followed; mode, owner, group, attributes and access control lists are kept.
/// Writing in place, after consent, is the one way that is not atomic; the old content is then kept in
/// `recoveryFolder` until the new one is safe. Call it from any thread, for one file from one at a time.
[[nodiscard]] Result<Fingerprint> writeFile(FileSystem &files, const QString &path, const QByteArray &bytes,
                                            const WriteOptions &options = {});

/// Which consent an error with ErrorCode::NeedsConsent asks for.
[[nodiscard]] std::optional<Consent> consentAskedBy(const Error &error);

} // namespace wengao::storage
