// Journals: whatever the bytes are, reading and replaying them ends, and what is given back can be written as
// a journal and read again.

#include "article/recovery.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace wengao;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const article::Recovery recovery = article::recovered(storage::journalContent(bytes), 1 << 20);
    quint64 sequence = 0;
    const QByteArray again = storage::journalStart(recovery.header, recovery.text, sequence);
    const article::Recovery second = article::recovered(storage::journalContent(again));
    if (second.text != recovery.text || second.integrity != storage::Integrity::Complete)
        std::abort();
    return 0;
}
