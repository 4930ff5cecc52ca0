#include "references/apaline.h"

#include "references/identifiers.h"
#include "references/itemfields.h"
#include "references/linebrackets.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype longestAuthors = 600;

class ApaReader final
{
public:
    explicit ApaReader(LineText line) : m_line(std::move(line)) {}

    std::optional<Recognition> read()
    {
        takeLinkedTitle();
        const auto address = findUrl(m_line.text);
        m_addressAt = address ? address->range.start : -1;
        takeAddresses(&m_line, &m_draft);
        if (!findDate())
            return {};
        takeAccessed(&m_line, &m_draft);
        const TextRange before = trimmed(m_line, {0, m_date.start});
        m_at = m_date.end;
        if (before.isEmpty() || before.length() > longestAuthors)
            return {};
        if (!addressFollowsDate())
            readTitle();
        if (m_title.isEmpty())
            titleInFront(before);
        else if (!authorsInFront(before))
            return {};
        if (m_draft.item().text(u"title").size() < 2)
            return {};
        readTail();
        return isEnough() ? std::optional(m_draft.recognition()) : std::nullopt;
    }

private:
    /// The title of the sample's notes is the text of a link.
    void takeLinkedTitle()
    {
        const LineMark *link = m_line.markIn({0, m_line.text.size()}, LineMark::Kind::Link);
        if (link && !link->address.contains(m_line.at(link->range)) &&
            addressIn(m_line.at(link->range)).isEmpty())
            m_linked = link->range;
    }

    bool findDate()
    {
        static const QRegularExpression form(
            u"\\(\\s*(?<none>n\\.\\s?d\\.(?:-[a-z])?|n\\.d|no "
            u"date|无日期|日期不详|無日期|日期不詳|日付なし|날짜 없음)\\s*\\)"
            "|\\(\\s*(?<date>(?:1[5-9]|20)\\d{2})(?<letter>[a-z])?(?<rest>(?:\\s*年|,\\s*)?[^()]{0,40})?\\)"_s,
            QRegularExpression::CaseInsensitiveOption);
        for (auto match = form.match(m_line.folded); match.hasMatch();
             match = form.match(m_line.folded, match.capturedEnd())) {
            const bool isInVolume = match.capturedEnd() < m_line.folded.size() &&
                                    m_line.folded[match.capturedEnd()] == u':'; // Journal 12 (2020): 1–9
            if (match.capturedStart() == 0 || insideTitle(match.capturedStart()) || isInVolume)
                continue;
            m_date = {match.capturedStart(), match.capturedEnd()};
            if (match.capturedLength(u"none"_s) > 0) {
                m_saysNone = true;
                return true;
            }
            const QString whole = withNumberedMonth(match.captured(u"date"_s) + match.captured(u"rest"_s));
            Date date = Date::parsed(whole);
            if (!date.year)
                date = Date::parsed(QString(whole).remove(u',')); // 2020, May 6
            if (!date.year && match.capturedLength(u"rest"_s) > 0)
                continue;
            m_draft.set(u"issued", date, Certainty::Sure);
            return true;
        }
        return false;
    }

    /// "2020, 三月 14", as English styles with Chinese words have it, becomes "2020-3-14".
    static QString withNumberedMonth(const QString &date)
    {
        static const QRegularExpression form(
            u"^(\\d{4})[,年\\s]+(十?[一二三四五六七八九十])月(?:\\s*(\\d{1,2})日?)?$"_s);
        const auto match = form.match(date.trimmed());
        if (!match.hasMatch())
            return date;
        const QString month = match.captured(2);
        const qsizetype number = QStringView(u"一二三四五六七八九十").indexOf(month.back()) + 1;
        QString result = match.captured(1) + u'-' + QString::number(month.size() == 2 ? number + 10 : number);
        return match.captured(3).isEmpty() ? result : result + u'-' + match.captured(3);
    }

    [[nodiscard]] bool insideTitle(qsizetype at) const { return m_linked.contains(at); }

