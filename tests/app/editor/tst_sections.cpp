#include "editor/ops/sections.h"

#include <QTest>

using namespace wengao::editor;
using namespace Qt::StringLiterals;

class TestSections final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moves_data();
    void moves();
    void linesOfNotes();
};

void TestSections::moves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    const QString three = u"# A\n\na\n\n# B\n\nb\n\n# C\n\nc\n"_s;
    QTest::newRow("up") << three << u"# B\n\nb\n\n"_s << u"# A"_s << u"# B\n\nb\n\n# A\n\na\n\n# C\n\nc\n"_s;
    QTest::newRow("down") << three << u"# A\n\na\n\n"_s << u"# C"_s
                          << u"# B\n\nb\n\n# A\n\na\n\n# C\n\nc\n"_s;
    QTest::newRow("to the end") << three << u"# A\n\na\n\n"_s << QString()
                                << u"# B\n\nb\n\n# C\n\nc\n\n# A\n\na\n"_s;
    QTest::newRow("from the end") << three << u"# C\n\nc\n"_s << u"# A"_s
                                  << u"# C\n\nc\n\n# A\n\na\n\n# B\n\nb\n"_s;
    QTest::newRow("an end without a line break")
        << u"# A\na\n# B\nb"_s << u"# A\na\n"_s << QString() << u"# B\nb\n\n# A\na"_s;
}

void TestSections::moves()
{
    QFETCH(QString, text);
    QFETCH(QString, section);
    QFETCH(QString, before);
    const qsizetype start = text.indexOf(section);
    const qsizetype target = before.isEmpty() ? text.size() : text.indexOf(before);
    const Change change = moveSection(text, {start, start + section.size()}, target, true);
    QVERIFY(wengao::areWellFormed(change.edits, text.size()));
    const QString moved = wengao::applied(text, change.edits);
    QTEST(moved, "expected");
    QVERIFY(moved.sliced(change.selection.position).startsWith(section.first(3)));
}

void TestSections::linesOfNotes()
{
    QVERIFY(isNoteDefinition(u"[^1]: 来源"));
    QVERIFY(isNoteDefinition(u"  [^长标签]:"));
    QVERIFY(!isNoteDefinition(u"[^1] 在句首"));
    QVERIFY(!isNoteDefinition(u"[^]: 空"));
    QVERIFY(!isNoteDefinition(u"    [^1]: 代码"));
    QVERIFY(continuesNote(u"    第二段"));
    QVERIFY(!continuesNote(u"  正文"));
    QVERIFY(!continuesNote(u"    "));
}

QTEST_APPLESS_MAIN(TestSections)
#include "tst_sections.moc"
