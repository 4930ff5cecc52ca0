#include "references/identifiers.h"

#include "references/fold.h"
#include "text/characters.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype longestIdentifier = 2000;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSentenceMark(QChar c)
{
    return QStringView(u".,;:!?'\"*_…").contains(c);
}

enum class Token { Doi, Address };

/// Where an address or DOI that starts at `from` ends: at what cannot stand in one, then without the marks of
/// the sentence around it.
qsizetype tokenEnd(QStringView text, qsizetype from, Token token)
{
    QString open;
    qsizetype end = from;
    const qsizetype last = std::min(text.size(), from + longestIdentifier);
    for (; end < last; ++end) {
        const QChar c = text[end];
        if (c.isSpace() || c.unicode() < 0x20 || QStringView(u"\"“”‘’«»`|\\^").contains(c))
            break;
        if (c == u'<' && token == Token::Address)
            break;
        const char32_t wide = text::codePointAt(text, end);
        // Addresses may hold Chinese letters, DOIs do not; neither holds Chinese punctuation.
        if (c.unicode() > 0x7F &&
            (token == Token::Doi ? text::isWide(wide) : text::isFullWidthPunctuation(wide)))
            break;
        if (QStringView(u"([{<").contains(c)) {
            open += QChar(text::closingMarkFor(c.unicode()) & 0xFFFF);
        } else if (QStringView(u")]}>").contains(c)) {
            const qsizetype opened = open.lastIndexOf(c);
            if (opened < 0)
                break;
            open.truncate(opened);
        }
    }
    while (end > from && isSentenceMark(text[end - 1]))
        --end;
    return end;
}

bool isWordBefore(QStringView text, qsizetype at)
{
    return at > 0 && text[at - 1].isLetterOrNumber() && text[at - 1].unicode() < 0x2E80;
}

/// The length of "10.NNNN/" at `at`, or 0. Registrants have four to nine digits, some with parts.
qsizetype doiPrefixLength(QStringView text, qsizetype at)
{
    if (!text.sliced(at).startsWith(u"10."))
        return 0;
    qsizetype end = at + 3;
    while (end < text.size() && (isDigit(text[end]) || text[end] == u'.'))
        ++end;
    const qsizetype digits = end - at - 3;
    if (digits < 4 || digits > 20 || end >= text.size() || text[end] != u'/')
        return 0;
    return end + 1 - at;
}

struct Prefix
{
    IdentifierKind kind;
    const char16_t *text;
};

constexpr std::array<Prefix, 15> prefixes{{{IdentifierKind::Doi, u"https://doi.org/"},
                                           {IdentifierKind::Doi, u"http://doi.org/"},
                                           {IdentifierKind::Doi, u"https://dx.doi.org/"},
                                           {IdentifierKind::Doi, u"http://dx.doi.org/"},
                                           {IdentifierKind::Doi, u"https://www.doi.org/"},
                                           {IdentifierKind::Doi, u"doi.org/"},
                                           {IdentifierKind::Doi, u"dx.doi.org/"},
                                           {IdentifierKind::Doi, u"doi"},
                                           {IdentifierKind::ArXiv, u"https://arxiv.org/abs/"},
                                           {IdentifierKind::ArXiv, u"http://arxiv.org/abs/"},
                                           {IdentifierKind::ArXiv, u"https://arxiv.org/pdf/"},
                                           {IdentifierKind::ArXiv, u"http://arxiv.org/pdf/"},
                                           {IdentifierKind::ArXiv, u"arxiv.org/abs/"},
                                           {IdentifierKind::ArXiv, u"arxiv.org/pdf/"},
                                           {IdentifierKind::ArXiv, u"arxiv"}}};

/// Where the longest prefix of a kind that ends at `at` starts; `at` itself when there is none. A colon and
/// spaces may stand between a name and what it names.
qsizetype prefixStart(QStringView text, qsizetype at, IdentifierKind kind)
{
    qsizetype bare = at;
    while (bare > 0 && at - bare < 4 && (text[bare - 1] == u' ' || text[bare - 1] == u':'))
        --bare;
    qsizetype best = at;
    for (const Prefix &prefix : prefixes) {
        const QStringView name(prefix.text);
        const qsizetype end = name.endsWith(u'/') ? at : bare;
        if (prefix.kind == kind && text.first(end).endsWith(name, Qt::CaseInsensitive) &&
            !isWordBefore(text, end - name.size()))
            best = std::min(best, end - name.size());
    }
    return best;
}

/// The length of an arXiv number at `at`, its version included, or 0.
qsizetype arXivLength(QStringView text, qsizetype at)
{
    static const QRegularExpression number(u"\\G(?:\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}|[a-z][a-z-]{1,12}(?:\\."
                                           u"[A-Z]{2})?/\\d{2}(?:0[1-9]|1[0-2])\\d{3})"
                                           "(?:v\\d{1,2})?(?!\\d)"_s);
    const auto match = number.match(text, at);
    return match.hasMatch() ? match.capturedLength() : 0;
}

