#include "form/imagepreview.h"

#include "form/look.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QImageReader>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPromise>
#include <QThreadPool>

namespace wengao::form {

namespace {
constexpr int kept = 640; // the longest side of the picture kept for painting, in pixels
}

ImagePreview::ImagePreview(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

ImagePreview::Loaded ImagePreview::load(const QString &file)
{
    Loaded loaded;
    const QFileInfo info(file);
    if (!info.isFile()) {
        loaded.trouble = tr("There is no such file.");
        return loaded;
    }
    loaded.bytes = info.size();
    QImageReader reader(file);
    reader.setAutoTransform(true);
    loaded.pixels = reader.size();
    if (loaded.pixels.isValid() && std::max(loaded.pixels.width(), loaded.pixels.height()) > kept)
        reader.setScaledSize(loaded.pixels.scaled(kept, kept, Qt::KeepAspectRatio).expandedTo({1, 1}));
    loaded.image = reader.read();
    if (loaded.image.isNull())
        loaded.trouble = tr("This file cannot be shown as a picture.");
    else if (reader.transformation().testFlag(QImageIOHandler::TransformationRotate90))
        loaded.pixels.transpose();
    return loaded;
}

void ImagePreview::showFile(const QString &file)
{
    m_file = file;
    const int generation = ++m_generation;
    auto promise = std::make_shared<QPromise<Loaded>>();
    // A watcher, not a continuation: the row may be gone before the picture is read.
    auto *watcher = new QFutureWatcher<Loaded>(this);
    connect(watcher, &QFutureWatcher<Loaded>::finished, this, [this, watcher, generation] {
        watcher->deleteLater();
        if (generation == m_generation && watcher->future().resultCount() > 0)
            take(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, file] {
        promise->start();
        promise->addResult(load(file));
        promise->finish();
    });
}

void ImagePreview::take(const Loaded &loaded)
{
    if (!loaded.trouble.isEmpty()) {
        showSentence(loaded.trouble, true);
        return;
    }
    m_image = loaded.image;
    m_trouble = false;
    m_caption = tr("%1 × %2 pixels, %3")
                    .arg(loaded.pixels.width())
                    .arg(loaded.pixels.height())
                    .arg(QLocale().formattedDataSize(loaded.bytes, 0, QLocale::DataSizeTraditionalFormat));
    setAccessibleName(m_caption);
    updateGeometry();
    update();
}

void ImagePreview::showSentence(const QString &sentence, bool isTrouble)
{
    ++m_generation;
    m_image = {};
    m_caption = sentence;
    m_trouble = isTrouble;
    setAccessibleName(sentence);
    updateGeometry();
    update();
}

void ImagePreview::clear()
{
    showSentence({}, false);
}

QSize ImagePreview::pictureSize(int width) const
{
    if (m_image.isNull())
        return {};
    const QSize room(width - 2, look::em(this) * 9);
    const QSize natural = m_image.size();
    return natural.width() <= room.width() && natural.height() <= room.height()
               ? natural
               : natural.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1});
}

int ImagePreview::heightForWidth(int width) const
{
    const int gap = look::gap(this);
    const int caption = look::em(this) + gap;
    return m_image.isNull() ? look::em(this) * 3 : pictureSize(width - 2 * gap).height() + 2 * gap + caption;
}

QSize ImagePreview::sizeHint() const
{
    const int width = look::em(this) * 14;
    return {width, heightForWidth(std::max(width, this->width()))};
}

void ImagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = std::max(3.0, look::em(this) / 5.0);
    QPen frame(look::line(palette()), 1, m_image.isNull() ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(frame);
    painter.setBrush(m_image.isNull() ? Qt::NoBrush : QBrush(look::softGround(palette())));
    painter.drawRoundedRect(box, radius, radius);
    const int gap = look::gap(this);
    QRect textBox = rect().adjusted(gap, 0, -gap, 0);
    if (!m_image.isNull()) {
        const QSize size = pictureSize(width() - 2 * gap);
        painter.drawImage(QRect(QPoint((width() - size.width()) / 2, gap), size), m_image);
        textBox.setTop(size.height() + 2 * gap);
        textBox.setHeight(look::em(this));
    }
    painter.setPen(m_trouble ? look::warning(palette()) : look::quietText(palette()));
    painter.drawText(textBox, Qt::AlignCenter | Qt::TextWordWrap, m_caption);
}

void ImagePreview::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

} // namespace wengao::form
