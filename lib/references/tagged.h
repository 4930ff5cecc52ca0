#pragma once

#include "references/reading.h"

#include <span>

namespace wengao::references {

/// How the value of a tag is turned into that of a CSL variable.
enum class TagForm {
    Text,
    Names,
    StartPage,
    EndPage,
    Pages,
    Date,
    Address,
    Doi,
    Serial, ///< an ISBN or an ISSN, whichever it is
    Keyword,
    Language,
};

/// One tag of a format of tagged lines and the CSL variable it means; earlier rows win.
struct TagRule
{
    const char *tag;
    const char *csl;
    TagForm form = TagForm::Text;
    const char *onlyFor = nullptr; ///< CSL types with a space on both sides; null for all
};

/// What a format calls a kind of item, and its CSL type.
struct TypeRule
{
    const char *written;
    const char *csl;
    bool writes = false; ///< the CSL type is written as this one
};

/// One line "tag value" with the lines that continue it.
struct TagLine
{
    QString tag;
    QString value;
    int line = 0;
};

/// Makes an item of a record's lines by a table of tags. A value that its tag's rule cannot use is left out.
[[nodiscard]] Item itemFromTags(const QList<TagLine> &lines, const QString &cslType,
                                std::span<const TagRule> rules);

/// The CSL type of a written one, matched without regard to case and spaces; empty when it is not known.
[[nodiscard]] QString cslTypeIn(std::span<const TypeRule> types, QStringView written);

} // namespace wengao::references
