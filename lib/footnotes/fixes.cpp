#include "footnotes/operations.h"
#include "footnotes/problems.h"

#include "text/linebreaks.h"

#include <QCoreApplication>

#include <algorithm>

namespace wengao::footnotes {

namespace {

using Kind = ScannedBlock::Kind;

Fix fixed(const QString &description, const TextEdits &edits)
{
    return {description, sorted(edits)};
}

QList<Fix> fixed(const QString &description, const Result<TextEdits> &edits)
{
    return edits && !edits->isEmpty() ? QList<Fix>{{description, *edits}} : QList<Fix>();
}

/// Without the references to a definition and without itself.
TextEdits withoutNote(const Index &index, qsizetype definition)
{
    TextEdits edits = withoutDefinitions(index, {definition});
    for (const qsizetype i : index.referencesTo(definition))
        edits.append(TextEdit{index.references().at(i).range, {}});
    return edits;
}

QList<Fix> forUndefined(const Index &index, const Problem &problem)
{
    const Reference &reference = index.references().at(problem.reference);
    const QString label = index.labelOf(reference);
    const QString written = writtenDefinition(label, {}, lineBreakOf(index));
    return {fixed(QCoreApplication::translate("wengao::footnotes", "Add a note [^%1]").arg(label),
                  {definitionInsertion(index, written)}),
            fixed(QCoreApplication::translate("wengao::footnotes", "Remove the mark [^%1]").arg(label),
                  {{reference.range, {}}})};
}

QList<Fix> forDuplicate(const Index &index, const Problem &problem)
{
    const Definition &definition = index.definitions().at(problem.definition);
    const Definition &first = index.definitions().at(problem.other);
    const QString fresh = nextFreeLabel(index);
    QList<Fix> fixes;
    if (index.at(definition.content).trimmed() == index.at(first.content).trimmed())
        fixes.append(fixed(QCoreApplication::translate("wengao::footnotes", "Remove this copy"),
                           withoutDefinitions(index, {problem.definition})));
    fixes.append(fixed(QCoreApplication::translate("wengao::footnotes", "Name this note [^%1]").arg(fresh),
                       {{definition.label, fresh}}));
    return fixes;
}

QList<Fix> forNearlySame(const Index &index, const Problem &problem)
{
    const TextRange label = problem.reference >= 0 ? index.references().at(problem.reference).label
                                                   : index.definitions().at(problem.definition).label;
    const QString spelling = index.at(label).toString();
    const bool bothDefined = index.definitionNamed(spelling) >= 0 &&
                             index.definitionNamed(problem.label) >= 0 &&
                             labelKey(spelling) != labelKey(problem.label);
    const QString to = bothDefined ? nextFreeLabel(index) : problem.label;
    TextEdits edits;
    for (const Reference &reference : index.references()) {
        if (reference.isLive() && index.at(reference.label) == spelling)
            edits.append({reference.label, to});
    }
    for (const Definition &definition : index.definitions()) {
        if (index.at(definition.label) == spelling)
            edits.append({definition.label, to});
    }
    return {fixed(QCoreApplication::translate("wengao::footnotes", "Write [^%1] as [^%2]").arg(spelling, to),
                  edits)};
}

QList<Fix> forMerging(const Index &index, const Problem &problem)
{
    const auto label = [&](qsizetype i) { return index.labelOf(index.definitions().at(i)); };
    return {fixed(QCoreApplication::translate("wengao::footnotes", "Use [^%1] for both and remove [^%2]")
                      .arg(label(problem.other), label(problem.definition)),
                  merge(index, problem.other, problem.definition))};
}

QList<Fix> forInTheMiddle(const Index &index, const Problem &problem)
{
    const Definition &definition = index.definitions().at(problem.definition);
    TextEdits edits = withoutDefinitions(index, {problem.definition});
    if (edits.isEmpty())
        return {};
    edits.append(definitionInsertion(index, index.at(definition.range).toString()));
    const bool isLast = edits.last().range.start <= definition.range.end;
    if (isLast) {
        const QString lineBreak(lineBreakOf(index));
        const qsizetype end = index.text().size();
        const bool endsLine = text::isLineBreak(index.text().back());
        edits.last() = {{end, end},
                        (endsLine ? lineBreak : lineBreak + lineBreak) +
                            index.at(definition.range).toString() + (endsLine ? lineBreak : QString())};
    }
    return fixed(QCoreApplication::translate("wengao::footnotes", "Move the note to the other notes"),
                 keepingNotes(index, sorted(edits)));
}

/// To the end of the text before the code block.
QList<Fix> forInCodeBlock(const Index &index, const Reference &reference)
{
    const QList<ScannedBlock> blocks = index.blocks();
    const auto code = std::find_if(blocks.begin(), blocks.end(), [&](const ScannedBlock &block) {
        return block.range.end >= reference.range.end;
    });
    if (code == blocks.begin() || code == blocks.end() || (code - 1)->kind != Kind::Paragraph)
        return {};
    const qsizetype end = (code - 1)->range.end;
    const TextEdits edits{{{end, end}, index.at(reference.range).toString()}, {reference.range, {}}};
    return {fixed(QCoreApplication::translate("wengao::footnotes",
                                              "Move the mark to the end of the paragraph before the code"),
                  edits)};
}

QList<Fix> forInCode(const Index &index, const Problem &problem)
{
    const Reference &reference = index.references().at(problem.reference);
    if (reference.place == Place::CodeBlock)
        return forInCodeBlock(index, reference);
    const TextEdits edits{
        {reference.range, {}},
        {{reference.around.end, reference.around.end}, index.at(reference.range).toString()}};
    return {fixed(QCoreApplication::translate("wengao::footnotes", "Move the mark behind the code"), edits)};
}

QList<Fix> forInHeading(const Index &index, const Problem &problem)
{
    const TextRange mark = index.references().at(problem.reference).range;
    const QList<ScannedBlock> blocks = index.blocks();
    const auto next = std::find_if(blocks.begin(), blocks.end(),
                                   [=](const ScannedBlock &block) { return block.range.start > mark.end; });
    if (next == blocks.end() || next->kind != Kind::Paragraph)
        return {};
    const TextEdits edits{{mark, {}}, {{next->range.end, next->range.end}, index.at(mark).toString()}};
    return {fixed(
        QCoreApplication::translate("wengao::footnotes", "Move the mark to the end of the next paragraph"),
        edits)};
}

QList<Fix> forSlip(const Index &index, const Problem &problem)
{
    const bool isColon = problem.kind == ProblemKind::MissingColon;
    const QString right =
        QStringLiteral("[^%1]").arg(problem.label) + (isColon ? QStringLiteral(":") : QString());
    QString replacement = right;
    const qsizetype end = problem.range.end;
    if (isColon && end < index.text().size() && !index.text()[end].isSpace())
        replacement += u' ';
    return {fixed(QCoreApplication::translate("wengao::footnotes", "Write %1").arg(right),
                  {{problem.range, replacement}})};
}

QList<Fix> forEmptyHeading(const Index &index, const Problem &problem)
{
    TextRange lines{problem.range.start, text::nextLineStart(index.text(), problem.range.end)};
    while (lines.end < index.text().size() && isBlank(index.at(text::lineAt(index.text(), lines.end))))
        lines.end = text::nextLineStart(index.text(), lines.end);
    return {
        fixed(QCoreApplication::translate("wengao::footnotes", "Remove the heading"), {TextEdit{lines, {}}})};
}

} // namespace

QList<Fix> fixes(const Index &index, const Problem &problem)
{
    switch (problem.kind) {
    case ProblemKind::Undefined:
        return forUndefined(index, problem);
    case ProblemKind::Unused:
        return fixed(QCoreApplication::translate("wengao::footnotes", "Remove the note"),
                     Result<TextEdits>(withoutDefinitions(index, {problem.definition})));
    case ProblemKind::Duplicate:
        return forDuplicate(index, problem);
    case ProblemKind::SameText:
    case ProblemKind::SameAddress:
        return forMerging(index, problem);
    case ProblemKind::Empty:
        return {fixed(QCoreApplication::translate("wengao::footnotes", "Remove the note and its marks"),
                      withoutNote(index, problem.definition))};
    case ProblemKind::NearlySameLabel:
        return forNearlySame(index, problem);
    case ProblemKind::OutOfOrder:
        return fixed(QCoreApplication::translate("wengao::footnotes", "Renumber by first mention"),
                     renumber(index));
    case ProblemKind::InTheMiddle:
        return forInTheMiddle(index, problem);
    case ProblemKind::InCode:
        return forInCode(index, problem);
    case ProblemKind::InHeading:
        return forInHeading(index, problem);
    case ProblemKind::FullWidth:
    case ProblemKind::MissingColon:
        return forSlip(index, problem);
    case ProblemKind::EmptyHeading:
        return forEmptyHeading(index, problem);
    }
    return {};
}

bool isFixable(const Index &index, const Problem &problem)
{
    switch (problem.kind) {
    case ProblemKind::Undefined:
    case ProblemKind::Duplicate:
    case ProblemKind::Empty:
    case ProblemKind::FullWidth:
    case ProblemKind::MissingColon:
    case ProblemKind::EmptyHeading:
        return true;
    default:
        return !fixes(index, problem).isEmpty();
    }
}

} // namespace wengao::footnotes
