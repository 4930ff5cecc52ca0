#pragma once

#include "frontmatter/field.h"
#include "frontmatter/yamlscalar.h"

namespace wengao::frontmatter::detail {

/// Finds the keys of the top level and of one nested level with the spans of their values, without building a
/// YAML document: what it does not understand becomes a field that is not editable, with the reason, or a
/// problem. Never recurses deeper than one level; linear in the text.
class YamlScanner final
{
public:
    /// `source` and `plain` are the same text before and after text::toPlain; `content` is what is scanned.
    YamlScanner(QStringView source, QStringView plain, TextRange content);

    void scan();
    [[nodiscard]] QList<Field> takeFields() { return std::move(m_fields); }
    [[nodiscard]] const QList<Problem> &problems() const { return m_problems; }

private:
    QList<Field> scanMap(qsizetype &pos, int parentIndent, int level, const QString &parentPath);
    bool scanField(qsizetype keyStart, int indent, const QString &parentPath, Field &field);
    bool scanKey(qsizetype keyStart, Field &field, qsizetype &colon);
    void scanValue(qsizetype pos, int indent, Field &field);
    void scanBelow(qsizetype afterColon, int indent, Field &field);
    void scanScalar(qsizetype pos, int indent, Field &field);
    void scanSequence(qsizetype dash, int indent, Field &field);
    bool scanItem(qsizetype dash, int seqIndent, Item &item, QString &trouble);
    void scanFlow(qsizetype pos, int indent, Field &field);
    void scanNestedMap(qsizetype firstLine, int indent, Field &field);

    void setScalar(const ScannedScalar &scalar, qsizetype start, Field &field) const;
    void finishLine(qsizetype end, Field &field);
    void makeOpaque(Field &field, qsizetype start, int indent, const QString &reason);
    void report(qsizetype start, qsizetype end, const QString &message, const char *id);
    [[nodiscard]] bool isDash(qsizetype pos) const;
    [[nodiscard]] bool lineHasKey(qsizetype pos) const;
    [[nodiscard]] qsizetype skipTrivia(qsizetype line) const;

    QStringView m_source;
    QStringView m_plain;
    qsizetype m_start;
    qsizetype m_end;
    QList<Field> m_fields;
    QList<Problem> m_problems;
};

} // namespace wengao::frontmatter::detail
