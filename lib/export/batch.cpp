#include "export/batch.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace wengao::exporting {

namespace {

class Workshop final
{
public:
    explicit Workshop(const Batch &batch) : m_batch(batch), m_results(static_cast<std::size_t>(batch.count))
    {
    }

    void run()
    {
        std::vector<std::jthread> workers;
        const auto jobs =
            std::clamp<qsizetype>(std::min<qsizetype>(m_batch.jobs, m_batch.count), 0, mostJobs);
        workers.reserve(static_cast<std::size_t>(jobs));
        for (qsizetype i = 0; i < jobs; ++i)
            workers.emplace_back([this] { work(); });
        for (std::size_t i = 0; i < m_results.size(); ++i) {
            std::unique_lock lock(m_mutex);
            m_ready.wait(lock, [this, i] { return m_results[i].has_value(); });
            const Outcome outcome = std::move(*m_results[i]);
            m_results[i].emplace();
            lock.unlock();
            m_batch.deliver(static_cast<qsizetype>(i), outcome);
        }
    }

private:
    void work()
    {
        Exporter exporter(m_batch.stop);
        exporter.prepare();
        for (;;) {
            const std::size_t index = m_next++;
            if (index >= m_results.size())
                return;
            Outcome outcome;
            if (m_batch.stop.stop_requested())
                outcome.kind = Outcome::Kind::Cancelled;
            else
                outcome = m_batch.work(static_cast<qsizetype>(index), exporter);
            const std::lock_guard lock(m_mutex);
            m_results[index] = std::move(outcome);
            m_ready.notify_one();
        }
    }

    const Batch &m_batch;
    std::vector<std::optional<Outcome>> m_results;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex;
    std::condition_variable m_ready;
};

} // namespace

Outcome exported(Exporter &exporter, storage::FileSystem &files, const ExportSource &source,
                 const Recipe &recipe, const DeliveryOptions &options)
{
    Outcome outcome;
    const Result<Product> product = exporter.product(source, recipe, options.writesUnchanged);
    if (!product) {
        outcome.error = product.error();
        if (outcome.error.code == ErrorCode::Cancelled)
            outcome.kind = Outcome::Kind::Cancelled;
        return outcome;
    }
    outcome.notices = product->notices;
    if (source.target.isEmpty()) {
        outcome.kind = Outcome::Kind::Printed;
        outcome.bytes = product->bytes;
        return outcome;
    }
    const Result<Delivered> delivered = deliver(files, *product, source, options);
    if (delivered)
        outcome.kind = *delivered == Delivered::Written ? Outcome::Kind::Written : Outcome::Kind::Unchanged;
    else
        outcome.error = delivered.error();
    return outcome;
}

void inOrder(const Batch &batch)
{
    Workshop(batch).run();
}

int usefulJobs()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, mostJobs);
}

} // namespace wengao::exporting
