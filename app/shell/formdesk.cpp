#include "shell/formdesk.h"

#include "dialogs/changesdialog.h"
#include "form/formpanel.h"
#include "frontmatter/fielddescriptions.h"
#include "frontmatter/tags.h"
#include "markdown/renderer.h"
#include "settings/settings.h"
#include "shell/articleview.h"
#include "shell/backgroundcounter.h"
#include "shell/conversiondesk.h"
#include "shell/mainwindow.h"
#include "shell/newnotation.h"
#include "shell/scripts.h"
#include "shell/windowcommands.h"
#include "site/archetype.h"

#include <QAction>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QTimeZone>

#include <utility>

namespace wengao::shell {

using namespace Qt::StringLiterals;

namespace {
constexpr int countDelay = 700;              // milliseconds without a change
constexpr qint64 descriptionBytes = 1 << 20; // of fields.yaml

/// A site's `timeZone` as Go reads it; nothing when it says none, or one nobody knows.
std::optional<QTimeZone> zoneOf(const QString &name)
{
    if (name.isEmpty())
        return {};
    const QTimeZone zone = name == "Local"_L1 ? QTimeZone::systemTimeZone() : QTimeZone(name.toLatin1());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

} // namespace

FormDesk::FormDesk(MainWindow &window, settings::SessionState &session)
    : QObject(&window), m_window(window), m_session(session), m_counter(new BackgroundCounter(this))
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countDelay);
    connect(&m_countTimer, &QTimer::timeout, this, &FormDesk::countPublished);
    connect(m_counter, &BackgroundCounter::counted, this,
            [this](const text::Count &, const text::Length &published) {
                m_published = published;
                showCounts();
            });
    connect(window.commands()->action(u"file.changes"_s), &QAction::triggered, this, &FormDesk::showChanges);
    connect(window.commands()->action(u"file.newFromTemplate"_s), &QAction::triggered, this,
            &FormDesk::newFromTemplate);
    new ConversionDesk(window);
}

FormDesk::~FormDesk() = default;

void FormDesk::serve(ArticleView &view)
{
    view.setContextFiller([this, &view](form::FormContext &context) { fillContext(view, context); });
    connect(view.form(), &form::FormPanel::countRuleChosen, this,
            [this, &view](const QString &id) { m_session.setBytes(ruleKey(view), id.toUtf8()); });
    connect(&view.document(), &documents::ArticleDocument::bodyEdited, this,
            [this, &view](const TextEdits &edits) {
                if (m_counted == &view)
                    m_uncounted.append(edits);
            });
    connect(&m_words, &WordIndex::known, &view, [&view](const QString &folder) {
        if (folder == wordFolder(view))
            view.refreshContext();
    });
}

void FormDesk::fillContext(ArticleView &view, form::FormContext &context)
{
    const QString folder = wordFolder(view);
    const QString article = QFileInfo(view.document().path()).canonicalFilePath();
    m_words.look(folder);
    context.suggestions = [this, folder, article](const QString &path) {
        m_words.look(folder);
        return m_words.words(folder, path, article);
    };
    context.similarityKey = [](const QString &value) { return frontmatter::foldedTag(value, simplified); };
    context.firstParagraph = [&view] {
        const Result<markdown::Rendered> rendered = markdown::Renderer().renderNow(view.document().body());
        return rendered ? rendered->firstParagraph : QString();
    };
    context.newNotation = [&view] { return newNotation(view.site(), view.document().path()); };
    context.timeZone = zoneOf(view.site().config().timeZone);
    loadFields(view);
}

/// A site's own fields stand over the built-in ones.
void FormDesk::loadFields(const ArticleView &view)
{
    frontmatter::FieldTable table = frontmatter::FieldTable::standard();
    QFile file(view.site().root() + u"/.wengao/fields.yaml"_s);
    if (view.site().exists() && file.open(QIODevice::ReadOnly)) {
        const frontmatter::FieldDescriptions described =
            frontmatter::readFieldDescriptions(QString::fromUtf8(file.read(descriptionBytes)));
        table.add(described.fields);
        if (!described.problems.isEmpty())
            Q_EMIT told(tr(".wengao/fields.yaml, line %1: %2")
                            .arg(described.problems.constFirst().line + 1)
                            .arg(described.problems.constFirst().message));
    }
    view.form()->setFieldTable(table);
}

/// The folder whose articles belong together: a site's content, else the article's own.
QString FormDesk::wordFolder(const ArticleView &view)
{
    if (view.site().exists())
        return view.site().root() + u'/' + view.site().config().contentFolder;
    const QString path = view.document().path();
    return path.isEmpty() ? QString() : QFileInfo(path).canonicalPath();
}

