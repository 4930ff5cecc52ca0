#pragma once

#include <QString>

#include <optional>
#include <span>

namespace wengao::exporting {

/// What an article can become.
enum class Format { Html, Fragment, WeChat, Pdf, Docx, Epub };

/// One line of the table of formats. `label` is a source for translation in the context "wengao::export".
struct FormatFacts
{
    Format format;
    const char *name;   ///< as the command line calls it
    const char *suffix; ///< pages of several formats may stand beside one article
    const char *label;
    const char *files;   ///< what a file dialog calls such files
    bool isText = false; ///< UTF-8, made without another program
    bool needsPandoc = false;
};

/// All formats, the usual one first.
[[nodiscard]] std::span<const FormatFacts> formats();
[[nodiscard]] const FormatFacts &factsOf(Format format);
[[nodiscard]] std::optional<Format> formatNamed(const QString &name);
[[nodiscard]] QString labelOf(Format format);

} // namespace wengao::exporting
