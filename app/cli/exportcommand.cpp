#include "cli/command.h"
#include "cli/exporttarget.h"
#include "cli/inputs.h"
#include "export/batch.h"
#include "resources/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <vector>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

using exporting::Outcome;

/// What was asked of one export, the same for all of its articles.
struct ExportOrder
{
    exporting::Recipe recipe;
    exporting::DeliveryOptions delivery;
    ExportPlan plan;
    int jobs = 1;
};

struct Message
{
    Place place; ///< line 0: none
    QString text;
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
        return exporting::usefulJobs();
    bool ok = false;
    const int jobs = arguments.value("jobs").toInt(&ok);
    if (!ok || jobs < 1 || jobs > exporting::mostJobs)
        return wrong(QCoreApplication::translate("wengao::cli", "--jobs is a number from 1 to %1.")
                         .arg(exporting::mostJobs));
    return jobs;
}

Result<exporting::Images> imagesFrom(const Arguments &arguments)
{
    using exporting::Images;
    const Result<QString> choice = arguments.choice("images", {u"embed"_s, u"copy"_s, u"link"_s});
    if (!choice)
        return choice.error();
    if (arguments.has("no-embed") && !arguments.has("images"))
        return Images::Link;
    return *choice == "copy"_L1 ? Images::Copy : *choice == "link"_L1 ? Images::Link : Images::Embed;
}

Result<exporting::PdfLayout> layoutFrom(const Arguments &arguments)
{
    exporting::PdfLayout layout;
    const Result<QString> paper = arguments.choice("paper", exporting::paperNames());
    if (!paper)
        return paper.error();
    layout.paper = *paper;
    layout.landscape = arguments.has("landscape");
    layout.header = arguments.value("header", layout.header);
    layout.footer = arguments.value("footer", layout.footer);
    if (arguments.has("margins")) {
        const Result<void> margins = exporting::setMargins(arguments.value("margins"), &layout);
        if (!margins)
            return margins.error();
    }
    return layout;
}

Result<exporting::Format> formatFrom(const Arguments &arguments)
{
    QStringList names;
    for (const exporting::FormatFacts &facts : exporting::formats())
        names.append(QString::fromLatin1(facts.name));
    const Result<QString> name = arguments.choice("format", names);
    if (!name)
        return name.error();
    const exporting::Format format = exporting::formatNamed(*name).value_or(exporting::Format::Html);
    if (!exporting::isAvailable(format))
        return Error{
            ErrorCode::Unsupported,
            exporting::factsOf(format).needsPandoc
                ? QCoreApplication::translate("wengao::cli", "%1 is made by pandoc, which is not installed.")
                      .arg(exporting::labelOf(format))
                : QCoreApplication::translate(
                      "wengao::cli", "PDF is made by the window's programs, which are not installed.")};
    return format;
}

Result<exporting::Recipe> recipeFrom(const Arguments &arguments)
{
    exporting::Recipe recipe;
    const auto format = formatFrom(arguments);
    const auto emphasis = arguments.choice("emphasis", {u"strict"_s, u"cjk-friendly"_s});
    const auto rawHtml = rawHtmlFrom(arguments);
    const auto images = imagesFrom(arguments);
    const auto layout = layoutFrom(arguments);
    Result<exporting::Theme> theme = exporting::Theme::named(
        arguments.value("theme", format && *format == exporting::Format::WeChat ? u"wechat"_s : u"plain"_s));
    for (const Error *error : {format ? nullptr : &format.error(), emphasis ? nullptr : &emphasis.error(),
                               rawHtml ? nullptr : &rawHtml.error(), images ? nullptr : &images.error(),
                               layout ? nullptr : &layout.error(), theme ? nullptr : &theme.error()}) {
        if (error != nullptr)
            return *error;
    }
    recipe.format = *format;
    recipe.cjkFriendlyEmphasis = *emphasis == "cjk-friendly"_L1;
    recipe.rawHtml = *rawHtml;
    recipe.theme = std::move(*theme);
    recipe.page.images = *images;
    recipe.page.remoteImages = arguments.has("remote-images");
    recipe.page.contents = arguments.has("toc");
    recipe.pdf = *layout;
    return recipe;
}

