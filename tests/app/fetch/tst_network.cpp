#include "fetch/network.h"

#include <QHostAddress>
#include <QTest>

using namespace wengao;

class TestNetwork final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsPublicAddresses_data();
    void knowsPublicAddresses();
};

void TestNetwork::knowsPublicAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPublic");
    QTest::newRow("a web server") << "93.184.216.34" << true;
    QTest::newRow("a web server with IPv6") << "2606:2800:220:1:248:1893:25c8:1946" << true;
    QTest::newRow("this computer") << "127.0.0.1" << false;
    QTest::newRow("this computer with IPv6") << "::1" << false;
    QTest::newRow("this computer inside IPv6") << "::ffff:127.0.0.1" << false;
    QTest::newRow("a public server inside IPv6") << "64:ff9b::5db8:d822" << true;
    QTest::newRow("a private one by 6to4") << "2002:c0a8:0101::1" << false;
    QTest::newRow("a home network") << "192.168.1.1" << false;
    QTest::newRow("a company network") << "10.1.2.3" << false;
    QTest::newRow("another company network") << "172.20.0.1" << false;
    QTest::newRow("a provider's network") << "100.64.0.1" << false;
    QTest::newRow("a cloud's settings") << "169.254.169.254" << false;
    QTest::newRow("everything") << "0.0.0.0" << false;
    QTest::newRow("a local IPv6 network") << "fd12:3456::1" << false;
    QTest::newRow("a link") << "fe80::1" << false;
}

void TestNetwork::knowsPublicAddresses()
{
    QFETCH(QString, address);
    QFETCH(bool, isPublic);
    QCOMPARE(fetch::isPublic(QHostAddress(address)), isPublic);
}

QTEST_GUILESS_MAIN(TestNetwork)

#include "tst_network.moc"
