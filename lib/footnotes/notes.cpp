#include "footnotes/notes.h"

#include "footnotes/blockline.h"
#include "text/linebreaks.h"

#include <QCoreApplication>

#include <algorithm>

namespace wengao::footnotes {

using text::isLineBreak;

namespace {

using Kind = ScannedBlock::Kind;

bool isNotesHeading(const QString &heading)
{
    static const QStringList names{
        QStringLiteral("references"), QStringLiteral("reference"),    QStringLiteral("footnotes"),
        QStringLiteral("notes"),      QStringLiteral("bibliography"), QStringLiteral("sources"),
        QStringLiteral("参考文献"),   QStringLiteral("参考资料"),     QStringLiteral("參考文獻"),
        QStringLiteral("參考資料"),   QStringLiteral("参考"),         QStringLiteral("注释"),
        QStringLiteral("註釋"),       QStringLiteral("注釋"),         QStringLiteral("脚注"),
        QStringLiteral("腳註"),       QStringLiteral("尾注"),         QStringLiteral("引用"),
        QStringLiteral("来源")};
    QString plain = heading.toCaseFolded();
    while (plain.endsWith(u'#') || plain.endsWith(u':') || plain.endsWith(u'：') || plain.endsWith(u' '))
        plain.chop(1);
    return names.contains(plain);
}

bool isBlankLine(QStringView source, qsizetype start)
{
    return isBlank(source.sliced(start, text::lineEnd(source, start) - start));
}

/// Whole lines that hold definitions and, between them, blank lines only.
struct Run
{
    TextRange lines;
    QList<qsizetype> definitions;
};

QList<Run> runsOf(const Index &index, QList<qsizetype> definitions)
{
    const QStringView source(index.text());
    std::sort(definitions.begin(), definitions.end());
    QList<Run> runs;
    for (const qsizetype i : std::as_const(definitions)) {
        const Definition &definition = index.definitions().at(i);
        if (definition.isNested)
            continue;
        const TextRange lines{text::lineStart(source, definition.range.start),
                              text::nextLineStart(source, definition.range.end)};
        const bool joins = !runs.isEmpty() &&
                           isBlank(source.sliced(runs.last().lines.end, lines.start - runs.last().lines.end));
        if (joins) {
            runs.last().lines.end = lines.end;
            runs.last().definitions.append(i);
        } else {
            runs.append({lines, {i}});
        }
    }
    return runs;
}

/// True when the blocks before and after the lines stay two without them.
bool canGo(const QList<ScannedBlock> &blocks, QStringView source, TextRange lines)
{
    const auto after = std::find_if(blocks.begin(), blocks.end(), [=](const ScannedBlock &block) {
        return block.range.start >= lines.end;
    });
    const auto behind = std::find_if(blocks.begin(), blocks.end(), [=](const ScannedBlock &block) {
        return block.range.start >= lines.start;
    });
    if (after == blocks.end() || behind == blocks.begin())
        return true;
    const Kind before = (behind - 1)->kind;
    const bool isIndented = source[after->range.start] == u' ' || source[after->range.start] == u'\t';
    const bool holdsMore = before == Kind::List || before == Kind::Note || before == Kind::IndentedCode;
    return !(before == Kind::List && after->kind == Kind::List) && !(holdsMore && isIndented);
}

/// The edit that takes a run's lines out.
TextEdit removal(const Index &index, TextRange lines)
{
    const QStringView source(index.text());
    const bool blankBefore =
        lines.start == 0 || isBlankLine(source, text::lineStart(source, lines.start - 1));
    const bool atEnd = lines.end >= source.size();
    const bool blankAfter = atEnd || isBlankLine(source, lines.end);
    qsizetype label = 0;
    const bool noteAfter =
        !atEnd && noteMark(source.sliced(lines.end, text::lineEnd(source, lines.end) - lines.end), label) > 0;
    if (!blankBefore && !blankAfter && !noteAfter)
        return {lines, QString(lineBreakOf(index))};
    if (blankBefore && blankAfter && !atEnd)
        lines.end = text::nextLineStart(source, lines.end);
    while (atEnd && lines.start > 0 && isBlankLine(source, text::lineStart(source, lines.start - 1)))
        lines.start = text::lineStart(source, lines.start - 1);
    return {lines, {}};
}

/// Appends an edit for each item that starts inside the content, relative to it.
template <typename Item, typename Number>
void tellByNumber(const QList<Item> &items, TextRange content, Number number, TextEdits &edits)
{
    auto item = std::lower_bound(items.begin(), items.end(), content.start,
                                 [](const Item &one, qsizetype value) { return one.range.start < value; });
    for (; item != items.end() && item->range.start < content.end; ++item) {
        if (const int told = number(*item); told > 0)
            edits.append({item->label.shifted(-content.start), QString::number(told)});
    }
}

/// The notes as published: each with the labels in it told by number.
QStringList published(const Index &index)
{
    QStringList notes;
    for (const qsizetype i : index.publishedOrder()) {
        const TextRange content = index.definitions().at(i).content;
        TextEdits numbers;
        tellByNumber(
            index.references(), content, [](const Reference &one) { return one.number; }, numbers);
        // An inner definition is taken out of its note when published, so its label shows nowhere.
        tellByNumber(
            index.definitions(), content, [](const Definition &) { return 1; }, numbers);
        notes.append(applied(index.at(content), sorted(numbers)));
    }
    return notes;
}

QList<int> numbersInText(const Index &index)
{
    QList<int> numbers;
    for (const Reference &reference : index.references()) {
        if (reference.isLive() && reference.inDefinition < 0)
            numbers.append(reference.number);
    }
    return numbers;
}

} // namespace

bool isBlank(QStringView source)
{
    return std::all_of(source.begin(), source.end(),
                       [](QChar c) { return c == u' ' || c == u'\t' || isLineBreak(c); });
}

QChar lineBreakOf(const Index &index)
{
    return text::breakChar(text::majorityLineBreak(index.text()));
}

QString noteText(const Index &index, qsizetype definition)
{
    const QStringView content = index.at(index.definitions().at(definition).content);
    QString note;
    for (qsizetype at = 0; at < content.size();) {
        const qsizetype end = text::lineEnd(content, at);
        qsizetype start = at;
        while (at > 0 && start < end && start - at < 4 && content[start] == u' ')
            ++start;
        start += at > 0 && start < end && content[start] == u'\t' && start == at ? 1 : 0;
        note += content.sliced(start, end - start);
        if (end < content.size())
            note += u'\n';
        at = end + 1;
    }
    return note;
}

QString writtenDefinition(QStringView label, QStringView note, QChar lineBreak)
{
    QString written = QStringLiteral("[^%1]: ").arg(label);
    QStringView trimmed = note;
    while (!trimmed.isEmpty() && isBlank(trimmed.last(1)))
        trimmed.chop(1);
    while (!trimmed.isEmpty() && isBlank(trimmed.first(1)))
        trimmed = trimmed.sliced(1);
    for (qsizetype at = 0; at < trimmed.size();) {
        const qsizetype end = text::lineEnd(trimmed, at);
        const QStringView line = trimmed.sliced(at, end - at);
        if (at > 0)
            written += lineBreak;
        if (at > 0 && !isBlank(line))
            written += QStringLiteral("    ");
        if (!isBlank(line))
            written += line;
        at = end + 1;
    }
    return written;
}

QString nextFreeLabel(const Index &index)
{
    qulonglong highest = 0;
    const auto look = [&](const QString &label) {
        if (isNumericLabel(label) && label.size() < 10)
            highest = std::max(highest, label.toULongLong());
    };
    for (const Reference &reference : index.references())
        look(index.labelOf(reference));
    for (const Definition &definition : index.definitions())
        look(index.labelOf(definition));
    return QString::number(highest + 1);
}

TextEdit definitionInsertion(const Index &index, const QString &definition)
{
    const QStringView source(index.text());
    const QString lineBreak(lineBreakOf(index));
    const QList<Definition> &all = index.definitions();
    const auto last =
        std::find_if(all.crbegin(), all.crend(), [](const Definition &d) { return !d.isNested; });
    if (last != all.crend())
        return {{last->range.end, last->range.end}, lineBreak + definition};
    const QList<ScannedBlock> blocks = index.blocks();
    const auto heading = std::find_if(blocks.crbegin(), blocks.crend(), [](const ScannedBlock &block) {
        return block.kind == Kind::Heading && isNotesHeading(block.heading);
    });
    if (heading != blocks.crend()) {
        const qsizetype at = heading->range.end;
        const qsizetype next = text::nextLineStart(source, at);
        const bool blankAfter = next >= source.size() || isBlankLine(source, next);
        return {{at, at}, lineBreak + lineBreak + definition + (blankAfter ? QString() : lineBreak)};
    }
    const bool endsLine = source.isEmpty() || isLineBreak(source.back());
    const bool blankBefore =
        isBlank(source) || (endsLine && isBlankLine(source, text::lineStart(source, source.size() - 1)));
    const QString before = blankBefore ? QString() : endsLine ? lineBreak : lineBreak + lineBreak;
    return {{source.size(), source.size()}, before + definition + (endsLine ? lineBreak : QString())};
}

TextEdits withoutDefinitions(const Index &index, const QList<qsizetype> &definitions)
{
    const QList<ScannedBlock> blocks = index.blocks();
    TextEdits edits;
    for (const Run &run : runsOf(index, definitions)) {
        if (canGo(blocks, index.text(), run.lines))
            edits.append(removal(index, run.lines));
    }
    return sorted(edits);
}

QList<qsizetype> removable(const Index &index, const QList<qsizetype> &definitions)
{
    const QList<ScannedBlock> blocks = index.blocks();
    QList<qsizetype> found;
    for (const Run &run : runsOf(index, definitions)) {
        if (canGo(blocks, index.text(), run.lines))
            found += run.definitions;
    }
    return found;
}

TextEdits sorted(TextEdits edits)
{
    std::stable_sort(edits.begin(), edits.end(),
                     [](const TextEdit &a, const TextEdit &b) { return a.range.start < b.range.start; });
    TextEdits result;
    for (TextEdit &edit : edits) {
        if (result.isEmpty() || edit.range.start >= result.last().range.end)
            result.append(std::move(edit));
    }
    return result;
}

Result<TextEdits> keepingNotes(const Index &index, TextEdits edits)
{
    const Index after(applied(index.text(), edits));
    if (published(after) == published(index) && numbersInText(after) == numbersInText(index))
        return edits;
    return Error{
        ErrorCode::Unsafe,
        QCoreApplication::translate("wengao::footnotes", "This would change which note is shown where."),
        QStringLiteral("published notes differ")};
}

Result<TextEdits> withNoteText(const Index &index, qsizetype definition, QStringView note)
{
    const Definition &old = index.definitions().at(definition);
    const QString written = writtenDefinition(index.labelOf(old), note, lineBreakOf(index));
    const TextEdits edits{{old.range, written}};
    const Index after(applied(index.text(), edits));
    const bool keeps = after.definitions().size() == index.definitions().size() &&
                       after.definitions().at(definition).range ==
                           TextRange{old.range.start, old.range.start + written.trimmed().size()};
    const bool isSimple = !old.isNested || !written.contains(lineBreakOf(index));
    if ((keeps || isBlank(note)) && isSimple)
        return edits;
    return Error{ErrorCode::Unsafe,
                 QCoreApplication::translate("wengao::footnotes",
                                             "This text would not stay one note. Edit it in the article."),
                 QStringLiteral("definition boundaries differ")};
}

} // namespace wengao::footnotes
