#include "text/encoding.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wengao;
using namespace wengao::text;
using namespace Qt::StringLiterals;

class TestLegacyEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDetected_data();
    void isDetected();
    void linesTheEncoderWouldChangeKeepTheirBytes();
    void oneLineOfTwoSpellingsMayOnlyBeRead();
    void anyBytesAreKeptOrLocked_data();
    void anyBytesAreKeptOrLocked();
    void anEditTouchesItsLineOnly();
};

void TestLegacyEncoding::isDetected_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QString>("text");
    QTest::newRow("GB18030, a paragraph")
        << int(Encoding::Gb18030)
        << u"美国政府被认为在倡议中受益最大，该倡议旨在通过建立本地数据中心推广人工智能。\n"_s;
    QTest::newRow("GB18030, a short line")
        << int(Encoding::Gb18030) << u"你好，世界。这是一篇文章的标题。\n"_s;
    QTest::newRow("Big5")
        << int(Encoding::Big5)
        << u"美國政府被認為在這個倡議中獲得最大的利益，這個計畫的目的是建立資料中心。\n我們可以看到。\n"_s;
    QTest::newRow("Shift_JIS")
        << int(Encoding::ShiftJis)
        << u"これは日本語の文章です。文字コードを正しく判定できることを確認します。\n"_s;
    QTest::newRow("EUC-KR") << int(Encoding::EucKr)
                            << u"이것은 한국어 문장입니다. 인코딩을 올바르게 감지하는지 확인합니다.\n"_s;
}

void TestLegacyEncoding::isDetected()
{
    QFETCH(int, encoding);
    QFETCH(QString, text);
    const auto bytes = encode(text, {Encoding(encoding)});
    QVERIFY(bytes.isOk());
    const auto decoded = decode(*bytes);
    QVERIFY(decoded.isOk());
    QCOMPARE(encodingName(decoded->format.encoding), encodingName(Encoding(encoding)));
    QCOMPARE(decoded->text, text);
    QVERIFY(decoded->guessed);
    QVERIFY(decoded->exceptions.isEmpty());
}

void TestLegacyEncoding::linesTheEncoderWouldChangeKeepTheirBytes()
{
    const QByteArray good = *encode(u"一二三"_s, {Encoding::Gb18030});
    const QByteArray bytes = good +
                             "\r\nab\xFF"
                             "cd\n" +
                             good + "\r";
    const auto decoded = decode(bytes, Encoding::Gb18030);
    QVERIFY(decoded.isOk());
    QCOMPARE(decoded->readOnlyReason, QString());
    QCOMPARE(decoded->exceptions.size(), 1);
    QCOMPARE(*encode(decoded->text, decoded->format, decoded->exceptions), bytes);
}

void TestLegacyEncoding::oneLineOfTwoSpellingsMayOnlyBeRead()
{
    const auto decoded = decode("a\xA4\nb\na\xA5\n", Encoding::Big5);
    QVERIFY(decoded.isOk());
    QVERIFY(!decoded->readOnlyReason.isEmpty());
}

void TestLegacyEncoding::anyBytesAreKeptOrLocked_data()
{
    QTest::addColumn<int>("encoding");
    for (const Encoding encoding : allEncodings())
        QTest::newRow(qPrintable(encodingName(encoding))) << int(encoding);
}

void TestLegacyEncoding::anyBytesAreKeptOrLocked()
{
    QFETCH(int, encoding);
    QRandomGenerator random(4);
    for (int round = 0; round < 4000; ++round) {
        QByteArray bytes;
        for (int i = random.bounded(30); i > 0; --i)
            bytes +=
                random.bounded(6) == 0 ? "\r\n"[random.bounded(2)] : static_cast<char>(random.bounded(256));
        const auto decoded = decode(bytes, Encoding(encoding));
        QVERIFY(decoded.isOk());
        if (!decoded->readOnlyReason.isEmpty())
            continue;
        const auto again = encode(decoded->text, decoded->format, decoded->exceptions);
        if (!again || *again != bytes)
            QFAIL(bytes.toHex(' ').constData());
    }
}

void TestLegacyEncoding::anEditTouchesItsLineOnly()
{
    const QByteArray head = *encode(u"标题一\r"_s, {Encoding::Gb18030});
    const QByteArray bytes = head + "x\xFFy\r\n" + *encode(u"正文"_s, {Encoding::Gb18030});
    auto decoded = decode(bytes, Encoding::Gb18030);
    QVERIFY(decoded.isOk());
    QString text = decoded->text;
    text.replace(u"标题"_s, u"题目"_s);
    const auto again = encode(text, decoded->format, decoded->exceptions);
    QVERIFY(again.isOk());
    QCOMPARE(again->sliced(head.size()), bytes.sliced(head.size()));
    QVERIFY(again->startsWith(*encode(u"题目一\r"_s, {Encoding::Gb18030})));
}

QTEST_APPLESS_MAIN(TestLegacyEncoding)
#include "tst_legacyencoding.moc"
