#pragma once

#include <QImage>
#include <QWidget>

namespace wengao::form {

/// A picture file as a small card with its size in pixels and bytes; read in the background.
class ImagePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit ImagePreview(QWidget *parent);

    /// Shows `file`, or `sentence` in its place when there is no file to show.
    void showFile(const QString &file);
    void showSentence(const QString &sentence, bool isTrouble);
    void clear();

    [[nodiscard]] const QString &caption() const { return m_caption; }
    [[nodiscard]] bool isTrouble() const { return m_trouble; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    struct Loaded
    {
        QImage image;
        QSize pixels;
        qint64 bytes = 0;
        QString trouble;
    };
    static Loaded load(const QString &file);
    void take(const Loaded &loaded);
    [[nodiscard]] QSize pictureSize(int width) const;

    QImage m_image;
    QString m_file;
    QString m_caption;
    int m_generation = 0;
    bool m_trouble = false;
};

} // namespace wengao::form
