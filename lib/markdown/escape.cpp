#include "markdown/escape.h"

#include <QChar>

#include <array>

namespace wengao::markdown {

namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool staysInUrl(char c)
{
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return true;
    return QByteArrayView("!#$&'()*+,-./:;=?@_~").contains(c);
}

void appendPercentEncoded(QByteArray &out, char c)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4];
    out += digits[byte & 15];
}

bool startsWithScheme(QByteArrayView url, QByteArrayView scheme)
{
    return url.size() >= scheme.size() && url.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0;
}

} // namespace

void appendEscaped(QByteArray &out, QByteArrayView text)
{
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char *entity = nullptr;
        switch (text[i]) {
        case '&':
            entity = "&amp;";
            break;
        case '<':
            entity = "&lt;";
            break;
        case '>':
            entity = "&gt;";
            break;
        case '"':
            entity = "&quot;";
            break;
        default:
            continue;
        }
        out.append(text.sliced(done, i - done));
        out.append(entity);
        done = i + 1;
    }
    out.append(text.sliced(done));
}

void appendUrl(QByteArray &out, QByteArrayView url)
{
    for (qsizetype i = 0; i < url.size(); ++i) {
        const char c = url[i];
        if (c == '&')
            out += "&amp;";
        else if (staysInUrl(c) ||
                 (c == '%' && i + 2 < url.size() && isHexDigit(url[i + 1]) && isHexDigit(url[i + 2])))
            out += c;
        else
            appendPercentEncoded(out, c);
    }
}

bool isDangerousUrl(QByteArrayView url)
{
    if (startsWithScheme(url, "data:image/")) {
        const QByteArrayView rest = url.sliced(11);
        for (const char *kind : {"png;", "gif;", "jpeg;", "webp;", "svg+xml;"}) {
            if (startsWithScheme(rest, kind))
                return false;
        }
    }
    for (const char *scheme : {"javascript:", "vbscript:", "file:", "data:"}) {
        if (startsWithScheme(url, scheme))
            return true;
    }
    return false;
}

} // namespace wengao::markdown
