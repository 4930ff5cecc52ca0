#pragma once

#include "form/valueeditor.h"

#include <QPlainTextEdit>

#include <functional>

class QLabel;
class QPushButton;

namespace wengao::form {

/// Several lines of text that grow with what is written, up to a height at which they scroll.
class GrowingText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingText(QWidget *parent);

    void showText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void fit();

    int m_fitted = 0;
};

/// A long string such as a summary, with its length counted as 字数 against a limit, and a button that takes
/// the body's first paragraph when a provider for it is set.
class LongTextEditor final : public ValueEditor
{
    Q_OBJECT

public:
    LongTextEditor(qsizetype limit, QWidget *parent);

    [[nodiscard]] QVariant value() const override;
    void setValue(const QVariant &value) override;
    void setLocked(bool locked) override;
    void setFirstParagraphProvider(std::function<QString()> provider);

private:
    void handOut();
    void takeFirstParagraph();
    void updateLength();

    GrowingText *m_input;
    QLabel *m_length;
    QPushButton *m_take;
    std::function<QString()> m_firstParagraph;
    QString m_value;
    qsizetype m_limit;
    bool m_showing = false;
};

} // namespace wengao::form
