#include "references/linedraft.h"

#include "references/identifiers.h"
#include "references/itemfields.h"
#include "references/languages.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

const QString &datePattern()
{
    static const QString month = u"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?"_s;
    static const QString pattern =
        u"(?:(?:1[5-9]|20)\\d{2}[-./](?:1[0-2]|0?[1-9])[-./](?:3[01]|[12]\\d|0?[1-9])(?!\\d)"_s +
        u"|(?:1[5-9]|20)\\d{2}\\s*[年년]\\s*(?:\\d{1,2}\\s*[月월](?:\\s*\\d{1,2}\\s*[日号일])?)?"_s + u"|"_s +
        month + u"\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:1[5-9]|20)\\d{2}(?!\\d)"_s + u"|\\d{1,2}\\s+"_s +
        month + u",?\\s+(?:1[5-9]|20)\\d{2}(?!\\d)"_s + u"|"_s + month +
        u",?\\s+(?:1[5-9]|20)\\d{2}(?!\\d)"_s + u"|(?:1[5-9]|20)\\d{2},\\s+"_s + month +
        u"(?:\\s+\\d{1,2}(?!\\d))?"_s +
        u"|(?:1[5-9]|20)\\d{2}[-/](?:1[0-2]|0?[1-9])(?!\\d)|(?:1[5-9]|20)\\d{2}(?!\\d))"_s;
    return pattern;
}

bool isTrimmed(QChar c)
{
    return c.isSpace() || QStringView(u".,:;，。：；、").contains(c);
}

/// A link whose text is its own address, or an address that stands in the text.
bool isAddressText(const QString &text)
{
    const auto found = identifierIn(text);
    return found && (found->kind == IdentifierKind::Url || found->kind == IdentifierKind::Doi);
}

void takeLink(LineText *line, LineDraft *draft)
{
    for (const LineMark &mark : std::as_const(line->marks)) {
        if (mark.kind != LineMark::Kind::Link)
            continue;
        const auto doi = identifierIn(mark.address);
        const QString shown = line->at(mark.range);
        if (doi && doi->kind == IdentifierKind::Doi)
            draft->set(u"DOI", doi->value, Certainty::Sure);
        else if (!addressIn(mark.address).isEmpty())
            draft->set(u"URL", mark.address, Certainty::Sure);
        if (isAddressText(shown))
            line->blank(mark.range);
    }
}

/// Blanks an identifier with the words that announce it.
void blankAnnounced(LineText *line, TextRange range)
{
    static const QRegularExpression announced(
        u"(?:Retrieved from|Available (?:at|from)|from|URL|DOI|doi|链接|网址|地址|载于|at|In)\\s*:?\\s*$"_s);
    const QStringView before = QStringView(line->folded).first(range.start);
    const auto match = announced.match(before.sliced(std::max<qsizetype>(0, before.size() - 30)));
    if (match.hasMatch() && match.captured().trimmed() != "In"_L1)
        range.start -= match.capturedLength();
    line->blank(range);
}

} // namespace

void LineDraft::setType(QStringView type, Certainty certainty)
{
    m_item.setType(type);
    m_certainty.insert(u"type"_s, certainty);
}

void LineDraft::set(QStringView variable, const QString &text, Certainty certainty)
{
    if (has(variable))
        return;
    setAbsent(&m_item, variable, text);
    if (has(variable))
        m_certainty.insert(variable.toString(), certainty);
}

void LineDraft::set(QStringView variable, const Date &date, Certainty certainty)
{
    if (date.isEmpty() || has(variable))
        return;
    m_item.setDate(variable, date);
    m_certainty.insert(variable.toString(), certainty);
}

void LineDraft::set(QStringView variable, const QList<Name> &names, Certainty certainty)
{
    if (names.isEmpty() || has(variable))
        return;
    m_item.setNames(variable, names);
    m_certainty.insert(variable.toString(), certainty);
}

Recognition LineDraft::recognition() const
{
    Recognition result;
    result.input = InputKind::ReferenceLine;
    result.style = m_style;
    result.item = m_item;
    result.certainty = m_certainty;
    const QString language = languageOfScript(m_item.text(u"title"));
    if (!language.isEmpty() && !m_item.has(u"language")) {
        result.item.setLanguage(language);
        result.certainty.insert(u"language"_s, Certainty::Guessed);
    }
    return result;
}

