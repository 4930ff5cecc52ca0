#pragma once

#include "export/exporter.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace wengao::shell {

/// Makes products on a thread of its own, one after the other; a new order ends the one before. Its helper
/// processes live on, so that the second product comes quickly.
class ExportRunner final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<exporting::Product> &)>;

    explicit ExportRunner(QObject *parent = nullptr);
    ~ExportRunner() override;

    /// `done` is called on this thread, unless another order or cancel() came first.
    void make(const exporting::ExportSource &source, const exporting::Recipe &recipe, const Done &done);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker;
    std::stop_source m_stop;
    int m_number = 0;
    bool m_busy = false;
};

} // namespace wengao::shell
