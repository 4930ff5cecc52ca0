#include "export/page.h"

#include "export/htmltext.h"
#include "export/metadata.h"
#include "export/pagehead.h"
#include "export/sanitizer.h"

#include <QCoreApplication>

namespace wengao::exporting {

namespace {

constexpr qsizetype largestPage = 256 << 20;

QByteArray body(const PageSource &source, const PageOptions &options, Notices *notices)
{
    const QByteArray html = source.rendered.html();
    if (options.rawHtml == RawHtml::Sanitize)
        return sanitized(html, notices);
    return html;
}

/// Everything is shut that the page does not need; a kept script would need what nobody can know.
QByteArray policy(const PageOptions &options, const ImageStage &images)
{
    if (options.rawHtml == RawHtml::Keep)
        return {};
    QByteArray sources = "data:";
    if (images.hasRemoteImages())
        sources += " https: http:";
    if (images.hasLinkedImages())
        sources += " 'self' file:";
    return "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
           "'unsafe-inline'; img-src " +
           sources + "; base-uri 'none'; form-action 'none'\">\n";
}

QByteArray header(const Metadata &metadata)
{
    QByteArray result = "<header class=\"wengao-header\">\n<h1>" + escaped(metadata.title) + "</h1>\n";
    QByteArray byline;
    for (const QString &author : metadata.authors)
        byline += "<span class=\"wengao-author\">" + escaped(author) + "</span>";
    if (metadata.published.isValid()) {
        byline += "<time datetime=\"" + escaped(metadata.published.forMachines()) + "\">" +
                  escaped(readableDate(metadata.published.when.date(), metadata.language)) + "</time>";
    }
    if (!byline.isEmpty())
        result += "<p class=\"wengao-byline\">" + byline + "</p>\n";
    return result + "</header>\n";
}

QByteArray cover(const Metadata &metadata, ImageStage *images)
{
    if (metadata.cover.isEmpty())
        return {};
    const QByteArray image = images->element(metadata.cover, metadata.coverAlternative);
    if (image.isEmpty())
        return {};
    QByteArray caption;
    if (!metadata.coverCaption.isEmpty())
        caption = "<figcaption>" + escaped(metadata.coverCaption) + "</figcaption>";
    return "<figure class=\"wengao-cover\">" + image + caption + "</figure>\n";
}

/// A nested list of the headings from the second level to the fourth; levels that were skipped are not
/// filled up.
QByteArray contents(const markdown::Rendered &rendered, const Metadata &metadata)
{
    QByteArray list;
    QList<int> open;
    for (const markdown::Heading &heading : rendered.outline) {
        if (heading.level > 4 || heading.id.isEmpty())
            continue;
        while (!open.isEmpty() && open.last() > heading.level) {
            list += "</li>\n</ul>\n";
            open.removeLast();
        }
        if (open.isEmpty() || open.last() < heading.level) {
            if (open.isEmpty() && !list.isEmpty()) // shallower than the first heading: the list goes on
                list.chop(static_cast<qsizetype>(qstrlen("</ul>\n")));
            else
                list += "<ul>\n";
            open.append(heading.level);
        } else {
            list += "</li>\n";
        }
        list += "<li><a href=\"#" + escaped(heading.id) + "\">" + escaped(heading.text) + "</a>";
    }
    for (qsizetype i = 0; i < open.size(); ++i)
        list += "</li>\n</ul>\n";
    if (list.isEmpty())
        return {};
    const QByteArray title = escaped(pageWords(metadata.language).contents);
    return "<nav class=\"wengao-contents\" aria-label=\"" + title +
           "\">\n<p class=\"wengao-contents-title\">" + title + "</p>\n" + list + "</nav>\n";
}

ImageRules imageRules(const PageSource &source, const PageOptions &options)
{
    ImageRules rules;
    rules.images = options.images;
    rules.remoteImages = options.remoteImages;
    rules.articlePath = source.articlePath;
    rules.pageFolder = options.pageFolder;
    return rules;
}

} // namespace

markdown::Options renderOptions(const PageOptions &options, markdown::Options base)
{
    base.unsafeHtml = options.rawHtml != RawHtml::Omit;
    base.sourcePositions = false;
    return base;
}

Result<Page> htmlPage(const PageSource &source, const Theme &theme, const PageOptions &options)
{
    const Metadata metadata = metadataFrom(source.fields, source.rendered, source.site, source.articlePath);
    Page page;
    page.title = metadata.title;
    ImageStage images(source.site, imageRules(source, options), &page.notices);
    const QByteArray coverHtml = cover(metadata, &images);
    const QByteArray text = images.processed(body(source, options, &page.notices));
    if (text.size() + coverHtml.size() > largestPage)
        return Error{ErrorCode::TooLarge,
                     QCoreApplication::translate("wengao::export", "The page would be larger than 256 MB.")};
    QByteArray &html = page.html;
    html.reserve(text.size() + coverHtml.size() + theme.css().size() + 8192);
    html += "<!DOCTYPE html>\n<html lang=\"" + escaped(metadata.language) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n";
    html += policy(options, images);
    html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    html += "<meta name=\"color-scheme\" content=\"light dark\">\n";
    html += pageHead(metadata);
    html += "<style>" + theme.compactCss() +
            "</style>\n</head>\n<body>\n<main>\n<article class=\"wengao-article\">\n";
    html += header(metadata) + coverHtml;
    if (options.contents)
        html += contents(source.rendered, metadata);
    html += "<div class=\"wengao-body\">\n" + text + "</div>\n</article>\n</main>\n</body>\n</html>\n";
    return page;
}

Page htmlFragment(const PageSource &source, const PageOptions &options)
{
    Page page;
    page.html = body(source, options, &page.notices);
    page.title = metadataFrom(source.fields, source.rendered, source.site, source.articlePath).title;
    return page;
}

} // namespace wengao::exporting
