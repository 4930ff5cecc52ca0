#include "references/gbtline.h"

#include "references/itemfields.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

/// What the letters of the mark mean; `part` is the type of a work that is contained in another (//).
struct MarkRow
{
    const char16_t *letters;
    const char *type;
    const char *part;
};

constexpr std::array<MarkRow, 18> markRows{{{u"J", "article-journal", "article-journal"},
                                            {u"M", "book", "chapter"},
                                            {u"C", "book", "paper-conference"},
                                            {u"G", "book", "chapter"},
                                            {u"D", "thesis", "thesis"},
                                            {u"R", "report", "report"},
                                            {u"N", "article-newspaper", "article-newspaper"},
                                            {u"S", "standard", "standard"},
                                            {u"P", "patent", "patent"},
                                            {u"EB", "webpage", "webpage"},
                                            {u"DB", "dataset", "dataset"},
                                            {u"DS", "dataset", "dataset"},
                                            {u"CP", "software", "software"},
                                            {u"A", "document", "chapter"},
                                            {u"CM", "map", "map"},
                                            {u"Z", "document", "document"},
                                            {u"PP", "article", "article"},
                                            {u"V", "motion_picture", "motion_picture"}}};

class GbtReader final
{
public:
    explicit GbtReader(LineText line) : m_line(std::move(line)) {}

    std::optional<Recognition> read()
    {
        takeAddresses(&m_line, &m_draft);
        if (!findMark())
            return {};
        takeAccessed(&m_line, &m_draft);
        readBefore({0, m_mark.start});
        m_at = m_mark.end;
        readContainer();
        m_draft.setType(QString(QLatin1StringView(m_isPart ? m_row->part : m_row->type)), Certainty::Sure);
        readTail();
        return isEnough() ? std::optional(m_draft.recognition()) : std::nullopt;
    }

private:
    /// Letters in brackets stand in code and lists too; a reference says where or when as well.
    [[nodiscard]] bool isEnough() const
    {
        static constexpr std::array<QStringView, 5> where{u"issued", u"URL", u"DOI", u"container-title",
                                                          u"publisher"};
        return m_draft.has(u"title") && std::any_of(where.begin(), where.end(), [this](QStringView variable) {
                   return m_draft.has(variable);
               });
    }

    bool findMark()
    {
        static const QRegularExpression mark(u"\\s*\\[\\s*([A-Z]{1,2})(?:\\s*/\\s*(OL|CD|MT|DK))?\\s*\\]"_s);
        for (auto match = mark.match(m_line.folded); match.hasMatch();
             match = mark.match(m_line.folded, match.capturedEnd())) {
            const auto row = std::find_if(markRows.begin(), markRows.end(), [&](const MarkRow &candidate) {
                return match.capturedView(1) == QStringView(candidate.letters);
            });
            static const QRegularExpression goesOn(u"\\G\\s*(?:[.,/:;\\[(]|$)"_s);
            const bool isFollowed = goesOn.match(m_line.folded, match.capturedEnd()).hasMatch();
            if (row == markRows.end() || match.capturedStart() < 2 || !isFollowed)
                continue;
            m_row = &*row;
            m_mark = {match.capturedStart(), match.capturedEnd()};
            return true;
        }
        return false;
    }

    /// "Authors. Title": the first full stop behind what looks like names ends them.
    void readBefore(TextRange range)
    {
        range = trimmed(m_line, range);
        const qsizetype end = authorsEnd(range);
        Certainty titleCertainty = Certainty::Guessed;
        if (end > range.start) {
            const LineNames authors = namesInLine(withoutYear({range.start, end}));
            m_draft.set(u"author", authors.names, authors.areSure ? Certainty::Sure : Certainty::Guessed);
            titleCertainty = authors.areSure ? Certainty::Sure : Certainty::Guessed;
            range.start = end;
        }
        if (m_line.hasGap(range))
            titleCertainty = Certainty::Guessed;
        QString title = trimmedText(m_line, range);
        takeNumber(&title);
        m_draft.set(u"title", title, titleCertainty);
    }

