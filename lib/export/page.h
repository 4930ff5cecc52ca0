#pragma once

#include "base/result.h"
#include "export/imagestage.h"
#include "export/notice.h"
#include "export/theme.h"
#include "markdown/options.h"
#include "markdown/rendered.h"
#include "site/site.h"

#include <QVariantMap>

#include <functional>

namespace wengao::exporting {

/// What becomes of the HTML that stands in an article.
enum class RawHtml {
    Omit,     ///< left out, as Hugo does by default
    Sanitize, ///< kept as far as it can do no harm; see sanitized()
    Keep      ///< kept as written, script included
};

/// An article that is to become a page.
struct PageSource
{
    QVariantMap fields;          ///< values of the front matter
    markdown::Rendered rendered; ///< made with renderOptions()
    QString articlePath;
    site::Site site;
};

/// How the page is made.
struct PageOptions
{
    RawHtml rawHtml = RawHtml::Omit;
    Images images = Images::Embed;
    bool remoteImages = false; ///< images on the web are loaded from there when the page is read
    bool contents = false;     ///< a table of contents stands before the text
    bool destinations = false; ///< every heading can be found in a PDF made of the page
    bool ownFonts = false;     ///< whoever shows the page brings fonts along, for mathematics
    /// Puts colours into the body's code and sets its mathematics; what it returns must be harmless. May be
    /// empty.
    std::function<QByteArray(const QByteArray &html, Notices *notices)> typeset{};
    QString pageFolder;  ///< where the page will be written, for Images::Link
    QString filesFolder; ///< beside it, for Images::Copy
};

/// A finished page.
struct Page
{
    QByteArray html;
    QString title;
    Notices notices;
    QList<SideFile> files = {}; ///< to be copied beside it
};

/// The options the body must be rendered with for such a page.
[[nodiscard]] markdown::Options renderOptions(const PageOptions &options, markdown::Options base = {});

/// Says how much raw HTML was left out, if any.
void tellOmittedHtml(const markdown::Rendered &rendered, Notices *notices);

/// A whole HTML5 document in one file, with the part of the theme that it needs. Unless raw HTML is kept it
/// holds no script, and its content security policy forbids all that it does not need. (Its JSON-LD stands in
/// a script element of a data type, which browsers never execute.) Fails with TooLarge when the page would
/// pass 256 MB. Reentrant.
[[nodiscard]] Result<Page> htmlPage(const PageSource &source, const Theme &theme, const PageOptions &options);

/// The body alone, as Hugo would put it into a page, with names for screen readers: for content systems that
/// bring their own head. Images keep the addresses the author wrote; of sanitised ones those on the web
/// become links unless they are to be loaded.
[[nodiscard]] Page htmlFragment(const PageSource &source, const PageOptions &options);

} // namespace wengao::exporting
