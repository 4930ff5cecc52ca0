#include "references/csltree.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype largestFile = qsizetype(4) * 1024 * 1024;
constexpr int deepest = 100;

Error notCsl(const QString &detail)
{
    return {ErrorCode::Syntax,
            QCoreApplication::translate("wengao::references", "This file is no CSL style."), detail};
}

QJsonObject attributesOf(const QXmlStreamReader &reader)
{
    QJsonObject attributes;
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        // Of other namespaces only xml:lang means anything to CSL.
        if (attribute.namespaceUri().isEmpty() || attribute.qualifiedName() == "xml:lang"_L1)
            attributes.insert(attribute.qualifiedName(), attribute.value().toString());
    }
    return attributes;
}

/// The element the reader stands on with all below it. At the end of the file
/// or at an error it stops early.
QJsonObject elementAt(QXmlStreamReader &reader, int depth)
{
    QJsonObject element{{u"name"_s, reader.name().toString()}, {u"attrs"_s, attributesOf(reader)}};
    QJsonArray children;
    QString text;
    while (!reader.atEnd()) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        if (token == QXmlStreamReader::EndElement)
            break;
        if (token == QXmlStreamReader::Characters)
            text += reader.text();
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (depth >= deepest) {
            reader.raiseError(u"nested too deeply"_s);
            break;
        }
        children.append(elementAt(reader, depth + 1));
    }
    const bool isTerm =
        reader.name() == "term"_L1 || reader.name() == "single"_L1 || reader.name() == "multiple"_L1;
    if (!text.trimmed().isEmpty() || (children.isEmpty() && isTerm))
        children.append(children.isEmpty() ? text : text.simplified());
    element.insert("children"_L1, children);
    return element;
}

bool isNamed(const QJsonValue &value, QLatin1StringView name)
{
    return value.toObject().value("name"_L1).toString() == name;
}

QString attribute(const QJsonObject &element, QLatin1StringView name)
{
    return element.value("attrs"_L1).toObject().value(name).toString();
}

QJsonObject childNamed(const QJsonObject &element, QLatin1StringView name)
{
    for (const auto &child : element.value("children"_L1).toArray()) {
        if (isNamed(child, name))
            return child.toObject();
    }
    return {};
}

QString textOf(const QJsonObject &element)
{
    QString text;
    for (const auto &child : element.value("children"_L1).toArray())
        text += child.toString();
    return text.simplified();
}

bool isNumber(const QJsonValue &value)
{
    return (isNamed(value, "text"_L1) || isNamed(value, "number"_L1)) &&
           attribute(value.toObject(), "variable"_L1) == "citation-number"_L1;
}

QJsonObject withoutNumbers(const QJsonObject &tree)
{
    QJsonObject result = tree;
    QJsonObject attributes = tree.value("attrs"_L1).toObject();
    attributes.remove("second-field-align"_L1);
    QJsonArray children;
    for (const auto &child : tree.value("children"_L1).toArray()) {
        if (!isNumber(child))
            children.append(child.isObject() ? QJsonValue(withoutNumbers(child.toObject())) : child);
    }
    result.insert("attrs"_L1, attributes);
    result.insert("children"_L1, children);
    return result;
}

/// citeproc insists on rules for citations, if only a word.
QJsonObject emptyCitation()
{
    const QJsonObject word{{u"name"_s, u"text"_s},
                           {u"attrs"_s, QJsonObject{{u"value"_s, u"-"_s}}},
                           {u"children"_s, QJsonArray()}};
    const QJsonObject layout{
        {u"name"_s, u"layout"_s}, {u"attrs"_s, QJsonObject()}, {u"children"_s, QJsonArray{word}}};
    return {{u"name"_s, u"citation"_s}, {u"attrs"_s, QJsonObject()}, {u"children"_s, QJsonArray{layout}}};
}

void collectMacroCalls(const QJsonObject &element, QSet<QString> *names)
{
    if (const QString macro = attribute(element, "macro"_L1); !macro.isEmpty())
        names->insert(macro);
    for (const auto &child : element.value("children"_L1).toArray())
        collectMacroCalls(child.toObject(), names);
}