    /// "SMITH J, 2021": styles by author and date put the year there.
    [[nodiscard]] QString withoutYear(TextRange authors)
    {
        static const QRegularExpression year(u"[,，]\\s*((?:1[5-9]|20)\\d{2})[a-z]?[\\s.。]*$"_s);
        QString text = m_line.at(authors);
        if (const auto match = year.match(text); match.hasMatch() && match.capturedStart() > 0) {
            m_draft.set(u"issued", Date::parsed(match.captured(1)), Certainty::Sure);
            text.truncate(match.capturedStart());
        }
        return text;
    }

    [[nodiscard]] qsizetype authorsEnd(TextRange range) const
    {
        for (qsizetype at = range.start; at < range.end;) {
            const qsizetype end = stopAfter(at, range.end);
            if (end >= range.end)
                return range.start;
            const QStringView candidate = QStringView(m_line.text).sliced(range.start, end - 1 - range.start);
            const LineNames names = namesInLine(candidate);
            const bool isShort = candidate.size() <= 60 && candidate.trimmed().size() >= 2;
            if ((names.areSure && !names.names.isEmpty()) || names.hasMore || isShort)
                return end;
            at = end;
        }
        return range.start;
    }

    /// Behind the next full stop that is no abbreviation's and in no number.
    [[nodiscard]] qsizetype stopAfter(qsizetype from, qsizetype end) const
    {
        for (qsizetype at = from; at < end; ++at) {
            if (m_line.folded[at] != u'.')
                continue;
            const bool isWide = m_line.text[at] != u'.';
            const QChar before = at > 0 ? m_line.folded[at - 1] : QChar(u' ');
            const QChar next = at + 1 < end ? m_line.folded[at + 1] : QChar(u' ');
            const bool isInitial = before.isUpper() && before.unicode() < 0x2E80 && at >= 2 &&
                                   !m_line.folded[at - 2].isLetter() && !startsTitle(at + 1, end);
            const bool isNumber = before.isDigit() && next.isDigit();
            const bool isAddress = next.isLetter() && next.unicode() < 0x2E80 && before.unicode() < 0x2E80 &&
                                   before.isLower() && next.isLower();
            if (isWide || !(isInitial || isNumber || isAddress))
                return at + 1;
        }
        return end;
    }

    /// Behind "SMITH J." comes a word of more than a letter or two, not another initial, comma or "and".
    [[nodiscard]] bool startsTitle(qsizetype at, qsizetype end) const
    {
        static const QRegularExpression title(
            u"\\G\\s+(?:[\\p{L}\\p{N}‘’“\"'-]{3,}|[^\\x{0}-\\x{2E80}]|(?:A|An|On|In|Is)\\s)"_s);
        return at < end && title.match(m_line.folded, at).hasMatch() &&
               !m_line.folded.sliced(at).trimmed().startsWith("and "_L1);
    }

    /// Standards and patents carry their number at the end of the title.
    void takeNumber(QString *title)
    {
        static const QRegularExpression number(
            u"\\s*[:：,，]?\\s*((?:GB|GB/T|GB/Z|ISO(?:/"
            u"IEC)?|IEC|IEEE|ANSI|ASTM|DB|JB|HJ|YY|CY|CN|US|ZL|WO|EP|JP|KR)"
            "(?:/[A-Z]{1,4})?[ -]?[\\dA-Z][\\dA-Z.,:/—–-]{3,30}|(?<=[:：\\s])\\d{8,14}(?:\\.[\\dX])?)$"_s);
        const bool isNumbered = m_row->letters == QStringView(u"S") || m_row->letters == QStringView(u"P");
        const auto match = number.match(*title);
        if (!isNumbered || !match.hasMatch() || match.capturedStart() < 2)
            return;
        m_draft.set(u"number", match.captured(1), Certainty::Sure);
        title->truncate(match.capturedStart());
    }

