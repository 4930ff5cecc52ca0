#include "footnotes/clip.h"

#include "footnotes/notes.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace wengao::footnotes {

namespace {

/// The text with the labels of its live references and definitions changed.
QString relabelled(const Index &index, const QHash<QString, QString> &labels)
{
    TextEdits edits;
    const auto change = [&](TextRange label) {
        const auto found = labels.constFind(labelKey(index.at(label)));
        if (found != labels.cend())
            edits.append({label, *found});
    };
    for (const Reference &reference : index.references()) {
        if (reference.isLive())
            change(reference.label);
    }
    for (const Definition &definition : index.definitions())
        change(definition.label);
    return applied(index.text(), sorted(edits));
}

/// True when pasting the note would add nothing.
bool isHere(const Index &index, const ClipNote &note)
{
    const qsizetype definition = index.definitionNamed(note.label);
    return definition >= 0 && noteText(index, definition).trimmed() == note.note.trimmed();
}

} // namespace

QByteArray Clip::toBytes() const
{
    QJsonArray all;
    for (const ClipNote &note : notes)
        all.append(QJsonObject{{QStringLiteral("label"), note.label}, {QStringLiteral("note"), note.note}});
    return QJsonDocument(QJsonObject{{QStringLiteral("text"), text}, {QStringLiteral("notes"), all}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Clip> Clip::fromBytes(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QJsonValue text = document[QStringLiteral("text")];
    if (!text.isString())
        return {};
    Clip clip{text.toString(), {}};
    const QJsonArray all = document[QStringLiteral("notes")].toArray();
    for (const auto &value : all) {
        const ClipNote note{value[QStringLiteral("label")].toString(),
                            value[QStringLiteral("note")].toString()};
        if (isValidLabel(note.label))
            clip.notes.append(note);
    }
    return clip;
}

Clip clipped(const Index &index, TextRange selection)
{
    Clip clip{index.at(selection).toString(), {}};
    QSet<qsizetype> wanted;
    QList<TextRange> places{selection};
    while (!places.isEmpty()) {
        const TextRange place = places.takeFirst();
        for (const Reference &reference : index.references()) {
            const qsizetype definition = reference.definition;
            const bool isInside = reference.range.start >= place.start && reference.range.end <= place.end;
            if (!isInside || reference.number == 0 || wanted.contains(definition))
                continue;
            const TextRange note = index.definitions().at(definition).range;
            if (note.start >= selection.start && note.end <= selection.end)
                continue;
            wanted.insert(definition);
            places.append(index.definitions().at(definition).content);
            clip.notes.append(
                {index.labelOf(index.definitions().at(definition)), noteText(index, definition)});
        }
    }
    return clip;
}

TextEdits pasted(const Index &index, TextRange range, const Clip &clip)
{
    const Index pastedText(clip.text);
    QHash<QString, QString> labels;
    qulonglong next = std::max(nextFreeLabel(index).toULongLong(), nextFreeLabel(pastedText).toULongLong());
    const auto giveNew = [&](const QString &label) {
        if (index.usesLabel(label) && !labels.contains(labelKey(label)))
            labels.insert(labelKey(label), QString::number(next++));
    };
    QList<ClipNote> missing;
    for (const ClipNote &note : clip.notes) {
        next = std::max(next, isNumericLabel(note.label) ? note.label.toULongLong() + 1 : 0);
        if (!isHere(index, note))
            missing.append(note);
    }
    for (const ClipNote &note : std::as_const(missing))
        giveNew(note.label);
    for (const Definition &definition : pastedText.definitions())
        giveNew(pastedText.labelOf(definition));
    TextEdits edits{{range, relabelled(pastedText, labels)}};
    QStringList written;
    for (const ClipNote &note : std::as_const(missing))
        written.append(writtenDefinition(labels.value(labelKey(note.label), note.label),
                                         relabelled(Index(note.note), labels), lineBreakOf(index)));
    if (!written.isEmpty()) {
        TextEdit added = definitionInsertion(index, written.join(lineBreakOf(index)));
        const bool isInside = added.range.start > range.start && added.range.start < range.end;
        added.range = isInside ? TextRange{range.end, range.end} : added.range;
        edits.append(added);
    }
    return sorted(edits);
}

} // namespace wengao::footnotes
