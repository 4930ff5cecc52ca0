#pragma once

#include "footnotes/insertion.h"
#include "settings/settings.h"

#include <QObject>

class QMimeData;

namespace wengao::shell {

class ArticleView;
class MainWindow;

/// The footnote commands of the window: they ask lib/footnotes for edits, apply them as one undo step to the
/// article in front and put the cursor where the writing goes on.
class FootnoteDesk final : public QObject
{
    Q_OBJECT

public:
    FootnoteDesk(MainWindow &window, const settings::Settings &settings);

    /// Lets the text pane of a new tab complete, follow and show footnotes.
    void serve(ArticleView &view);

Q_SIGNALS:
    /// A sentence for the status line: why nothing was done, or what was.
    void told(const QString &message);

private:
    void insertNote();
    void insertNamedNote();
    void renameLabel();
    void askLabel(const QString &question, const QString &suggested,
                  const std::function<std::optional<Error>(const QString &label)> &take);
    void convertLinks();
    void convertNote();
    void addToClip(const ArticleView &view, TextRange selection, QMimeData &copied) const;
    [[nodiscard]] bool pasteClip(ArticleView &view, const QMimeData &source);
    void reuseNote();
    void goBetween();
    void nextReference();
    void apply(const Result<TextEdits> &edits, const QString &stepName);
    void applyInsertion(const Result<footnotes::Insertion> &insertion, bool goToNote);
    void jump(const std::optional<TextRange> &range);
    void showNote(const ArticleView &view, const QString &label, const QRect &area) const;
    [[nodiscard]] footnotes::Side side() const;

    MainWindow &m_window;
    const settings::Settings &m_settings;
    ArticleView *m_returnView = nullptr;
    qsizetype m_returnTo = -1; ///< behind the reference inserted last, in the text as it was then
};

} // namespace wengao::shell
