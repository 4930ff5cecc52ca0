#include "frontmatter/locks.h"

#include "text/linebreaks.h"

#include <QHash>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 50;

class DuplicateFinder final
{
public:
    DuplicateFinder(QStringView source, bool withFixes, QList<Problem> &problems)
        : m_source(source), m_withFixes(withFixes), m_problems(problems)
    {
    }

    void look(QList<Field> &fields)
    {
        QHash<QString, qsizetype> seen;
        seen.reserve(fields.size());
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const QString key = fields[i].key.toLower();
            const auto known = seen.constFind(key);
            if (known == seen.cend()) {
                seen.insert(key, i);
                continue;
            }
            Field &first = fields[*known];
            lock(first, Reason::Duplicate);
            lock(fields[i], Reason::Duplicate);
            if (++m_found <= mostProblems)
                report(first, fields[i]);
        }
    }

private:
    void report(const Field &first, const Field &second)
    {
        Problem problem;
        problem.range = second.keyRange;
        problem.line = text::lineNumber(m_source, second.keyRange.start);
        problem.isError = true;
        problem.id = u"duplicate-key"_s;
        problem.path = second.path;
        const int line = text::lineNumber(m_source, first.keyRange.start) + 1;
        problem.message = told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                                 "“%1” stands here a second time; the first is on line %2."))
                              .arg(second.key)
                              .arg(line);
        if (m_withFixes && first.lines.start != second.lines.start) {
            problem.fixes.append({told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Remove the first one")),
                                  {{first.lines, {}}}});
            problem.fixes.append(
                {told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Remove this one")), {{second.lines, {}}}});
        }
        m_problems.append(problem);
    }

    QStringView m_source;
    bool m_withFixes;
    QList<Problem> &m_problems;
    qsizetype m_found = 0;
};

} // namespace

void lock(Field &field, Reason reason)
{
    field.editable = false;
    field.reason = sentence(reason);
    for (Field &child : field.children)
        lock(child, reason);
}

void lockDuplicates(QStringView source, QList<Field> &fields, bool withFixes, QList<Problem> &problems)
{
    DuplicateFinder finder(source, withFixes, problems);
    finder.look(fields);
    for (Field &field : fields)
        finder.look(field.children);
}

} // namespace wengao::frontmatter::detail
