#pragma once

#include "base/result.h"
#include "export/pdforder.h"

namespace wengao::pdf {

/// Gives the web engine's PDF what it lacks: an outline of the headings, header and footer on each page,
/// title, author and language, and the order's mark. Text and links stay as they are. Fails with Syntax when
/// the bytes are no PDF. Needs a QGuiApplication.
[[nodiscard]] Result<QByteArray> finished(const QByteArray &pdf, const exporting::PdfOrder &order);

} // namespace wengao::pdf
