#include "checks/reading.h"

#include "text/linebreaks.h"

#include <algorithm>

namespace wengao::checks {

namespace {

bool looksTheSame(const Reading &before, const Reading &now, qsizetype i)
{
    const footnotes::Definition &then = before.notes.definitions().at(i);
    const footnotes::Definition &here = now.notes.definitions().at(i);
    const auto messages = [i](const Reading &reading) {
        QStringList all;
        for (const footnotes::Problem &problem : reading.noteProblems.values(i))
            all.append(problem.message);
        return all;
    };
    return then.number == here.number && then.timesUsed == here.timesUsed &&
           before.notes.at(then.range) == now.notes.at(here.range) && messages(before) == messages(now);
}

TextRange changed(const Reading *before, const Reading &now)
{
    const qsizetype count = now.notes.definitions().size();
    if (!before || before->notes.definitions().size() != count)
        return {0, count};
    qsizetype first = 0;
    qsizetype end = count;
    while (first < end && looksTheSame(*before, now, first))
        ++first;
    while (end > first && looksTheSame(*before, now, end - 1))
        --end;
    return {first, end};
}

QList<int> linesOf(const QList<Diagnostic> &diagnostics, QStringView text)
{
    QList<int> lines;
    lines.reserve(diagnostics.size());
    qsizetype counted = 0;
    int line = 0;
    for (const Diagnostic &diagnostic : diagnostics) {
        line += text::lineNumber(text.sliced(counted), diagnostic.range.start - counted);
        counted = diagnostic.range.start;
        lines.append(line);
    }
    return lines;
}

} // namespace

std::shared_ptr<const Reading> read(footnotes::Index notes, const Interest &interest, const Reading *before)
{
    auto reading = std::make_shared<Reading>();
    reading->interest = interest;
    reading->notes = std::move(notes);
    for (const footnotes::Problem &problem : footnotes::problems(reading->notes)) {
        if (problem.definition >= 0)
            reading->noteProblems.insert(problem.definition, problem);
    }
    reading->noteFixes = noteFixes(*reading, interest.note);
    if (interest.diagnostics) {
        reading->diagnostics = diagnose(reading->notes, interest.options);
        reading->lines = linesOf(reading->diagnostics, reading->notes.text());
        if (interest.problem >= 0 && interest.problem < reading->diagnostics.size())
            reading->problemFixes = fixesOf(reading->diagnostics.at(interest.problem), reading->notes);
    }
    reading->before = before;
    reading->changedNotes = changed(before, *reading);
    return reading;
}

QList<footnotes::Fix> noteFixes(const Reading &reading, qsizetype definition)
{
    QList<footnotes::Fix> fixes;
    for (const footnotes::Problem &problem : reading.noteProblems.values(definition))
        fixes += footnotes::fixes(reading.notes, problem);
    return fixes;
}

} // namespace wengao::checks
