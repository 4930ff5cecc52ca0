#include "pdf/pdfserver.h"

#include "pdf/finish.h"
#include "pdf/sheet.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <unistd.h>

namespace wengao::pdf {

namespace {

bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t size = ::write(file, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (size < 0 && errno != EINTR)
            return false;
        if (size > 0)
            bytes = bytes.sliced(size);
    }
    return true;
}

} // namespace

PdfServer::PdfServer(int in, int out, Print print, QObject *parent)
    : QObject(parent),
      m_in(in),
      m_out(out),
      m_print(std::move(print)),
      m_notifier(new QSocketNotifier(in, QSocketNotifier::Read, this))
{
    connect(m_notifier, &QSocketNotifier::activated, this, &PdfServer::read);
}

PdfServer::~PdfServer() = default;

void PdfServer::read()
{
    std::array<char, 65536> bytes{};
    const ssize_t size = ::read(m_in, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR)
        return;
    if (size <= 0) {
        m_notifier->setEnabled(false);
        Q_EMIT closed();
        return;
    }
    m_received.append(QByteArrayView(bytes.data(), size));
    const auto content = m_received.take();
    if (m_received.isBroken())
        Q_EMIT closed();
    else if (content)
        begin(*content);
}

void PdfServer::begin(const QByteArray &content)
{
    const auto order = exporting::pdfwire::orderFrom(content);
    if (!order) {
        Q_EMIT closed();
        return;
    }
    m_order = *order;
    m_print(m_order.html, sheetOf(m_order.layout),
            [this](const Result<QByteArray> &pdf) { answer(pdf ? finished(*pdf, m_order) : pdf); });
}

void PdfServer::answer(const Result<QByteArray> &pdf)
{
    if (!writeAll(m_out, exporting::pdfwire::frame(pdf)))
        Q_EMIT closed();
}

} // namespace wengao::pdf
