#include "preview/paperpages.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

namespace wengao::preview {

bool paintPages(const QByteArray &pdf, QPrinter &printer)
{
    constexpr double pointsPerInch = 72;
    QBuffer file;
    file.setData(pdf);
    QPdfDocument document;
    if (!file.open(QIODevice::ReadOnly))
        return false;
    document.load(&file);
    printer.setFullPage(true); // the PDF has its margins already
    QPainter painter;
    if (document.pageCount() == 0 || !painter.begin(&printer))
        return false;
    painter.setRenderHint(QPainter::LosslessImageRendering); // text suffers from JPEG
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0 && !printer.newPage())
            return false;
        const QSize size = (document.pagePointSize(page) * printer.resolution() / pointsPerInch).toSize();
        QImage sheet(size, QImage::Format_RGB32);
        sheet.fill(Qt::white); // a half transparent edge would show as a line
        QPainter(&sheet).drawImage(QPoint(), document.render(page, size));
        painter.drawImage(QPoint(), sheet);
    }
    return painter.end();
}

} // namespace wengao::preview
