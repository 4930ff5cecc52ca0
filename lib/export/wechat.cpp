#include "export/wechat.h"

#include "export/bareaddress.h"
#include "export/htmltext.h"
#include "export/metadata.h"
#include "export/richtextwriter.h"
#include "export/sanitizer.h"

#include <QCoreApplication>

namespace wengao::exporting {

namespace {

QString told(const char *text, qsizetype count)
{
    return QCoreApplication::translate("wengao::export", text, nullptr, static_cast<int>(count));
}

/// What a person has to do about an image.
QString imageSentence(const PageSource &source, const QString &image)
{
    const auto place = source.site.resolveImage(source.articlePath, image).place;
    const QString sentence =
        place == site::ImagePlace::Missing
            ? QCoreApplication::translate("wengao::export",
                                          "The image %1 was not found; it must be uploaded by hand.")
            : QCoreApplication::translate("wengao::export", "The image %1 must be uploaded by hand.");
    return sentence.arg(image);
}

void tellChanges(const PageSource &source, const RichTextWriter &writer, Notices *notices)
{
    if (!writer.references().isEmpty())
        notices->append(
            {NoticeKind::ChangedContent,
             {},
             told(QT_TRANSLATE_N_NOOP("wengao::export", "%n link(s) became references at the end."),
                  writer.references().size())});
    if (writer.droppedAnchors() > 0)
        notices->append(
            {NoticeKind::ChangedContent,
             {},
             told(QT_TRANSLATE_N_NOOP("wengao::export", "%n link(s) within the site became plain text."),
                  writer.droppedAnchors())});
    if (writer.formulas() > 0)
        notices->append(
            {NoticeKind::ChangedContent,
             {},
             told(QT_TRANSLATE_N_NOOP("wengao::export", "%n formula(s) stand as they are written, since "
                                                        "WeChat's editor keeps no mathematics."),
                  writer.formulas())});
    for (const QString &image : writer.images())
        notices->append({NoticeKind::MissingImage, image, imageSentence(source, image)});
}

} // namespace

RichText richText(const PageSource &source, const Theme &theme, const PageOptions &options)
{
    const Metadata metadata = metadataFrom(source.fields, source.rendered, source.site, source.articlePath);
    RichText result;
    QByteArray body = sanitized(source.rendered.html(), &result.notices);
    if (options.typeset)
        body = options.typeset(body, &result.notices);
    // A box says already what the point before it would.
    body.replace("<li><input ", "<li style=\"list-style-type:none\"><input ");
    RichTextWriter writer(InlineStyles::fromCss(theme.compactCss()), metadata.language);
    writer.write(withMarkedAddresses(body));
    result.html = writer.html();
    result.plainText = writer.plainText();
    result.images = writer.images();
    tellChanges(source, writer, &result.notices);
    return result;
}

Page richTextPage(const PageSource &source, const RichText &text)
{
    const Metadata metadata = metadataFrom(source.fields, source.rendered, source.site, source.articlePath);
    Page page;
    page.title = metadata.title;
    page.notices = text.notices;
    page.html = "<!DOCTYPE html>\n<html lang=\"" + escaped(metadata.language) +
                "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
                "content=\"default-src "
                "'none'; style-src 'unsafe-inline'; img-src data: 'self' file:\">\n<meta name=\"viewport\" "
                "content=\"width=device-width, initial-scale=1\">\n<title>" +
                escaped(metadata.title) +
                // The title has a field of its own there, so it is not copied with the text.
                "</title>\n</head>\n<body>\n<main>\n<h1 style=\"max-width:677px;margin:0 auto;padding:16px;"
                "font-size:22px;-webkit-user-select:none;user-select:none\">" +
                escaped(metadata.title) + "</h1>\n" + text.html + "</main>\n</body>\n</html>\n";
    return page;
}

} // namespace wengao::exporting
