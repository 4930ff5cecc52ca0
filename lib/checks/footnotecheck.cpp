#include "checks/rules.h"
#include "footnotes/problems.h"

#include <array>

namespace wengao::checks {

namespace {

using footnotes::ProblemKind;

struct Row
{
    ProblemKind kind;
    const char *id;
    Severity severity;
};

constexpr std::array<Row, 14> rows{
    {{ProblemKind::Undefined, "footnote-undefined", Severity::Error},
     {ProblemKind::Unused, "footnote-unused", Severity::Warning},
     {ProblemKind::Duplicate, "footnote-duplicate", Severity::Error},
     {ProblemKind::SameText, "footnote-same-text", Severity::Warning},
     {ProblemKind::Empty, "footnote-empty", Severity::Warning},
     {ProblemKind::NearlySameLabel, "footnote-nearly-same-label", Severity::Error},
     {ProblemKind::OutOfOrder, "footnote-out-of-order", Severity::Hint},
     {ProblemKind::InTheMiddle, "footnote-in-the-middle", Severity::Hint},
     {ProblemKind::InCode, "footnote-in-code", Severity::Warning},
     {ProblemKind::InHeading, "footnote-in-heading", Severity::Hint},
     {ProblemKind::FullWidth, "footnote-full-width", Severity::Error},
     {ProblemKind::MissingColon, "footnote-missing-colon", Severity::Error},
     {ProblemKind::SameAddress, "footnote-same-address", Severity::Hint},
     {ProblemKind::EmptyHeading, "footnote-empty-heading", Severity::Hint}}};

} // namespace

QStringList footnoteIds()
{
    QStringList ids;
    for (const Row &row : rows)
        ids.append(QString::fromLatin1(row.id));
    return ids;
}

void checkFootnotes(Inspection &inspection)
{
    for (const footnotes::Problem &problem : footnotes::problems(inspection.index())) {
        const Row &row = rows[static_cast<std::size_t>(problem.kind)];
        Q_ASSERT(row.kind == problem.kind);
        inspection.reportNote(QString::fromLatin1(row.id), row.severity, problem);
    }
}

} // namespace wengao::checks