    /// "//Editor. Container" behind the mark.
    void readContainer()
    {
        static const QRegularExpression slashes(u"\\G[\\s.]*//\\s*"_s);
        const auto match = slashes.match(m_line.folded, m_at);
        if (!match.hasMatch())
            return;
        m_isPart = true;
        m_at = match.capturedEnd();
        qsizetype end = stopAfter(m_at, m_line.text.size());
        const LineNames editors = namesInLine(QStringView(m_line.text).sliced(m_at, end - 1 - m_at));
        const bool hasSecond = stopAfter(end, m_line.text.size()) < m_line.text.size();
        if (editors.areSure && hasSecond) {
            m_draft.set(u"editor", editors.names, Certainty::Sure);
            m_at = end;
            end = stopAfter(m_at, m_line.text.size());
        }
        static const QRegularExpression mark(u"\\s*\\[[A-Z]{1,2}(?:/[A-Z]{2})?\\]\\s*$"_s);
        QString container = trimmedText(m_line, {m_at, end});
        // Newspapers and journals go on with the year instead of a full stop.
        const auto year = firstDate(QStringView(m_line.folded).first(end), m_at);
        const qsizetype comma = year ? m_line.folded.lastIndexOf(u',', year->range.start) : -1;
        if (comma > m_at && !m_line.folded.sliced(m_at, comma - m_at).contains(u':')) {
            end = comma + 1;
            container = trimmedText(m_line, {m_at, comma});
        }
        m_draft.set(u"container-title", container.remove(mark), Certainty::Sure);
        m_at = end;
    }

    void readTail()
    {
        const QString type = m_draft.item().type();
        const bool isPeriodical = type == "article-journal"_L1 || type == "article"_L1;
        if (isPeriodical && (readPeriodical() || readWithoutYear(true)))
            return;
        if (type == "article-newspaper"_L1 && readNewspaper())
            return;
        readDateInBrackets();
        readSentences();
        readPublished();
        readLeftOver();
    }

    /// "Journal, 2020, 43(5): 1-12", with parts missing in many ways.
    bool readPeriodical()
    {
        static const QRegularExpression form(
            u"\\G[\\s.,:]*(?<journal>[^,]{2,150}?(?:, "
            u"(?=[A-Z][a-z])[^,\\d]{2,80})?)[,.]\\s*(?<year>(?:1[5-9]|20)\\d{2})(?<day>[-/.]\\d{1,2}(?:[-/"
            u".]\\d{1,2})?)?"
            "(?:\\s*,\\s*(?:Vol\\.?\\s*|第)?(?<volume>[A-Za-z]?\\d{1,5}[A-Za-z]?)卷?)?(?:\\s*,)?(?:\\s*\\("
            "\\s*(?<issue>[^)]{1,20})\\s*\\)|\\s*(?:No\\.?\\s*|第)(?<issue2>\\d{1,4})期?)?"
            "(?:\\s*[:,]\\s*(?<pages>[A-Za-z]?\\d[\\dA-Za-z]*(?:\\s*[-–—~+,]\\s*[A-Za-z]?\\d+)*))?"_s);
        const auto match = form.match(m_line.folded, m_at);
        if (!match.hasMatch())
            return false;
        m_draft.set(u"container-title",
                    m_line.at({match.capturedStart(u"journal"_s), match.capturedEnd(u"journal"_s)}),
                    Certainty::Sure);
        m_draft.set(u"issued",
                    Date::parsed(match.captured(u"year"_s) +
                                 match.captured(u"day"_s).replace(u'.', u'-').replace(u'/', u'-')),
                    Certainty::Sure);
        m_draft.set(u"volume", match.captured(u"volume"_s), Certainty::Sure);
        m_draft.set(u"issue", match.captured(u"issue"_s) + match.captured(u"issue2"_s), Certainty::Sure);
        m_draft.set(u"page", pageRange(match.captured(u"pages"_s)), Certainty::Sure);
        return true;
    }

