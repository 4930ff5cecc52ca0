#include "formbench.h"

#include "form/chip.h"

#include <QInputMethodEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace wengao::form;

/// What is typed in a field is in the article at once, and undo takes it back before anything else.
class FormTypingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTagIsWrittenLetterByLetter_data();
    void aTagIsWrittenLetterByLetter();
    void aTagThatIsThereAlreadyIsNotWrittenTwice();
    void halfTypedPinyinIsNoTag();
    void anEditedTagIsWrittenLetterByLetter();
    void undoTakesTypingBackAlone_data();
    void undoTakesTypingBackAlone();
    void aDateIsRetypedWithoutAnEmptyOne();
    void anEmptiedDateIsWrittenWhenItIsLeft_data();
    void anEmptiedDateIsWrittenWhenItIsLeft();
};

void FormTypingTest::aTagIsWrittenLetterByLetter_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    QTest::newRow("a plain list") << u"tags: [a, b]"_s << u"new"_s << u"tags: [a, b, new]"_s;
    QTest::newRow("words that are something else on the way")
        << u"tags: [a, b]"_s << u"trues"_s << u"tags: [a, b, trues]"_s;
    QTest::newRow("a quoted list") << u"tags: [\"a\"]"_s << u"新闻"_s << u"tags: [\"a\", \"新闻\"]"_s;
    QTest::newRow("a list below its key") << u"tags:\n- a"_s << u"b c"_s << u"tags:\n- a\n- b c"_s;
    QTest::newRow("an empty list") << u"tags: []"_s << u"b"_s << u"tags: [b]"_s;
    QTest::newRow("no list yet") << u"tags:"_s << u"b"_s << u"tags: [b]"_s;
}

void FormTypingTest::aTagIsWrittenLetterByLetter()
{
    QFETCH(QString, before);
    QFETCH(QString, typed);
    QFETCH(QString, after);
    const QString text = u"---\n"_s + before + u"\ntitle: x\n---\n"_s;
    FormBench bench(text);
    auto *input = bench.input<QLineEdit>(u"tags"_s);
    for (const QChar c : typed) {
        const qsizetype states = bench.states.size();
        QInputMethodEvent letter;
        letter.setCommitString(c);
        QCoreApplication::sendEvent(input, &letter);
        QCOMPARE(bench.states.size(), states + (c == u' ' ? 0 : 1));
    }
    const QString expected = u"---\n"_s + after + u"\ntitle: x\n---\n"_s;
    QCOMPARE(bench.text, expected);
    QCOMPARE(input->text(), typed);
    for (qsizetype i = 0; i < typed.size(); ++i)
        QTest::keyClick(input, Qt::Key_Backspace);
    QCOMPARE(bench.text, text);
    input->insert(typed);
    Q_EMIT input->textEdited(typed);
    const qsizetype states = bench.states.size();
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(bench.states.size(), states);
    QCOMPARE(bench.text, expected);
    QCOMPARE(input->text(), QString());
    QVERIFY(bench.row(u"tags"_s)->editor()->value().toStringList().endsWith(typed));
}

void FormTypingTest::aTagThatIsThereAlreadyIsNotWrittenTwice()
{
    const QString text = u"---\ntags: [AI, b]\n---\n"_s;
    FormBench bench(text);
    auto *input = bench.input<QLineEdit>(u"tags"_s);
    QTest::keyClicks(input, u"AI"_s);
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(bench.text, text);
    QTest::keyClicks(input, u"AI News"_s);
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(bench.text, u"---\ntags: [AI, b, AI News]\n---\n"_s);
}

void FormTypingTest::halfTypedPinyinIsNoTag()
{
    FormBench bench(u"---\ntags: [a]\n---\n"_s);
    auto *input = bench.input<QLineEdit>(u"tags"_s);
    QInputMethodEvent composing(u"xinwen"_s, {});
    QCoreApplication::sendEvent(input, &composing);
    QVERIFY(bench.states.isEmpty());
    QInputMethodEvent committed;
    committed.setCommitString(u"新闻"_s);
    QCoreApplication::sendEvent(input, &committed);
    QCOMPARE(bench.text, u"---\ntags: [a, 新闻]\n---\n"_s);
}

void FormTypingTest::anEditedTagIsWrittenLetterByLetter()
{
    const QString text = u"---\ntags: [\"\\u4e2d\", b]\n---\n"_s;
    FormBench bench(text);
    auto *input = bench.input<QLineEdit>(u"tags"_s);
    QTest::keyClick(input, Qt::Key_Left);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"c"_s);
    QCOMPARE(bench.text, u"---\ntags: [\"c\", b]\n---\n"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"d"_s);
    QCOMPARE(bench.text, u"---\ntags: [\"cd\", b]\n---\n"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(bench.text, text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"e"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(bench.text, u"---\ntags: [\"e\", b]\n---\n"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(bench.text, u"---\ntags: [b]\n---\n"_s);
}

void FormTypingTest::undoTakesTypingBackAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("typed");
    QTest::newRow("a tag") << u"tags"_s << u"zz"_s;
    QTest::newRow("a date") << u"date"_s << u"Zx"_s;
    QTest::newRow("a number") << u"weight"_s << u"x"_s;
}

void FormTypingTest::undoTakesTypingBackAlone()
{
    QFETCH(QString, path);
    QFETCH(QString, typed);
    FormBench bench(u"---\ntitle: x\ntags: [a]\ndate: 2025-01-02T03:04:05Z\nweight: 5\n---\n"_s);
    connect(&bench.panel, &FormPanel::undoRequested, &bench, &FormBench::undo);
    QTest::keyClicks(bench.input(u"title"_s), u"y"_s);
    const QString before = bench.text;
    auto *input = bench.input<QLineEdit>(path);
    input->end(false);
    const QString shown = input->text();
    QTest::keyClicks(input, typed);
    QTest::keyClick(input, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(input->text(), shown);
    QCOMPARE(bench.text, before);
    QVERIFY(!bench.row(path)->editor()->hasPending());
    QTest::keyClick(input, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(bench.text != before);
}

void FormTypingTest::aDateIsRetypedWithoutAnEmptyOne()
{
    FormBench bench(u"---\ndate: 2025-01-02\n---\n"_s);
    auto *input = bench.input<QLineEdit>(u"date"_s);
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(input, Qt::Key_Backspace);
    QTest::keyClicks(input, u"soon"_s);
    QVERIFY(bench.states.isEmpty());
    QVERIFY(bench.notes(u"date"_s).contains(u"Not a date yet, so it is not written."_s));
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(input, u"2026-03-04"_s);
    QCOMPARE(bench.text, u"---\ndate: 2026-03-04\n---\n"_s);
    QCOMPARE(bench.states.size(), 1);
}

void FormTypingTest::anEmptiedDateIsWrittenWhenItIsLeft_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("by Enter") << int(Qt::Key_Return);
    QTest::newRow("by Tab") << int(Qt::Key_Tab);
}

void FormTypingTest::anEmptiedDateIsWrittenWhenItIsLeft()
{
    QFETCH(int, key);
    FormBench bench(u"---\ndate: 2025-01-02\ntitle: x\n---\n"_s);
    auto *input = bench.input<QLineEdit>(u"date"_s);
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(input, Qt::Key_Backspace);
    QTest::keyClick(input, Qt::Key(key));
    QCOMPARE(bench.text, u"---\ndate: \"\"\ntitle: x\n---\n"_s);
}

QTEST_MAIN(FormTypingTest)
#include "tst_formtyping.moc"
