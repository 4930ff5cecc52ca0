#include "references/formatter.h"

#include "references/cslitem.h"
#include "references/engine.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;

namespace wengao::references {

namespace {

struct Request
{
    Item item;
    CiteOptions options;
    QPromise<Result<Citation>> promise;
};

/// Does something when a time has passed, unless stopped before; its thread
/// waits for the next time.
class Watchdog final
{
public:
    explicit Watchdog(std::function<void()> bark) : m_bark(std::move(bark)), m_thread([this] { watch(); }) {}
    ~Watchdog()
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_isOver = true;
            m_changed.wakeAll();
        }
        m_thread.join();
    }
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

    void start(std::chrono::milliseconds limit)
    {
        const QMutexLocker lock(&m_mutex);
        m_deadline = QDeadlineTimer(limit);
        m_hasBarked = false;
        m_changed.wakeAll();
    }
    /// True when it had to bark.
    bool stop()
    {
        const QMutexLocker lock(&m_mutex);
        m_deadline.reset();
        return m_hasBarked;
    }
    void barkNow()
    {
        const QMutexLocker lock(&m_mutex);
        if (m_deadline)
            m_deadline = QDeadlineTimer(0);
        m_changed.wakeAll();
    }

private:
    void watch()
    {
        const QMutexLocker lock(&m_mutex);
        while (!m_isOver) {
            m_changed.wait(&m_mutex, m_deadline.value_or(QDeadlineTimer(QDeadlineTimer::Forever)));
            if (m_deadline && m_deadline->hasExpired()) {
                m_deadline.reset();
                m_hasBarked = true;
                m_bark();
            }
        }
    }

    std::function<void()> m_bark;
    QMutex m_mutex;
    QWaitCondition m_changed;
    std::optional<QDeadlineTimer> m_deadline;
    bool m_hasBarked = false;
    bool m_isOver = false;
    std::thread m_thread;
};

} // namespace

class Formatter::Worker final : public QThread
{
public:
    Worker(Styles known, std::chrono::milliseconds allowed) : styles(std::move(known)), limit(allowed) {}
    ~Worker() override
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_isOver = true;
            m_changed.wakeAll();
            if (m_watchdog != nullptr)
                m_watchdog->barkNow();
        }
        wait();
    }

    QFuture<Result<Citation>> add(const Item &item, const CiteOptions &options)
    {
        Request request{item, options, {}};
        request.promise.start();
        QFuture<Result<Citation>> future = request.promise.future();
        const QMutexLocker lock(&m_mutex);
        m_requests.push_back(std::move(request));
        m_changed.wakeAll();
        if (!isRunning())
            start();
        return future;
    }

    const Styles styles;
    const std::chrono::milliseconds limit;

protected:
    void run() override
    {
        Engine engine(styles);
        Watchdog watchdog([&engine] { engine.interrupt(); });
        {
            const QMutexLocker lock(&m_mutex);
            m_watchdog = &watchdog;
        }
        while (std::optional<Request> request = next()) {
            if (!request->promise.isCanceled())
                answer(engine, watchdog, *request);
            request->promise.finish();
        }
        const QMutexLocker lock(&m_mutex);
        m_watchdog = nullptr;
    }

private:
    std::optional<Request> next()
    {
        const QMutexLocker lock(&m_mutex);
        while (m_requests.empty() && !m_isOver)
            m_changed.wait(&m_mutex);
        if (m_isOver)
            return std::nullopt;
        Request request = std::move(m_requests.front());
        m_requests.pop_front();
        return request;
    }

    void answer(Engine &engine, Watchdog &watchdog, Request &request)
    {
        watchdog.start(limit);
        Result<Citation> result = cited(engine, request);
        if (watchdog.stop())
            engine.reset();
        request.promise.addResult(std::move(result));
    }

    [[nodiscard]] Result<Citation> cited(Engine &engine, const Request &request) const
    {
        const CiteOptions &options = request.options;
        const Result<StyleInfo> style = styles.find(options.style);
        const Result<QJsonObject> item = cslObject(request.item);
        if (!style || !item)
            return style ? item.error() : style.error();
        const QString locale = options.language.isEmpty() ? localeOf(request.item, options.fallback)
                                                          : localeTag(options.language);
        const Result<NoteText> text = engine.cite(*item, *style, locale);
        if (!text)
            return text.error();
        return Citation{text->runs, locale, text->linksTitles};
    }

    QMutex m_mutex;
    QWaitCondition m_changed;
    std::deque<Request> m_requests;
    Watchdog *m_watchdog = nullptr;
    bool m_isOver = false;
};

Formatter::Formatter(Styles styles, std::chrono::milliseconds limit)
    : m_worker(std::make_unique<Worker>(std::move(styles), limit))
{
}

Formatter::~Formatter() = default;

const Styles &Formatter::styles() const
{
    return m_worker->styles;
}

QFuture<Result<Citation>> Formatter::cite(const Item &item, const CiteOptions &options)
{
    return m_worker->add(item, options);
}

Result<Citation> Formatter::citeNow(const Item &item, const CiteOptions &options)
{
    QFuture<Result<Citation>> future = cite(item, options);
    future.waitForFinished();
    if (future.resultCount() == 0)
        return Error{ErrorCode::Cancelled, QString(), u"the formatter ended"_s};
    return future.result();
}

void Formatter::warmUp(const CiteOptions &options)
{
    Item item(u"webpage");
    item.setText(u"title", u"-"_s);
    m_worker->add(item, options);
}

} // namespace wengao::references
