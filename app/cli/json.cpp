#include "cli/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

namespace wengao::cli {

namespace {

bool isFilledMap(const frontmatter::Field &field)
{
    return field.type == frontmatter::Type::Map && !field.children.isEmpty();
}

/// The key of a field and its value as `valueOf` writes it, for each key that does not come again.
template <typename Function>
QList<QByteArray> entries(const QList<frontmatter::Field> &fields, Function valueOf)
{
    QList<QByteArray> result;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const frontmatter::Field &field = fields.at(i);
        const auto repeats = [&field](const frontmatter::Field &other) { return other.key == field.key; };
        if (std::none_of(fields.begin() + i + 1, fields.end(), repeats))
            result.append(json(QVariant(field.key)) + valueOf(field));
    }
    return result;
}

QByteArray object(const QList<frontmatter::Field> &fields, int indent)
{
    if (fields.isEmpty())
        return "{}";
    const QByteArray lineBreak = '\n' + QByteArray(indent + 2, ' ');
    const auto valueOf = [indent](const frontmatter::Field &field) {
        return ": " + (isFilledMap(field) ? object(field.children, indent + 2) : json(field.value));
    };
    return '{' + lineBreak + entries(fields, valueOf).join(',' + lineBreak) + '\n' + QByteArray(indent, ' ') +
           '}';
}

} // namespace

QByteArray json(const frontmatter::Field &field)
{
    if (!isFilledMap(field))
        return json(field.value);
    const auto valueOf = [](const frontmatter::Field &child) { return ':' + json(child); };
    return '{' + entries(field.children, valueOf).join(',') + '}';
}

QByteArray json(const QVariant &value)
{
    // QJsonDocument writes lists and maps only.
    const QByteArray list =
        QJsonDocument(QJsonArray{QJsonValue::fromVariant(value)}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray json(const frontmatter::FrontMatter &frontMatter)
{
    return object(frontMatter.fields(), 0);
}

} // namespace wengao::cli