struct IsbnDigits
{
    QString digits;
    qsizetype end = 0;
};

/// Digits with hyphens or spaces between them, as long as they can be those of an ISBN.
IsbnDigits isbnDigits(QStringView text, qsizetype at)
{
    IsbnDigits found;
    qsizetype pos = at;
    for (; pos < text.size() && found.digits.size() < 14; ++pos) {
        const QChar c = text[pos];
        const bool isX = (c == u'X' || c == u'x') && found.digits.size() == 9;
        if (isDigit(c) || isX) {
            found.digits += c.toUpper();
            found.end = pos + 1;
            if (isX)
                break;
        } else if (!(c == u'-' || c == u' ' || (c.unicode() >= 0x2010 && c.unicode() <= 0x2015)) ||
                   found.digits.isEmpty()) {
            break;
        }
    }
    return found;
}

std::optional<Identifier> bareIsbn(QStringView text)
{
    const IsbnDigits found = isbnDigits(text, 0);
    const QString &digits = found.digits;
    const bool looksMeant =
        digits.size() == 13 && (digits.startsWith("978"_L1) || digits.startsWith("979"_L1));
    // Ten digits alone are as likely a telephone number: their check digit must be right.
    if (found.end != text.size() || !(looksMeant || isValidIsbn(digits)))
        return {};
    return Identifier{IdentifierKind::Isbn, digits, {0, found.end}, isValidIsbn(digits)};
}

std::optional<Identifier> whole(std::optional<Identifier> found, qsizetype length)
{
    if (!found || found->range.start != 0 || found->range.end != length)
        return {};
    return found;
}

Identifier shifted(Identifier identifier, qsizetype by)
{
    identifier.range = identifier.range.shifted(by);
    return identifier;
}

} // namespace

std::optional<Identifier> findDoi(QStringView text)
{
    const QString usual = halfWidth(text);
    for (qsizetype at = usual.indexOf("10."_L1); at >= 0; at = usual.indexOf("10."_L1, at + 3)) {
        const qsizetype prefix = doiPrefixLength(usual, at);
        if (prefix == 0 || (at > 0 && (isDigit(usual[at - 1]) || usual[at - 1] == u'.')))
            continue;
        qsizetype end = tokenEnd(usual, at, Token::Doi);
        if (end <= at + prefix)
            continue;
        QString value = usual.sliced(at, end - at);
        if (value.contains(u'%'))
            value = QUrl::fromPercentEncoding(value.toUtf8());
        const qsizetype start = prefixStart(usual, at, IdentifierKind::Doi);
        if (start < at && usual.sliced(start).startsWith("http"_L1)) {
            const qsizetype query = value.indexOf(QRegularExpression(u"[?#]"_s)); // no part of the DOI
            if (query > 0)
                value.truncate(query);
        }
        return Identifier{IdentifierKind::Doi, value, {start, end}};
    }
    return {};
}

