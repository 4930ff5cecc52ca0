#include "editor/ops/textlines.h"

#include <algorithm>

namespace wengao::editor {

TextLines::TextLines(QStringView text, Selection selection)
    : lines(text.toString().split(u'\n')), m_before(lines)
{
    anchor = placeOf(selection.anchor);
    position = placeOf(selection.position);
}

TextLines::Place TextLines::placeOf(qsizetype offset) const
{
    qsizetype start = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qsizetype end = start + lines.at(i).size();
        if (offset <= end)
            return {i, end - offset};
        start = end + 1;
    }
    return {lines.size() - 1, 0};
}

qsizetype TextLines::offsetOf(Place place) const
{
    qsizetype start = 0;
    for (qsizetype i = 0; i < place.line; ++i)
        start += lines.at(i).size() + 1;
    const qsizetype length = lines.at(place.line).size();
    return start + length - std::clamp<qsizetype>(place.fromEnd, 0, length);
}

qsizetype TextLines::lastSelected() const
{
    const bool forward = anchor.line <= position.line;
    const Place &last = forward ? position : anchor;
    const bool atStart = last.fromEnd == lines.at(last.line).size();
    return anchor.line != position.line && atStart ? last.line - 1 : last.line;
}

Change TextLines::change() const
{
    Change result;
    result.selection = {offsetOf(anchor), offsetOf(position)};
    if (lines.size() != m_before.size()) {
        const TextEdit edit = difference(m_before.join(u'\n'), lines.join(u'\n'));
        result.edits.append(edit);
        return result;
    }
    qsizetype start = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i) != m_before.at(i)) {
            const TextEdit edit = difference(m_before.at(i), lines.at(i));
            result.edits.append({edit.range.shifted(start), edit.replacement});
        }
        start += m_before.at(i).size() + 1;
    }
    return result;
}

} // namespace wengao::editor
