#include "references/fold.h"

namespace wengao::references {

namespace {

QChar usualWidth(QChar c)
{
    if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
        return QChar(static_cast<char16_t>(c.unicode() - 0xFEE0));
    return c.unicode() == 0x3000 ? QChar(u' ') : c;
}

} // namespace

QString halfWidth(QStringView text)
{
    QString result = text.toString();
    for (QChar &c : result)
        c = usualWidth(c);
    return result;
}

QString searchForm(QStringView text)
{
    const QString wide = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(wide.size());
    for (const QChar c : wide) {
        if (c.category() == QChar::Mark_NonSpacing && c.unicode() < 0x0370)
            continue; // accents of Latin letters; kana keep their voicing marks
        if (c.category() == QChar::Punctuation_Dash)
            result += u'-';
        else if (!c.isSpace())
            result += c;
        else if (!result.isEmpty() && !result.endsWith(u' '))
            result += u' ';
    }
    if (result.endsWith(u' '))
        result.chop(1);
    return result.normalized(QString::NormalizationForm_C);
}

QString oneLine(QStringView text)
{
    return text.toString().simplified();
}

} // namespace wengao::references
