#include "base/framebuffer.h"
#include "markdown/wire.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wengao;
using namespace wengao::markdown;
using namespace Qt::StringLiterals;

namespace {

Patch samplePatch()
{
    Patch patch;
    patch.generation = 7;
    patch.fromScratch = true;
    patch.splices = {{1, 2, {{3, 4, "<p>文</p>\n"}, {6, 6, "<hr>\n"}}, 9, -2}, {0, 0, {}, 0, 0}};
    patch.count = {5, 6, 7};
    patch.omittedHtml = 1;
    patch.hasFootnotes = true;
    patch.outline = QList<Heading>{{2, u"题"_s, u"id"_s, 3}};
    patch.firstParagraph = u"段"_s;
    patch.images = QStringList{u"a.png"_s};
    return patch;
}

QByteArray inside(const QByteArray &frame)
{
    return frame.sliced(4);
}

} // namespace

class TestMarkdownWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patchesComeBack();
    void tasksComeBack();
    void framesAreCutFromAnyPieces();
    void tooLongAFrameBreaksTheStream();
    void damagedRepliesNeverDoHarm();
    void patchesThatDoNotFitChangeNothing();
};

void TestMarkdownWire::patchesComeBack()
{
    for (const Patch &patch : {samplePatch(), Patch()}) {
        const std::optional<wire::Reply> reply = wire::replyFrom(inside(wire::frame(wire::Reply(patch))));
        QVERIFY(reply);
        QCOMPARE(std::get<Patch>(*reply), patch);
    }
}

void TestMarkdownWire::tasksComeBack()
{
    Options options;
    options.unsafeHtml = true;
    options.shortcodes = false;
    options.counts = false;
    const QString text = u"中"_s + QChar(0xDC80) + QChar(0) + u"😀"_s;
    const auto task = wire::taskFrom(inside(wire::frame(wire::Task(wire::TextTask{3, options, text}))));
    QVERIFY(task);
    QCOMPARE(std::get<wire::TextTask>(*task).text, text);
    QVERIFY(std::get<wire::TextTask>(*task).options == options);
    const QList<TextEdits> batches{{{{1, 2}, u"a"_s}, {{5, 5}, u"b"_s}}, {}};
    const auto edits = wire::taskFrom(inside(wire::frame(wire::Task(wire::EditTask{4, batches}))));
    QVERIFY(edits);
    QCOMPARE(std::get<wire::EditTask>(*edits).batches, batches);
}

void TestMarkdownWire::framesAreCutFromAnyPieces()
{
    const QByteArray frame = wire::frame(wire::Reply(samplePatch()));
    const QByteArray stream = frame + frame;
    FrameBuffer buffer(wire::maxReply);
    int found = 0;
    for (const char byte : stream) {
        buffer.append(QByteArrayView(&byte, 1));
        while (const std::optional<QByteArray> one = buffer.take()) {
            QCOMPARE(*one, inside(frame));
            ++found;
        }
    }
    QCOMPARE(found, 2);
}

void TestMarkdownWire::tooLongAFrameBreaksTheStream()
{
    FrameBuffer buffer(wire::maxReply);
    buffer.append(QByteArrayView("\xFF\xFF\xFF\x7FP"));
    QVERIFY(!buffer.take());
    QVERIFY(buffer.isBroken());
}

void TestMarkdownWire::damagedRepliesNeverDoHarm()
{
    const QByteArray good = inside(wire::frame(wire::Reply(samplePatch())));
    QRandomGenerator random(5);
    for (int round = 0; round < 20000; ++round) {
        QByteArray bad = good;
        for (int i = random.bounded(1, 4); i > 0; --i)
            bad[random.bounded(static_cast<int>(bad.size()))] = static_cast<char>(random.bounded(256));
        if (random.bounded(3) == 0)
            bad.truncate(random.bounded(static_cast<int>(bad.size())));
        const std::optional<wire::Reply> reply = wire::replyFrom(bad);
        if (!reply || !std::holds_alternative<Patch>(*reply))
            continue;
        Rendered rendered;
        rendered.blocks = {{0, 0, "a"}, {1, 1, "b"}, {2, 2, "c"}};
        const Rendered before = rendered;
        if (!apply(std::get<Patch>(*reply), rendered))
            QCOMPARE(rendered, before);
    }
    QVERIFY(!wire::taskFrom(QByteArrayView()));
    QVERIFY(!wire::taskFrom("T"));
}

void TestMarkdownWire::patchesThatDoNotFitChangeNothing()
{
    Rendered rendered;
    rendered.blocks = {{0, 0, "a"}};
    const Rendered before = rendered;
    for (const Splice &splice : {Splice{2, 0, {}, 0, 0}, Splice{0, 2, {}, 0, 0}, Splice{-1, 1, {}, 0, 0},
                                 Splice{1, 0x7FFFFFFF, {}, 0, 0}, Splice{0, -1, {}, 0, 0}}) {
        Patch patch;
        patch.splices = {splice};
        QVERIFY(!apply(patch, rendered));
        QCOMPARE(rendered, before);
    }
}

QTEST_APPLESS_MAIN(TestMarkdownWire)
#include "tst_markdown_wire.moc"
