#include "storage/session.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao::storage;

class TestSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack()
    {
        Session session;
        session.tabs = {{u"/a/文 稿.md"_s, {}, 3, 9, 120, u"title"_s}, {{}, u"00ff"_s, 0, 5, 0, {}}};
        session.current = 1;
        session.layout = {{u"window"_s, QByteArray("\0\xFF\x01", 3)}, {u"panes"_s, "x"}};
        QCOMPARE(sessionFrom(sessionBytes(session)), session);
    }

    void strangeBytesGiveAnEmptySession_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\0\x01 hello", 8);
        QTest::newRow("another kind of JSON") << QByteArray("[1, 2]");
        QTest::newRow("wrong types") << QByteArray(R"({"tabs": {"a": 1}, "current": "x", "layout": [3]})");
        QTest::newRow("tabs of nothing") << QByteArray(R"({"tabs": [{}, 3, {"path": 5}]})");
    }

    void strangeBytesGiveAnEmptySession()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(sessionFrom(bytes), Session());
    }

    void theCurrentTabExists()
    {
        const Session session = sessionFrom(R"({"tabs": [{"path": "/a", "position": -4}], "current": 7})");
        QCOMPARE(session.current, 0);
        QCOMPARE(session.tabs.first().position, 0);
    }
};

QTEST_APPLESS_MAIN(TestSession)
#include "tst_session.moc"
