#include "footnotes/clip.h"
#include "footnotes/insertion.h"
#include "footnotes/operations.h"
#include "footnotes/problems.h"
#include "text/encoding.h"

#include <cstdlib>

using namespace wengao;
using namespace wengao::footnotes;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void requireWellFormed(const Index &index, const TextEdits &edits)
{
    require(areWellFormed(edits, index.text().size()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString source = text::decode(bytes, text::Encoding::Utf8)->text;
    Index index(source);
    for (const Problem &problem : problems(index)) {
        const QList<Fix> found = fixes(index, problem);
        for (const Fix &fix : found)
            requireWellFormed(index, fix.edits);
        require(isFixable(index, problem) == !found.isEmpty());
    }
    requireWellFormed(index, renumber(index, Scope::All).valueOr({}));
    requireWellFormed(index, gather(index).valueOr({}));
    requireWellFormed(index, removeUnused(index));
    requireWellFormed(index, linksToNotes(index, {}));
    requireWellFormed(index, inlineNotesToEnd(index, {}));
    const qsizetype middle = source.size() / 2;
    if (const auto inserted = insertNote(index, middle, {Side::AfterMarks, {}, QStringLiteral("x")}))
        requireWellFormed(index, inserted->edits);
    requireWellFormed(index, pasted(index, {middle, source.size()}, clipped(index, {0, middle})));
    index.apply({{{middle, middle}, QStringLiteral("\n\n[^q]: z\n")}});
    const Index fresh(index.text());
    require(fresh.references().size() == index.references().size());
    require(fresh.definitions().size() == index.definitions().size());
    return 0;
}
