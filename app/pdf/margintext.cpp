#include "pdf/margintext.h"

#include "pdf/sheet.h"

#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace wengao::pdf {

namespace {

constexpr int unitsPerInch = 1200;
constexpr double unitsPerMm = unitsPerInch / 25.4;
constexpr double textPoints = 8.5;
const QColor grey(90, 90, 90);

/// The family in which the language's characters have their usual shape.
QStringList families(const QString &language)
{
    const QString lower = language.toLower();
    const bool isTraditional = lower.startsWith("zh-hant"_L1) || lower == "zh-tw"_L1 || lower == "zh-hk"_L1;
    const QString noto = lower.startsWith("ja"_L1)   ? u"Noto Sans CJK JP"_s
                         : lower.startsWith("ko"_L1) ? u"Noto Sans CJK KR"_s
                         : isTraditional             ? u"Noto Sans CJK TC"_s
                                                     : u"Noto Sans CJK SC"_s;
    return {noto, u"Source Han Sans SC"_s, u"PingFang SC"_s, u"Microsoft YaHei"_s, u"sans-serif"_s};
}

/// Draws left, middle and right part into the band; a part that is too long for its place is shortened.
void drawLine(QPainter &painter, const QStringList &parts, const QRectF &band)
{
    constexpr Qt::Alignment sides[] = {Qt::AlignLeft, Qt::AlignHCenter, Qt::AlignRight};
    const QFontMetricsF metrics(painter.font(), painter.device());
    const auto used = parts.size() - parts.count(QString());
    const double room = used > 1 ? band.width() / double(used) : band.width();
    for (int i = 0; i < 3; ++i) {
        if (!parts.at(i).isEmpty())
            painter.drawText(band, int(sides[i] | Qt::AlignVCenter),
                             metrics.elidedText(parts.at(i), Qt::ElideRight, room));
    }
}

} // namespace

QByteArray marginTexts(const exporting::PdfOrder &order, int pages)
{
    const exporting::PdfLayout &layout = order.layout;
    if (pages < 1 || (layout.header.isEmpty() && layout.footer.isEmpty()))
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPageLayout sheet = sheetOf(layout);
    sheet.setMode(QPageLayout::FullPageMode);
    writer.setPageLayout(sheet);
    writer.setResolution(unitsPerInch);
    QPainter painter(&writer);
    QFont font;
    font.setFamilies(families(order.language));
    font.setPointSizeF(textPoints);
    painter.setFont(font);
    painter.setPen(grey);
    const QRectF paper = sheet.fullRect(QPageLayout::Millimeter);
    const double width = (paper.width() - layout.left - layout.right) * unitsPerMm;
    const QRectF top(layout.left * unitsPerMm, 0, width, layout.top * unitsPerMm);
    const QRectF bottom(layout.left * unitsPerMm, (paper.height() - layout.bottom) * unitsPerMm, width,
                        layout.bottom * unitsPerMm);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1) {
            writer.newPage();
            drawLine(painter, exporting::filledIn(layout.header, order, page, pages), top);
        }
        drawLine(painter, exporting::filledIn(layout.footer, order, page, pages), bottom);
    }
    painter.end();
    return bytes;
}

} // namespace wengao::pdf
