#include "frontmatter/tomltree.h"

#include "text/tomlkeys.h"

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

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <sstream>

namespace wengao::frontmatter::detail {

using namespace Qt::StringLiterals;

namespace {

QString fromStd(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString timeText(const toml::node &node)
{
    std::ostringstream text;
    node.visit([&text](const auto &value) {
        if constexpr (toml::is_date<decltype(value)> || toml::is_time<decltype(value)> ||
                      toml::is_date_time<decltype(value)>)
            text << value.get();
    });
    return canonicalTime(QString::fromStdString(text.str()));
}

DataNode nodeOf(const toml::node &node);

DataNode tableNode(const toml::table &table)
{
    // toml++ sorts keys by name; here they stand in the order of the text.
    std::vector<const toml::key *> order;
    for (const auto &[key, item] : table)
        order.push_back(&key);
    std::stable_sort(order.begin(), order.end(), [](const toml::key *a, const toml::key *b) {
        return a->source().begin < b->source().begin;
    });
    DataNode map;
    map.type = Type::Map;
    for (const toml::key *key : order) {
        map.keys.append(fromStd(key->str()));
        map.children.push_back(nodeOf(*table.get(key->str())));
    }
    return map;
}

DataNode listNode(const toml::array &array)
{
    DataNode list;
    list.type = Type::List;
    for (const toml::node &item : array)
        list.children.push_back(nodeOf(item));
    return list;
}

/// toml++ limits how deep values nest, lineOfDeepTomlKeys() how many keys a line joins, so this recursion is
/// bounded.
DataNode nodeOf(const toml::node &node)
{
    switch (node.type()) {
    case toml::node_type::table:
        return tableNode(*node.as_table());
    case toml::node_type::array:
        return listNode(*node.as_array());
    case toml::node_type::string:
        return scalarNode(Type::String, fromStd(node.as_string()->get()));
    case toml::node_type::integer:
        return scalarNode(Type::Integer, static_cast<qint64>(node.as_integer()->get()));
    case toml::node_type::floating_point:
        return scalarNode(Type::Float, node.as_floating_point()->get());
    case toml::node_type::boolean:
        return scalarNode(Type::Bool, node.as_boolean()->get());
    case toml::node_type::date:
    case toml::node_type::time:
    case toml::node_type::date_time:
        return scalarNode(Type::Timestamp, timeText(node));
    case toml::node_type::none:
        break;
    }
    return {};
}

} // namespace

TomlReading readTomlTree(const QByteArray &utf8)
{
    TomlReading reading;
    if (const std::optional<int> line = text::lineOfDeepTomlKeys(utf8)) {
        reading.line = *line;
        reading.message =
            QCoreApplication::translate("wengao::frontmatter", "This line nests its keys too deeply.");
        return reading;
    }
    try {
        reading.root =
            tableNode(toml::parse(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size()))));
        reading.ok = true;
    } catch (const toml::parse_error &error) {
        reading.line = std::max(0, static_cast<int>(error.source().begin.line) - 1);
        reading.message = fromStd(error.description());
    } catch (const std::exception &error) {
        reading.message = QString::fromUtf8(error.what());
    }
    return reading;
}

} // namespace wengao::frontmatter::detail
