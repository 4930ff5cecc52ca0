#include "editor/ops/htmlblock.h"

#include "editor/ops/inlinetokens.h"
#include "editor/ops/lineprefix.h"

#include <QSet>
#include <QString>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

bool isBlockTag(QStringView name)
{
    static const QSet<QString> names{
        u"address"_s,  u"article"_s,    u"aside"_s,  u"base"_s,     u"basefont"_s, u"blockquote"_s,
        u"body"_s,     u"caption"_s,    u"center"_s, u"col"_s,      u"colgroup"_s, u"dd"_s,
        u"details"_s,  u"dialog"_s,     u"dir"_s,    u"div"_s,      u"dl"_s,       u"dt"_s,
        u"fieldset"_s, u"figcaption"_s, u"figure"_s, u"footer"_s,   u"form"_s,     u"frame"_s,
        u"frameset"_s, u"h1"_s,         u"h2"_s,     u"h3"_s,       u"h4"_s,       u"h5"_s,
        u"h6"_s,       u"head"_s,       u"header"_s, u"hr"_s,       u"html"_s,     u"iframe"_s,
        u"legend"_s,   u"li"_s,         u"link"_s,   u"main"_s,     u"menu"_s,     u"menuitem"_s,
        u"nav"_s,      u"noframes"_s,   u"ol"_s,     u"optgroup"_s, u"option"_s,   u"p"_s,
        u"param"_s,    u"section"_s,    u"source"_s, u"summary"_s,  u"table"_s,    u"tbody"_s,
        u"td"_s,       u"tfoot"_s,      u"th"_s,     u"thead"_s,    u"title"_s,    u"tr"_s,
        u"track"_s,    u"ul"_s};
    return names.contains(name.toString().toLower());
}

QStringView tagName(QStringView content, qsizetype start)
{
    qsizetype end = start;
    while (end < content.size() && end - start < 12 && content.at(end).unicode() < 0x80 &&
           content.at(end).isLetterOrNumber())
        ++end;
    return content.sliced(start, end - start);
}

bool endsTagName(QStringView content, qsizetype at, bool selfClosing)
{
    if (at >= content.size())
        return true;
    const QChar c = content.at(at);
    return c == u' ' || c == u'\t' || c == u'>' || (selfClosing && content.sliced(at).startsWith("/>"_L1));
}

bool isVerbatimTag(QStringView name)
{
    for (const QLatin1StringView tag : {"script"_L1, "pre"_L1, "style"_L1, "textarea"_L1}) {
        if (name.compare(tag, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool isWholeTag(QStringView content)
{
    const qsizetype end = htmlTagEnd(content, 0);
    return end > 0 && isBlankLine(content.sliced(end));
}

} // namespace

int htmlBlockKind(QStringView content, bool inParagraph)
{
    if (!content.startsWith(u'<'))
        return 0;
    const bool closing = content.size() > 1 && content.at(1) == u'/';
    const QStringView name = tagName(content, closing ? 2 : 1);
    const qsizetype afterName = (closing ? 2 : 1) + name.size();
    if (!closing && isVerbatimTag(name) && endsTagName(content, afterName, false))
        return 1;
    if (content.startsWith("<!--"_L1))
        return 2;
    if (content.startsWith("<?"_L1))
        return 3;
    if (content.startsWith("<![CDATA["_L1))
        return 5;
    if (content.startsWith("<!"_L1))
        return content.size() > 2 && content.at(2).unicode() < 0x80 && content.at(2).isLetter() ? 4 : 0;
    if (!name.isEmpty() && isBlockTag(name) && endsTagName(content, afterName, true))
        return 6;
    return !inParagraph && !isVerbatimTag(name) && isWholeTag(content) ? 7 : 0;
}

bool htmlBlockEnds(QStringView line, int kind)
{
    switch (kind) {
    case 1:
        return line.contains("</script>"_L1, Qt::CaseInsensitive) ||
               line.contains("</pre>"_L1, Qt::CaseInsensitive) ||
               line.contains("</style>"_L1, Qt::CaseInsensitive) ||
               line.contains("</textarea>"_L1, Qt::CaseInsensitive);
    case 2:
        return line.contains("-->"_L1);
    case 3:
        return line.contains("?>"_L1);
    case 4:
        return line.contains(u'>');
    case 5:
        return line.contains("]]>"_L1);
    default:
        return isBlankLine(line);
    }
}

} // namespace wengao::editor
