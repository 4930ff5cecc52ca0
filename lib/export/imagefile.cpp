#include "export/imagefile.h"

#include <QXmlStreamReader>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

constexpr int largestSide = 100000;

template <typename Number>
int big(const QByteArray &bytes, qsizetype at)
{
    return at + qsizetype(sizeof(Number)) <= bytes.size()
               ? int(qFromBigEndian<Number>(bytes.constData() + at))
               : 0;
}

template <typename Number>
int little(const QByteArray &bytes, qsizetype at)
{
    return at + qsizetype(sizeof(Number)) <= bytes.size()
               ? int(qFromLittleEndian<Number>(bytes.constData() + at))
               : 0;
}

ImageFacts facts(const char *type, int width, int height)
{
    const bool sane = width > 0 && height > 0 && width <= largestSide && height <= largestSide;
    return {type, sane ? width : 0, sane ? height : 0};
}

/// Walks the segments to the frame header; an Exif orientation that turns the picture is not looked at,
/// because browsers apply it before they use the attributes' ratio only when none are given.
ImageFacts jpeg(const QByteArray &bytes)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size() && bytes[at] == '\xFF') {
        const auto marker = static_cast<uchar>(bytes[at + 1]);
        const bool isFrame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame)
            return facts("image/jpeg", big<quint16>(bytes, at + 7), big<quint16>(bytes, at + 5));
        const int length = big<quint16>(bytes, at + 2);
        if (length < 2)
            break;
        at += 2 + length;
    }
    return facts("image/jpeg", 0, 0);
}

ImageFacts webp(const QByteArray &bytes)
{
    const QByteArray kind = bytes.mid(12, 4);
    if (kind == "VP8X" && bytes.size() >= 30) {
        const auto side = [&bytes](qsizetype at) { return (little<quint32>(bytes, at) & 0xFFFFFF) + 1; };
        return facts("image/webp", side(24), (little<quint16>(bytes, 27) | (uchar(bytes[29]) << 16)) + 1);
    }
    if (kind == "VP8 ")
        return facts("image/webp", little<quint16>(bytes, 26) & 0x3FFF, little<quint16>(bytes, 28) & 0x3FFF);
    if (kind == "VP8L") {
        const auto bits = static_cast<quint32>(little<quint32>(bytes, 21));
        return facts("image/webp", int(bits & 0x3FFF) + 1, int((bits >> 14) & 0x3FFF) + 1);
    }
    return facts("image/webp", 0, 0);
}

/// The size stands in the `ispe` property, which is found without walking the boxes around it.
ImageFacts avif(const QByteArray &bytes)
{
    const qsizetype at = bytes.left(4096).indexOf("ispe");
    return at < 0 ? facts("image/avif", 0, 0)
                  : facts("image/avif", big<quint32>(bytes, at + 8), big<quint32>(bytes, at + 12));
}

int length(QStringView value)
{
    if (value.endsWith("px"_L1))
        value.chop(2);
    bool ok = false;
    const double number = value.toDouble(&ok);
    return ok && number > 0 && number < largestSide ? qRound(number) : 0;
}

std::optional<ImageFacts> svg(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    xml.setEntityExpansionLimit(64);
    if (!xml.readNextStartElement() || xml.name() != "svg"_L1)
        return std::nullopt;
    const auto attributes = xml.attributes();
    int width = length(attributes.value("width"_L1));
    int height = length(attributes.value("height"_L1));
    const QStringList box = attributes.value("viewBox"_L1)
                                .toString()
                                .simplified()
                                .replace(u',', u' ')
                                .split(u' ', Qt::SkipEmptyParts);
    if ((width == 0 || height == 0) && box.size() == 4) {
        width = length(box.at(2));
        height = length(box.at(3));
    }
    return facts("image/svg+xml", width, height);
}

} // namespace

std::optional<ImageFacts> imageFacts(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return facts("image/png", big<qint32>(bytes, 16), big<qint32>(bytes, 20));
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return jpeg(bytes);
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return facts("image/gif", little<quint16>(bytes, 6), little<quint16>(bytes, 8));
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return webp(bytes);
    if (bytes.mid(4, 8) == "ftypavif" || bytes.mid(4, 8) == "ftypavis")
        return avif(bytes);
    if (bytes.startsWith("BM") && bytes.size() > 54)
        return facts("image/bmp", little<qint32>(bytes, 18), qAbs(little<qint32>(bytes, 22)));
    if (bytes.left(1024).contains("<svg") || bytes.left(256).trimmed().startsWith("<?xml"))
        return svg(bytes);
    return std::nullopt;
}

} // namespace wengao::exporting