void takeAddresses(LineText *line, LineDraft *draft)
{
    takeLink(line, draft);
    while (const auto doi = findDoi(line->text)) {
        draft->set(u"DOI", doi->value, Certainty::Sure);
        blankAnnounced(line, doi->range);
    }
    while (const auto url = findUrl(line->text)) {
        const auto arXiv = findArXiv(url->value);
        draft->set(u"URL", url->value, Certainty::Sure);
        if (arXiv)
            draft->set(u"number", u"arXiv:"_s + arXiv->value, Certainty::Sure);
        blankAnnounced(line, url->range);
    }
    if (const auto isbn = findIsbn(line->text)) {
        if (isbn->checks)
            draft->set(u"ISBN", isbn->value, Certainty::Sure);
        line->blank(isbn->range);
    }
}

void takeAccessed(LineText *line, LineDraft *draft)
{
    static const std::array<QRegularExpression, 4> forms{
        QRegularExpression(
            u"(?:Retrieved|Last accessed|Accessed|Date accessed|Last visited|Visited|Viewed)(?: on)?:?\\s*(?<date>"_s +
                datePattern() + u")(?:,?\\s*from\\b:?)?"_s,
            QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(u"[(\\[]?(?:访问日期|访问时间|访问于|引用日期|检索日期|检索于|检索时间|查阅日期|"
                           u"查阅时间|最后访问(?:日期|时间)?|取读于|取自|"
                           "閲覧日|閱覽日期|造訪日期|检索)\\s*[:于]?\\s*(?<date>"_s +
                           datePattern() + u")[)\\]]?(?:\\s*自)?"_s),
        QRegularExpression(u"[(\\[]?(?<date>"_s + datePattern() +
                           u")\\s*(?:访问|检索|引用|查阅|閲覧|造訪|读取|取自)[)\\]]?"_s),
        QRegularExpression(
            u"\\[\\s*(?<date>(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}|(?:19|20)\\d{2}[./]\\d{1,2}[./]\\d{1,2})\\s*\\]"_s)};
    for (const QRegularExpression &form : forms) {
        const auto match = form.match(line->folded);
        if (!match.hasMatch())
            continue;
        const Date date = Date::parsed(match.capturedView(u"date"_s).trimmed());
        if (!date.year)
            continue;
        draft->set(u"accessed", date, Certainty::Sure);
        line->blank({match.capturedStart(), match.capturedEnd()});
        return;
    }
}

std::optional<LineDate> firstDate(QStringView folded, qsizetype from)
{
    static const QRegularExpression date(u"(?<![\\d.A-Za-z/-])"_s + datePattern() + u"(?![\\d-])"_s);
    for (auto match = date.match(folded, from); match.hasMatch();
         match = date.match(folded, match.capturedEnd())) {
        const Date read = Date::parsed(match.capturedView().trimmed());
        if (read.year)
            return LineDate{read, {match.capturedStart(), match.capturedEnd()}};
    }
    return {};
}

TextRange trimmed(const LineText &line, TextRange range)
{
    while (range.start < range.end && isTrimmed(line.text[range.start]))
        ++range.start;
    while (range.end > range.start && isTrimmed(line.text[range.end - 1]))
        --range.end;
    return range;
}

QString trimmedText(const LineText &line, TextRange range)
{
    return line.at(trimmed(line, range));
}

qsizetype sentenceEnd(const LineText &line, qsizetype from, qsizetype end)
{
    const QString &text = line.folded;
    for (qsizetype at = from; at < end; ++at) {
        const QChar c = text[at];
        if (c != u'.' && c != u'?' && c != u'!')
            continue;
        const QChar next = at + 1 < end ? text[at + 1] : QChar(u' ');
        if (c == u'.' && line.text[at] == u'.') {
            const bool isInitial = at > 0 && text[at - 1].isUpper() && (at < 2 || !text[at - 2].isLetter());
            if (isInitial || !(next.isSpace() || next == u'"' || next == u'”' || next.unicode() > 0x2E80))
                continue;
        } else if (next == u'"' || next == u'”' || next == u'\'' || next == u'’' || next == u')') {
            continue;
        }
        return at + 1;
    }
    return end;
}

} // namespace wengao::references
