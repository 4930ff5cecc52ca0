#include "editor/ops/paste.h"

namespace wengao::editor {

namespace {

bool isBreak(char16_t u)
{
    return u == u'\n' || u == u'\r' || u == 0x2028 || u == 0x2029 || u == 0x0B || u == 0x0C || u == 0x85;
}

bool isNoText(char16_t u)
{
    return (u < 0x20 && u != u'\t') || u == 0x7F || (u >= 0xFDD0 && u <= 0xFDEF) || u >= 0xFFFE;
}

} // namespace

QString cleanText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const char16_t u = c.unicode();
        if (isBreak(u)) {
            if (u == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
                ++i;
            clean += u'\n';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        } else if (!c.isSurrogate() && !isNoText(u)) {
            clean += c;
        }
    }
    return clean;
}

} // namespace wengao::editor
