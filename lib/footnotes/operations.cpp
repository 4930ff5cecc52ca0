#include "footnotes/operations.h"

#include "text/linebreaks.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace wengao::footnotes {

namespace {

Error error(ErrorCode code, const QString &message)
{
    return {code, message, QStringLiteral("footnotes")};
}

/// A new label for each label id that gets one.
using NewLabels = QHash<int, QString>;

TextEdits relabelled(const Index &index, const NewLabels &labels)
{
    TextEdits edits;
    const auto change = [&](const auto &item) {
        const auto found = labels.constFind(item.labelId);
        if (found != labels.cend() && index.at(item.label) != *found)
            edits.append({item.label, *found});
    };
    for (const Reference &reference : index.references()) {
        if (reference.isLive())
            change(reference);
    }
    for (const Definition &definition : index.definitions())
        change(definition);
    return sorted(edits);
}

/// The labels that must not be given: those that stay, and those of undefined references.
QSet<QString> takenLabels(const Index &index, Scope scope)
{
    QSet<QString> taken;
    for (const Reference &reference : index.references()) {
        if (reference.definition < 0 && reference.isLive())
            taken.insert(labelKey(index.at(reference.label)));
    }
    for (const Definition &definition : index.definitions()) {
        const QStringView label = index.at(definition.label);
        if (scope == Scope::NumericOnly && !isNumericLabel(label))
            taken.insert(labelKey(label));
    }
    return taken;
}

/// The definitions in the order renumber() counts them.
QList<qsizetype> countingOrder(const Index &index)
{
    QList<qsizetype> order = index.publishedOrder();
    for (qsizetype i = 0; i < index.definitions().size(); ++i) {
        if (index.definitions().at(i).number == 0 && index.definitions().at(i).duplicateOf < 0)
            order.append(i);
    }
    return order;
}

/// The definitions in which some note is referred to for the first time: their place decides its number.
QSet<qsizetype> decidingDefinitions(const Index &index)
{
    QSet<qsizetype> deciding;
    QSet<qsizetype> seen;
    for (const Reference &reference : index.references()) {
        if (reference.number == 0 || seen.contains(reference.definition))
            continue;
        seen.insert(reference.definition);
        if (reference.inDefinition >= 0)
            deciding.insert(reference.inDefinition);
    }
    return deciding;
}

/// True when most definitions that follow one another have a blank line between them.
bool areSpaced(const Index &index)
{
    int spaced = 0;
    int close = 0;
    for (qsizetype i = 1; i < index.definitions().size(); ++i) {
        const TextRange gap{index.definitions().at(i - 1).range.end, index.definitions().at(i).range.start};
        if (gap.length() < 1 || !isBlank(index.at(gap)))
            continue;
        const auto breaks = std::count_if(index.at(gap).begin(), index.at(gap).end(), text::isLineBreak);
        (breaks > 1 ? spaced : close) += 1;
    }
    return spaced > close;
}

TextEdits gathered(const Index &index, const QList<qsizetype> &order)
{
    const TextEdits removals = withoutDefinitions(index, order);
    if (removals.isEmpty())
        return {};
    const QString lineBreak(lineBreakOf(index));
    const QString between = areSpaced(index) ? lineBreak + lineBreak : lineBreak;
    QStringList written;
    for (const qsizetype i : order)
        written.append(index.at(index.definitions().at(i).range).toString());
    const qsizetype last = *std::max_element(order.begin(), order.end());
    const TextRange home = index.definitions().at(last).range;
    TextEdits edits;
    for (const TextEdit &removal : removals) {
        if (!removal.range.contains(home.start)) {
            edits.append(removal);
            continue;
        }
        qsizetype first = home.start;
        for (const qsizetype i : order) {
            if (removal.range.contains(index.definitions().at(i).range.start))
                first = std::min(first, index.definitions().at(i).range.start);
        }
        edits.append({{first, home.end}, written.join(between)});
    }
    return applied(index.text(), edits) == index.text() ? TextEdits() : sorted(edits);
}

} // namespace

