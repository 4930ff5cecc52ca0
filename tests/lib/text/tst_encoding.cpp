#include "text/encoding.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wengao;
using namespace wengao::text;
using namespace Qt::StringLiterals;

class TestEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameBytesBack_data();
    void givesTheSameBytesBack();
    void anyBytesSurviveAsUtf8();
    void brokenTextSurvivesDetection();
    void keepsWhatWidgetsChange();
    void escapesOnlyTheBytesThatAreNoText();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void damagedUtf16MayOnlyBeRead();
    void readsUtf16WithoutAMark();
    void namesTheCharacterThatCannotBeStored();
    void isFast();
};

namespace {

QByteArray roundTrip(const QByteArray &bytes, std::optional<Encoding> as = {})
{
    const auto decoded = decode(bytes, as);
    if (!decoded || !decoded->readOnlyReason.isEmpty())
        return "refused";
    return encode(decoded->text, decoded->format, decoded->exceptions).valueOr("failed");
}

} // namespace

void TestEncoding::givesTheSameBytesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<bool>("bom");
    const auto row = [](const char *name, const QByteArray &bytes, Encoding encoding = Encoding::Utf8,
                        bool bom = false) { QTest::newRow(name) << bytes << int(encoding) << bom; };
    row("an empty file", "");
    row("no final line break", "一");
    row("LF", "一\n二\n");
    row("CR LF", "一\r\n二\r\n");
    row("CR", "一\r二\r");
    row("every break mixed", "\r\r\n\n\r\n\r\r\n\n");
    row("a byte order mark", "\xEF\xBB\xBF一\n", Encoding::Utf8, true);
    row("nothing but a byte order mark", "\xEF\xBB\xBF", Encoding::Utf8, true);
    row("two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF一", Encoding::Utf8, true);
    row("no-break space, line and paragraph separators", "a\xC2\xA0"
                                                         "b\xE2\x80\xA8"
                                                         "c\xE2\x80\xA9"
                                                         "d");
    row("noncharacters, ours among them", "\xEF\xB7\x90\xEF\xB7\x91\xEF\xB7\x9D\xEF\xBF\xBF\xEF\xBF\xBE");
    row("characters beyond the first plane", "🐍👨‍👩‍👧𠮷\n");
    row("a zero byte in text", QByteArray("---\ntitle: a\n---\n\nsome\0text\n", 29));
    row("one invalid byte in UTF-8", "美国政府\xFF被认为\n");
    row("a surrogate and an overlong form written as UTF-8", "美国政府被认为\xED\xA0\x80\xC0\x80\n");
    row("UTF-16 little endian", QByteArray("\xFF\xFE\x00\x4E\x0D\x00\x0A\x00", 8), Encoding::Utf16Le, true);
    row("UTF-16 big endian", QByteArray("\xFE\xFF\x4E\x00\x00\x0D\x00\x0A\xD8\x3D\xDC\x0D", 12),
        Encoding::Utf16Be, true);
}

void TestEncoding::givesTheSameBytesBack()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decode(bytes);
    QVERIFY(decoded.isOk());
    QTEST(int(decoded->format.encoding), "encoding");
    QTEST(decoded->format.bom, "bom");
    QCOMPARE(decoded->readOnlyReason, QString());
    QCOMPARE(roundTrip(bytes), bytes);
}

void TestEncoding::anyBytesSurviveAsUtf8()
{
    QRandomGenerator random(1);
    const QByteArray pool(
        "\r\n\r\n\n\xEF\xBB\xBF\xE4\xB8\x80\xF0\x9F\x90\x8D\xED\xA0\xBD\xED\xB0\x8D\xEF\xB7\x9D\xC2");
    for (int round = 0; round < 20000; ++round) {
        QByteArray bytes;
        const int length = random.bounded(24);
        for (int i = 0; i < length; ++i)
            bytes += random.bounded(2) ? pool.at(random.bounded(pool.size()))
                                       : static_cast<char>(random.bounded(256));
        if (roundTrip(bytes, Encoding::Utf8) != bytes)
            QFAIL(bytes.toHex(' ').constData());
    }
}

