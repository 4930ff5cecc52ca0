#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace wengao::markdown {

/// The lines of a text that is given to cmark-gfm. Lines are 0-based.
class SourceLines final
{
public:
    explicit SourceLines(QByteArray utf8);

    [[nodiscard]] const QByteArray &utf8() const { return m_utf8; }
    [[nodiscard]] int count() const { return static_cast<int>(m_starts.size()); }
    /// The line without its line feed; empty outside the text.
    [[nodiscard]] QByteArrayView line(int index) const;

private:
    QByteArray m_utf8;
    std::vector<qsizetype> m_starts;
};

} // namespace wengao::markdown
