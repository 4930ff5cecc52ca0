#include "cli/exporter.h"

#include "export/wechat.h"
#include "storage/readfile.h"
#include "storage/writefile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

constexpr qint64 largestPage = qint64(512) << 20;

/// Where an article says what a notice is about, so that an editor can jump there.
Place placeOfSubject(const article::Article &article, const QString &subject)
{
    const QString source = article.frontMatter + article.body;
    const qsizetype at = subject.isEmpty() ? -1 : source.indexOf(subject);
    return at < 0 ? Place{0, 0} : placeOf(source, at);
}

bool isSameFile(const QString &a, const QString &b)
{
    const QString path = QFileInfo(a).canonicalFilePath();
    return !path.isEmpty() && path == QFileInfo(b).canonicalFilePath();
}

} // namespace

ExportResult Exporter::exported(const Input &input, const Result<article::Article> &article)
{
    ExportResult result;
    if (!article) {
        result.messages.append({{0, 0}, article.error().message});
        return result;
    }
    const auto frontMatter = frontmatter::FrontMatter::parse(article->frontMatter);
    for (const frontmatter::Problem &problem : frontMatter.problems()) {
        if (problem.isError)
            result.messages.append({{problem.line + 1, 1}, problem.message});
    }
    const Result<exporting::Page> page = pageOf(input, *article);
    if (!page) {
        result.messages.append({{0, 0}, page.error().message});
        return result;
    }
    for (const exporting::Notice &notice : page->notices)
        result.messages.append({placeOfSubject(*article, notice.subject), notice.message});
    write(input, *page, &result);
    return result;
}

Result<exporting::Page> Exporter::pageOf(const Input &input, const article::Article &article)
{
    // Articles of one folder belong to one site; a folder of thousands is read once.
    const QString folder = QFileInfo(input.path.isEmpty() ? u"."_s : input.path).absolutePath();
    if (folder != m_siteFolder) {
        m_site = site::Site::containing(folder);
        m_siteFolder = folder;
    }
    exporting::PageOptions options = m_order.page;
    if (m_order.format == PageFormat::WeChat)
        options.rawHtml = exporting::RawHtml::Sanitize;
    else
        options.rawHtml = m_order.rawHtml.value_or(m_site.config().unsafeHtml ? exporting::RawHtml::Keep
                                                                              : exporting::RawHtml::Omit);
    if (!m_order.plan.goesToOutput(input))
        options.pageFolder = QFileInfo(m_order.plan.target(input)).absolutePath();
    markdown::Options markdownOptions;
    markdownOptions.cjkFriendlyEmphasis = m_order.cjkFriendlyEmphasis;
    markdownOptions.joinCjkLines = m_site.config().joinsCjkLines;
    Result<markdown::Rendered> rendered =
        m_renderer.renderNow(article.body, exporting::renderOptions(options, markdownOptions));
    if (!rendered)
        return rendered.error();
    const QString path =
        input.path.isEmpty() ? folder + "/article.md"_L1 : QFileInfo(input.path).absoluteFilePath();
    const exporting::PageSource source{valuesOf(frontmatter::FrontMatter::parse(article.frontMatter)),
                                       std::move(*rendered), path, m_site};
    if (m_order.format == PageFormat::Fragment)
        return exporting::htmlFragment(source, options);
    if (m_order.format == PageFormat::WeChat)
        return exporting::richTextPage(source, m_order.theme);
    return exporting::htmlPage(source, m_order.theme, options);
}

void Exporter::write(const Input &input, const exporting::Page &page, ExportResult *result) const
{
    if (m_order.plan.goesToOutput(input)) {
        result->kind = ExportResult::Kind::Printed;
        result->page = page.html;
        return;
    }
    result->target = m_order.plan.target(input);
    const auto fail = [result](const QString &message) { result->messages.append({{0, 0}, message}); };
    if (isSameFile(result->target, input.path))
        return fail(QCoreApplication::translate("wengao::cli", "The page would replace the article itself."));
    storage::PosixFileSystem files;
    const bool isThere = QFileInfo::exists(result->target);
    if (isThere) {
        const auto present = storage::readFile(files, result->target, {largestPage});
        if (present && present->bytes == page.html) {
            result->kind = ExportResult::Kind::Unchanged;
            return;
        }
        if (!m_order.replaces)
            return fail(
                QCoreApplication::translate("wengao::cli", "%1 is there already; --force replaces it.")
                    .arg(result->target));
    }
    const Result<void> prepared = prepareFolder(m_order.plan, result->target);
    if (!prepared)
        return fail(prepared.error().message);
    storage::WriteOptions options;
    options.target = m_order.replaces ? storage::Target::Any : storage::Target::New;
    const auto written = storage::writeFile(files, result->target, page.html, options);
    if (!written)
        return fail(written.error().message);
    result->kind = ExportResult::Kind::Written;
}

} // namespace wengao::cli
