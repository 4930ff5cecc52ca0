#include "typeset/typesetter.h"

#include "base/framebuffer.h"
#include "base/helperprogram.h"
#include "typeset/answers.h"
#include "typeset/pieces.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>

namespace wengao::typeset {

using namespace Qt::StringLiterals;

QString typesetterProgram()
{
    return helperProgram(u"wengao-typesetter"_s);
}

class Typesetter::Private
{
public:
    explicit Private(QString program) : m_program(std::move(program)) {}
    ~Private() { stop(); }

    Result<QByteArray> typeset(const Task &task, std::chrono::milliseconds timeout)
    {
        if (const Result<QByteArray> *known = m_answers.find(task))
            return *known;
        if (isTooLong(task))
            return failure(ErrorCode::TooLarge);
        if (!start())
            return failure(ErrorCode::NotFound, m_program);
        m_process->write(wire::frame(task));
        const Result<QByteArray> result = reply(task, QDeadlineTimer(timeout));
        m_answers.keep(task, result);
        return result;
    }

private:
    bool start()
    {
        if (m_process && m_process->state() == QProcess::Running)
            return true;
        stop();
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(QProcess::nullDevice());
        m_process->start(m_program, QStringList());
        return m_process->waitForStarted(5000);
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

    Result<QByteArray> reply(const Task &task, const QDeadlineTimer &deadline)
    {
        const auto give = [this](ErrorCode code) {
            stop();
            return failure(code);
        };
        for (;;) {
            m_frames.append(m_process->readAllStandardOutput());
            if (const std::optional<QByteArray> inside = m_frames.take()) {
                const std::optional<wire::Answer> answer = wire::answerFrom(*inside);
                return answer ? checked(task, *answer) : give(ErrorCode::Crashed);
            }
            if (m_frames.isBroken())
                return give(ErrorCode::TooLarge);
            if (deadline.hasExpired())
                return give(ErrorCode::Timeout);
            const auto wait = static_cast<int>(qMin<qint64>(deadline.remainingTime(), 1000));
            if (!m_process->waitForReadyRead(wait) && m_process->state() != QProcess::Running &&
                m_process->bytesAvailable() == 0)
                return give(ErrorCode::Crashed);
        }
    }

    QString m_program;
    std::unique_ptr<QProcess> m_process;
    FrameBuffer m_frames{wire::maxFrame};
    Answers m_answers;
};

Typesetter::Typesetter(QString program) : d(std::make_unique<Private>(std::move(program)))
{
}

Typesetter::~Typesetter() = default;

Result<QByteArray> Typesetter::typesetNow(const Task &task, std::chrono::milliseconds timeout)
{
    return d->typeset(task, timeout);
}

QByteArray Typesetter::typesetHtml(const QByteArray &html, const Wanted &wanted)
{
    using namespace std::chrono_literals;
    const QDeadlineTimer deadline(wanted.budget);
    QByteArray result;
    qsizetype done = 0;
    for (const Piece &piece : piecesOf(html, wanted.form)) {
        const bool isCode = piece.task.kind == Task::Kind::Code;
        if (!(isCode ? wanted.code : wanted.math))
            continue;
        const Result<QByteArray> markup =
            deadline.hasExpired() ? failure(ErrorCode::Timeout) : d->typeset(piece.task, 3s);
        if (!markup) {
            const bool isUnknown = isCode && markup.error().code == ErrorCode::Unsupported;
            if (wanted.failed && !isUnknown)
                wanted.failed(piece.task, markup.error());
            continue;
        }
        result += QByteArrayView(html).sliced(done, piece.start - done);
        result += *markup;
        done = piece.end;
    }
    return result + html.sliced(done);
}

} // namespace wengao::typeset
