#include "export/pdfprocess.h"

#include "base/framebuffer.h"
#include "base/helperprogram.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace wengao::exporting {

namespace {

constexpr int sliceMs = 50;
constexpr int patienceAtEndMs = 2000;

Error failure(ErrorCode code, const char *text, const QString &detail = {})
{
    return {code, QCoreApplication::translate("wengao::export", text), detail};
}

} // namespace

QString pdfProgram()
{
    const QString path = helperProgram(u"wengao-pdf"_s);
    return QFileInfo(path).isExecutable() ? path : QString();
}

PdfProcess::PdfProcess(QString program) : m_program(std::move(program))
{
}

PdfProcess::~PdfProcess()
{
    if (m_process) {
        m_process->closeWriteChannel(); // it ends by itself and cleans up
        m_process->waitForFinished(patienceAtEndMs);
    }
    end();
}

bool PdfProcess::start()
{
    if (m_process && m_process->state() == QProcess::Running)
        return true;
    end();
    m_process = std::make_unique<QProcess>();
    m_process->start(m_program, QStringList());
    return m_process->waitForStarted(5000);
}

void PdfProcess::end()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(patienceAtEndMs);
    m_process.reset();
}

/// A program that ended by itself and left a sentence is believed; the engine's own chatter is for the log.
Error PdfProcess::ended()
{
    const QString said = QString::fromUtf8(m_process->readAllStandardError()).trimmed();
    const bool refused = m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 2;
    if (refused && !said.isEmpty())
        return {ErrorCode::Unsupported, said.section(u'\n', -1), {}};
    return failure(ErrorCode::Crashed,
                   QT_TRANSLATE_NOOP("wengao::export", "The web engine stopped while it made the PDF."),
                   said);
}

Result<QByteArray> PdfProcess::pdf(const PdfOrder &order, const std::stop_token &stop,
                                   std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    if (m_program.isEmpty() || !start())
        return failure(ErrorCode::Unsupported,
                       QT_TRANSLATE_NOOP("wengao::export", "The program that makes PDF is not installed."));
    m_process->write(pdfwire::frame(order));
    FrameBuffer frames(pdfwire::maxFrame);
    for (;;) {
        frames.append(m_process->readAllStandardOutput());
        if (const auto content = frames.take())
            return pdfwire::answerFrom(*content);
        const bool isGone = m_process->state() != QProcess::Running && m_process->bytesAvailable() == 0;
        std::optional<Error> error;
        if (stop.stop_requested())
            error = failure(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("wengao::export", "Cancelled."));
        else if (deadline.hasExpired())
            error = failure(ErrorCode::Timeout,
                            QT_TRANSLATE_NOOP("wengao::export", "Making the PDF took too long."));
        else if (isGone || frames.isBroken())
            error = ended();
        if (error) {
            end();
            return *error;
        }
        m_process->waitForReadyRead(sliceMs);
    }
}

} // namespace wengao::exporting
