#include "text/encoding.h"

#include "text/characters.h"
#include "text/detection.h"
#include "text/legacy.h"
#include "text/utf16.h"
#include "text/utf8.h"

#include <QCoreApplication>

namespace wengao::text {

namespace {

Error notAnArticle()
{
    return {ErrorCode::NotAnArticle,
            QCoreApplication::translate("wengao::text",
                                        "This file is not text, so Wengao cannot open it as an article."),
            QStringLiteral("too many control bytes")};
}

Error lacksCharacter(QStringView source, qsizetype at, Encoding encoding)
{
    const char32_t c = codePointAt(source, at);
    const QString code = QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
    const QString line = QString::number(lineNumber(source, at) + 1);
    if (QChar::isSurrogate(c)) {
        const QString message = QCoreApplication::translate(
            "wengao::text", "Line %1 holds bytes that are no text; %2 cannot store them.");
        return {ErrorCode::Encoding, message.arg(line, encodingName(encoding)), code};
    }
    const QString message = QCoreApplication::translate(
        "wengao::text", "Line %1 holds “%2” (%3), which %4 does not have. Save as UTF-8 to keep it.");
    return {ErrorCode::Encoding, message.arg(line, QString::fromUcs4(&c, 1), code, encodingName(encoding)),
            code};
}

Decoded withLineBreaks(Decoded decoded)
{
    decoded.format.lineBreak = majorityLineBreak(decoded.text);
    decoded.format.mixedLineBreaks = hasMixedLineBreaks(decoded.text);
    return decoded;
}

Decoded decodeUtf8(QByteArrayView bytes)
{
    Decoded decoded;
    decoded.text = sourceFromUtf8(bytes);
    return decoded;
}

Decoded decodeUtf16(QByteArrayView bytes, Encoding encoding)
{
    FromUtf16 read = sourceFromUtf16(bytes, encoding == Encoding::Utf16Be);
    Decoded decoded;
    decoded.text = std::move(read.source);
    if (!read.exact)
        decoded.readOnlyReason = QCoreApplication::translate(
            "wengao::text", "The file holds damaged UTF-16 that saving would change.");
    return decoded;
}

Result<Decoded> decodeLegacy(const QByteArray &bytes, Encoding encoding)
{
    Result<FromLegacy> read = sourceFromLegacy(bytes, encoding);
    if (!read)
        return read.error();
    Decoded decoded;
    decoded.text = std::move(read.value().source);
    decoded.exceptions = std::move(read.value().exceptions);
    if (!read.value().exact)
        decoded.readOnlyReason =
            QCoreApplication::translate("wengao::text",
                                        "The file holds bytes that are no %1, and saving would change them.")
                .arg(encodingName(encoding));
    return decoded;
}

Result<Decoded> decodeAs(const QByteArray &bytes, Encoding encoding)
{
    const ByteOrderMark mark = byteOrderMark(bytes);
    const bool bom = mark.encoding == encoding;
    const QByteArray content = bom ? bytes.sliced(mark.length) : bytes;
    Result<Decoded> decoded = encoding == Encoding::Utf8 ? Result<Decoded>(decodeUtf8(content))
                              : encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be
                                  ? Result<Decoded>(decodeUtf16(content, encoding))
                                  : decodeLegacy(content, encoding);
    if (!decoded)
        return decoded.error();
    decoded.value().format.encoding = encoding;
    decoded.value().format.bom = bom;
    return withLineBreaks(std::move(decoded).value());
}

Result<Decoded> guessedAs(const QByteArray &bytes, Encoding encoding)
{
    Result<Decoded> decoded = decodeAs(bytes, encoding);
    if (decoded)
        decoded.value().guessed = true;
    return decoded;
}

/// The first likely encoding in which all the bytes mean something.
std::optional<Encoding> legacyEncodingOf(const QByteArray &bytes)
{
    const QList<Encoding> candidates = likelyLegacyEncodings(bytes);
    for (const Encoding encoding : candidates) {
        const Result<FromLegacy> read = sourceFromLegacy(bytes, encoding);
        if (read && !read.value().source.contains(QChar(QChar::ReplacementCharacter)))
            return encoding;
    }
    return {};
}

Result<Decoded> decodeGuessing(const QByteArray &bytes)
{
    for (const Encoding utf16 : {Encoding::Utf16Le, Encoding::Utf16Be}) {
        if (bytes.contains('\0') && looksLikeUtf16(bytes, utf16 == Encoding::Utf16Be))
            return guessedAs(bytes, utf16);
    }
    Utf8Quality quality;
    Decoded utf8;
    utf8.text = sourceFromUtf8(bytes, &quality);
    if (isBinary(bytes, quality.invalidBytes == 0))
        return notAnArticle();
    if (quality.invalidBytes == 0)
        return withLineBreaks(std::move(utf8));
    const bool mostlyUtf8 = quality.sequences > quality.invalidBytes;
    if (const auto legacy = mostlyUtf8 ? std::nullopt : legacyEncodingOf(bytes))
        return guessedAs(bytes, *legacy);
    utf8.guessed = true;
    return withLineBreaks(std::move(utf8));
}

QByteArray bomOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return QByteArrayLiteral("\xEF\xBB\xBF");
    case Encoding::Utf16Le:
        return QByteArrayLiteral("\xFF\xFE");
    case Encoding::Utf16Be:
        return QByteArrayLiteral("\xFE\xFF");
    case Encoding::Gb18030:
        return QByteArrayLiteral("\x84\x31\x95\x33");
    default:
        return {};
    }
}

} // namespace

