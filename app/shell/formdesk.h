#pragma once

#include "form/formcontext.h"
#include "shell/wordindex.h"
#include "text/counting.h"
#include "text/publishedcount.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

namespace wengao::markdown {
class RenderClient;
}
namespace wengao::settings {
class SessionState;
}

namespace wengao::shell {

class ArticleView;
class MainWindow;

/// Gives the forms of the window what lies outside the front matter: the words of the articles around, the
/// site's own fields, the first paragraph, and the counts by each rule.
class FormDesk final : public QObject
{
    Q_OBJECT

public:
    FormDesk(MainWindow &window, settings::SessionState &session);
    ~FormDesk() override;

    /// Serves the form of a new tab.
    void serve(ArticleView &view);
    /// The preview has counted the article in front anew.
    void noteCount(const text::Count &count);

Q_SIGNALS:
    void told(const QString &message);

private:
    void fillContext(ArticleView &view, form::FormContext &context);
    void loadFields(const ArticleView &view);
    void countPublished();
    void countInBackground(std::function<text::Length()> count, std::optional<text::Length> *result);
    void takePublished();
    void showCounts();
    void showChanges();
    void newFromTemplate();
    [[nodiscard]] static QString wordFolder(const ArticleView &view);
    [[nodiscard]] static QString ruleKey(const ArticleView &view);

    MainWindow &m_window;
    settings::SessionState &m_session;
    WordIndex m_words;
    QTimer m_countTimer;
    markdown::RenderClient *m_renderer;
    QPointer<ArticleView> m_counted; ///< whose text the renderer has
    text::Count m_count;
    std::optional<text::Length> m_source;
    std::optional<text::Length> m_published;
    QHash<const void *, quint64> m_rounds; ///< of counting, by what is counted
};

} // namespace wengao::shell
