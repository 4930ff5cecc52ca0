#include "shell/articleview.h"

#include "editor/textpane.h"
#include "form/formpanel.h"
#include "frontmatter/frontmatter.h"
#include "shell/articleinfo.h"
#include "shell/imagestore.h"
#include "text/linebreaks.h"

#include <QDir>
#include <QFileInfo>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace wengao::shell {

ArticleView::ArticleView(std::unique_ptr<documents::ArticleDocument> document)
    : m_document(std::move(document)),
      m_form(std::make_unique<form::FormPanel>()),
      m_pane(std::make_unique<editor::TextPane>()),
      m_reader(std::make_unique<ArticleReader>(*m_document))
{
    m_pane->setDocument(m_document->view());
    m_pane->setFrameShape(QFrame::NoFrame);
    m_pane->setAccessibleName(tr("Article text"));
    m_pane->setFirstLine(firstBodyLine());
    followFile();
    m_form->setFrontMatter(m_document->frontMatter());
    connectDocument();
    connectForm();
    connectPane();
}

ArticleView::~ArticleView()
{
    // The pane shows the document's text document and must let go of it first.
    m_pane.reset();
}

void ArticleView::connectDocument()
{
    using documents::ArticleDocument;
    connect(m_document.get(), &ArticleDocument::frontMatterChanged, this, [this] {
        m_form->setFrontMatter(m_document->frontMatter());
        m_pane->setFirstLine(firstBodyLine());
    });
    connect(m_document.get(), &ArticleDocument::fileChanged, this, &ArticleView::followFile);
    connect(m_document.get(), &ArticleDocument::cursorWanted, this, &ArticleView::restoreCursor);
}

void ArticleView::connectForm()
{
    using form::FormPanel;
    connect(m_form.get(), &FormPanel::editsRequested, m_document.get(),
            &documents::ArticleDocument::editFrontMatter);
    connect(m_form.get(), &FormPanel::stepEnds, m_document.get(), &documents::ArticleDocument::endStep);
    connect(m_form.get(), &FormPanel::undoRequested, m_document.get(), &documents::ArticleDocument::undo);
    connect(m_form.get(), &FormPanel::redoRequested, m_document.get(), &documents::ArticleDocument::redo);
}

void ArticleView::connectPane()
{
    using editor::TextPane;
    connect(m_pane.get(), &TextPane::stepEnds, m_document.get(), &documents::ArticleDocument::endStep);
    connect(m_pane.get(), &TextPane::undoRequested, m_document.get(), &documents::ArticleDocument::undo);
    connect(m_pane.get(), &TextPane::redoRequested, m_document.get(), &documents::ArticleDocument::redo);
    const auto store = [this](const auto &picture) {
        const Result<QString> path =
            ImageStore(m_document->files(), m_document->path(), m_site).stored(picture);
        if (!path)
            Q_EMIT told(path.error().message);
        return path.valueOr(QString());
    };
    m_pane->setImageStore([store](const QImage &image) { return store(image); });
    m_pane->setImageFileStore([store](const QString &file) { return store(file); });
    connect(m_pane.get(), &TextPane::cursorPositionChanged, this, [this] {
        const editor::Selection selection = m_pane->selection();
        m_document->noteCursor(selection.anchor, selection.position);
        Q_EMIT cursorMoved();
    });
}

void ArticleView::followFile()
{
    const QString path = m_document->path();
    m_site = path.isEmpty() ? site::Site() : site::Site::containing(path);
    refreshContext();
    m_form->setLineBreak(m_document->format().lineBreak);
    m_form->setReadOnly(m_document->readOnlyReason());
    m_pane->setReadOnly(!m_document->readOnlyReason().isEmpty());
    m_pane->setLanguage(language());
}

QString ArticleView::language() const
{
    return articleLanguage(
        m_document->frontMatter(), m_site,
        m_document->bodyPart({0, std::min<qsizetype>(4000, m_document->view()->characterCount() - 1)}));
}

int ArticleView::firstBodyLine() const
{
    const QString &front = m_document->frontMatter();
    return 1 + static_cast<int>(std::count_if(front.begin(), front.end(), text::isLineBreak));
}

std::pair<int, int> ArticleView::cursorPlace() const
{
    const QTextCursor cursor = m_pane->textCursor();
    return {firstBodyLine() + cursor.blockNumber(), cursor.positionInBlock() + 1};
}

void ArticleView::setContextFiller(std::function<void(form::FormContext &)> fill)
{
    m_fillContext = std::move(fill);
    refreshContext();
}

void ArticleView::refreshContext()
{
    form::FormContext context;
    context.articlePath = m_document->path();
    context.resolveImage = [this](const QString &written) {
        return m_site.resolveImage(m_document->path(), written).path;
    };
    context.imagePathFor = [this](const QString &file) { return imagePathFor(file); };
    if (m_fillContext)
        m_fillContext(context);
    m_form->setContext(context);
}

void ArticleView::restoreCursor(qsizetype anchor, qsizetype position)
{
    m_pane->setSelection({anchor, position});
    m_pane->ensureCursorVisible();
}

QString ArticleView::imagePathFor(const QString &file)
{
    const Result<QString> path = ImageStore(m_document->files(), m_document->path(), m_site).stored(file);
    if (!path)
        Q_EMIT told(path.error().message);
    return path.valueOr(QString());
}

} // namespace wengao::shell
