#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace wengao::exporting {

/// How the sheets of a PDF look. Lengths are millimetres.
struct PdfLayout
{
    QString paper = QStringLiteral("A4"); ///< a name of paperNames()
    bool landscape = false;
    double top = 22;
    double right = 20;
    double bottom = 22;
    double left = 20;
    /// Lines above and below the text. `{title}`, `{author}`, `{date}`, `{page}` and `{pages}` are filled in;
    /// two bars part what stands at the left, in the middle and at the right; without a bar it stands in the
    /// middle. Empty: none. The first page, which begins with the title, has no header.
    QString header = QStringLiteral("{title}");
    QString footer = QStringLiteral("{page} / {pages}");

    friend bool operator==(const PdfLayout &, const PdfLayout &) = default;
};

/// The sizes of paper that a layout may name, the usual one first.
[[nodiscard]] QStringList paperNames();

/// Margins from "20", "20,15" or "22,20,22,20" (all; vertical and horizontal; from the top clockwise). Fails
/// with InvalidArgument and a sentence for anything but 0 to 100 mm.
[[nodiscard]] Result<void> setMargins(const QString &written, PdfLayout *layout);

/// An entry of a PDF's outline; `id` is that of the element it leads to.
struct PdfHeading
{
    int level = 1;
    QString title;
    QString id;
    friend bool operator==(const PdfHeading &, const PdfHeading &) = default;
};

/// All that is needed to make one PDF: a page of htmlPage() with destinations, and what stands around it.
struct PdfOrder
{
    QByteArray html;
    PdfLayout layout;
    QString title;
    QString author;
    QString date; ///< as a reader writes it
    QString language;
    QList<PdfHeading> outline;
    QByteArray mark; ///< kept in the file, tells later whether the order was the same
    friend bool operator==(const PdfOrder &, const PdfOrder &) = default;
};

/// A digest of everything in an order but its mark.
[[nodiscard]] QByteArray markOf(const PdfOrder &order);

/// True when the bytes are a PDF that was made from an order with this mark.
[[nodiscard]] bool isMarked(const QByteArray &pdf, const QByteArray &mark);

/// A text for a header or footer: the left, middle and right part with the placeholders filled in.
[[nodiscard]] QStringList filledIn(const QString &pattern, const PdfOrder &order, int page, int pages);

/// Orders and answers as they pass between the program that exports and the one with the web engine, in
/// frames as framed() makes them.
namespace pdfwire {

/// The most a frame may hold, in bytes.
inline constexpr qsizetype maxFrame = qsizetype(512) * 1024 * 1024;

[[nodiscard]] QByteArray frame(const PdfOrder &order);
[[nodiscard]] QByteArray frame(const Result<QByteArray> &answer);
/// Nothing when the bytes are no order.
[[nodiscard]] std::optional<PdfOrder> orderFrom(const QByteArray &content);
[[nodiscard]] Result<QByteArray> answerFrom(const QByteArray &content);

} // namespace pdfwire

} // namespace wengao::exporting
