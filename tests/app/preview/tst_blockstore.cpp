#include "preview/blockstore.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using wengao::markdown::Block;
using wengao::markdown::Patch;
using wengao::markdown::Splice;
using wengao::preview::BlockStore;
using wengao::preview::PageChange;

class BlockStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatDoesNotFit();
    void mergesPatchesIntoOneChange();
    void givesALongRunInPieces();
    void movesLinesWithoutBlocks();
    void keepsAPageEqualWhateverArrives();
};

namespace {

QList<Block> blocks(int count, int from = 0)
{
    QList<Block> list;
    for (int i = 0; i < count; ++i)
        list.append({from + 2 * i, from + 2 * i, QByteArray::number(from + i)});
    return list;
}

Patch patch(const Splice &splice, bool fresh = false)
{
    Patch result;
    result.fromScratch = fresh;
    result.splices = {splice};
    return result;
}

/// Does what the page's script does with a change.
void applyTo(QList<Block> &page, const PageChange &change)
{
    const auto tail = page.sliced(change.first + change.removed);
    page = page.first(change.first) + change.blocks + tail;
    const auto next = change.first + change.blocks.size();
    if (change.nextLine < 0 || next >= page.size())
        return;
    const int shift = change.nextLine - page[next].startLine;
    for (auto i = next; i < page.size(); ++i) {
        page[i].startLine += shift;
        page[i].endLine += shift;
    }
}

} // namespace

void BlockStoreTest::refusesWhatDoesNotFit()
{
    BlockStore store;
    QVERIFY(
        !store.apply(patch({.firstBlock = 1, .removedBlocks = 0, .inserted = blocks(1), .lineShift = 0})));
    QVERIFY(!store.isOwing());
    QVERIFY(store.apply(patch({.firstBlock = 0, .removedBlocks = 0, .inserted = blocks(2), .lineShift = 0})));
    QVERIFY(!store.apply(patch({.firstBlock = 1, .removedBlocks = 2, .inserted = {}, .lineShift = 0})));
    QCOMPARE(store.blocks().size(), 2);
}

void BlockStoreTest::mergesPatchesIntoOneChange()
{
    BlockStore store;
    QVERIFY(store.apply(
        patch({.firstBlock = 0, .removedBlocks = 0, .inserted = blocks(10), .lineShift = 0}, true)));
    (void)store.take(1000);
    QVERIFY(!store.isOwing());
    QVERIFY(store.apply(
        patch({.firstBlock = 2, .removedBlocks = 1, .inserted = blocks(2, 100), .lineShift = 2})));
    QVERIFY(store.apply(patch({.firstBlock = 6, .removedBlocks = 1, .inserted = {}, .lineShift = -2})));
    const PageChange change = store.take(1000);
    QCOMPARE(change.first, 2);
    QCOMPARE(change.removed, 4);
    QCOMPARE(change.blocks.size(), 4);
    QVERIFY(!store.isOwing());
}

void BlockStoreTest::givesALongRunInPieces()
{
    BlockStore store;
    QVERIFY(store.apply(
        patch({.firstBlock = 0, .removedBlocks = 0, .inserted = blocks(9), .lineShift = 0}, true)));
    QList<Block> page;
    int pieces = 0;
    for (; store.isOwing(); ++pieces)
        applyTo(page, store.take(3));
    QCOMPARE(pieces, 3);
    QCOMPARE(page, store.blocks());
}

void BlockStoreTest::movesLinesWithoutBlocks()
{
    BlockStore store;
    QVERIFY(store.apply(
        patch({.firstBlock = 0, .removedBlocks = 0, .inserted = blocks(4), .lineShift = 0}, true)));
    QList<Block> page;
    applyTo(page, store.take(1000));
    QVERIFY(store.apply(patch({.firstBlock = 2, .removedBlocks = 0, .inserted = {}, .lineShift = 5})));
    QVERIFY(store.isOwing());
    applyTo(page, store.take(1000));
    QCOMPARE(page, store.blocks());
    QCOMPARE(page[1].startLine, 2);
    QCOMPARE(page[2].startLine, 9);
}

void BlockStoreTest::keepsAPageEqualWhateverArrives()
{
    QRandomGenerator random(20260101);
    for (int round = 0; round < 300; ++round) {
        BlockStore store;
        QList<Block> page;
        QVERIFY(store.apply(
            patch({.firstBlock = 0, .removedBlocks = 0, .inserted = blocks(12), .lineShift = 0}, true)));
        for (int step = 0; step < 30; ++step) {
            const int size = int(store.blocks().size());
            const int first = int(random.bounded(size + 1));
            const int removed = int(random.bounded(std::min(4, size - first + 1)));
            const int inserted = int(random.bounded(4));
            QVERIFY(store.apply(patch({.firstBlock = first,
                                       .removedBlocks = removed,
                                       .inserted = blocks(inserted, 1000 * step),
                                       .lineShift = int(random.bounded(7)) - 3})));
            if (random.bounded(3) == 0)
                applyTo(page, store.take(4));
        }
        while (store.isOwing())
            applyTo(page, store.take(4));
        QCOMPARE(page, store.blocks());
    }
}

QTEST_GUILESS_MAIN(BlockStoreTest)

#include "tst_blockstore.moc"
