#pragma once

#include "base/textedit.h"

#include <QString>

class QTextDocument;

namespace wengao::form {

/// `text` as a text widget can hold it, unit for unit: line breaks become LF, and what the widget would take
/// for a break or drop becomes U+FFFD. Positions stay, so an edit of the shown text is one of the text.
[[nodiscard]] QString shownText(QStringView text);

/// The document's text with LF between its blocks and every other unit as it is.
[[nodiscard]] QString documentText(const QTextDocument &document);

/// Makes `document` hold `shown` by changing only what differs, so that cursors stay.
void showIn(QTextDocument &document, const QString &shown);

} // namespace wengao::form
