#pragma once

#include "base/textedit.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QVariant>

namespace wengao::frontmatter {

/// What Hugo takes a value for (YAML 1.1 as its reader, go-yaml v2, resolves it).
enum class Type { Null, Bool, Integer, Float, Timestamp, String, List, Map };

/// How a value is written. None is a value that is not written at all (`key:`). The last two are TOML's
/// strings in three quotation marks; its tables and dotted keys are Block, its inline tables Flow.
enum class Style {
    None,
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
    Flow,
    Block,
    MultiLine,
    RawMultiLine,
};

/// A moment as it is to be written, without quotes: tells set() and add() to write a timestamp, not a string.
struct Timestamp
{
    QString written;
    friend bool operator==(const Timestamp &, const Timestamp &) = default;
};

/// One item of a list: `range` is its value as written, `lines` its whole lines in a block list.
struct Item
{
    TextRange range;
    TextRange lines;
    Style style = Style::None;
    Type type = Type::Null;
    QVariant value;
};

/// One key of the front matter with its value. Ranges are UTF-16 offsets into FrontMatter::text().
struct Field
{
    QString path;         ///< dotted: "cover.image"
    QString key;          ///< without quotes
    int level = 0;        ///< 1 inside a map
    TextRange lines;      ///< whole lines from the key to the end of the value, the last line break included
    TextRange keyRange;   ///< the key as written, quotes included
    TextRange valueRange; ///< the value as written; empty right behind the colon when nothing is written
    TextRange commentRange; ///< a comment behind the value, from its `#`; empty when there is none
    Type type = Type::Null;
    Style style = Style::None;
    QVariant
        value; ///< bool, qint64, double, QString (also a timestamp, as written), QVariantList, QVariantMap
    QString written;       ///< the value as it stands in the text
    QList<Item> items;     ///< of an editable list
    QList<Field> children; ///< of a map, one level
    bool editable = false;
    QString reason; ///< why it is not editable, a sentence for a person
};

/// A way out of a problem; `edits` are relative to the same text as the problem.
struct Fix
{
    QString title;
    TextEdits edits;
};

/// Something to tell about a front matter; `line` is 0-based within the text the front matter was parsed
/// from.
struct Problem
{
    TextRange range;
    int line = 0;
    QString message;
    bool isError = false;
    QString id = {}; ///< stable name of the rule, e.g. "duplicate-key"
    QList<Fix> fixes = {};
    QString path = {}; ///< the field it is about, if any
};

} // namespace wengao::frontmatter

Q_DECLARE_METATYPE(wengao::frontmatter::Timestamp)
