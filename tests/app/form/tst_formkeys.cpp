#include "formbench.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace wengao::form;

/// Where the keys go: nothing the form does by itself may send them elsewhere.
class FormKeysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingStaysInItsField_data();
    void typingStaysInItsField();
    void undoOfALongTextKeepsTheFocusInItsField();
};

namespace {

void type(const QString &text)
{
    for (const QChar c : text)
        QTest::keyClicks(QApplication::focusWidget(), c);
}

} // namespace

void FormKeysTest::typingStaysInItsField_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    QTest::newRow("an unknown field that becomes long")
        << u"A: 大\n"_s << u"A"_s << QString(120, u'x') << u"A: \""_s + QString(120, u'x') + u"\"\n"_s;
    QTest::newRow("a title that becomes very long") << u"title: 大\n"_s << u"title"_s << QString(320, u'x')
                                                    << u"title: \""_s + QString(320, u'x') + u"\"\n"_s;
    QTest::newRow("a block of text that becomes short")
        << u"lit: |\n  one\n  two\n"_s << u"lit"_s << u"xyz"_s << u"lit: \"xyz\"\n"_s;
    QTest::newRow("a number that becomes whole and broken again")
        << u"n: 5.5\n"_s << u"n"_s << u"12.25"_s << u"n: 12.25\n"_s;
}

void FormKeysTest::typingStaysInItsField()
{
    QFETCH(QString, before);
    QFETCH(QString, path);
    QFETCH(QString, typed);
    QFETCH(QString, after);
    FormBench bench(u"---\n"_s + before + u"author: b\n---\n"_s);
    QWidget *input = bench.input(path);
    QVERIFY(input);
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(input, Qt::Key_Backspace);
    QCOMPARE(QApplication::focusWidget(), input);
    type(typed);
    QCOMPARE(QApplication::focusWidget(), input);
    QCOMPARE(bench.text, u"---\n"_s + after + u"author: b\n---\n"_s);
}

void FormKeysTest::undoOfALongTextKeepsTheFocusInItsField()
{
    const QString text = u"---\nlit: |\n  one\n  two\nauthor: b\n---\n"_s;
    FormBench bench(text);
    QWidget *input = bench.input(u"lit"_s);
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(input, Qt::Key_Backspace);
    auto *author = bench.input<QLineEdit>(u"author"_s);
    QTest::keyClicks(author, u"c"_s);
    bench.undo();
    QVERIFY(bench.input<QLineEdit>(u"lit"_s)); // one line is enough for it now
    bench.undo();
    QCOMPARE(bench.text, text);
    QVERIFY(bench.row(u"lit"_s)->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(!qobject_cast<QLineEdit *>(QApplication::focusWidget()));
}

QTEST_MAIN(FormKeysTest)
#include "tst_formkeys.moc"
