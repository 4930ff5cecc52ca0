#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace wengao::exporting {

/// What the first bytes of an image say of it. Sizes are in pixels; 0 when the format does not tell.
struct ImageFacts
{
    QByteArray mediaType; ///< "image/png" and so on
    int width = 0;
    int height = 0;
    friend bool operator==(const ImageFacts &, const ImageFacts &) = default;
};

/// Recognises PNG, JPEG, GIF, WebP, AVIF, BMP and SVG by their content, never by their name. Nothing for any
/// other bytes. Reads no further than it must and trusts no length it reads.
[[nodiscard]] std::optional<ImageFacts> imageFacts(const QByteArray &bytes);

} // namespace wengao::exporting