    /// "Journal, 43(5): 1-12" and "Place: Publisher", where the year stood behind the authors.
    bool readWithoutYear(bool isPeriodical)
    {
        static const QRegularExpression journal(
            u"\\G[\\s.,:]*(?<container>[^,]{2,150}?),\\s*(?<volume>\\d{1,5})?\\s*(?:\\((?<issue>[^)]{1,20})"
            u"\\))?\\s*"
            "(?::\\s*(?<pages>[A-Za-z]?\\d[\\dA-Za-z–-]*))?\\s*(?:[.]|$)"_s);
        static const QRegularExpression house(
            u"\\G[\\s.,]*(?:(?<place>[^:,.\\d]{1,40}?)\\s*:\\s*)?(?<publisher>[^:,.\\d][^:,.]{1,100})(?::\\s*(?<pages>\\d[\\d–-]*))?\\s*(?:[.]|$)"_s);
        const auto match = (isPeriodical ? journal : house).match(m_line.folded, m_at);
        if (!match.hasMatch() || !m_draft.has(u"issued"))
            return false;
        for (const auto variable : {"volume", "issue", "publisher"})
            m_draft.set(QString(QLatin1StringView(variable)), match.captured(QLatin1StringView(variable)),
                        Certainty::Sure);
        m_draft.set(u"container-title", match.captured(u"container"_s), Certainty::Sure);
        m_draft.set(u"publisher-place", match.captured(u"place"_s), Certainty::Sure);
        m_draft.set(u"page", pageRange(match.captured(u"pages"_s)), Certainty::Sure);
        return true;
    }

    /// "Newspaper, 2020-05-06(03)".
    bool readNewspaper()
    {
        static const QRegularExpression form(
            u"\\G[\\s.]*(?:(?<paper>[^,]{2,80}),\\s*)?(?<date>(?:1[5-9]|20)\\d{2}(?:[-/.年]\\s*\\d{1,2}[-/.月]\\s*\\d{1,2}日?)?)(?:\\s*\\(\\s*(?<page>[^)]{1,12})\\)|\\s*[:,]\\s*(?<page2>[A-Z]?\\d{1,3})(?!\\d))?"_s);
        const auto match = form.match(m_line.folded, m_at);
        if (!match.hasMatch())
            return false;
        m_draft.set(u"container-title",
                    m_line.at({std::max<qsizetype>(0, match.capturedStart(u"paper"_s)),
                               std::max<qsizetype>(0, match.capturedEnd(u"paper"_s))}),
                    Certainty::Sure);
        m_draft.set(u"issued", Date::parsed(match.captured(u"date"_s)), Certainty::Sure);
        m_draft.set(u"page", match.captured(u"page"_s) + match.captured(u"page2"_s), Certainty::Sure);
        return true;
    }

    /// "(2024-05-01)" is when an electronic work was published or changed.
    void readDateInBrackets()
    {
        static const QRegularExpression bracketed(
            u"\\(\\s*((?:1[5-9]|20)\\d{2}(?:[-/.年]\\s*\\d{1,2}(?:[-/.月]\\s*\\d{1,2}日?)?)?年?)\\s*\\)"_s);
        const auto match = bracketed.match(m_line.folded, m_at);
        if (!match.hasMatch())
            return;
        m_draft.set(u"issued", Date::parsed(match.captured(1)), Certainty::Sure);
        m_line.blank({match.capturedStart(), match.capturedEnd()});
    }

