#pragma once

#include "fetch/fetcher.h"
#include "references/identifiers.h"
#include "references/pagemetadata.h"

namespace wengao::fetch {

/// Where identifiers that are no addresses are looked up; `%1` stands for the identifier.
struct Resolvers
{
    QString doi = QStringLiteral("https://doi.org/%1");
    QString arXiv = QStringLiteral("https://arxiv.org/abs/%1");
};

/// Whether identifiers of a kind can be looked up at all.
[[nodiscard]] bool canLookUp(references::IdentifierKind kind);

/// What to ask for an identifier. A DOI is asked for its record, and for its page where there is none.
[[nodiscard]] Request requestFor(const references::Identifier &identifier, const Resolvers &resolvers,
                                 const QByteArray &languages);

/// Looks a reference up when a person asked for it: fetches what its identifier points to and reads what that
/// says of itself, on a thread of its own. One at a time. GUI thread.
class Lookup final : public QObject
{
    Q_OBJECT

public:
    /// `network` must outlive it.
    explicit Lookup(QNetworkAccessManager &network, Resolvers resolvers = {}, const Limits &limits = {},
                    QObject *parent = nullptr);

    /// found() or failed() follows.
    void start(const references::Identifier &identifier);
    /// Neither signal follows.
    void cancel();

Q_SIGNALS:
    /// `remark` is a sentence a person should know, or empty.
    void found(const wengao::references::PageMetadata &metadata, const QString &remark);
    void failed(const wengao::Error &error);

private:
    void read(const Answer &answer);
    void take(quint64 turn, const Answer &answer, const Result<references::PageMetadata> &metadata);

    const Resolvers m_resolvers;
    Fetcher m_fetcher;
    references::Identifier m_identifier;
    quint64 m_turn = 0; ///< so that what was read for a cancelled one is known as such
};

} // namespace wengao::fetch
