#include "references/tagged.h"

#include "references/identifiers.h"
#include "references/itemfields.h"
#include "references/languages.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

/// RIS writes 2024/05/06/other; what is left out stays empty between the slashes.
Date tagDate(QString text)
{
    static const QRegularExpression slashed(u"^(\\d{4})/(\\d{0,2})/(\\d{0,2})(?:/(.*))?$"_s);
    text = text.trimmed();
    const auto match = slashed.match(text);
    if (!match.hasMatch())
        return Date::parsed(text);
    const auto number = [&](int group) {
        const int value = match.capturedView(group).toInt();
        return value > 0 ? std::optional(value) : std::nullopt;
    };
    QString written = match.captured(1);
    for (const int group : {2, 3}) {
        if (!number(group))
            break;
        written += u'-' + QString::number(*number(group));
    }
    return Date::parsed(written);
}

/// ISBN and ISSN share a tag in most formats: the number tells which it is.
void setSerial(Item *item, const QString &text)
{
    static const QRegularExpression issn(u"\\b\\d{4}-\\d{3}[\\dXx]\\b"_s);
    const auto match = issn.match(text);
    const bool looksLikeIsbn = text.count(QRegularExpression(u"\\d"_s)) >= 9;
    if (match.hasMatch() && (!looksLikeIsbn || isValidIssn(match.captured())))
        setAbsent(item, u"ISSN", match.captured());
    else if (looksLikeIsbn)
        setAbsent(item, u"ISBN", text);
    else if (isValidIssn(text))
        setAbsent(item, u"ISSN", text);
}

class TagReader final
{
public:
    TagReader(const QString &type, std::span<const TagRule> rules) : m_item(type), m_rules(rules)
    {
        m_type = u' ' + type + u' ';
    }

    Item read(const QList<TagLine> &lines)
    {
        QHash<QString, QStringList> values;
        for (const TagLine &line : lines) {
            if (!line.value.trimmed().isEmpty())
                values[line.tag].append(line.value);
        }
        for (const TagRule &rule : m_rules) {
            const bool applies = rule.onlyFor == nullptr || QLatin1StringView(rule.onlyFor).contains(m_type);
            const auto found = values.constFind(QLatin1StringView(rule.tag));
            if (applies && found != values.constEnd())
                set(rule, *found);
        }
        finish();
        return m_item;
    }

private:
    void set(const TagRule &rule, const QStringList &values)
    {
        const QString variable = QLatin1StringView(rule.csl);
        const QString &first = values.first();
        switch (rule.form) {
        case TagForm::Names:
            setNames(variable, values);
            break;
        case TagForm::StartPage:
            m_startPage = m_startPage.isEmpty() ? pageRange(first) : m_startPage;
            break;
        case TagForm::EndPage:
            m_endPage = m_endPage.isEmpty() ? pageRange(first) : m_endPage;
            break;
        case TagForm::Pages:
            setAbsent(&m_item, variable, pageRange(first));
            break;
        case TagForm::Date:
            setDate(variable, values);
            break;
        case TagForm::Address:
            setAddress(variable, values);
            break;
        case TagForm::Doi:
            if (const auto doi = findDoi(first))
                setAbsent(&m_item, variable, doi->value);
            break;
        case TagForm::Serial:
            for (const QString &value : values)
                setSerial(&m_item, value);
            break;
        case TagForm::Keyword:
            setAbsent(&m_item, variable, QStringList(values).join(u", "_s));
            break;
        case TagForm::Language:
            setAbsent(&m_item, variable, languageTag(first));
            break;
        case TagForm::Text:
            if (variable != "genre"_L1 || !findDoi(first)) // M3 holds either
                setAbsent(&m_item, variable, first);
        }
    }

    /// The same role may be told by several tags; the first tag that has names wins.
    void setNames(const QString &variable, const QStringList &values)
    {
        if (m_item.has(variable))
            return;
        QList<Name> names;
        for (const QString &value : values) {
            const QString text = value.simplified();
            // CNKI and Wanfang put all names on one line, with ; behind each.
            if (text.contains(u';') || text.contains(u'；'))
                names.append(parsedNames(text));
            else
                names.append(Name::parsed(text.endsWith(u',') ? text.chopped(1) : text));
        }
        addNames(&m_item, variable, names);
    }

    /// A date that says more than the one there is takes its place: many files have a year and a day.
    void setDate(const QString &variable, const QStringList &values)
    {
        for (const QString &value : values) {
            const Date date = tagDate(value);
            const Date present = m_item.date(variable);
            const bool saysMore = date.year && date.month && present.year == date.year && !present.month;
            if (!date.isEmpty() && (present.isEmpty() || (saysMore || (!present.year && date.year))))
                m_item.setDate(variable, date);
        }
    }

    void setAddress(const QString &variable, const QStringList &values)
    {
        for (const QString &value : values) {
            const QString address = addressIn(value);
            const auto doi = identifierIn(address);
            if (doi && doi->kind == IdentifierKind::Doi)
                setAbsent(&m_item, u"DOI", doi->value);
            else
                setAbsent(&m_item, variable, address);
        }
    }

    void finish()
    {
        if (!m_startPage.isEmpty()) {
            const bool isRange =
                !m_endPage.isEmpty() && m_endPage != m_startPage && !m_startPage.contains(u'-');
            setAbsent(&m_item, u"page", isRange ? m_startPage + u'-' + m_endPage : m_startPage);
        }
        const auto preprint = findArXiv(m_item.text(u"URL"));
        if (preprint && !m_item.has(u"container-title"))
            setArXiv(&m_item, preprint->value);
    }

    Item m_item;
    std::span<const TagRule> m_rules;
    QString m_type;
    QString m_startPage;
    QString m_endPage;
};

QString compact(QStringView written)
{
    return written.toString().remove(u' ').remove(u'-').toLower();
}

} // namespace

Item itemFromTags(const QList<TagLine> &lines, const QString &cslType, std::span<const TagRule> rules)
{
    return TagReader(cslType, rules).read(lines);
}

QString cslTypeIn(std::span<const TypeRule> types, QStringView written)
{
    const QString wanted = compact(written);
    for (const TypeRule &type : types) {
        if (compact(QString(QLatin1StringView(type.written))) == wanted)
            return QLatin1StringView(type.csl);
    }
    return {};
}

} // namespace wengao::references
