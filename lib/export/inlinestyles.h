#pragma once

#include <QByteArray>
#include <QHash>

namespace wengao::exporting {

/// The rules of a style sheet that can be written into elements: those whose selector is an element's name, a
/// class (`.link`) or one name inside another (`pre code`). All other rules, comments and at-rules are passed
/// over. Later declarations come after earlier ones, as in the sheet. A value that is a variable of the sheet
/// becomes what the variable stands for on light paper.
class InlineStyles final
{
public:
    [[nodiscard]] static InlineStyles fromCss(const QByteArray &css);

    /// The declarations for a selector; empty when there are none.
    [[nodiscard]] QByteArray of(const QByteArray &selector) const { return m_rules.value(selector); }
    /// Those for an element that stands in another: the element's own, then those for the pair.
    [[nodiscard]] QByteArray of(const QByteArray &element, const QByteArray &parent) const;

private:
    QHash<QByteArray, QByteArray> m_rules;
};

} // namespace wengao::exporting
