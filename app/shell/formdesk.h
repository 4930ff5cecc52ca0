#pragma once

#include "base/textedit.h"
#include "form/formcontext.h"
#include "shell/wordindex.h"
#include "text/counting.h"
#include "text/publishedcount.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace wengao::settings {
class SessionState;
}

namespace wengao::shell {

class ArticleView;
class BackgroundCounter;
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
    void countSource(const ArticleView &view);
    void showCounts();
    void showChanges();
    void newFromTemplate();
    [[nodiscard]] static QString wordFolder(const ArticleView &view);
    [[nodiscard]] static QString ruleKey(const ArticleView &view);

    MainWindow &m_window;
    settings::SessionState &m_session;
    WordIndex m_words;
    QTimer m_countTimer;
    BackgroundCounter *m_counter;
    QPointer<ArticleView> m_counted; ///< whose text the counter has
    bool m_countedHtml = false;      ///< with raw HTML
    QList<TextEdits> m_uncounted;    ///< made to it since
    text::Count m_count;
    std::optional<text::Length> m_source;
    std::optional<text::Length> m_published;
    quint64 m_round = 0; ///< of counting the source
};

} // namespace wengao::shell
