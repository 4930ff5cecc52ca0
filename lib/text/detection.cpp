#include "text/detection.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace wengao::text {

namespace {

bool isControl(char c)
{
    const auto b = static_cast<unsigned char>(c);
    return (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) || b == 0x7F;
}

std::optional<Encoding> encodingNamed(QByteArrayView name)
{
    constexpr std::array<std::pair<const char *, Encoding>, 4> known{{{"GB18030", Encoding::Gb18030},
                                                                      {"Big5", Encoding::Big5},
                                                                      {"Shift_JIS", Encoding::ShiftJis},
                                                                      {"EUC-KR", Encoding::EucKr}}};
    for (const auto &[text, encoding] : known) {
        if (name == QByteArrayView(text))
            return encoding;
    }
    return {};
}

struct CloseDetector
{
    void operator()(UCharsetDetector *detector) const { ucsdet_close(detector); }
};

} // namespace

bool isBinary(QByteArrayView bytes, bool isValidUtf8)
{
    for (const QByteArrayView magic :
         {QByteArrayView("%PDF-"), QByteArrayView("\x89PNG"), QByteArrayView("PK\x03\x04"),
          QByteArrayView("\xFF\xD8\xFF"), QByteArrayView("\x1F\x8B\x08"),
          QByteArrayView("\x7F"
                         "ELF")}) {
        if (bytes.startsWith(magic))
            return true;
    }
    constexpr qsizetype sample = 65536;
    const QByteArrayView head = bytes.first(std::min(bytes.size(), sample));
    const auto controls = std::count_if(head.begin(), head.end(), isControl);
    // A few control characters in text that is otherwise sound are someone's accident, not a binary file.
    return controls * (isValidUtf8 ? 10 : 50) > head.size();
}

ByteOrderMark byteOrderMark(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\xEF\xBB\xBF")))
        return {Encoding::Utf8, 3};
    if (bytes.startsWith(QByteArrayView("\xFF\xFE")))
        return {Encoding::Utf16Le, 2};
    if (bytes.startsWith(QByteArrayView("\xFE\xFF")))
        return {Encoding::Utf16Be, 2};
    if (bytes.startsWith(QByteArrayView("\x84\x31\x95\x33")))
        return {Encoding::Gb18030, 4};
    return {};
}

QList<Encoding> likelyLegacyEncodings(const QByteArray &bytes)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&error));
    if (U_FAILURE(error))
        return {};
    constexpr qsizetype sample = 65536;
    ucsdet_setText(detector.get(), bytes.constData(), static_cast<int32_t>(std::min(bytes.size(), sample)),
                   &error);
    int32_t found = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &found, &error);
    QList<std::pair<int, Encoding>> ours;
    for (int32_t i = 0; U_SUCCESS(error) && i < found; ++i) {
        const auto encoding = encodingNamed(QByteArrayView(ucsdet_getName(matches[i], &error)));
        if (encoding)
            ours.append({ucsdet_getConfidence(matches[i], &error), *encoding});
    }
    // Where the statistics see no difference, Chinese comes first: the enumeration is in that order.
    std::stable_sort(ours.begin(), ours.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    QList<Encoding> result;
    for (const auto &[confidence, encoding] : std::as_const(ours))
        result.append(encoding);
    return result;
}

} // namespace wengao::text
