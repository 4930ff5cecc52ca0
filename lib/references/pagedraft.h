#pragma once

#include "references/pagegist.h"
#include "references/pagemetadata.h"

namespace wengao::references {

/// The metadata of a page being put together; sources are asked in their order of trust, and the first to
/// know a variable wins.
class PageDraft final
{
public:
    void setType(QStringView type, Certainty certainty);
    void set(QStringView variable, const QString &text, Certainty certainty);
    void setDate(QStringView variable, const QString &written, Certainty certainty);
    void setNames(QStringView variable, const QStringList &written, Certainty certainty);
    void setNames(QStringView variable, const QList<Name> &names, Certainty certainty);
    [[nodiscard]] bool has(QStringView variable) const { return m_metadata.item.has(variable); }
    [[nodiscard]] QString text(QStringView variable) const { return m_metadata.item.text(variable); }
    /// Takes a variable out again.
    void remove(QStringView variable);
    [[nodiscard]] PageMetadata take() { return std::move(m_metadata); }

private:
    PageMetadata m_metadata;
};

/// citation_*, Dublin Core, PRISM.
void readScholarlyMetas(const PageGist &gist, PageDraft *draft);
/// Schema.org in JSON-LD.
void readJsonLd(const PageGist &gist, PageDraft *draft);
/// Open Graph, article:*, and what publishers call author, source and date.
void readSocialMetas(const PageGist &gist, PageDraft *draft);
/// <title>, <h1>, <time>.
void readPlainHtml(const PageGist &gist, PageDraft *draft);

/// Text without tags and character references, such as titles of publishers have in them.
[[nodiscard]] QString withoutMarkup(const QString &text);

} // namespace wengao::references
