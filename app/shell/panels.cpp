#include "shell/panels.h"

#include "documents/articledocument.h"
#include "panels/footnotespanel.h"
#include "panels/outlinepanel.h"
#include "panels/problemspanel.h"
#include "shell/articleview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace wengao::shell {

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
    connect(m_problems, &panels::ProblemsPanel::jumpRequested, this, &Panels::jumpRequested);
    connect(m_problems, &panels::ProblemsPanel::editsRequested, this, &Panels::passOn);
    connect(m_problems, &panels::ProblemsPanel::currentProblemChanged, this, &Panels::askAnew,
            Qt::QueuedConnection);
    connect(m_notes, &panels::FootnotesPanel::jumpRequested, this, &Panels::jumpRequested);
    connect(m_notes, &panels::FootnotesPanel::editsRequested, this, &Panels::passOn);
    connect(m_notes, &panels::FootnotesPanel::refused, this, &Panels::told);
    connect(m_notes, &panels::FootnotesPanel::currentNoteChanged, this, &Panels::askAnew,
            Qt::QueuedConnection);
    connect(m_outline, &panels::OutlinePanel::jumpRequested, this, &Panels::lineRequested);
    connect(m_outline, &panels::OutlinePanel::sectionMoveRequested, this, &Panels::sectionMoveRequested);
}

void Panels::setView(ArticleView *view, bool cjkFriendlyEmphasis)
{
    if (m_view)
        disconnect(&m_view->reader(), nullptr, this, nullptr);
    m_view = view;
    m_cjkFriendly = cjkFriendlyEmphasis;
    const bool readOnly = !view || !view->document().readOnlyReason().isEmpty();
    m_notes->setReadOnly(readOnly);
    m_problems->setReadOnly(readOnly);
    m_outline->setReadOnly(readOnly);
    if (view)
        connect(&view->reader(), &ArticleReader::ended, this, &Panels::refresh);
    refresh();
    askAnew();
}

void Panels::setOutline(const QList<markdown::Heading> &outline)
{
    m_outline->setOutline(outline);
}

void Panels::setCurrentLine(int line)
{
    m_outline->setCurrentLine(line);
}

/// What is asked for in the moment between a change and the refresh was made for another text.
void Panels::passOn(const TextEdits &edits, const QString &stepName)
{
    if (m_view && m_view->reader().isCurrent())
        Q_EMIT editsRequested(edits, stepName);
    else
        Q_EMIT told(tr("The text has changed in the meantime; please look again."));
}

void Panels::showEvent(QShowEvent *event)
{
    QTabWidget::showEvent(event);
    askAnew();
}

void Panels::hideEvent(QHideEvent *event)
{
    QTabWidget::hideEvent(event);
    askAnew();
}

void Panels::focusList()
{
    QWidget *target = tabBar(); // where nothing is listed
    const QList<QAbstractItemView *> lists = currentWidget()->findChildren<QAbstractItemView *>();
    for (QAbstractItemView *list : lists) {
        if (list->isVisible() && (list->focusPolicy() & Qt::TabFocus))
            target = list;
    }
    target->setFocus(Qt::ShortcutFocusReason);
}

// A filter is taken away first.
void Panels::keyPressEvent(QKeyEvent *event)
{
    auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    if (event->key() != Qt::Key_Escape)
        QTabWidget::keyPressEvent(event);
    else if (edit && !edit->text().isEmpty())
        edit->clear();
    else
        Q_EMIT left();
}

/// Has read what there is to show, and no more.
void Panels::askAnew()
{
    if (!m_view)
        return;
    checks::Interest interest;
    interest.diagnostics = isVisible();
    interest.options.unsafeHtml = m_view->site().config().unsafeHtml;
    interest.options.cjkFriendlyEmphasis = m_cjkFriendly;
    interest.note = isVisible() ? m_notes->currentNote() : -1;
    interest.problem = isVisible() ? m_problems->currentProblem() : -1;
    m_view->reader().setInterest(interest);
}

void Panels::refresh()
{
    const std::shared_ptr<const checks::Reading> reading = m_view ? m_view->reader().latest() : nullptr;
    m_problems->setReading(reading, m_view ? m_view->firstBodyLine() : 1);
    m_notes->setReading(reading);
    const auto title = [](const QString &name, int count) {
        return count > 0 ? QStringLiteral("%1 %2").arg(name).arg(count) : name;
    };
    setTabText(indexOf(m_problems), title(tr("Problems"), m_problems->problemCount()));
    setTabText(indexOf(m_notes), title(tr("Footnotes"), m_notes->noteCount()));
}

} // namespace wengao::shell
