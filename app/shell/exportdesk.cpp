#include "shell/exportdesk.h"

#include "dialogs/reportdialog.h"
#include "export/delivery.h"
#include "shell/articleinfo.h"
#include "shell/mainwindow.h"
#include "shell/noticebar.h"
#include "shell/windowcommands.h"

#include <QAction>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMimeData>
#include <QUrl>

namespace wengao::shell {

using dialogs::ExportChoices;
using exporting::ExportSource;
using exporting::Product;

namespace {

const QString lastKey = QStringLiteral("export/last");
const QString hashField = QStringLiteral("written");

QString keyOf(const QString &articlePath)
{
    return QStringLiteral("export/articles/") +
           QString::fromLatin1(
               QCryptographicHash::hash(articlePath.toUtf8(), QCryptographicHash::Sha1).toHex());
}

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QStringList messagesOf(const exporting::Notices &notices)
{
    QStringList messages;
    for (const exporting::Notice &notice : notices)
        messages.append(notice.message);
    return messages;
}

QString untitledPath()
{
    return QDir::current().filePath(QStringLiteral("article.md"));
}

} // namespace

ExportDesk::ExportDesk(MainWindow &window, const Environment &environment)
    : QObject(&window), m_window(window), m_environment(environment)
{
    const auto on = [this](const char *id, void (ExportDesk::*run)()) {
        connect(m_window.commands()->action(QString::fromLatin1(id)), &QAction::triggered, this, [this, run] {
            if (m_window.currentView())
                (this->*run)();
        });
    };
    on("file.export", &ExportDesk::showDialog);
    on("file.exportAgain", &ExportDesk::exportAgain);
    on("file.copyForWeChat", &ExportDesk::copyForWeChat);
    connect(this, &ExportDesk::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::Cancelled)
            m_environment.prompts.showError(&m_window, error);
    });
    connect(this, &ExportDesk::finished, this, &ExportDesk::tell);
}

ExportDesk::~ExportDesk()
{
    for (QThread *thread : std::as_const(m_threads))
        thread->wait(); // a file is written whole or not at all
}

ExportChoices ExportDesk::choicesFor(const ArticleView &view) const
{
    const QString path = view.document().path().isEmpty() ? untitledPath() : view.document().path();
    // What Hugo would keep is kept as far as it can do no harm: a page leaves the site's protection.
    ExportChoices choices;
    choices.rawHtml =
        view.site().config().unsafeHtml ? exporting::RawHtml::Sanitize : exporting::RawHtml::Omit;
    const exporting::RawHtml fitting = choices.rawHtml;
    const auto remembered = [this](const QString &key) {
        return QJsonDocument::fromJson(m_environment.session.bytes(key)).object();
    };
    choices = dialogs::choicesFrom(remembered(lastKey), choices);
    choices.rawHtml = fitting;
    choices.target = QFileInfo(path).path() + u'/' + QFileInfo(path).completeBaseName() +
                     QString::fromLatin1(exporting::factsOf(choices.format).suffix);
    choices = dialogs::choicesFrom(remembered(keyOf(path)), choices);
    if (!exporting::isAvailable(choices.format))
        choices.format = exporting::Format::Html;
    return choices;
}

ExportSource ExportDesk::sourceOf(const ArticleView &view, const QString &target) const
{
    const documents::ArticleDocument &document = view.document();
    return {valuesOf(frontmatter::FrontMatter::parse(document.frontMatter())), document.body(),
            document.path().isEmpty() ? untitledPath() : document.path(), target, view.site()};
}

Result<exporting::Recipe> ExportDesk::recipe(const ExportChoices &choices) const
{
    return dialogs::recipeOf(choices, m_environment.settings.value(settings::keys::cjkFriendly));
}

