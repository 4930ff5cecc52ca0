#include "export/page.h"

#include "export/bareaddress.h"
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
    tellOmittedHtml(source.rendered, notices);
    const QByteArray clean = options.rawHtml == RawHtml::Sanitize ? sanitized(html, notices) : html;
    return options.typeset ? options.typeset(clean, notices) : clean;
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
           sources + (options.ownFonts ? "; font-src 'self'" : "") +
           "; base-uri 'none'; form-action 'none'\">\n";
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

/// What only its place or a sign tells the eye is said to a screen reader: what the notes are, where their
/// arrows lead, whether a task is done.
QByteArray named(QByteArray html, const QString &language)
{
    const PageWords words = pageWords(language);
    const auto label = [&html](const QByteArray &tag, const QString &text) {
        html.replace(tag + '>', tag + " aria-label=\"" + escaped(text) + "\">");
    };
    label("class=\"footnotes\" role=\"doc-endnotes\"", words.footnotes);
    label("class=\"footnote-backref\" role=\"doc-backlink\"", words.back);
    label("<input checked=\"\" disabled=\"\" type=\"checkbox\"", words.done);
    label("<input checked disabled type=\"checkbox\"", words.done);
    label("<input disabled=\"\" type=\"checkbox\"", words.open);
    label("<input disabled type=\"checkbox\"", words.open);
    return html;
}

/// The classes by which a theme knows what HTML has no name for.
QByteArray classed(QByteArray html, const PageOptions &options)
{
    html.replace("<li><input ", "<li class=\"wengao-task\"><input ");
    // What is kept as written may hold anything, scripts that write links included.
    return options.rawHtml == RawHtml::Keep ? html : withMarkedAddresses(html);
}

/// The web engine writes a destination into a PDF for every element that a link leads to, seen or not.
QByteArray destinations(const markdown::Rendered &rendered)
{
    QByteArray links;
    for (const markdown::Heading &heading : rendered.outline) {
        if (!heading.id.isEmpty())
            links += "<a href=\"#" + escaped(heading.id) + "\"></a>";
    }
    return links.isEmpty() ? links : "<nav hidden>" + links + "</nav>\n";
}

/// The style element; what a kept script may make of the page nobody knows, so it gets the whole theme.
QByteArray style(const Theme &theme, const PageOptions &options, const Metadata &metadata,
                 QByteArrayView content)
{
    if (options.rawHtml == RawHtml::Keep)
        return "<style>" + theme.compactCss() + "</style>\n";
    Vocabulary names;
    names.languages.insert(metadata.language.toUtf8().toLower());
    addNames(content, &names);
    return "<style>" + theme.cssFor(names) + "</style>\n";
}

ImageRules imageRules(const PageSource &source, const PageOptions &options)
{
    ImageRules rules;
    rules.images = options.images;
    rules.remoteImages = options.remoteImages;
    rules.articlePath = source.articlePath;
    rules.pageFolder = options.pageFolder;
    rules.filesFolder = options.filesFolder;
    return rules;
}

} // namespace

void tellOmittedHtml(const markdown::Rendered &rendered, Notices *notices)
{
    if (rendered.omittedHtml > 0)
        notices->append(
            {NoticeKind::RemovedHtml,
             {},
             QCoreApplication::translate("wengao::export", "%n piece(s) of raw HTML were left out.", nullptr,
                                         rendered.omittedHtml)});
}

markdown::Options renderOptions(const PageOptions &options, markdown::Options base)
{
    base.unsafeHtml = options.rawHtml != RawHtml::Omit;
    base.sourcePositions = false;
    base.counts = false;
    return base;
}

Result<Page> htmlPage(const PageSource &source, const Theme &theme, const PageOptions &options)
{
    const Metadata metadata = metadataFrom(source.fields, source.rendered, source.site, source.articlePath);
    Page page;
    page.title = metadata.title;
    ImageStage images(source.site, imageRules(source, options), &page.notices);
    const QByteArray coverHtml = cover(metadata, &images);
    const QByteArray text =
        images.processed(classed(named(body(source, options, &page.notices), metadata.language), options));
    page.files = images.files();
    if (text.size() + coverHtml.size() > largestPage)
        return Error{ErrorCode::TooLarge,
                     QCoreApplication::translate("wengao::export", "The page would be larger than 256 MB.")};
    QByteArray content = "<body>\n<main>\n<article class=\"wengao-article\">\n";
    content.reserve(text.size() + coverHtml.size() + 8192);
    content += header(metadata) + coverHtml;
    if (options.contents)
        content += contents(source.rendered, metadata);
    content += "<div class=\"wengao-body\">\n" + text + "</div>\n</article>\n</main>\n";
    if (options.destinations)
        content += destinations(source.rendered);
    page.html = "<!DOCTYPE html>\n<html lang=\"" + escaped(metadata.language) +
                "\">\n<head>\n<meta charset=\"utf-8\">\n" + policy(options, images) +
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
                pageHead(metadata) + style(theme, options, metadata, content) + "</head>\n" + content +
                "</body>\n</html>\n";
    return page;
}

Page htmlFragment(const PageSource &source, const PageOptions &options)
{
    const Metadata metadata = metadataFrom(source.fields, source.rendered, source.site, source.articlePath);
    Page page;
    ImageRules rules = imageRules(source, options);
    rules.images = Images::Leave;
    // What is to be harmless asks nobody for anything unless told to.
    rules.remoteImages = options.remoteImages || options.rawHtml != RawHtml::Sanitize;
    page.html = ImageStage(source.site, rules, &page.notices)
                    .processed(named(body(source, options, &page.notices), metadata.language));
    page.title = metadata.title;
    return page;
}

} // namespace wengao::exporting
