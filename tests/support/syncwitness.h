#pragma once

#include "support/crashledger.h"

#include <QString>

namespace wengao::tests {

/// Notes in the ledger, from now on, what each fdatasync() of this journal's files has brought to the disk.
/// Any thread. Programs that link this have a fdatasync() that does as the system's and is looked at besides.
void witnessSyncs(const QString &journalId, ArticleLedger &ledger);

} // namespace wengao::tests