void ExportDesk::showDialog()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    const ArticleView &view = *m_window.currentView();
    m_dialog = new dialogs::ExportDialog(view.document().name(), choicesFor(view), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &dialogs::ExportDialog::resultWanted, this, &ExportDesk::makeForDialog);
    connect(m_dialog, &dialogs::ExportDialog::targetWanted, this, &ExportDesk::chooseTarget);
    connect(m_dialog, &dialogs::ExportDialog::confirmed, this, &ExportDesk::writeFromDialog);
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_runner.cancel();
        m_made.reset();
    });
    m_dialog->open();
}

void ExportDesk::makeForDialog(const ExportChoices &choices)
{
    m_made.reset();
    if (!m_window.currentView() || !m_dialog)
        return;
    m_source = sourceOf(*m_window.currentView(), choices.target);
    const Result<exporting::Recipe> made = recipe(choices);
    if (!made) {
        m_dialog->showFailure(made.error().message);
        return;
    }
    m_runner.make(m_source, *made, [this](const Result<Product> &product) {
        if (!m_dialog)
            return;
        if (!product) {
            m_dialog->showFailure(product.error().message);
            return;
        }
        m_made = *product;
        m_dialog->showResult(product->bytes.size(), product->isUnchanged, product->notices);
    });
}

void ExportDesk::chooseTarget()
{
    const ExportChoices choices = m_dialog->choices();
    const exporting::FormatFacts &facts = exporting::factsOf(choices.format);
    const QString path = m_environment.prompts.savePath(
        m_dialog, tr("Export"), choices.target, QCoreApplication::translate("wengao::export", facts.files));
    if (!path.isEmpty())
        m_dialog->setTarget(path);
}

void ExportDesk::writeFromDialog()
{
    if (!m_made || !mayReplace(*m_made, m_source.target))
        return;
    m_dialog->showWriting();
    write(*m_made, m_source, m_dialog->choices(), m_dialog);
}

bool ExportDesk::mayReplace(const Product &product, const QString &target) const
{
    QFile present(target);
    if (product.isUnchanged || !present.exists())
        return true;
    if (present.size() == product.bytes.size() && present.open(QIODevice::ReadOnly) &&
        present.readAll() == product.bytes)
        return true;
    return m_environment.prompts.confirm(m_dialog ? static_cast<QWidget *>(m_dialog) : &m_window,
                                         tr("Replace “%1”?").arg(QFileInfo(target).fileName()),
                                         tr("There is a file of this name in %1 already.")
                                             .arg(QDir::toNativeSeparators(QFileInfo(target).path())),
                                         tr("&Replace"));
}

void ExportDesk::exportAgain()
{
    const ArticleView &view = *m_window.currentView();
    const QString path = view.document().path();
    const QJsonObject remembered = QJsonDocument::fromJson(m_environment.session.bytes(keyOf(path))).object();
    if (path.isEmpty() || !remembered.contains(hashField)) {
        showDialog();
        return;
    }
    const ExportChoices choices = choicesFor(view);
    begin(sourceOf(view, choices.target), choices);
}

/// Makes and writes without a dialog; a file that is still as it was exported last is replaced without
/// asking.
void ExportDesk::begin(const ExportSource &source, const ExportChoices &choices)
{
    const Result<exporting::Recipe> made = recipe(choices);
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    m_window.notice()->tell(tr("Exporting to %1…").arg(QDir::toNativeSeparators(choices.target)));
    m_runner.make(source, *made, [this, source, choices](const Result<Product> &product) {
        if (!product) {
            m_window.notice()->tell({});
            Q_EMIT failed(product.error());
            return;
        }
        QFile present(source.target);
        const QString ours = QJsonDocument::fromJson(m_environment.session.bytes(keyOf(source.articlePath)))
                                 .object()
                                 .value(hashField)
                                 .toString();
        const bool isOurs = present.open(QIODevice::ReadOnly) && digestOf(present.readAll()) == ours;
        if (isOurs || mayReplace(*product, source.target))
            write(*product, source, choices, nullptr);
        else
            m_window.notice()->tell({});
    });
}