    /// "Title. (n.d.). https://…": then the title stands in front of the date.
    [[nodiscard]] bool addressFollowsDate() const
    {
        if (m_addressAt < m_date.end)
            return false;
        return trimmed(m_line, {m_date.end, m_addressAt}).isEmpty();
    }

    /// Finds where the title is, if it stands behind the date.
    void readTitle()
    {
        static const QRegularExpression gap(u"\\G[\\s.,:;]*"_s);
        qsizetype from = gap.match(m_line.folded, m_at).capturedEnd();
        const qsizetype end = m_line.text.size();
        if (from >= end)
            return;
        const QChar opening = m_line.text[from];
        const LineMark *emphasis = m_line.markIn({from, from + 1}, LineMark::Kind::Emphasis);
        if (m_linked.start >= from && m_linked.start <= from + 1 && !m_linked.isEmpty()) {
            m_title = m_linked;
            m_titleIsSure = true;
            // Formatters leave the mark that ends a title outside its link.
            if (m_title.end < end && QStringView(u"?!？！").contains(m_line.text[m_title.end]))
                ++m_title.end;
        } else if (const qsizetype close = quoteEnd(from, opening); close > 0) {
            m_title = {from + 1, close};
            m_titleIsSure = true;
        } else if (emphasis && emphasis->range.length() > 3) {
            m_title = emphasis->range;
            m_titleIsSure = true;
        } else {
            m_title = {from, sentenceEnd(m_line, from, end)};
            // A title that runs into a container's emphasis ends before it.
            const LineMark *next = m_line.markIn(m_title, LineMark::Kind::Emphasis);
            if (next && next->range.start > from + 3)
                m_title.end = next->range.start;
        }
        m_at = std::max(m_at, m_title.end);
    }

    [[nodiscard]] qsizetype quoteEnd(qsizetype from, QChar opening) const
    {
        const qsizetype which = QStringView(u"\"“「『《").indexOf(opening);
        if (which < 0)
            return -1;
        const QChar closing = QStringView(u"\"”」』》")[which];
        const qsizetype close = m_line.text.indexOf(closing, from + 1);
        return close > from + 2 ? close : -1;
    }

    bool authorsInFront(TextRange before)
    {
        const QString text = m_line.at(before);
        if (text.contains(QRegularExpression(u"[“”\"「《]"_s)))
            return false;
        const LineNames authors = namesInLine(text);
        // A sentence in front of a year is no author.
        const bool isPlausible = authors.areSure || (text.size() <= 120 && !isProse(text));
        if (!isPlausible || authors.names.isEmpty())
            return false;
        const bool areEditors = text.contains(QRegularExpression(u"\\(Eds?\\.?\\)|主编|編"_s));
        m_draft.set(areEditors ? u"editor" : u"author", authors.names,
                    authors.areSure ? Certainty::Sure : Certainty::Guessed);
        setTitle(m_title, m_titleIsSure ? Certainty::Sure : Certainty::Guessed);
        return true;
    }

    /// Words that only sentences have.
    static bool isProse(const QString &text)
    {
        static const QRegularExpression prose(
            u"[。！？；]|\\b(?:is|are|was|were|has|have|had|that|which|this|these|see|we|they|it)\\b|[的了是在]\\S*[的了是在]"_s,
            QRegularExpression::CaseInsensitiveOption);
        return prose.match(text).hasMatch();
    }

    /// "Title. (n.d.). address. Site.": no title behind the date, so it stands in front.
    void titleInFront(TextRange before)
    {
        if (m_draft.has(u"URL") || m_draft.has(u"DOI"))
            setTitle(before, m_saysNone ? Certainty::Sure : Certainty::Guessed);
    }

    void setTitle(TextRange range, Certainty certainty)
    {
        range = trimmed(m_line, range);
        if (m_line.hasGap(range))
            certainty = Certainty::Guessed;
        QString title = m_line.at(range);
        takeBracketsBehind(&title, &m_draft);
        if (title.size() > 2 && (title.startsWith(u'"') || title.startsWith(u'“')) &&
            (title.endsWith(u'"') || title.endsWith(u'”')))
            title = title.sliced(1, title.size() - 2);
        m_draft.set(u"title", title, certainty);
    }