QString FormDesk::ruleKey(const ArticleView &view)
{
    const QString place = view.site().exists() ? view.site().root() : view.document().path();
    return u"counts/"_s +
           QString::fromLatin1(
               QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha1).toHex().first(16));
}

void FormDesk::noteCount(const text::Count &count)
{
    m_count = count;
    if (m_counted != m_window.currentView()) {
        m_published.reset();
        m_source.reset();
    }
    // The counts take longer the longer the article is, and this is called at every key.
    m_countTimer.start();
}

void FormDesk::countPublished()
{
    ArticleView *view = m_window.currentView();
    if (!view)
        return;
    const site::Site &site = view->site();
    const QList<TextEdits> edits = std::exchange(m_uncounted, {});
    const bool withHtml = site.config().unsafeHtml;
    const bool goesOn = m_countedHtml == withHtml && m_counted == view;
    m_counted = view;
    m_countedHtml = withHtml;
    if (goesOn) {
        m_counter->applyEdits(edits);
    } else {
        markdown::Options options;
        options.unsafeHtml = withHtml;
        const TextSnapshot text = view->document().snapshot();
        m_counter->setText(text, {0, text.size()}, options, !site.exists() || site.config().hasCjkLanguage);
    }
    countSource(*view);
}

/// Counts in another thread; what comes back late is of no use any more.
void FormDesk::countSource(const ArticleView &view)
{
    const QPointer<FormDesk> self = this;
    QThreadPool::globalInstance()->start([self, text = view.document().snapshot(), round = ++m_round] {
        const text::Length length = text::sourceLength(text.toString());
        // Only the thread of the window may look whether the desk is still there.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, round, length] {
                if (!self || self->m_round != round)
                    return;
                self->m_source = length;
                self->showCounts();
            },
            Qt::QueuedConnection);
    });
}

void FormDesk::showCounts()
{
    ArticleView *view = m_window.currentView();
    if (!view || view != m_counted || !m_source)
        return;
    QList<form::CountRule> rules{
        {u"hanzi"_s, tr("characters and words"), m_count.total(), m_count.readingMinutes()},
        {u"codepoints"_s, tr("characters of the source"), m_source->words, m_source->minutes}};
    if (m_published)
        rules.append({u"hugo"_s, tr("Hugo's count"), m_published->words, m_published->minutes});
    view->form()->setCounts(rules, QString::fromUtf8(m_session.bytes(ruleKey(*view))));
}

void FormDesk::showChanges()
{
    ArticleView *view = m_window.currentView();
    if (!view)
        return;
    view->form()->commitPending();
    const documents::ArticleDocument &document = view->document();
    QString onDisk;
    if (!document.path().isEmpty()) {
        const Result<article::Article> there =
            article::Article::load(m_window.services().files, document.path(), document.format().encoding);
        if (there)
            onDisk = there->frontMatter + there->body;
        else if (there.error().code != ErrorCode::NotFound)
            return m_window.prompts().showError(&m_window, there.error());
    }
    auto *dialog = new dialogs::ChangesDialog(document.name(), onDisk, document.source(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FormDesk::newFromTemplate()
{
    const ArticleView *view = m_window.currentView();
    QList<site::Archetype> archetypes = site::archetypes(view ? view->site() : site::Site());
    // The one Hugo would take beside the article in front comes first.
    if (view && !view->document().path().isEmpty()) {
        const qsizetype usual = archetypes.indexOf(site::archetypeFor(view->site(), view->document().path()));
        if (usual > 0)
            archetypes.move(usual, 0);
    }
    QStringList names;
    for (const site::Archetype &archetype : archetypes)
        names.append(archetype.name);
    const std::optional<int> chosen =
        m_window.prompts().choose(&m_window, tr("Begin the new article with which template?"), names);
    if (!chosen || *chosen < 0 || *chosen >= archetypes.size())
        return;
    const std::optional<QString> title = m_window.prompts().askText(&m_window, tr("Title:"), {});
    if (!title)
        return;
    const Result<QString> source = site::archetypeSource(archetypes.at(*chosen));
    if (!source)
        return m_window.prompts().showError(&m_window, source.error());
    const site::Beginning beginning{*title, m_window.services().clock.now(),
                                    view ? view->site().config().title : QString()};
    m_window.newArticleWith(site::filled(*source, beginning));
}

} // namespace wengao::shell
