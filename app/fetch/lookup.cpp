#include "fetch/lookup.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>

namespace wengao::fetch {

using references::Identifier;
using references::IdentifierKind;
using references::PageMetadata;

namespace {

const QString recordType = QStringLiteral("application/vnd.citationstyles.csl+json");
const QStringList pageTypes{QStringLiteral("text/html"), QStringLiteral("application/xhtml+xml"),
                            QStringLiteral("application/xml"), QStringLiteral("text/xml"),
                            QStringLiteral("text/plain")};

/// "zh-CN,zh;q=0.8,en;q=0.5" from what the person reads.
QByteArray acceptedLanguages()
{
    QByteArray header;
    int weight = 9;
    for (const QString &tag : QLocale().uiLanguages().mid(0, 4)) {
        if (!header.isEmpty())
            header += ", ";
        header += tag.toLatin1();
        if (header.contains(','))
            header += ";q=0." + QByteArray::number(weight--);
    }
    return header;
}

} // namespace

bool canLookUp(IdentifierKind kind)
{
    return kind != IdentifierKind::Isbn;
}

Request requestFor(const Identifier &identifier, const Resolvers &resolvers, const QByteArray &languages)
{
    const auto encoded = [&identifier] {
        return QString::fromLatin1(QUrl::toPercentEncoding(identifier.value, "/:;()"));
    };
    switch (identifier.kind) {
    case IdentifierKind::Doi:
        return {QUrl(resolvers.doi.arg(encoded())), recordType.toLatin1() + ", text/html;q=0.5",
                pageTypes + QStringList{recordType, QStringLiteral("application/json"),
                                        QStringLiteral("application/citeproc+json")},
                languages};
    case IdentifierKind::ArXiv:
        return {QUrl(resolvers.arXiv.arg(encoded())), "text/html", pageTypes, languages};
    case IdentifierKind::Url:
    case IdentifierKind::Isbn:
        break;
    }
    return {QUrl(identifier.value), "text/html, application/xhtml+xml;q=0.9", pageTypes, languages};
}

Lookup::Lookup(QNetworkAccessManager &network, Resolvers resolvers, const Limits &limits, QObject *parent)
    : QObject(parent), m_resolvers(std::move(resolvers)), m_fetcher(network, limits)
{
    connect(&m_fetcher, &Fetcher::fetched, this, &Lookup::read);
    connect(&m_fetcher, &Fetcher::failed, this, &Lookup::failed);
}

void Lookup::start(const Identifier &identifier)
{
    ++m_turn;
    m_identifier = identifier;
    m_fetcher.fetch(requestFor(identifier, m_resolvers, acceptedLanguages()));
}

void Lookup::cancel()
{
    ++m_turn;
    m_fetcher.cancel();
}

void Lookup::read(const Answer &answer)
{
    QThreadPool::globalInstance()->start([self = QPointer<Lookup>(this), turn = m_turn, answer] {
        const Result<PageMetadata> metadata =
            references::readAnswer(answer.bytes, {answer.address, answer.contentType});
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, turn, answer, metadata] {
                if (self)
                    self->take(turn, answer, metadata);
            },
            Qt::QueuedConnection);
    });
}

void Lookup::take(quint64 turn, const Answer &answer, const Result<PageMetadata> &metadata)
{
    if (turn != m_turn)
        return;
    const bool isRecord = answer.type.endsWith(QLatin1String("json"));
    if (!metadata && answer.isCut && isRecord) {
        Q_EMIT failed({ErrorCode::TooLarge, tr("The record is too long to be read.")});
        return;
    }
    if (!metadata) {
        Q_EMIT failed(metadata.error());
        return;
    }
    PageMetadata found = *metadata;
    if (m_identifier.kind == IdentifierKind::Doi && found.item.text(u"DOI").isEmpty()) {
        found.item.setText(u"DOI", m_identifier.value);
        found.certainty.insert(QStringLiteral("DOI"), references::Certainty::Sure);
    }
    Q_EMIT this->found(found,
                       answer.isCut ? tr("The page is very long; only its beginning was read.") : QString());
}

} // namespace wengao::fetch
