#include "frontmatter/conversion.h"

#include "frontmatter/datareader.h"
#include "frontmatter/notation.h"
#include "frontmatter/reasons.h"
#include "frontmatter/tomlscalar.h"
#include "frontmatter/yamltree.h"

#include <algorithm>

#include <cmath>
#include <optional>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using namespace detail;

namespace {

Error unsupported(const QString &message)
{
    return {ErrorCode::Unsupported, message, {}};
}

/// The values of a YAML document; what only YAML has is the reason not to go on.
std::optional<Reason> takeYaml(const YamlNode &node, DataNode &result)
{
    if (node.kind == YamlNode::Kind::Alias)
        return Reason::Alias;
    if (node.tagged)
        return Reason::Tag;
    if (node.kind == YamlNode::Kind::Sequence) {
        result.type = Type::List;
        for (const YamlNode &item : node.children) {
            if (const auto trouble = takeYaml(item, result.children.emplace_back()))
                return trouble;
        }
        return {};
    }
    if (node.kind != YamlNode::Kind::Map) {
        result.value = toVariant(node, &result.type);
        return {};
    }
    result.type = Type::Map;
    for (std::size_t i = 0; i < node.pairs(); ++i) {
        const YamlNode &key = node.key(i);
        if (key.kind != YamlNode::Kind::Scalar || key.tagged)
            return Reason::ComplexKey;
        if (key.plain && key.scalar == u"<<")
            return Reason::Merge;
        result.keys.append(key.scalar);
        if (const auto trouble = takeYaml(node.value(i), result.children.emplace_back()))
            return trouble;
    }
    return {};
}

class Converter final
{
public:
    Converter(const FrontMatter &matter, Language to) : m_matter(matter), m_to(to) {}

    Result<void> take(const YamlNode *yaml, const DataTree *data)
    {
        if (data) {
            m_root = data->root;
        } else if (yaml) {
            if (const auto trouble = takeYaml(*yaml, m_root))
                return unsupported(sentence(*trouble) + u' ' +
                                   told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                                          "It has no counterpart in the other notation.")));
        }
        m_root.type = Type::Map;
        const qsizetype comments = data ? data->comments.size() : commentLines();
        const qsizetype carried = m_to == Language::Json ? 0 : collectRemarks();
        if (comments > carried)
            m_losses.append(
                told(QT_TRANSLATE_NOOP("wengao::frontmatter", "Comments that cannot come along: %1."))
                    .arg(comments - carried));
        return {};
    }

    Result<QString> write()
    {
        if (m_to == Language::Yaml)
            return writeYamlDocument(m_root, m_remarks);
        QString text;
        if (m_to == Language::Json) {
            if (holdsTimes(m_root))
                m_losses.append(told(QT_TRANSLATE_NOOP(
                    "wengao::frontmatter", "JSON has no dates; they become text, which Hugo reads too.")));
            text = writeJsonDocument(m_root);
        } else {
            dropNulls(m_root, {});
            bool tableSeen = false;
            for (const DataNode &child : m_root.children) {
                const bool isTable = isTomlTable(child);
                m_reordered = m_reordered || (tableSeen && !isTable);
                tableSeen = tableSeen || isTable;
            }
            if (m_reordered)
                m_losses.append(told(QT_TRANSLATE_NOOP(
                    "wengao::frontmatter", "The order changes: TOML wants single values before tables.")));
            text = writeTomlDocument(m_root, m_remarks);
        }
        if (text.isNull())
            return unwritable();
        return text;
    }

    [[nodiscard]] const QStringList &losses() const { return m_losses; }
    [[nodiscard]] const DataNode &root() const { return m_root; }

