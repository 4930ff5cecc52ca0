#include "editor/ops/links.h"

#include "editor/ops/headings.h"
#include "editor/ops/highlight.h"
#include "editor/ops/inlinecontent.h"
#include "editor/ops/inlinetokens.h"
#include "editor/ops/lineprefix.h"

#include "text/linebreaks.h"

#include <QString>

#include <algorithm>
#include <optional>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

/// Where the destination is in what stands between the parentheses of a link: without its title and the angle
/// brackets around it.
TextRange destinationIn(QStringView inside)
{
    const qsizetype start = skipBlanks(inside, 0);
    if (start < inside.size() && inside.at(start) == u'<')
        return {start + 1, std::max(start + 1, inside.indexOf(u'>'))};
    const auto end = std::find_if(inside.begin() + start, inside.end(), [](QChar c) { return c.isSpace(); });
    return {start, end - inside.begin()};
}

QString destinationOf(QStringView inside)
{
    const TextRange range = destinationIn(inside);
    return inside.sliced(range.start, range.length()).toString();
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

/// A link, picture or bare address of a line and where its address is.
struct Linked
{
    InlineConstruct construct;
    TextRange address;
};

QList<Linked> linkedIn(QStringView line)
{
    QList<Linked> found;
    const QList<InlineConstruct> all = inlineContent(line, highlightLine(line, {}, {}).spans).constructs;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const TextRange outer = all.at(i).outer;
        if (all.at(i).kind == InlineConstruct::Kind::Address) {
            const bool marked = line.at(outer.start) == u'<';
            found.append({all.at(i), marked ? TextRange{outer.start + 1, outer.end - 1} : outer});
        } else if (all.at(i).kind == InlineConstruct::Kind::Target && i > 0) {
            // It comes right behind what it is the target of.
            const TextRange inside{outer.start + 2, outer.end - 1};
            const TextRange address = destinationIn(line.sliced(inside.start, inside.length()));
            found.append({all.at(i - 1), address.shifted(inside.start)});
        }
    }
    return found;
}

/// The address of what is linked already at the selection, where no link can be made since links do not hold
/// links. A whole picture can become one, and so can a whole bare address.
std::optional<TextRange> addressAt(QStringView text, Selection selection)
{
    const TextRange line = text::lineAt(text, selection.start());
    if (selection.end() > line.end)
        return std::nullopt;
    const TextRange range = selection.range().shifted(-line.start);
    std::optional<TextRange> found;
    for (const Linked &linked : linkedIn(text.sliced(line.start, line.length()))) {
        const TextRange outer = linked.construct.outer;
        const bool link = linked.construct.kind == InlineConstruct::Kind::Link;
        const bool touched =
            range.isEmpty() ? outer.start < range.start && range.start < outer.end : outer.overlaps(range);
        const bool cut = outer.start < range.start || range.end < outer.end;
        // A link around a picture counts more than the picture.
        if (touched && (link || (cut && !found)))
            found = linked.address.shifted(line.start);
    }
    return found;
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
    if (const auto there = addressAt(text, selection); there && !image) {
        if (address.isEmpty())
            return {{}, {there->start, there->end}};
        const bool marked = there->start > 0 && text.at(there->start - 1) == u'<';
        const QString written = marked ? address : destinationText(address);
        return {{{*there, written}}, Selection::at(there->start + written.size())};
    }
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
