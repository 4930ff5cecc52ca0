#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace wengao::exporting {

/// The language a text is most likely written in: "ja" with kana, "ko" with Hangul, "zh-Hant" or "zh-Hans"
/// with Han, else "en". Looks at the first 4,000 units.
[[nodiscard]] QString guessedLanguage(QStringView text);

/// The date as a reader of `language` writes it: 2025年3月18日, 2025년 3월 18일, 18 March 2025.
[[nodiscard]] QString readableDate(const QDate &date, const QString &language);

/// The words the page itself says, in the language of the article, not of the program.
struct PageWords
{
    QString contents;
    QString footnotes;
    QString done; ///< of a task
    QString open; ///< of a task
    QString back; ///< of a note to where it is referred to
};
[[nodiscard]] PageWords pageWords(const QString &language);

/// A moment as front matters write it, in the forms Hugo understands (frontmatter::readDate). `hasTime` tells
/// whether more than the day was written. Invalid for anything else, for which Hugo has no date either. What
/// names no zone is in UTC.
struct Moment
{
    QDateTime when;
    bool hasTime = false;
    [[nodiscard]] bool isValid() const { return when.isValid(); }
    /// As the datetime attribute of HTML wants it, in the zone it was written in.
    [[nodiscard]] QString forMachines() const;
};
[[nodiscard]] Moment momentFrom(const QString &written);

/// The day of a written moment as a reader of `language` writes it; empty when it is no moment.
[[nodiscard]] QString readableDate(const QString &written, const QString &language);

} // namespace wengao::exporting
