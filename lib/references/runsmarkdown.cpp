#include "base/textrange.h"
#include "references/escape.h"
#include "references/runs.h"
#include "text/characters.h"

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

/// How CommonMark sees the character beside a run of stars.
struct Neighbour
{
    bool space = true;
    bool punctuation = false;

    static Neighbour of(char32_t c)
    {
        return {c == 0 || text::isMarkdownSpace(c), c != 0 && text::isMarkdownPunctuation(c)};
    }
};

/// Whether stars between the two open emphasis (read forward) or close it (read
/// backward).
bool flanks(Neighbour outside, Neighbour inside)
{
    return !inside.space && (!inside.punctuation || outside.space || outside.punctuation);
}

/// The part of `content` that stars can stand around when `before` and `after`
/// are the characters beside it.
TextRange emphasised(QStringView content, char32_t before, char32_t after)
{
    qsizetype start = 0;
    qsizetype end = content.size();
    while (start < end && !flanks(Neighbour::of(before), Neighbour::of(text::codePointAt(content, start)))) {
        before = text::codePointAt(content, start);
        start += text::unitCount(before);
    }
    while (end > start && !flanks(Neighbour::of(after), Neighbour::of(text::codePointBefore(content, end)))) {
        after = text::codePointBefore(content, end);
        end -= text::unitCount(after);
    }
    return {start, end};
}

QString stars(const Run &run)
{
    return run.bold && run.italic ? u"***"_s : run.bold ? u"**"_s : run.italic ? u"*"_s : QString();
}

/// One run in its emphasis, between the characters that stand beside it in the
/// result.
QString emphasisedText(const Run &run, char32_t before, char32_t after, bool atStart)
{
    const QString mark = stars(run);
    const QStringView content(run.text);
    // Stars that follow stars could be taken for one run.
    const bool isPlain = mark.isEmpty() || before == U'*';
    const TextRange inner = isPlain ? TextRange{0, 0} : emphasised(content, before, after);
    if (inner.isEmpty())
        return escapedMarkdown(content, atStart);
    return escapedMarkdown(content.first(inner.start), atStart) + mark +
           escapedMarkdown(content.sliced(inner.start, inner.length()), atStart && inner.start == 0) + mark +
           escapedMarkdown(content.sliced(inner.end));
}

/// The first character of what follows the run; it stands plain there, as stars do not follow stars.
char32_t beginningOf(const Runs &runs, qsizetype i, const QString &link)
{
    if (i >= runs.size())
        return 0;
    const bool opensLink = runs.at(i).link != link && isWebAddress(runs.at(i).link);
    return opensLink ? U'[' : text::codePointAt(runs.at(i).text, 0);
}

} // namespace

QString markdown(const Runs &runs, bool spellsLinks)
{
    QString result;
    for (qsizetype i = 0; i < runs.size();) {
        const QString link = isWebAddress(runs.at(i).link) ? runs.at(i).link : QString();
        qsizetype end = i + 1;
        while (!link.isEmpty() && end < runs.size() && runs.at(end).link == link)
            ++end;
        const bool isBare = !link.isEmpty() && end == i + 1 && runs.at(i).text == link && isAutolink(link);
        if (isBare && !spellsLinks) {
            result += u'<' + link + u'>';
            i = end;
            continue;
        }
        QString content;
        for (qsizetype k = i; k < end; ++k) {
            const QString &sofar = content.isEmpty() && link.isEmpty() ? result : content;
            const char32_t before =
                sofar.isEmpty() && !link.isEmpty() ? U'[' : text::codePointBefore(sofar, sofar.size());
            const char32_t after = k + 1 == end && !link.isEmpty() ? U']' : beginningOf(runs, k + 1, link);
            content +=
                emphasisedText(runs.at(k), before, after, result.isEmpty() && k == 0 && link.isEmpty());
        }
        if (!link.isEmpty() && result.endsWith(u'!'))
            result.insert(result.size() - 1, u'\\'); // else it would be a picture
        result += link.isEmpty() ? content : u'[' + content + u"]("_s + escapedTarget(link) + u')';
        i = end;
    }
    return result;
}

} // namespace wengao::references
