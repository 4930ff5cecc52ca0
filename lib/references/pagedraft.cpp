#include "references/pagedraft.h"

#include "references/itemfields.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype longestText = 4000;

/// Accounts and addresses stand where names belong on many pages.
bool isNoName(const QString &text)
{
    return text.isEmpty() || text.size() > 200 || text.startsWith("http"_L1) || text.contains("://"_L1) ||
           text.startsWith(u'@') || text.contains(u'{');
}

QString withoutByline(QString text)
{
    static const QRegularExpression byline(
        u"^(?:By|Von|Par|Por|作者|文|记者|本报记者|责任编辑|撰文)[\\s:：/丨|]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.remove(byline).trimmed();
}

} // namespace

void PageDraft::setType(QStringView type, Certainty certainty)
{
    if (has(u"type"))
        return;
    m_metadata.item.setType(type);
    m_metadata.certainty.insert(u"type"_s, certainty);
}

void PageDraft::set(QStringView variable, const QString &text, Certainty certainty)
{
    const QString plain = withoutMarkup(text);
    if (plain.isEmpty() || plain.size() > longestText || has(variable))
        return;
    m_metadata.item.setText(variable, plain);
    m_metadata.certainty.insert(variable.toString(), certainty);
}

void PageDraft::setDate(QStringView variable, const QString &written, Certainty certainty)
{
    static const QRegularExpression iso(u"^\\d{4}-\\d{2}-\\d{2}(?=[T\\s])"_s);
    const auto match = iso.match(written);
    const Date date = Date::parsed(match.hasMatch() ? match.captured() : written.trimmed());
    if (!date.year || *date.year < 1000 || has(variable))
        return;
    m_metadata.item.setDate(variable, date);
    m_metadata.certainty.insert(variable.toString(), certainty);
}

void PageDraft::setNames(QStringView variable, const QStringList &written, Certainty certainty)
{
    QList<Name> names;
    for (const QString &one : written) {
        const QString text = withoutByline(withoutMarkup(one));
        if (isNoName(text))
            continue;
        const QList<Name> read = text.contains(u';') || text.contains(u'；') || text.contains(u'、')
                                     ? parsedNames(text)
                                     : QList<Name>{Name::parsed(text)};
        for (const Name &name : read) {
            if (!names.contains(name))
                names.append(name);
        }
    }
    setNames(variable, names, certainty);
}

void PageDraft::setNames(QStringView variable, const QList<Name> &names, Certainty certainty)
{
    if (names.isEmpty() || has(variable))
        return;
    m_metadata.item.setNames(variable, names);
    m_metadata.certainty.insert(variable.toString(), certainty);
}

void PageDraft::remove(QStringView variable)
{
    m_metadata.item.remove(variable);
    m_metadata.certainty.remove(variable.toString());
}

QString withoutMarkup(const QString &text)
{
    if (!text.contains(u'<') && !text.contains(u'&'))
        return text.simplified();
    static const QRegularExpression tag(u"</?[A-Za-z][^<>]{0,300}>"_s);
    static constexpr std::array<std::pair<const char16_t *, const char16_t *>, 9> entities{
        {{u"&lt;", u"<"},
         {u"&gt;", u">"},
         {u"&quot;", u"\""},
         {u"&#39;", u"'"},
         {u"&#039;", u"'"},
         {u"&apos;", u"'"},
         {u"&nbsp;", u" "},
         {u"&hellip;", u"…"},
         {u"&amp;", u"&"}}};
    QString plain = text;
    plain.remove(tag);
    for (const auto &[entity, character] : entities)
        plain.replace(QStringView(entity).toString(), QStringView(character).toString());
    return plain.simplified();
}

} // namespace wengao::references
