#include "export/bareaddress.h"

#include "export/htmltext.h"

namespace wengao::exporting {

namespace {

constexpr QByteArrayView opening = "<a href=\"http";

/// What a reader takes two addresses for the same by.
QByteArray essence(QByteArrayView html)
{
    QByteArray address = QByteArray::fromPercentEncoding(unescaped(html));
    for (const QByteArrayView scheme : {"https://", "http://"}) {
        if (address.startsWith(scheme))
            address.remove(0, scheme.size());
    }
    if (address.endsWith('/'))
        address.chop(1);
    return address;
}

/// True when the link that begins here shows its own address.
bool isBare(QByteArrayView rest)
{
    const qsizetype addressStart = rest.indexOf('"') + 1;
    const qsizetype addressEnd = rest.indexOf('"', addressStart);
    if (addressEnd < 0 || !rest.sliced(addressEnd).startsWith("\">"))
        return false;
    const qsizetype textEnd = rest.indexOf('<', addressEnd);
    if (textEnd < 0 || !rest.sliced(textEnd).startsWith("</a>"))
        return false;
    return essence(rest.sliced(addressStart, addressEnd - addressStart)) ==
           essence(rest.sliced(addressEnd + 2, textEnd - addressEnd - 2));
}

} // namespace

QByteArray withMarkedAddresses(const QByteArray &html)
{
    const QByteArrayView all(html);
    QByteArray result;
    qsizetype done = 0;
    for (qsizetype at = html.indexOf(opening.data()); at >= 0; at = html.indexOf(opening.data(), at + 1)) {
        if (!isBare(all.sliced(at)))
            continue;
        result += all.sliced(done, at - done);
        result += "<a class=\"wengao-address\"";
        done = at + 2;
    }
    result += all.sliced(done);
    return result;
}

} // namespace wengao::exporting
