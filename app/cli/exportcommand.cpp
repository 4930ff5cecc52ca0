#include "cli/exporter.h"

#include "resources/resources.h"

#include <QCoreApplication>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

constexpr int mostJobs = 64;

/// Exports on several threads and hands the results over in the order of the inputs.
class Workshop final
{
public:
    Workshop(const ExportOrder &order, const QList<Input> &inputs, Console &console)
        : m_order(order),
          m_inputs(inputs),
          m_console(console),
          m_results(static_cast<std::size_t>(inputs.size()))
    {
    }

    void run(int jobs, const std::function<void(qsizetype, const ExportResult &)> &deliver)
    {
        std::vector<std::jthread> workers;
        workers.reserve(static_cast<std::size_t>(jobs));
        for (int i = 0; i < jobs; ++i)
            workers.emplace_back([this] { work(); });
        for (std::size_t i = 0; i < m_results.size(); ++i) {
            std::unique_lock lock(m_mutex);
            m_ready.wait(lock, [this, i] { return m_results[i].has_value(); });
            const ExportResult result = std::move(*m_results[i]);
            m_results[i].emplace();
            lock.unlock();
            deliver(static_cast<qsizetype>(i), result);
        }
    }

private:
    void work()
    {
        Exporter exporter(m_order);
        for (;;) {
            const std::size_t index = m_next++;
            if (index >= m_results.size())
                return;
            const Input &input = m_inputs.at(static_cast<qsizetype>(index));
            ExportResult result = exporter.exported(input, readArticle(input, m_console));
            const std::lock_guard lock(m_mutex);
            m_results[index] = std::move(result);
            m_ready.notify_one();
        }
    }

    const ExportOrder &m_order;
    const QList<Input> &m_inputs;
    Console &m_console;
    std::vector<std::optional<ExportResult>> m_results;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex;
    std::condition_variable m_ready;
};

Error wrong(const QString &message)
{
    return {ErrorCode::InvalidArgument, message};
}

Result<std::optional<exporting::RawHtml>> rawHtmlFrom(const Arguments &arguments)
{
    using exporting::RawHtml;
    if (!arguments.has("raw-html"))
        return std::optional<RawHtml>();
    const Result<QString> choice = arguments.choice("raw-html", {u"omit"_s, u"keep"_s, u"sanitize"_s});
    if (!choice)
        return choice.error();
    return std::optional(*choice == "omit"_L1   ? RawHtml::Omit
                         : *choice == "keep"_L1 ? RawHtml::Keep
                                                : RawHtml::Sanitize);
}

Result<int> jobsFrom(const Arguments &arguments)
{
    if (!arguments.has("jobs"))
        return std::clamp(int(std::thread::hardware_concurrency()), 1, mostJobs);
    bool ok = false;
    const int jobs = arguments.value("jobs").toInt(&ok);
    if (!ok || jobs < 1 || jobs > mostJobs)
        return wrong(
            QCoreApplication::translate("wengao::cli", "--jobs is a number from 1 to %1.").arg(mostJobs));
    return jobs;
}

PageFormat formatNamed(const QString &name)
{
    if (name == "fragment"_L1)
        return PageFormat::Fragment;
    return name == "wechat"_L1 ? PageFormat::WeChat : PageFormat::Html;
}

/// Pages of several formats may stand beside one article.
QString suffixOf(PageFormat format)
{
    switch (format) {
    case PageFormat::Fragment:
        return u".fragment.html"_s;
    case PageFormat::WeChat:
        return u".wechat.html"_s;
    case PageFormat::Html:
        break;
    }
    return u".html"_s;
}

Result<ExportOrder> orderFrom(const Arguments &arguments, const QList<Input> &inputs)
{
    ExportOrder order;
    const Result<QString> format =
        arguments.choice("format", {u"html"_s, u"fragment"_s, u"wechat"_s, u"pdf"_s});
    const Result<QString> emphasis = arguments.choice("emphasis", {u"strict"_s, u"cjk-friendly"_s});
    const auto rawHtml = rawHtmlFrom(arguments);
    Result<exporting::Theme> theme = exporting::Theme::named(
        arguments.value("theme", arguments.value("format") == "wechat"_L1 ? u"wechat"_s : u"plain"_s));
    for (const Error *error : {format ? nullptr : &format.error(), emphasis ? nullptr : &emphasis.error(),
                               rawHtml ? nullptr : &rawHtml.error(), theme ? nullptr : &theme.error()}) {
        if (error != nullptr)
            return *error;
    }
    if (*format == "pdf"_L1)
        return wrong(QCoreApplication::translate(
            "wengao::cli", "PDF is made by the window's program, which is not installed."));
    order.format = formatNamed(*format);
    order.cjkFriendlyEmphasis = *emphasis == "cjk-friendly"_L1;
    order.rawHtml = *rawHtml;
    order.theme = std::move(*theme);
    order.page.images = arguments.has("no-embed") ? exporting::Images::Link : exporting::Images::Embed;
    order.page.remoteImages = arguments.has("remote-images");
    order.page.contents = arguments.has("toc");
    order.replaces = arguments.has("force");
    Result<ExportPlan> plan = planFor(inputs, arguments.value("output"), suffixOf(order.format));
    if (!plan)
        return plan.error();
    order.plan = std::move(*plan);
    return order;
}