/// The style without the macros that nothing calls.
QJsonObject withUsedMacros(const QJsonObject &tree)
{
    QHash<QString, QSet<QString>> calls;
    QSet<QString> used;
    const QJsonArray children = tree.value("children"_L1).toArray();
    for (const auto &child : children)
        collectMacroCalls(child.toObject(), isNamed(child, "macro"_L1)
                                                ? &calls[attribute(child.toObject(), "name"_L1)]
                                                : &used);
    QStringList open(used.begin(), used.end());
    while (!open.isEmpty()) {
        for (const QString &called : calls.value(open.takeLast())) {
            if (!used.contains(called)) {
                used.insert(called);
                open.append(called);
            }
        }
    }
    QJsonArray kept;
    for (const auto &child : children) {
        if (!isNamed(child, "macro"_L1) || used.contains(attribute(child.toObject(), "name"_L1)))
            kept.append(child);
    }
    QJsonObject result = tree;
    result.insert("children"_L1, kept);
    return result;
}

} // namespace

Result<QJsonObject> cslTree(const QByteArray &xml, CslFile file)
{
    if (xml.size() > largestFile)
        return Error{
            ErrorCode::TooLarge,
            QCoreApplication::translate("wengao::references", "This file is too large for a CSL style."),
            u"%1 bytes"_s.arg(xml.size())};
    QXmlStreamReader reader(xml);
    if (!reader.readNextStartElement())
        return notCsl(reader.errorString());
    const QLatin1StringView root = file == CslFile::Style ? "style"_L1 : "locale"_L1;
    if (reader.name() != root || reader.namespaceUri() != "http://purl.org/net/xbiblio/csl"_L1)
        return notCsl(u"the root is {%1}%2"_s.arg(reader.namespaceUri(), reader.name()));
    const QString version = reader.attributes().value("version"_L1).toString();
    if (!version.startsWith("1.0"_L1))
        return Error{
            ErrorCode::Unsupported,
            QCoreApplication::translate("wengao::references",
                                        "This CSL style is written for version “%1”; 1.0 is understood.")
                .arg(version.left(20)),
            u"CSL version %1"_s.arg(version)};
    const QJsonObject tree = elementAt(reader, 0);
    while (!reader.atEnd())
        reader.readNext();
    if (reader.hasError())
        return notCsl(u"line %1: %2"_s.arg(reader.lineNumber()).arg(reader.errorString()));
    return tree;
}

StyleHead styleHead(const QJsonObject &tree)
{
    StyleHead head;
    head.locale = attribute(tree, "default-locale"_L1);
    head.isNote = attribute(tree, "class"_L1) == "note"_L1;
    head.hasCitation = !childNamed(tree, "citation"_L1).isEmpty();
    head.hasBibliography = !childNamed(tree, "bibliography"_L1).isEmpty();
    const QJsonObject info = childNamed(tree, "info"_L1);
    head.title = textOf(childNamed(info, "title"_L1));
    head.id = textOf(childNamed(info, "id"_L1));
    head.linksTitles = !childNamed(info, "title-link"_L1).isEmpty();
    for (const auto &child : info.value("children"_L1).toArray()) {
        if (isNamed(child, "link"_L1) && attribute(child.toObject(), "rel"_L1) == "independent-parent"_L1)
            head.parent = attribute(child.toObject(), "href"_L1);
    }
    return head;
}

QJsonObject reduced(const QJsonObject &tree, bool toNotes)
{
    const QLatin1StringView other = toNotes ? "bibliography"_L1 : "citation"_L1;
    QJsonArray kept;
    for (const auto &child : tree.value("children"_L1).toArray()) {
        if (!isNamed(child, other))
            kept.append(child);
        else if (!toNotes)
            kept.append(emptyCitation());
    }
    QJsonObject result = tree;
    result.insert("children"_L1, kept);
    result = withUsedMacros(result);
    return toNotes ? result : withoutNumbers(result);
}

} // namespace wengao::references
