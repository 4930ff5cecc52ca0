#include "export/childprocess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>

namespace wengao::exporting {

namespace {

constexpr int sliceMs = 50;

Error failure(ErrorCode code, const QString &message, const QString &program, const QString &detail = {})
{
    return {code, message.arg(QFileInfo(program).fileName()), detail};
}

QString told(const char *text)
{
    return QCoreApplication::translate("wengao::export", text);
}

/// Why it must end before it is done, if it must.
std::optional<Error> reasonToEnd(const ChildOrder &order, const QDeadlineTimer &deadline, qint64 size)
{
    if (order.stop.stop_requested())
        return Error{ErrorCode::Cancelled, told(QT_TRANSLATE_NOOP("wengao::export", "Cancelled."))};
    if (deadline.hasExpired())
        return failure(ErrorCode::Timeout, told(QT_TRANSLATE_NOOP("wengao::export", "%1 took too long.")),
                       order.program);
    if (size > order.largestOutput)
        return failure(ErrorCode::TooLarge,
                       told(QT_TRANSLATE_NOOP("wengao::export", "%1 made a file that is too large.")),
                       order.program);
    return std::nullopt;
}

} // namespace

Result<QByteArray> childOutput(const ChildOrder &order)
{
    const QDeadlineTimer deadline(order.timeout);
    QProcess process;
    process.setProcessEnvironment(order.environment);
    process.start(order.program, order.arguments);
    if (!process.waitForStarted(5000))
        return failure(ErrorCode::NotFound,
                       told(QT_TRANSLATE_NOOP("wengao::export", "%1 could not be started.")), order.program,
                       process.errorString());
    process.write(order.input);
    process.closeWriteChannel();
    QByteArray output;
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(sliceMs);
        output += process.readAllStandardOutput();
        if (const auto reason = reasonToEnd(order, deadline, output.size())) {
            process.kill();
            process.waitForFinished(5000);
            return *reason;
        }
    }
    output += process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(ErrorCode::Crashed,
                       told(QT_TRANSLATE_NOOP("wengao::export", "%1 failed to convert the article.")),
                       order.program, QString::fromLocal8Bit(process.readAllStandardError()).trimmed());
    return output;
}

} // namespace wengao::exporting
