#include "references/apaline.h"

#include "references/identifiers.h"
#include "references/itemfields.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype longestAuthors = 600;

/// What stands in square brackets behind a title, and the type it tells.
struct Genre
{
    const char16_t *word; ///< lower case, part of what is in the brackets
    const char *type;
};

constexpr std::array<Genre, 22> genres{{{u"doctoral", "thesis"},
                                        {u"master", "thesis"},
                                        {u"bachelor", "thesis"},
                                        {u"thesis", "thesis"},
                                        {u"dissertation", "thesis"},
                                        {u"论文", "thesis"},
                                        {u"data set", "dataset"},
                                        {u"dataset", "dataset"},
                                        {u"数据集", "dataset"},
                                        {u"software", "software"},
                                        {u"软件", "software"},
                                        {u"video", "motion_picture"},
                                        {u"film", "motion_picture"},
                                        {u"视频", "motion_picture"},
                                        {u"电影", "motion_picture"},
                                        {u"tweet", "post"},
                                        {u"post", "post"},
                                        {u"blog", "post-weblog"},
                                        {u"paper presentation", "paper-conference"},
                                        {u"conference", "paper-conference"},
                                        {u"preprint", "article"},
                                        {u"report", "report"}}};

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
            const QString whole = match.captured(u"date"_s) + match.captured(u"rest"_s);
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
        takeBrackets(&title);
        if (title.size() > 2 && (title.startsWith(u'"') || title.startsWith(u'“')) &&
            (title.endsWith(u'"') || title.endsWith(u'”')))
            title = title.sliced(1, title.size() - 2);
        m_draft.set(u"title", title, certainty);
    }

    /// "[Data set]", "[Doctoral dissertation, MIT]", "(2nd ed.)", "(Version 2.1)", "(Report No. 12)".
    void takeBrackets(QString *title)
    {
        static const QRegularExpression square(u"\\s*[\\[［]([^\\]］]{3,80})[\\]］]\\s*$"_s);
        static const QRegularExpression round(u"\\s*[(（]([^()（）]{2,60})[)）]\\s*$"_s);
        if (const auto match = square.match(*title); match.hasMatch() && takeGenre(match.captured(1)))
            title->truncate(match.capturedStart());
        while (true) {
            const auto match = round.match(*title);
            if (!match.hasMatch() || match.capturedStart() == 0 || !takeRound(match.captured(1)))
                break;
            title->truncate(match.capturedStart());
        }
    }

    bool takeGenre(const QString &genre)
    {
        const QString lower = genre.toLower();
        for (const Genre &known : genres) {
            if (!lower.contains(QStringView(known.word)))
                continue;
            m_draft.setType(QString(QLatin1StringView(known.type)), Certainty::Sure);
            const QString school = genre.section(QRegularExpression(u"[,，]\\s*"_s), 1);
            if (QLatin1StringView(known.type) == "thesis"_L1) {
                m_draft.set(u"publisher", school, Certainty::Sure);
                m_draft.set(u"genre", genre.section(QRegularExpression(u"[,，]"_s), 0, 0), Certainty::Sure);
            }
            return true;
        }
        return false;
    }

    bool takeRound(const QString &text)
    {
        static const QRegularExpression edition(
            u"^(?:(\\d+)(?:st|nd|rd|th) ed\\.?|第?(\\d+)\\s*版|(Rev\\. ed\\.))$"_s);
        static const QRegularExpression version(u"^(?:Version|Ver\\.|v|版本)\\s*([\\w.-]+)$"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression number(u"^(?:.*\\bNo\\.|编号:?|No)\\s*([\\w./-]+)$"_s);
        static const QRegularExpression volume(u"^(?:Vol\\.\\s*(\\w+)|第(\\w+)卷)(?:,.*)?$"_s);
        static const QRegularExpression pages(u"^(?:pp?\\.\\s*([\\w–-]+)|第?([\\d–-]+)页)$"_s);
        const QString part = text.trimmed();
        if (const auto match = edition.match(part); match.hasMatch())
            m_draft.set(u"edition", match.captured(1) + match.captured(2) + match.captured(3),
                        Certainty::Sure);
        else if (const auto found = version.match(part); found.hasMatch())
            m_draft.set(u"version", found.captured(1), Certainty::Sure);
        else if (const auto numbered = number.match(part); numbered.hasMatch())
            m_draft.set(u"number", numbered.captured(1), Certainty::Sure);
        else if (const auto bound = volume.match(part); bound.hasMatch())
            m_draft.set(u"volume", bound.captured(1) + bound.captured(2), Certainty::Sure);
        else if (const auto paged = pages.match(part); paged.hasMatch())
            m_draft.set(u"page", pageRange(paged.captured(1) + paged.captured(2)), Certainty::Sure);
        else
            return false;
        return true;
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
            const bool isKnown = match.capturedLength(1) > 0
                                     ? takeGenre(m_line.at({match.capturedStart(1), match.capturedEnd(1)}))
                                     : takeRound(match.captured(2));
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
            takeRound(inside.simplified());
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
