#pragma once

#include "base/result.h"
#include "base/textrange.h"

#include "text/segmentation.h"

#include <QRegularExpression>
#include <QStringList>

#include <functional>

namespace wengao::editor {

/// What to look for and how.
struct SearchQuery
{
    QString text;
    bool caseSensitive = false;
    bool wholeWord = false;
    bool regularExpression = false;
    bool variantsAlike = false; ///< half and full width the same; what `fold` makes equal, too
    std::function<QString(const QString &)> fold = {};
};

/// One occurrence, in the units of the line it was found in; `groups` are the captures of an expression, the
/// whole match first.
struct Match
{
    TextRange range;
    QStringList groups;
};

/// Full-width ASCII and the ideographic space as their usual forms; the length stays.
[[nodiscard]] QString narrowed(QString text);

/// Looks for a query line by line. An expression that takes too long on a line finds nothing there.
class Searcher final
{
public:
    /// Fails with a sentence when the query is no valid expression.
    [[nodiscard]] static Result<Searcher> make(const SearchQuery &query);

    [[nodiscard]] bool isEmpty() const { return m_query.text.isEmpty(); }
    [[nodiscard]] QList<Match> matches(const QString &line);
    /// The first match that starts at or after `from`.
    [[nodiscard]] std::optional<Match> next(const QString &line, qsizetype from);
    /// What a match is replaced by: for an expression, $1 or \1 to $9 are groups, $0 or $& the match, \n and
    /// \t a break and a tab; otherwise the text as it is.
    [[nodiscard]] QString replacement(const Match &match, const QString &pattern) const;

private:
    explicit Searcher(const SearchQuery &query);
    [[nodiscard]] QString prepared(const QString &text) const;
    [[nodiscard]] QString folded(const QString &text) const;
    [[nodiscard]] std::optional<Match> nextAnywhere(const QString &line, const QString &text,
                                                    qsizetype from) const;
    [[nodiscard]] bool isWholeWord(const QString &line, TextRange range);

    SearchQuery m_query;
    QString m_needle;
    QRegularExpression m_expression;
    text::WordBreaker m_words;
};

} // namespace wengao::editor
