#include "checks/checks.h"

#include "checks/rules.h"
#include "text/linebreaks.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wengao::checks {

namespace {

/// One row of the table of checks.
struct Row
{
    const char *id;
    const char *title;
    Severity severity;
    void (*run)(Inspection &);
};

constexpr std::array<Row, 9> table{{
    {"html-swallows-markdown", QT_TRANSLATE_NOOP("wengao::checks", "Markdown swallowed by raw HTML"),
     Severity::Error, checkHtmlSwallows},
    {"html-omitted", QT_TRANSLATE_NOOP("wengao::checks", "Raw HTML that Hugo leaves out"), Severity::Warning,
     checkHtmlOmitted},
    {"emphasis-beside-punctuation", QT_TRANSLATE_NOOP("wengao::checks", "Emphasis that is not rendered"),
     Severity::Error, checkEmphasis},
    {"fake-list", QT_TRANSLATE_NOOP("wengao::checks", "Numbers that make no list"), Severity::Hint,
     checkFakeLists},
    {"missing-space", QT_TRANSLATE_NOOP("wengao::checks", "Missing space after a list or heading mark"),
     Severity::Warning, checkMissingSpace},
    {"fake-table", QT_TRANSLATE_NOOP("wengao::checks", "Dashes that make no table"), Severity::Warning,
     checkFakeTables},
    {"bare-address", QT_TRANSLATE_NOOP("wengao::checks", "Bare address followed by Chinese"), Severity::Hint,
     checkBareAddresses},
    {"line-break-space", QT_TRANSLATE_NOOP("wengao::checks", "Line break that shows as a space"),
     Severity::Hint, checkLineBreakSpaces},
    {"footnote", QT_TRANSLATE_NOOP("wengao::checks", "Footnotes"), Severity::Warning, checkFootnotes},
}};

} // namespace

bool Inspection::isInert(qsizetype offset) const
{
    const auto after = std::upper_bound(m_inert.begin(), m_inert.end(), offset,
                                        [](qsizetype value, TextRange range) { return value < range.start; });
    return after != m_inert.begin() && (after - 1)->contains(offset);
}

void Inspection::startCheck(const QString &id, Severity severity)
{
    m_id = id;
    m_severity = severity;
}

void Inspection::report(TextRange range, const QString &message, const QList<Fix> &fixes)
{
    m_reports.append({m_id, m_severity, range, message, fixes});
}

void Inspection::reportNote(const QString &id, Severity severity, const footnotes::Problem &problem)
{
    if (!m_options.disabled.contains(id))
        m_reports.append({id, severity, problem.range, problem.message, {}, problem});
}

QList<TextRange> linesOf(QStringView source, TextRange range)
{
    QList<TextRange> lines;
    for (qsizetype at = range.start; at <= range.end && at < source.size();) {
        const qsizetype end = text::lineEnd(source, at);
        lines.append({at, end});
        at = end + 1;
    }
    return lines;
}

QList<CheckInfo> allChecks()
{
    QList<CheckInfo> checks;
    for (const Row &row : table)
        checks.append({QString::fromLatin1(row.id), QCoreApplication::translate("wengao::checks", row.title),
                       row.severity});
    return checks;
}

QStringList allRules()
{
    QStringList rules;
    for (const Row &row : table)
        rules.append(QString::fromLatin1(row.id));
    return rules + footnoteIds() + QStringList{QStringLiteral("front-matter")} + frontMatterIds();
}

bool belongsTo(const QString &id, const QString &rule)
{
    return id == rule || id.startsWith(rule + u'-');
}

QList<Diagnostic> diagnose(const footnotes::Index &index, const Options &options)
{
    Inspection inspection(index, options);
    for (const Row &row : table) {
        const QString id = QString::fromLatin1(row.id);
        if (options.disabled.contains(id))
            continue;
        inspection.startCheck(id, row.severity);
        row.run(inspection);
    }
    QList<Diagnostic> reports = inspection.takeReports();
    std::stable_sort(reports.begin(), reports.end(),
                     [](const Diagnostic &a, const Diagnostic &b) { return a.range.start < b.range.start; });
    return reports;
}

QList<Fix> fixesOf(const Diagnostic &diagnostic, const footnotes::Index &index)
{
    QList<Fix> fixes = diagnostic.fixes;
    if (diagnostic.note) {
        for (const footnotes::Fix &fix : footnotes::fixes(index, *diagnostic.note))
            fixes.append({fix.description, fix.edits});
    }
    return fixes;
}

bool isFixable(const Diagnostic &diagnostic, const footnotes::Index &index)
{
    return !diagnostic.fixes.isEmpty() || (diagnostic.note && footnotes::isFixable(index, *diagnostic.note));
}

} // namespace wengao::checks
