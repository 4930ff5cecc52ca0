#include "references/item.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace wengao::references {

namespace {

QString numberText(double number)
{
    constexpr double exact = 9007199254740992.0; // 2^53: above it not every integer has a double of its own
    if (std::trunc(number) == number && std::abs(number) <= exact)
        return QString::number(static_cast<qint64>(number));
    return QString::number(number, 'g', 15);
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return numberText(value.toDouble());
    case QJsonValue::Array:
        for (const auto &one : value.toArray()) {
            if (one.isString())
                return one.toString();
        }
        return {};
    default:
        return {};
    }
}

QList<Name> namesOf(const QJsonValue &value)
{
    QList<Name> names;
    for (const auto &one : value.toArray()) {
        Name name = Name::fromJson(one);
        if (!name.isEmpty())
            names.append(std::move(name));
    }
    return names;
}

} // namespace

Item::Item(QStringView type)
{
    setType(type);
}

Result<Item> Item::fromJson(const QJsonObject &object)
{
    if (!object.value(QLatin1StringView("type")).isString())
        return Error{
            ErrorCode::Syntax,
            QCoreApplication::translate("wengao::references", "An item does not say of what type it is."),
            QStringLiteral("CSL-JSON object without a string \"type\"")};
    Item item;
    item.m_object = object;
    return item;
}

void Item::setType(QStringView type)
{
    setText(u"type", type.toString());
}

QString Item::text(QStringView variable) const
{
    return textOf(m_object.value(variable));
}

void Item::setText(QStringView variable, const QString &text)
{
    if (text.isEmpty())
        remove(variable);
    else if (this->text(variable) != text)
        m_object.insert(variable, text);
}

QList<Name> Item::names(QStringView role) const
{
    return namesOf(m_object.value(role));
}

void Item::setNames(QStringView role, const QList<Name> &names)
{
    if (names == this->names(role))
        return;
    QJsonArray array;
    for (const Name &name : names) {
        if (!name.isEmpty())
            array.append(name.toJson());
    }
    if (array.isEmpty())
        remove(role);
    else
        m_object.insert(role, array);
}

Date Item::date(QStringView variable) const
{
    return Date::fromJson(m_object.value(variable));
}

void Item::setDate(QStringView variable, const Date &date)
{
    if (date.isEmpty())
        remove(variable);
    else if (date != this->date(variable))
        m_object.insert(variable, date.toJson());
}

void Item::remove(QStringView variable)
{
    m_object.remove(variable);
}

bool Item::isEmpty() const
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (it.key() != QLatin1StringView("type") && it.key() != QLatin1StringView("id"))
            return false;
    }
    return true;
}

} // namespace wengao::references
