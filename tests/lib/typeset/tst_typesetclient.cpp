#include "typeset/typesetclient.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <csignal>

using namespace wengao;
using namespace wengao::typeset;
using namespace Qt::StringLiterals;

namespace {

Task math(const QString &source)
{
    return {Task::Kind::InlineMath, Task::Form::Styled, {}, source};
}

/// A client with the answers it gave.
struct Listener
{
    explicit Listener(const QString &program = typesetterProgram()) : client(program)
    {
        QObject::connect(&client, &TypesetClient::answered, &client,
                         [this](int ticket, const Result<QByteArray> &markup) {
                             tickets.append(ticket);
                             good.append(markup.isOk());
                             codes.append(markup ? ErrorCode::Cancelled : markup.error().code);
                         });
        client.setDeadline(std::chrono::seconds(60));
    }

    TypesetClient client;
    QList<int> tickets;
    QList<bool> good;
    QList<ErrorCode> codes;
};

} // namespace

class TestTypesetClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInOrder();
    void aHopelessPieceHarmsNoOther();
    void aBusyThreadDoesNotTakeTheHelperForSlow();
    void aKilledHelperComesBack();
    void aMissingHelperFailsEveryPiece();
    void whatWasForgottenIsNotAnswered();
};

void TestTypesetClient::answersInOrder()
{
    Listener listener;
    listener.client.request(math(u"a"_s), 3);
    listener.client.request({Task::Kind::Code, Task::Form::Styled, u"c"_s, u"int a;"_s}, 1);
    listener.client.request(math(u"a"_s), 2);
    QVERIFY(listener.tickets.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(listener.tickets.size(), 3, 60'000);
    QCOMPARE(listener.tickets, (QList<int>{3, 1, 2}));
    QCOMPARE(listener.good, (QList<bool>{true, true, true}));
    QVERIFY(!listener.client.isBusy());
}

void TestTypesetClient::aHopelessPieceHarmsNoOther()
{
    Listener listener;
    listener.client.setDeadline(std::chrono::milliseconds(1)); // no machine is that fast
    listener.client.request(math(u"\\frac{a}{b}+"_s.repeated(1'600)), 1);
    QTRY_COMPARE_WITH_TIMEOUT(listener.tickets.size(), 1, 60'000);
    QCOMPARE(listener.codes.first(), ErrorCode::Timeout);
    listener.client.setDeadline(std::chrono::seconds(60));
    listener.client.request(math(u"b"_s), 2);
    QTRY_COMPARE_WITH_TIMEOUT(listener.tickets.size(), 2, 60'000);
    QVERIFY(listener.good.last());
}

void TestTypesetClient::aBusyThreadDoesNotTakeTheHelperForSlow()
{
    Listener listener;
    listener.client.request(math(u"h"_s), 1);
    QTRY_COMPARE_WITH_TIMEOUT(listener.tickets.size(), 1, 60'000);
    const qint64 helper = listener.client.processId();
    // The third piece is on its way, but leaves only when its time is over.
    QObject::connect(
        &listener.client, &TypesetClient::answered, &listener.client,
        [&] {
            listener.client.setDeadline(std::chrono::seconds(2));
            QTimer::singleShot(0, &listener.client, [] { QThread::msleep(3000); });
        },
        Qt::SingleShotConnection);
    listener.client.request(math(u"i"_s), 2);
    listener.client.request(math(u"j"_s), 3);
    QTRY_COMPARE_WITH_TIMEOUT(listener.tickets.size(), 3, 60'000);
    QCOMPARE(listener.good, (QList<bool>{true, true, true}));
    QCOMPARE(listener.client.processId(), helper);
}

void TestTypesetClient::aKilledHelperComesBack()
{
    Listener listener;
    listener.client.request(math(u"c"_s), 1);
    QTRY_COMPARE_WITH_TIMEOUT(listener.tickets.size(), 1, 60'000);
    const qint64 helper = listener.client.processId();
    QVERIFY(helper > 0);
    ::kill(static_cast<pid_t>(helper), SIGKILL);
    QTRY_COMPARE(listener.client.processId(), 0);
    listener.client.request(math(u"d"_s), 2);
    QTRY_COMPARE_WITH_TIMEOUT(listener.tickets.size(), 2, 60'000);
    QVERIFY(listener.good.last());
}

void TestTypesetClient::aMissingHelperFailsEveryPiece()
{
    Listener listener(u"/nowhere/at all"_s);
    listener.client.request(math(u"a"_s), 1);
    listener.client.request(math(u"b"_s), 2);
    QTRY_COMPARE(listener.tickets, (QList<int>{1, 2}));
    QCOMPARE(listener.codes, (QList<ErrorCode>{ErrorCode::NotFound, ErrorCode::NotFound}));
}

void TestTypesetClient::whatWasForgottenIsNotAnswered()
{
    Listener listener;
    listener.client.request(math(u"e"_s), 1);
    listener.client.request(math(u"f"_s), 2);
    QTRY_VERIFY(listener.client.processId() > 0);
    listener.client.clear();
    listener.client.request(math(u"g"_s), 3);
    QTRY_VERIFY_WITH_TIMEOUT(listener.tickets.contains(3), 60'000);
    QVERIFY(!listener.tickets.contains(2));
    QVERIFY(!listener.client.isBusy());
}

QTEST_GUILESS_MAIN(TestTypesetClient)
#include "tst_typesetclient.moc"
