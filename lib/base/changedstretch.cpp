#include "base/changedstretch.h"

#include <algorithm>

namespace wengao {

void ChangedStretch::add(const TextEdits &edits)
{
    if (edits.isEmpty())
        return;
    qsizetype growth = 0;
    for (const TextEdit &edit : edits)
        growth += edit.replacement.size() - edit.range.length();
    TextRange touched{edits.first().range.start, edits.last().range.end};
    if (!m_isEmpty) {
        const TextRange known = now();
        touched = {std::min(touched.start, known.start), std::max(touched.end, known.end)};
    }
    m_before = {touched.start, touched.end - m_growth};
    m_growth += growth;
    m_isEmpty = false;
}

} // namespace wengao
