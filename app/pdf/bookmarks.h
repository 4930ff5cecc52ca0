#pragma once

#include "export/pdforder.h"

class QPDF;

namespace wengao::pdf {

/// Gives the PDF an outline of these headings, as far as it has destinations of their names. Throws what qpdf
/// throws.
void addOutline(QPDF &pdf, const QList<exporting::PdfHeading> &headings);

} // namespace wengao::pdf
