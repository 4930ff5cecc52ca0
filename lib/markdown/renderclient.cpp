#include "markdown/renderclient.h"

#include "base/framebuffer.h"
#include "base/helperprogram.h"
#include "base/textbuffer.h"
#include "markdown/patchbetween.h"
#include "markdown/wire.h"

#include <QProcess>
#include <QTimer>

#include <utility>

namespace wengao::markdown {

namespace {

/// How often a helper that died on its own is started again for the same text.
constexpr int maxCrashes = 2;

} // namespace

class RenderClient::Private
{
public:
    Private(RenderClient *client, QString program) : q(client), m_program(std::move(program))
    {
        m_soft.setSingleShot(true);
        m_hard.setSingleShot(true);
        m_soft.setInterval(std::chrono::milliseconds(300));
        m_hard.setInterval(std::chrono::seconds(2));
        QObject::connect(&m_soft, &QTimer::timeout, q, [this] { beSlow(); });
        QObject::connect(&m_hard, &QTimer::timeout, q, [this] { lookOnceMore(); });
    }
    ~Private() { dropProcess(); }

    void setText(const QString &body, const Options &options);
    void applyEdits(const TextEdits &edits);
    void setDeadlines(std::chrono::milliseconds soft, std::chrono::milliseconds hard)
    {
        m_soft.setInterval(soft);
        m_hard.setInterval(hard);
    }

    Options m_options;
    TextBuffer m_text; ///< edited at every key, so in no time that grows with it
    Rendered m_rendered;
    quint64 m_generation = 0;
    std::unique_ptr<QProcess> m_process;
    bool m_running = false; ///< a task is with the helper

    [[nodiscard]] bool hasWork() const { return m_resend || !m_pending.isEmpty(); }

private:
    void schedule();
    bool ensureProcess();
    void dropProcess();
    void read();
    void take(const QByteArray &inside);
    void take(const Patch &patch);
    void show(const Patch &patch);
    void beSlow();
    void lookOnceMore();
    void died();
    void giveUp(ErrorCode code);
    void tell(ErrorCode code);

    RenderClient *q;
    QString m_program;
    QTimer m_soft;
    QTimer m_hard;
    FrameBuffer m_frames{wire::maxReply};
    QList<TextEdits> m_pending; ///< made since the last task was sent
    bool m_resend = false;      ///< the helper has not got this text at all
    bool m_newText = false;     ///< what is rendered is another article, or of other options
    bool m_backedOff = false;   ///< this text is hopeless
    bool m_troubled = false;
    bool m_extended = false; ///< the present task was given its time twice
    int m_crashes = 0;
    quint64 m_sent = 0;       ///< the generation the helper works on or has
    quint64 m_firstValid = 0; ///< of the text last set: what is older is another article
};

void RenderClient::Private::setText(const QString &body, const Options &options)
{
    // A helper that struggles with the text before is not waited for.
    if (m_running && !m_soft.isActive())
        dropProcess();
    m_text = TextBuffer(body);
    m_options = options;
    m_firstValid = ++m_generation;
    m_pending.clear();
    m_resend = true;
    m_newText = true;
    m_backedOff = false;
    m_crashes = 0;
    schedule();
}

void RenderClient::Private::applyEdits(const TextEdits &edits)
{
    if (edits.isEmpty())
        return;
    if (!areWellFormed(edits, m_text.size())) {
        tell(ErrorCode::InvalidArgument);
        return;
    }
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
        m_text.replace(edit->range.start, edit->range.length(), edit->replacement);
    ++m_generation;
    if (!m_resend)
        m_pending.append(edits);
    m_backedOff = false;
    m_crashes = 0;
    schedule();
}

void RenderClient::Private::schedule()
{
    if (m_running || m_backedOff || !hasWork() || !ensureProcess())
        return;
    m_sent = m_generation;
    if (m_resend)
        m_process->write(wire::frame(wire::Task(wire::TextTask{m_sent, m_options, m_text.toString()})));
    else
        m_process->write(wire::frame(wire::Task(wire::EditTask{m_sent, m_pending})));
    m_resend = false;
    m_pending.clear();
    m_running = true;
    m_extended = false;
    m_soft.start();
    m_hard.start();
}

bool RenderClient::Private::ensureProcess()
{
    if (m_process)
        return true;
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(QProcess::nullDevice());
    QObject::connect(m_process.get(), &QProcess::readyReadStandardOutput, q, [this] { read(); });
    QObject::connect(m_process.get(), &QProcess::finished, q, [this] { died(); });
    // The helper's time begins when it has got the task.
    QObject::connect(m_process.get(), &QProcess::bytesWritten, q, [this] {
        if (m_running && m_process->bytesToWrite() == 0)
            m_hard.start();
    });
    QObject::connect(m_process.get(), &QProcess::errorOccurred, q, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            giveUp(ErrorCode::NotFound);
    });
    m_frames.clear();
    m_resend = true;
    m_process->setProcessEnvironment(largePageEnvironment());
    m_process->start(m_program, QStringList());
    return m_process != nullptr;
}

