#include "references/bibtex.h"

#include "references/address.h"
#include "references/bibtexnames.h"
#include "references/bibtexparser.h"
#include "references/bibtextables.h"
#include "references/identifiers.h"
#include "references/itemfields.h"
#include "references/languages.h"
#include "references/latex.h"
#include "references/readproblems.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr int deepestInheritance = 4;

QString plain(const QString &raw)
{
    return fromLatex(raw).simplified();
}

/// An address keeps its backslashes' victims: \_ and \% are the characters themselves, nothing else is LaTeX.
QString verbatim(const QString &raw)
{
    static const QRegularExpression escaped(u"\\\\([%#&_~{}])"_s);
    QString text = raw.simplified();
    if (text.startsWith("\\url{"_L1) && text.endsWith(u'}'))
        text = text.sliced(5, text.size() - 6);
    return text.replace(escaped, u"\\1"_s);
}

bool appliesTo(const BibField &field, const QString &type)
{
    return field.onlyFor == nullptr || QLatin1StringView(field.onlyFor).contains(u' ' + type + u' ');
}

/// What a parent's field is called in its child (BibLaTeX manual, appendix B, without the rare cases).
QString inheritedName(const QString &childType, const QString &field)
{
    static const QSet<QString> never{u"crossref"_s, u"xdata"_s,      u"xref"_s,     u"entryset"_s, u"ids"_s,
                                     u"label"_s,    u"shorthand"_s,  u"keywords"_s, u"abstract"_s, u"pages"_s,
                                     u"doi"_s,      u"shorttitle"_s, u"pagetotal"_s};
    const bool isPart = childType.startsWith("in"_L1) || childType == "conference"_L1 ||
                        childType.startsWith("supp"_L1) || childType == "bookinbook"_L1;
    if (never.contains(field))
        return {};
    if (isPart && (field == "title"_L1 || field == "subtitle"_L1))
        return u"book"_s + field;
    if (isPart && field == "author"_L1)
        return u"bookauthor"_s;
    if (childType == "article"_L1 && (field == "title"_L1 || field == "subtitle"_L1))
        return u"journal"_s + field;
    return field;
}

class BibReader final
{
public:
    explicit BibReader(BibFile file) : m_file(std::move(file)) {}

    ReadItems read()
    {
        m_result.format = SourceFormat::BibTeX;
        m_result.problems = m_file.problems;
        for (qsizetype i = 0; i < m_file.entries.size(); ++i) {
            if (!m_file.entries.at(i).key.isEmpty() && !m_byKey.contains(m_file.entries.at(i).key))
                m_byKey.insert(m_file.entries.at(i).key, i);
        }
        for (const BibEntry &entry : std::as_const(m_file.entries)) {
            if (entry.type != "xdata"_L1 && entry.type != "set"_L1)
                add(entry);
        }
        return std::move(m_result);
    }

private:
    void add(const BibEntry &entry)
    {
        m_fields = entry.fields;
        m_used.clear();
        inherit(entry, entry.type, 0);
        const BibType *type = bibTypeNamed(entry.type);
        if (!type) {
            addProblem(&m_result.problems, entry.line, Trouble::UnknownType, entry.type);
            type = bibTypeNamed(u"misc");
        }
        const QString csl = cslType(*type);
        m_item = Item(csl);
        title();
        setAbsent(&m_item, u"container-title", container());
        for (const BibField &field : bibFields()) {
            if (appliesTo(field, csl))
                set(field);
        }
        dates(entry.line);
        eprint();
        if (type->genre)
            setAbsent(&m_item, u"genre", QString::fromUtf8(type->genre));
        if (m_item.isEmpty()) {
            addProblem(&m_result.problems, entry.line, Trouble::NoType);
            return;
        }
        identify(entry);
        m_result.items.append(m_item);
        m_result.lines.append(entry.line);
    }

    void identify(const BibEntry &entry)
    {
        if (m_taken.contains(entry.key))
            addProblem(&m_result.problems, entry.line, Trouble::KeyTwice, entry.key);
        const QString id = entry.key.isEmpty() ? u"entry"_s + QString::number(entry.line) : entry.key;
        m_item.setId(m_taken.take(id));
    }

