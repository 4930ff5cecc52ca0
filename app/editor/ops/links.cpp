#include "editor/ops/links.h"

#include "editor/ops/headings.h"
#include "editor/ops/highlight.h"
#include "editor/ops/inlinetokens.h"
#include "editor/ops/lineprefix.h"

#include <QString>

#include <algorithm>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

/// The destination in what stands between the parentheses of a link, without its title.
QString destinationOf(QStringView inside)
{
    inside = inside.trimmed();
    if (inside.startsWith(u'<'))
        return inside.sliced(1, std::max<qsizetype>(0, inside.indexOf(u'>') - 1)).toString();
    const auto end = std::find_if(inside.begin(), inside.end(), [](QChar c) { return c.isSpace(); });
    return inside.first(end - inside.begin()).toString();
}

bool contains(const Span &span, qsizetype pos)
{
    return pos >= span.start && pos <= span.start + span.length;
}

/// "^label" of "[^label]" or "[^label]:".
QString footnoteLabel(QStringView mark)
{
    const qsizetype close = mark.indexOf(u']');
    return close > 1 ? mark.sliced(1, close - 1).toString() : QString();
}

/// The selection of one line without the marks before the line's text and without blanks at its edges.
TextRange withoutMarks(QStringView text, TextRange range)
{
    if (range.isEmpty())
        return range;
    const qsizetype start = text.first(range.start).lastIndexOf(u'\n') + 1;
    const qsizetype next = text.indexOf(u'\n', range.start);
    const QStringView line = text.sliced(start, (next < 0 ? text.size() : next) - start);
    qsizetype content = start + linePrefix(line).contentStart;
    if (const int level = headingLevel(text.sliced(content, start + line.size() - content)); level > 0)
        content += level;
    if (range.end <= start + line.size())
        range.start = std::max(range.start, std::min(content, range.end));
    while (range.start < range.end && text[range.start].isSpace())
        ++range.start;
    while (range.end > range.start && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

} // namespace

bool isAddress(QStringView text)
{
    text = text.trimmed();
    for (const QLatin1StringView scheme :
         {"https://"_L1, "http://"_L1, "ftp://"_L1, "mailto:"_L1, "file://"_L1}) {
        if (text.startsWith(scheme, Qt::CaseInsensitive) && text.size() > scheme.size())
            return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    }
    return false;
}

QString destinationText(const QString &address)
{
    const bool blanks = std::any_of(address.cbegin(), address.cend(), [](QChar c) { return c.isSpace(); });
    const bool loose = address.count(u'(') != address.count(u')') || address.startsWith(u'<');
    if (!blanks && !loose)
        return address;
    QString escaped = address;
    escaped.replace(u"<"_s, u"%3C"_s).replace(u">"_s, u"%3E"_s).replace(u"\n"_s, u"%0A"_s);
    return u'<' + escaped + u'>';
}

Change makeLink(QStringView text, Selection selection, TextRange word, const QString &address, bool image)
{
    const TextRange range = withoutMarks(text, selection.isEmpty() ? word : selection.range());
    const QString open = image ? u"!["_s : u"["_s;
    const QStringView chosen = text.sliced(range.start, range.length());
    if (address.isEmpty() && isAddress(chosen)) {
        const QString written = open + u"]("_s + destinationText(chosen.trimmed().toString()) + u')';
        return {{{range, written}}, Selection::at(range.start + open.size())};
    }
    const QString tail = u"]("_s + destinationText(address) + u')';
    Change change{{{{range.start, range.start}, open}, {{range.end, range.end}, tail}}, {}};
    const qsizetype afterText = range.end + open.size();
    if (range.isEmpty())
        change.selection = Selection::at(afterText);
    else
        change.selection = Selection::at(afterText + (address.isEmpty() ? 2 : tail.size()));
    return change;
}

QString targetAt(QStringView line, qsizetype pos)
{
    const QList<Span> spans = highlightLine(line, {}, {}).spans;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const Span &span = spans.at(i);
        const bool note = span.style == Style::FootnoteReference || span.style == Style::FootnoteDefinition;
        if (note && contains(span, pos))
            return footnoteLabel(line.sliced(span.start, span.length));
        const bool linked = span.style == Style::LinkText || span.style == Style::ImageText;
        if (!linked && span.style != Style::LinkTarget)
            continue;
        if (contains(span, pos) && !linked)
            return destinationOf(line.sliced(span.start, span.length));
        // A link's text is followed by its marks and then by its target.
        if (contains(span, pos) && i + 3 < spans.size() && spans.at(i + 3).style == Style::LinkTarget) {
            const Span &target = spans.at(i + 3);
            return destinationOf(line.sliced(target.start, target.length));
        }
    }
    return {};
}

} // namespace wengao::editor
