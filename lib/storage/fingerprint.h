#pragma once

#include "storage/filesystem.h"

namespace wengao::storage {

/// Tells one content from another: the SHA-256 of the bytes and their number. `identity` is the file they
/// were seen in and takes no part in comparing.
struct Fingerprint
{
    QByteArray sha256;
    qint64 size = -1;
    FileIdentity identity = {};

    [[nodiscard]] bool isValid() const { return size >= 0; }
    friend bool operator==(const Fingerprint &a, const Fingerprint &b)
    {
        return a.size == b.size && a.sha256 == b.sha256;
    }
};

[[nodiscard]] Fingerprint fingerprintOf(const QByteArray &bytes, FileIdentity identity = {});

} // namespace wengao::storage
