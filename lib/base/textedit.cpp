#include "base/textedit.h"

#include <algorithm>

namespace wengao {

bool areWellFormed(const TextEdits &edits, qsizetype length)
{
    qsizetype end = 0;
    for (const TextEdit &edit : edits) {
        if (edit.range.start < end || edit.range.end < edit.range.start || edit.range.end > length)
            return false;
        end = edit.range.end;
    }
    return true;
}

QString applied(QStringView text, const TextEdits &edits)
{
    Q_ASSERT(areWellFormed(edits, text.size()));
    QString result;
    result.reserve(text.size());
    qsizetype copied = 0;
    for (const TextEdit &edit : edits) {
        result += text.sliced(copied, edit.range.start - copied);
        result += edit.replacement;
        copied = edit.range.end;
    }
    result += text.sliced(copied);
    return result;
}

TextEdits inverted(QStringView text, const TextEdits &edits)
{
    TextEdits result;
    result.reserve(edits.size());
    qsizetype shift = 0;
    for (const TextEdit &edit : edits) {
        const qsizetype start = edit.range.start + shift;
        result.append({{start, start + edit.replacement.size()},
                       text.sliced(edit.range.start, edit.range.length()).toString()});
        shift += edit.replacement.size() - edit.range.length();
    }
    return result;
}

qsizetype mapped(qsizetype offset, const TextEdits &edits)
{
    qsizetype shift = 0;
    for (const TextEdit &edit : edits) {
        if (edit.range.start > offset)
            break;
        if (edit.range.end > offset)
            return edit.range.start + shift + edit.replacement.size();
        shift += edit.replacement.size() - edit.range.length();
    }
    return offset + shift;
}

TextEdit difference(QStringView before, QStringView after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype prefix = 0;
    while (prefix < shorter && before[prefix] == after[prefix])
        ++prefix;
    if (prefix == before.size() && prefix == after.size())
        return {};
    if (prefix > 0 && before[prefix - 1].isHighSurrogate())
        --prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix &&
           before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    if (suffix > 0 && before[before.size() - suffix].isLowSurrogate())
        --suffix;
    return {{prefix, before.size() - suffix},
            after.sliced(prefix, after.size() - suffix - prefix).toString()};
}

} // namespace wengao