Result<ExportOrder> orderFrom(const Arguments &arguments, const QList<Input> &inputs)
{
    ExportOrder order;
    Result<exporting::Recipe> recipe = recipeFrom(arguments);
    if (!recipe)
        return recipe.error();
    const Result<int> jobs = jobsFrom(arguments);
    if (!jobs)
        return jobs.error();
    const QString suffix = QString::fromLatin1(exporting::factsOf(recipe->format).suffix);
    Result<ExportPlan> plan = planFor(inputs, arguments.value("output"), suffix);
    if (!plan)
        return plan.error();
    order.recipe = std::move(*recipe);
    order.plan = std::move(*plan);
    order.jobs = *jobs;
    order.delivery.replaces = arguments.has("force");
    order.delivery.writesUnchanged = arguments.has("all");
    if (order.plan.intoFolder)
        order.delivery.makesFoldersBelow = QDir::cleanPath(order.plan.output);
    return order;
}

/// Where an article says what a notice is about, so that an editor can jump there.
Place placeOfSubject(const article::Article &article, const QString &subject)
{
    const QString source = article.frontMatter + article.body;
    qsizetype at = subject.isEmpty() ? -1 : source.indexOf(subject);
    if (at < 0 && !subject.isEmpty())
        at = source.indexOf(QString::fromLatin1(QUrl::toPercentEncoding(subject, "/")));
    return at < 0 ? Place{0, 0} : placeOf(source, at);
}

/// Reads one article, exports it and collects what is to be said of it.
Outcome exportedInput(const Input &input, const ExportOrder &order, Console &console,
                      exporting::Exporter &exporter, QList<Message> *messages)
{
    const Result<article::Article> article = readArticle(input, console, Use::ToRead);
    if (!article) {
        messages->append({{0, 0}, article.error().message});
        return {};
    }
    const frontmatter::FrontMatter frontMatter = frontMatterOf(*article);
    bool isParsed = true;
    for (const frontmatter::Problem &problem : frontMatter.problems()) {
        if (problem.isError)
            messages->append({placeOf(frontMatter, problem), problem.message});
        // What only our two readers take differently Hugo does publish.
        isParsed = isParsed && (!frontMatter.isBroken() || problem.id == "ambiguous"_L1);
    }
    if (!isParsed)
        return {};
    const QString path = QFileInfo(input.path.isEmpty() ? u"article.md"_s : input.path).absoluteFilePath();
    const exporting::ExportSource source{valuesOf(frontMatter), article->body, path,
                                         order.plan.goesToOutput(input) ? QString()
                                                                        : order.plan.target(input)};
    storage::PosixFileSystem files;
    Outcome outcome = exporting::exported(exporter, files, source, order.recipe, order.delivery);
    for (const exporting::Notice &notice : std::as_const(outcome.notices))
        messages->append({placeOfSubject(*article, notice.subject), notice.message});
    if (outcome.kind == Outcome::Kind::Failed) {
        const bool mayForce = outcome.error.code == ErrorCode::ChangedOutside && !order.delivery.replaces;
        messages->append({{0, 0},
                          mayForce ? QCoreApplication::translate("wengao::cli",
                                                                 "%1 is there already; --force replaces it.")
                                         .arg(source.target)
                                   : outcome.error.message});
    }
    return outcome;
}

