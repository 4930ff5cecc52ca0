#include "cli/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

namespace wengao::cli {

namespace {

QByteArray object(const QList<frontmatter::Field> &fields, int indent)
{
    if (fields.isEmpty())
        return "{}";
    const QByteArray margin(indent + 2, ' ');
    QByteArray result = "{";
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const frontmatter::Field &field = fields.at(i);
        const auto repeats = [&field](const frontmatter::Field &other) { return other.key == field.key; };
        if (std::any_of(fields.begin() + i + 1, fields.end(), repeats))
            continue;
        const bool isMap = field.type == frontmatter::Type::Map && !field.children.isEmpty();
        result += (result.size() > 1 ? ",\n" : "\n") + margin + json(QVariant(field.key)) + ": " +
                  (isMap ? object(field.children, indent + 2) : json(field.value));
    }
    return result + '\n' + QByteArray(indent, ' ') + '}';
}

} // namespace

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
