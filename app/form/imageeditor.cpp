#include "form/imageeditor.h"

#include "form/glyphbutton.h"
#include "form/imagepreview.h"
#include "form/lineedit.h"
#include "form/look.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImageReader>
#include <QMimeData>

namespace wengao::form {

using namespace Qt::StringLiterals;

namespace {

QString pictureIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.constFirst().isLocalFile())
        return {};
    const QString file = urls.constFirst().toLocalFile();
    const QByteArray suffix = QFileInfo(file).suffix().toLower().toLatin1();
    return QImageReader::supportedImageFormats().contains(suffix) || suffix == "webp" || suffix == "avif"
               ? file
               : QString();
}

} // namespace

ImageEditor::ImageEditor(QWidget *parent)
    : ValueEditor(parent),
      m_input(new LineEdit(this)),
      m_choose(new GlyphButton(GlyphButton::Glyph::Folder, tr("Choose a picture"), this)),
      m_preview(new ImagePreview(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::gap(this) / 2);
    auto *row = new QHBoxLayout;
    row->setSpacing(look::gap(this) / 2);
    row->addWidget(m_input);
    row->addWidget(m_choose);
    column->addLayout(row);
    column->addWidget(m_preview);
    setAcceptDrops(true);
    m_input->setAcceptDrops(false);
    setFocusProxy(m_input);
    watch(m_input);
    watch(m_choose);
    connect(m_input, &LineEdit::textEdited, this, [this](const QString &text) {
        refresh();
        Q_EMIT edited(text);
    });
    connect(m_choose, &GlyphButton::clicked, this, &ImageEditor::choose);
    connect(m_preview, &ImagePreview::clicked, this, &ImageEditor::choose);
    refresh();
}

QVariant ImageEditor::value() const
{
    return m_input->text();
}

void ImageEditor::setValue(const QVariant &value)
{
    if (value.toString() == m_input->text())
        return;
    m_input->showText(value.toString());
    refresh();
}

void ImageEditor::setLocked(bool locked)
{
    m_locked = locked;
    m_input->setReadOnly(locked);
    m_choose->setEnabled(!locked);
    setAcceptDrops(!locked);
}

void ImageEditor::setContext(const FormContext &context)
{
    m_context = context;
    refresh();
}

void ImageEditor::refresh()
{
    const QString path = m_input->text();
    m_preview->setCursor(m_locked ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (path.isEmpty()) {
        m_preview->showSentence(tr("Drop a picture here or click to choose"), false);
        return;
    }
    if (path.startsWith(u"http://"_s) || path.startsWith(u"https://"_s) || path.startsWith(u"//"_s)) {
        m_preview->showSentence(tr("On the web; not fetched"), false);
        return;
    }
    const QString file = m_context.resolveImage ? m_context.resolveImage(path) : QString();
    if (file.isEmpty())
        m_preview->showSentence(tr("No file found for this path"), true);
    else
        m_preview->showFile(file);
}

void ImageEditor::choose()
{
    if (m_locked)
        return;
    QStringList patterns;
    for (const QByteArray &format : QImageReader::supportedImageFormats())
        patterns.append(u"*."_s + QString::fromLatin1(format));
    auto *dialog =
        new QFileDialog(this, tr("Choose a picture"), QFileInfo(m_context.articlePath).absolutePath(),
                        tr("Pictures (%1)").arg(patterns.join(u' ')));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImageEditor::adopt);
    dialog->open();
}

void ImageEditor::adopt(const QString &file)
{
    const QString path = m_context.imagePathFor ? m_context.imagePathFor(file) : QFileInfo(file).fileName();
    if (!path.isEmpty())
        put(path);
}

void ImageEditor::put(const QString &path)
{
    if (m_locked || path == m_input->text())
        return;
    Q_EMIT stepEnds();
    m_input->showText(path);
    refresh();
    Q_EMIT edited(path);
    Q_EMIT stepEnds();
}

void ImageEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_locked && !pictureIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImageEditor::dropEvent(QDropEvent *event)
{
    const QString file = pictureIn(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    adopt(file);
}

} // namespace wengao::form
