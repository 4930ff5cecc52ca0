#include "markdown/renderer.h"

#include "base/framebuffer.h"
#include "base/helperprogram.h"
#include "markdown/wire.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace wengao::markdown {

namespace {

Error failure(ErrorCode code, const QString &detail = {})
{
    const auto message = [code] {
        switch (code) {
        case ErrorCode::NotFound:
            return QCoreApplication::translate("wengao::markdown",
                                               "The program that turns Markdown into HTML is missing.");
        case ErrorCode::Timeout:
            return QCoreApplication::translate("wengao::markdown", "The article took too long to render.");
        case ErrorCode::TooLarge:
            return QCoreApplication::translate("wengao::markdown", "The rendered article is too large.");
        default:
            return QCoreApplication::translate("wengao::markdown", "The article could not be rendered.");
        }
    };
    return {code, message(), detail};
}

} // namespace

QString rendererProgram()
{
    return helperProgram(u"wengao-renderer"_s);
}

class Renderer::Private
{
public:
    explicit Private(QString program) : m_program(std::move(program)) {}
    ~Private() { stop(); }

    Result<Rendered> render(const QString &body, const Options &options, std::chrono::milliseconds timeout)
    {
        const QDeadlineTimer deadline(timeout);
        if (!start())
            return failure(ErrorCode::NotFound, m_program);
        m_process->write(wire::frame(wire::Task(wire::TextTask{++m_generation, options, body})));
        Result<Rendered> result = reply(deadline);
        if (!result)
            stop();
        return result;
    }

    void begin()
    {
        if (m_process && m_process->state() != QProcess::NotRunning)
            return;
        stop();
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(QProcess::nullDevice());
        m_process->setProcessEnvironment(largePageEnvironment());
        m_process->start(m_program, QStringList());
    }

private:
    bool start()
    {
        begin();
        return m_process->state() == QProcess::Running || m_process->waitForStarted(5000);
    }

    void stop()
    {
        m_frames.clear();
        if (!m_process)
            return;
        m_process->kill();
        m_process->waitForFinished(1000);
        m_process.reset();
    }

    Result<Rendered> reply(const QDeadlineTimer &deadline)
    {
        for (;;) {
            m_frames.append(m_process->readAllStandardOutput());
            if (const std::optional<QByteArray> inside = m_frames.take())
                return rendered(*inside);
            if (m_frames.isBroken())
                return failure(ErrorCode::TooLarge);
            if (deadline.hasExpired())
                return failure(ErrorCode::Timeout);
            const auto wait = static_cast<int>(qMin<qint64>(deadline.remainingTime(), 1000));
            if (!m_process->waitForReadyRead(wait) && m_process->state() != QProcess::Running &&
                m_process->bytesAvailable() == 0)
                return failure(ErrorCode::Crashed, m_process->errorString());
        }
    }

    Result<Rendered> rendered(QByteArrayView inside) const
    {
        const std::optional<wire::Reply> reply = wire::replyFrom(inside);
        if (!reply)
            return failure(ErrorCode::Crashed, u"malformed reply"_s);
        if (const auto *refusal = std::get_if<wire::Refusal>(&*reply))
            return failure(refusal->tooLarge ? ErrorCode::TooLarge : ErrorCode::Crashed);
        const Patch &patch = std::get<Patch>(*reply);
        Rendered result;
        if (patch.generation != m_generation || !apply(patch, result))
            return failure(ErrorCode::Crashed, u"wrong reply"_s);
        return result;
    }

    QString m_program;
    std::unique_ptr<QProcess> m_process;
    FrameBuffer m_frames{wire::maxReply};
    quint64 m_generation = 0;
};

Renderer::Renderer(QString program) : d(std::make_unique<Private>(std::move(program)))
{
}

Renderer::~Renderer() = default;

void Renderer::prepare()
{
    d->begin();
}

Result<Rendered> Renderer::renderNow(const QString &body, const Options &options,
                                     std::chrono::milliseconds timeout)
{
    return d->render(body, options, timeout);
}

} // namespace wengao::markdown
