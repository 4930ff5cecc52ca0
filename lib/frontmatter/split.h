#pragma once

#include "base/textrange.h"

#include <QStringView>

namespace wengao::frontmatter {

/// The notation a front matter is written in.
enum class Language { None, Yaml, Toml, Json };

/// Where the front matter of a source text lies. `whole` covers the fences, the line break after the closing
/// one and anything blank before the opening one; `content` is what stands between the fences (for JSON the
/// braces belong to it). Without front matter both are empty at 0 and everything is body.
struct Split
{
    Language language = Language::None;
    TextRange whole;
    TextRange content;
    /// The text opens a front matter and never closes it. Hugo refuses such a file; here all of it is body,
    /// so that nothing is lost and everything stays editable. Holds the notation of the opening fence.
    Language unclosed = Language::None;
    /// Text follows the closing fence on its line; Hugo takes it as the beginning of the body, and so does
    /// this: `whole` then ends right behind the fence.
    bool textAfterFence = false;
};

/// Finds the front matter at the beginning of a source text (the text model of text/linebreaks.h) by the
/// rules of Hugo's page parser. Linear; a pure function.
[[nodiscard]] Split split(QStringView source);

} // namespace wengao::frontmatter
