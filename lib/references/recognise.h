#pragma once

#include "references/certainty.h"
#include "references/identifiers.h"
#include "references/reading.h"

#include <optional>

namespace wengao::references {

/// What a pasted text was taken for.
enum class InputKind { Nothing, Url, Doi, Isbn, ArXiv, File, ReferenceLine };

/// The style a reference line follows, as far as its fields were found by it.
enum class LineStyle { None, GbT7714, Apa, Mla, WebNote };

/// What was found in a text.
struct Recognition
{
    InputKind input = InputKind::Nothing;
    LineStyle style = LineStyle::None;
    SourceFormat format = SourceFormat::Unknown; ///< of InputKind::File
    Item item;                                   ///< the first of a file; empty where nothing is understood
    Certainties certainty;                       ///< of every variable the item has
    QList<Item> others;                          ///< the further items of a file
    QList<ReadProblem> problems;
    std::optional<Identifier> identifier; ///< to be looked up, where the network may be used
    QString remark; ///< a sentence on what is wrong with the input, such as an ISBN's check digit

    [[nodiscard]] bool isUnderstood() const { return input != InputKind::Nothing; }
};

/// Finds out what a pasted text is: an identifier (see identifierIn()), the text of a file (see readItems()),
/// or a finished reference in Chinese or English, also one with Markdown or HTML in it such as the text of a
/// footnote's definition. Rules: GB/T 7714-2015, APA 7, MLA 9, and the web notes of Wengao's sample article.
/// A text that is none of these gives no item. Linear; a reference of more than 4000 characters is none.
/// Thread-safe.
[[nodiscard]] Recognition recognise(QStringView text);

/// The same for text that can only be one reference: no file format is looked for.
[[nodiscard]] Recognition recogniseLine(QStringView text);

} // namespace wengao::references
