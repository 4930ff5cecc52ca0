#include "markdown/document.h"
#include "markdown/render.h"
#include "markdown/wire.h"

#include <cstdlib>

using namespace wengao;
using namespace wengao::markdown;

/// The input is an article; its first bytes choose the options and an edit. An edited rendering must be what
/// a full one is. What the helper may be sent and may answer is read from the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(qMin<std::size_t>(size, 4000)));
    (void)wire::taskFrom(bytes);
    (void)wire::replyFrom(bytes);
    if (bytes.size() < 4)
        return 0;
    Options options;
    options.unsafeHtml = bytes[0] & 1;
    options.footnotes = (bytes[0] & 2) == 0;
    options.cjkFriendlyEmphasis = bytes[0] & 4;
    options.joinCjkLines = bytes[0] & 8;
    options.shortcodes = (bytes[0] & 16) == 0;
    if (bytes[0] & 32)
        options.math = commonMathDelimiters();
    options.verbatimMath = bytes[0] & 64;
    const QString text = QString::fromUtf8(bytes.sliced(3));
    Document document;
    document.setText(text, options);
    Rendered rendered;
    if (!apply(document.update(), rendered))
        std::abort();
    const qsizetype at = static_cast<unsigned char>(bytes[1]) * text.size() / 256;
    const qsizetype length = qMin<qsizetype>(static_cast<unsigned char>(bytes[2]) % 8, text.size() - at);
    if (!document.applyEdits({{{at, at + length}, text.first(qMin<qsizetype>(3, text.size()))}}))
        std::abort();
    if (!apply(document.update(), rendered) || rendered != render(document.text(), options))
        std::abort();
    return 0;
}
