#pragma once

#include <QList>
#include <QString>

#include <vector>

namespace wengao {

/// A text that is edited in one neighbourhood at a time: edits next to the last one cost no more than their
/// own length, others cost the distance. Positions are UTF-16 offsets and must lie inside the text. Not
/// thread-safe.
class TextBuffer final
{
public:
    TextBuffer() = default;
    explicit TextBuffer(QStringView text);

    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] QChar at(qsizetype position) const;
    [[nodiscard]] QString mid(qsizetype start, qsizetype length) const;
    [[nodiscard]] QString toString() const;
    void replace(qsizetype start, qsizetype length, QStringView replacement);

private:
    void moveGap(qsizetype position);
    void growGap(qsizetype needed);

    std::vector<char16_t> m_units;
    qsizetype m_gapStart = 0;
    qsizetype m_gapEnd = 0;
};

} // namespace wengao
