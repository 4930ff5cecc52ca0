#include "checks/checks.h"
#include "checks/rules.h"
#include "frontmatter/traps.h"

#include <algorithm>
#include <array>

namespace wengao::checks {

namespace {

/// How an error of the front matter is called as a rule; the last row stands for all that cannot be parsed.
struct Row
{
    const char *problem;
    const char *id;
};

constexpr std::array<Row, 4> rows{{{"unclosed-fence", "front-matter-unclosed"},
                                   {"duplicate-key", "front-matter-duplicate-key"},
                                   {"date-unreadable", "front-matter-date"},
                                   {"", "front-matter-syntax"}}};

QString ruleOf(const frontmatter::Problem &problem)
{
    const auto row = std::find_if(rows.begin(), rows.end() - 1, [&problem](const Row &one) {
        return problem.id == QLatin1StringView(one.problem);
    });
    return QString::fromLatin1(row->id);
}

} // namespace

QStringList frontMatterIds()
{
    QStringList ids;
    for (const Row &row : rows)
        ids.append(QString::fromLatin1(row.id));
    return ids;
}

QList<Diagnostic> diagnose(const frontmatter::FrontMatter &frontMatter, const Clock &clock)
{
    QList<Diagnostic> found;
    const QList<frontmatter::Problem> problems = frontmatter::traps(frontMatter, clock);
    for (const frontmatter::Problem &problem : problems) {
        if (problem.isError)
            found.append({ruleOf(problem), Severity::Error, problem.range, problem.message, {}});
    }
    return found;
}

} // namespace wengao::checks
