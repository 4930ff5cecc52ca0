#include "articles.h"
#include "footnotes/insertion.h"
#include "footnotes/operations.h"
#include "rendering.h"
#include "testpaths.h"
#include "text/linebreaks.h"

#include <QDirIterator>
#include <QTest>

using namespace wengao;
using namespace wengao::footnotes;
using namespace Qt::StringLiterals;

class TestFootnoteOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renumberAndGatherChangeNothingPublished();
    void changeNothingPublishedOfRealArticles_data();
    void changeNothingPublishedOfRealArticles();
    void renumbers_data();
    void renumbers();
    void gathers_data();
    void gathers();
    void renamesMergesAndRemoves();
    void convertsLinksAndInlineNotes();
    void editsANoteInPlace();
    void movesADefinition();
};

namespace {

QString after(const QString &text, const Result<TextEdits> &edits)
{
    return edits ? applied(text, *edits) : u"error: "_s + edits.error().message;
}

} // namespace

void TestFootnoteOperations::renumberAndGatherChangeNothingPublished()
{
    QRandomGenerator random(11);
    int refused = 0;
    for (int round = 0; round < 2000; ++round) {
        QString text = articles::plausible(random);
        const QString before = text;
        const auto numbered = renumber(Index(text), round % 2 ? Scope::All : Scope::NumericOnly);
        refused += numbered ? 0 : 1;
        if (numbered)
            text = applied(text, *numbered);
        const auto gatheredEdits = gather(Index(text));
        refused += gatheredEdits ? 0 : 1;
        if (gatheredEdits)
            text = applied(text, *gatheredEdits);
        const rendering::Notes old = rendering::rendered(before);
        const rendering::Notes now = rendering::rendered(text);
        if (old.html != now.html || old.published != now.published) {
            qInfo().noquote() << before << "\n=====\n"
                              << text << "\n=====\n"
                              << old.html << "\n=====\n"
                              << now.html;
            QFAIL("the page changed");
        }
    }
    QVERIFY2(refused < 80, qPrintable(QString::number(refused)));
}

/// The project's own articles and all below the folder in WENGAO_ARTICLES.
void TestFootnoteOperations::changeNothingPublishedOfRealArticles_data()
{
    QTest::addColumn<QString>("path");
    QStringList folders{QStringLiteral(WENGAO_SOURCE_DIR "/resources"), QStringLiteral(WENGAO_TEST_DATA)};
    const QString given = qEnvironmentVariable("WENGAO_ARTICLES");
    if (!given.isEmpty())
        folders.append(given);
    for (const QString &folder : std::as_const(folders)) {
        QDirIterator files(folder, {u"*.md"_s, u"*.markdown"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(path)) << path;
        }
    }
}

void TestFootnoteOperations::changeNothingPublishedOfRealArticles()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString before = QString::fromUtf8(file.readAll());
    for (const Scope scope : {Scope::NumericOnly, Scope::All}) {
        const auto numbered = renumber(Index(before), scope);
        const QString renumbered = numbered ? applied(before, *numbered) : before;
        const auto gatheredEdits = gather(Index(renumbered));
        const QString text = gatheredEdits ? applied(renumbered, *gatheredEdits) : renumbered;
        const rendering::Notes old = rendering::rendered(before);
        const rendering::Notes now = rendering::rendered(text);
        QCOMPARE(now.html, old.html);
        QCOMPARE(now.published, old.published);
    }
}

void TestFootnoteOperations::renumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("all");
    QTest::addColumn<QString>("expected");
    QTest::newRow("by first reference")
        << u"a[^5]b[^4]a[^5]\n\n[^4]: x\n[^5]: y\n"_s << false << u"a[^1]b[^2]a[^1]\n\n[^2]: x\n[^1]: y\n"_s;
    QTest::newRow("named labels stay and count")
        << u"[^注][^7]\n\n[^注]: x\n[^7]: y\n"_s << false << u"[^注][^2]\n\n[^注]: x\n[^2]: y\n"_s;
    QTest::newRow("named labels too")
        << u"[^注][^7]\n\n[^注]: x\n[^7]: y\n"_s << true << u"[^1][^2]\n\n[^1]: x\n[^2]: y\n"_s;
    QTest::newRow("code stays") << u"[^5] `[^5]`\n\n[^5]: y\n"_s << false << u"[^1] `[^5]`\n\n[^1]: y\n"_s;
    QTest::newRow("an undefined number is not given away")
        << u"[^1][^5]\n\n[^5]: y\n"_s << false << u"[^1][^2]\n\n[^2]: y\n"_s;
    QTest::newRow("unused ones follow")
        << u"[^9]\n\n[^3]: x\n[^9]: y\n"_s << false << u"[^1]\n\n[^2]: x\n[^1]: y\n"_s;
}

void TestFootnoteOperations::renumbers()
{
    QFETCH(QString, text);
    QFETCH(bool, all);
    QTEST(after(text, renumber(Index(text), all ? Scope::All : Scope::NumericOnly)), "expected");
}

