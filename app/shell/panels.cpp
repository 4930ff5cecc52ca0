#include "shell/panels.h"

#include "checks/checks.h"
#include "documents/articledocument.h"
#include "panels/footnotespanel.h"
#include "panels/outlinepanel.h"
#include "panels/problemspanel.h"
#include "shell/articleview.h"

namespace wengao::shell {

namespace {

constexpr int pauseMilliseconds = 250;

} // namespace

Panels::Panels(QWidget *parent)
    : QTabWidget(parent),
      m_problems(new panels::ProblemsPanel),
      m_notes(new panels::FootnotesPanel),
      m_outline(new panels::OutlinePanel)
{
    setDocumentMode(true);
    addTab(m_problems, tr("Problems"));
    addTab(m_notes, tr("Footnotes"));
    addTab(m_outline, tr("Outline"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &Panels::refresh);
    connect(m_problems, &panels::ProblemsPanel::jumpRequested, this, &Panels::jumpRequested);
    connect(m_problems, &panels::ProblemsPanel::editsRequested, this, &Panels::passOn);
    connect(m_notes, &panels::FootnotesPanel::jumpRequested, this, &Panels::jumpRequested);
    connect(m_notes, &panels::FootnotesPanel::editsRequested, this, &Panels::passOn);
    connect(m_notes, &panels::FootnotesPanel::refused, this, &Panels::told);
    connect(m_outline, &panels::OutlinePanel::jumpRequested, this, &Panels::lineRequested);
    connect(m_outline, &panels::OutlinePanel::sectionMoveRequested, this, &Panels::sectionMoveRequested);
}

void Panels::setView(ArticleView *view, bool cjkFriendlyEmphasis)
{
    m_view = view;
    m_cjkFriendly = cjkFriendlyEmphasis;
    m_notes->setIndex(view ? &view->notes() : nullptr);
    const bool readOnly = !view || !view->document().readOnlyReason().isEmpty();
    m_notes->setReadOnly(readOnly);
    m_problems->setReadOnly(readOnly);
    m_outline->setReadOnly(readOnly);
    refresh();
}

void Panels::setOutline(const QList<markdown::Heading> &outline)
{
    m_outline->setOutline(outline);
}

void Panels::setCurrentLine(int line)
{
    m_outline->setCurrentLine(line);
}

void Panels::noteChange()
{
    if (isVisible())
        m_pause.start();
}

/// What is asked for in the moment between a change and the refresh was made for another text.
void Panels::passOn(const TextEdits &edits, const QString &stepName)
{
    if (!m_pause.isActive()) {
        Q_EMIT editsRequested(edits, stepName);
        return;
    }
    m_pause.stop();
    refresh();
    Q_EMIT told(tr("The text has changed in the meantime; please look again."));
}

void Panels::showEvent(QShowEvent *event)
{
    QTabWidget::showEvent(event);
    refresh();
}

void Panels::refresh()
{
    if (!m_view) {
        m_problems->setDiagnostics({}, {});
    } else if (isVisible()) {
        checks::Options options;
        options.unsafeHtml = m_view->site().config().unsafeHtml;
        options.cjkFriendlyEmphasis = m_cjkFriendly;
        m_problems->setDiagnostics(m_view->notes().text(), checks::diagnose(m_view->notes(), options),
                                   m_view->firstBodyLine());
    }
    m_notes->refresh();
    const auto title = [](const QString &name, int count) {
        return count > 0 ? QStringLiteral("%1 %2").arg(name).arg(count) : name;
    };
    setTabText(indexOf(m_problems), title(tr("Problems"), m_problems->problemCount()));
    setTabText(indexOf(m_notes), title(tr("Footnotes"), m_notes->noteCount()));
}

} // namespace wengao::shell
