#include "preview/themecolour.h"

#include <QRegularExpression>

namespace wengao::preview {

using namespace Qt::StringLiterals;

QColor paperColour(const QString &themeCss, bool dark)
{
    static const QRegularExpression paper(u"--paper:\\s*(#[0-9a-fA-F]{3,8}|[a-z]+)\\s*[;}]"_s);
    static const QRegularExpression darkPart(u"data-palette=[\"']?dark"_s);
    const QColor fallback = dark ? QColor(0x1e, 0x1e, 0x20) : QColor(Qt::white);
    qsizetype from = 0;
    if (dark) {
        const QRegularExpressionMatch match = darkPart.match(themeCss);
        from = match.hasMatch() ? match.capturedStart() : 0;
    }
    const QRegularExpressionMatch found = paper.match(themeCss, from);
    const QColor colour = found.hasMatch() ? QColor(found.captured(1)) : QColor();
    return colour.isValid() ? colour : fallback;
}

} // namespace wengao::preview
