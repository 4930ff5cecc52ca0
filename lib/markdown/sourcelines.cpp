#include "markdown/sourcelines.h"

#include <utility>

namespace wengao::markdown {

SourceLines::SourceLines(QByteArray utf8) : m_utf8(std::move(utf8))
{
    m_starts.push_back(0);
    for (qsizetype at = m_utf8.indexOf('\n'); at >= 0; at = m_utf8.indexOf('\n', at + 1))
        m_starts.push_back(at + 1);
}

QByteArrayView SourceLines::line(int index) const
{
    if (index < 0 || index >= count())
        return {};
    const auto i = static_cast<size_t>(index);
    const qsizetype end = i + 1 < m_starts.size() ? m_starts[i + 1] - 1 : m_utf8.size();
    return QByteArrayView(m_utf8).sliced(m_starts[i], end - m_starts[i]);
}

} // namespace wengao::markdown