void RenderClient::Private::dropProcess()
{
    m_running = false;
    m_soft.stop();
    m_hard.stop();
    m_pending.clear();
    m_resend = true;
    dismiss(std::move(m_process));
}

void RenderClient::Private::read()
{
    m_frames.append(m_process->readAllStandardOutput());
    while (m_process) {
        const std::optional<QByteArray> inside = m_frames.take();
        if (m_frames.isBroken())
            giveUp(ErrorCode::TooLarge);
        if (!inside)
            return;
        take(*inside);
    }
}

void RenderClient::Private::take(const QByteArray &inside)
{
    const std::optional<wire::Reply> reply = wire::replyFrom(inside);
    if (!reply || !m_running) {
        giveUp(ErrorCode::Crashed);
        return;
    }
    m_running = false;
    m_soft.stop();
    m_hard.stop();
    if (const auto *refusal = std::get_if<wire::Refusal>(&*reply))
        giveUp(refusal->tooLarge ? ErrorCode::TooLarge : ErrorCode::Crashed);
    else
        take(std::get<Patch>(*reply));
}

void RenderClient::Private::take(const Patch &patch)
{
    if (patch.generation != m_sent) {
        giveUp(ErrorCode::Crashed);
        return;
    }
    m_crashes = 0;
    if (patch.generation >= m_firstValid) {
        // Validated on a copy: a patch that does not fit must not spoil the last good rendering.
        if (patch.fromScratch && !m_newText) {
            Rendered fresh;
            if (!apply(patch, fresh)) {
                giveUp(ErrorCode::Crashed);
                return;
            }
            show(patchBetween(m_rendered, fresh, patch.generation));
        } else {
            show(patch);
        }
    }
    schedule();
}

void RenderClient::Private::show(const Patch &patch)
{
    if (!apply(patch, m_rendered)) {
        giveUp(ErrorCode::Crashed);
        return;
    }
    m_newText = false;
    Q_EMIT q->patched(patch);
    if (m_troubled && !m_running) {
        m_troubled = false;
        Q_EMIT q->recovered();
    }
}

void RenderClient::Private::beSlow()
{
    m_troubled = true;
    Q_EMIT q->slow();
}

/// A thread that was busy itself must not take the helper for slow: the task may not even have left, or the
/// answer may be there.
void RenderClient::Private::lookOnceMore()
{
    const quint64 awaited = m_sent;
    const bool isUnsent =
        m_process && (m_process->state() == QProcess::Starting || m_process->bytesToWrite() > 0);
    if (m_process && m_process->waitForReadyRead(0))
        read();
    if (!m_running || m_sent != awaited)
        return;
    if (isUnsent && !std::exchange(m_extended, true))
        m_hard.start();
    else
        giveUp(ErrorCode::Timeout);
}

/// The helper ended on its own or was killed by somebody: it comes back, unless the text is what kills it.
void RenderClient::Private::died()
{
    const bool wasRunning = m_running;
    dropProcess();
    if (wasRunning && ++m_crashes >= maxCrashes) {
        giveUp(ErrorCode::Crashed);
        return;
    }
    schedule();
}

void RenderClient::Private::giveUp(ErrorCode code)
{
    dropProcess();
    m_backedOff = true;
    m_troubled = true;
    tell(code);
}

void RenderClient::Private::tell(ErrorCode code)
{
    const auto message = [code] {
        switch (code) {
        case ErrorCode::NotFound:
            return tr("The program that turns Markdown into HTML is missing.");
        case ErrorCode::Timeout:
            return tr("Rendering took too long and was stopped. The next change tries again.");
        case ErrorCode::TooLarge:
            return tr("The rendered article is too large to show.");
        case ErrorCode::InvalidArgument:
            return tr("An edit did not fit the text.");
        default:
            return tr("Rendering failed. The next change tries again.");
        }
    };
    Q_EMIT q->failed({code, message(), m_program});
}

RenderClient::RenderClient(QString program, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(program)))
{
}

RenderClient::~RenderClient() = default;

void RenderClient::setText(const QString &body, const Options &options)
{
    d->setText(body, options);
}

void RenderClient::setOptions(const Options &options)
{
    if (options != d->m_options)
        d->setText(d->m_text.toString(), options);
}

void RenderClient::applyEdits(const TextEdits &edits)
{
    d->applyEdits(edits);
}

const Options &RenderClient::options() const
{
    return d->m_options;
}

QString RenderClient::text() const
{
    return d->m_text.toString();
}

const Rendered &RenderClient::rendered() const
{
    return d->m_rendered;
}

quint64 RenderClient::generation() const
{
    return d->m_generation;
}

bool RenderClient::isBusy() const
{
    return d->m_running || d->hasWork();
}

qint64 RenderClient::processId() const
{
    return d->m_process ? d->m_process->processId() : 0;
}

void RenderClient::setDeadlines(std::chrono::milliseconds soft, std::chrono::milliseconds hard)
{
    d->setDeadlines(soft, hard);
}

} // namespace wengao::markdown
