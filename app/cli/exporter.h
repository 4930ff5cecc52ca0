#pragma once

#include "cli/exporttarget.h"
#include "export/page.h"
#include "markdown/renderer.h"

#include <optional>

namespace wengao::cli {

enum class PageFormat { Html, Fragment, WeChat };

/// What was asked of one export, the same for all of its articles.
struct ExportOrder
{
    PageFormat format = PageFormat::Html;
    bool cjkFriendlyEmphasis = false;
    std::optional<exporting::RawHtml> rawHtml; ///< as the site's configuration says when absent
    exporting::Theme theme;
    exporting::PageOptions page;
    bool replaces = false; ///< existing files are replaced
    ExportPlan plan;
};

/// What came of one article.
struct ExportResult
{
    enum class Kind { Written, Unchanged, Printed, Failed };
    Kind kind = Kind::Failed;
    QString target;
    QByteArray page; ///< of Printed
    struct Message
    {
        Place place; ///< line 0: none
        QString text;
    };
    QList<Message> messages;
};

/// Turns articles into pages, one after the other, with a helper process of its own. For one thread.
class Exporter final
{
public:
    explicit Exporter(const ExportOrder &order) : m_order(order) {}

    [[nodiscard]] ExportResult exported(const Input &input, const Result<article::Article> &article);

private:
    [[nodiscard]] Result<exporting::Page> pageOf(const Input &input, const article::Article &article);
    void write(const Input &input, const exporting::Page &page, ExportResult *result) const;

    const ExportOrder &m_order;
    markdown::Renderer m_renderer;
    QString m_siteFolder;
    site::Site m_site;
};

} // namespace wengao::cli
