#include "pdf/sheet.h"

#include <QPageSize>

#include <algorithm>
#include <array>
#include <utility>

namespace wengao::pdf {

QPageLayout sheetOf(const exporting::PdfLayout &layout)
{
    static constexpr std::array<std::pair<const char *, QPageSize::PageSizeId>, 6> papers{
        {{"A4", QPageSize::A4},
         {"A5", QPageSize::A5},
         {"A3", QPageSize::A3},
         {"B5", QPageSize::JisB5},
         {"Letter", QPageSize::Letter},
         {"Legal", QPageSize::Legal}}};
    const auto found = std::find_if(papers.begin(), papers.end(), [&layout](const auto &paper) {
        return layout.paper == QLatin1StringView(paper.first);
    });
    const QPageSize size(found == papers.end() ? QPageSize::A4 : found->second);
    return {size, layout.landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
            QMarginsF(layout.left, layout.top, layout.right, layout.bottom), QPageLayout::Millimeter,
            QMarginsF(0, 0, 0, 0)};
}

} // namespace wengao::pdf
