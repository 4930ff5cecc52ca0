#include "export/htmlreader.h"
#include "export/sanitizer.h"

#include <cstdlib>

using namespace wengao::exporting;

/// Whatever goes in: the tokens make up the input, and cleaning what is clean changes nothing.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QByteArray together;
    HtmlReader reader(input);
    HtmlToken token;
    while (reader.next(&token))
        together += token.source;
    const QByteArray once = sanitized(input);
    if (together != input || sanitized(once) != once || once.contains("<script") || once.contains("<!--"))
        std::abort();
    return 0;
}