    /// Edition and translator stand in sentences of their own before the place.
    void readSentences()
    {
        static const QRegularExpression edition(
            u"^(?:第?\\s*(\\d{1,3}\\s*|[一二三四五六七八九十]{1,3})版|(修订版|增订版|影印本)|(\\d{1,3})(?:st|nd|rd|th)\\s+ed|(Rev\\.? ed))\\.?$"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression translator(u"^(?<names>.{2,60}?)[,，\\s]+译$"_s);
        static const QRegularExpression translated(u"^(?<names>[^,，]{2,30})译$"_s);
        for (qsizetype end = stopAfter(m_at, m_line.text.size()); end < m_line.text.size();
             end = stopAfter(m_at, m_line.text.size())) {
            const QString sentence = trimmedText(m_line, {m_at, end});
            const auto match = edition.match(sentence);
            const auto translation = translator.match(sentence);
            if (match.hasMatch())
                m_draft.set(u"edition",
                            match.captured(1).trimmed() + match.captured(2) + match.captured(3) +
                                match.captured(4),
                            Certainty::Sure);
            else if (translation.hasMatch())
                m_draft.set(u"translator", namesInLine(translation.capturedView(u"names"_s)).names,
                            Certainty::Sure);
            else if (const auto joined = translated.match(sentence); joined.hasMatch())
                m_draft.set(u"translator", namesInLine(joined.capturedView(u"names"_s)).names,
                            Certainty::Guessed);
            else if (!sentence.isEmpty())
                break;
            m_at = end;
        }
    }

    /// "Place: Publisher, 2020: 12-15".
    void readPublished()
    {
        static const QRegularExpression form(
            u"\\G[\\s.,]*(?:(?<place>[^:,.\\d]{1,40}?)\\s*:\\s*)?(?<publisher>[^:,]{2,100}?)\\s*,\\s*(?<year>(?:1[5-9]|20)\\d{2}(?:[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}日?)?)?年?)(?:\\s*[:,]\\s*(?<pages>第?[A-Za-z]?\\d[\\dA-Za-z]*(?:\\s*[-–—~+,]\\s*\\d+)*页?))?"_s);
        const auto match = form.match(m_line.folded, m_at);
        if (!match.hasMatch()) {
            if (m_draft.item().type() != "webpage"_L1)
                (void)readWithoutYear(false);
            return;
        }
        const auto part = [&](const QString &name) {
            return match.capturedLength(name) > 0
                       ? m_line.at({match.capturedStart(name), match.capturedEnd(name)})
                       : QString();
        };
        const QString place = part(u"place"_s);
        m_draft.set(u"publisher-place", place, Certainty::Sure);
        const bool isWeb = m_draft.item().type() == "webpage"_L1;
        m_draft.set(isWeb && place.isEmpty() ? u"container-title" : u"publisher", part(u"publisher"_s),
                    place.isEmpty() ? Certainty::Guessed : Certainty::Sure);
        m_draft.set(u"issued", Date::parsed(match.captured(u"year"_s)), Certainty::Sure);
        m_draft.set(u"page", pageRange(part(u"pages"_s)), Certainty::Sure);
        m_at = match.capturedEnd();
    }

    /// A site's name or a date that no form had a place for.
    void readLeftOver()
    {
        if (const auto date = firstDate(m_line.folded, m_at)) {
            m_draft.set(u"issued", date->date, Certainty::Guessed);
            m_line.blank(date->range);
        }
        QString rest = trimmedText(m_line, {m_at, m_line.text.size()});
        static const QRegularExpression site(u"^[\\p{L}\\p{N}][^.:,，。：/()]{1,40}$"_s);
        const bool isWeb = m_draft.item().type() == "webpage"_L1;
        if (isWeb && site.match(rest).hasMatch())
            m_draft.set(u"container-title", rest, Certainty::Guessed);
    }

    LineText m_line;
    LineDraft m_draft{LineStyle::GbT7714};
    const MarkRow *m_row = nullptr;
    TextRange m_mark;
    qsizetype m_at = 0;
    bool m_isPart = false;
};

} // namespace

std::optional<Recognition> recognisedGbT(const LineText &line)
{
    return GbtReader(line).read();
}

} // namespace wengao::references
