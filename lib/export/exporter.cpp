#include "export/exporter.h"

#include "export/language.h"
#include "export/metadata.h"
#include "export/pandoc.h"
#include "export/publishedoptions.h"
#include "storage/filesystem.h"
#include "storage/readfile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

constexpr qint64 largestPdf = qint64(512) << 20;

Product productOf(Page &&page)
{
    return {std::move(page.html), std::move(page.title), std::move(page.notices), std::move(page.files)};
}

Product wechat(const PageSource &source, const Theme &theme, const PageOptions &options)
{
    RichText text = richText(source, theme, options);
    Product product = productOf(richTextPage(source, text));
    product.rich = std::move(text);
    return product;
}

PdfOrder pdfOrder(const PageSource &source, const Page &page, const Recipe &recipe)
{
    const Metadata metadata = metadataFrom(source.fields, source.rendered, source.site, source.articlePath);
    PdfOrder order;
    order.html = page.html;
    order.layout = recipe.pdf;
    order.title = metadata.title;
    order.author = metadata.authors.join(u", "_s);
    if (metadata.published.isValid())
        order.date = readableDate(metadata.published.when.date(), metadata.language);
    order.language = metadata.language;
    for (const markdown::Heading &heading : source.rendered.outline) {
        if (!heading.id.isEmpty())
            order.outline.append({heading.level, heading.text, heading.id});
    }
    order.mark = markOf(order);
    return order;
}

bool isAlreadyThere(const QString &target, const QByteArray &mark)
{
    if (target.isEmpty() || !QFileInfo(target).isFile())
        return false;
    storage::PosixFileSystem files;
    const auto present = storage::readFile(files, target, {largestPdf, false});
    return present && isMarked(present->bytes, mark);
}

/// Only a page that stands for itself may run what the author wrote.
RawHtml allowed(RawHtml wanted, Format format)
{
    if (format == Format::WeChat)
        return RawHtml::Sanitize;
    const bool standsAlone = format == Format::Html || format == Format::Fragment;
    return wanted == RawHtml::Keep && !standsAlone ? RawHtml::Sanitize : wanted;
}

} // namespace

const site::Site &Exporter::siteOf(const ExportSource &source)
{
    if (source.site)
        return *source.site;
    // Articles of one folder belong to one site; a folder of thousands is read once.
    const QString folder = QFileInfo(source.articlePath).absolutePath();
    if (folder != m_siteFolder) {
        m_site = site::Site::containing(folder);
        m_siteFolder = folder;
    }
    return m_site;
}

PageOptions Exporter::optionsFor(const ExportSource &source, const Recipe &recipe, const site::Config &config)
{
    PageOptions options = recipe.page;
    options.rawHtml =
        allowed(recipe.rawHtml.value_or(config.unsafeHtml ? RawHtml::Keep : RawHtml::Omit), recipe.format);
    const QFileInfo target(source.target);
    options.pageFolder = source.target.isEmpty() ? QString() : target.absolutePath();
    // Without a file there is nothing to put copies beside.
    if (source.target.isEmpty() && options.images == Images::Copy)
        options.images = Images::Link;
    options.typeset = [this, format = recipe.format](const QByteArray &html, Notices *notices) {
        return typeset(html, format, notices);
    };
    options.filesFolder = target.completeBaseName() + u".files"_s;
    if (recipe.format == Format::Pdf) {
        options.images = Images::Embed;
        options.destinations = true;
        options.ownFonts = true;
    }
    return options;
}

QByteArray Exporter::typeset(const QByteArray &html, Format format, Notices *notices)
{
    if (!html.contains("data-tex=") && !html.contains("<code class=\"language-"))
        return html;
    typeset::Wanted wanted;
    // A content system has ways of its own with code, and no sheet for colours of ours; pandoc drops them.
    wanted.code = format != Format::Fragment && !factsOf(format).needsPandoc;
    // WeChat's editor keeps nothing of MathML.
    wanted.math = format != Format::WeChat;
    // The web engine that prints is older than MathML in browsers.
    if (format == Format::Pdf)
        wanted.form = typeset::Task::Form::Styled;
    wanted.failed = [notices](const typeset::Task &task, const Error &error) {
        if (notices == nullptr || task.kind == typeset::Task::Kind::Code)
            return;
        notices->append(
            {NoticeKind::UnreadableFormula, task.source,
             QCoreApplication::translate("wengao::export", "The formula %1 stays as it is written. %2")
                 .arg(task.source.simplified().left(60), error.message)});
    };
    return m_typesetter.typesetHtml(html, wanted);
}

Result<Product> Exporter::product(const ExportSource &source, const Recipe &recipe, bool again)
{
    const site::Site &site = siteOf(source);
    const PageOptions options = optionsFor(source, recipe, site.config());
    markdown::Options base = publishedOptions(site.config(), source.fields);
    base.cjkFriendlyEmphasis = recipe.cjkFriendlyEmphasis;
    Result<markdown::Rendered> rendered = m_renderer.renderNow(source.body, renderOptions(options, base));
    if (!rendered)
        return rendered.error();
    const PageSource page{source.fields, std::move(*rendered), source.articlePath, site};
    switch (recipe.format) {
    case Format::Fragment:
        return productOf(htmlFragment(page, options));
    case Format::WeChat:
        return wechat(page, recipe.theme, options);
    case Format::Pdf:
        return pdf(page, recipe, options, source.target, again);
    case Format::Docx:
    case Format::Epub:
        break;
    case Format::Html: {
        Result<Page> html = htmlPage(page, recipe.theme, options);
        return html ? productOf(std::move(*html)) : Result<Product>(html.error());
    }
    }
    Result<Page> document = pandocDocument(recipe.format, page, options, pandocProgram(), m_stop);
    return document ? productOf(std::move(*document)) : Result<Product>(document.error());
}

Result<Product> Exporter::pdf(const PageSource &source, const Recipe &recipe, const PageOptions &options,
                              const QString &target, bool again)
{
    Result<Page> page = htmlPage(source, recipe.theme, options);
    if (!page)
        return page.error();
    const PdfOrder order = pdfOrder(source, *page, recipe);
    Product product = productOf(std::move(*page));
    product.bytes.clear();
    product.isUnchanged = !again && isAlreadyThere(target, order.mark);
    if (product.isUnchanged)
        return product;
    Result<QByteArray> bytes = m_pdf.pdf(order, m_stop);
    if (!bytes)
        return bytes.error();
    product.bytes = std::move(*bytes);
    return product;
}

bool isAvailable(Format format)
{
    if (factsOf(format).needsPandoc)
        return !pandocProgram().isEmpty();
    return format != Format::Pdf || !pdfProgram().isEmpty();
}

} // namespace wengao::exporting
