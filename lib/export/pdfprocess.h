#pragma once

#include "export/pdforder.h"

#include <chrono>
#include <memory>
#include <stop_token>

class QProcess;

namespace wengao::exporting {

/// Where the program is that makes PDF: $WENGAO_LIBEXEC/wengao-pdf, else beside the program itself, else
/// ../libexec/wengao/wengao-pdf seen from the program's own folder. Empty when it is not there.
[[nodiscard]] QString pdfProgram();

/// Makes PDF after PDF in one process with the web engine, which starts with the first. One that dies or
/// takes too long is ended and the next call starts another. Use each in one thread.
class PdfProcess final
{
public:
    explicit PdfProcess(QString program = pdfProgram());
    ~PdfProcess();
    PdfProcess(const PdfProcess &) = delete;
    PdfProcess &operator=(const PdfProcess &) = delete;

    /// Errors: Unsupported (no such program), Timeout, Cancelled, Crashed and what the program says itself.
    [[nodiscard]] Result<QByteArray> pdf(const PdfOrder &order, const std::stop_token &stop = {},
                                         std::chrono::milliseconds timeout = std::chrono::seconds(150));

private:
    [[nodiscard]] bool start();
    void end();
    [[nodiscard]] Error ended();

    QString m_program;
    std::unique_ptr<QProcess> m_process;
};

} // namespace wengao::exporting
