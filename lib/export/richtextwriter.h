#pragma once

#include "export/htmlreader.h"
#include "export/inlinestyles.h"

#include <QStringList>

namespace wengao::exporting {

/// Writes sanitised HTML anew with inline styles, for editors that keep nothing else. One object is good for
/// one article.
class RichTextWriter final
{
public:
    RichTextWriter(InlineStyles styles, const QString &language);

    /// `body` is what sanitized() made, so every tag is closed in order.
    void write(const QByteArray &body);

    [[nodiscard]] const QByteArray &html() const { return m_html; }
    [[nodiscard]] QString plainText() const;
    /// Addresses in the order of their numbers.
    [[nodiscard]] const QList<QByteArray> &references() const { return m_references; }
    /// Local images as written.
    [[nodiscard]] const QStringList &images() const { return m_images; }
    [[nodiscard]] int droppedAnchors() const { return m_droppedAnchors; }
    [[nodiscard]] int formulas() const { return m_formulas; }

private:
    /// An element that is open, and what is to be written where it ends.
    struct Open
    {
        QByteArray name;
        QByteArray closing;
        QByteArray address; ///< of a link
        qsizetype textStart = 0;
    };

    void take(const HtmlToken &token);
    void open(const HtmlToken &token);
    void openLink(const HtmlToken &token);
    void openStyled(const HtmlToken &token);
    void openPiece(const QByteArray &kind);
    void openFormula(const QByteArray &kind, const QByteArray &tex);
    void openImage(const HtmlToken &token);
    void close();
    void closeLink(const Open &link);
    void text(QByteArrayView source);
    void writeReferences();
    [[nodiscard]] bool isInside(QByteArrayView name) const;
    [[nodiscard]] qsizetype referenceTo(const QByteArray &address);

    InlineStyles m_styles;
    QString m_language;
    QByteArray m_html;
    QByteArray m_plain;
    QList<Open> m_open;
    QList<QByteArray> m_references;
    QHash<QByteArray, qsizetype> m_numbers;
    QStringList m_images;
    qsizetype m_skippedDepth = 0; ///< of the way back from a note, which is left out with all its content
    qsizetype m_footnotesDepth = 0;
    int m_droppedAnchors = 0;
    int m_formulas = 0;
};

} // namespace wengao::exporting
