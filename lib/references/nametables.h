#pragma once

#include <QStringView>

namespace wengao::references {

/// The length of the family name that a Chinese name in Han characters begins with: 2 for the compound
/// surnames (欧阳, 司馬), 1 for the some five hundred common ones, 0 for none.
[[nodiscard]] qsizetype chineseSurnameLength(QStringView name);
/// 1–3 when a Japanese name begins with one of the common surnames that a Chinese name would not have; else
/// 0.
[[nodiscard]] qsizetype japaneseSurnameLength(QStringView name);
/// 2 for the compound surnames in Hangul (남궁), 1 for the common ones, 0 for none.
[[nodiscard]] qsizetype koreanSurnameLength(QStringView name);

/// True for what only an institution, a newspaper, a site or a group is called: 北京大学, 東京新聞,
/// 서울대학교.
[[nodiscard]] bool isCjkInstitution(QStringView name);
/// The same of a name in Latin letters: “Ministry of Education”, “OpenAI Team”, “The New York Times”.
[[nodiscard]] bool isWesternInstitution(QStringView name);

/// “van”, “der”, “von”, “de”, “al” … in lower case.
[[nodiscard]] bool isParticle(QStringView word);
/// A particle that the family name stands without: “von”, French “de”.
[[nodiscard]] bool isDroppingParticle(QStringView word);
/// “Jr.”, “III”.
[[nodiscard]] bool isNameSuffix(QStringView word);

} // namespace wengao::references