QList<Encoding> allEncodings()
{
    return {Encoding::Utf8, Encoding::Utf16Le,  Encoding::Utf16Be, Encoding::Gb18030,
            Encoding::Big5, Encoding::ShiftJis, Encoding::EucKr};
}

QString encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return QStringLiteral("UTF-8");
    case Encoding::Utf16Le:
        return QStringLiteral("UTF-16LE");
    case Encoding::Utf16Be:
        return QStringLiteral("UTF-16BE");
    case Encoding::Gb18030:
        return QStringLiteral("GB18030");
    case Encoding::Big5:
        return QStringLiteral("Big5");
    case Encoding::ShiftJis:
        return QStringLiteral("Shift_JIS");
    case Encoding::EucKr:
        return QStringLiteral("EUC-KR");
    }
    return {};
}

std::optional<Encoding> encodingFromName(QStringView name)
{
    for (const Encoding encoding : allEncodings()) {
        if (name.compare(encodingName(encoding), Qt::CaseInsensitive) == 0)
            return encoding;
    }
    return {};
}

Result<Decoded> decode(const QByteArray &bytes, std::optional<Encoding> as)
{
    if (as)
        return decodeAs(bytes, *as);
    const QByteArrayView utf32("\xFF\xFE\0\0", 4);
    if (bytes.startsWith(utf32) && bytes.size() % 4 == 0)
        return Error{
            ErrorCode::Unsupported,
            QCoreApplication::translate("wengao::text", "The file is in UTF-32, which Wengao does not read."),
            {}};
    if (const ByteOrderMark mark = byteOrderMark(bytes); mark.encoding) {
        if (mark.encoding == Encoding::Utf8 && isBinary(bytes, false))
            return notAnArticle();
        return decodeAs(bytes, *mark.encoding);
    }
    return decodeGuessing(bytes);
}

Result<QByteArray> encode(QStringView source, const Format &format, const LineBytes &exceptions)
{
    qsizetype failedAt = -1;
    QByteArray bytes;
    if (format.encoding == Encoding::Utf8) {
        bytes = utf8FromSource(source, &failedAt);
    } else if (format.encoding == Encoding::Utf16Le || format.encoding == Encoding::Utf16Be) {
        bytes = utf16FromSource(source, format.encoding == Encoding::Utf16Be, &failedAt);
    } else {
        Result<QByteArray> written = legacyFromSource(source, format.encoding, exceptions, &failedAt);
        if (!written)
            return written;
        bytes = std::move(written).value();
    }
    if (failedAt >= 0)
        return lacksCharacter(source, failedAt, format.encoding);
    return format.bom ? bomOf(format.encoding) + bytes : bytes;
}

} // namespace wengao::text
