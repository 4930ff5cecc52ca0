#include "preview/formulacss.h"

#include <QFile>
#include <QRegularExpression>

namespace wengao::preview {

using namespace Qt::StringLiterals;

QString formulaCss()
{
    static const QRegularExpression others(u",url\\(fonts/[^)]*\\.(woff|ttf)\\) format\\([^)]*\\)"_s);
    QFile file(u":/wengao/katex/katex.min.css"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("KaTeX's style sheet is missing from the program.");
    QString css = QString::fromUtf8(file.readAll());
    css.remove(others);
    return css.replace("url(fonts/"_L1, "url(/fonts/"_L1) + u'\n';
}

} // namespace wengao::preview
