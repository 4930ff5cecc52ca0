#include "shell/signalwatch.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <csignal>

using namespace wengao;

class TestSignalWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignalIsARequestToEnd()
    {
        const shell::SignalWatch watch;
        QSignalSpy spy(&watch, &shell::SignalWatch::endRequested);
        QCOMPARE(::raise(SIGTERM), 0);
        QVERIFY(spy.wait());
    }

    // A session manager ends a program by an event that would close its windows, and each of them would ask.
    void theEndOfTheSessionClosesNoWindow()
    {
        const shell::SignalWatch watch;
        QSignalSpy spy(&watch, &shell::SignalWatch::endRequested);
        QWidget window;
        window.show();
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
        QCOMPARE(spy.size(), 1);
        QVERIFY(window.isVisible());
    }

    void theLastWindowClosedIsNoRequest()
    {
        const shell::SignalWatch watch;
        QSignalSpy spy(&watch, &shell::SignalWatch::endRequested);
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
        QCOMPARE(spy.size(), 0);
    }
};

QTEST_MAIN(TestSignalWatch)
#include "tst_signalwatch.moc"
