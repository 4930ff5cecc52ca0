#pragma once

#include <QString>
#include <QStringView>

namespace wengao::references {

/// The Unicode text that a LaTeX source as in BibTeX files stands for: accents, letters, signs, quotation
/// marks and dashes; braces go, font commands leave what they hold, the simple parts of formulas become
/// characters. A command that is not known stays as it is written. Linear and without recursion; in normal
/// form C.
[[nodiscard]] QString fromLatex(QStringView latex);

/// A text in which nothing means anything to LaTeX, fit for a braced BibTeX value: signs are escaped and lone
/// braces become commands. Letters stay Unicode. fromLatex() gives the text back, white space simplified.
[[nodiscard]] QString toLatex(QStringView text);

} // namespace wengao::references
