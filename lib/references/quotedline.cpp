#include "references/quotedline.h"

#include "references/itemfields.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype longestFront = 400;
constexpr qsizetype longestTitle = 400;

struct Quoted
{
    TextRange inside;
    TextRange whole;
    bool isChinese = false;  ///< 《》
    bool isEmphasis = false; ///< a book's title
};

/// The first title in quotation marks.
std::optional<Quoted> quotedTitle(const LineText &line)
{
    static constexpr QStringView openings(u"“\"「《");
    static constexpr QStringView closings(u"”\"」》");
    for (qsizetype at = 0; at < line.text.size() && at <= longestFront; ++at) {
        const qsizetype which = openings.indexOf(line.text[at]);
        if (which < 0)
            continue;
        const qsizetype close = line.text.indexOf(closings[which], at + 1);
        if (close < at + 3 || close - at > longestTitle)
            return {};
        return Quoted{{at + 1, close}, {at, close + 1}, which == 3, false};
    }
    return {};
}

class QuotedReader final
{
public:
    explicit QuotedReader(LineText line) : m_line(std::move(line)) {}

    std::optional<Recognition> read()
    {
        takeAddresses(&m_line, &m_draft);
        takeAccessed(&m_line, &m_draft);
        const auto quoted = title();
        if (!quoted || !readFront(trimmed(m_line, {0, quoted->whole.start})))
            return {};
        QString text = trimmedText(m_line, quoted->inside);
        m_draft.set(u"title", text, m_line.hasGap(quoted->inside) ? Certainty::Guessed : Certainty::Sure);
        m_at = quoted->whole.end;
        if (quoted->isChinese)
            readChineseTail();
        else if (quoted->isEmphasis)
            readBookTail();
        else
            readTail();
        return isEnough() ? std::optional(m_draft.recognition()) : std::nullopt;
    }

private:
    [[nodiscard]] std::optional<Quoted> title() const
    {
        const auto quoted = quotedTitle(m_line);
        const LineMark *emphasis = m_line.markIn({0, m_line.text.size()}, LineMark::Kind::Emphasis);
        const bool emphasisFirst = emphasis && (!quoted || emphasis->range.start < quoted->whole.start);
        if (emphasisFirst && emphasis->range.length() > 3)
            return Quoted{emphasis->range, emphasis->range, false, true};
        return quoted;
    }

    /// Authors, and in Chicago's author-date form the year.
    bool readFront(TextRange front)
    {
        if (front.length() > longestFront)
            return false;
        static const QRegularExpression year(u"[\\s.,]*((?:1[5-9]|20)\\d{2})[a-z]?\\s*$"_s);
        QString text = m_line.at(front);
        if (const auto match = year.match(text); match.hasMatch() && match.capturedStart() > 0) {
            m_draft.set(u"issued", Date::parsed(match.captured(1)), Certainty::Sure);
            text.truncate(match.capturedStart());
        }
        static const QRegularExpression colon(u"[:：]\\s*$"_s);
        text.remove(colon);
        if (text.isEmpty())
            return true;
        m_authors = namesInLine(text);
        static const QRegularExpression prose(
            u"[。！？；]|\\b(?:is|are|was|were|said|says|that|which|see|as)\\b|[的了是在说]"_s);
        // Names of bodies have capitals, sentences have not.
        static const QRegularExpression small(
            u"(?:^|\\s)(?!(?:of|the|and|for|de|la|du|von|van|der|et|al|in)\\b)\\p{Ll}"_s);
        if (!m_authors.areSure &&
            (text.size() > 120 || prose.match(text).hasMatch() || small.match(text).hasMatch()))
            return false;
        m_draft.set(u"author", m_authors.names, m_authors.areSure ? Certainty::Sure : Certainty::Guessed);
        return !m_authors.names.isEmpty();
    }

    void skipMarks()
    {
        while (m_at < m_line.text.size() && QStringView(u" .,:;，。：；").contains(m_line.text[m_at]))
            ++m_at;
    }

    [[nodiscard]] QString captured(const QRegularExpressionMatch &match, const QString &name) const
    {
        return match.capturedLength(name) > 0
                   ? m_line.at({match.capturedStart(name), match.capturedEnd(name)})
                   : QString();
    }