    void readTail()
    {
        const qsizetype end = m_line.text.size();
        while (m_at < end && QStringView(u"\"”」』》 .,。，").contains(m_line.text[m_at]))
            ++m_at;
        takeTailBrackets();
        if (readChapter() || readPeriodical() || readNewspaper())
            return;
        QStringList sentences;
        for (qsizetype from = m_at; from < end;) {
            const qsizetype to = sentenceEnd(m_line, from, end);
            const QString sentence = trimmedText(m_line, {from, to});
            if (!sentence.isEmpty() && sentence.size() <= 100)
                sentences.append(sentence);
            from = to;
        }
        readPublisher(sentences);
    }

    /// Brackets that a title in quotation marks, emphasis or a link leaves behind it.
    void takeTailBrackets()
    {
        static const QRegularExpression brackets(u"\\G[\\s.]*(?:\\[([^\\]]{3,80})\\]|\\(([^()]{2,60})\\))"_s);
        for (auto match = brackets.match(m_line.folded, m_at); match.hasMatch();
             match = brackets.match(m_line.folded, m_at)) {
            const bool isKnown =
                match.capturedLength(1) > 0
                    ? takeSquareBracket(m_line.at({match.capturedStart(1), match.capturedEnd(1)}), &m_draft)
                    : takeRoundBracket(match.captured(2), &m_draft);
            if (!isKnown)
                return;
            m_at = match.capturedEnd();
        }
    }

    /// "In E. Editor (Ed.), Book title (pp. 1–10). Publisher."
    bool readChapter()
    {
        static const QRegularExpression form(
            u"\\G[\\s.]*(?:In|载于|收入|载)\\s*(?:(?<editors>[^()]{2,200}?)\\s*\\((?:Eds?\\.|主编|编)\\),?\\s*)?(?<book>[^()]{3,200}?)\\s*\\((?<inside>[^()]{2,80})\\)[.]?\\s*(?<publisher>[^.]{2,100})?"_s);
        const auto match = form.match(m_line.folded, m_at);
        if (!match.hasMatch())
            return false;
        m_draft.setType(u"chapter", Certainty::Sure);
        if (match.capturedLength(u"editors"_s) > 0)
            m_draft.set(u"editor", namesInLine(match.capturedView(u"editors"_s)).names, Certainty::Guessed);
        m_draft.set(u"container-title",
                    m_line.at({match.capturedStart(u"book"_s), match.capturedEnd(u"book"_s)}),
                    Certainty::Sure);
        for (const QString &inside : match.captured(u"inside"_s).split(u','))
            takeRoundBracket(inside.simplified(), &m_draft);
        m_draft.set(u"publisher", match.captured(u"publisher"_s), Certainty::Guessed);
        return true;
    }

    /// "Journal, 12(3), 45–67".
    bool readPeriodical()
    {
        static const QRegularExpression form(
            u"\\G[\\s.]*(?<journal>[^\\d.][^.]{1,150}?)[,，]?\\s*(?<volume>\\d{1,5})?\\s*(?:\\((?<issue>[^()]{1,20})\\))?\\s*[,:]\\s*(?<pages>(?:Article )?[A-Za-z]?\\d[\\dA-Za-z]*(?:\\s*[-–—]\\s*[A-Za-z]?\\d+)?(?:,\\s*\\d+[-–—]\\d+)*)\\s*(?=[.]|\\s*$)"_s);
        static const QRegularExpression withoutPages(
            u"\\G[\\s.]*(?<journal>[^\\d.][^.]{1,150}?),\\s*(?<volume>\\d{1,5})\\s*(?:\\((?<issue>[^()]{1,20})\\))?\\s*(?=[.]|\\s*$)"_s);
        auto match = form.match(m_line.folded, m_at);
        const bool hasVolume = match.hasMatch() && (match.capturedLength(u"volume"_s) > 0 ||
                                                    match.capturedLength(u"issue"_s) > 0);
        if (!hasVolume)
            match = withoutPages.match(m_line.folded, m_at);
        if (!match.hasMatch())
            return false;
        m_draft.setType(u"article-journal", Certainty::Sure);
        m_draft.set(u"container-title",
                    trimmedText(m_line, {match.capturedStart(u"journal"_s), match.capturedEnd(u"journal"_s)}),
                    Certainty::Sure);
        m_draft.set(u"volume", match.captured(u"volume"_s), Certainty::Sure);
        m_draft.set(u"issue", match.captured(u"issue"_s), Certainty::Sure);
        if (hasVolume)
            m_draft.set(u"page", pageRange(match.captured(u"pages"_s).remove("Article "_L1)),
                        Certainty::Sure);
        return true;
    }