void TestFootnoteOperations::gathers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("from the middle to the last one, in order")
        << u"a[^1]\n[^1]: x\n\nb[^2]\n\n[^3]: z\n\nc[^3]\n\n[^2]: y\n"_s
        << u"a[^1]\n\nb[^2]\n\nc[^3]\n\n[^1]: x\n[^2]: y\n[^3]: z\n"_s;
    QTest::newRow("sorts in place") << u"[^1][^2]\n\n[^2]: y\n[^1]: x\n\n</article>\n"_s
                                    << u"[^1][^2]\n\n[^1]: x\n[^2]: y\n\n</article>\n"_s;
    QTest::newRow("blank lines between stay the custom")
        << u"[^1][^2]\n\n[^2]: y\n\n[^1]: x\n"_s << u"[^1][^2]\n\n[^1]: x\n\n[^2]: y\n"_s;
    QTest::newRow("already in order")
        << u"[^1][^2]\n\n[^1]: x\n[^2]: y"_s << u"[^1][^2]\n\n[^1]: x\n[^2]: y"_s;
    QTest::newRow("lists that it keeps apart stay apart")
        << u"* a[^1]\n\n[^1]: x\n\n* b[^2]\n\n[^2]: y\n"_s << u"* a[^1]\n\n[^1]: x\n\n* b[^2]\n\n[^2]: y\n"_s;
    QTest::newRow("a quote keeps its note")
        << u"[^1][^2]\n\n> [^1]: x\n\n[^2]: y\n"_s << u"[^1][^2]\n\n> [^1]: x\n\n[^2]: y\n"_s;
}

void TestFootnoteOperations::gathers()
{
    QFETCH(QString, text);
    QTEST(after(text, gather(Index(text))), "expected");
}

void TestFootnoteOperations::renamesMergesAndRemoves()
{
    const QString text = u"a[^1]b[^2]\n\n[^1]: x\n[^2]: x\n[^3]: z\n"_s;
    const Index index(text);
    QCOMPARE(after(text, rename(index, u"1", u"源")), u"a[^源]b[^2]\n\n[^源]: x\n[^2]: x\n[^3]: z\n"_s);
    QCOMPARE(rename(index, u"1", u"2").error().code, ErrorCode::InvalidArgument);
    QCOMPARE(rename(index, u"1", u"a b").error().code, ErrorCode::InvalidArgument);
    QCOMPARE(after(text, merge(index, 0, 1)), u"a[^1]b[^1]\n\n[^1]: x\n[^3]: z\n"_s);
    QCOMPARE(after(text, removeUnused(index)), u"a[^1]b[^2]\n\n[^1]: x\n[^2]: x\n"_s);
}

void TestFootnoteOperations::convertsLinksAndInlineNotes()
{
    const QString links = u"见[官网](https://a.cn)和![图](b.png)。\n"_s;
    const QString noted = applied(links, linksToNotes(Index(links), {}));
    QCOMPARE(noted, u"见官网[^1]和![图](b.png)。\n\n[^1]: [官网](https://a.cn)\n"_s);
    QCOMPARE(after(noted, noteToLink(Index(noted), 0)), links);
    QVERIFY(!noteToLink(Index(u"[^1]\n\n[^1]: x [a](b)\n"_s), 0).isOk());
    const QString inlined = u"正文^[一条注]，再^[二]。\n\n[^4]: 旧[^4]\n"_s;
    QCOMPARE(applied(inlined, inlineNotesToEnd(Index(inlined), {})),
             u"正文[^5]，再[^6]。\n\n[^4]: 旧[^4]\n[^5]: 一条注\n[^6]: 二\n"_s);
}

void TestFootnoteOperations::editsANoteInPlace()
{
    const QString text = u"[^1]\n\n[^1]: x\n[^2]: y\n"_s;
    const Index index(text);
    QCOMPARE(after(text, withNoteText(index, 0, u"新\n\n第二段")),
             u"[^1]\n\n[^1]: 新\n\n    第二段\n[^2]: y\n"_s);
    QCOMPARE(noteText(Index(u"[^1]: 新\n\n    第二段\n"_s), 0), u"新\n\n第二段"_s);
    QVERIFY(!withNoteText(index, 0, u"[^3]: 另一条").isOk());
    QCOMPARE(noteText(index, 1), u"y"_s);
}

void TestFootnoteOperations::movesADefinition()
{
    const QString text = u"[^1]: x\n[^2]: y\n\n    yy\n[^3]: z\n"_s;
    QCOMPARE(after(text, moveDefinition(Index(text), 0, 2)), u"[^2]: y\n\n    yy\n[^3]: z\n[^1]: x\n"_s);
    QCOMPARE(after(text, moveDefinition(Index(text), 2, 0)), u"[^3]: z\n[^1]: x\n[^2]: y\n\n    yy\n"_s);
    QVERIFY(!moveDefinition(Index(u"> [^1]: x\n\n[^2]: y\n"_s), 0, 1).isOk());
}

QTEST_APPLESS_MAIN(TestFootnoteOperations)
#include "tst_footnoteoperations.moc"
