#pragma once

#include "base/textrange.h"

#include <QHash>
#include <QStringView>

#include <vector>

namespace wengao::article {

/// A text cut into lines with their breaks, each known by a number: equal lines have equal numbers in all
/// texts that share a numbering.
class Lines final
{
public:
    using Numbering = QHash<QStringView, int>;

    /// The text must outlive both the object and the numbering.
    Lines(QStringView text, Numbering &numbering);

    [[nodiscard]] qsizetype count() const { return qsizetype(m_numbers.size()); }
    [[nodiscard]] const std::vector<int> &numbers() const { return m_numbers; }
    /// The characters of the lines from `start` up to but not including `end`.
    [[nodiscard]] TextRange characters(qsizetype start, qsizetype end) const
    {
        return {m_starts[std::size_t(start)], m_starts[std::size_t(end)]};
    }

private:
    std::vector<int> m_numbers;
    std::vector<qsizetype> m_starts;
};

/// Ranges of line numbers that differ.
struct LineHunk
{
    TextRange before;
    TextRange after;
};

[[nodiscard]] QList<LineHunk> lineHunks(const Lines &before, const Lines &after);

} // namespace wengao::article
