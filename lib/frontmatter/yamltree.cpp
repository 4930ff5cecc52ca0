#include "frontmatter/yamltree.h"

#include "frontmatter/yamltypes.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

namespace wengao::frontmatter::detail {

namespace {

/// Turns byte offsets of the UTF-8 text, which arrive in almost ascending order, into UTF-16 offsets.
class OffsetMap final
{
public:
    explicit OffsetMap(QStringView text) : m_text(text) {}

    qsizetype utf16(int bytes)
    {
        if (bytes < m_bytes) {
            m_bytes = 0;
            m_units = 0;
        }
        while (m_bytes < bytes && m_units < m_text.size())
            step();
        return m_bytes == bytes ? m_units : -1;
    }

private:
    void step()
    {
        const QChar c = m_text[m_units++];
        if (c.isHighSurrogate() && m_units < m_text.size()) {
            ++m_units;
            m_bytes += 4;
        } else {
            m_bytes += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 ? 2 : 3;
        }
    }

    QStringView m_text;
    int m_bytes = 0;
    qsizetype m_units = 0;
};

/// Builds the tree from yaml-cpp's events without ever following an alias.
class TreeBuilder final : public YAML::EventHandler
{
public:
    explicit TreeBuilder(QStringView text) : m_offsets(text) {}

    YamlNode takeRoot() { return std::move(m_root); }
    [[nodiscard]] bool hasAliases() const { return m_hasAliases; }

    void OnDocumentStart(const YAML::Mark & /*mark*/) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        add(node(YamlNode::Kind::Null, mark, {}, anchor));
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        YamlNode alias = node(YamlNode::Kind::Alias, mark, {}, 0);
        alias.scalar = QString::number(anchor);
        alias.anchor = anchor;
        m_hasAliases = true;
        add(std::move(alias));
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        YamlNode scalar = node(YamlNode::Kind::Scalar, mark, tag, anchor);
        scalar.plain = tag == "?";
        scalar.scalar = QString::fromStdString(value);
        add(std::move(scalar));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        open(node(YamlNode::Kind::Sequence, mark, tag, anchor), style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        open(node(YamlNode::Kind::Map, mark, tag, anchor), style);
    }
    void OnMapEnd() override { close(); }

private:
    YamlNode node(YamlNode::Kind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
    {
        YamlNode result;
        result.kind = kind;
        result.anchored = anchor != 0;
        result.anchor = anchor;
        result.tagged = !tag.empty() && tag != "?" && tag != "!";
        result.offset = m_offsets.utf16(mark.pos);
        result.line = mark.line;
        return result;
    }

    void open(YamlNode container, YAML::EmitterStyle::value style)
    {
        container.flow = style == YAML::EmitterStyle::Flow;
        m_open.push_back(std::move(container));
    }

    void close()
    {
        YamlNode done = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(done));
    }

    void add(YamlNode child)
    {
        if (m_open.empty())
            m_root = std::move(child);
        else
            m_open.back().children.push_back(std::move(child));
    }

    OffsetMap m_offsets;
    YamlNode m_root;
    std::vector<YamlNode> m_open;
    bool m_hasAliases = false;
};

/// Lets a stream read bytes where they are.
class ByteBuffer final : public std::streambuf
{
public:
    explicit ByteBuffer(QByteArray &bytes) { setg(bytes.data(), bytes.data(), bytes.data() + bytes.size()); }
};

QVariant mapVariant(const YamlNode &node)
{
    QVariantMap map;
    for (std::size_t i = 0; i < node.pairs(); ++i) {
        Type ignored = Type::Null;
        map.insert(keyText(node.key(i)), toVariant(node.value(i), &ignored));
    }
    return map;
}

QVariant listVariant(const YamlNode &node)
{
    QVariantList list;
    for (const YamlNode &child : node.children) {
        Type ignored = Type::Null;
        list.append(toVariant(child, &ignored));
    }
    return list;
}

} // namespace

YamlReading readYaml(QStringView plain)
{
    YamlReading reading;
    QByteArray bytes = plain.toUtf8();
    ByteBuffer buffer(bytes);
    std::istream stream(&buffer);
    TreeBuilder builder(plain);
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        reading.root = builder.takeRoot();
        reading.hasAliases = builder.hasAliases();
        reading.ok = true;
    } catch (const YAML::Exception &exception) {
        reading.failure.line = std::max(0, exception.mark.line);
        reading.failure.offset =
            std::max<qsizetype>(0, OffsetMap(plain).utf16(std::max(0, exception.mark.pos)));
        reading.failure.message = QString::fromStdString(exception.msg);
    } catch (const std::exception &exception) {
        reading.failure.message = QString::fromLocal8Bit(exception.what());
    }
    return reading;
}

QString keyText(const YamlNode &key)
{
    return key.kind == YamlNode::Kind::Scalar ? key.scalar : QStringLiteral("?");
}

QVariant toVariant(const YamlNode &node, Type *type)
{
    switch (node.kind) {
    case YamlNode::Kind::Null:
        *type = Type::Null;
        return {};
    case YamlNode::Kind::Scalar:
        if (node.plain) {
            const Resolved resolved = resolvePlain(node.scalar);
            *type = resolved.type;
            return resolved.value;
        }
        *type = Type::String;
        return node.scalar;
    case YamlNode::Kind::Alias:
        *type = Type::String;
        return QStringLiteral("*");
    case YamlNode::Kind::Sequence:
        *type = Type::List;
        return listVariant(node);
    case YamlNode::Kind::Map:
        *type = Type::Map;
        return mapVariant(node);
    }
    return {};
}

bool areEqual(const YamlNode &a, const YamlNode &b)
{
    return a.kind == b.kind && a.plain == b.plain && a.anchored == b.anchored && a.tagged == b.tagged &&
           a.scalar == b.scalar &&
           std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), areEqual);
}

} // namespace wengao::frontmatter::detail