Result<TextEdits> renumber(const Index &index, Scope scope)
{
    const QSet<QString> taken = takenLabels(index, scope);
    NewLabels labels;
    int next = 0;
    int free = 0;
    for (const qsizetype i : countingOrder(index)) {
        const Definition &definition = index.definitions().at(i);
        ++next;
        if (scope == Scope::NumericOnly && !isNumericLabel(index.at(definition.label)))
            continue;
        free = std::max(free + 1, definition.number > 0 ? definition.number : next);
        while (taken.contains(QString::number(free)))
            ++free;
        labels.insert(definition.labelId, QString::number(free));
    }
    return keepingNotes(index, relabelled(index, labels));
}

Result<TextEdits> gather(const Index &index)
{
    QList<qsizetype> order = index.publishedOrder();
    for (qsizetype i = 0; i < index.definitions().size(); ++i) {
        if (index.definitions().at(i).number == 0)
            order.append(i);
    }
    const auto restrictTo = [&](const auto &wanted) {
        QList<qsizetype> some;
        std::copy_if(order.begin(), order.end(), std::back_inserter(some), wanted);
        const QList<qsizetype> allowed = removable(index, some);
        QList<qsizetype> result;
        std::copy_if(some.begin(), some.end(), std::back_inserter(result),
                     [&](qsizetype i) { return allowed.contains(i); });
        return result;
    };
    const auto all = keepingNotes(index, gathered(index, restrictTo([](qsizetype) { return true; })));
    if (all)
        return all;
    const QSet<qsizetype> deciding = decidingDefinitions(index);
    return keepingNotes(index,
                        gathered(index, restrictTo([&](qsizetype i) { return !deciding.contains(i); })));
}

TextEdits removeUnused(const Index &index)
{
    QList<qsizetype> unused;
    for (qsizetype i = 0; i < index.definitions().size(); ++i) {
        const Definition &definition = index.definitions().at(i);
        if (definition.timesUsed == 0 && definition.duplicateOf < 0)
            unused.append(i);
    }
    return withoutDefinitions(index, unused);
}

TextEdits merge(const Index &index, qsizetype keep, qsizetype drop)
{
    const QString label = index.labelOf(index.definitions().at(keep));
    TextEdits edits = withoutDefinitions(index, {drop});
    if (index.definitions().at(drop).labelId == index.definitions().at(keep).labelId)
        return edits;
    for (const qsizetype i : index.referencesTo(drop))
        edits.append({index.references().at(i).label, label});
    return sorted(edits);
}

Result<TextEdits> rename(const Index &index, QStringView from, QStringView to)
{
    if (!isValidLabel(to))
        return error(
            ErrorCode::InvalidArgument,
            QCoreApplication::translate("wengao::footnotes", "A label has no spaces and no brackets."));
    const bool sameNote = labelKey(from) == labelKey(to);
    if (!sameNote && index.usesLabel(to))
        return error(ErrorCode::InvalidArgument,
                     QCoreApplication::translate("wengao::footnotes", "The label %1 is in use.").arg(to));
    NewLabels labels;
    for (const Reference &reference : index.references()) {
        if (labelKey(index.at(reference.label)) == labelKey(from))
            labels.insert(reference.labelId, to.toString());
    }
    for (const Definition &definition : index.definitions()) {
        if (labelKey(index.at(definition.label)) == labelKey(from))
            labels.insert(definition.labelId, to.toString());
    }
    return relabelled(index, labels);
}

Result<TextEdits> moveDefinition(const Index &index, qsizetype from, qsizetype to)
{
    QList<qsizetype> slots;
    for (qsizetype i = 0; i < index.definitions().size(); ++i) {
        if (!index.definitions().at(i).isNested)
            slots.append(i);
    }
    const qsizetype fromSlot = slots.indexOf(from);
    const qsizetype toSlot = slots.indexOf(to);
    if (fromSlot < 0 || toSlot < 0)
        return error(
            ErrorCode::InvalidArgument,
            QCoreApplication::translate("wengao::footnotes", "A note in a quote or a list stays there."));
    QList<qsizetype> order = slots;
    order.move(fromSlot, toSlot);
    TextEdits edits;
    for (qsizetype i = 0; i < slots.size(); ++i) {
        if (slots.at(i) != order.at(i))
            edits.append({index.definitions().at(slots.at(i)).range,
                          index.at(index.definitions().at(order.at(i)).range).toString()});
    }
    return sorted(edits);
}

} // namespace wengao::footnotes
