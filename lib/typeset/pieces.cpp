#include "typeset/pieces.h"

#include <optional>

namespace wengao::typeset {

using namespace Qt::StringLiterals;

namespace {

/// Text with the references that lib/markdown writes.
QString plain(QByteArrayView escaped)
{
    QString text = QString::fromUtf8(escaped);
    for (const auto &[reference, character] : {std::pair("&lt;"_L1, u'<'),
                                               {"&gt;"_L1, u'>'},
                                               {"&quot;"_L1, u'"'},
                                               {"&#39;"_L1, u'\''},
                                               {"&amp;"_L1, u'&'}})
        text.replace(reference, QString(character));
    return text;
}

/// The value of an attribute inside a tag; nothing when it is not there.
std::optional<QString> valueOf(QByteArrayView tag, QByteArrayView attribute)
{
    const qsizetype at = tag.indexOf(attribute.toByteArray());
    if (at < 0)
        return std::nullopt;
    const qsizetype start = at + attribute.size();
    const qsizetype end = tag.indexOf('"', start);
    return end < 0 ? std::nullopt : std::optional(plain(tag.sliced(start, end - start)));
}

struct Opening
{
    QByteArrayView start; ///< how its tag begins
    QByteArrayView close; ///< its end tag
    QByteArrayView value; ///< the attribute that holds language or formula
    Task::Kind kind;
};

constexpr Opening openings[] = {
    {"<code class=\"language-", "</code>", " data-lang=\"", Task::Kind::Code},
    {"<span class=\"math inline\"", "</span>", " data-tex=\"", Task::Kind::InlineMath},
    {"<span class=\"math display\"", "</span>", " data-tex=\"", Task::Kind::DisplayMath},
};

const Opening *openingAt(QByteArrayView rest)
{
    for (const Opening &opening : openings) {
        if (rest.startsWith(opening.start))
            return &opening;
    }
    return nullptr;
}

} // namespace

QList<Piece> piecesOf(const QByteArray &html, Task::Form form)
{
    QList<Piece> pieces;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        const Opening *opening = openingAt(QByteArrayView(html).sliced(at));
        const qsizetype start = opening ? html.indexOf('>', at) + 1 : 0;
        if (start <= 0)
            continue;
        // Neither code nor a formula has an element inside, so the next tag must be the end.
        const qsizetype end = html.indexOf('<', start);
        if (end < 0 || !QByteArrayView(html).sliced(end).startsWith(opening->close))
            continue;
        const std::optional<QString> value =
            valueOf(QByteArrayView(html).sliced(at, start - at), opening->value);
        if (!value)
            continue;
        const bool isCode = opening->kind == Task::Kind::Code;
        pieces.append({start,
                       end,
                       {opening->kind, form, isCode ? *value : QString(),
                        isCode ? plain(QByteArrayView(html).sliced(start, end - start)) : *value}});
        at = end;
    }
    return pieces;
}

} // namespace wengao::typeset
