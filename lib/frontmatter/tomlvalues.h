#pragma once

#include "frontmatter/field.h"
#include "frontmatter/reasons.h"

#include <QStringList>
#include <QStringView>

namespace wengao::frontmatter::detail {

/// One part of a TOML key, which dots separate.
struct TomlKeyPart
{
    QString text;
    TextRange range;
};
using TomlKey = QList<TomlKeyPart>;

/// Reads keys and values of a TOML text from a place on, and notes the comments passed on the way. Linear and
/// without recursion; a method that gives false has met something that is not TOML.
class TomlValues
{
protected:
    TomlValues(QStringView plain, TextRange content)
        : m_plain(plain), m_pos(content.start), m_end(content.end)
    {
    }

    void skipBlanks();
    TextRange takeComment();
    [[nodiscard]] bool scanKey(TomlKey &key);
    [[nodiscard]] static Field fieldFor(const TomlKeyPart &part, const QString &path, int level,
                                        TextRange lines);
    [[nodiscard]] bool scanValue(Field &field);

    QStringView m_plain;
    qsizetype m_pos;
    qsizetype m_end;
    QStringList m_comments;

private:
    [[nodiscard]] bool scanSingle(Field &field);
    void skipSpace();
    [[nodiscard]] bool scanArray(Field &field);
    [[nodiscard]] bool scanInlineTable(Field &field);
    [[nodiscard]] bool skipCollection(Field &field, Reason reason);
};

} // namespace wengao::frontmatter::detail
