#include "footnotes/label.h"

#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::footnotes {

QString labelKey(QStringView label)
{
    return text::toPlain(label).toCaseFolded();
}

QString looseLabelKey(QStringView label)
{
    QString key = text::toPlain(label).normalized(QString::NormalizationForm_KC).toCaseFolded();
    qsizetype zeros = 0;
    while (zeros + 1 < key.size() && key[zeros] == QLatin1Char('0') && key[zeros + 1].isDigit())
        ++zeros;
    return key.sliced(zeros);
}

bool isNumericLabel(QStringView label)
{
    return !label.isEmpty() &&
           std::all_of(label.begin(), label.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isValidLabel(QStringView label)
{
    return !label.isEmpty() && std::none_of(label.begin(), label.end(), [](QChar c) {
        return c.isSpace() || c.isNull() || text::isLineBreak(c) || c == u'[' || c == u']' || c == u'`' ||
               c == u'<' || c == u'\\' || c == u'|';
    });
}

} // namespace wengao::footnotes
