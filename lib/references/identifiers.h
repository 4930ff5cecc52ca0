#pragma once

#include "base/textrange.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace wengao::references {

enum class IdentifierKind { Doi, Isbn, ArXiv, Url };

/// A name under which a work can be looked up, found in a text.
struct Identifier
{
    IdentifierKind kind = IdentifierKind::Url;
    /// "10.1000/xyz", the digits of an ISBN without hyphens, "2301.01234v2" or "hep-th/9901001", or an
    /// address with its scheme.
    QString value;
    TextRange range;    ///< where it stands, with a prefix such as "doi:" but without trailing punctuation
    bool checks = true; ///< false for an ISBN whose check digit is wrong
};

/// The identifier that a text is nothing else than: bare, as an address (https://doi.org/…,
/// https://arxiv.org/abs/…), after its name (DOI: …, ISBN …, arXiv:…), in angle brackets, full width, with
/// punctuation behind it. Linear; thread-safe, like all functions here.
[[nodiscard]] std::optional<Identifier> identifierIn(QStringView text);

/// The first DOI in a text. Rules: ISO 26324 and what Crossref registers; it ends at white space, at CJK
/// text, or at punctuation that belongs to the sentence.
[[nodiscard]] std::optional<Identifier> findDoi(QStringView text);
/// The first address with http, https or www. in a text. It ends at white space, at CJK punctuation, at a
/// bracket it did not open and at punctuation that belongs to the sentence.
[[nodiscard]] std::optional<Identifier> findUrl(QStringView text);
/// The first arXiv number, new or old, that says what it is (arXiv:… or an address at arxiv.org).
[[nodiscard]] std::optional<Identifier> findArXiv(QStringView text);
/// The first number called ISBN in a text, with `checks` telling about its check digit.
[[nodiscard]] std::optional<Identifier> findIsbn(QStringView text);

/// True for 10 or 13 digits, hyphens and spaces aside, whose check digit is right (ISO 2108).
[[nodiscard]] bool isValidIsbn(QStringView isbn);
/// The 13 digits of a valid ISBN; empty for an invalid one.
[[nodiscard]] QString isbn13(QStringView isbn);
/// True for an ISSN whose check digit is right (ISO 3297).
[[nodiscard]] bool isValidIssn(QStringView issn);
/// The DOI in a DOI written in any of the ways identifierIn() reads; else the text as it is.
[[nodiscard]] QString bareDoi(const QString &doi);

} // namespace wengao::references
