#pragma once

#include "export/format.h"
#include "export/page.h"
#include "export/pdfprocess.h"
#include "export/wechat.h"
#include "markdown/renderer.h"
#include "typeset/typesetter.h"

#include <optional>
#include <stop_token>

namespace wengao::exporting {

/// What is to be made of an article, the same for all articles of one export.
struct Recipe
{
    Format format = Format::Html;
    bool cjkFriendlyEmphasis = false;
    std::optional<RawHtml> rawHtml; ///< as the site's configuration says when absent
    Theme theme;
    PageOptions page; ///< its raw HTML and folders are set by the exporter
    PdfLayout pdf;
};

/// One article to be exported.
struct ExportSource
{
    QVariantMap fields; ///< values of the front matter
    QString body;
    QString articlePath;              ///< absolute; need not be there
    QString target;                   ///< of the file that will be written; may be empty
    std::optional<site::Site> site{}; ///< found by the article's path when absent
};

/// What came of it.
struct Product
{
    QByteArray bytes;
    QString title;
    Notices notices;
    QList<SideFile> files;
    std::optional<RichText> rich{}; ///< of Format::WeChat, for the clipboard
    bool isUnchanged = false;       ///< the target holds this already; then there are no bytes
};

/// Makes one product after the other, with helper processes of its own that live as long as it. Nothing is
/// written. Use each in one thread; `stop` may be asked from any.
class Exporter final
{
public:
    explicit Exporter(std::stop_token stop = {}) : m_stop(std::move(stop)) {}

    /// Lets what the first product needs start while its article is read.
    void prepare() { m_renderer.prepare(); }

    /// From the next product on this token is asked.
    void setStop(std::stop_token stop) { m_stop = std::move(stop); }

    /// Errors are those of the renderer, of htmlPage(), of PdfProcess and of pandocDocument().
    /// `again` makes a PDF anew even if the target is one made of the same.
    [[nodiscard]] Result<Product> product(const ExportSource &source, const Recipe &recipe,
                                          bool again = false);

private:
    [[nodiscard]] const site::Site &siteOf(const ExportSource &source);
    [[nodiscard]] PageOptions optionsFor(const ExportSource &source, const Recipe &recipe,
                                         const site::Config &config);
    [[nodiscard]] QByteArray typeset(const QByteArray &html, Format format, Notices *notices);
    [[nodiscard]] Result<Product> pdf(const PageSource &source, const Recipe &recipe,
                                      const PageOptions &options, const QString &target, bool again);

    std::stop_token m_stop;
    markdown::Renderer m_renderer;
    typeset::Typesetter m_typesetter;
    PdfProcess m_pdf;
    QString m_siteFolder;
    site::Site m_site;
};

/// True when this computer has what the format needs.
[[nodiscard]] bool isAvailable(Format format);

} // namespace wengao::exporting