    /// "The Newspaper, A1": a full date and a page, or no page and an address.
    bool readNewspaper()
    {
        static const QRegularExpression form(
            u"\\G[\\s.]*(?<paper>[^\\d.,][^.,]{1,80}),\\s*(?:第)?(?<page>[A-Z]?\\d{1,3})(?:版)?\\s*(?=[.]|\\s*$)"_s);
        const auto match = form.match(m_line.folded, m_at);
        const bool hasDay = m_draft.item().date(u"issued").day.has_value();
        if (!match.hasMatch() || !hasDay)
            return false;
        m_draft.setType(u"article-newspaper", Certainty::Guessed);
        m_draft.set(u"container-title",
                    m_line.at({match.capturedStart(u"paper"_s), match.capturedEnd(u"paper"_s)}),
                    Certainty::Sure);
        m_draft.set(u"page", match.captured(u"page"_s), Certainty::Sure);
        return true;
    }

    void readPublisher(QStringList sentences)
    {
        static const QRegularExpression leftOver(u"^(?:from|取自|自|网址|链接|Retrieved|Available)[:：]?$"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
        sentences.removeIf([](const QString &sentence) { return leftOver.match(sentence).hasMatch(); });
        const bool isWeb = m_draft.has(u"URL");
        if (!isWeb)
            takeTailSentences(&sentences, &m_draft);
        const QString type = m_draft.item().type();
        if (type.isEmpty())
            m_draft.setType(isWeb ? u"webpage" : u"book", Certainty::Guessed);
        if (sentences.isEmpty())
            return;
        // One phrase is the site or publisher; more are not understood, and only the first could be it.
        const bool isSite = isWeb && (type.isEmpty() || type == "post"_L1 || type == "motion_picture"_L1 ||
                                      type == "post-weblog"_L1);
        m_draft.set(isSite ? u"container-title" : u"publisher", sentences.first(),
                    sentences.size() == 1 ? Certainty::Sure : Certainty::Guessed);
    }

    /// A note in prose has a year in brackets too; a reference has more than that.
    [[nodiscard]] bool isEnough() const
    {
        const Item &item = m_draft.item();
        const bool hasPlace = item.has(u"container-title") || item.has(u"publisher");
        const bool hasAddress = item.has(u"URL") || item.has(u"DOI");
        const QString title = item.text(u"title");
        return title.size() <= 400 &&
               (hasAddress || (hasPlace && item.has(u"author")) || (hasPlace && item.has(u"editor")));
    }

    LineText m_line;
    LineDraft m_draft{LineStyle::Apa};
    TextRange m_linked;
    TextRange m_date;
    TextRange m_title;
    qsizetype m_at = 0;
    qsizetype m_addressAt = -1;
    bool m_titleIsSure = false;
    bool m_saysNone = false;
};

} // namespace

std::optional<Recognition> recognisedApa(const LineText &line)
{
    auto result = ApaReader(line).read();
    // What the sample's notes have and APA has not: the access date of a dated page at the end, no "from".
    if (result && result->item.has(u"accessed") && result->item.has(u"URL") &&
        result->item.type() == "webpage"_L1)
        result->style = LineStyle::WebNote;
    return result;
}

} // namespace wengao::references
