#include "references/itemfields.h"

#include "references/identifiers.h"
#include "text/characters.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace wengao::references {

void setAbsent(Item *item, QStringView variable, const QString &text)
{
    const QString line = text.simplified();
    if (!line.isEmpty() && !item->has(variable))
        item->setText(variable, line);
}

void setAbsent(Item *item, QStringView variable, const Date &date)
{
    if (!date.isEmpty() && !item->has(variable))
        item->setDate(variable, date);
}

void addNames(Item *item, QStringView role, const QList<Name> &names)
{
    if (!names.isEmpty())
        item->setNames(role, item->names(role) + names);
}

QString pageRange(QStringView written)
{
    static const QRegularExpression mark(u"^(?:pp?\\.|pages?|页码?|第)\\s*"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dashes(u"\\s*[-\\x{2010}-\\x{2015}\\x{2212}~～]+\\s*"_s);
    QString pages = written.toString().simplified();
    pages.remove(mark);
    if (pages.endsWith(u'页'))
        pages.chop(1);
    return pages.replace(dashes, u"-"_s).trimmed();
}

QString withSubtitle(const QString &title, const QString &subtitle)
{
    if (title.isEmpty() || subtitle.isEmpty())
        return title + subtitle;
    const QChar last = title.back();
    if (last == u':' || last == u'：' || last == u'?' || last == u'？' || last == u'!' || last == u'！')
        return title + (last == u'：' ? u""_s : u" "_s) + subtitle;
    return title + (text::isCjkLetter(text::codePointBefore(title, title.size())) ? u"："_s : u": "_s) +
           subtitle;
}

QString addressIn(const QString &text)
{
    const auto found = findUrl(text);
    return found ? found->value : QString();
}

void setArXiv(Item *item, const QString &number)
{
    setAbsent(item, u"number", u"arXiv:"_s + number);
    setAbsent(item, u"archive", u"arXiv"_s);
    setAbsent(item, u"publisher", u"arXiv"_s);
    setAbsent(item, u"URL", u"https://arxiv.org/abs/"_s + number);
}

QString UniqueIds::take(const QString &id)
{
    QString unique = id;
    while (m_next.contains(unique)) {
        const int n = m_next[id]++;
        unique = id + (n < 26 ? QString(QChar(u'a' + n)) : u'-' + QString::number(n + 1));
    }
    m_next.insert(unique, 0);
    return unique;
}

} // namespace wengao::references
