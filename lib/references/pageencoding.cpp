#include "references/pagemetadata.h"

#include "text/detection.h"
#include "text/encoding.h"
#include "text/linebreaks.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype declaredWithin =
    qsizetype(16) * 1024; // browsers look at 1 KiB; some Chinese sites declare it later

struct Label
{
    const char *label;
    const char *encoding;
};

/// Labels that mean another encoding than they say, by the WHATWG's Encoding Standard.
constexpr std::array<Label, 19> labels{{{"gb2312", "GB18030"},
                                        {"gbk", "GB18030"},
                                        {"gb_2312-80", "GB18030"},
                                        {"x-gbk", "GB18030"},
                                        {"chinese", "GB18030"},
                                        {"big5-hkscs", "Big5"},
                                        {"x-x-big5", "Big5"},
                                        {"shift-jis", "Shift_JIS"},
                                        {"sjis", "Shift_JIS"},
                                        {"x-sjis", "Shift_JIS"},
                                        {"windows-31j", "Shift_JIS"},
                                        {"ks_c_5601-1987", "EUC-KR"},
                                        {"ksc5601", "EUC-KR"},
                                        {"korean", "EUC-KR"},
                                        {"utf8", "UTF-8"},
                                        {"iso-8859-1", "windows-1252"},
                                        {"latin1", "windows-1252"},
                                        {"us-ascii", "windows-1252"},
                                        {"ascii", "windows-1252"}}};

QByteArray encodingLabelled(QByteArray label)
{
    label = label.trimmed().toLower();
    for (const Label &known : labels) {
        if (label == known.label)
            return known.encoding;
    }
    return label;
}

QByteArray charsetOf(const QByteArray &text)
{
    static const QRegularExpression charset(u"charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = charset.match(QString::fromLatin1(text));
    return match.captured(1).toLatin1();
}

/// What the page itself declares in <meta charset> or <meta http-equiv>.
QByteArray declaredIn(const QByteArray &html)
{
    const QByteArray head = html.left(declaredWithin);
    const QByteArray lower = head.toLower();
    for (qsizetype at = lower.indexOf("<meta"); at >= 0; at = lower.indexOf("<meta", at + 5)) {
        const qsizetype end = lower.indexOf('>', at);
        const QByteArray charset =
            charsetOf(head.mid(at, end < 0 ? 300 : std::min<qsizetype>(end - at, 1000)));
        if (!charset.isEmpty())
            return charset;
    }
    static const QRegularExpression xml(u"^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9_-]+)"_s);
    return xml.match(QString::fromLatin1(lower.left(300))).captured(1).toLatin1();
}

QString decodedAs(const QByteArray &html, const QByteArray &encoding)
{
    const auto ours = text::encodingFromName(QString::fromLatin1(encoding));
    const bool isUtf16 = ours == text::Encoding::Utf16Le || ours == text::Encoding::Utf16Be;
    if (ours && !isUtf16) {
        const Result<text::Decoded> decoded = text::decode(html, *ours);
        if (decoded)
            return text::toPlain(decoded->text);
    }
    QStringDecoder decoder(encoding.constData());
    if (!decoder.isValid())
        return {};
    return text::toPlain(QString(decoder.decode(html)));
}

} // namespace

QString decodedPage(const QByteArray &html, const QByteArray &contentType, QString *encoding)
{
    const auto tell = [encoding](const QString &name) {
        if (encoding)
            *encoding = name;
    };
    const text::ByteOrderMark mark = text::byteOrderMark(html);
    QList<QByteArray> candidates;
    if (mark.encoding)
        candidates.append(text::encodingName(*mark.encoding).toLatin1());
    candidates.append(encodingLabelled(charsetOf(contentType)));
    candidates.append(encodingLabelled(declaredIn(html)));
    for (const QByteArray &candidate : std::as_const(candidates)) {
        // A header that claims UTF-8 for a page that is not is a server's default, not what the page is in.
        const bool claimsUtf8 = candidate == "utf-8" || candidate == "UTF-8";
        const bool isWrong = claimsUtf8 && !mark.encoding && !html.isValidUtf8() &&
                             candidate != candidates.last() && !candidates.last().isEmpty();
        const QString text =
            candidate.isEmpty() || isWrong ? QString() : decodedAs(html.sliced(mark.length), candidate);
        if (!text.isEmpty()) {
            tell(QString::fromLatin1(candidate));
            return text;
        }
    }
    const Result<text::Decoded> found = text::decode(html);
    tell(found ? text::encodingName(found->format.encoding) : u"UTF-8"_s);
    return found ? text::toPlain(found->text) : text::toPlain(QString::fromUtf8(html));
}

} // namespace wengao::references
