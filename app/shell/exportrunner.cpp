#include "shell/exportrunner.h"

namespace wengao::shell {

class ExportRunner::Worker final : public QObject
{
public:
    exporting::Exporter exporter;
};

ExportRunner::ExportRunner(QObject *parent) : QObject(parent), m_worker(new Worker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

ExportRunner::~ExportRunner()
{
    m_stop.request_stop();
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void ExportRunner::make(const exporting::ExportSource &source, const exporting::Recipe &recipe,
                        const Done &done)
{
    cancel();
    m_stop = std::stop_source();
    m_busy = true;
    if (!m_thread.isRunning())
        m_thread.start();
    const int number = m_number;
    QMetaObject::invokeMethod(m_worker, [this, source, recipe, done, number, stop = m_stop.get_token(),
                                         worker = m_worker] {
        if (stop.stop_requested())
            return;
        worker->exporter.setStop(stop);
        auto product = std::make_shared<Result<exporting::Product>>(worker->exporter.product(source, recipe));
        QMetaObject::invokeMethod(this, [this, product, done, number] {
            if (number != m_number)
                return;
            m_busy = false;
            done(*product);
        });
    });
}

void ExportRunner::cancel()
{
    m_stop.request_stop();
    ++m_number;
    m_busy = false;
}

} // namespace wengao::shell
