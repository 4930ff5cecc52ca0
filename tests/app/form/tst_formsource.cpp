#include "formbench.h"

#include "form/sourcepane.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace wengao::form;

class FormSourceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingInTheSourceChangesTheField();
    void brokenSourceKeepsTheValuesOnScreen();
    void newLinesTakeTheArticlesBreak();
    void readOnlyLocksEverything();
    void unsafeFieldIsShownWithItsReason();
    void machineFieldsOpenWhenUnlocked();
    void computedFieldIsUpdatedByOneClick();
    void emptyFrontMatterIsOffered();
    void newFrontMatterFollowsTheSite();
    void datesAreJudgedInTheSitesZone();
    void aThousandFieldsOpenQuickly();
    void pendingInputIsTakenBeforeSaving();
    void coloursFollowTheTheme();
};

namespace {

SourceText *sourceOf(FormBench &bench)
{
    bench.panel.showSource();
    return bench.panel.findChild<SourcePane *>()->text();
}

bool press(QWidget *parent, const QString &title)
{
    const QList<QPushButton *> buttons = parent->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == title && button->isVisibleTo(parent)) {
            button->click();
            return true;
        }
    }
    return false;
}

} // namespace

void FormSourceTest::typingInTheSourceChangesTheField()
{
    FormBench bench(sampleFrontMatter());
    auto *source = sourceOf(bench);
    QTextCursor cursor = source->document()->find(u"reading_time: 15"_s);
    cursor.setPosition(cursor.selectionEnd());
    source->setTextCursor(cursor);
    QTest::keyClicks(source, u"0"_s);
    QCOMPARE(bench.text, sampleFrontMatter().replace(u"reading_time: 15"_s, u"reading_time: 150"_s));
    QCOMPARE(bench.row(u"reading_time"_s)->editor()->value().toInt(), 150);
    bench.undo();
    QVERIFY(source->document()->find(u"reading_time: 150"_s).isNull());
    QCOMPARE(bench.row(u"reading_time"_s)->editor()->value().toInt(), 15);
}

void FormSourceTest::brokenSourceKeepsTheValuesOnScreen()
{
    FormBench bench(sampleFrontMatter());
    auto *source = sourceOf(bench);
    QTextCursor cursor = source->document()->find(u"tags: ["_s);
    cursor.setPosition(cursor.selectionEnd());
    source->setTextCursor(cursor);
    QTest::keyClicks(source, u"\""_s);
    QVERIFY(!bench.panel.findChild<SourcePane *>()->trouble().isEmpty());
    QCOMPARE(source->extraSelections().size(), 1);
    QVERIFY(bench.row(u"title"_s));
    QVERIFY(bench.row(u"title"_s)->isLocked());
    QTest::keyClick(source, Qt::Key_Backspace);
    QCOMPARE(bench.text, sampleFrontMatter());
    QVERIFY(!bench.row(u"title"_s)->isLocked());
    QVERIFY(bench.panel.findChild<SourcePane *>()->trouble().isEmpty());
}

void FormSourceTest::newLinesTakeTheArticlesBreak()
{
    const QString crlf = QString(u"---\na: 1\nb: 2\n---\n"_s).replace(u'\n', wengao::text::crlfMark);
    FormBench bench(crlf);
    bench.panel.setLineBreak(wengao::text::LineBreak::CrLf);
    auto *source = sourceOf(bench);
    QTextCursor cursor = source->document()->find(u"a: 1"_s);
    cursor.setPosition(cursor.selectionEnd());
    source->setTextCursor(cursor);
    QTest::keyClick(source, Qt::Key_Return);
    QTest::keyClicks(source, u"c: 3"_s);
    QCOMPARE(bench.text, QString(u"---\na: 1\nc: 3\nb: 2\n---\n"_s).replace(u'\n', wengao::text::crlfMark));
}

void FormSourceTest::readOnlyLocksEverything()
{
    FormBench bench(sampleFrontMatter());
    bench.panel.setReadOnly(u"No."_s);
    auto *title = bench.input<QLineEdit>(u"title"_s);
    QVERIFY(title->isReadOnly());
    QTest::keyClicks(title, u"x"_s);
    QTest::keyClicks(sourceOf(bench), u"x"_s);
    QTest::keyClick(bench.input(u"tags"_s), Qt::Key_Backspace);
    QVERIFY(bench.states.isEmpty());
    bench.panel.setReadOnly({});
    QVERIFY(!bench.input<QLineEdit>(u"title"_s)->isReadOnly());
}

void FormSourceTest::unsafeFieldIsShownWithItsReason()
{
    FormBench bench(u"---\na: &x one\nb: *x\n---\n"_s);
    QVERIFY(bench.row(u"a"_s)->isLocked());
    QVERIFY(!bench.notes(u"a"_s).isEmpty());
    QVERIFY(press(bench.row(u"b"_s), u"Edit in the source"_s));
    auto *source = bench.panel.findChild<SourcePane *>()->text();
    QVERIFY(source->isVisibleTo(&bench.panel));
    QCOMPARE(source->textCursor().blockNumber(), 1);
}

