#include "text/legacy.h"

#include <QCoreApplication>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <memory>

namespace wengao::text {

namespace {

/// An ICU converter that stops at what it cannot write and puts U+FFFD for what it cannot read.
class Converter final
{
public:
    explicit Converter(Encoding encoding)
    {
        UErrorCode error = U_ZERO_ERROR;
        m_converter.reset(ucnv_open(encodingName(encoding).toLatin1().constData(), &error));
        if (U_FAILURE(error)) {
            m_converter.reset();
            return;
        }
        ucnv_setFromUCallBack(m_converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                              &error);
        ucnv_setFallback(m_converter.get(), false);
    }

    [[nodiscard]] bool isOpen() const { return m_converter != nullptr; }

    QString read(QByteArrayView bytes)
    {
        QString text(bytes.size() + 1, Qt::Uninitialized);
        UErrorCode error = U_ZERO_ERROR;
        const auto size = ucnv_toUChars(m_converter.get(), reinterpret_cast<UChar *>(text.data()),
                                        static_cast<int32_t>(text.size()), bytes.data(),
                                        static_cast<int32_t>(bytes.size()), &error);
        text.truncate(U_FAILURE(error) ? 0 : size);
        return text;
    }

    /// False when the encoding lacks a character; `bytes` is then of no use.
    bool write(QStringView text, QByteArray &bytes)
    {
        bytes.resize(text.size() * 4 + 16);
        UErrorCode error = U_ZERO_ERROR;
        const auto size = ucnv_fromUChars(m_converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                                          reinterpret_cast<const UChar *>(text.utf16()),
                                          static_cast<int32_t>(text.size()), &error);
        if (U_FAILURE(error))
            return false;
        bytes.truncate(size);
        return true;
    }

private:
    struct Close
    {
        void operator()(UConverter *converter) const { ucnv_close(converter); }
    };
    std::unique_ptr<UConverter, Close> m_converter;
};

Error missingConverter(Encoding encoding)
{
    return {ErrorCode::Unsupported,
            QCoreApplication::translate("wengao::text", "This system cannot read %1.")
                .arg(encodingName(encoding)),
            QStringLiteral("ucnv_open failed")};
}

/// Calls `line(bytes without break, break bytes)` for each line; no encoding here uses CR or LF inside a
/// character.
template <typename Function>
void forEachLine(const QByteArray &bytes, Function line)
{
    qsizetype start = 0;
    while (start < bytes.size()) {
        qsizetype end = start;
        while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r')
            ++end;
        qsizetype next = std::min(end + 1, bytes.size());
        if (next < bytes.size() && bytes[end] == '\r' && bytes[next] == '\n')
            ++next;
        line(bytes.sliced(start, end - start), QByteArrayView(bytes).sliced(end, next - end));
        start = next;
    }
}

QChar breakCharOf(QByteArrayView lineBreak)
{
    return lineBreak.size() == 2 ? crlfMark : QChar(QLatin1Char(lineBreak.front()));
}

QByteArray bytesOfBreak(QChar c)
{
    return c == crlfMark ? QByteArray("\r\n") : QByteArray(1, c.toLatin1());
}

FromLegacy readByLine(Converter &converter, const QByteArray &bytes)
{
    FromLegacy result;
    LineBytes regular;
    forEachLine(bytes, [&](const QByteArray &line, QByteArrayView lineBreak) {
        QString text = converter.read(line);
        QByteArray again;
        const bool unreadable =
            text.contains(crlfMark) || text.contains(QChar(u'\n')) || text.contains(QChar(u'\r'));
        result.exact = result.exact && !unreadable;
        if (unreadable)
            text.fill(QChar(QChar::ReplacementCharacter), 1);
        LineBytes &kind = converter.write(text, again) && again == line ? regular : result.exceptions;
        const auto known = kind.constFind(text);
        if (known != kind.cend() && *known != line)
            result.exact = false;
        kind.insert(text, line);
        result.source += text;
        if (!lineBreak.isEmpty())
            result.source += breakCharOf(lineBreak);
    });
    for (auto it = result.exceptions.cbegin(); it != result.exceptions.cend(); ++it)
        result.exact = result.exact && !regular.contains(it.key());
    result.wellFormed = false;
    return result;
}

/// Replaces each CR LF by our mark.
void joinLineBreaks(QString &text)
{
    text.replace(QStringLiteral("\r\n"), QString(crlfMark));
}

/// The offset of the first character the converter cannot write.
qsizetype firstUnwritable(Converter &converter, QStringView source)
{
    QByteArray ignored;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const bool pair =
            source[i].isHighSurrogate() && i + 1 < source.size() && source[i + 1].isLowSurrogate();
        const qsizetype length = pair ? 2 : 1;
        if (!isLineBreak(source[i]) && !converter.write(source.sliced(i, length), ignored))
            return i;
        i += length - 1;
    }
    return source.size();
}

} // namespace

Result<FromLegacy> sourceFromLegacy(const QByteArray &bytes, Encoding encoding)
{
    Converter converter(encoding);
    if (!converter.isOpen())
        return missingConverter(encoding);
    FromLegacy whole;
    whole.source = converter.read(bytes);
    QByteArray again;
    if (!whole.source.contains(crlfMark) && converter.write(whole.source, again) && again == bytes) {
        joinLineBreaks(whole.source);
        return whole;
    }
    return readByLine(converter, bytes);
}

Result<QByteArray> legacyFromSource(QStringView source, Encoding encoding, const LineBytes &exceptions,
                                    qsizetype *failedAt)
{
    *failedAt = -1;
    Converter converter(encoding);
    if (!converter.isOpen())
        return missingConverter(encoding);
    QByteArray bytes;
    QByteArray encoded;
    for (qsizetype start = 0; start < source.size();) {
        const qsizetype end = lineEnd(source, start);
        const QStringView line = source.sliced(start, end - start);
        const auto known = exceptions.isEmpty() ? exceptions.cend() : exceptions.constFind(line.toString());
        if (known != exceptions.cend()) {
            bytes += *known;
        } else if (converter.write(line, encoded)) {
            bytes += encoded;
        } else {
            *failedAt = start + firstUnwritable(converter, line);
            return bytes;
        }
        if (end < source.size())
            bytes += bytesOfBreak(source[end]);
        start = end + 1;
    }
    return bytes;
}

} // namespace wengao::text