std::optional<Identifier> findUrl(QStringView text)
{
    static const QRegularExpression opening(u"(?:https?://|www\\.)(?=[\\p{L}\\p{N}\\[])"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString usual = halfWidth(text);
    for (auto match = opening.match(usual); match.hasMatch();
         match = opening.match(usual, match.capturedEnd())) {
        const qsizetype at = match.capturedStart();
        const bool bare = match.captured().compare("www."_L1, Qt::CaseInsensitive) == 0;
        if (bare && isWordBefore(usual, at))
            continue;
        const qsizetype end = tokenEnd(text, at, Token::Address); // its full-width marks end it
        const QString value = usual.sliced(at, std::max<qsizetype>(0, end - at));
        const QUrl url(bare ? "https://"_L1 + value : value, QUrl::TolerantMode);
        if (end > match.capturedEnd() && url.isValid() && url.host().contains(u'.'))
            return Identifier{IdentifierKind::Url, bare ? "https://"_L1 + value : value, {at, end}};
    }
    return {};
}

std::optional<Identifier> findArXiv(QStringView text)
{
    const QString usual = halfWidth(text);
    for (qsizetype at = usual.indexOf("arxiv"_L1, 0, Qt::CaseInsensitive); at >= 0;
         at = usual.indexOf("arxiv"_L1, at + 5, Qt::CaseInsensitive)) {
        qsizetype number = at + 5;
        const QStringView rest = QStringView(usual).sliced(number);
        if (rest.startsWith(u".org/abs/"_s, Qt::CaseInsensitive) ||
            rest.startsWith(u".org/pdf/"_s, Qt::CaseInsensitive))
            number += 9;
        while (number < usual.size() && number < at + 20 && QStringView(u": .").contains(usual[number]))
            ++number;
        const qsizetype length = arXivLength(usual, number);
        if (length == 0)
            continue;
        qsizetype end = number + length;
        if (QStringView(usual).sliced(end).startsWith(u".pdf"))
            end += 4;
        return Identifier{IdentifierKind::ArXiv,
                          usual.sliced(number, length),
                          {prefixStart(usual, number, IdentifierKind::ArXiv), end}};
    }
    return {};
}

std::optional<Identifier> findIsbn(QStringView text)
{
    static const QRegularExpression name(u"ISBN(?:[-\\s]?1[03])?\\s*[:：]?\\s*(?=\\d)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString usual = halfWidth(text);
    for (auto match = name.match(usual); match.hasMatch(); match = name.match(usual, match.capturedEnd())) {
        const IsbnDigits found = isbnDigits(usual, match.capturedEnd());
        if (found.digits.size() == 10 || found.digits.size() == 13)
            return Identifier{IdentifierKind::Isbn,
                              found.digits,
                              {match.capturedStart(), found.end},
                              isValidIsbn(found.digits)};
    }
    return {};
}

std::optional<Identifier> identifierIn(QStringView text)
{
    qsizetype start = 0;
    qsizetype end = std::min(text.size(), longestIdentifier + 100);
    if (text.size() > end)
        return {};
    const auto isAround = [](QChar c) {
        return c.isSpace() || isSentenceMark(c) ||
               QStringView(u"<>()[]{}“”‘’。，；：！？、（）【】《》").contains(c);
    };
    while (start < end && isAround(text[start]))
        ++start;
    // A closing bracket may belong to a DOI or an address; only what certainly does not is cut here.
    while (end > start && (text[end - 1].isSpace() || isSentenceMark(text[end - 1]) ||
                           QStringView(u">“”‘’。，；：！？、）】》").contains(text[end - 1])))
        --end;
    QStringView core = text.sliced(start, end - start);
    static const QRegularExpression encodedDoi(u"^https?://(?:dx\\.|www\\.)?doi\\.org/10\\.[\\d.]+%2F"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    if (encodedDoi.match(core).hasMatch()) {
        auto decoded = identifierIn(QUrl::fromPercentEncoding(core.toUtf8()));
        if (decoded)
            decoded->range = {start, end};
        return decoded;
    }
    for (int attempt = 0; attempt < 2 && !core.isEmpty(); ++attempt) {
        const QString usual = halfWidth(core);
        for (const auto &found : {findArXiv(core), findDoi(core), findUrl(core), findIsbn(core)}) {
            if (const auto identifier = whole(found, core.size()))
                return shifted(*identifier, start);
        }
        if (arXivLength(usual, 0) == usual.size())
            return Identifier{IdentifierKind::ArXiv, usual, {start, start + core.size()}};
        if (const auto isbn = bareIsbn(usual))
            return shifted(*isbn, start);
        if (!isAround(core.back()) && !QStringView(u")]}>").contains(core.back()))
            break;
        core.chop(1);
    }
    return {};
}

bool isValidIsbn(QStringView isbn)
{
    const IsbnDigits found = isbnDigits(isbn, 0);
    const QString &digits = found.digits;
    if (found.end != isbn.size() || (digits.size() != 10 && digits.size() != 13))
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int value = digits[i] == u'X' ? 10 : digits[i].digitValue();
        if (digits.size() == 13 && value == 10)
            return false;
        sum += value * (digits.size() == 10 ? static_cast<int>(10 - i) : (i % 2 == 0 ? 1 : 3));
    }
    if (digits.size() == 13)
        return sum % 10 == 0 && (digits.startsWith("978"_L1) || digits.startsWith("979"_L1));
    return sum % 11 == 0;
}

QString isbn13(QStringView isbn)
{
    if (!isValidIsbn(isbn))
        return {};
    const QString digits = isbnDigits(isbn, 0).digits;
    if (digits.size() == 13)
        return digits;
    const QString stem = "978"_L1 + digits.first(9);
    int sum = 0;
    for (qsizetype i = 0; i < stem.size(); ++i)
        sum += stem[i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return stem + QString::number((10 - sum % 10) % 10);
}

bool isValidIssn(QStringView issn)
{
    const QString digits = issn.toString().remove(u'-').trimmed();
    if (digits.size() != 8)
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < 8; ++i) {
        const bool isX = i == 7 && (digits[i] == u'X' || digits[i] == u'x');
        if (!isX && !isDigit(digits[i]))
            return false;
        sum += (isX ? 10 : digits[i].digitValue()) * static_cast<int>(8 - i);
    }
    return sum % 11 == 0;
}

QString bareDoi(const QString &doi)
{
    const auto found = identifierIn(doi);
    return found && found->kind == IdentifierKind::Doi ? found->value : doi.trimmed();
}

} // namespace wengao::references
