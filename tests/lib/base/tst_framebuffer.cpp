#include "base/framebuffer.h"

#include <QTest>

using namespace wengao;

class TestFrameBuffer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesAreCutFromAnyPieces()
    {
        const QByteArray stream = framed("first") + framed({}) + framed("third");
        for (qsizetype piece = 1; piece <= stream.size(); ++piece) {
            FrameBuffer frames(5);
            QList<QByteArray> found;
            for (qsizetype i = 0; i < stream.size(); i += piece) {
                frames.append(stream.mid(i, piece));
                while (const std::optional<QByteArray> content = frames.take())
                    found.append(*content);
            }
            QCOMPARE(found, (QList<QByteArray>{"first", {}, "third"}));
            QVERIFY(!frames.isBroken());
        }
    }

    void tooLongAFrameBreaksTheStream()
    {
        FrameBuffer frames(5);
        frames.append(framed("sixty!") + framed("a"));
        QVERIFY(!frames.take() && frames.isBroken());
        QVERIFY(!frames.take());
        frames.clear();
        frames.append(framed("a"));
        QCOMPARE(frames.take(), std::optional<QByteArray>("a"));
    }

    void anAnnouncementTakesNoMemory()
    {
        FrameBuffer frames(qsizetype(1) << 32);
        frames.append("\xFF\xFF\xFF\xFFx");
        QVERIFY(!frames.take() && !frames.isBroken());
    }
};

QTEST_APPLESS_MAIN(TestFrameBuffer)
#include "tst_framebuffer.moc"
