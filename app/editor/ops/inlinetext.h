#pragma once

#include <QString>
#include <QStringList>

namespace wengao::editor {

// Inline text of other sources as Markdown has to write it.

/// Text so that Markdown shows just it within a line.
[[nodiscard]] QString escaped(const QString &text);

/// Text with each run of white space made one space; no-break spaces stay.
[[nodiscard]] QString collapsed(const QString &text);

/// Marks around a text, with the blanks at its ends left outside.
[[nodiscard]] QString marked(const QString &text, const QString &mark);

/// The text as code, with a fence longer than any backticks in it.
[[nodiscard]] QString codeSpan(const QString &text);

/// The line with punctuation taken out of emphasis that CommonMark's rule does not see because of it.
[[nodiscard]] QString withSeenEmphasis(QString line);

/// The lines of a paragraph with a backslash in each that would start a block otherwise: "1986. ", "# ",
/// "---".
[[nodiscard]] QStringList withoutBlockStarts(QStringList lines);

} // namespace wengao::editor
