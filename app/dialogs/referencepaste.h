#pragma once

#include <QPlainTextEdit>

namespace wengao::dialogs {

/// The line that takes whatever a reference can come from: an address, a DOI, a file's text, a finished
/// reference. It grows with what is pasted, up to a few lines; of a long text it shows the beginning and
/// keeps the rest. Enter asks to go on, Tab leaves.
class ReferencePaste final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ReferencePaste(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void entered();
    /// More was pasted than can be read here.
    void tooLong();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void takeWhole(const QString &text);
    [[nodiscard]] int heightOf(int lines) const;

    QString m_whole; ///< a text too long to be laid out at once
    QString m_shown; ///< its beginning, as long as nobody changes it
    int m_lines = 1;
};

} // namespace wengao::dialogs