    /// "Journal 12, no. 3 (2020): 45–67", "Journal, vol. 12, no. 3, 2020, pp. 45-67", "Site, May 6, 2020".
    void readTail()
    {
        skipMarks();
        // A report's title stands in quotation marks as an article's does, a publisher behind it in brackets.
        if (m_line.folded.sliced(m_at).startsWith(u'(')) {
            readBookTail();
            m_needsPublisher = false;
            if (m_draft.has(u"publisher"))
                return;
        }
        static const QRegularExpression chicago(
            u"\\G(?<journal>[^\\d,]{2,150}?),?\\s+(?<volume>\\d{1,4})(?:,\\s*no\\.\\s*(?<issue>[\\w/"
            u"–-]{1,12})|\\s*\\((?<issue2>[^()]{1,20})\\))?"
            "(?:,?\\s*\\((?<year>[^()]{4,30})\\))?(?:\\s*:\\s*(?<pages>[A-Za-z]?\\d[\\w–—,\\s-]*))?"_s);
        static const QRegularExpression volume(u"\\b(?:vol\\.|卷|第(?=\\d+卷))\\s*(?<volume>[\\w]{1,8})"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression issue(u"\\bno\\.\\s*(?<issue>[\\w/–-]{1,12})"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression pages(
            u"\\bpp?\\.\\s*(?<pages>[A-Za-z]?\\d[\\w–—-]*(?:,\\s*\\d[\\d–—-]*)*)"_s);
        const auto volumeMatch = volume.match(m_line.folded, m_at);
        const auto chicagoMatch = chicago.match(m_line.folded, m_at);
        if (volumeMatch.hasMatch() || issue.match(m_line.folded, m_at).hasMatch()) {
            m_draft.set(u"volume", captured(volumeMatch, u"volume"_s), Certainty::Sure);
        }
        const bool isChicago =
            !volumeMatch.hasMatch() && chicagoMatch.hasMatch() && looksPeriodical(chicagoMatch);
        if (isChicago) {
            readChicago(chicagoMatch);
            return;
        }
        m_draft.set(u"issue", captured(issue.match(m_line.folded, m_at), u"issue"_s), Certainty::Sure);
        m_draft.set(u"page", pageRange(captured(pages.match(m_line.folded, m_at), u"pages"_s)),
                    Certainty::Sure);
        readContainerAndDate();
    }

    [[nodiscard]] bool looksPeriodical(const QRegularExpressionMatch &match) const
    {
        return match.capturedLength(u"pages"_s) > 0 || match.capturedLength(u"issue"_s) > 0 ||
               match.capturedLength(u"issue2"_s) > 0 || match.capturedLength(u"year"_s) > 0;
    }

    void readChicago(const QRegularExpressionMatch &match)
    {
        m_draft.setType(u"article-journal", Certainty::Sure);
        m_draft.set(u"container-title", captured(match, u"journal"_s), Certainty::Sure);
        m_draft.set(u"volume", captured(match, u"volume"_s), Certainty::Sure);
        m_draft.set(u"issue", captured(match, u"issue"_s) + captured(match, u"issue2"_s), Certainty::Sure);
        const Date date = Date::parsed(captured(match, u"year"_s));
        if (date.year)
            m_draft.set(u"issued", date, Certainty::Sure);
        m_draft.set(u"page", pageRange(trimmedPages(captured(match, u"pages"_s))), Certainty::Sure);
    }

    static QString trimmedPages(QString pages)
    {
        while (!pages.isEmpty() && !pages.back().isLetterOrNumber())
            pages.chop(1);
        return pages;
    }

    void readContainerAndDate()
    {
        const auto date = firstDate(m_line.folded, m_at);
        if (date)
            m_draft.set(u"issued", date->date, Certainty::Sure);
        const bool isPeriodical = m_draft.has(u"volume") || m_draft.has(u"issue");
        QString container;
        for (qsizetype from = m_at; from < m_line.text.size() && container.isEmpty();) {
            qsizetype end = m_line.folded.indexOf(u',', from);
            end = end < 0 ? sentenceEnd(m_line, from, m_line.text.size())
                          : std::min(end, sentenceEnd(m_line, from, m_line.text.size()));
            if (date && date->range.start >= from && date->range.start < end)
                end = date->range.start;
            const QString piece = trimmedText(m_line, {from, end});
            if (!piece.isEmpty() && piece.front().isLetter() && piece.size() <= 120)
                container = piece;
            else if (!piece.isEmpty())
                break;
            from = end + 1;
        }
        m_draft.set(u"container-title", container, Certainty::Sure);
        const bool hasDay = date && date->date.day.has_value();
        if (isPeriodical)
            m_draft.setType(u"article-journal", Certainty::Sure);
        else
            m_draft.setType(m_draft.has(u"URL") || !hasDay ? u"webpage" : u"article-newspaper",
                            Certainty::Guessed);
    }

    /// "(New York: Publisher, 2020), 45" and "Publisher, 2020."
    void readBookTail()
    {
        static const QRegularExpression bracketed(
            u"\\G[\\s,.]*(?:[^()]{0,60})\\((?:(?<place>[^:()]{2,60}):\\s*)?(?<publisher>[^,()]{2,100}),\\s*(?<year>(?:\\d{1,2}\\s+\\p{L}+\\.?\\s+|\\p{L}+\\.?\\s+\\d{1,2},\\s+)?(?:1[5-9]|20)\\d{2})\\)(?:,\\s*(?<page>[\\d–-]{1,12}))?"_s);
        static const QRegularExpression plain(
            u"\\G[\\s,.]*(?:(?<edition>\\d+)(?:st|nd|rd|th) ed\\.,?\\s*)?(?:(?<place>[^:().]{2,60}):\\s*)?(?<publisher>[^,().]{2,100})(?:,\\s*(?<year>(?:\\d{1,2}\\s+\\p{L}+\\.?\\s+|\\p{L}+\\.?\\s+\\d{1,2},\\s+)?(?:1[5-9]|20)\\d{2}))?\\s*(?=[.]|\\s*$)"_s);
        auto match = bracketed.match(m_line.folded, m_at);
        if (!match.hasMatch())
            match = plain.match(m_line.folded, m_at);
        if (!match.hasMatch())
            return;
        m_draft.setType(u"book", Certainty::Guessed);
        m_draft.set(u"edition", captured(match, u"edition"_s), Certainty::Sure);
        m_draft.set(u"publisher-place", captured(match, u"place"_s), Certainty::Sure);
        m_draft.set(u"publisher", captured(match, u"publisher"_s), Certainty::Sure);
        m_draft.set(u"issued", Date::parsed(captured(match, u"year"_s)), Certainty::Sure);
        m_draft.set(u"page", captured(match, u"page"_s), Certainty::Sure);
        m_needsPublisher = true;
    }

    /// "，《中国社会科学》2020年第3期，第12—34页" or "，北京：人民出版社，2015年，第23页".
    void readChineseTail()
    {
        static const QRegularExpression periodical(
            u"\\G[\\s,，.:载刊发于]*《(?<journal>[^》]{2,60})》[\\s,(]*(?<year>(?:1[5-9]|20)\\d{2})\\s*年(?:\\s*第?\\s*(?<volume>\\d{1,4})卷)?[\\s,]*(?:第\\s*(?<issue>[\\d、—–-]{1,9})\\s*[期号]|(?<month>\\d{1,2})月(?<day>\\d{1,2})日)?[\\s,)]*(?:第\\s*(?<pages>[\\d—–~,-]{1,20})\\s*[页版])?"_s);
        static const QRegularExpression book(
            u"\\G[\\s,]*(?:第?(?<edition>\\d{1,2})版,)?(?:(?<translator>[^,:]{2,30}?)译,\\s*)?(?:(?<place>[^:,]{1,12})\\s*[:]\\s*)?(?<publisher>[^:,]{3,40}),\\s*(?<year>(?:1[5-9]|20)\\d{2})\\s*年?(?:版)?[\\s,]*(?:第\\s*(?<pages>[\\d—–~,-]{1,20})\\s*页)?"_s);
        if (const auto match = periodical.match(m_line.folded, m_at); match.hasMatch()) {
            const bool isNews = match.capturedLength(u"month"_s) > 0;
            m_draft.setType(isNews ? u"article-newspaper" : u"article-journal", Certainty::Sure);
            m_draft.set(u"container-title", captured(match, u"journal"_s), Certainty::Sure);
            m_draft.set(u"volume", captured(match, u"volume"_s), Certainty::Sure);
            m_draft.set(u"issue", captured(match, u"issue"_s), Certainty::Sure);
            m_draft.set(u"page", pageRange(captured(match, u"pages"_s)), Certainty::Sure);
            QString date = captured(match, u"year"_s);
            if (isNews)
                date += u'-' + captured(match, u"month"_s) + u'-' + captured(match, u"day"_s);
            m_draft.set(u"issued", Date::parsed(date), Certainty::Sure);
        } else if (const auto bound = book.match(m_line.folded, m_at); bound.hasMatch()) {
            m_draft.setType(u"book", Certainty::Sure);
            m_draft.set(u"publisher-place", captured(bound, u"place"_s), Certainty::Sure);
            m_draft.set(u"publisher", captured(bound, u"publisher"_s), Certainty::Sure);
            m_draft.set(u"edition", captured(bound, u"edition"_s), Certainty::Sure);
            m_draft.set(u"translator", namesInLine(captured(bound, u"translator"_s)).names,
                        Certainty::Guessed);
            m_draft.set(u"issued", Date::parsed(captured(bound, u"year"_s)), Certainty::Sure);
            m_draft.set(u"page", pageRange(captured(bound, u"pages"_s)), Certainty::Sure);
            m_needsPublisher = true;
        } else {
            readContainerAndDate();
        }
    }

    [[nodiscard]] bool isEnough() const
    {
        const Item &item = m_draft.item();
        const bool hasAddress = item.has(u"URL") || item.has(u"DOI");
        const bool hasContainer = item.has(u"container-title") || item.has(u"publisher");
        const bool hasDate = item.has(u"issued");
        if (m_needsPublisher)
            return item.has(u"publisher") && hasDate && item.has(u"author");
        if (item.type() == "article-journal"_L1)
            return hasContainer && (hasDate || hasAddress);
        return (hasContainer && hasDate && (item.has(u"author") || hasAddress)) ||
               (hasAddress && (hasContainer || hasDate || item.has(u"accessed")));
    }

    LineText m_line;
    LineDraft m_draft{LineStyle::Mla};
    LineNames m_authors;
    qsizetype m_at = 0;
    bool m_needsPublisher = false;
};

/// What is left of a line around a link, cut at marks.
QStringList segments(const LineText &line)
{
    static const QRegularExpression between(
        u"\\s*(?:[,.;:|()\\[\\]\"“”]+(?:\\s+|$)|\\s[-–—·]\\s|[，。；：、（）【】《》|]|——)\\s*"_s);
    static const QRegularExpression gap(u"\\s{3,}"_s); // something that was understood stood here
    QString text = line.text;
    QStringList parts = text.replace(gap, u" | "_s).split(between, Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeIf([](const QString &part) {
        static const QRegularExpression noise(
            u"^[\\W_]*$|^(?:URL|Link|链接|网址|地址|来源|原文|原文链接|from|at|Available|via)$"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        return noise.match(part).hasMatch();
    });
    return parts;
}

/// A segment that could be a name of a site or person, not part of a sentence.
bool isNameLike(const QString &part)
{
    static const QRegularExpression prose(
        u"[的了是在这那我们也都]|\\b(?:is|are|was|were|the|this|that|for|of|and|with)\\b.*\\s.*\\s"_s);
    const qsizetype words = part.count(u' ') + 1;
    return part.size() <= 40 && words <= 6 && !prose.match(part).hasMatch();
}

} // namespace

std::optional<Recognition> recognisedQuoted(const LineText &line)
{
    return QuotedReader(line).read();
}

std::optional<Recognition> recognisedLink(const LineText &written)
{
    LineText line = written;
    LineDraft draft(LineStyle::None);
    const auto linkCount = std::count_if(line.marks.begin(), line.marks.end(), [](const LineMark &mark) {
        return mark.kind == LineMark::Kind::Link;
    });
    if (linkCount > 1)
        return {};
    const LineMark *link = line.markIn({0, line.text.size()}, LineMark::Kind::Link);
    TextRange title;
    if (link && addressIn(line.at(link->range)).isEmpty())
        title = trimmed(line, link->range);
    takeAddresses(&line, &draft);
    takeAccessed(&line, &draft);
    if (!draft.has(u"URL") && !draft.has(u"DOI"))
        return {};
    if (!title.isEmpty()) {
        draft.set(u"title", line.at(title), Certainty::Guessed);
        line.blank(title);
    }
    if (const auto date = firstDate(line.folded)) {
        draft.set(u"issued", date->date, Certainty::Guessed);
        line.blank(date->range);
    }
    QStringList parts = segments(line);
    if (!draft.has(u"title") && !parts.isEmpty() && parts.first().size() <= 150)
        draft.set(u"title", parts.takeFirst(), Certainty::Guessed);
    if (!std::all_of(parts.begin(), parts.end(), isNameLike) || parts.size() > 3 || !draft.has(u"title"))
        return {};
    if (!parts.isEmpty())
        draft.set(u"container-title", parts.last(), Certainty::Guessed);
    draft.setType(draft.has(u"URL") ? u"webpage" : u"article-journal", Certainty::Guessed);
    return draft.recognition();
}

} // namespace wengao::references