private:
    static bool holdsTimes(const DataNode &node)
    {
        return node.type == Type::Timestamp ||
               std::any_of(node.children.begin(), node.children.end(), holdsTimes);
    }

    void dropNulls(DataNode &node, const QString &path)
    {
        for (qsizetype i = static_cast<qsizetype>(node.children.size()) - 1; i >= 0; --i) {
            DataNode &child = node.children[static_cast<std::size_t>(i)];
            const QString name = node.type == Type::Map ? path + node.keys[i] : path + QString::number(i + 1);
            if (child.type != Type::Null) {
                dropNulls(child, name + QChar(u'.'));
                continue;
            }
            m_losses.append(
                told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                       "“%1” has no value and is left out; TOML has no empty values."))
                    .arg(name));
            node.children.erase(node.children.begin() + static_cast<std::ptrdiff_t>(i));
            if (node.type == Type::Map)
                node.keys.removeAt(i);
        }
    }

    /// The comments that stand with a field of the top level; gives back how many there are.
    qsizetype collectRemarks()
    {
        if (m_matter.language() == Language::Json)
            return 0;
        qsizetype count = 0;
        qsizetype from = m_matter.contentRange().start;
        for (const Field &field : m_matter.fields()) {
            const QStringList above = commentsBetween(from, std::max(from, field.lines.start));
            if (!above.isEmpty())
                m_remarks.above.insert(field.key, above);
            count += above.size();
            if (!field.commentRange.isEmpty()) {
                m_remarks.behind.insert(field.key, slice(field.commentRange));
                ++count;
            }
            from = std::max(from, field.lines.end);
        }
        m_remarks.end = commentsBetween(from, m_matter.contentRange().end);
        return count + m_remarks.end.size();
    }

    [[nodiscard]] QString slice(TextRange range) const
    {
        return m_matter.text().sliced(range.start, range.length());
    }

    [[nodiscard]] QStringList commentsBetween(qsizetype from, qsizetype to) const
    {
        QStringList comments;
        for (qsizetype line = from; line < to; line = text::nextLineStart(m_matter.text(), line)) {
            const QString whole = slice({line, std::min(to, text::lineEnd(m_matter.text(), line))}).trimmed();
            if (whole.startsWith(QChar(u'#')))
                comments.append(whole);
        }
        return comments;
    }

    /// How many lines of a YAML text hold a comment, as far as can be told without its scanner.
    [[nodiscard]] qsizetype commentLines() const
    {
        const QString &text = m_matter.text();
        const TextRange content = m_matter.contentRange();
        QList<TextRange> values;
        const auto addValue = [&values](const Field &field) {
            if (field.style != Style::Block && field.style != Style::Flow)
                values.append(field.valueRange);
            for (const Item &item : field.items)
                values.append(item.range);
        };
        for (const Field &field : m_matter.fields()) {
            addValue(field);
            std::for_each(field.children.cbegin(), field.children.cend(), addValue);
        }
        std::sort(values.begin(), values.end(), [](TextRange a, TextRange b) { return a.start < b.start; });
        qsizetype next = 0;
        qsizetype count = 0;
        for (qsizetype pos = content.start; pos < content.end; ++pos) {
            while (next < values.size() && values[next].end <= pos)
                ++next;
            if (next < values.size() && values[next].contains(pos)) {
                pos = values[next].end - 1;
            } else if (text[pos] == QChar(u'#') && (pos == content.start || text[pos - 1].isSpace() ||
                                                    text::isLineBreak(text[pos - 1]))) {
                ++count;
                pos = text::lineEnd(text, pos);
            }
        }
        return count;
    }

    const FrontMatter &m_matter;
    Language m_to;
    DataNode m_root;
    Remarks m_remarks;
    QStringList m_losses;
    bool m_reordered = false;
};

/// The same values, whatever the order: dates may have become text, or have got another spelling.
bool sameValues(const QVariant &a, const QVariant &b)
{
    if (a.typeId() == QMetaType::QVariantMap && b.typeId() == QMetaType::QVariantMap) {
        const QVariantMap first = a.toMap();
        const QVariantMap second = b.toMap();
        return first.keys() == second.keys() &&
               std::equal(first.cbegin(), first.cend(), second.cbegin(), sameValues);
    }
    if (a.typeId() == QMetaType::QVariantList && b.typeId() == QMetaType::QVariantList) {
        const QVariantList first = a.toList();
        const QVariantList second = b.toList();
        return std::equal(first.cbegin(), first.cend(), second.cbegin(), second.cend(), sameValues);
    }
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString && a != b)
        return isTomlDate(b.toString()) || isTomlDate(canonicalTime(a.toString()));
    if (a.typeId() == QMetaType::Double || b.typeId() == QMetaType::Double)
        return a.toDouble() == b.toDouble() || (std::isnan(a.toDouble()) && std::isnan(b.toDouble()));
    return a == b;
}

QString fenced(const QString &content, Language language)
{
    if (language == Language::Json)
        return content;
    const QString fence = language == Language::Toml ? u"+++\n"_s : u"---\n"_s;
    return fence + content + fence;
}

} // namespace

Result<Conversion> converted(const FrontMatter &frontMatter, Language to, text::LineBreak lineBreak)
{
    const bool hasErrors = std::any_of(frontMatter.problems().cbegin(), frontMatter.problems().cend(),
                                       [](const Problem &problem) { return problem.isError; });
    if (!frontMatter.readOnlyReason().isEmpty() || hasErrors)
        return unsupported(frontMatter.readOnlyReason().isEmpty() ? sentence(Reason::Broken)
                                                                  : frontMatter.readOnlyReason());
    Converter converter(frontMatter, to);
    if (const Result<void> taken = converter.take(frontMatter.m_tree.get(), frontMatter.m_data.get()); !taken)
        return taken.error();
    const Result<QString> content = converter.write();
    if (!content)
        return content.error();
    const FrontMatter result = FrontMatter::parse(fenced(*content, to));
    QVariantMap values;
    for (const Field &field : result.fields())
        values.insert(field.key, field.value);
    if (result.language() != to || !result.readOnlyReason().isEmpty() ||
        !sameValues(toVariant(converter.root()), values))
        return unsupported(told(QT_TRANSLATE_NOOP(
            "wengao::frontmatter",
            "This front matter was not converted: it could not be shown to keep its values.")));
    QString text = result.text();
    text.replace(QChar(u'\n'), text::breakChar(lineBreak));
    return Conversion{text, converter.losses()};
}

} // namespace wengao::frontmatter
