#include "shell/referencewording.h"

#include "references/cslitem.h"

#include <QFutureWatcher>

namespace wengao::shell {

using references::Citation;
using references::CiteOptions;
using references::Styles;

namespace {

CiteOptions optionsFor(const dialogs::Wording &wording, const QString &articleLanguage)
{
    CiteOptions options;
    if (!wording.style.isEmpty())
        options.style = wording.style;
    options.language = wording.language;
    if (!articleLanguage.isEmpty())
        options.fallback = references::localeTag(articleLanguage);
    return options;
}

QList<dialogs::StyleChoice> choices(const QList<references::StyleInfo> &styles)
{
    QList<dialogs::StyleChoice> made;
    for (const references::StyleInfo &style : styles)
        made.append({style.name, style.title});
    return made;
}

} // namespace

references::Formatter &ReferenceWording::formatter()
{
    if (!m_formatter) {
        references::StyleFolders folders;
        folders.user = m_userStyles;
        m_formatter = std::make_unique<references::Formatter>(Styles(folders));
    }
    return *m_formatter;
}

void ReferenceWording::provide(dialogs::ReferenceServices &services, const QString &articleLanguage)
{
    services.word = [this, articleLanguage](
                        const references::Item &item, const dialogs::Wording &wording, QObject *context,
                        const std::function<void(const Result<dialogs::WordedNote> &)> &done) {
        auto *watcher = new QFutureWatcher<Result<Citation>>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done] {
            watcher->deleteLater();
            if (watcher->isCanceled() || watcher->future().resultCount() == 0)
                return;
            const Result<Citation> citation = watcher->result();
            if (citation)
                done(dialogs::WordedNote{citation->toMarkdown(), citation->toHtml()});
            else
                done(citation.error());
        });
        watcher->setFuture(formatter().cite(item, optionsFor(wording, articleLanguage)));
    };
    services.commonStyles = choices(formatter().styles().search({}));
    services.findStyles = [this](const QString &typed) {
        return choices(formatter().styles().search(typed));
    };
}

void ReferenceWording::warmUp(const dialogs::Wording &wording, const QString &articleLanguage)
{
    formatter().warmUp(optionsFor(wording, articleLanguage));
}

} // namespace wengao::shell