    void inherit(const BibEntry &entry, const QString &childType, int depth)
    {
        if (depth >= deepestInheritance || --m_inheritanceLeft < 0)
            return;
        QStringList parents = entry.fields.value(u"xdata"_s).split(u',', Qt::SkipEmptyParts);
        parents.append(entry.fields.value(u"crossref"_s));
        for (const QString &written : std::as_const(parents)) {
            const QString key = written.trimmed();
            if (key.isEmpty())
                continue;
            const auto at = m_byKey.constFind(key);
            if (at == m_byKey.constEnd()) {
                addProblem(&m_result.problems, entry.line, Trouble::UnknownParent, key);
                continue;
            }
            const BibEntry &parent = m_file.entries.at(*at);
            for (auto field = parent.fields.cbegin(); field != parent.fields.cend(); ++field) {
                const QString name =
                    parent.type == "xdata"_L1 ? field.key() : inheritedName(childType, field.key());
                if (!name.isEmpty() && !m_fields.contains(name))
                    m_fields.insert(name, field.value());
            }
            inherit(parent, childType, depth + 1);
        }
    }

    [[nodiscard]] QString cslType(const BibType &type) const
    {
        const QString subtype = plain(m_fields.value(u"entrysubtype"_s)).toLower();
        if (subtype == "newspaper"_L1 || subtype == "magazine"_L1)
            return u"article-"_s + subtype;
        if (QLatin1StringView(type.bib) == "misc"_L1) {
            if (isArXiv())
                return u"article"_s;
            if (!m_fields.value(u"url"_s).isEmpty() || !addressIn(verbatimOf("howpublished"_L1)).isEmpty())
                return u"webpage"_s;
        }
        return QLatin1StringView(type.csl);
    }

    [[nodiscard]] QString verbatimOf(QLatin1StringView field) const
    {
        return verbatim(m_fields.value(field));
    }
    [[nodiscard]] QString plainOf(QLatin1StringView field) const { return plain(m_fields.value(field)); }

    void title()
    {
        QString text = withSubtitle(plainOf("title"_L1), plainOf("subtitle"_L1));
        const QString addon = plainOf("titleaddon"_L1);
        const bool isSite =
            !m_fields.value(u"url"_s).isEmpty(); // where an address is told, it names the site
        if (!addon.isEmpty() && !isSite)
            text += (text.isEmpty() ? u""_s : u". "_s) + addon;
        setAbsent(&m_item, u"title", text);
    }

    [[nodiscard]] QString container() const
    {
        for (const auto name : {"journal"_L1, "book"_L1, "main"_L1}) {
            const QString subtitle = plain(m_fields.value(name + "subtitle"_L1));
            const QString written = plain(m_fields.value(name + "title"_L1));
            if (!subtitle.isEmpty() && !written.isEmpty())
                return withSubtitle(written, subtitle);
        }
        return {};
    }

    void set(const BibField &field)
    {
        const QLatin1StringView variable(field.csl);
        const auto found = m_fields.constFind(QLatin1StringView(field.bib));
        if (found == m_fields.constEnd() || found->isEmpty() || m_item.has(QString(variable)) ||
            m_used.contains(found.key()))
            return;
        m_used.insert(found.key());
        switch (field.form) {
        case BibForm::Names:
            addNames(&m_item, QString(variable), namesFromBib(*found));
            break;
        case BibForm::Pages:
            setAbsent(&m_item, QString(variable), pageRange(plain(*found)));
            break;
        case BibForm::Date:
            break; // see dates()
        case BibForm::Address:
            setAbsent(&m_item, QString(variable), verbatim(*found));
            break;
        case BibForm::Doi:
            setAbsent(&m_item, QString(variable), bareDoi(verbatim(*found)));
            break;
        case BibForm::Verbatim:
            setAbsent(&m_item, QString(variable), verbatim(*found));
            break;
        case BibForm::Language:
            setAbsent(&m_item, QString(variable), languageTag(plain(*found)));
            break;
        case BibForm::Keywords:
        case BibForm::Text:
            setText(QString(variable), plain(*found));
            break;
        }
    }

    /// Addresses written where a text belongs are an address all the same.
    void setText(const QString &variable, const QString &text)
    {
        const QString address =
            variable == "medium"_L1 || variable == "note"_L1 ? addressIn(text) : QString();
        if (!address.isEmpty() && !m_fields.contains(u"url"_s))
            setAbsent(&m_item, u"URL", address);
        if (variable == "note"_L1 && accessDateIn(text))
            return;
        if (variable == "medium"_L1 && (!address.isEmpty() || text.size() > 40))
            return;
        setAbsent(&m_item, variable, text);
    }

