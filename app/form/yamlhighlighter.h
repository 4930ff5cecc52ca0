#pragma once

#include <QSyntaxHighlighter>

namespace wengao::form {

/// Colours keys, values and comments of a front matter in the palette's shades.
class YamlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit YamlHighlighter(QTextDocument *document);

    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat m_key;
    QTextCharFormat m_mark;
    QTextCharFormat m_string;
    QTextCharFormat m_word;
    QTextCharFormat m_comment;
};

} // namespace wengao::form
