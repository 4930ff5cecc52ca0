#include "checks/checks.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "site/site.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::cli {

namespace {

constexpr int mostRounds = 20;

/// What was asked of one run, the same for all of its articles.
struct CheckOrder
{
    QStringList rules; ///< only these; all when empty
    bool fixes = false;
    bool asJson = false;
};

const char *nameOf(checks::Severity severity)
{
    switch (severity) {
    case checks::Severity::Error:
        return "error";
    case checks::Severity::Warning:
        return "warning";
    case checks::Severity::Hint:
        break;
    }
    return "hint";
}

/// Those of the rules that were asked for.
QList<checks::Diagnostic> chosen(QList<checks::Diagnostic> found, const CheckOrder &order)
{
    if (!order.rules.isEmpty())
        found.removeIf([&order](const checks::Diagnostic &one) {
            return std::none_of(order.rules.begin(), order.rules.end(),
                                [&one](const QString &rule) { return checks::belongsTo(one.id, rule); });
        });
    return found;
}

QList<checks::Diagnostic> findings(const footnotes::Index &index, const CheckOrder &order,
                                   const checks::Options &options)
{
    return chosen(checks::diagnose(index, options), order);
}

/// True when nothing that is to be changed touches this.
bool isFree(const TextEdits &edits, const TextEdit &edit)
{
    const auto next =
        std::lower_bound(edits.begin(), edits.end(), edit.range.start,
                         [](const TextEdit &one, qsizetype start) { return one.range.start < start; });
    return (next == edits.end() || next->range.start > edit.range.end) &&
           (next == edits.begin() || (next - 1)->range.end < edit.range.start);
}

void insertSorted(TextEdits &edits, const TextEdit &edit)
{
    const auto next =
        std::upper_bound(edits.begin(), edits.end(), edit.range.start,
                         [](qsizetype start, const TextEdit &one) { return start < one.range.start; });
    edits.insert(next, edit);
}

/// The first remedies of all findings that do not touch each other. Notes are left to `wengao footnotes`,
/// where a person says what is to become of them.
TextEdits remedies(const QList<checks::Diagnostic> &found, qsizetype length)
{
    TextEdits edits;
    for (const checks::Diagnostic &one : found) {
        if (one.fixes.isEmpty() || one.note)
            continue;
        TextEdits fix = one.fixes.first().edits;
        std::stable_sort(fix.begin(), fix.end(),
                         [](const TextEdit &a, const TextEdit &b) { return a.range.start < b.range.start; });
        const auto clash = [](const TextEdit &a, const TextEdit &b) { return a.range.end >= b.range.start; };
        const bool isSound =
            areWellFormed(fix, length) && std::adjacent_find(fix.begin(), fix.end(), clash) == fix.end();
        if (!isSound || !std::all_of(fix.begin(), fix.end(),
                                     [&edits](const TextEdit &edit) { return isFree(edits, edit); }))
            continue;
        for (const TextEdit &edit : std::as_const(fix))
            insertSorted(edits, edit);
    }
    return edits;
}

QString remedied(QString body, const CheckOrder &order, const checks::Options &options)
{
    for (int round = 0; round < mostRounds; ++round) {
        const TextEdits edits = remedies(findings(footnotes::Index(body), order, options), body.size());
        if (edits.isEmpty())
            break;
        body = applied(body, edits);
    }
    return body;
}

QByteArray jsonOf(const checks::Diagnostic &one, bool fixable, Place place, const QString &file)
{
    return "{\"file\":" + json(QVariant(file)) + ",\"line\":" + QByteArray::number(place.line) +
           ",\"column\":" + QByteArray::number(place.column) + ",\"rule\":" + json(QVariant(one.id)) +
           ",\"severity\":\"" + nameOf(one.severity) + "\",\"message\":" + json(QVariant(one.message)) +
           ",\"fixable\":" + (fixable ? "true" : "false") + '}';
}

/// Brings the article with another body to where it came from.
Status withBody(const QString &body, const Input &input, article::Article *article, Console &console)
{
    const bool isSame = body == article->body;
    if (!isSame && !article->readOnlyReason.isEmpty()) {
        console.report(input.shown, 0, 0, article->readOnlyReason);
        return Status::Failed;
    }
    article->body = body;
    return written(input, article, isSame, console);
}

Status checkOne(const Input &input, const CheckOrder &order, QList<QByteArray> *listed, Console &console)
{
    Result<article::Article> article = readArticle(input, console, Use::ToWriteBack);
    if (!article) {
        console.report(input.shown, article.error());
        return Status::Failed;
    }
    checks::Options options;
    options.unsafeHtml = site::Site::containing(input.path).config().unsafeHtml;
    const frontmatter::FrontMatter frontMatter = frontMatterOf(*article);
    QList<checks::Diagnostic> found = chosen(checks::diagnose(frontMatter, SystemClock()), order);
    // Where the fence is not closed nobody knows where the body begins, so nothing is looked for or changed.
    const bool hasBody = !frontMatter.isBroken() || !article->frontMatter.isEmpty();
    if (order.fixes) {
        const QString body = hasBody ? remedied(article->body, order, options) : article->body;
        if (withBody(body, input, &*article, console) == Status::Failed)
            return Status::Failed;
    }
    const footnotes::Index index(hasBody ? article->body : QString());
    const qsizetype border = article->frontMatter.size();
    for (checks::Diagnostic one : findings(index, order, options)) {
        one.range = {border + one.range.start, border + one.range.end};
        found.append(one);
    }
    const Places places(QString(article->frontMatter + article->body));
    for (const checks::Diagnostic &one : std::as_const(found)) {
        const Place place = places.at(one.range.start);
        if (order.asJson)
            listed->append(jsonOf(one, checks::isFixable(one, index), place, input.shown));
        else
            console.report(input.shown, place.line, place.column, u"%1 [%2]"_s.arg(one.message, one.id));
    }
    const auto matters = [](const checks::Diagnostic &one) { return one.severity != checks::Severity::Hint; };
    return std::any_of(found.begin(), found.end(), matters) ? Status::Findings : Status::Done;
}

bool knowsRules(const QStringList &rules, Console &console)
{
    const QStringList known = checks::allRules();
    for (const QString &rule : rules) {
        if (!known.contains(rule)) {
            console.say(
                QCoreApplication::translate("wengao::cli", "There is no rule “%1”. The rules are: %2.")
                    .arg(rule, cli::listed(known)));
            return false;
        }
    }
    return true;
}

Status runCheck(const Arguments &arguments, Console &console)
{
    const CheckOrder order{arguments.values("rule"), arguments.has("fix"), arguments.has("json")};
    if (!knowsRules(order.rules, console) || !hasFiles(arguments, "check", console))
        return Status::Usage;
    const QList<Input> inputs = expanded(arguments.files());
    QList<QByteArray> listed;
    Status status = Status::Done;
    qsizetype failed = 0;
    for (const Input &input : inputs) {
        const Status one = checkOne(input, order, &listed, console);
        failed += one == Status::Failed ? 1 : 0;
        status = worse(status, one == Status::Failed ? Status::Done : one);
    }
    if (order.asJson)
        console.write(listed.isEmpty() ? "[]\n" : "[\n" + listed.join(",\n") + "\n]\n");
    return concluded(status, failed, inputs.size(), console);
}

} // namespace

Command checkCommand()
{
    return {"check",
            "FILE|FOLDER...",
            QT_TRANSLATE_NOOP("wengao::cli", "Find what Hugo will not publish as it was meant."),
            QT_TRANSLATE_NOOP(
                "wengao::cli",
                "The exit status is 1 when there are errors or warnings; hints alone do not count."),
            {{"rule", "ID", QT_TRANSLATE_NOOP("wengao::cli", "Only this rule; may be repeated."), '\0', true},
             {"fix", nullptr,
              QT_TRANSLATE_NOOP("wengao::cli",
                                "Put right what can be; footnotes and front matter are left alone.")},
             {"json", nullptr, QT_TRANSLATE_NOOP("wengao::cli", "Print JSON.")}},
            runCheck};
}

} // namespace wengao::cli