void TestEncoding::brokenTextSurvivesDetection()
{
    QRandomGenerator random(2);
    const QByteArray text =
        u"---\ntitle: “国家版OpenAI”\n---\n\n美国政府被认为🐍。\r\n\r\n正文 text\r\n"_s.toUtf8();
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes = text;
        for (int i = random.bounded(3); i >= 0; --i)
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(128, 256));
        const QByteArray again = roundTrip(bytes);
        if (again != bytes && again != "refused")
            QFAIL(bytes.toHex(' ').constData());
    }
}

void TestEncoding::keepsWhatWidgetsChange()
{
    const QString expected = u"a\u00A0b\u2028c\u2029d\uFDD0e"_s;
    QCOMPARE(decode(expected.toUtf8())->text, expected);
}

void TestEncoding::escapesOnlyTheBytesThatAreNoText()
{
    const auto decoded = decode("一二三\x80四\xE4\xB8\r\n");
    QVERIFY(decoded.isOk());
    QString expected = u"一二三"_s;
    expected += QChar(0xDC80);
    expected += u'四';
    expected += QChar(0xDCE4);
    expected += QChar(0xDCB8);
    expected += crlfMark;
    QCOMPARE(decoded->text, expected);
    QVERIFY(decoded->guessed);
    QCOMPARE(decoded->format.lineBreak, LineBreak::CrLf);
}

void TestEncoding::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\nabc");
    QTest::newRow("an archive") << QByteArray("PK\x03\x04\x14\0\0\0", 8);
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QByteArray noise(4096, Qt::Uninitialized);
    QRandomGenerator random(3);
    for (char &c : noise)
        c = static_cast<char>(random.bounded(256));
    QTest::newRow("noise") << noise;
}

void TestEncoding::refusesWhatIsNoText()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decode(bytes);
    QVERIFY(!decoded.isOk());
    QCOMPARE(decoded.error().code, ErrorCode::NotAnArticle);
    QVERIFY(!decoded.error().message.isEmpty());
}

void TestEncoding::damagedUtf16MayOnlyBeRead()
{
    for (const QByteArray &bytes :
         {QByteArray("\xFF\xFE\x00\x4E\x41", 5), QByteArray("\xFF\xFE\x3D\xD8\x41\x00", 6),
          QByteArray("\xFF\xFE\xDD\xFD", 4)}) {
        const auto decoded = decode(bytes);
        QVERIFY(decoded.isOk());
        QVERIFY(!decoded->readOnlyReason.isEmpty());
    }
}

void TestEncoding::readsUtf16WithoutAMark()
{
    const QString text = u"---\ntitle: 一\n---\n\n美国政府被认为一直受益最大。\n"_s;
    for (const Encoding encoding : {Encoding::Utf16Le, Encoding::Utf16Be}) {
        const auto bytes = encode(text, {encoding});
        QVERIFY(bytes.isOk());
        const auto decoded = decode(*bytes);
        QVERIFY(decoded.isOk());
        QCOMPARE(decoded->text, text);
        QCOMPARE(decoded->format.encoding, encoding);
        QVERIFY(decoded->guessed && !decoded->format.bom);
        QCOMPARE(roundTrip(*bytes), *bytes);
    }
}

void TestEncoding::namesTheCharacterThatCannotBeStored()
{
    const auto emoji = encode(u"一\n二🐍"_s, {Encoding::EucKr});
    QVERIFY(!emoji.isOk());
    QCOMPARE(emoji.error().code, ErrorCode::Encoding);
    QVERIFY(emoji.error().message.contains(u"U+1F40D"_s) && emoji.error().message.contains(u"2"_s));
    QVERIFY(!encode(QString(QChar(0xDC80)), {Encoding::Utf16Le}).isOk());
    QVERIFY(!encode(QString(QChar(0xD800)), {Encoding::Utf8}).isOk());
}

void TestEncoding::isFast()
{
    const QByteArray text = u"美国政府被认为在“国家版OpenAI”倡议中受益最大。\r\n"_s.toUtf8();
    const QByteArray bytes = text.repeated(1'000'000 / text.size());
    QBENCHMARK
    {
        QVERIFY(decode(bytes).isOk());
    }
}

QTEST_APPLESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
