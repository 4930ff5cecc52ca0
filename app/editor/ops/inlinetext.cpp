#include "editor/ops/inlinetext.h"

#include "editor/ops/highlight.h"
#include "editor/ops/inlinecontent.h"
#include "editor/ops/inlinemarks.h"
#include "editor/ops/lineprefix.h"
#include "editor/ops/tablerow.h"

#include "checks/lostemphasis.h"

#include <algorithm>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostRepairs = 50;

/// True when the line goes on with a paragraph or starts one.
bool isPlain(QStringView line, const State &before)
{
    const InlineContent content = inlineContent(line, highlightLine(line, before, {}).spans);
    return content.isText &&
           (content.stretches.isEmpty() || content.stretches.first().start == skipBlanks(line, 0));
}

} // namespace

QString escaped(const QString &text)
{
    QString written;
    for (const QChar c : text) {
        if (u"\\`*_[]<"_s.contains(c))
            written += u'\\';
        written += c;
    }
    return written;
}

QString collapsed(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        const bool blank = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
        if (!blank)
            result += c;
        else if (!result.endsWith(u' '))
            result += u' ';
    }
    return result;
}

QString marked(const QString &text, const QString &mark)
{
    const QString inner = text.trimmed();
    if (inner.isEmpty())
        return text;
    const qsizetype at = text.indexOf(inner);
    return text.first(at) + mark + inner + mark + text.sliced(at + inner.size());
}

QString codeSpan(const QString &text)
{
    const auto marks = marksFor(InlineConstruct::Kind::Code, text);
    return marks.front() + text + marks.back();
}

QString withSeenEmphasis(QString line)
{
    for (qsizetype i = 0; i < mostRepairs && line.size() < inlineLimit; ++i) {
        QList<bool> inert(line.size(), false);
        for (const Span &span : highlightLine(line, {}, {}).spans) {
            if (span.style == Style::Code || span.style == Style::LinkTarget || span.style == Style::Html)
                std::fill_n(inert.begin() + span.start, span.length, true);
        }
        const checks::LostEmphasis lost(line, [&inert](qsizetype at) { return inert.value(at); });
        TextEdits edits;
        const QList<checks::EmphasisPair> pairs = lost.pairs();
        for (const checks::EmphasisPair &pair : pairs.first(std::min(pairs.size(), mostRepairs))) {
            if (edits = lost.narrowed(pair); !edits.isEmpty())
                break;
        }
        if (edits.isEmpty())
            break;
        line = applied(line, edits);
    }
    return line;
}

QStringList withoutBlockStarts(QStringList lines)
{
    State before;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString &line = lines[i];
        const bool headAbove = i > 0 && isDelimiterRow(line, columnCount(lines.at(i - 1)));
        if (headAbove || !isPlain(line, before)) {
            const LinePrefix prefix = linePrefix(line);
            const bool numbered = prefix.quoteDepth == 0 && prefix.list == ListKind::Ordered;
            line.insert(numbered ? prefix.marker.end - 1 : skipBlanks(line, 0), u'\\');
        }
        before.kind = State::Kind::Paragraph;
        before.afterBlank = false;
    }
    return lines;
}

} // namespace wengao::editor
