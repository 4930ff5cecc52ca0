#include "frontmatter/fielddescriptions.h"

#include "frontmatter/reasons.h"
#include "frontmatter/yamltree.h"
#include "text/linebreaks.h"

#include <array>
#include <optional>

namespace wengao::frontmatter {

using namespace Qt::StringLiterals;
using detail::told;
using detail::YamlNode;

namespace {

constexpr qsizetype mostText = qsizetype(256) * 1024;
constexpr std::size_t mostFields = 500;
constexpr qsizetype mostProblems = 50;
constexpr qsizetype longestText = 500;

std::optional<Kind> kindNamed(const QString &name)
{
    static constexpr std::array<std::pair<QStringView, Kind>, 13> names{{{u"text", Kind::Text},
                                                                         {u"long-text", Kind::LongText},
                                                                         {u"date", Kind::DateTime},
                                                                         {u"yes-no", Kind::Bool},
                                                                         {u"integer", Kind::Integer},
                                                                         {u"number", Kind::Number},
                                                                         {u"list", Kind::TextList},
                                                                         {u"image", Kind::Image},
                                                                         {u"url", Kind::Url},
                                                                         {u"slug", Kind::Slug},
                                                                         {u"map", Kind::Map},
                                                                         {u"count", Kind::ComputedCount},
                                                                         {u"machine", Kind::MachineOwned}}};
    for (const auto &[known, kind] : names) {
        if (known == name)
            return kind;
    }
    return {};
}

class DescriptionReader final
{
public:
    DescriptionReader(const QString &text, const FieldTable &known) : m_text(text), m_known(known) {}

    FieldDescriptions read()
    {
        if (m_text.size() > mostText) {
            report(0,
                   told(QT_TRANSLATE_NOOP("wengao::frontmatter", "The description of fields is too large.")));
            return m_result;
        }
        const QString plain = text::toPlain(m_text);
        const detail::YamlReading reading = detail::readYaml(plain);
        if (!reading.ok) {
            report(reading.failure.offset,
                   told(QT_TRANSLATE_NOOP("wengao::frontmatter", "YAML cannot read on from here (%1)."))
                       .arg(reading.failure.message));
            return m_result;
        }
        if (reading.root.kind == YamlNode::Kind::Null)
            return m_result;
        if (reading.root.kind != YamlNode::Kind::Map) {
            report(reading.root.offset,
                   told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                          "Fields are described as “name:” with its properties below it.")));
            return m_result;
        }
        for (std::size_t i = 0; i < reading.root.pairs() && i < mostFields; ++i)
            readField(reading.root.key(i), reading.root.value(i));
        return m_result;
    }

private:
    void report(qsizetype offset, const QString &message)
    {
        if (m_result.problems.size() >= mostProblems)
            return;
        Problem problem;
        const qsizetype at = std::clamp<qsizetype>(offset, 0, m_text.size());
        problem.range = {at, text::lineEnd(m_text, at)};
        problem.line = text::lineNumber(m_text, at);
        problem.message = message;
        problem.isError = true;
        problem.id = u"field-description"_s;
        m_result.problems.append(problem);
    }

    void readField(const YamlNode &key, const YamlNode &value)
    {
        if (key.kind != YamlNode::Kind::Scalar || key.scalar.isEmpty() || key.scalar.size() > 100 ||
            key.scalar.count(QChar(u'.')) > 1) {
            report(key.offset,
                   told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This cannot be the name of a field.")));
            return;
        }
        FieldInfo info = m_known.info(key.scalar);
        info.known = true;
        info.suggested = true;
        info.group = 0;
        if (value.kind == YamlNode::Kind::Map) {
            for (std::size_t i = 0; i < value.pairs(); ++i)
                readProperty(value.key(i), value.value(i), info);
        } else if (value.kind != YamlNode::Kind::Null) {
            report(value.offset,
                   told(QT_TRANSLATE_NOOP("wengao::frontmatter",
                                          "“%1” needs its properties below it, each as “name: value”."))
                       .arg(info.path));
        }
        m_result.fields.append(info);
    }

    void readProperty(const YamlNode &key, const YamlNode &node, FieldInfo &info)
    {
        Type type = Type::Null;
        const bool isScalar = node.kind == YamlNode::Kind::Scalar;
        const QVariant value = isScalar ? detail::toVariant(node, &type) : QVariant();
        const QString text =
            isScalar ? node.scalar.first(std::min(longestText, node.scalar.size())) : QString();
        bool ok = isScalar;
        if (key.scalar == u"label") {
            info.label = isScalar ? text : info.label;
        } else if (key.scalar == u"help") {
            info.help = text;
        } else if (key.scalar == u"kind") {
            const std::optional<Kind> kind = kindNamed(text);
            ok = kind.has_value();
            info.kind = kind.value_or(Kind::Text);
        } else if (key.scalar == u"max") {
            ok = type == Type::Integer && value.toLongLong() >= 0 && value.toLongLong() <= 1'000'000;
            info.maxLength = ok ? static_cast<qsizetype>(value.toLongLong()) : 0;
        } else if (key.scalar == u"required") {
            ok = type == Type::Bool;
            info.required = ok && value.toBool();
        } else if (key.scalar == u"choices") {
            ok = readChoices(node, info);
        } else {
            report(key.offset,
                   told(QT_TRANSLATE_NOOP("wengao::frontmatter", "“%1” is no property of a field."))
                       .arg(key.scalar.first(std::min<qsizetype>(60, key.scalar.size()))));
            return;
        }
        if (!ok)
            report(node.offset >= 0 ? node.offset : key.offset,
                   told(QT_TRANSLATE_NOOP("wengao::frontmatter", "This value of “%1” is not understood."))
                       .arg(key.scalar));
    }

    static bool readChoices(const YamlNode &node, FieldInfo &info)
    {
        if (node.kind != YamlNode::Kind::Sequence || node.children.size() > 1000)
            return false;
        info.choices.clear();
        for (const YamlNode &child : node.children) {
            if (child.kind != YamlNode::Kind::Scalar)
                return false;
            info.choices.append(child.scalar);
        }
        return true;
    }

    const QString &m_text;
    const FieldTable &m_known;
    FieldDescriptions m_result;
};

} // namespace

FieldDescriptions readFieldDescriptions(const QString &text, const FieldTable &known)
{
    return DescriptionReader(text, known).read();
}

} // namespace wengao::frontmatter
