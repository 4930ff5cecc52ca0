#include "typeset/typesetclient.h"

#include "base/framebuffer.h"
#include "base/helperprogram.h"
#include "typeset/answers.h"

#include <QProcess>
#include <QTimer>

#include <deque>
#include <utility>

namespace wengao::typeset {

class TypesetClient::Private
{
public:
    Private(TypesetClient *client, QString program) : q(client), m_program(std::move(program))
    {
        m_deadline.setSingleShot(true);
        // The first piece also waits for the libraries to be loaded.
        m_deadline.setInterval(std::chrono::seconds(3));
        QObject::connect(&m_deadline, &QTimer::timeout, q, [this] { lookOnceMore(); });
    }
    ~Private() { dropProcess(); }

    struct Request
    {
        Task task;
        int ticket = 0;
    };

    void add(const Request &request)
    {
        m_requests.push_back(request);
        // Even what is known is told from the event loop, so that no caller is called from inside its call.
        if (m_requests.size() == 1 && !m_running)
            QTimer::singleShot(0, q, [this] { work(); });
    }

    std::deque<Request> m_requests; ///< the first is with the helper while m_running
    bool m_running = false;
    std::unique_ptr<QProcess> m_process;
    QTimer m_deadline;

    void clear()
    {
        if (!m_running) {
            m_requests.clear();
            return;
        }
        // What the helper works on stays in the queue until it is done, and is answered to nobody.
        m_requests.resize(1);
        m_unwanted = true;
    }

private:
    void work()
    {
        while (!m_running && !m_requests.empty()) {
            const Task &task = m_requests.front().task;
            if (const Result<QByteArray> *known = m_answers.find(task))
                answer(Result<QByteArray>(*known));
            else if (isTooLong(task))
                answer(failure(ErrorCode::TooLarge));
            else
                send(task);
        }
    }

    void send(const Task &task)
    {
        ensureProcess();
        if (!m_process)
            return;
        m_running = true;
        m_isExtended = false;
        ++m_sent;
        m_process->write(wire::frame(task));
        m_deadline.start();
    }

    void ensureProcess()
    {
        if (m_process)
            return;
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(QProcess::nullDevice());
        QObject::connect(m_process.get(), &QProcess::readyReadStandardOutput, q, [this] { read(); });
        QObject::connect(m_process.get(), &QProcess::finished, q, [this] { died(); });
        // The helper's time begins when it has got the task.
        QObject::connect(m_process.get(), &QProcess::bytesWritten, q, [this] {
            if (m_running && m_process->bytesToWrite() == 0)
                m_deadline.start();
        });
        QObject::connect(m_process.get(), &QProcess::errorOccurred, q, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                giveUp(ErrorCode::NotFound);
        });
        m_frames.clear();
        m_process->start(m_program, QStringList());
    }

    void dropProcess()
    {
        m_deadline.stop();
        dismiss(std::move(m_process));
    }

    void read()
    {
        m_frames.append(m_process->readAllStandardOutput());
        const std::optional<QByteArray> inside = m_frames.take();
        if (!inside) {
            if (m_frames.isBroken())
                giveUp(ErrorCode::TooLarge);
            return;
        }
        const std::optional<wire::Answer> reply = wire::answerFrom(*inside);
        if (!reply || !m_running) {
            giveUp(ErrorCode::Crashed);
            return;
        }
        finish(checked(m_requests.front().task, *reply));
    }

    /// A thread that was busy itself must not take the helper for slow: the task may not even have left, or
    /// the answer may be there.
    void lookOnceMore()
    {
        const quint64 awaited = m_sent;
        const bool isUnsent =
            m_process && (m_process->state() == QProcess::Starting || m_process->bytesToWrite() > 0);
        if (m_process)
            m_process->waitForReadyRead(0); // which reads
        if (!m_running || m_sent != awaited)
            return;
        if (isUnsent && !std::exchange(m_isExtended, true))
            m_deadline.start();
        else
            giveUp(ErrorCode::Timeout);
    }

    void died()
    {
        if (m_running)
            giveUp(ErrorCode::Crashed);
        else
            dropProcess();
    }

    /// The piece at hand is hopeless; the next gets a helper of its own.
    void giveUp(ErrorCode code)
    {
        dropProcess();
        if (!m_requests.empty())
            finish(failure(code, m_program));
    }

    void finish(const Result<QByteArray> &result)
    {
        m_deadline.stop();
        m_running = false;
        m_answers.keep(m_requests.front().task, result);
        answer(result);
        work();
    }

    void answer(const Result<QByteArray> &result)
    {
        const int ticket = m_requests.front().ticket;
        m_requests.pop_front();
        if (!std::exchange(m_unwanted, false))
            Q_EMIT q->answered(ticket, result);
    }

    TypesetClient *q;
    QString m_program;
    FrameBuffer m_frames{wire::maxFrame};
    Answers m_answers;
    bool m_unwanted = false;
    bool m_isExtended = false; ///< the present task was given its time twice
    quint64 m_sent = 0;        ///< tasks, ever
};

TypesetClient::TypesetClient(QString program, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(program)))
{
}

TypesetClient::~TypesetClient() = default;

void TypesetClient::request(const Task &task, int ticket)
{
    d->add({task, ticket});
}

void TypesetClient::clear()
{
    d->clear();
}

bool TypesetClient::isBusy() const
{
    return !d->m_requests.empty();
}

qint64 TypesetClient::processId() const
{
    return d->m_process ? d->m_process->processId() : 0;
}

void TypesetClient::setDeadline(std::chrono::milliseconds deadline)
{
    d->m_deadline.setInterval(deadline);
}

} // namespace wengao::typeset
