#include "editor/ops/search.h"

#include <QCoreApplication>

#include <algorithm>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

constexpr char16_t firstFullWidth = 0xFF01;
constexpr char16_t lastFullWidth = 0xFF5E;
constexpr char16_t fullWidthShift = 0xFF01 - 0x21;

bool isFullWidth(QChar c)
{
    return (c.unicode() >= firstFullWidth && c.unicode() <= lastFullWidth) || c == u'　';
}

/// An expression that finds in narrowed text what it found in full width: （ is no group there either.
QString narrowedExpression(const QString &expression)
{
    QString narrow;
    for (qsizetype i = 0; i < expression.size(); ++i) {
        const bool escaped = expression.at(i) == u'\\' && i + 1 < expression.size();
        const QChar c = expression.at(escaped ? ++i : i);
        if (isFullWidth(c))
            narrow += QRegularExpression::escape(narrowed(QString(c)));
        else
            narrow += expression.sliced(escaped ? i - 1 : i, escaped ? 2 : 1);
    }
    return narrow;
}

} // namespace

QString narrowed(QString text)
{
    for (QChar &c : text) {
        if (isFullWidth(c))
            c = c == u'　' ? QChar(u' ') : QChar(char16_t(c.unicode() - fullWidthShift));
    }
    return text;
}

Searcher::Searcher(const SearchQuery &query) : m_query(query)
{
    if (!query.regularExpression)
        m_needle = prepared(query.text);
    else
        m_needle = query.variantsAlike ? folded(narrowedExpression(query.text)) : query.text;
}

Result<Searcher> Searcher::make(const SearchQuery &query)
{
    Searcher searcher(query);
    if (query.regularExpression) {
        QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
        if (!query.caseSensitive)
            options |= QRegularExpression::CaseInsensitiveOption;
        // The limit keeps an expression that backtracks without end from stopping the program.
        searcher.m_expression = QRegularExpression(u"(*LIMIT_MATCH=200000)"_s + searcher.m_needle, options);
        if (!searcher.m_expression.isValid()) {
            const QString reason = searcher.m_expression.errorString();
            return Error{ErrorCode::Syntax,
                         QCoreApplication::translate("wengao::editor", "Not an expression: %1").arg(reason)};
        }
        searcher.m_expression.optimize();
    }
    return searcher;
}

QString Searcher::prepared(const QString &text) const
{
    return m_query.variantsAlike ? folded(narrowed(text)) : text;
}

QString Searcher::folded(const QString &text) const
{
    const QString further = m_query.fold ? m_query.fold(text) : text;
    return further.size() == text.size() ? further : text;
}

/// `text` is the line as it is compared, as long as the line as it is written, from which the groups are.
std::optional<Match> Searcher::nextAnywhere(const QString &line, const QString &text, qsizetype from) const
{
    if (m_query.regularExpression) {
        const QRegularExpressionMatch found = m_expression.match(text, from);
        if (!found.hasMatch())
            return std::nullopt;
        Match match{{found.capturedStart(), found.capturedEnd()}, {}};
        for (int group = 0; group <= found.lastCapturedIndex(); ++group)
            match.groups.append(line.mid(found.capturedStart(group), found.capturedLength(group)));
        return match;
    }
    const auto sensitivity = m_query.caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const qsizetype at = text.indexOf(m_needle, from, sensitivity);
    if (at < 0)
        return std::nullopt;
    return Match{{at, at + m_needle.size()}, {}};
}

std::optional<Match> Searcher::next(const QString &line, qsizetype from)
{
    if (isEmpty())
        return std::nullopt;
    const QString text = prepared(line);
    while (from <= text.size()) {
        std::optional<Match> found = nextAnywhere(line, text, from);
        if (!found)
            return std::nullopt;
        if (!found->range.isEmpty() && (!m_query.wholeWord || isWholeWord(text, found->range)))
            return found;
        from = std::max(from + 1, found->range.start + 1);
    }
    return std::nullopt;
}

QList<Match> Searcher::matches(const QString &line)
{
    QList<Match> found;
    for (auto match = next(line, 0); match; match = next(line, match->range.end))
        found.append(*match);
    return found;
}

bool Searcher::isWholeWord(const QString &line, TextRange range)
{
    return m_words.wordAt(line, range.start).start == range.start &&
           m_words.wordAt(line, range.end - 1).end == range.end;
}

QString Searcher::replacement(const Match &match, const QString &pattern) const
{
    if (!m_query.regularExpression)
        return pattern;
    QString written;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern.at(i);
        const QChar next = i + 1 < pattern.size() ? pattern.at(i + 1) : QChar();
        const bool group = next >= u'0' && next <= u'9';
        if ((c == u'$' || c == u'\\') && group)
            written += match.groups.value(next.unicode() - u'0');
        else if (c == u'$' && next == u'&')
            written += match.groups.value(0);
        else if (c == u'\\' && next == u'n')
            written += u'\n';
        else if (c == u'\\' && next == u't')
            written += u'\t';
        else if ((c == u'\\' && next == u'\\') || (c == u'$' && next == u'$'))
            written += c;
        else {
            written += c;
            continue;
        }
        ++i;
    }
    return written;
}

} // namespace wengao::editor
