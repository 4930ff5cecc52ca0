#include "shell/exportdesk.h"

#include "export/theme.h"
#include "markdown/renderer.h"
#include "prompts/prompts.h"
#include "shell/articleinfo.h"
#include "storage/writefile.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>
#include <QWidget>

namespace wengao::shell {

ExportDesk::ExportDesk(prompts::Prompts &prompts, storage::FileSystem &files,
                       const settings::Settings &settings, QWidget *window)
    : QObject(window), m_prompts(prompts), m_files(files), m_settings(settings), m_window(window)
{
}

ExportDesk::~ExportDesk()
{
    for (QThread *thread : std::as_const(m_threads))
        thread->wait(); // a page is written whole or not at all
}

void ExportDesk::exportHtml(const ArticleView &view)
{
    const QString path = view.document().path();
    const QString suggestion =
        path.isEmpty()
            ? QDir::current().filePath(QStringLiteral("article.html"))
            : QFileInfo(path).path() + u'/' + QFileInfo(path).completeBaseName() + QStringLiteral(".html");
    const QString target =
        m_prompts.savePath(m_window, tr("Export as HTML"), suggestion, tr("HTML pages (*.html *.htm)"));
    if (target.isEmpty())
        return;
    auto outcome = std::make_shared<Result<QStringList>>(QStringList());
    QThread *thread = QThread::create(
        [order = orderFor(view, target), outcome, &files = m_files] { *outcome = carriedOut(order, files); });
    m_threads.append(thread);
    connect(thread, &QThread::finished, this, [this, thread, outcome, target] {
        m_threads.removeOne(thread);
        thread->deleteLater();
        if (*outcome)
            Q_EMIT finished(target, outcome->value());
        else
            Q_EMIT failed(outcome->error());
    });
    thread->start();
}

ExportDesk::Order ExportDesk::orderFor(const ArticleView &view, const QString &target) const
{
    const documents::ArticleDocument &document = view.document();
    const site::Config &config = view.site().config();
    Order order;
    order.source.fields = valuesOf(frontmatter::FrontMatter::parse(document.frontMatter()));
    order.source.articlePath =
        document.path().isEmpty() ? QDir::current().filePath(QStringLiteral("article.md")) : document.path();
    order.source.site = view.site();
    // What Hugo would keep is kept as far as it can do no harm: a page leaves the site's protection.
    order.options.rawHtml = config.unsafeHtml ? exporting::RawHtml::Sanitize : exporting::RawHtml::Omit;
    order.options.pageFolder = QFileInfo(target).absolutePath();
    order.markdown.joinCjkLines = config.joinsCjkLines;
    order.markdown.cjkFriendlyEmphasis = m_settings.value(settings::keys::cjkFriendly);
    order.body = document.body();
    order.target = target;
    return order;
}

Result<QStringList> ExportDesk::carriedOut(Order order, storage::FileSystem &files)
{
    markdown::Renderer renderer;
    Result<markdown::Rendered> rendered =
        renderer.renderNow(order.body, exporting::renderOptions(order.options, order.markdown));
    if (!rendered)
        return rendered.error();
    order.source.rendered = std::move(*rendered);
    const Result<exporting::Theme> theme = exporting::Theme::named(QStringLiteral("plain"));
    if (!theme)
        return theme.error();
    const Result<exporting::Page> page = exporting::htmlPage(order.source, *theme, order.options);
    if (!page)
        return page.error();
    storage::WriteOptions options;
    options.target = storage::Target::Any; // the file dialog has asked already
    const Result<storage::Fingerprint> written = storage::writeFile(files, order.target, page->html, options);
    if (!written)
        return written.error();
    QStringList notices;
    for (const exporting::Notice &notice : page->notices)
        notices.append(notice.message);
    return notices;
}

} // namespace wengao::shell
