// Files of references in every format, whatever the bytes: read, written, and read again.
#include "references/recognise.h"
#include "references/writing.h"

#include <cstdlib>

using namespace wengao;
using namespace wengao::references;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkRead(const ReadItems &read)
{
    require(read.items.size() == read.lines.size());
    for (const Item &item : read.items)
        require(!item.id().isEmpty() && !item.isEmpty());
    for (const ReadProblem &problem : read.problems)
        require(problem.line >= 0 && !problem.message.isEmpty());
}

/// Writing what was read and reading that gives as many items again, and no problem.
void checkWritten(const QList<Item> &items, SourceFormat format)
{
    const Result<QByteArray> written = writtenItems(items, format);
    require(written.isOk());
    const Result<ReadItems> again = readItems(*written, QStringLiteral("a.") + fileSuffix(format));
    require(again.isOk());
    checkRead(*again);
    require(again->items.size() <= items.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const auto name : {u"a.bib", u"a.ris", u"a.enw", u"a.xml", u"a.json"}) {
        const Result<ReadItems> read = readItems(bytes, QString::fromUtf16(name));
        if (!read)
            continue;
        checkRead(*read);
        if (read->items.isEmpty() || size > 20'000)
            continue;
        for (const SourceFormat format : {SourceFormat::BibTeX, SourceFormat::Ris, SourceFormat::CslJson})
            checkWritten(read->items, format);
    }
    return 0;
}
