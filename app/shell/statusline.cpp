#include "shell/statusline.h"

#include "documents/articledocument.h"
#include "text/counting.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>

namespace wengao::shell {

namespace {

QString formatName(const text::Format &format)
{
    QString name = text::encodingName(format.encoding);
    if (format.bom)
        name += StatusLine::tr(" BOM");
    switch (format.lineBreak) {
    case text::LineBreak::Lf:
        name += QStringLiteral(" LF");
        break;
    case text::LineBreak::CrLf:
        name += QStringLiteral(" CRLF");
        break;
    case text::LineBreak::Cr:
        name += QStringLiteral(" CR");
        break;
    }
    return format.mixedLineBreaks ? StatusLine::tr("%1, mixed").arg(name) : name;
}

/// Gives a widget the room its text needs, as a fixed size: another would have the whole window laid out anew
/// at every key.
void fit(QWidget &widget)
{
    constexpr int mostSpare = 40;
    const QSize wanted = widget.sizeHint();
    const int spare = widget.minimumWidth() - wanted.width();
    if (spare < 0 || spare > mostSpare || widget.minimumHeight() != wanted.height())
        widget.setFixedSize(wanted);
}

} // namespace

StatusLine::StatusLine(QStatusBar *bar)
    : QObject(bar),
      m_bar(bar),
      m_count(new QToolButton),
      m_progress(new QProgressBar),
      m_minutes(add(tr("Reading time"))),
      m_cursor(add(tr("Cursor"))),
      m_format(add(tr("Encoding and line ends"))),
      m_profile(new QToolButton),
      m_saved(add(tr("State of the file")))
{
    m_bar->setSizeGripEnabled(false);
    m_count->setAutoRaise(true);
    m_count->setAccessibleName(tr("Length"));
    m_count->setToolTip(tr("How long the article and the selection are, and a goal to write to"));
    connect(m_count, &QToolButton::clicked, this, &StatusLine::countClicked);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress to the goal"));
    m_progress->setFixedSize(72, 8);
    m_progress->hide();
    m_bar->insertPermanentWidget(0, m_count);
    m_bar->insertPermanentWidget(1, m_progress);
    m_profile->setAccessibleName(tr("How the preview renders"));
    m_profile->setAutoRaise(true);
    m_profile->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_bar->insertPermanentWidget(5, m_profile);
    m_bar->installEventFilter(this);
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    // A widget with a style sheet keeps the colours it was first shown in.
    if (watched == m_bar && event->type() == QEvent::PaletteChange)
        m_profile->setStyleSheet(m_profile->styleSheet());
    return QObject::eventFilter(watched, event);
}

QLabel *StatusLine::add(const QString &name)
{
    auto *label = new QLabel;
    label->setAccessibleName(name);
    label->setToolTip(name);
    label->setContentsMargins(8, 1, 8, 1);
    m_bar->addPermanentWidget(label);
    return label;
}

void StatusLine::showCount(const text::Count &article, const std::optional<text::Count> &selection, int goal)
{
    const QLocale locale;
    const QString total = locale.toString(article.total());
    const text::Count &shown = selection ? *selection : article;
    if (selection)
        m_count->setText(tr("%1 of %2 selected").arg(locale.toString(selection->total()), total));
    else if (goal > 0)
        m_count->setText(tr("%1 of %2 characters and words").arg(total, locale.toString(goal)));
    else
        m_count->setText(tr("%1 characters and words").arg(total));
    m_progress->setVisible(goal > 0);
    m_progress->setRange(0, std::max(1, goal));
    m_progress->setValue(int(std::min<qsizetype>(article.total(), goal)));
    m_progress->setToolTip(goal > 0 ? tr("%1 % of the goal").arg(article.total() * 100 / goal) : QString());
    m_minutes->setText(tr("%n min", nullptr, shown.readingMinutes()));
    fit(*m_count);
    fit(*m_minutes);
}

QPoint StatusLine::countPlace() const
{
    return m_count->mapToGlobal(QPoint());
}

void StatusLine::showCursor(int line, int column)
{
    m_cursor->setText(tr("Ln %1, Col %2").arg(line).arg(column));
    fit(*m_cursor);
}

void StatusLine::showFile(const documents::ArticleDocument &document)
{
    m_format->setText(formatName(document.format()));
    if (!document.readOnlyReason().isEmpty())
        m_saved->setText(tr("Read-only"));
    else if (document.isSaving())
        m_saved->setText(tr("Saving…"));
    else if (document.isModified())
        m_saved->setText(tr("Not saved"));
    else
        m_saved->setText(document.path().isEmpty() ? tr("New") : tr("Saved"));
    m_saved->setToolTip(document.readOnlyReason());
}

void StatusLine::clear()
{
    m_count->setText({});
    m_progress->hide();
    for (QLabel *label : {m_minutes, m_cursor, m_format, m_saved})
        label->clear();
}

} // namespace wengao::shell
