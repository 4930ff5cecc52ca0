#include "formbench.h"

#include "form/chip.h"
#include "form/sourcepane.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

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
    void tabVisitsAllFieldsInOrderAndInSight();
    void tabComesInAtTheFirstField();
    void tabGoesOnFromAChip();
    void removingAFieldStaysInTheForm();
    void theMenuOpensFromEveryPartOfAList();
    void theInputOfANarrowListIsInSight();
    void aRenameIsTakenOrGivenUp();
    void aLinkShowsItsFocusAndIsOneStep();
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

void FormKeysTest::tabVisitsAllFieldsInOrderAndInSight()
{
    FormBench bench(sampleFrontMatter());
    bench.panel.resize(360, 300);
    QVERIFY(bench.panel.focusField(u"title"_s));
    const QWidget *first = QApplication::focusWidget();
    QStringList visited;
    QWidgetList stops;
    do {
        QWidget *stop = QApplication::focusWidget();
        QVERIFY2(!stop->visibleRegion().isEmpty(), qPrintable(visited.join(u' ')));
        stops.append(stop);
        if (visited.isEmpty() || visited.constLast() != bench.panel.focusedField())
            visited.append(bench.panel.focusedField());
        QTest::keyClick(stop, Qt::Key_Tab);
    } while (QApplication::focusWidget() != first && stops.size() < 100);
    QCOMPARE(visited, QStringList({u"title"_s, u"date"_s, u"draft"_s, u"tags"_s, u"categories"_s, u"author"_s,
                                   u"summary"_s, u"cover.image"_s, u"cover.alt"_s, u"source_url"_s,
                                   u"word_count"_s, u"reading_time"_s, QString()}));
    QVERIFY(bench.panel.findChild<SourcePane *>()->isAncestorOf(stops.constLast()));
    while (!stops.isEmpty()) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), stops.takeLast());
    }
}

void FormKeysTest::tabComesInAtTheFirstField()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QLineEdit(&window);
    column->addWidget(before);
    FormBench bench(u"---\ndate: 2025-01-02\n---\n"_s);
    column->addWidget(&bench.panel);
    auto *after = new QLineEdit(&window);
    column->addWidget(after);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    // Rows that come later stand behind everything else in Qt's order.
    bench.text = u"---\ntitle: x\ndate: 2025-01-02\n---\n"_s;
    bench.panel.setFrontMatter(bench.text);
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QCOMPARE(bench.panel.focusedField(), u"title"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QVERIFY(!bench.panel.isAncestorOf(QApplication::focusWidget()));
    after->setFocus();
    QTest::keyClick(after, Qt::Key_Backtab);
    QVERIFY(bench.panel.findChild<SourcePane *>()->isAncestorOf(QApplication::focusWidget()));
    bench.panel.setParent(nullptr);
}

void FormKeysTest::tabGoesOnFromAChip()
{
    FormBench bench(u"---\ntitle: x\ntags: [a, b]\nauthor: y\n---\n"_s);
    for (const bool next : {true, false}) {
        QTest::keyClick(bench.input(u"tags"_s), Qt::Key_Left);
        QVERIFY(qobject_cast<Chip *>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), next ? Qt::Key_Tab : Qt::Key_Backtab);
        QCOMPARE(bench.panel.focusedField(), next ? u"author"_s : u"title"_s);
    }
}

void FormKeysTest::removingAFieldStaysInTheForm()
{
    FormBench bench(u"---\ntitle: x\nauthor: y\nslug: z\n---\n"_s);
    for (const auto &[path, next] : {std::pair(u"author"_s, u"slug"_s), std::pair(u"slug"_s, u"title"_s)}) {
        QVERIFY(bench.panel.focusField(path));
        QMenu menu;
        bench.row(path)->fillMenu(&menu);
        menu.actions().constLast()->trigger();
        QVERIFY(!bench.text.contains(path));
        QCOMPARE(bench.panel.focusedField(), next);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    }
}

void FormKeysTest::theMenuOpensFromEveryPartOfAList()
{
    const QList<QList<Qt::Key>> ways{{}, {Qt::Key_Left}, {Qt::Key_Left, Qt::Key_F2}};
    for (const QList<Qt::Key> &way : ways) {
        FormBench bench(u"---\ntags: [a, b]\n---\n"_s);
        auto *menu = bench.row(u"tags"_s)->findChild<QMenu *>();
        bench.input(u"tags"_s);
        for (const Qt::Key key : way)
            QTest::keyClick(QApplication::focusWidget(), key);
        const QSignalSpy shown(menu, &QMenu::aboutToShow);
        QTimer::singleShot(0, menu, &QWidget::close);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(shown.size(), 1);
    }
}

void FormKeysTest::theInputOfANarrowListIsInSight()
{
    FormBench bench(u"---\ntags: [人工智能, 机器学习, 深度学习, 科学, 技术]\ntitle: x\n---\n"_s);
    auto *input = bench.input<QLineEdit>(u"tags"_s);
    for (const int width : {400, 240, 200, 240, 400}) {
        bench.panel.resize(width, 600);
        QTest::keyClicks(input, u"x"_s);
        QWidget *editor = bench.row(u"tags"_s)->editor();
        QTRY_COMPARE(editor->height(), editor->heightForWidth(editor->width()));
        QVERIFY(editor->rect().contains(input->geometry()));
    }
}

void FormKeysTest::aRenameIsTakenOrGivenUp()
{
    const QString text = u"---\ntitle: x\nauthor: y\n---\n"_s;
    FormBench bench(text);
    const auto begin = [&bench] {
        bench.panel.focusField(u"author"_s);
        bench.row(u"author"_s)->beginRename();
        QTest::keyClicks(QApplication::focusWidget(), u"writer"_s);
        return QApplication::focusWidget();
    };
    QWidget *key = begin();
    QTest::keyClick(key, Qt::Key_Escape);
    QVERIFY(!key->isVisible());
    QCOMPARE(bench.text, text);
    QCOMPARE(bench.panel.focusedField(), u"author"_s);
    begin();
    QVERIFY(bench.panel.focusField(u"title"_s));
    QCOMPARE(bench.text, u"---\ntitle: x\nwriter: y\n---\n"_s);
    QCOMPARE(bench.panel.focusedField(), u"title"_s);
    bench.undo();
    QTest::keyClick(begin(), Qt::Key_Return);
    QCOMPARE(bench.text, u"---\ntitle: x\nwriter: y\n---\n"_s);
    QCOMPARE(bench.panel.focusedField(), u"writer"_s);
}

void FormKeysTest::aLinkShowsItsFocusAndIsOneStep()
{
    const QString text = u"---\nsummary: old\ntitle: x\n---\n"_s;
    FormBench bench(text);
    FormContext context;
    context.firstParagraph = [] { return u"new"_s; };
    bench.panel.setContext(context);
    auto *link = bench.row(u"summary"_s)->editor()->findChild<QPushButton *>();
    bench.panel.focusField(u"title"_s);
    const QImage without = link->grab().toImage();
    link->setFocus(Qt::OtherFocusReason);
    QVERIFY(link->hasFocus());
    QVERIFY(link->grab().toImage() != without);
    QTest::keyClick(link, Qt::Key_Space);
    QCOMPARE(bench.text, u"---\nsummary: new\ntitle: x\n---\n"_s);
    QCOMPARE(bench.states.size(), 1);
    bench.undo();
    QCOMPARE(bench.text, text);
}

QTEST_MAIN(FormKeysTest)
#include "tst_formkeys.moc"
