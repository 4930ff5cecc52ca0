#include "checks/lostemphasis.h"
#include "checks/rules.h"

#include <QCoreApplication>

namespace wengao::checks {

namespace {

/// The fixes for one pair of a line that starts at `offset`.
QList<Fix> fixesFor(const LostEmphasis &lost, const EmphasisPair &pair, qsizetype offset)
{
    QList<Fix> fixes;
    const auto add = [&](const QString &description, TextEdits edits) {
        for (TextEdit &edit : edits)
            edit.range = edit.range.shifted(offset);
        if (!edits.isEmpty())
            fixes.append({description, edits});
    };
    add(QCoreApplication::translate("wengao::checks", "Move the punctuation out of the emphasis"),
        lost.narrowed(pair));
    add(QCoreApplication::translate("wengao::checks", "Put a space beside the emphasis"), lost.spaced(pair));
    return fixes;
}

} // namespace

void checkEmphasis(Inspection &inspection)
{
    if (inspection.options().cjkFriendlyEmphasis)
        return;
    inspection.forEachTextLine([&](TextRange range, footnotes::ScannedBlock::Kind) {
        const QStringView text = inspection.source().sliced(range.start, range.length());
        if (!text.contains(u'*') && !text.contains(u'~'))
            return;
        const LostEmphasis lost(text, [&](qsizetype at) { return inspection.isInert(range.start + at); });
        for (const EmphasisPair &pair : lost.pairs()) {
            const TextRange where{range.start + pair.opening.start, range.start + pair.closing.end};
            inspection.report(
                where,
                QCoreApplication::translate(
                    "wengao::checks",
                    "This emphasis is not rendered: its marks touch both punctuation and text."),
                fixesFor(lost, pair, range.start));
        }
    });
}

} // namespace wengao::checks
