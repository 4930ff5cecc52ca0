#pragma once

#include "references/reading.h"

namespace wengao::references {

/// Reads EndNote's tagged export (.enw, also what CNKI and Wanfang call EndNote): records begin with %0.
/// Linear; never fails.
[[nodiscard]] ReadItems readEndNoteTagged(QStringView text);

/// Reads EndNote's XML export. Where the XML is broken, the records before that are kept. Entities are
/// bounded and nothing outside the text is read. Linear; never fails.
[[nodiscard]] ReadItems readEndNoteXml(const QString &text);

} // namespace wengao::references
