#include "frontmatter/foreign.h"

#include "frontmatter/reasons.h"
#include "frontmatter/yamlreader.h"
#include "text/linebreaks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <stdexcept>

namespace {

/// toml++ checks its own state with assert(), and there are texts that fail it; they end here as an error of
/// the text, in every build.
[[noreturn]] void refuseTomlState()
{
    throw std::runtime_error("unexpected character");
}

} // namespace

#define TOML_EXCEPTIONS 1
#define TOML_HEADER_ONLY 1
#define TOML_ASSERT(expression) ((expression) ? void() : refuseTomlState())
#pragma push_macro("NDEBUG")
#undef NDEBUG // a release build would drop even our own checks
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <toml++/toml.h>
#pragma GCC diagnostic pop
#pragma pop_macro("NDEBUG")

#include <algorithm>
#include <cmath>
#include <sstream>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

QString fromStd(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QVariant tomlValue(const toml::node &node, Type *type);

QVariant tomlArray(const toml::array &array)
{
    QVariantList list;
    for (const toml::node &item : array) {
        Type ignored = Type::Null;
        list.append(tomlValue(item, &ignored));
    }
    return list;
}

QVariant tomlTable(const toml::table &table)
{
    QVariantMap map;
    for (const auto &[key, item] : table) {
        Type ignored = Type::Null;
        map.insert(fromStd(key.str()), tomlValue(item, &ignored));
    }
    return map;
}

QVariant tomlTime(const toml::node &node)
{
    std::ostringstream text;
    node.visit([&text](const auto &value) {
        if constexpr (toml::is_date<decltype(value)> || toml::is_time<decltype(value)> ||
                      toml::is_date_time<decltype(value)>)
            text << value.get();
    });
    return QString::fromStdString(text.str());
}

/// toml++ limits the nesting of what it parses, so this recursion is bounded.
QVariant tomlValue(const toml::node &node, Type *type)
{
    switch (node.type()) {
    case toml::node_type::table:
        *type = Type::Map;
        return tomlTable(*node.as_table());
    case toml::node_type::array:
        *type = Type::List;
        return tomlArray(*node.as_array());
    case toml::node_type::string:
        *type = Type::String;
        return fromStd(node.as_string()->get());
    case toml::node_type::integer:
        *type = Type::Integer;
        return static_cast<qint64>(node.as_integer()->get());
    case toml::node_type::floating_point:
        *type = Type::Float;
        return node.as_floating_point()->get();
    case toml::node_type::boolean:
        *type = Type::Bool;
        return node.as_boolean()->get();
    case toml::node_type::date:
    case toml::node_type::time:
    case toml::node_type::date_time:
        *type = Type::Timestamp;
        return tomlTime(node);
    case toml::node_type::none:
        break;
    }
    *type = Type::Null;
    return {};
}

QVariant jsonValue(const QJsonValue &value, Type *type)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        *type = Type::Bool;
        return value.toBool();
    case QJsonValue::Double:
        // Hugo reads every JSON number as a float and prints whole ones without a fraction.
        *type = std::floor(value.toDouble()) == value.toDouble() && std::abs(value.toDouble()) < 9e15
                    ? Type::Integer
                    : Type::Float;
        return *type == Type::Integer ? QVariant(static_cast<qint64>(value.toDouble()))
                                      : QVariant(value.toDouble());
    case QJsonValue::String:
        *type = Type::String;
        return value.toString();
    case QJsonValue::Array:
        *type = Type::List;
        return value.toArray().toVariantList();
    case QJsonValue::Object:
        *type = Type::Map;
        return value.toObject().toVariantMap();
    default:
        *type = Type::Null;
        return {};
    }
}

Field foreignField(const QString &key, const QString &parentPath, Type type, const QVariant &value,
                   Reason reason)
{
    Field field;
    field.key = key;
    field.path = parentPath.isEmpty() ? key : parentPath + QChar(u'.') + key;
    field.level = parentPath.isEmpty() ? 0 : 1;
    field.type = type;
    field.value = value;
    field.reason = sentence(reason);
    return field;
}

