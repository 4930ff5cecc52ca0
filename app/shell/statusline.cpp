#include "shell/statusline.h"

#include "documents/articledocument.h"
#include "text/counting.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>
#include <QToolButton>

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

} // namespace

StatusLine::StatusLine(QStatusBar *bar)
    : QObject(bar),
      m_bar(bar),
      m_count(add(tr("Length"))),
      m_minutes(add(tr("Reading time"))),
      m_cursor(add(tr("Cursor"))),
      m_format(add(tr("Encoding and line ends"))),
      m_profile(new QToolButton),
      m_saved(add(tr("State of the file")))
{
    m_bar->setSizeGripEnabled(false);
    m_profile->setAccessibleName(tr("How the preview renders"));
    m_profile->setAutoRaise(true);
    // The style's own arrow would stand in the text.
    m_profile->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_profile->setPopupMode(QToolButton::InstantPopup);
    m_profile->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_bar->insertPermanentWidget(4, m_profile);
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

void StatusLine::showCount(const text::Count &count)
{
    const QLocale locale;
    m_count->setText(tr("%1 characters and words").arg(locale.toString(count.total())));
    m_count->setToolTip(
        tr("%1 Chinese or Japanese characters, %2 full-width marks, %3 words; notes and code are not counted")
            .arg(locale.toString(count.cjk), locale.toString(count.punctuation),
                 locale.toString(count.words)));
    m_minutes->setText(tr("%n min", nullptr, count.readingMinutes()));
}

void StatusLine::showCursor(int line, int column)
{
    m_cursor->setText(tr("Ln %1, Col %2").arg(line).arg(column));
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
    for (QLabel *label : {m_count, m_minutes, m_cursor, m_format, m_saved})
        label->clear();
}

} // namespace wengao::shell
