#pragma once

#include "documents/articledocument.h"
#include "form/formcontext.h"
#include "shell/articlereader.h"
#include "site/site.h"

#include <QObject>

#include <functional>

namespace wengao::editor {
class TextPane;
}
namespace wengao::form {
class FormPanel;
}

namespace wengao::shell {

/// One open article with the form and the text pane that edit it. Both write through the document, so that
/// one undo history covers them.
class ArticleView final : public QObject
{
    Q_OBJECT

public:
    explicit ArticleView(std::unique_ptr<documents::ArticleDocument> document);
    ~ArticleView() override;

    [[nodiscard]] documents::ArticleDocument &document() const { return *m_document; }
    [[nodiscard]] form::FormPanel *form() const { return m_form.get(); }
    [[nodiscard]] editor::TextPane *pane() const { return m_pane.get(); }
    [[nodiscard]] ArticleReader &reader() const { return *m_reader; }
    /// The body's footnotes as they stand, for commands; see ArticleReader::notes().
    [[nodiscard]] const footnotes::Index &notes() const { return m_reader->notes(); }
    [[nodiscard]] const site::Site &site() const { return m_site; }

    /// The article's language as a BCP 47 tag, from its front matter, its site or its text.
    [[nodiscard]] QString language() const;
    /// The line of the file on which the body starts, counted from 1.
    [[nodiscard]] int firstBodyLine() const;
    /// Where the cursor stands in the file, both counted from 1.
    [[nodiscard]] std::pair<int, int> cursorPlace() const;
    /// Lets `fill` add to what the form knows of the world, now and whenever that may have changed.
    void setContextFiller(std::function<void(form::FormContext &)> fill);
    void refreshContext();

Q_SIGNALS:
    void cursorMoved();
    /// A sentence for the status line.
    void told(const QString &message);

private:
    void connectDocument();
    void connectForm();
    void connectPane();
    void followFile();
    void restoreCursor(qsizetype anchor, qsizetype position);
    [[nodiscard]] QString imagePathFor(const QString &file);

    std::unique_ptr<documents::ArticleDocument> m_document;
    std::unique_ptr<form::FormPanel> m_form;
    std::unique_ptr<editor::TextPane> m_pane;
    std::function<void(form::FormContext &)> m_fillContext;
    site::Site m_site;
    std::unique_ptr<ArticleReader> m_reader;
};

} // namespace wengao::shell
