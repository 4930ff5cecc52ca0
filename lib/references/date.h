#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace wengao::references {

/// A day, a month or a year; what is absent on the left is absent on the right too.
struct DatePart
{
    std::optional<int> year = {};
    std::optional<int> month = {}; ///< 1–12
    std::optional<int> day = {};   ///< 1–31

    [[nodiscard]] bool isEmpty() const { return !year; }
    friend bool operator==(const DatePart &, const DatePart &) = default;
};

/// The date of a bibliographic item, as incomplete as people know it. A date is either numbers (a day, a
/// month or a year, perhaps with an end) or words (`literal`) that no number could be read from, or empty.
/// Years before our era are negative. Read and written as CSL-JSON 1.0.2 does it; strings are read as
/// parsed() reads them, which covers EDTF level 0 and what people write. No errors: what is no date becomes
/// `literal`.
struct Date
{
    std::optional<int> year = {};
    std::optional<int> month = {}; ///< 1–12
    std::optional<int> day = {};   ///< 1–31
    DatePart end = {};             ///< of a range
    bool circa = false;
    QString literal = {};
    std::optional<int> season = {}; ///< 1 spring – 4 winter

    [[nodiscard]] static Date of(int year, std::optional<int> month = {}, std::optional<int> day = {});
    /// Reads `2024`, `2024-05-06`, `2024/5/6`, `2024年5月6日`, `May 6, 2024`, `6 May 2024`,
    /// `2024-05/2024-07`, `约2020`, `c. 2020`, `2020~`, `公元前221年`, `2024 年春`, `2024년 5월 6일`.
    /// Full-width digits and an hour that follows are fine. `n.d.`, `无日期` and the like are empty.
    [[nodiscard]] static Date parsed(QStringView typed);
    [[nodiscard]] static Date fromJson(const QJsonValue &value);
    /// A CSL-JSON date; undefined for an empty one.
    [[nodiscard]] QJsonValue toJson() const;

    [[nodiscard]] DatePart start() const { return {year, month, day}; }
    [[nodiscard]] bool isEmpty() const { return !year && literal.isEmpty(); }
    /// What a person types for it: parsed(shown()) is the same date.
    [[nodiscard]] QString shown() const;
    friend bool operator==(const Date &, const Date &) = default;
};

} // namespace wengao::references
