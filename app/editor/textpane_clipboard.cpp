#include "editor/textpane.h"

#include "editor/ops/htmltomarkdown.h"
#include "editor/ops/links.h"
#include "editor/ops/paste.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QMimeData>
#include <QTextBlock>
#include <QUrl>

namespace wengao::editor {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestHtml = 4'000'000;

bool isImageFile(const QString &path)
{
    return QImageReader::supportedImageFormats().contains(QFileInfo(path).suffix().toLower().toLatin1()) ||
           path.endsWith(".svg"_L1, Qt::CaseInsensitive);
}

/// The local image files of a drop or a paste.
QStringList imageFiles(const QMimeData &source)
{
    QStringList paths;
    for (const QUrl &url : source.urls()) {
        if (url.isLocalFile() && isImageFile(url.toLocalFile()))
            paths.append(url.toLocalFile());
    }
    return paths;
}

QString imageText(const QString &path)
{
    return u"![]("_s + destinationText(path) + u')';
}

} // namespace

void TextPane::setClipHooks(CopyHook copying, PasteHook pasting)
{
    m_copyHook = std::move(copying);
    m_pasteHook = std::move(pasting);
}

QMimeData *TextPane::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(selectedText());
    if (m_copyHook)
        m_copyHook(selection(), *copied);
    return copied;
}

bool TextPane::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml() || source->hasImage() || source->hasUrls();
}

void TextPane::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || m_composing)
        return;
    if (m_pasteHook && m_pasteHook(*source))
        return;
    if (const QStringList files = imageFiles(*source); !files.isEmpty()) {
        insertImages(files);
        return;
    }
    const QString html = source->html();
    const bool structured = !html.isEmpty() && html.size() < longestHtml && hasStructure(html);
    if (source->hasImage() && !structured && source->text().isEmpty()) {
        const QImage image = qvariant_cast<QImage>(source->imageData());
        const QString path = m_imageStore && !image.isNull() ? m_imageStore(image) : QString();
        if (path.isEmpty())
            Q_EMIT imageRefused();
        else
            insertText(apart(imageText(path)));
        return;
    }
    const QString plain = cleanText(source->text());
    const QString selected = selectedText();
    if (isAddress(plain) && !selected.isEmpty() && !selected.contains(u'\n') && !isAddress(selected)) {
        run(Scope::Lines, [&plain](QStringView text, Selection selection) {
            return std::optional(makeLink(text, selection, {}, plain.trimmed(), false));
        });
        return;
    }
    insertText(structured ? cleanText(htmlToMarkdown(html, highlightOptions())) : plain);
}

void TextPane::pastePlain()
{
    if (!isReadOnly() && !m_composing)
        insertText(cleanText(QApplication::clipboard()->text()));
}

void TextPane::insertImages(const QStringList &filePaths)
{
    QStringList written;
    for (const QString &file : filePaths) {
        const QString path = m_imageFileStore ? m_imageFileStore(file) : QString();
        if (!path.isEmpty())
            written.append(imageText(path));
    }
    if (written.isEmpty())
        Q_EMIT imageRefused();
    else
        insertText(apart(written.join(u'\n')));
}

/// Text for a line of its own, kept from what stands above and below: a table would take it in as a row.
QString TextPane::apart(const QString &text) const
{
    const QTextBlock line = textCursor().block();
    const auto isBlank = [](const QTextBlock &block) {
        return !block.isValid() || block.text().trimmed().isEmpty();
    };
    if (textCursor().hasSelection() || !isBlank(line))
        return text;
    const QString lineBreak(u'\n');
    return (isBlank(line.previous()) ? QString() : lineBreak) + text +
           (isBlank(line.next()) ? QString() : lineBreak);
}

void TextPane::dropEvent(QDropEvent *event)
{
    QPlainTextEdit::dropEvent(event);
    setFocus();
    Q_EMIT cursorPositionChanged(); // Qt puts the cursor where something was dropped without a word
}

void TextPane::chooseImages()
{
    QStringList patterns{u"*.svg"_s};
    for (const QByteArray &format : QImageReader::supportedImageFormats())
        patterns.append(u"*."_s + QString::fromLatin1(format));
    const QString filter = tr("Images (%1)").arg(patterns.join(u' '));
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Insert images"), {}, filter);
    if (!files.isEmpty())
        insertImages(files);
}

} // namespace wengao::editor
