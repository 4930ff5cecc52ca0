#pragma once

#include <QStringView>

#include <vector>

namespace wengao::markdown {

/// Where the lines of a source text start. Lines are 0-based, positions UTF-16 offsets.
class LineTable final
{
public:
    /// Linear in the text.
    void reset(QStringView text);
    /// After `length` units at `at` were replaced by `replacement`. Cheap, but for shifting what follows.
    void replace(qsizetype at, qsizetype length, QStringView replacement);

    [[nodiscard]] int count() const { return static_cast<int>(m_starts.size()); }
    [[nodiscard]] int lineOf(qsizetype position) const;
    /// The start of a line, or the text's length for the line after the last.
    [[nodiscard]] qsizetype start(int line) const;

private:
    std::vector<qsizetype> m_starts{0};
    qsizetype m_length = 0;
};

} // namespace wengao::markdown
