#include "fetch/failures.h"

#include <QCoreApplication>

namespace wengao::fetch {

namespace {

constexpr const char *context = "wengao::fetch";

QString sentence(const char *text, const QUrl &address)
{
    return QCoreApplication::translate(context, text).arg(address.host());
}

struct NetworkFailure
{
    QNetworkReply::NetworkError error;
    ErrorCode code;
    const char *text;
};

constexpr NetworkFailure networkFailures[] = {
    {QNetworkReply::HostNotFoundError, ErrorCode::NotFound,
     QT_TRANSLATE_NOOP("wengao::fetch", "%1 was not found. Is this computer online?")},
    {QNetworkReply::ConnectionRefusedError, ErrorCode::NotReadable,
     QT_TRANSLATE_NOOP("wengao::fetch", "%1 does not answer.")},
    {QNetworkReply::RemoteHostClosedError, ErrorCode::NotReadable,
     QT_TRANSLATE_NOOP("wengao::fetch", "%1 broke the connection off.")},
    {QNetworkReply::TimeoutError, ErrorCode::Timeout,
     QT_TRANSLATE_NOOP("wengao::fetch", "%1 took too long to answer.")},
    {QNetworkReply::SslHandshakeFailedError, ErrorCode::Unsafe,
     QT_TRANSLATE_NOOP("wengao::fetch", "%1 could not prove who it is, so nothing was read.")},
    {QNetworkReply::TemporaryNetworkFailureError, ErrorCode::NotReadable,
     QT_TRANSLATE_NOOP("wengao::fetch", "This computer seems to be offline; %1 was not asked.")},
    {QNetworkReply::NetworkSessionFailedError, ErrorCode::NotReadable,
     QT_TRANSLATE_NOOP("wengao::fetch", "This computer seems to be offline; %1 was not asked.")},
};

struct StatusFailure
{
    int first;
    int last;
    const char *text;
};

constexpr StatusFailure statusFailures[] = {
    {401, 403, QT_TRANSLATE_NOOP("wengao::fetch", "%1 lets only those read this who have signed in (%2).")},
    {404, 404, QT_TRANSLATE_NOOP("wengao::fetch", "%1 has nothing at this address (%2).")},
    {410, 410, QT_TRANSLATE_NOOP("wengao::fetch", "%1 has taken this away (%2).")},
    {429, 429, QT_TRANSLATE_NOOP("wengao::fetch", "%1 was asked too often; try again later (%2).")},
    {500, 599, QT_TRANSLATE_NOOP("wengao::fetch", "%1 has trouble of its own at the moment (%2).")},
};

const NetworkFailure *failureFor(QNetworkReply::NetworkError error)
{
    for (const NetworkFailure &failure : networkFailures) {
        if (failure.error == error)
            return &failure;
    }
    return nullptr;
}

} // namespace

ErrorCode failureCode(QNetworkReply::NetworkError error)
{
    const NetworkFailure *failure = failureFor(error);
    return failure ? failure->code : ErrorCode::InputOutput;
}

QString failureMessage(const QUrl &address, QNetworkReply::NetworkError error)
{
    const NetworkFailure *failure = failureFor(error);
    return sentence(failure ? failure->text : QT_TRANSLATE_NOOP("wengao::fetch", "%1 could not be read."),
                    address);
}

QString statusMessage(const QUrl &address, int status)
{
    for (const StatusFailure &failure : statusFailures) {
        if (status >= failure.first && status <= failure.last)
            return sentence(failure.text, address).arg(status);
    }
    return sentence(QT_TRANSLATE_NOOP("wengao::fetch", "%1 refused to answer (%2)."), address).arg(status);
}

QString typeMessage(const QString &type)
{
    const bool isPdf = type == QLatin1String("application/pdf");
    return isPdf ? QCoreApplication::translate(
                       "wengao::fetch",
                       "This is a PDF, not a page: it says nothing about itself that can be read here.")
                 : QCoreApplication::translate("wengao::fetch", "This is not a page (%1).").arg(type);
}

QString slowMessage(const QUrl &address)
{
    return sentence(QT_TRANSLATE_NOOP("wengao::fetch", "%1 took too long to answer."), address);
}

QString notWebMessage(const QUrl &address)
{
    return QCoreApplication::translate(
               "wengao::fetch",
               "Only addresses that begin with http:// or https:// can be looked up, not “%1”.")
        .arg(address.toDisplayString().left(80));
}

QString strayMessage(const QUrl &address)
{
    return sentence(
        QT_TRANSLATE_NOOP("wengao::fetch",
                          "%1 sends its readers into this computer's own network; this was not followed."),
        address);
}

QString downgradeMessage(const QUrl &address)
{
    return sentence(
        QT_TRANSLATE_NOOP("wengao::fetch",
                          "%1 sends its readers to an address without encryption; this was not followed."),
        address);
}

QString loopMessage(const QUrl &address)
{
    return sentence(
        QT_TRANSLATE_NOOP("wengao::fetch", "%1 sends its readers from one address to the next without end."),
        address);
}

} // namespace wengao::fetch
