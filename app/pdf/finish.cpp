#include "pdf/finish.h"

#include "pdf/bookmarks.h"
#include "pdf/margintext.h"
#include "pdf/unicodemaps.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QCoreApplication>

#include <exception>

namespace wengao::pdf {

namespace {

void stamp(QPDF &pdf, QPDF &texts)
{
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    std::vector<QPDFPageObjectHelper> overlays = QPDFPageDocumentHelper(texts).getAllPages();
    for (std::size_t i = 0; i < std::min(pages.size(), overlays.size()); ++i) {
        QPDFPageObjectHelper &page = pages[i];
        const QPDFObjectHandle form = pdf.copyForeignObject(overlays[i].getFormXObjectForPage());
        QPDFObjectHandle resources = page.getAttribute("/Resources", true);
        if (!resources.isDictionary()) {
            resources = QPDFObjectHandle::newDictionary();
            page.getObjectHandle().replaceKey("/Resources", resources);
        }
        resources.mergeResources(QPDFObjectHandle::parse("<< /XObject << >> >>"));
        int suffix = 1;
        const std::string name = resources.getUniqueResourceName("/Margin", suffix);
        const std::string content =
            page.placeFormXObject(form, name, page.getTrimBox().getArrayAsRectangle());
        if (content.empty())
            continue;
        resources.getKey("/XObject").replaceKey(name, form);
        page.addPageContents(pdf.newStream("q\n"), true);
        page.addPageContents(pdf.newStream("\nQ\n" + content), false);
    }
}

QPDFObjectHandle text(const QString &value)
{
    return QPDFObjectHandle::newUnicodeString(value.toStdString());
}

void describe(QPDF &pdf, const exporting::PdfOrder &order)
{
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    if (!info.isDictionary()) {
        info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        pdf.getTrailer().replaceKey("/Info", info);
    }
    info.replaceKey("/Title", text(order.title));
    if (!order.author.isEmpty())
        info.replaceKey("/Author", text(order.author));
    info.replaceKey("/Creator", text(QStringLiteral("Wengao")));
    info.replaceKey("/WengaoOrder", QPDFObjectHandle::newString(order.mark.toStdString()));
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", text(order.language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

void load(QPDF &pdf, const QByteArray &bytes)
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("", bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    // Packed into an object stream the mark could not be found without reading the file as PDF.
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDeterministicID(true);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

Result<QByteArray> finished(const QByteArray &pdf, const exporting::PdfOrder &order)
{
    try {
        QPDF document;
        load(document, pdf);
        const auto pages = static_cast<int>(QPDFPageDocumentHelper(document).getAllPages().size());
        const QByteArray texts = marginTexts(order, pages);
        QPDF overlay; // its objects are copied when the document is written, so it must live until then
        if (!texts.isEmpty()) {
            load(overlay, texts);
            repairUnicodeMaps(overlay);
            stamp(document, overlay);
        }
        repairUnicodeMaps(document);
        addOutline(document, order.outline);
        describe(document, order);
        return written(document);
    } catch (const std::exception &problem) {
        return Error{ErrorCode::Syntax,
                     QCoreApplication::translate("wengao::pdf", "The PDF could not be finished."),
                     QString::fromUtf8(problem.what())};
    }
}

} // namespace wengao::pdf
