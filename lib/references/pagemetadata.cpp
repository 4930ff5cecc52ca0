#include "references/pagemetadata.h"

#include "references/address.h"
#include "references/csljson.h"
#include "references/identifiers.h"
#include "references/languages.h"
#include "references/pagedraft.h"
#include "text/detection.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

constexpr qsizetype lookedAt = qsizetype(8) * 1024 * 1024;

Error noText()
{
    return {ErrorCode::NotAnArticle,
            QCoreApplication::translate("wengao::references",
                                        "There is no web page at this address, but a file of another kind."),
            u"answer is no text"_s};
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

/// The address a page asks to be cited by, where it is believable: the same site, and not its front page for
/// every article.
QString citedAddress(const PageGist &gist, const QUrl &address)
{
    QStringList candidates{gist.links.value(u"canonical"_s)};
    for (const PageMeta &meta : gist.metas) {
        if (meta.name == "og:url"_L1)
            candidates.append(meta.content);
    }
    for (const QString &candidate : std::as_const(candidates)) {
        const QUrl url = candidate.isEmpty() ? QUrl() : address.resolved(QUrl(candidate));
        if (!isWebAddress(url))
            continue;
        if (!isWebAddress(address))
            return withoutTracking(url.toString());
        const QString there = comparableAddress(url.toString());
        const QString here = comparableAddress(address.toString());
        const bool isSameSite = there.section(u'/', 0, 0) == here.section(u'/', 0, 0);
        const bool isFrontPage = !there.contains(u'/') && !there.contains(u'?');
        if (isSameSite && (!isFrontPage || there == here))
            return withoutTracking(url.toString());
    }
    return isWebAddress(address) ? withoutTracking(address.toString()) : QString();
}

/// What the page says of its language, corrected by the script of its title: many Chinese pages say "en".
void settleLanguage(const PageGist &gist, PageDraft *draft)
{
    const QString script = languageOfScript(draft->text(u"title"));
    const QString declared = languageTag(gist.language);
    const QString present = draft->text(u"language").isEmpty() ? declared : draft->text(u"language");
    const bool fits = script.isEmpty() || present.section(u'-', 0, 0) == script.section(u'-', 0, 0);
    draft->remove(u"language");
    if (fits && !present.isEmpty())
        draft->set(u"language", present, script.isEmpty() ? Certainty::Guessed : Certainty::Sure);
    else
        draft->set(u"language", script, Certainty::Guessed);
}

} // namespace

Result<PageMetadata> readPage(const QByteArray &html, const PageSource &source)
{
    const QByteArray head = html.left(lookedAt);
    if (text::isBinary(head, head.isValidUtf8()) && !text::byteOrderMark(head).encoding)
        return noText();
    QString encoding;
    const QByteArray utf8 = decodedPage(head, source.contentType, &encoding).toUtf8();
    const PageGist gist = pageGist(utf8);
    PageDraft draft;
    readScholarlyMetas(gist, &draft);
    readJsonLd(gist, &draft);
    readSocialMetas(gist, &draft);
    readPlainHtml(gist, &draft);
    if (!draft.has(u"title"))
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("wengao::references",
                                                 "The page does not say what it is, not even "
                                                 "a title."),
                     u"no title in page"_s};
    draft.setType(u"webpage", Certainty::Guessed);
    settleLanguage(gist, &draft);
    draft.set(u"URL", citedAddress(gist, source.address), Certainty::Sure);
    PageMetadata metadata = draft.take();
    metadata.encoding = encoding;
    return metadata;
}

Result<PageMetadata> readAnswer(const QByteArray &bytes, const PageSource &source)
{
    const QByteArray type = source.contentType.split(';').first().trimmed().toLower();
    const QByteArray begin = bytes.left(200).trimmed();
    const bool looksJson = begin.startsWith('{') || begin.startsWith('[');
    if (type.endsWith("json") || (looksJson && !type.contains("html")))
        return readDoiAnswer(bytes);
    const bool isPage = type.isEmpty() || type.startsWith("text/") || type.contains("html") ||
                        type.contains("xml") || type == "application/octet-stream";
    return isPage && !begin.startsWith("%PDF") ? readPage(bytes, source) : Result<PageMetadata>(noText());
}

} // namespace wengao::references