void FormSourceTest::machineFieldsOpenWhenUnlocked()
{
    FormBench bench(sampleFrontMatter());
    bench.panel.focusField(u"ai_score"_s);
    FieldRow *score = bench.row(u"ai_score"_s);
    QVERIFY(score->isLocked());
    QVERIFY(press(score, u"Unlock"_s));
    QVERIFY(!score->isLocked());
    auto *input = bench.input<QLineEdit>(u"ai_score"_s);
    input->selectAll();
    QTest::keyClicks(input, u"7"_s);
    QCOMPARE(bench.text, sampleFrontMatter().replace(u"ai_score: 0"_s, u"ai_score: 7"_s));
}

void FormSourceTest::computedFieldIsUpdatedByOneClick()
{
    FormBench bench(sampleFrontMatter());
    bench.panel.setCounts({{u"hanzi"_s, u"字数"_s, 1441, 4}});
    QVERIFY(bench.notes(u"word_count"_s).constFirst().contains(u"→"_s));
    QVERIFY(press(bench.row(u"word_count"_s), u"Update"_s));
    QCOMPARE(bench.text, sampleFrontMatter().replace(u"word_count: 2900"_s, u"word_count: 1441"_s));
    QVERIFY(bench.notes(u"word_count"_s).isEmpty());
}

void FormSourceTest::emptyFrontMatterIsOffered()
{
    FormBench bench({});
    QVERIFY(press(&bench.panel, u"Add front matter"_s));
    QVERIFY2(bench.text.startsWith(u"---\ntitle: "_s) && bench.text.endsWith(u"---\n"_s),
             qPrintable(bench.text));
    QVERIFY(bench.row(u"date"_s));
    bench.undo();
    QCOMPARE(bench.text, QString());
    QVERIFY(!bench.row(u"date"_s));
}

void FormSourceTest::newFrontMatterFollowsTheSite()
{
    FormBench bench({});
    FormContext context;
    context.newNotation = [] { return wengao::frontmatter::Language::Toml; };
    bench.panel.setContext(context);
    QVERIFY(press(&bench.panel, u"Add front matter"_s));
    QVERIFY2(bench.text.startsWith(u"+++\ntitle = "_s) && bench.text.endsWith(u"+++\n"_s),
             qPrintable(bench.text));
    context.newNotation = [] { return wengao::frontmatter::Language::Json; };
    bench.undo();
    bench.panel.setContext(context);
    QVERIFY(press(&bench.panel, u"Add front matter"_s));
    QVERIFY2(bench.text.startsWith(u"{\n"_s) && bench.text.endsWith(u"}\n"_s), qPrintable(bench.text));
    QVERIFY(bench.row(u"title"_s) && bench.row(u"date"_s));
}

void FormSourceTest::datesAreJudgedInTheSitesZone()
{
    FormContext context;
    context.now = [] { return QDateTime(QDate(2025, 6, 1), QTime(4, 0), Qt::UTC); };
    const QString text = u"---\ndate: 2025-06-01T05:00:00\n---\n"_s;
    FormBench bench(text);
    bench.panel.setContext(context);
    QTRY_COMPARE(bench.notes(u"date"_s).size(), 2); // no zone, and an hour ahead in UTC
    context.timeZone = QTimeZone("Asia/Shanghai");
    bench.panel.setContext(context);
    QTRY_COMPARE(bench.notes(u"date"_s), QStringList());
}

void FormSourceTest::aThousandFieldsOpenQuickly()
{
    QString text = u"---\n"_s;
    for (int i = 0; i < 1000; ++i)
        text += u"field_%1: \"value %1\"\n"_s.arg(i);
    text += u"---\n"_s;
    FormBench bench(text);
    QVERIFY(bench.panel.findChildren<FieldRow *>().size() < 200);
    QVERIFY(bench.panel.focusField(u"field_900"_s));
    auto *input = bench.input<QLineEdit>(u"field_900"_s);
    QVERIFY(input);
    input->selectAll();
    QTest::keyClicks(input, u"x"_s);
    QCOMPARE(bench.text, QString(text).replace(u"\"value 900\""_s, u"\"x\""_s));
}

void FormSourceTest::pendingInputIsTakenBeforeSaving()
{
    FormBench bench(sampleFrontMatter());
    QTest::keyClicks(bench.input(u"tags"_s), u"abc"_s);
    bench.panel.commitPending();
    QVERIFY2(bench.text.contains(u"abc"_s), qPrintable(bench.text));
}

void FormSourceTest::coloursFollowTheTheme()
{
    FormBench bench(sampleFrontMatter());
    auto *way = bench.row(u"summary"_s)->findChild<QPushButton *>();
    auto *label = bench.row(u"source_url"_s)->findChild<QLabel *>();
    QVERIFY(way && label && label->text().contains(u"source_url"_s));
    const QPalette before = QApplication::palette();
    const QString shade = label->text();
    QPalette dark = before;
    dark.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
    dark.setColor(QPalette::WindowText, Qt::white);
    dark.setColor(QPalette::Base, Qt::black);
    QApplication::setPalette(dark);
    QTRY_VERIFY(way->palette().color(QPalette::ButtonText).lightness() > 128);
    QVERIFY(label->text() != shade);
    QApplication::setPalette(before);
    QTRY_VERIFY(way->palette().color(QPalette::ButtonText).lightness() < 128);
    QCOMPARE(label->text(), shade);
}

QTEST_MAIN(FormSourceTest)
#include "tst_formsource.moc"