Status exportArticles(const ExportOrder &order, const QList<Input> &inputs, int jobs, Console &console)
{
    qsizetype failed = 0;
    qsizetype unchanged = 0;
    Workshop workshop(order, inputs, console);
    workshop.run(std::min<int>(jobs, int(inputs.size())), [&](qsizetype index, const ExportResult &result) {
        const Input &input = inputs.at(index);
        for (const ExportResult::Message &message : result.messages)
            console.report(input.shown, message.place.line, message.place.column, message.text);
        failed += result.kind == ExportResult::Kind::Failed ? 1 : 0;
        unchanged += result.kind == ExportResult::Kind::Unchanged ? 1 : 0;
        if (result.kind == ExportResult::Kind::Printed)
            console.write(result.page);
        else if (result.kind == ExportResult::Kind::Written)
            console.writeLine(result.target);
        if (inputs.size() > 1)
            console.progress(index + 1, inputs.size(), input.shown);
    });
    if (unchanged > 0)
        console.say(QCoreApplication::translate("wengao::cli", "%n page(s) had not changed.", nullptr,
                                                int(unchanged)));
    return concluded(Status::Done, failed, inputs.size(), console);
}

Status runExport(const Arguments &arguments, Console &console)
{
    resources::initialize();
    if (!hasFiles(arguments, "export", console))
        return Status::Usage;
    const QList<Input> inputs = expanded(arguments.files());
    const Result<int> jobs = jobsFrom(arguments);
    const Result<ExportOrder> order = orderFrom(arguments, inputs);
    if (!jobs || !order) {
        console.say(u"wengao export: "_s + (jobs ? order.error() : jobs.error()).message);
        return Status::Usage;
    }
    if (inputs.isEmpty())
        console.say(QCoreApplication::translate("wengao::cli", "There is no Markdown file in that folder."));
    return exportArticles(*order, inputs, *jobs, console);
}

} // namespace

Command exportCommand()
{
    return {
        "export",
        "FILE|FOLDER... [-o FILE|FOLDER]",
        QT_TRANSLATE_NOOP("wengao::cli", "Turn articles into pages."),
        QT_TRANSLATE_NOOP(
            "wengao::cli",
            "Without -o a page is written beside its article. The name of each page written goes to standard "
            "output.\nA page that would not change is left alone."),
        {{"output", "FILE|FOLDER",
          QT_TRANSLATE_NOOP("wengao::cli", "Where to write; “-” is standard output."), 'o'},
         {"format", "FORMAT", QT_TRANSLATE_NOOP("wengao::cli", "html, fragment, wechat or pdf.")},
         {"emphasis", "RULE", QT_TRANSLATE_NOOP("wengao::cli", "strict, as Hugo has it, or cjk-friendly.")},
         {"raw-html", "WHAT",
          QT_TRANSLATE_NOOP("wengao::cli",
                            "omit, keep or sanitize; by default as the site's configuration has it.")},
         {"theme", "NAME", QT_TRANSLATE_NOOP("wengao::cli", "A theme of Wengao's, or a CSS file.")},
         {"toc", nullptr, QT_TRANSLATE_NOOP("wengao::cli", "Put a table of contents before the text.")},
         {"no-embed", nullptr, QT_TRANSLATE_NOOP("wengao::cli", "Link to images instead of embedding them.")},
         {"remote-images", nullptr,
          QT_TRANSLATE_NOOP("wengao::cli", "Let the page load images from the web.")},
         {"jobs", "N", QT_TRANSLATE_NOOP("wengao::cli", "How many articles to work on at once.")},
         {"force", nullptr, QT_TRANSLATE_NOOP("wengao::cli", "Replace files that are there already.")}},
        runExport};
}

} // namespace wengao::cli
