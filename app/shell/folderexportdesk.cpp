#include "shell/folderexportdesk.h"

#include "article/article.h"
#include "article/articlefiles.h"
#include "shell/articleinfo.h"
#include "shell/mainwindow.h"
#include "shell/windowcommands.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QThread>

#include <algorithm>

namespace wengao::shell {

using dialogs::ExportChoices;
using exporting::Outcome;

namespace {

const QString choicesKey = QStringLiteral("export/folder");
const QString folderField = QStringLiteral("folder");

QString targetOf(const QString &article, const QString &folder, const QString &into, const QString &suffix)
{
    const QFileInfo file(article);
    const QString below = QDir(folder).relativeFilePath(file.path());
    return QDir::cleanPath(into + u'/' + below + u'/' + file.completeBaseName() + suffix);
}

Outcome exportedFile(const QString &article, const QString &target, const exporting::Recipe &recipe,
                     const exporting::DeliveryOptions &delivery, storage::FileSystem &files,
                     exporting::Exporter &exporter)
{
    const Result<article::Article> loaded =
        article::Article::load(files, article, {}, {.fingerprint = false});
    if (!loaded) {
        Outcome outcome;
        outcome.error = loaded.error();
        return outcome;
    }
    const exporting::ExportSource source{valuesOf(frontmatter::FrontMatter::parse(loaded->frontMatter)),
                                         loaded->body, QFileInfo(article).absoluteFilePath(), target};
    return exporting::exported(exporter, files, source, recipe, delivery);
}

/// What went wrong, or what of the article's content did.
QStringList problemsOf(const Outcome &outcome)
{
    if (outcome.kind == Outcome::Kind::Failed)
        return {outcome.error.message};
    QStringList messages;
    for (const exporting::Notice &notice : outcome.notices)
        messages.append(notice.message);
    return messages;
}

} // namespace

FolderExportDesk::FolderExportDesk(MainWindow &window, const Environment &environment)
    : QObject(&window), m_window(window), m_environment(environment)
{
    connect(m_window.commands()->action(QStringLiteral("file.exportFolder")), &QAction::triggered, this,
            &FolderExportDesk::showDialog);
}

FolderExportDesk::~FolderExportDesk()
{
    m_stop.request_stop();
    if (m_thread)
        m_thread->wait();
}

QString FolderExportDesk::lastFolder() const
{
    const QJsonObject json = QJsonDocument::fromJson(m_environment.session.bytes(choicesKey)).object();
    const QString folder = json.value(folderField).toString();
    if (!folder.isEmpty() && QFileInfo(folder).isDir())
        return folder;
    const ArticleView *view = m_window.currentView();
    return view && !view->document().path().isEmpty() ? QFileInfo(view->document().path()).path() : QString();
}

void FolderExportDesk::showDialog()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    const QJsonObject json = QJsonDocument::fromJson(m_environment.session.bytes(choicesKey)).object();
    const ExportChoices choices = dialogs::choicesFrom(json, {});
    m_dialog = new dialogs::FolderExportDialog(lastFolder(), choices, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    using dialogs::FolderExportDialog;
    connect(m_dialog, &FolderExportDialog::folderWanted, this, &FolderExportDesk::chooseFolder);
    connect(m_dialog, &FolderExportDialog::targetWanted, this, &FolderExportDesk::chooseTarget);
    connect(m_dialog, &FolderExportDialog::started, this, &FolderExportDesk::start);
    connect(m_dialog, &FolderExportDialog::stopped, this, [this] { m_stop.request_stop(); });
    m_dialog->show();
}

void FolderExportDesk::chooseFolder()
{
    const QString folder =
        m_environment.prompts.folderPath(m_dialog, tr("Articles to export"), m_dialog->folder());
    if (!folder.isEmpty())
        m_dialog->setFolder(folder);
}

void FolderExportDesk::chooseTarget()
{
    const QString folder =
        m_environment.prompts.folderPath(m_dialog, tr("Where the results go"), m_dialog->choices().target);
    if (!folder.isEmpty())
        m_dialog->setTarget(folder);
}

Result<FolderExportDesk::Work> FolderExportDesk::workFor(const ExportChoices &choices) const
{
    Result<exporting::Recipe> recipe =
        dialogs::recipeOf(choices, m_environment.settings.value(settings::keys::cjkFriendly));
    if (!recipe)
        return recipe.error();
    const QString folder = m_dialog->folder();
    if (!QFileInfo(folder).isDir())
        return Error{ErrorCode::NotFound, tr("There is no folder %1.").arg(QDir::toNativeSeparators(folder))};
    Work work;
    work.recipe = std::move(*recipe);
    work.articles = article::articlesBelow(folder);
    if (work.articles.isEmpty())
        return Error{ErrorCode::NotFound, tr("There is no Markdown file in that folder.")};
    const QString suffix = QString::fromLatin1(exporting::factsOf(choices.format).suffix);
    for (const QString &article : std::as_const(work.articles))
        work.targets.append(targetOf(article, folder, choices.target, suffix));
    if (QSet<QString>(work.targets.begin(), work.targets.end()).size() < work.targets.size())
        return Error{ErrorCode::InvalidArgument,
                     tr("Two articles of that folder differ only in how their names end; their results would "
                        "replace each other.")};
    work.delivery.makesFoldersBelow = QDir::cleanPath(choices.target);
    work.delivery.writesUnchanged = m_dialog->writesUnchanged();
    return work;
}

void FolderExportDesk::start()
{
    const ExportChoices choices = m_dialog->choices();
    Result<Work> work = workFor(choices);
    if (!work) {
        m_dialog->showSummary(work.error().message);
        return;
    }
    const auto present = std::count_if(work->targets.begin(), work->targets.end(),
                                       [](const QString &target) { return QFileInfo::exists(target); });
    if (present > 0 &&
        !m_environment.prompts.confirm(
            m_dialog, tr("%n file(s) of that name are there already.", nullptr, static_cast<int>(present)),
            tr("Those whose content would change are replaced."), tr("&Replace")))
        return;
    work->delivery.replaces = present > 0;
    QJsonObject json = dialogs::toJson(choices);
    json.insert(folderField, m_dialog->folder());
    m_environment.session.setBytes(choicesKey, QJsonDocument(json).toJson(QJsonDocument::Compact));
    m_dialog->setRunning(true);
    run(*work);
}

void FolderExportDesk::run(const Work &work)
{
    m_stop = std::stop_source();
    auto tally = std::make_shared<Tally>();
    const auto total = static_cast<int>(work.articles.size());
    m_thread = QThread::create(
        [this, work, tally, total, stop = m_stop.get_token(), &files = m_environment.services.files] {
            exporting::Batch batch{total, exporting::usefulJobs(), {}, {}, stop};
            batch.work = [&](qsizetype index, exporting::Exporter &exporter) {
                return exportedFile(work.articles.at(index), work.targets.at(index), work.recipe,
                                    work.delivery, files, exporter);
            };
            batch.deliver = [&](qsizetype index, const Outcome &outcome) {
                using Kind = Outcome::Kind;
                (outcome.kind == Kind::Written     ? tally->written
                 : outcome.kind == Kind::Unchanged ? tally->unchanged
                 : outcome.kind == Kind::Cancelled ? tally->cancelled
                                                   : tally->failed) += 1;
                const QString file = QDir::toNativeSeparators(work.articles.at(index));
                const QStringList problems = problemsOf(outcome);
                QMetaObject::invokeMethod(this, [this, index, total, file, problems] {
                    if (!m_dialog)
                        return;
                    m_dialog->showProgress(static_cast<int>(index) + 1, total, file);
                    for (const QString &problem : problems)
                        m_dialog->addProblem(file + QStringLiteral(": ") + problem);
                });
            };
            exporting::inOrder(batch);
        });
    connect(m_thread, &QThread::finished, this, [this, tally] {
        m_thread->deleteLater();
        m_thread = nullptr;
        conclude(*tally);
    });
    m_thread->start();
}

void FolderExportDesk::conclude(const Tally &tally)
{
    if (m_dialog) {
        QStringList parts{tr("%n written", nullptr, tally.written)};
        if (tally.unchanged > 0)
            parts.append(tr("%n had not changed", nullptr, tally.unchanged));
        if (tally.failed > 0)
            parts.append(tr("%n failed", nullptr, tally.failed));
        if (tally.cancelled > 0)
            parts.append(tr("%n not begun or ended", nullptr, tally.cancelled));
        m_dialog->setRunning(false);
        m_dialog->showSummary(tr("Done: %1.").arg(parts.join(tr(", "))));
    }
    Q_EMIT finished();
}

} // namespace wengao::shell
