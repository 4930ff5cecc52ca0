#include "references/csljson.h"

#include "references/itemfields.h"
#include "references/readproblems.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Cuts an array into its elements without understanding them.
class ArrayCutter final
{
public:
    ArrayCutter(const QByteArray &json, qsizetype start)
        : m_json(json), m_at(start), m_budget(8 * json.size())
    {
    }

    QList<JsonElement> cut()
    {
        QList<JsonElement> elements;
        while (m_at < m_json.size() && !m_isDone && m_budget > 0) {
            skipSpace();
            const qsizetype start = m_at;
            const int line = m_line;
            const bool isClosed = findEnd();
            JsonElement element{{}, m_json.sliced(start, m_at - start).trimmed(), line};
            element.object = QJsonDocument::fromJson(element.source).object();
            if (element.object.isEmpty() && !isClosed)
                resume(start, line, &element);
            if (!element.source.isEmpty())
                elements.append(element);
            pass(m_at + 1);
        }
        return elements;
    }

private:
    /// Moves on and counts lines.
    void pass(qsizetype to)
    {
        to = std::min(to, m_json.size());
        m_line +=
            static_cast<int>(std::count(m_json.begin() + m_at, m_json.begin() + std::max(m_at, to), '\n'));
        m_at = std::max(m_at, to);
    }

    void skipSpace()
    {
        qsizetype to = m_at;
        while (to < m_json.size() && isSpace(m_json[to]))
            ++to;
        pass(to);
    }

    /// Goes to the comma or bracket behind the element; false when the text ends inside it.
    bool findEnd()
    {
        int depth = 0;
        bool inString = false;
        qsizetype at = m_at;
        for (; at < m_json.size(); ++at) {
            const char c = m_json[at];
            if (inString) {
                at += c == '\\' ? 1 : 0;
                inString = c != '"';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if ((c == '}' || c == ']') && depth > 0) {
                --depth;
            } else if (depth == 0 && (c == ',' || c == ']')) {
                m_isDone = c == ']';
                break;
            }
        }
        m_budget -= at - m_at;
        pass(at);
        return m_at < m_json.size();
    }

    /// A bracket or quotation mark was missing: the next line that begins with a brace begins an element.
    void resume(qsizetype start, int line, JsonElement *element)
    {
        qsizetype next = start;
        while ((next = m_json.indexOf('\n', next + 1)) >= 0) {
            qsizetype brace = next + 1;
            while (brace < m_json.size() && (m_json[brace] == ' ' || m_json[brace] == '\t'))
                ++brace;
            const bool startsElement = brace < m_json.size() && m_json[brace] == '{';
            qsizetype before = next;
            while (before > start && (isSpace(m_json[before]) || m_json[before] == ','))
                --before;
            if (startsElement && m_json[before] == '}')
                break;
        }
        if (next < 0)
            return;
        element->source = m_json.sliced(start, next - start);
        m_at = start;
        m_line = line;
        pass(next);
        m_at = next - 1; // the caller passes one more
        m_isDone = false;
    }

    const QByteArray &m_json;
    qsizetype m_at;
    qsizetype m_budget; ///< bytes that may still be searched: resuming goes back
    int m_line = 1;
    bool m_isDone = false;
};

QList<JsonElement> elementsOf(const QJsonValue &value)
{
    QList<JsonElement> elements;
    const QJsonArray array = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const auto &one : array)
        elements.append({one.toObject(), {}, 1});
    return elements;
}

} // namespace

QList<JsonElement> jsonElements(const QByteArray &json)
{
    qsizetype start = 0;
    while (start < json.size() && isSpace(json[start]))
        ++start;
    if (start < json.size() && json[start] == '[')
        return ArrayCutter(json, start + 1).cut();
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const auto key : {"items"_L1, "references"_L1, "message"_L1}) {
        const QJsonValue held = object.value(key);
        if (held.isArray() || (held.isObject() && !object.contains("type"_L1)))
            return elementsOf(held);
    }
    if (object.isEmpty())
        return {{{}, json, 1}};
    return {{object, json, 1}};
}

ReadItems readCslJson(const QByteArray &json)
{
    ReadItems result;
    result.format = SourceFormat::CslJson;
    UniqueIds taken;
    for (const JsonElement &element : jsonElements(json)) {
        QJsonObject object = element.object;
        if (object.isEmpty()) {
            addProblem(&result.problems, element.line, Trouble::BadJsonEntry);
            continue;
        }
        if (!object.value("type"_L1).isString())
            object.insert("type"_L1, u"document"_s);
        auto item = Item::fromJson(object);
        if (!item || item->isEmpty()) {
            addProblem(&result.problems, element.line, Trouble::NoType);
            continue;
        }
        const QString id =
            item->id().isEmpty() ? u"item"_s + QString::number(result.items.size() + 1) : item->id();
        if (taken.contains(id))
            addProblem(&result.problems, element.line, Trouble::KeyTwice, id);
        item->setId(taken.take(id));
        result.items.append(*item);
        result.lines.append(element.line);
    }
    return result;
}

} // namespace wengao::references
