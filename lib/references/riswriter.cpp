#include "references/riswriter.h"

#include "references/ristables.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

QString risName(const Name &name)
{
    if (!name.literal.isEmpty())
        return name.literal;
    const QString together = name.family + name.given;
    if (isCjkName(name) && Name::parsed(together) == name)
        return together;
    QStringList family{name.nonDroppingParticle, name.family};
    family.removeAll(QString());
    QStringList given{name.given, name.droppingParticle};
    given.removeAll(QString());
    QString text = family.join(u' ') + u", "_s + given.join(u' ');
    return name.suffix.isEmpty() ? text : text + u", "_s + name.suffix;
}

/// 2024/05/06/ with what is not known left empty.
QString risDate(const Date &date)
{
    const auto number = [](std::optional<int> value) {
        return value ? u"%1"_s.arg(*value, 2, 10, QLatin1Char('0')) : QString();
    };
    return u"%1/%2/%3/"_s.arg(*date.year).arg(number(date.month), number(date.day));
}

class RecordWriter final
{
public:
    RecordWriter(const Item &item, const QString &key) : m_item(item), m_key(key) {}

    QString write()
    {
        add("TY", typeName());
        add("ID", m_key);
        for (const RisOutput &output : risOutputs()) {
            const bool applies = output.onlyFor == nullptr ||
                                 QLatin1StringView(output.onlyFor).contains(u' ' + m_item.type() + u' ');
            if (applies && m_item.has(QString(QLatin1StringView(output.csl))))
                writeField(output, QLatin1StringView(output.csl));
        }
        return m_text + u"ER  - \r\n"_s;
    }

private:
    [[nodiscard]] QString typeName() const
    {
        for (const TypeRule &type : risTypes()) {
            if (type.writes && m_item.type() == QLatin1StringView(type.csl))
                return QLatin1StringView(type.written);
        }
        return u"GEN"_s;
    }

    void add(const char *tag, const QString &value)
    {
        const QString line = value.simplified();
        if (!line.isEmpty())
            m_text += QLatin1StringView(tag) + u"  - "_s + line + u"\r\n"_s;
    }

    void writeField(const RisOutput &output, const QString &variable)
    {
        switch (output.form) {
        case TagForm::Names:
            for (const Name &name : m_item.names(variable))
                add(output.tag, risName(name));
            break;
        case TagForm::Date:
            writeDate(output.tag, m_item.date(variable));
            break;
        case TagForm::Pages:
            writePages();
            break;
        case TagForm::Keyword:
            for (const QString &keyword : m_item.text(variable).split(u','))
                add(output.tag, keyword);
            break;
        default:
            add(output.tag, m_item.text(variable));
        }
    }

    void writeDate(const char *tag, const Date &date)
    {
        const bool isPlain =
            date.year && !date.season && !date.circa && date.end.isEmpty() && *date.year > 999;
        const bool isIssued = QLatin1StringView(tag) == "PY"_L1;
        if (!isPlain) {
            add(tag, date.shown());
        } else if (isIssued) {
            add(tag, QString::number(*date.year));
            if (date.month)
                add("DA", risDate(date));
        } else {
            add(tag, risDate(date));
        }
    }

    void writePages()
    {
        static const QRegularExpression range(u"^([^-,\\s]+)-([^-,\\s]+)$"_s);
        const QString pages = m_item.text(u"page");
        const auto match = range.match(pages);
        add("SP", match.hasMatch() ? match.captured(1) : pages);
        if (match.hasMatch())
            add("EP", match.captured(2));
    }

    const Item &m_item;
    QString m_key;
    QString m_text;
};

} // namespace

QString writtenRis(const QList<Item> &items, const QStringList &keys)
{
    QStringList records;
    for (qsizetype i = 0; i < items.size(); ++i)
        records.append(RecordWriter(items.at(i), keys.at(i)).write());
    return records.join(u"\r\n"_s);
}

} // namespace wengao::references
