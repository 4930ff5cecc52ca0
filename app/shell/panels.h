#pragma once

#include "checks/checks.h"
#include "markdown/rendered.h"

#include <QPointer>
#include <QTabWidget>

namespace wengao::panels {
class FootnotesPanel;
class OutlinePanel;
class ProblemsPanel;
} // namespace wengao::panels

namespace wengao::shell {

class ArticleView;

/// The panels below the panes, filled from the article in front. What they show follows the text when typing
/// pauses; nothing of it is on the way of a key press.
class Panels final : public QTabWidget
{
    Q_OBJECT

public:
    explicit Panels(QWidget *parent = nullptr);

    void setView(ArticleView *view, bool cjkFriendlyEmphasis);
    void setOutline(const QList<markdown::Heading> &outline);
    void setCurrentLine(int line);
    /// Gives the focus to what the panel in front lists.
    void focusList();

Q_SIGNALS:
    /// By Escape; who was here wants to write.
    void left();
    void jumpRequested(const wengao::TextRange &range);
    void lineRequested(int line);
    void editsRequested(const wengao::TextEdits &edits, const QString &stepName);
    void sectionMoveRequested(int first, int end, int before);
    void told(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void askAnew();
    void refresh();
    void passOn(const wengao::TextEdits &edits, const QString &stepName);

    QPointer<ArticleView> m_view;
    bool m_cjkFriendly = false;
    panels::ProblemsPanel *m_problems;
    panels::FootnotesPanel *m_notes;
    panels::OutlinePanel *m_outline;
};

} // namespace wengao::shell
