#include "checks/emphasis.h"

#include "text/characters.h"

#include <algorithm>

namespace wengao::checks {

namespace {

struct Run
{
    QChar mark;
    qsizetype start = 0; ///< the first mark not used yet by a closing
    qsizetype end = 0;   ///< behind the last mark not used yet by an opening
    qsizetype length = 0;
    bool opens = false;
    bool closes = false;
};

/// A code point beside a run, with what the rules ask of it; the line's ends count as white space.
struct Neighbour
{
    bool isSpace;
    bool isMark;
    bool isCjk;
};

Neighbour neighbour(char32_t c, FlankingRule rule)
{
    const bool space = c == 0 || text::isMarkdownSpace(c);
    return {space, text::isMarkdownPunctuation(c),
            rule == FlankingRule::CjkFriendly && text::isCjkForEmphasis(c)};
}

Run runAt(QStringView line, qsizetype start, FlankingRule rule)
{
    Run run;
    run.mark = line[start];
    run.start = start;
    run.end = start;
    while (run.end < line.size() && line[run.end] == run.mark)
        ++run.end;
    run.length = run.end - run.start;
    const Neighbour before = neighbour(text::codePointBefore(line, run.start), rule);
    const Neighbour after = neighbour(text::codePointAt(line, run.end), rule);
    run.opens =
        !after.isSpace && (!after.isMark || before.isSpace || before.isMark || before.isCjk || after.isCjk);
    run.closes =
        !before.isSpace && (!before.isMark || after.isSpace || after.isMark || before.isCjk || after.isCjk);
    return run;
}

bool mayPair(const Run &opener, const Run &closer)
{
    if (opener.mark != closer.mark || !opener.opens || opener.end == opener.start)
        return false;
    if (opener.mark == u'~')
        return opener.length == closer.length && opener.length <= 2;
    const bool eitherBoth = opener.closes || closer.opens;
    return !eitherBoth || (opener.length + closer.length) % 3 != 0 ||
           (opener.length % 3 == 0 && closer.length % 3 == 0);
}

/// Pairs the closer with openers on the stack until it is used up or none fits.
void pairUp(Run &closer, QList<Run> &stack, QList<EmphasisPair> &pairs)
{
    while (closer.closes && closer.start < closer.end) {
        qsizetype at = stack.size() - 1;
        while (at >= 0 && !mayPair(stack.at(at), closer))
            --at;
        if (at < 0)
            return;
        stack.resize(at + 1);
        Run &opener = stack.last();
        const bool isStrong = opener.end - opener.start >= 2 && closer.end - closer.start >= 2;
        const qsizetype used = isStrong ? 2 : 1;
        pairs.append(EmphasisPair{{opener.end - used, opener.end}, {closer.start, closer.start + used}});
        opener.end -= used;
        closer.start += used;
        if (opener.start == opener.end)
            stack.removeLast();
    }
}

/// Marks that may be moved out of emphasis without taking a link or code apart.
bool isMovable(char32_t c)
{
    return text::isMarkdownPunctuation(c) && (c >= 0x80 || c == U':' || c == U',' || c == U'.' || c == U'!' ||
                                              c == U'?' || c == U';' || c == U'"');
}

/// How many units at the end (or start) of the content may be moved out.
qsizetype movableAtEnd(QStringView content)
{
    qsizetype length = 0;
    while (length < content.size() && isMovable(text::codePointBefore(content, content.size() - length)))
        ++length;
    return length < content.size() ? length : 0;
}

qsizetype movableAtStart(QStringView content)
{
    qsizetype length = 0;
    while (length < content.size() && isMovable(text::codePointAt(content, length)))
        ++length;
    return length < content.size() ? length : 0;
}

} // namespace

QList<EmphasisPair> emphasisPairs(QStringView line, FlankingRule rule,
                                  const std::function<bool(qsizetype)> &isInert)
{
    QList<EmphasisPair> pairs;
    QList<Run> stack;
    for (qsizetype at = 0; at < line.size();) {
        if (line[at] == u'\\') {
            at += 2;
            continue;
        }
        if ((line[at] != u'*' && line[at] != u'~') || isInert(at)) {
            ++at;
            continue;
        }
        Run run = runAt(line, at, rule);
        at = run.end;
        pairUp(run, stack, pairs);
        if (run.opens && run.start < run.end)
            stack.append(run);
    }
    return pairs;
}

QList<TextRange> narrowedEmphasis(QStringView content)
{
    const qsizetype start = movableAtStart(content);
    const qsizetype end = content.size() - movableAtEnd(content);
    QList<TextRange> found;
    const auto add = [&](TextRange range) {
        if (range.length() < content.size() && !found.contains(range))
            found.append(range);
    };
    const char32_t first = text::codePointAt(content, 0);
    const char32_t last = text::codePointBefore(content, content.size());
    if (start > 0 && end < content.size() && text::closingMarkFor(first) == last) {
        const TextRange inside{text::unitCount(first), content.size() - text::unitCount(last)};
        // Brackets that close on the way are two pairs.
        const QString closing = QString::fromUcs4(&last, 1);
        if (!content.sliced(inside.start, inside.length()).contains(closing))
            add(inside);
    }
    add({0, end});
    add({start, content.size()});
    add({start, end});
    return found;
}

} // namespace wengao::checks