void addToml(QList<Field> &fields, const toml::table &table, const QString &parentPath)
{
    // toml++ sorts keys by name; the form shows them in the order of the text.
    std::vector<std::pair<toml::source_position, const toml::key *>> order;
    for (const auto &[key, node] : table)
        order.emplace_back(key.source().begin, &key);
    std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[position, key] : order) {
        const toml::node *node = table.get(key->str());
        Type type = Type::Null;
        const QVariant value = tomlValue(*node, &type);
        Field field = foreignField(fromStd(key->str()), parentPath, type, value, Reason::Toml);
        if (const toml::table *inner = node->as_table(); inner && parentPath.isEmpty())
            addToml(field.children, *inner, field.path);
        fields.append(field);
    }
}

void addTomlProblem(QStringView source, TextRange content, int line, const QString &description,
                    ForeignDocument &document)
{
    Problem problem;
    qsizetype at = content.start;
    for (int i = 1; i < line; ++i)
        at = text::nextLineStart(source, at);
    problem.line = text::lineNumber(source, at);
    problem.range = {at, text::lineEnd(source, at)};
    problem.isError = true;
    problem.id = u"syntax"_s;
    problem.message =
        told(QT_TRANSLATE_NOOP("wengao::frontmatter", "TOML cannot be read here (%1).")).arg(description);
    document.problems.append(problem);
    document.broken = true;
}

void readToml(const QByteArray &bytes, QStringView source, TextRange content, ForeignDocument &document)
{
    try {
        const toml::table table =
            toml::parse(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        addToml(document.fields, table, {});
    } catch (const toml::parse_error &error) {
        addTomlProblem(source, content, static_cast<int>(error.source().begin.line),
                       fromStd(error.description()), document);
    } catch (const std::exception &error) {
        addTomlProblem(source, content, 1, QString::fromUtf8(error.what()), document);
    }
}

void readJson(const QByteArray &bytes, QStringView source, TextRange content, ForeignDocument &document)
{
    QJsonParseError failure;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &failure);
    if (failure.error != QJsonParseError::NoError || !json.isObject()) {
        Problem problem;
        const qsizetype at = std::min(
            content.end,
            content.start +
                QString::fromUtf8(bytes.first(std::min<qsizetype>(failure.offset, bytes.size()))).size());
        problem.range = {at, at};
        problem.line = text::lineNumber(source, at);
        problem.isError = true;
        problem.id = u"syntax"_s;
        problem.message = told(QT_TRANSLATE_NOOP("wengao::frontmatter", "JSON cannot be read here (%1)."))
                              .arg(failure.errorString());
        document.problems.append(problem);
        document.broken = true;
        return;
    }
    const QJsonObject object = json.object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        Type type = Type::Null;
        const QVariant value = jsonValue(it.value(), &type);
        Field field = foreignField(it.key(), {}, type, value, Reason::Json);
        const QJsonObject inner = it.value().toObject();
        for (auto child = inner.constBegin(); child != inner.constEnd(); ++child) {
            Type childType = Type::Null;
            const QVariant childValue = jsonValue(child.value(), &childType);
            field.children.append(foreignField(child.key(), field.path, childType, childValue, Reason::Json));
        }
        document.fields.append(field);
    }
}

} // namespace

ForeignDocument readForeign(const QString &source, const Split &split)
{
    ForeignDocument document;
    if (split.content.length() > mostContent) {
        document.readOnlyReason = sentence(Reason::TooLarge);
        return document;
    }
    const QByteArray bytes =
        text::toPlain(QStringView(source).sliced(split.content.start, split.content.length())).toUtf8();
    const bool isToml = split.language == Language::Toml;
    document.readOnlyReason = sentence(isToml ? Reason::Toml : Reason::Json);
    if (isToml)
        readToml(bytes, source, split.content, document);
    else
        readJson(bytes, source, split.content, document);
    if (document.broken)
        document.readOnlyReason = sentence(Reason::Broken);
    return document;
}

} // namespace wengao::frontmatter::detail
