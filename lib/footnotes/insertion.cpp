#include "footnotes/insertion.h"

#include "footnotes/notes.h"
#include "text/characters.h"
#include "text/linebreaks.h"
#include "text/segmentation.h"

#include <QCoreApplication>

#include <algorithm>

namespace wengao::footnotes {

namespace {

Error refused(const QString &message)
{
    return {ErrorCode::InvalidArgument, message, QStringLiteral("footnotes insertion")};
}

bool isStop(char32_t c)
{
    return text::isSentenceEnd(c) || c == U'，' || c == U'、' || c == U'；' || c == U'：' || c == U',' ||
           c == U';' || c == U':';
}

/// Marks that a reference goes behind as one with the text before them.
bool closes(char32_t c)
{
    return isStop(c) || (text::openingMarkFor(c) != 0 && c != U']' && c != U'>' && c != U'}');
}

qsizetype wordEnd(const Index &index, qsizetype offset)
{
    const QStringView source(index.text());
    const char32_t before = text::codePointBefore(source, offset);
    const char32_t after = text::codePointAt(source, offset);
    const auto isInWord = [](char32_t c) { return QChar::isLetterOrNumber(c); };
    if (offset == 0 || !isInWord(before) || !isInWord(after))
        return offset;
    text::WordBreaker breaker;
    const TextRange word = breaker.wordAt(source, offset);
    return word.start < offset ? word.end : offset;
}

/// A link ends where another one begins in its text, and a reference becomes one: it goes behind the link.
qsizetype placeOutsideLinks(const Index &index, qsizetype offset, Side side)
{
    const qsizetype place = referencePlace(index, offset, side);
    for (const ScannedSpan &link : index.links()) {
        if (link.range.start < place && place < link.range.end)
            return referencePlace(index, link.range.end, side);
    }
    return place;
}

Result<qsizetype> checkedPlace(const Index &index, qsizetype offset, Side side)
{
    const qsizetype place = placeOutsideLinks(index, offset, side);
    const auto inert = index.inertAt(place);
    if (!inert)
        return place;
    const bool isSpan = text::lineStart(index.text(), inert->start) != inert->start;
    if (isSpan)
        return inert->end;
    return refused(
        QCoreApplication::translate("wengao::footnotes", "A footnote cannot stand in code or raw HTML."));
}

Insertion insertionOf(const Index &index, qsizetype place, const QString &label, TextEdits more)
{
    Insertion insertion;
    insertion.label = label;
    const QString mark = QStringLiteral("[^%1]").arg(label);
    more.prepend({{place, place}, mark});
    insertion.edits = sorted(more);
    const Index after(applied(index.text(), insertion.edits));
    const qsizetype definition = after.definitionNamed(label);
    if (definition >= 0)
        insertion.note = after.definitions().at(definition).content;
    qsizetype shift = 0;
    for (const TextEdit &edit : std::as_const(insertion.edits)) {
        if (edit.range.start < place)
            shift += edit.replacement.size() - edit.range.length();
    }
    insertion.afterReference = place + shift + mark.size();
    return insertion;
}

} // namespace

qsizetype referencePlace(const Index &index, qsizetype offset, Side side)
{
    const QStringView source(index.text());
    qsizetype place = wordEnd(index, std::clamp<qsizetype>(offset, 0, source.size()));
    if (side == Side::AfterMarks) {
        while (place < source.size() && closes(text::codePointAt(source, place)))
            place += text::unitCount(text::codePointAt(source, place));
        return place;
    }
    while (place > 0 && isStop(text::codePointBefore(source, place)))
        place -= text::unitCount(text::codePointBefore(source, place));
    return place;
}

Result<Insertion> insertNote(const Index &index, qsizetype offset, const InsertOptions &options)
{
    const QString label = options.label.isEmpty() ? nextFreeLabel(index) : options.label;
    if (!isValidLabel(label))
        return refused(
            QCoreApplication::translate("wengao::footnotes", "A label has no spaces and no brackets."));
    if (index.definitionNamed(label) >= 0)
        return refused(
            QCoreApplication::translate("wengao::footnotes", "The label %1 is in use.").arg(label));
    const auto place = checkedPlace(index, offset, options.side);
    if (!place)
        return place.error();
    const QString written = writtenDefinition(label, options.note, lineBreakOf(index));
    const Insertion insertion = insertionOf(index, *place, label, {definitionInsertion(index, written)});
    const Index after(applied(index.text(), insertion.edits));
    const qsizetype made = after.definitionNamed(label);
    if (made < 0 || after.definitions().at(made).timesUsed == 0)
        return Error{ErrorCode::Unsafe,
                     QCoreApplication::translate("wengao::footnotes", "No footnote can be placed here."),
                     QStringLiteral("inserted reference is not live")};
    return insertion;
}

Result<Insertion> insertReference(const Index &index, qsizetype offset, qsizetype definition, Side side)
{
    const auto place = checkedPlace(index, offset, side);
    if (!place)
        return place.error();
    return insertionOf(index, *place, index.labelOf(index.definitions().at(definition)), {});
}

TextRange labelBegunAt(QStringView source, qsizetype cursor)
{
    for (qsizetype at = cursor; at >= 2 && cursor - at < 200; --at) {
        if (source[at - 1] == u'^' && source[at - 2] == u'[')
            return {at, cursor};
        if (source[at - 1].isSpace() || text::isLineBreak(source[at - 1]) || source[at - 1] == u']')
            break;
    }
    return {-1, -1};
}

QList<Completion> completions(const Index &index, QStringView typed)
{
    QList<qsizetype> order = index.publishedOrder();
    for (qsizetype i = 0; i < index.definitions().size(); ++i) {
        if (index.definitions().at(i).number == 0 && index.definitions().at(i).duplicateOf < 0)
            order.append(i);
    }
    QList<Completion> byLabel;
    QList<Completion> byText;
    for (const qsizetype i : std::as_const(order)) {
        const Definition &definition = index.definitions().at(i);
        const QString label = index.labelOf(definition);
        const QString note = noteText(index, i).section(u'\n', 0, 0);
        if (label.startsWith(typed, Qt::CaseInsensitive))
            byLabel.append({label, note, definition.number});
        else if (note.contains(typed, Qt::CaseInsensitive))
            byText.append({label, note, definition.number});
    }
    return byLabel + byText;
}

std::optional<TextRange> counterpart(const Index &index, qsizetype cursor)
{
    const qsizetype reference = index.referenceAt(cursor);
    if (reference >= 0) {
        const qsizetype definition = index.references().at(reference).definition;
        if (definition >= 0)
            return index.definitions().at(definition).content;
        return {};
    }
    return nextReference(index, cursor);
}

std::optional<TextRange> nextReference(const Index &index, qsizetype cursor)
{
    const qsizetype here = index.referenceAt(cursor);
    const qsizetype definition =
        here >= 0 ? index.references().at(here).definition : index.definitionAt(cursor);
    if (definition < 0)
        return {};
    const QList<qsizetype> all = index.referencesTo(definition);
    if (all.isEmpty())
        return {};
    const auto next = here < 0 ? all.begin() : std::upper_bound(all.begin(), all.end(), here);
    return index.references().at(next == all.end() ? all.first() : *next).range;
}

} // namespace wengao::footnotes
