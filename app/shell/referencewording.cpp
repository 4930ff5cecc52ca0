#include "shell/referencewording.h"

#include "references/cslitem.h"

#include <QCoreApplication>
#include <QFutureWatcher>

#include <algorithm>
#include <array>

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

struct StyleName
{
    const char *style;
    const char *name;
};

/// What the built-in styles are called here; the files know English alone.
constexpr std::array<StyleName, 9> styleNames{
    {{"wengao-web-note",
      QT_TRANSLATE_NOOP("wengao::shell::ReferenceWording", "Wengao web note (linked title)")},
     {"china-national-standard-gb-t-7714-2015-numeric",
      QT_TRANSLATE_NOOP("wengao::shell::ReferenceWording", "GB/T 7714—2015, numeric")},
     {"china-national-standard-gb-t-7714-2015-note",
      QT_TRANSLATE_NOOP("wengao::shell::ReferenceWording", "GB/T 7714—2015, notes")},
     {"china-national-standard-gb-t-7714-2015-author-date",
      QT_TRANSLATE_NOOP("wengao::shell::ReferenceWording", "GB/T 7714—2015, author and date")},
     {"apa", QT_TRANSLATE_NOOP("wengao::shell::ReferenceWording", "APA, 7th edition")},
     {"modern-language-association",
      QT_TRANSLATE_NOOP("wengao::shell::ReferenceWording", "MLA, 9th edition")},
     {"chicago-fullnote-bibliography",
      QT_TRANSLATE_NOOP("wengao::shell::ReferenceWording", "Chicago, full notes")},
     {"chicago-note-bibliography",
      QT_TRANSLATE_NOOP("wengao::shell::ReferenceWording", "Chicago, short notes")},
     {"chicago-author-date",
      QT_TRANSLATE_NOOP("wengao::shell::ReferenceWording", "Chicago, author and date")}}};

QString nameOf(const references::StyleInfo &style)
{
    const auto known = std::find_if(styleNames.begin(), styleNames.end(), [&](const StyleName &row) {
        return style.origin == references::StyleInfo::Origin::BuiltIn &&
               style.name == QLatin1StringView(row.style);
    });
    return known == styleNames.end()
               ? style.title
               : QCoreApplication::translate("wengao::shell::ReferenceWording", known->name);
}

QList<dialogs::StyleChoice> choices(const QList<references::StyleInfo> &styles)
{
    QList<dialogs::StyleChoice> made;
    for (const references::StyleInfo &style : styles)
        made.append({style.name, nameOf(style)});
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
    services.findStyles = [this, common = services.commonStyles](const QString &typed) {
        // By the names shown here as well as by those the styles have.
        QList<dialogs::StyleChoice> found = choices(formatter().styles().search(typed));
        for (const dialogs::StyleChoice &style : common) {
            const auto isIt = [&](const dialogs::StyleChoice &other) { return other.id == style.id; };
            if (style.title.contains(typed.trimmed(), Qt::CaseInsensitive) &&
                std::none_of(found.begin(), found.end(), isIt))
                found.prepend(style);
        }
        return found;
    };
}

void ReferenceWording::warmUp(const dialogs::Wording &wording, const QString &articleLanguage)
{
    formatter().warmUp(optionsFor(wording, articleLanguage));
}

} // namespace wengao::shell
