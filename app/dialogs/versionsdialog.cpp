#include "dialogs/versionsdialog.h"

#include "article/article.h"
#include "article/linediff.h"
#include "dialogs/sidebyside.h"
#include "frontmatter/split.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace wengao::dialogs {

VersionsDialog::VersionsDialog(const storage::Versions &versions, const QString &path, const QString &source,
                               QWidget *parent)
    : QDialog(parent),
      m_versions(versions),
      m_path(path),
      m_source(source),
      m_list(versions.list(path)),
      m_times(new QListWidget),
      m_view(new SideBySide)
{
    setWindowTitle(tr("Versions of %1").arg(QFileInfo(path).fileName()));
    m_times->setAccessibleName(tr("Versions, the newest first"));
    for (const storage::Version &version : std::as_const(m_list)) {
        auto *item = new QListWidgetItem(QLocale().toString(version.time, QLocale::ShortFormat), m_times);
        item->setToolTip(tr("Replaced at %1; %2")
                             .arg(QLocale().toString(version.time, QLocale::LongFormat),
                                  QLocale().formattedDataSize(version.size)));
    }
    auto *halves = new QSplitter;
    halves->addWidget(m_times);
    halves->addWidget(m_view);
    halves->setStretchFactor(1, 1);
    halves->setSizes({200, 820});
    halves->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_whole = buttons->addButton(tr("Restore the &whole article"), QDialogButtonBox::ActionRole);
    m_whole->setObjectName(QStringLiteral("restoreWhole"));
    m_frontMatter = buttons->addButton(tr("Restore the &front matter"), QDialogButtonBox::ActionRole);
    m_frontMatter->setObjectName(QStringLiteral("restoreFrontMatter"));
    connect(m_whole, &QPushButton::clicked, this,
            [this] { Q_EMIT restoreRequested(m_old, tr("Restore a version")); });
    connect(m_frontMatter, &QPushButton::clicked, this, &VersionsDialog::restoreFrontMatter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_times, &QListWidget::currentRowChanged, this, &VersionsDialog::showCurrent);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(halves, 1);
    layout->addWidget(buttons);
    m_times->setCurrentRow(0);
    showCurrent();
    resize(1080, 680);
}

void VersionsDialog::setSource(const QString &source)
{
    m_source = source;
    const int place = m_view->verticalScrollBar()->value();
    showCurrent();
    // The new page is as long as before only when it has been laid out.
    QTimer::singleShot(0, m_view, [this, place] { m_view->verticalScrollBar()->setValue(place); });
}

void VersionsDialog::showCurrent()
{
    const int row = m_times->currentRow();
    m_whole->setEnabled(false);
    m_frontMatter->setEnabled(false);
    m_view->clear({}, {});
    if (row < 0 || row >= m_list.size()) {
        m_view->addNote(tr("There are no earlier versions yet. One is kept at every save."));
        return;
    }
    const Result<QByteArray> bytes = m_versions.read(m_path, m_list.at(row));
    const Result<article::Article> old =
        bytes ? article::Article::fromBytes(*bytes) : Result<article::Article>(bytes.error());
    if (!old) {
        m_view->addNote(old.error().message);
        return;
    }
    m_old = old->frontMatter + old->body;
    m_whole->setEnabled(m_old != m_source);
    m_frontMatter->setEnabled(old->frontMatter != m_source.left(frontmatter::split(m_source).whole.end));
    showHunks();
}

void VersionsDialog::showHunks()
{
    m_view->clear(tr("This version"), tr("Now"));
    const QList<article::Hunk> hunks = article::lineDiff(m_old, m_source);
    qsizetype place = 0;
    for (const article::Hunk &hunk :
         hunks.first(std::min<qsizetype>(hunks.size(), SideBySide::mostDifferences))) {
        m_view->addSame(QStringView(m_old).sliced(place, hunk.before.start - place));
        const QString before = m_old.sliced(hunk.before.start, hunk.before.length());
        auto *restore = new QToolButton;
        restore->setText(QStringLiteral("▸"));
        restore->setToolTip(tr("Restore this piece only"));
        restore->setAccessibleName(restore->toolTip());
        connect(restore, &QToolButton::clicked, this, [this, hunk, before] {
            QString source = m_source;
            Q_EMIT restoreRequested(source.replace(hunk.after.start, hunk.after.length(), before),
                                    tr("Restore a piece"));
        });
        m_view->addDifference(before, QStringView(m_source).sliced(hunk.after.start, hunk.after.length()),
                              restore);
        place = hunk.before.end;
    }
    if (hunks.isEmpty())
        m_view->addNote(tr("The article reads like this version."));
    else if (hunks.size() <= SideBySide::mostDifferences)
        m_view->addSame(QStringView(m_old).sliced(place));
    else
        m_view->addNote(
            tr("%n more differences", nullptr, static_cast<int>(hunks.size()) - SideBySide::mostDifferences));
}

void VersionsDialog::restoreFrontMatter()
{
    const QString old = m_old.left(frontmatter::split(m_old).whole.end);
    Q_EMIT restoreRequested(old + m_source.mid(frontmatter::split(m_source).whole.end),
                            tr("Restore the front matter"));
}

} // namespace wengao::dialogs
