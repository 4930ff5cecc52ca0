#include "footnotes/insertion.h"

#include <QTest>

using namespace wengao;
using namespace wengao::footnotes;
using namespace Qt::StringLiterals;

class TestFootnoteInsertion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsAtTheCursor_data();
    void insertsAtTheCursor();
    void tellsWhereTheCursorGoes();
    void refusesCode();
    void reusesANote();
    void completesLabels();
    void goesThereAndBack();
};

namespace {

/// Takes the `|` out of the text and says where it stood.
qsizetype takeCursor(QString &text)
{
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    return cursor;
}

} // namespace

void TestFootnoteInsertion::insertsAtTheCursor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("before");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected, bool before = false) {
        QTest::newRow(name) << text << before << expected;
    };
    row("an empty article", u"|"_s, u"[^1][^1]: 注"_s);
    row("after the full stop", u"美国政府|。\n"_s, u"美国政府。[^1]\n\n[^1]: 注\n"_s);
    row("before the full stop", u"美国政府。|\n"_s, u"美国政府[^1]。\n\n[^1]: 注\n"_s, true);
    row("after closing quotation marks", u"“好|。”他说\n"_s, u"“好。”[^1]他说\n\n[^1]: 注\n"_s);
    row("never inside a word", u"美|国政府 wo|rd\n"_s.replace(u" wo|rd"_s, u""_s),
        u"美国[^1]政府\n\n[^1]: 注\n"_s);
    row("never inside a western word", u"the wo|rd is\n"_s, u"the word[^1] is\n\n[^1]: 注\n"_s);
    row("behind a code span", u"用 `co|de` 来\n"_s, u"用 `code`[^1] 来\n\n[^1]: 注\n"_s);
    row("behind a link", u"请看[美|国政府报告](https://a.b/c)吧\n"_s,
        u"请看[美国政府报告](https://a.b/c)[^1]吧\n\n[^1]: 注\n"_s);
    row("behind a link and the full stop", u"请看[报告|](https://a.b/c)。\n"_s,
        u"请看[报告](https://a.b/c)。[^1]\n\n[^1]: 注\n"_s);
    row("behind a link, from its address", u"请看[报告](https://a|.b/c)。\n"_s,
        u"请看[报告](https://a.b/c)[^1]。\n\n[^1]: 注\n"_s, true);
    row("before a link", u"请看|[报告](https://a.b/c)\n"_s, u"请看[^1][报告](https://a.b/c)\n\n[^1]: 注\n"_s);
    row("behind the code span in a link", u"看[`co|de`](a) 吧\n"_s, u"看[`code`](a)[^1] 吧\n\n[^1]: 注\n"_s);
    row("after the last definition, inside article", u"甲|[^3]\n\n[^3]: 旧\n\n</article>\n"_s,
        u"甲[^4][^3]\n\n[^3]: 旧\n[^4]: 注\n\n</article>\n"_s);
    row("under the heading for notes", u"甲|\n\n## 参考文献\n\n## 标签\n\n尾\n"_s,
        u"甲[^1]\n\n## 参考文献\n\n[^1]: 注\n\n## 标签\n\n尾\n"_s);
    row("no final line break", u"甲|"_s, u"甲[^1]\n\n[^1]: 注"_s);
}

void TestFootnoteInsertion::insertsAtTheCursor()
{
    QFETCH(QString, text);
    QFETCH(bool, before);
    const qsizetype cursor = takeCursor(text);
    const auto inserted =
        insertNote(Index(text), cursor, {before ? Side::BeforeMarks : Side::AfterMarks, {}, u"注"_s});
    if (text.isEmpty()) {
        QVERIFY(!inserted.isOk() || !inserted->edits.isEmpty());
        return;
    }
    QVERIFY2(inserted.isOk(), inserted ? "" : qPrintable(inserted.error().message));
    QTEST(applied(text, inserted->edits), "expected");
}

void TestFootnoteInsertion::tellsWhereTheCursorGoes()
{
    QString text = u"甲|乙\n\n[^1]: 旧[^1]\n"_s;
    const qsizetype cursor = takeCursor(text);
    const auto inserted = insertNote(Index(text), cursor, {Side::AfterMarks, u"新"_s, u"内容"_s});
    QVERIFY(inserted.isOk());
    const QString after = applied(text, inserted->edits);
    QCOMPARE(after.sliced(inserted->note.start, inserted->note.length()), u"内容"_s);
    QVERIFY(after.first(inserted->afterReference).endsWith(u"[^新]"_s));
    QVERIFY(!insertNote(Index(text), cursor, {Side::AfterMarks, u"1"_s, {}}).isOk());
    QVERIFY(!insertNote(Index(text), cursor, {Side::AfterMarks, u"a b"_s, {}}).isOk());
}

void TestFootnoteInsertion::refusesCode()
{
    QString text = u"```\nco|de\n```\n"_s;
    const qsizetype cursor = takeCursor(text);
    QVERIFY(!insertNote(Index(text), cursor).isOk());
}

void TestFootnoteInsertion::reusesANote()
{
    QString text = u"甲[^1]，乙|。\n\n[^1]: 旧\n"_s;
    const qsizetype cursor = takeCursor(text);
    const auto inserted = insertReference(Index(text), cursor, 0);
    QVERIFY(inserted.isOk());
    QCOMPARE(applied(text, inserted->edits), u"甲[^1]，乙。[^1]\n\n[^1]: 旧\n"_s);
}

void TestFootnoteInsertion::completesLabels()
{
    const QString text = u"甲[^2][^\n\n[^2]: 二号来源\n[^21]: 另一条\n[^注]: 2 号\n"_s;
    QCOMPARE(labelBegunAt(text, 7), (TextRange{7, 7}));
    QCOMPARE(labelBegunAt(text, 4), (TextRange{3, 4}));
    QCOMPARE(labelBegunAt(text, 1).start, -1);
    const QList<Completion> found = completions(Index(text), u"2");
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).label, u"2"_s);
    QCOMPARE(found.at(0).note, u"二号来源"_s);
    QCOMPARE(found.at(2).label, u"注"_s);
    QCOMPARE(completions(Index(text), u"来源").size(), 1);
}

void TestFootnoteInsertion::goesThereAndBack()
{
    const QString text = u"甲[^1]乙[^1]\n\n[^1]: 注\n"_s;
    const Index index(text);
    QCOMPARE(index.at(*counterpart(index, 2)), u"注"_s);
    QCOMPARE(*counterpart(index, text.indexOf(u'注')), (TextRange{1, 5}));
    QCOMPARE(*nextReference(index, 2), (TextRange{6, 10}));
    QCOMPARE(*nextReference(index, 7), (TextRange{1, 5}));
    QVERIFY(!counterpart(index, 0));
}

QTEST_APPLESS_MAIN(TestFootnoteInsertion)
#include "tst_footnoteinsertion.moc"
