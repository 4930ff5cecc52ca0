#include "form/yamlhighlighter.h"

#include "form/look.h"

#include <QRegularExpression>

namespace wengao::form {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestColoured = 2000; // longer lines stay plain so that typing in them stays fast
}

YamlHighlighter::YamlHighlighter(QTextDocument *document) : QSyntaxHighlighter(document)
{
}

void YamlHighlighter::setPalette(const QPalette &palette)
{
    const bool dark = look::isDark(palette);
    m_key.setForeground(dark ? QColor(0x8a, 0xb4, 0xf8) : QColor(0x1a, 0x4f, 0x9c));
    m_string.setForeground(dark ? QColor(0x9c, 0xd0, 0x9c) : QColor(0x1d, 0x6b, 0x33));
    m_word.setForeground(dark ? QColor(0xe0, 0xb0, 0xe0) : QColor(0x80, 0x33, 0x80));
    m_mark.setForeground(look::quietText(palette));
    m_comment.setForeground(look::quietText(palette));
    m_comment.setFontItalic(true);
    rehighlight();
}

void YamlHighlighter::highlightBlock(const QString &text)
{
    if (text.size() > longestColoured)
        return;
    static const QRegularExpression key(
        uR"(^\s*(?:-\s+)*([^\s:#'"\[{-][^:#]*?|"[^"]*"|'[^']*')\s*([:=])(?=\s|$))"_s);
    static const QRegularExpression part(
        uR"x("(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?|(?:^|(?<=\s))#.*$|[\[\]{},]|^\s*-(?=\s|$)|(?<![^\s\[,])(?:true|false|null|~|yes|no|on|off|[-+]?\d[\d.:TZ+\-eE_]*)(?=[\s,\]}]|$))x"_s);
    qsizetype from = 0;
    const QRegularExpressionMatch keyMatch = key.match(text);
    if (keyMatch.hasMatch()) {
        setFormat(int(keyMatch.capturedStart(1)), int(keyMatch.capturedLength(1)), m_key);
        setFormat(int(keyMatch.capturedStart(2)), 1, m_mark);
        from = keyMatch.capturedEnd(2);
    }
    auto matches = part.globalMatch(text, from);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QChar first =
            match.capturedView().trimmed().isEmpty() ? QChar() : match.capturedView().trimmed().front();
        const QTextCharFormat *format = &m_word;
        if (first == u'"' || first == u'\'')
            format = &m_string;
        else if (first == u'#')
            format = &m_comment;
        else if (u"[]{},"_s.contains(first) || match.capturedView().trimmed() == u"-"_s)
            format = &m_mark;
        setFormat(int(match.capturedStart()), int(match.capturedLength()), *format);
    }
}

} // namespace wengao::form
