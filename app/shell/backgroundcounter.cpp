#include "shell/backgroundcounter.h"

#include "markdown/renderclient.h"
#include "markdown/renderer.h"

#include <memory>

namespace wengao::shell {

/// Lives in the thread; its renderer too, which it therefore makes there.
class BackgroundCounter::Worker final : public QObject
{
public:
    explicit Worker(BackgroundCounter &counter) : m_counter(counter) {}

    void setText(const TextSnapshot &text, TextRange part, const markdown::Options &options,
                 bool hasCjkLanguage, quint64 round)
    {
        if (!m_client) {
            m_client = std::make_unique<markdown::RenderClient>(markdown::rendererProgram());
            connect(m_client.get(), &markdown::RenderClient::patched, this, &Worker::count);
        }
        m_hasCjkLanguage = hasCjkLanguage;
        m_round = round;
        m_client->setText(text.mid(part.start, part.length()), options);
    }

    void applyEdits(const QList<TextEdits> &edits)
    {
        if (!m_client)
            return;
        for (const TextEdits &step : edits)
            m_client->applyEdits(step);
    }

private:
    void count()
    {
        if (m_client->isBusy())
            return; // another rendering is on its way
        const markdown::Rendered &rendered = m_client->rendered();
        const text::Length published = text::hugoLength(QString::fromUtf8(rendered.html()), m_hasCjkLanguage);
        QMetaObject::invokeMethod(
            &m_counter, [counter = &m_counter, visible = rendered.count, published, round = m_round] {
                if (round == counter->m_round)
                    Q_EMIT counter->counted(visible, published);
            });
    }

    BackgroundCounter &m_counter;
    std::unique_ptr<markdown::RenderClient> m_client;
    bool m_hasCjkLanguage = false;
    quint64 m_round = 0;
};

BackgroundCounter::BackgroundCounter(QObject *parent) : QObject(parent), m_worker(new Worker(*this))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

BackgroundCounter::~BackgroundCounter()
{
    m_thread.quit();
    m_thread.wait();
}

void BackgroundCounter::setText(const TextSnapshot &text, TextRange part, const markdown::Options &options,
                                bool hasCjkLanguage)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, text, part, options, hasCjkLanguage, round = ++m_round] {
                                  worker->setText(text, part, options, hasCjkLanguage, round);
                              });
}

void BackgroundCounter::applyEdits(const QList<TextEdits> &edits)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, edits] { worker->applyEdits(edits); });
}

} // namespace wengao::shell
