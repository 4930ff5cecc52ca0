#include "markdown/autolink.h"

namespace wengao::markdown {

namespace {

bool isAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isHostChar(char c)
{
    return isAlnum(c) || QByteArrayView("-@:%._+~#=").contains(c);
}

bool isPathChar(char c)
{
    return isAlnum(c) || QByteArrayView("-@:%_+.~#$!?&/=();,'\">^{}[]`").contains(c);
}

/// The length of a host such as `example.org` at `from`, 0 if there is none. Ends with a dot and lower case
/// letters, the last such place within 256 characters.
qsizetype hostEnd(QByteArrayView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && end - from < 257 && isHostChar(text[end]))
        ++end;
    for (qsizetype dot = end - 1; dot > from; --dot) {
        if (text[dot] != '.' || dot + 1 >= text.size() || !isLower(text[dot + 1]))
            continue;
        qsizetype stop = dot + 1;
        while (stop < text.size() && isLower(text[stop]))
            ++stop;
        return stop;
    }
    return 0;
}

qsizetype pathEnd(QByteArrayView text, qsizetype from)
{
    qsizetype end = from;
    if (end < text.size() && (text[end] == '/' || text[end] == '#' || text[end] == '?')) {
        ++end;
        while (end < text.size() && isPathChar(text[end]))
            ++end;
    }
    return end;
}

qsizetype portEnd(QByteArrayView text, qsizetype from)
{
    if (from >= text.size() || text[from] != ':')
        return from;
    qsizetype end = from + 1;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return end > from + 1 ? end : from;
}

qsizetype withoutUnopenedParentheses(QByteArrayView text, qsizetype end)
{
    qsizetype excess = 0;
    for (qsizetype i = 0; i < end; ++i)
        excess += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
    return excess > 0 ? end - excess : end;
}

qsizetype withoutTrailingEntity(QByteArrayView text, qsizetype end)
{
    qsizetype i = end - 2;
    while (i > 0 && isAlnum(text[i]))
        --i;
    return i != end - 2 && text[i] == '&' ? i : end;
}

/// What a sentence puts after an address does not belong to it.
qsizetype trimmedEnd(QByteArrayView text, qsizetype end)
{
    if (text[end - 1] == '.')
        --end;
    else if (text[end - 1] == ')')
        end = withoutUnopenedParentheses(text, end);
    else if (text[end - 1] == ';')
        end = withoutTrailingEntity(text, end);
    while (end > 1 && QByteArrayView("?!.,:*_~").contains(text[end - 1]))
        --end;
    return end;
}

std::optional<Autolink> webAddress(QByteArrayView text)
{
    for (const char *scheme : {"http://", "https://", "ftp://"}) {
        if (!text.startsWith(scheme))
            continue;
        const qsizetype host = hostEnd(text, static_cast<qsizetype>(qstrlen(scheme)));
        if (host > 0)
            return Autolink{trimmedEnd(text, pathEnd(text, portEnd(text, host))), {}};
    }
    if (text.startsWith("www.")) {
        const qsizetype host = hostEnd(text, 4);
        if (host > 0)
            return Autolink{trimmedEnd(text, pathEnd(text, host)), "https://"};
    }
    return {};
}

qsizetype emailDomainEnd(QByteArrayView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && (isAlnum(text[end]) || text[end] == '-' || text[end] == '.'))
        ++end;
    while (end > from && !isAlnum(text[end - 1]))
        --end;
    return end;
}

constexpr qsizetype maxLocalPart = 64;

std::optional<Autolink> mailAddress(QByteArrayView text)
{
    if (text.isEmpty() || !isAlnum(text[0]))
        return {};
    qsizetype at = 0;
    while (at < text.size() && at < maxLocalPart &&
           (isAlnum(text[at]) || QByteArrayView(".!#$%&'*+/=?^_`{|}~-").contains(text[at])))
        ++at;
    if (at >= text.size() || text[at] != '@')
        return {};
    const qsizetype end = emailDomainEnd(text, at + 1);
    const QByteArrayView domain = text.sliced(at + 1, end - at - 1);
    if (!domain.contains('.') || domain.startsWith('.'))
        return {};
    if (end < text.size() && (text[end] == '-' || text[end] == '_'))
        return {};
    return Autolink{end, "mailto:"};
}

} // namespace

bool mayHoldAutolink(QByteArrayView text)
{
    // One rare character of each is looked for first: every piece of text comes by here.
    return text.contains('@') || (text.contains('/') && text.contains("://")) ||
           (text.contains('w') && text.contains("www."));
}

std::optional<Autolink> autolinkAt(QByteArrayView text)
{
    if (std::optional<Autolink> found = webAddress(text))
        return found;
    return mailAddress(text);
}

bool mayPrecedeAutolink(char c)
{
    return QByteArrayView(" \t\n*_~(").contains(c);
}

} // namespace wengao::markdown
