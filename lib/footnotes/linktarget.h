#pragma once

#include <QString>
#include <QStringView>

namespace wengao::footnotes {

/// The length of `(address "title")` at the start of `text`, or 0; `address` becomes the address as written.
[[nodiscard]] qsizetype inlineTargetLength(QStringView text, QString *address);

/// The length of one `[label]: address "title"` with its line break at the start of `text`, or 0; `label` is
/// then what stands between the brackets.
[[nodiscard]] qsizetype linkDefinitionLength(QStringView text, QStringView *label);

/// The length of `[label]` at the start of `text` with a label that may name a link, or 0.
[[nodiscard]] qsizetype linkLabelLength(QStringView text);

} // namespace wengao::footnotes
