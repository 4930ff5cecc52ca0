#pragma once

#include <QStringView>

namespace wengao::text {

/// A length and the minutes it takes to read, by some rule.
struct Length
{
    qint64 words = 0;
    qint64 minutes = 0;
    friend bool operator==(const Length &, const Length &) = default;
};

/// What Hugo 0.111 gives for .WordCount and .ReadingTime of a page with this HTML: its tags are dropped and
/// the rest is cut at white space; in a CJK language a piece with any character beyond ASCII counts its
/// characters. A site is in a CJK language for Hugo when `hasCjkLanguage` is set and the text has Han, Hangul
/// or kana.
[[nodiscard]] Length hugoLength(QStringView html, bool hasCjkLanguage);

/// The characters (code points) of an article's source, 200 a minute. Where the article stands between
/// `<article>` tags, they are counted from the tag to the end of the line of keywords behind it.
[[nodiscard]] Length sourceLength(QStringView body);

} // namespace wengao::text
