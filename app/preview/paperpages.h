#pragma once

#include <QByteArray>

class QPrinter;

namespace wengao::preview {

/// Paints every page of a PDF, as large as it says, on a sheet of its own, from the paper's corner. False
/// when it is no PDF or the printer gives up.
[[nodiscard]] bool paintPages(const QByteArray &pdf, QPrinter &printer);

} // namespace wengao::preview
