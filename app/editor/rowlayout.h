#pragma once

#include <QPlainTextDocumentLayout>

namespace wengao::editor {

/// Lays out plain text in rows of one height, whatever fonts a row is made of: Chinese, Latin, code and emoji
/// rows stand the same distance apart, and their letters on the same line.
class RowLayout final : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    /// `baseline` is where letters stand, from the top of their row. Cheap: rows are put right as they are
    /// asked for.
    void setRows(double height, double baseline);
    [[nodiscard]] double rowHeight() const { return m_height; }

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;

private:
    double m_height = 0;
    double m_baseline = 0;
};

} // namespace wengao::editor
