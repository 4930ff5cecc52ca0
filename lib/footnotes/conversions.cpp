#include "footnotes/operations.h"

#include "text/linebreaks.h"

#include <QCoreApplication>

#include <algorithm>

namespace wengao::footnotes {

namespace {

bool isChosen(const QList<qsizetype> &offsets, TextRange range)
{
    return offsets.isEmpty() || std::any_of(offsets.begin(), offsets.end(), [=](qsizetype at) {
               return at >= range.start && at <= range.end;
           });
}

/// One line of text.
QString onOneLine(QStringView source)
{
    QString line = text::toPlain(source);
    for (QChar &c : line)
        c = c == u'\n' ? QChar(u' ') : c;
    return line;
}

/// Counts on from the article's highest number.
class FreshLabels final
{
public:
    explicit FreshLabels(const Index &index) : m_next(nextFreeLabel(index).toULongLong()) {}
    QString next() { return QString::number(m_next++); }

private:
    qulonglong m_next;
};

/// The edits with the definitions added where the article keeps them.
TextEdits withDefinitions(const Index &index, TextEdits edits, const QStringList &definitions)
{
    if (!definitions.isEmpty())
        edits.append(definitionInsertion(index, definitions.join(lineBreakOf(index))));
    return sorted(edits);
}

} // namespace

TextEdits linksToNotes(const Index &index, const QList<qsizetype> &offsets)
{
    FreshLabels labels(index);
    TextEdits edits;
    QStringList definitions;
    qsizetype end = 0;
    for (const ScannedSpan &link : index.links()) {
        if (!isChosen(offsets, link.range) || index.definitionAt(link.range.start) >= 0 ||
            link.range.start < end)
            continue;
        end = link.range.end;
        const QString label = labels.next();
        edits.append(TextEdit{{link.range.start, link.text.start}, {}});
        edits.append({{link.text.end, link.range.end}, QStringLiteral("[^%1]").arg(label)});
        definitions.append(writtenDefinition(label, onOneLine(index.at(link.range)), lineBreakOf(index)));
    }
    return withDefinitions(index, edits, definitions);
}

Result<TextEdits> noteToLink(const Index &index, qsizetype definition)
{
    const Definition &note = index.definitions().at(definition);
    const QList<ScannedSpan> links = index.links();
    const auto link = std::find_if(links.begin(), links.end(),
                                   [&](const ScannedSpan &span) { return span.range == note.content; });
    if (link == links.end())
        return Error{ErrorCode::InvalidArgument,
                     QCoreApplication::translate("wengao::footnotes",
                                                 "Only a note that is one link can become a link."),
                     QStringLiteral("no sole link")};
    const QString written = index.at(link->range).toString();
    const QStringView shown = index.at(link->text);
    TextEdits edits = withoutDefinitions(index, {definition});
    for (const qsizetype i : index.referencesTo(definition)) {
        TextRange range = index.references().at(i).range;
        if (!shown.isEmpty() && QStringView(index.text()).first(range.start).endsWith(shown))
            range.start -= shown.size();
        edits.append({range, written});
    }
    return sorted(edits);
}

TextEdits inlineNotesToEnd(const Index &index, const QList<qsizetype> &offsets)
{
    FreshLabels labels(index);
    TextEdits edits;
    QStringList definitions;
    qsizetype end = 0;
    for (const ScannedSpan &note : index.inlineNotes()) {
        if (!isChosen(offsets, note.range) || note.range.start < end)
            continue;
        end = note.range.end;
        const QString label = labels.next();
        edits.append({note.range, QStringLiteral("[^%1]").arg(label)});
        definitions.append(writtenDefinition(label, onOneLine(index.at(note.text)), lineBreakOf(index)));
    }
    return withDefinitions(index, edits, definitions);
}

} // namespace wengao::footnotes
