#pragma once

#include <QObject>

namespace wengao::shell {

/// Turns the system's requests to end (SIGTERM, SIGHUP, SIGINT, a session manager's log-out) into a Qt signal
/// of the event loop. One at a time in a program.
class SignalWatch final : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatch(QObject *parent = nullptr);
    ~SignalWatch() override;

    /// Watches again, after somebody else may have set the signals' handlers: the web engine does when it
    /// starts.
    static void renew();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void endRequested();
};

} // namespace wengao::shell
