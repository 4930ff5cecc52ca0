// Pasted text of any kind: what is set has a certainty, and what is not understood gives no item.
#include "references/address.h"
#include "references/identifiers.h"
#include "references/recognise.h"

#include <cstdlib>

using namespace wengao::references;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const Recognition &found)
{
    if (!found.isUnderstood())
        require(found.item.isEmpty() && found.certainty.isEmpty());
    const QStringList variables = found.item.toJson().keys();
    for (const QString &variable : variables)
        require(variable == QStringLiteral("id") || found.certainty.contains(variable));
    require(!found.isUnderstood() || sameWork(found.item, found.item) || workKeys(found.item).isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check(recognise(text));
    check(recogniseLine(text));
    for (const auto &found : {findDoi(text), findUrl(text), findArXiv(text), findIsbn(text)}) {
        if (found)
            require(found->range.start >= 0 && found->range.start < found->range.end &&
                    found->range.end <= text.size());
    }
    return 0;
}
