#pragma once

#include "base/framebuffer.h"
#include "export/pdforder.h"

#include <QObject>
#include <QPageLayout>

#include <functional>

class QSocketNotifier;

namespace wengao::pdf {

/// Takes orders from one file descriptor and writes the answers to another, one after the other, until the
/// first is closed. How a page becomes a PDF is injected.
class PdfServer final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<QByteArray> &)>;
    /// Makes a PDF of a page and calls back once.
    using Print = std::function<void(const QByteArray &html, const QPageLayout &layout, const Done &done)>;

    PdfServer(int in, int out, Print print, QObject *parent = nullptr);
    ~PdfServer() override;

Q_SIGNALS:
    /// There will be no more orders, or nobody reads the answers.
    void closed();

private:
    void read();
    void begin(const QByteArray &content);
    void answer(const Result<QByteArray> &pdf);

    int m_in;
    int m_out;
    Print m_print;
    QSocketNotifier *m_notifier;
    FrameBuffer m_received{exporting::pdfwire::maxFrame};
    exporting::PdfOrder m_order;
};

} // namespace wengao::pdf
