#include "frontmatter/split.h"

#include "text/linebreaks.h"

namespace wengao::frontmatter {

namespace {

using text::isLineBreak;

bool isBlank(QChar c)
{
    return c == QChar(u' ') || c == QChar(u'\t');
}

/// Skips what Hugo skips before an opening fence: white space and line breaks.
qsizetype skipLeading(QStringView source)
{
    qsizetype pos = 0;
    while (pos < source.size() && (isBlank(source[pos]) || isLineBreak(source[pos])))
        ++pos;
    return pos;
}

qsizetype skipBlanks(QStringView source, qsizetype pos)
{
    while (pos < source.size() && isBlank(source[pos]))
        ++pos;
    return pos;
}

Split splitFenced(QStringView source, qsizetype start, Language language, QStringView fence)
{
    Split result;
    const qsizetype afterFence = skipBlanks(source, start + fence.size());
    if (afterFence < source.size() && !isLineBreak(source[afterFence]))
        return result; // "-----" is a thematic break of the body, not a fence
    qsizetype line = text::nextLineStart(source, start);
    const qsizetype content = line;
    while (line < source.size() && !source.sliced(line).startsWith(fence))
        line = text::nextLineStart(source, line);
    if (line >= source.size() || line == start) {
        result.unclosed = language;
        return result;
    }
    result.language = language;
    result.content = {content, line};
    qsizetype end = skipBlanks(source, line + fence.size());
    if (end == source.size()) {
        result.whole = {0, end};
    } else if (isLineBreak(source[end])) {
        result.whole = {0, end + 1};
    } else {
        result.whole = {0, line + fence.size()};
        result.textAfterFence = true;
    }
    return result;
}

/// `{` opens JSON front matter only where an object can begin: `{{< shortcode >}}` and `{#id}` are body.
bool opensObject(QStringView source, qsizetype brace)
{
    qsizetype pos = brace + 1;
    while (pos < source.size() && (isBlank(source[pos]) || isLineBreak(source[pos])))
        ++pos;
    return pos < source.size() && (source[pos] == QChar(u'"') || source[pos] == QChar(u'}'));
}

Split splitJson(QStringView source, qsizetype start)
{
    Split result;
    if (!opensObject(source, start))
        return result;
    result.unclosed = Language::Json;
    qsizetype depth = 0;
    bool quoted = false;
    for (qsizetype pos = start; pos < source.size(); ++pos) {
        const QChar c = source[pos];
        if (quoted) {
            if (c == QChar(u'\\'))
                ++pos;
            else if (c == QChar(u'"'))
                quoted = false;
        } else if (c == QChar(u'"')) {
            quoted = true;
        } else if (c == QChar(u'{')) {
            ++depth;
        } else if (c == QChar(u'}') && --depth == 0) {
            const qsizetype end = skipBlanks(source, pos + 1);
            const bool lineEnds = end == source.size() || isLineBreak(source[end]);
            result.unclosed = Language::None;
            result.language = Language::Json;
            result.content = {start, pos + 1};
            result.textAfterFence = !lineEnds;
            result.whole = {0, !lineEnds ? pos + 1 : end == source.size() ? end : end + 1};
            break;
        }
    }
    return result;
}

} // namespace

Split split(QStringView source)
{
    const qsizetype start = skipLeading(source);
    const QStringView rest = source.sliced(start);
    if (rest.startsWith(u"---"))
        return splitFenced(source, start, Language::Yaml, u"---");
    if (rest.startsWith(u"+++"))
        return splitFenced(source, start, Language::Toml, u"+++");
    if (rest.startsWith(QChar(u'{')))
        return splitJson(source, start);
    return {};
}

} // namespace wengao::frontmatter
