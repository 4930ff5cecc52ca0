#include "markdown/slotfiller.h"

#include "markdown/escape.h"
#include "markdown/numbering.h"

namespace wengao::markdown {

namespace {

void appendSlot(QByteArray &out, const Slot &slot, const SlotValue &value)
{
    if (slot.kind != Slot::Kind::FootnoteReference) {
        if (slot.key.isEmpty())
            return;
        out += " id=\"";
        appendEscaped(out, idOf(slot, value));
        out += '"';
        return;
    }
    const QByteArray number = QByteArray::number(value.number);
    const QByteArray repeat = value.repeat > 0 ? QByteArray::number(value.repeat) : QByteArray();
    out += "<sup id=\"fnref" + repeat + ':' + number + "\"><a href=\"#fn:" + number +
           "\" class=\"footnote-ref\" role=\"doc-noteref\">" + number + "</a></sup>";
}

/// The part [from, to) of the fragment's HTML, with what goes into it.
QByteArray filledPart(const Unit &unit, qsizetype from, qsizetype to)
{
    const Fragment &fragment = *unit.fragment;
    QByteArray out;
    out.reserve(to - from + 64);
    qsizetype done = from;
    const auto copyUpTo = [&](qsizetype at) {
        out += QByteArrayView(fragment.html).sliced(done, at - done);
        done = at;
    };
    if (fragment.positionAt >= from && fragment.positionAt < to) {
        copyUpTo(fragment.positionAt);
        out += lineAttributes(unit);
    }
    for (size_t i = 0; i < fragment.slots.size(); ++i) {
        const qsizetype at = fragment.slots[i].at;
        if (at < done || at > to)
            continue;
        copyUpTo(at);
        appendSlot(out, fragment.slots[i], unit.values[i]);
    }
    copyUpTo(to);
    return out;
}

} // namespace

QByteArray lineAttributes(const Unit &unit)
{
    return " data-line=\"" + QByteArray::number(unit.line) + "\" data-end-line=\"" +
           QByteArray::number(unit.endLine) + '"';
}

QByteArray filled(const Unit &unit)
{
    return filledPart(unit, 0, unit.fragment->html.size());
}

FilledDefinition filledDefinition(const Unit &unit)
{
    const Fragment &fragment = *unit.fragment;
    // A reference right at the end of the note stands before the links back.
    return {filledPart(unit, 0, fragment.backrefsAt),
            fragment.html.sliced(fragment.backrefsAt, fragment.html.size() - fragment.backrefsAt)};
}

} // namespace wengao::markdown
