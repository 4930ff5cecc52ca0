#include "storage/fingerprint.h"

#include <QCryptographicHash>

namespace wengao::storage {

Fingerprint fingerprintOf(const QByteArray &bytes, FileIdentity identity)
{
    return {QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), bytes.size(), identity};
}

} // namespace wengao::storage
