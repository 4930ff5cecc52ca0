#pragma once

#include <QStringView>

namespace wengao::text {

/// How long a text is, the way Chinese writers count 字数: every CJK letter, every full-width mark and every
/// western word is one.
struct Count
{
    qsizetype cjk = 0;         ///< Han, kana and Bopomofo letters
    qsizetype punctuation = 0; ///< full-width marks, with “ ” ‘ ’ … — · where they stand in CJK text
    qsizetype words = 0;       ///< runs with a letter or digit; Hangul is counted by its spaces
    qsizetype characters = 0; ///< code points that are no white space
    qsizetype spaces = 0;     ///< blanks and tabs; line breaks are none

    [[nodiscard]] qsizetype total() const { return cjk + punctuation + words; }
    /// 500 CJK letters or 200 words a minute, rounded up; at least 1.
    [[nodiscard]] int readingMinutes() const;

    Count &operator+=(const Count &other);
    Count &operator-=(const Count &other);
    friend Count operator+(Count a, const Count &b) { return a += b; }
    friend bool operator==(const Count &, const Count &) = default;
};

/// Counts text as it is read, so with all markup, code, addresses and footnote marks already removed. Counts
/// of pieces add up when they are cut at white space or line breaks.
[[nodiscard]] Count count(QStringView visibleText);

} // namespace wengao::text
