#include "checks/rules.h"
#include "footnotes/blockline.h"
#include "footnotes/inlinehtml.h"
#include "footnotes/notes.h"
#include "text/linebreaks.h"

#include <QCoreApplication>

namespace wengao::checks {

using Kind = footnotes::ScannedBlock::Kind;

namespace {

/// True for a line that its writer meant as Markdown's own block.
bool isMarkdownBlock(QStringView line)
{
    qsizetype label = 0;
    return footnotes::headingMark(line) > 0 || footnotes::noteMark(line, label) > 0 ||
           line.startsWith(u'>') ||
           (footnotes::listMark(line, true) > 0 && !footnotes::isThematicBreak(line));
}

bool isComment(QStringView html)
{
    return html.trimmed().startsWith(u"<!--");
}

} // namespace

void checkHtmlSwallows(Inspection &inspection)
{
    const QStringView source = inspection.source();
    for (const footnotes::ScannedBlock &block : inspection.blocks()) {
        if (block.kind != Kind::Html ||
            footnotes::htmlBlockKind(source.sliced(block.range.start, block.range.length()).trimmed(), true) <
                6)
            continue;
        const QList<TextRange> lines = linesOf(source, block.range);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const TextRange line = lines.at(i);
            if (!isMarkdownBlock(source.sliced(line.start, line.length())))
                continue;
            const TextEdits edits{
                {{line.start, line.start}, QString(footnotes::lineBreakOf(inspection.index()))}};
            inspection.report(
                line,
                QCoreApplication::translate(
                    "wengao::checks", "This line belongs to the raw HTML above it until a blank line comes."),
                {{QCoreApplication::translate("wengao::checks", "Put a blank line before it"), edits}});
            break;
        }
    }
}

void checkHtmlOmitted(Inspection &inspection)
{
    if (inspection.options().unsafeHtml)
        return;
    const QStringView source = inspection.source();
    const QString message = QCoreApplication::translate(
        "wengao::checks", "Hugo leaves out raw HTML unless markup.goldmark.renderer.unsafe is true.");
    for (const footnotes::ScannedBlock &block : inspection.blocks()) {
        const QStringView html = source.sliced(block.range.start, block.range.length());
        if (block.kind == Kind::Html && !isComment(html))
            inspection.report(block.range, message);
    }
    for (const TextRange range : inspection.inert()) {
        const QStringView html = source.sliced(range.start, range.length());
        const bool isTag = footnotes::inlineHtmlLength(html) == html.size() && !isComment(html);
        const bool startsLine = range.start == 0 || text::isLineBreak(source[range.start - 1]);
        if (isTag && html.startsWith(u'<') && footnotes::angleAddressLength(html) == 0 && !startsLine)
            inspection.report(range, message);
    }
}

} // namespace wengao::checks
