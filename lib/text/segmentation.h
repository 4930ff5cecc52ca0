#pragma once

#include "base/textrange.h"

#include <QString>
#include <QStringView>

#include <memory>

namespace wengao::text {

/// Finds words as a reader of Chinese, Japanese or Korean sees them (ICU's dictionary), looking only at a
/// bounded stretch around the position, so a call costs the same in a line of any length. Line breaks are
/// words of their own. One object is for one thread.
class WordBreaker final
{
public:
    /// `language` is a BCP 47 tag such as "zh" or "ja"; an unknown one falls back to "zh".
    explicit WordBreaker(const QString &language = QStringLiteral("zh"));
    ~WordBreaker();
    WordBreaker(WordBreaker &&) noexcept;
    WordBreaker &operator=(WordBreaker &&) noexcept;
    WordBreaker(const WordBreaker &) = delete;
    WordBreaker &operator=(const WordBreaker &) = delete;

    /// The word, run of spaces or mark that holds `pos` (at the end of the text: the one before it).
    [[nodiscard]] TextRange wordAt(QStringView source, qsizetype pos);
    /// Where the word after `pos` starts: past this word and the spaces after it; stops at a line break.
    [[nodiscard]] qsizetype nextWord(QStringView source, qsizetype pos);
    /// Where the word at or before `pos` starts, skipping spaces before `pos`; stops at a line break.
    [[nodiscard]] qsizetype previousWord(QStringView source, qsizetype pos);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The sentence that holds `pos`, with its closing quotation marks and brackets and the spaces after it. Ends
/// at 。！？… and western full stops before a space, and at a blank line; looks no further than 20,000 units.
[[nodiscard]] TextRange sentenceAt(QStringView paragraph, qsizetype pos);

/// The end of the grapheme cluster that starts at or holds `pos`; the length at the end of the text.
[[nodiscard]] qsizetype nextGrapheme(QStringView source, qsizetype pos);
/// The start of the grapheme cluster that ends at or holds `pos`; 0 at the start.
[[nodiscard]] qsizetype previousGrapheme(QStringView source, qsizetype pos);

} // namespace wengao::text
