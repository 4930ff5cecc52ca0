#pragma once

#include "base/textedit.h"

namespace wengao {

/// The one stretch of a text that holds every edit made since some moment, for whoever follows a text late:
/// what lies outside of it is as it was then. A value; positions are UTF-16 offsets.
class ChangedStretch final
{
public:
    /// Well-formed edits, relative to the text just before them.
    void add(const TextEdits &edits);
    void clear() { *this = {}; }

    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    /// The stretch in the text as it was then.
    [[nodiscard]] TextRange before() const { return m_before; }
    /// The same stretch in the text as it is now.
    [[nodiscard]] TextRange now() const { return {m_before.start, m_before.end + m_growth}; }

private:
    bool m_isEmpty = true;
    TextRange m_before;
    qsizetype m_growth = 0;
};

} // namespace wengao
