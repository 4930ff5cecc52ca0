#include "form/shown.h"

#include "text/linebreaks.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace wengao::form {

QString shownText(QStringView text)
{
    QString shown = text::toPlain(text);
    for (QChar &c : shown) {
        const char16_t unit = c.unicode();
        const bool splits = unit == 0x2029 || unit == 0x2028;
        // QTextDocument keeps U+FDD0 and U+FDD1 for the borders of its frames.
        if (splits || unit == 0xfdd0 || unit == 0xfdd1 || unit == 0xfffc)
            c = QChar::ReplacementCharacter;
    }
    return shown;
}

QString documentText(const QTextDocument &document)
{
    QString text;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockNumber() > 0)
            text += u'\n';
        text += block.text();
    }
    return text;
}

void showIn(QTextDocument &document, const QString &shown)
{
    const QString before = documentText(document);
    if (before == shown)
        return;
    const TextEdit change = difference(before, shown);
    QTextCursor writer(&document);
    writer.setPosition(int(change.range.start));
    writer.setPosition(int(change.range.end), QTextCursor::KeepAnchor);
    writer.insertText(change.replacement);
}

} // namespace wengao::form