Status exportArticles(const ExportOrder &order, const QList<Input> &inputs, Console &console)
{
    qsizetype failed = 0;
    qsizetype unchanged = 0;
    std::vector<QList<Message>> messages(static_cast<std::size_t>(inputs.size()));
    exporting::Batch batch{inputs.size(), order.jobs, {}, {}};
    batch.work = [&](qsizetype index, exporting::Exporter &exporter) {
        return exportedInput(inputs.at(index), order, console, exporter,
                             &messages[static_cast<std::size_t>(index)]);
    };
    batch.deliver = [&](qsizetype index, const Outcome &outcome) {
        const Input &input = inputs.at(index);
        for (const Message &message : std::as_const(messages[static_cast<std::size_t>(index)]))
            console.report(input.shown, message.place.line, message.place.column, message.text);
        failed += outcome.kind == Outcome::Kind::Failed ? 1 : 0;
        unchanged += outcome.kind == Outcome::Kind::Unchanged ? 1 : 0;
        if (outcome.kind == Outcome::Kind::Printed)
            console.write(outcome.bytes);
        else if (outcome.kind == Outcome::Kind::Written)
            console.writeLine(order.plan.target(input));
        if (inputs.size() > 1)
            console.progress(index + 1, inputs.size(), input.shown);
    };
    exporting::inOrder(batch);
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
    const Result<ExportOrder> order = orderFrom(arguments, inputs);
    if (!order) {
        console.complain("export", order.error().message);
        return order.error().code == ErrorCode::Unsupported ? Status::Failed : Status::Usage;
    }
    if (inputs.isEmpty())
        console.say(QCoreApplication::translate("wengao::cli", "There is no Markdown file in that folder."));
    return exportArticles(*order, inputs, console);
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
         {"format", "FORMAT",
          QT_TRANSLATE_NOOP("wengao::cli", "html, fragment, wechat or pdf; with pandoc also docx and epub.")},
         {"emphasis", "RULE", QT_TRANSLATE_NOOP("wengao::cli", "strict, as Hugo has it, or cjk-friendly.")},
         {"raw-html", "WHAT",
          QT_TRANSLATE_NOOP("wengao::cli",
                            "omit, keep or sanitize; by default as the site's configuration has it.")},
         {"theme", "NAME", QT_TRANSLATE_NOOP("wengao::cli", "A theme of Wengao's, or a CSS file.")},
         {"toc", nullptr, QT_TRANSLATE_NOOP("wengao::cli", "Put a table of contents before the text.")},
         {"images", "HOW",
          QT_TRANSLATE_NOOP("wengao::cli", "embed them in the page, copy them beside it, or link to them.")},
         {"no-embed", nullptr, QT_TRANSLATE_NOOP("wengao::cli", "The same as --images=link.")},
         {"remote-images", nullptr,
          QT_TRANSLATE_NOOP("wengao::cli", "Let the page load images from the web.")},
         {"paper", "SIZE", QT_TRANSLATE_NOOP("wengao::cli", "Of a PDF: A4, A5, A3, B5, Letter or Legal.")},
         {"landscape", nullptr, QT_TRANSLATE_NOOP("wengao::cli", "Turn the sheets of a PDF on their side.")},
         {"margins", "MM",
          QT_TRANSLATE_NOOP("wengao::cli",
                            "Of a PDF, in millimetres: all, or top and sides, or all four clockwise.")},
         {"header", "TEXT",
          QT_TRANSLATE_NOOP("wengao::cli", "Above the text of a PDF: “left|middle|right” with {title}, "
                                           "{author}, {date}, {page}, {pages}.")},
         {"footer", "TEXT", QT_TRANSLATE_NOOP("wengao::cli", "Below the text of a PDF, written likewise.")},
         {"jobs", "N", QT_TRANSLATE_NOOP("wengao::cli", "How many articles to work on at once.")},
         {"force", nullptr, QT_TRANSLATE_NOOP("wengao::cli", "Replace files that are there already.")},
         {"all", nullptr, QT_TRANSLATE_NOOP("wengao::cli", "Write pages that have not changed as well.")}},
        runExport};
}

} // namespace wengao::cli
