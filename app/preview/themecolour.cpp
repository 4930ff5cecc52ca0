#include "preview/themecolour.h"

#include <QRegularExpression>

namespace wengao::preview {

using namespace Qt::StringLiterals;

QColor paperColour(const QString &themeCss, bool dark)
{
    static const QRegularExpression forBoth(
        u"--paper:\\s*var\\(--light,\\s*([^)]+)\\)\\s*var\\(--dark,\\s*([^)]+)\\)"_s);
    static const QRegularExpression forOne(u"--paper:\\s*(#[0-9a-fA-F]{3,8}|[a-z]+)\\s*[;}]"_s);
    const QColor fallback = dark ? QColor(0x1e, 0x1e, 0x20) : QColor(Qt::white);
    const QRegularExpressionMatch both = forBoth.match(themeCss);
    const QRegularExpressionMatch one = forOne.match(themeCss);
    const QColor colour(both.hasMatch() ? both.captured(dark ? 2 : 1) : one.captured(1));
    return colour.isValid() ? colour : fallback;
}

} // namespace wengao::preview
