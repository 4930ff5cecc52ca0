#include "base/textbuffer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using wengao::TextBuffer;

class TestTextBuffer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyBufferHoldsNothing()
    {
        TextBuffer buffer;
        QCOMPARE(buffer.size(), 0);
        QCOMPARE(buffer.toString(), QString());
        buffer.replace(0, 0, u"文");
        QCOMPARE(buffer.toString(), u"文"_s);
        QCOMPARE(buffer.at(0), QChar(u'文'));
    }

    void randomEditsAgreeWithAString()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 20; ++round) {
            QString text(random.bounded(300), u'a');
            TextBuffer buffer(text);
            for (int i = 0; i < 400; ++i) {
                const auto start = qsizetype(random.bounded(int(text.size()) + 1));
                const auto length = std::min(qsizetype(random.bounded(12)), text.size() - start);
                const QString replacement(random.bounded(i % 50 == 0 ? 2000 : 9),
                                          QChar(u'一' + random.bounded(500)));
                text.replace(start, length, replacement);
                buffer.replace(start, length, replacement);
                QCOMPARE(buffer.size(), text.size());
                const auto from = qsizetype(random.bounded(int(text.size()) + 1));
                QCOMPARE(buffer.mid(from, text.size() - from), text.mid(from));
                if (from < text.size())
                    QCOMPARE(buffer.at(from), text.at(from));
            }
            QCOMPARE(buffer.toString(), text);
        }
    }

    void aSnapshotStaysWhatItWas()
    {
        QRandomGenerator random(12);
        QString text(30'000, u'a');
        TextBuffer buffer(text);
        TextBuffer other;
        wengao::TextSnapshot snapshot = buffer.snapshot();
        QString then = text;
        for (int i = 0; i < 2000; ++i) {
            const auto start = qsizetype(random.bounded(int(text.size()) + 1));
            const auto length =
                std::min(qsizetype(random.bounded(i % 100 == 0 ? 20'000 : 9)), text.size() - start);
            const QString replacement(random.bounded(i % 100 == 50 ? 20'000 : 9),
                                      QChar(u'一' + random.bounded(500)));
            text.replace(start, length, replacement);
            buffer.replace(start, length, replacement);
            QCOMPARE(buffer.size(), text.size());
            if (i % 40 != 0)
                continue;
            QCOMPARE(buffer.toString(), text);
            QCOMPARE(snapshot.size(), then.size());
            QCOMPARE(snapshot.toString(), then);
            const auto from = qsizetype(random.bounded(int(then.size()) + 1));
            QCOMPARE(snapshot.mid(from, then.size() - from), then.mid(from));
            other = TextBuffer(snapshot);
            other.replace(0, other.size() / 2, u"其他");
            QCOMPARE(snapshot.toString(), then);
            snapshot = buffer.snapshot();
            then = text;
        }
    }

    void anEditCostsThePiecesItTouches()
    {
        // Far apart and with a snapshot each, as when every key is followed by a look at the text.
        TextBuffer buffer(QString(qsizetype(10) * 1024 * 1024, u'文'));
        for (int i = 0; i < 2000; ++i) {
            const qsizetype place = i % 2 == 0 ? i : buffer.size() - i;
            const wengao::TextSnapshot snapshot = buffer.snapshot();
            buffer.replace(place, 0, u"x");
            QCOMPARE(snapshot.size() + 1, buffer.size());
        }
    }

    void emptyingAndFillingAgain()
    {
        TextBuffer buffer(QString(50'000, u'a'));
        buffer.replace(0, buffer.size(), {});
        QCOMPARE(buffer.toString(), QString());
        buffer.replace(0, 0, QString(50'000, u'b'));
        QCOMPARE(buffer.toString(), QString(50'000, u'b'));
        QCOMPARE(buffer.mid(49'999, 1), u"b"_s);
    }

    void typingInALongTextIsQuick()
    {
        TextBuffer buffer(QString(qsizetype(10) * 1024 * 1024, u'文'));
        const qsizetype middle = buffer.size() / 2;
        buffer.replace(middle, 0, u"x");
        for (qsizetype i = 0; i < 100000; ++i)
            buffer.replace(middle + i, 0, u"y");
        for (qsizetype i = 100000; i > 0; --i)
            buffer.replace(middle + i - 1, 1, {});
        QCOMPARE(buffer.size(), 10 * 1024 * 1024 + 1);
    }
};

QTEST_APPLESS_MAIN(TestTextBuffer)
#include "tst_textbuffer.moc"
