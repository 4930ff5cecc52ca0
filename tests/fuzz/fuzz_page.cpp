// Web pages and answers of services, whatever the bytes and whatever they claim to be.
#include "references/pagemetadata.h"

#include <cstdlib>

using namespace wengao;
using namespace wengao::references;

namespace {

void check(const Result<PageMetadata> &read)
{
    if (!read)
        return;
    const QStringList variables = read->item.toJson().keys();
    for (const QString &variable : variables) {
        if (!read->certainty.contains(variable))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QUrl address(QStringLiteral("https://example.com/page"));
    check(readPage(bytes, {address, "text/html"}));
    check(readAnswer(bytes, {address, {}}));
    check(readAnswer(bytes, {address, "application/vnd.citationstyles.csl+json"}));
    return 0;
}