    /// "Accessed: 2024-07-30", "[Online; accessed 30-July-2024]".
    bool accessDateIn(const QString &text)
    {
        static const QRegularExpression said(
            u"(?:accessed|retrieved|visited|访问日期|访问时间|引用日期)(?: on)?[:：]?\\s*([^\\];。]{6,30})"_s,
            QRegularExpression::CaseInsensitiveOption);
        const auto match = said.match(text);
        if (!match.hasMatch())
            return false;
        const QString written = match.captured(1).trimmed();
        Date date = Date::parsed(written);
        if (!date.year)
            date = Date::parsed(QString(written).replace(u'-', u' ')); // 30-July-2024
        if (!date.year)
            return false;
        setAbsent(&m_item, u"accessed", date);
        return text.size() < match.capturedLength() + 20;
    }

    void dates(int line)
    {
        for (const BibField &field : bibFields()) {
            // Not by LaTeX's rules: there ~ is a space, here it says "about".
            const QString written = verbatim(m_fields.value(QLatin1StringView(field.bib)));
            if (field.form == BibForm::Date && !written.isEmpty())
                setDate(QString(QLatin1StringView(field.csl)), written, line);
        }
        const QString year = plainOf("year"_L1);
        if (m_item.has(u"issued") || year.isEmpty())
            return;
        Date date = Date::parsed(year);
        if (date.year && !date.month) {
            const Date whole = Date::parsed(monthAndDay(year));
            if (whole.year && whole.month)
                date = whole;
        }
        if (!date.year && !date.isEmpty())
            addProblem(&m_result.problems, line, Trouble::BadDate, year);
        setAbsent(&m_item, u"issued", date);
    }

    /// "2024 Mar 5" for month = mar # "~5" and for a day of its own.
    [[nodiscard]] QString monthAndDay(const QString &year) const
    {
        static const QRegularExpression parts(u"^(\\d{1,2}|\\p{L}+)\\.?[\\s,]*(\\d{1,2})?"_s);
        const auto match = parts.match(plainOf("month"_L1));
        if (!match.hasMatch())
            return year;
        const QString month = match.captured(1);
        const QString day = match.captured(2).isEmpty() ? plainOf("day"_L1) : match.captured(2);
        const QChar between = month.front().isDigit() ? u'-' : u' ';
        return year + between + month + (day.isEmpty() ? QString() : between + day);
    }

    void setDate(const QString &variable, const QString &written, int line)
    {
        QString text = written;
        for (const auto open : {"/.."_L1, "/open"_L1, "/unknown"_L1}) {
            if (text.endsWith(open))
                text.chop(open.size());
        }
        if (text.endsWith(u'/'))
            text.chop(1);
        const Date date = Date::parsed(text);
        if (!date.year && !date.isEmpty())
            addProblem(&m_result.problems, line, Trouble::BadDate, written);
        setAbsent(&m_item, variable, date);
    }

    [[nodiscard]] bool isArXiv() const
    {
        const QString kind = plainOf("archiveprefix"_L1) + plainOf("eprinttype"_L1);
        return kind.compare("arxiv"_L1, Qt::CaseInsensitive) == 0 ||
               findArXiv(verbatimOf("eprint"_L1)).has_value();
    }

    void eprint()
    {
        const QString number = verbatimOf("eprint"_L1);
        if (isArXiv() && !number.isEmpty()) {
            const auto found = findArXiv(number);
            if (m_item.type() == "article"_L1 || !m_item.has(u"container-title"))
                setArXiv(&m_item, found ? found->value : number);
            else
                setAbsent(&m_item, u"URL", u"https://arxiv.org/abs/"_s + (found ? found->value : number));
        }
    }

    BibFile m_file;
    ReadItems m_result;
    QHash<QString, qsizetype> m_byKey;
    int m_inheritanceLeft = 200'000; ///< parents that name each other make a tree of any size
    UniqueIds m_taken;
    QHash<QString, QString> m_fields; ///< of the entry being read, with what it inherits
    QSet<QString> m_used;             ///< of them, those that went into the item
    Item m_item;
};

} // namespace

ReadItems readBibTeX(QStringView text)
{
    return BibReader(parsedBibTeX(text)).read();
}

} // namespace wengao::references
