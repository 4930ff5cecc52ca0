#include "markdown/linetable.h"

#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::markdown {

namespace {

void appendStarts(std::vector<qsizetype> &starts, QStringView text, qsizetype from)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text::isLineBreak(text[i]))
            starts.push_back(from + i + 1);
    }
}

} // namespace

void LineTable::reset(QStringView text)
{
    m_starts.assign(1, 0);
    appendStarts(m_starts, text, 0);
    m_length = text.size();
}

void LineTable::replace(qsizetype at, qsizetype length, QStringView replacement)
{
    const auto first = std::upper_bound(m_starts.begin(), m_starts.end(), at);
    const auto last = std::upper_bound(first, m_starts.end(), at + length);
    const qsizetype shift = replacement.size() - length;
    for (auto start = last; start != m_starts.end(); ++start)
        *start += shift;
    std::vector<qsizetype> inserted;
    appendStarts(inserted, replacement, at);
    const auto gap = m_starts.erase(first, last);
    m_starts.insert(gap, inserted.begin(), inserted.end());
    m_length += shift;
}

int LineTable::lineOf(qsizetype position) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), position);
    return static_cast<int>(after - m_starts.begin()) - 1;
}

qsizetype LineTable::start(int line) const
{
    return line < count() ? m_starts[static_cast<size_t>(line)] : m_length;
}

} // namespace wengao::markdown
