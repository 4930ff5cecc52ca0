#include "text/counting.h"
#include "text/encoding.h"
#include "text/segmentation.h"

#include <cstdlib>

using namespace wengao;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkRoundTrip(const QByteArray &bytes, std::optional<text::Encoding> as)
{
    const auto decoded = text::decode(bytes, as);
    if (!decoded || !decoded->readOnlyReason.isEmpty())
        return;
    const auto again = text::encode(decoded->text, decoded->format, decoded->exceptions);
    require(again.isOk() && *again == bytes);
    require(text::toPlain(decoded->text).isValidUtf16());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkRoundTrip(bytes, {});
    for (const text::Encoding encoding : text::allEncodings())
        checkRoundTrip(bytes, encoding);

    const QString source = text::decode(bytes, text::Encoding::Utf8)->text;
    require(text::count(source).total() <= source.size());
    text::WordBreaker breaker;
    for (qsizetype pos = 0; pos < source.size() && pos < 200;) {
        const qsizetype grapheme = text::nextGrapheme(source, pos);
        const qsizetype word = breaker.nextWord(source, pos);
        require(grapheme > pos && word > pos && word <= source.size());
        require(text::sentenceAt(source, pos).contains(pos) || text::isLineBreak(source[pos]));
        pos = grapheme;
    }
    return 0;
}
