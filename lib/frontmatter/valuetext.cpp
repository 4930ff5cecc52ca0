#include "frontmatter/frontmatter.h"

#include "frontmatter/reasons.h"
#include "frontmatter/yamltypes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using detail::told;

namespace {

Error invalid(const char *message, const QString &text)
{
    return {ErrorCode::InvalidArgument, told(message).arg(text), {}};
}

/// JSON numbers without a fraction become integers, as they would be written.
QVariant fromJson(const QJsonValue &value)
{
    if (value.isArray()) {
        QVariantList list;
        for (const auto &item : value.toArray())
            list.append(fromJson(item));
        return list;
    }
    if (value.isObject()) {
        QVariantMap map;
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            map.insert(it.key(), fromJson(it.value()));
        return map;
    }
    if (value.isDouble() && value.toVariant().toDouble() == static_cast<double>(value.toInteger()))
        return value.toInteger();
    return value.isNull() ? QVariant() : value.toVariant();
}

} // namespace

Result<QVariant> valueFromText(const QString &text, Type type)
{
    const detail::Resolved resolved = detail::resolvePlain(text);
    switch (type) {
    case Type::Bool:
        if (resolved.type == Type::Bool)
            return resolved.value;
        return invalid(QT_TRANSLATE_NOOP("wengao::frontmatter", "“%1” is neither yes nor no."), text);
    case Type::Integer:
        if (resolved.type == Type::Integer)
            return resolved.value;
        [[fallthrough]];
    case Type::Float:
        if (resolved.type == Type::Integer)
            return QVariant(resolved.value.toDouble());
        if (resolved.type == Type::Float)
            return resolved.value;
        return invalid(QT_TRANSLATE_NOOP("wengao::frontmatter", "“%1” is not a number."), text);
    case Type::Timestamp:
        if (resolved.type == Type::Timestamp)
            return QVariant::fromValue(Timestamp{text});
        return invalid(QT_TRANSLATE_NOOP("wengao::frontmatter", "“%1” is not a date."), text);
    case Type::List:
    case Type::Map: {
        const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
        if (type == Type::List && json.isArray())
            return fromJson(json.array());
        if (type == Type::Map && json.isObject())
            return fromJson(json.object());
        return invalid(
            type == Type::List
                ? QT_TRANSLATE_NOOP("wengao::frontmatter",
                                    "“%1” is not a list in JSON, such as [\"a\", \"b\"].")
                : QT_TRANSLATE_NOOP("wengao::frontmatter", "“%1” is not a map in JSON, such as {\"a\": 1}."),
            text);
    }
    case Type::Null:
    case Type::String:
        break;
    }
    return QVariant(text);
}

} // namespace wengao::frontmatter
