#include "references/bibtexwriter.h"

#include "references/bibtexnames.h"
#include "references/bibtextables.h"
#include "references/identifiers.h"
#include "references/languages.h"
#include "references/latex.h"

#include <QHash>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

/// Verbatim fields know no escape, so what would unbalance the braces is written as addresses write it.
QString verbatim(const QString &text)
{
    return text.simplified().replace(u'{', u"%7B"_s).replace(u'}', u"%7D"_s).replace(u'\\', u"%5C"_s);
}

/// BibLaTeX's date; empty for what it has no form for.
QString bibDate(const Date &date)
{
    if (!date.year || date.season)
        return {};
    Date plain = date;
    plain.circa = false;
    return plain.shown() + (date.circa ? u"~"_s : QString());
}

QString bibLanguage(const QString &tag)
{
    const QString name = babelName(tag);
    return !name.isEmpty() && languageTag(name) == tag ? name : tag;
}

class EntryWriter final
{
public:
    EntryWriter(const Item &item, const QString &key) : m_item(item), m_type(u' ' + item.type() + u' ')
    {
        const BibType &type = bibTypeFor(item.type());
        m_text = u'@' + QLatin1StringView(type.bib) + u'{' + key;
        if (item.type() == "article-newspaper"_L1 || item.type() == "article-magazine"_L1)
            m_text = u"@article{"_s + key;
    }

    QString write()
    {
        if (m_text.startsWith("@article{"_L1) && m_item.type() != "article-journal"_L1)
            add("entrysubtype", u'{' + m_item.type().section(u'-', -1) + u'}');
        add("title", braced(m_item.text(u"title")));
        writeArXiv();
        for (const BibField &field : bibFields()) {
            const QString variable = QLatin1StringView(field.csl);
            const bool applies =
                field.onlyFor == nullptr || QLatin1StringView(field.onlyFor).contains(m_type);
            if (field.writes && applies && m_item.has(variable) && !m_written.contains(variable) &&
                !m_fields.contains(QLatin1StringView(field.bib))) {
                m_written.insert(variable);
                add(field.bib, value(field.form, variable));
            }
        }
        writeYear();
        return m_text + u"\n}\n"_s;
    }

private:
    void add(const char *field, const QString &bracedValue)
    {
        if (bracedValue.size() > 2 && !std::exchange(m_fields[QLatin1StringView(field)], true))
            m_text += u",\n  "_s + QLatin1StringView(field) + u" = "_s + bracedValue;
    }

    static QString braced(const QString &text) { return u'{' + toLatex(text) + u'}'; }

    [[nodiscard]] QString value(BibForm form, const QString &variable) const
    {
        const QString text = m_item.text(variable);
        switch (form) {
        case BibForm::Names:
            return u'{' + namesToBib(m_item.names(variable)) + u'}';
        case BibForm::Date:
            return u'{' + bibDate(m_item.date(variable)) + u'}';
        case BibForm::Pages:
            return u'{' + toLatex(QString(text).replace(u'-', u'–')) + u'}';
        case BibForm::Address:
        case BibForm::Doi:
        case BibForm::Verbatim:
            return u'{' + verbatim(text) + u'}';
        case BibForm::Language:
            return u'{' + bibLanguage(text) + u'}';
        case BibForm::Keywords:
        case BibForm::Text:
            break;
        }
        return braced(text);
    }

    void writeArXiv()
    {
        const auto number = findArXiv(m_item.text(u"number"));
        if (!number)
            return;
        add("eprint", u'{' + number->value + u'}');
        add("archiveprefix", u"{arXiv}"_s);
        m_written.insert(u"number"_s);
        if (m_item.text(u"archive") == "arXiv"_L1)
            m_written.insert(u"archive"_s);
    }

    /// Styles older than BibLaTeX know only the year; a date that is words or a season stands there alone.
    void writeYear()
    {
        const Date issued = m_item.date(u"issued");
        if (issued.isEmpty())
            return;
        const bool isPlain = issued.year && !issued.season;
        add("year", isPlain ? u"{%1}"_s.arg(*issued.year) : braced(issued.shown()));
    }

    const Item &m_item;
    QString m_type;
    QString m_text;
    QSet<QString> m_written;       ///< variables
    QHash<QString, bool> m_fields; ///< written: several variables may claim one field
};

} // namespace

QString writtenBibTeX(const QList<Item> &items, const QStringList &keys)
{
    QStringList entries;
    for (qsizetype i = 0; i < items.size(); ++i)
        entries.append(EntryWriter(items.at(i), keys.at(i)).write());
    return entries.join(u'\n');
}

} // namespace wengao::references
