#pragma once

#include "base/result.h"
#include "references/certainty.h"
#include "references/item.h"

#include <QByteArray>
#include <QUrl>

namespace wengao::references {

/// Where a page came from.
struct PageSource
{
    QUrl address;           ///< after redirects
    QByteArray contentType; ///< the header as it was sent, for example "text/html; charset=gbk"
};

/// What a page says of itself.
struct PageMetadata
{
    Item item;             ///< always with a URL when the address is known; no access date
    Certainties certainty; ///< of every variable the item has
    QString encoding;      ///< the page was read in, for example "GB18030"
};

/// Reads citation_* (Highwire), Dublin Core, PRISM, JSON-LD, Open Graph, article:* and plain HTML data, in
/// that order of trust, from a page in the encoding it declares by byte order mark, header or meta tag. Only
/// the first 8 MiB are looked at, in linear time; whatever is broken is passed over. Fails for what is no
/// text (NotAnArticle) or says nothing about itself, not even a title (NotFound). Thread-safe.
[[nodiscard]] Result<PageMetadata> readPage(const QByteArray &html, const PageSource &source = {});

/// Reads what a DOI service answers (application/vnd.citationstyles.csl+json): CSL-JSON of the shapes that
/// Crossref and DataCite send, and Crossref's own {"message": …}. All of it is sure. Fails with Syntax.
[[nodiscard]] Result<PageMetadata> readDoiAnswer(const QByteArray &json);

/// Reads any answer by its content type, or by its bytes where that says nothing.
[[nodiscard]] Result<PageMetadata> readAnswer(const QByteArray &bytes, const PageSource &source = {});

/// The text of a page in the encoding it declares; `encoding` becomes that encoding's name. Undecodable bytes
/// become U+FFFD.
[[nodiscard]] QString decodedPage(const QByteArray &html, const QByteArray &contentType,
                                  QString *encoding = nullptr);

} // namespace wengao::references
