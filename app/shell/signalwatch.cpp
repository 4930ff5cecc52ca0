#include "shell/signalwatch.h"

#include <QApplication>
#include <QEvent>
#include <QSocketNotifier>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace wengao::shell {

namespace {

constexpr std::array watchedSignals = {SIGTERM, SIGHUP, SIGINT};
std::array<int, 2> ends = {-1, -1}; ///< of the pipe; a signal handler reaches nothing but globals

void handle(int)
{
    const int kept = errno;
    const char mark = 1;
    [[maybe_unused]] const ssize_t written = ::write(ends[1], &mark, 1);
    errno = kept;
}

} // namespace

SignalWatch::SignalWatch(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char mark = 0;
        while (::read(ends[0], &mark, 1) == 1) {
        }
        Q_EMIT endRequested();
    });
    renew();
}

void SignalWatch::renew()
{
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    for (const int number : watchedSignals)
        ::sigaction(number, &action, nullptr);
}

// Qt would close the windows one by one, and each would ask a person who has logged out. When the last window
// was closed the same event comes, and means what it says.
bool SignalWatch::eventFilter(QObject *watched, QEvent *event)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    if (watched != qApp || event->type() != QEvent::Quit ||
        std::none_of(windows.begin(), windows.end(), [](const QWidget *w) { return w->isVisible(); }))
        return QObject::eventFilter(watched, event);
    Q_EMIT endRequested();
    return true;
}

SignalWatch::~SignalWatch()
{
    struct sigaction action = {};
    action.sa_handler = SIG_DFL;
    for (const int number : watchedSignals)
        ::sigaction(number, &action, nullptr);
    for (int &end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace wengao::shell