/// What cannot be written is said in the dialog it came from, where another place can be chosen.
void ExportDesk::write(const Product &product, const ExportSource &source, const ExportChoices &choices,
                       const QPointer<dialogs::ExportDialog> &dialog)
{
    auto outcome = std::make_shared<Result<exporting::Delivered>>(exporting::Delivered::Written);
    QThread *thread = QThread::create([product, source, outcome, &files = m_environment.services.files] {
        *outcome = exporting::deliver(files, product, source, {true, false, {}});
    });
    m_threads.append(thread);
    connect(thread, &QThread::finished, this, [this, thread, outcome, product, source, choices, dialog] {
        m_threads.removeOne(thread);
        thread->deleteLater();
        if (!*outcome) {
            m_window.notice()->tell({});
            if (dialog)
                dialog->showFailure(outcome->error().message);
            else
                Q_EMIT failed(outcome->error());
            return;
        }
        if (dialog)
            dialog->accept();
        remember(source.articlePath, choices, product.bytes);
        Q_EMIT finished(source.target, messagesOf(product.notices));
    });
    thread->start();
}

void ExportDesk::remember(const QString &articlePath, const ExportChoices &choices, const QByteArray &bytes)
{
    QJsonObject json = dialogs::toJson(choices);
    const QJsonObject before =
        QJsonDocument::fromJson(m_environment.session.bytes(keyOf(articlePath))).object();
    json.insert(hashField, bytes.isEmpty() ? before.value(hashField).toString() : digestOf(bytes));
    m_environment.session.setBytes(keyOf(articlePath), QJsonDocument(json).toJson(QJsonDocument::Compact));
    json.remove(hashField);
    json.remove(QStringLiteral("target"));
    m_environment.session.setBytes(lastKey, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void ExportDesk::tell(const QString &path, const QStringList &notices)
{
    const QString done = tr("Exported to %1.").arg(QDir::toNativeSeparators(path));
    QList<NoticeBar::Offer> offers{
        {tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}};
    if (notices.isEmpty()) {
        m_window.notice()->tell(done, offers);
        return;
    }
    offers.prepend(
        {tr("Show"), [this, done, notices] { report(tr("What to know about the export"), done, notices); }});
    m_window.notice()->tell(
        done + u' ' + tr("%n thing(s) to know.", nullptr, static_cast<int>(notices.size())), offers);
}

void ExportDesk::copyForWeChat()
{
    ExportChoices choices;
    choices.format = exporting::Format::WeChat;
    const Result<exporting::Recipe> made = recipe(choices);
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    m_runner.make(sourceOf(*m_window.currentView(), {}), *made, [this](const Result<Product> &product) {
        if (!product || !product->rich) {
            Q_EMIT failed(product ? Error{} : product.error());
            return;
        }
        auto *data = new QMimeData;
        data->setHtml(QString::fromUtf8(product->rich->html));
        data->setText(product->rich->plainText);
        QGuiApplication::clipboard()->setMimeData(data);
        tellCopied(*product->rich);
    });
}

void ExportDesk::tellCopied(const exporting::RichText &text)
{
    const QStringList notices = messagesOf(text.notices);
    QString message = tr("Copied for WeChat and other editors.");
    if (!text.images.isEmpty())
        message +=
            u' ' + tr("%n image(s) must be uploaded by hand.", nullptr, static_cast<int>(text.images.size()));
    QList<NoticeBar::Offer> offers;
    if (!notices.isEmpty())
        offers.append({tr("What changed"), [this, message, notices] {
                           report(tr("What changed on the way to the clipboard"), message, notices);
                       }});
    m_window.notice()->tell(message, offers);
    Q_EMIT copied(notices);
}

void ExportDesk::report(const QString &title, const QString &summary, const QStringList &lines)
{
    auto *dialog = new dialogs::ReportDialog(title, summary, lines, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace wengao::shell
