#include "shell/panels.h"

#include "checks/checks.h"
#include "documents/articledocument.h"
#include "panels/footnotespanel.h"
#include "panels/outlinepanel.h"
#include "panels/problemspanel.h"
#include "shell/articleview.h"
#include "text/linebreaks.h"

#include <QTextBlock>
#include <QTextDocument>

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
    connect(m_problems, &panels::ProblemsPanel::editsRequested, this, &Panels::editsRequested);
    connect(m_notes, &panels::FootnotesPanel::jumpRequested, this, &Panels::jumpRequested);
    connect(m_notes, &panels::FootnotesPanel::editsRequested, this, &Panels::editsRequested);
    connect(m_notes, &panels::FootnotesPanel::refused, this, &Panels::told);
    connect(m_outline, &panels::OutlinePanel::jumpRequested, this, &Panels::lineRequested);
    connect(m_outline, &panels::OutlinePanel::sectionMoveRequested, this, &Panels::moveSection);
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

/// Lines move with their breaks; a last line without one gets the article's usual break and gives it back.
void Panels::moveSection(int first, int end, int before)
{
    if (!m_view)
        return;
    const QTextDocument &shown = *m_view->document().view();
    const QString body = m_view->document().body();
    const auto offset = [&](int line) -> qsizetype {
        return line < 0 || line >= shown.blockCount() ? body.size()
                                                      : shown.findBlockByNumber(line).position();
    };
    const TextRange section{offset(first), offset(end)};
    const qsizetype target = offset(before);
    if (section.isEmpty() || (target >= section.start && target <= section.end))
        return;
    QString moved = body.sliced(section.start, section.length());
    const QChar lineBreak = text::breakChar(m_view->document().format().lineBreak);
    QString lead;
    if (!text::isLineBreak(moved.back()))
        moved += lineBreak;
    if (target == body.size() && !body.isEmpty() && !text::isLineBreak(body.back()))
        lead = lineBreak;
    TextEdits edits{{section, {}}, {{target, target}, lead + moved}};
    if (target < section.start)
        std::swap(edits[0], edits[1]);
    Q_EMIT editsRequested(edits, tr("Move section"));
}

} // namespace wengao::shell
