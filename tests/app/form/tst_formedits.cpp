#include "formbench.h"

#include "form/chip.h"
#include "form/chipseditor.h"
#include "form/longtexteditor.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QDropEvent>
#include <QFileInfo>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace wengao::form;

class FormEditsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingChangesItsLineAlone_data();
    void typingChangesItsLineAlone();
    void everyKeystrokeIsAnEditOfOneStep();
    void inputMethodTextArrivesOnce();
    void whatIsTypedBackIsWrittenAsBefore();
    void tickingChangesTheBool();
    void chipsChangeItemByItem();
    void typingOnAChipGoesOnBehindTheLast();
    void enterTakesWhatIsTypedBesideSuggestions();
    void aDroppedPictureBecomesTheCover();
    void crlfStaysCrlf();
    void undoShowsTheOldValues();
    void focusAndCursorStayThroughOwnEdits();
    void lookingChangesNothing_data();
    void lookingChangesNothing();
};

namespace {

QString replacedLine(const QString &text, const QString &before, const QString &after)
{
    QString result = text;
    const qsizetype at = result.indexOf(before);
    Q_ASSERT(at >= 0);
    result.replace(at, before.size(), after);
    return result;
}

} // namespace

void FormEditsTest::typingChangesItsLineAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("the title") << u"title"_s << u"!"_s << u"受益最大\"\ndate"_s << u"受益最大!\"\ndate"_s;
    QTest::newRow("quotes in the author")
        << u"author"_s << u" \"x\""_s << u"Assistant\""_s << u"Assistant \\\"x\\\"\""_s;
    QTest::newRow("the summary") << u"summary"_s << u"abc"_s << u"受益最大\"\ncover"_s
                                 << u"受益最大abc\"\ncover"_s;
    QTest::newRow("the cover's alternative text")
        << u"cover.alt"_s << u"?"_s << u"受益最大\"\nsource"_s << u"受益最大?\"\nsource"_s;
    QTest::newRow("the cover's picture")
        << u"cover.image"_s << u"a.png"_s << u"image: \"\""_s << u"image: \"a.png\""_s;
    QTest::newRow("an address") << u"source_url"_s << u"https://a.b/"_s << u"source_url: \"\""_s
                                << u"source_url: \"https://a.b/\""_s;
    QTest::newRow("a number") << u"word_count"_s << u"1"_s << u"word_count: 2900"_s << u"word_count: 29001"_s;
}

void FormEditsTest::typingChangesItsLineAlone()
{
    QFETCH(QString, path);
    QFETCH(QString, typed);
    QFETCH(QString, before);
    QFETCH(QString, after);
    FormBench bench(sampleFrontMatter());
    auto *input = bench.input(path);
    QVERIFY(input);
    QTest::keyClick(input, Qt::Key_End, Qt::ControlModifier);
    if (auto *line = qobject_cast<QLineEdit *>(input))
        line->end(false);
    QTest::keyClicks(input, typed);
    QCOMPARE(bench.text, replacedLine(sampleFrontMatter(), before, after));
}

void FormEditsTest::everyKeystrokeIsAnEditOfOneStep()
{
    FormBench bench(sampleFrontMatter());
    const QSignalSpy ends(&bench.panel, &FormPanel::stepEnds);
    auto *title = bench.input<QLineEdit>(u"title"_s);
    title->end(false);
    const qsizetype before = ends.size();
    QTest::keyClicks(title, u"abc"_s);
    QCOMPARE(bench.names, QStringList({u"Change Title"_s, u"Change Title"_s, u"Change Title"_s}));
    QCOMPARE(ends.size(), before);
    bench.input(u"author"_s);
    QVERIFY(ends.size() > before);
}

void FormEditsTest::inputMethodTextArrivesOnce()
{
    FormBench bench(sampleFrontMatter());
    auto *title = bench.input<QLineEdit>(u"title"_s);
    title->end(false);
    QInputMethodEvent composing(u"zhongguo"_s, {});
    QCoreApplication::sendEvent(title, &composing);
    QVERIFY(bench.states.isEmpty());
    QInputMethodEvent committed;
    committed.setCommitString(u"中国"_s);
    QCoreApplication::sendEvent(title, &committed);
    QCOMPARE(bench.states.size(), 1);
    QVERIFY(bench.text.contains(u"受益最大中国\"\ndate"_s));
}

void FormEditsTest::whatIsTypedBackIsWrittenAsBefore()
{
    const QString text = u"---\ntitle: \"\\u4e2d文\"\nweight: 010\ndraft: Yes\n---\n"_s;
    FormBench bench(text);
    for (const QString &path : {u"title"_s, u"weight"_s}) {
        auto *input = bench.input<QLineEdit>(path);
        input->end(false);
        QTest::keyClicks(input, u"12"_s);
        QVERIFY(bench.text != text);
        QTest::keyClick(input, Qt::Key_Backspace);
        QTest::keyClick(input, Qt::Key_Backspace);
        QCOMPARE(bench.text, text);
    }
    QTest::keyClick(bench.input(u"draft"_s), Qt::Key_Space);
    QVERIFY(bench.text != text);
    QTest::keyClick(bench.input(u"draft"_s), Qt::Key_Space);
    QCOMPARE(bench.text, text);
}

void FormEditsTest::tickingChangesTheBool()
{
    FormBench bench(sampleFrontMatter());
    QTest::keyClick(bench.input(u"draft"_s), Qt::Key_Space);
    QCOMPARE(bench.text, replacedLine(sampleFrontMatter(), u"draft: false"_s, u"draft: true"_s));
    bench.undo();
    QVERIFY(!bench.input<QCheckBox>(u"draft"_s)->isChecked());
}

void FormEditsTest::chipsChangeItemByItem()
{
    FormBench bench(u"---\ntags: ['AI',   \"Tech\"] # mine\n---\n"_s);
    auto *input = bench.input<QLineEdit>(u"tags"_s);
    QTest::keyClicks(input, u"new"_s);
    QTest::keyClick(input, Qt::Key_Return);
    QVERIFY2(bench.text.startsWith(u"---\ntags: ['AI',   \"Tech\", "_s), qPrintable(bench.text));
    QVERIFY(bench.text.contains(u"new"_s));
    QInputMethodEvent comma;
    comma.setCommitString(u"新闻，"_s);
    QCoreApplication::sendEvent(input, &comma);
    QVERIFY2(bench.text.contains(u"新闻"_s), qPrintable(bench.text));
    while (!bench.states.isEmpty())
        bench.undo();
    QCOMPARE(bench.text, u"---\ntags: ['AI',   \"Tech\"] # mine\n---\n"_s);
    QCOMPARE(bench.row(u"tags"_s)->editor()->value().toStringList(), QStringList({u"AI"_s, u"Tech"_s}));
}

void FormEditsTest::typingOnAChipGoesOnBehindTheLast()
{
    FormBench bench(u"---\ntags: [a, b]\n---\n"_s);
    auto *input = bench.input<QLineEdit>(u"tags"_s);
    QTest::keyClick(input, Qt::Key_Left);
    auto *chip = qobject_cast<Chip *>(QApplication::focusWidget());
    QVERIFY(chip && chip->text() == u"b"_s);
    QTest::keyClicks(chip, u"n"_s);
    QCOMPARE(QApplication::focusWidget(), input);
    QTest::keyClicks(input, u"ew"_s);
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(bench.text, u"---\ntags: [a, b, new]\n---\n"_s);
}

void FormEditsTest::enterTakesWhatIsTypedBesideSuggestions()
{
    FormBench bench(u"---\ntags: [a]\n---\n"_s);
    FormContext context;
    context.suggestions = [](const QString &) { return QStringList{u"new york"_s, u"newton"_s}; };
    bench.panel.setContext(context);
    auto *input = bench.input<QLineEdit>(u"tags"_s);
    QTest::keyClicks(input, u"new"_s);
    QAbstractItemView *list = input->completer()->popup();
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(bench.text, u"---\ntags: [a, new]\n---\n"_s);
    QTest::keyClicks(input, u"newt"_s);
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(bench.text, u"---\ntags: [a, new, newton]\n---\n"_s);
}

void FormEditsTest::aDroppedPictureBecomesTheCover()
{
    FormBench bench(sampleFrontMatter());
    FormContext context;
    context.imagePathFor = [](const QString &file) { return u"/images/"_s + QFileInfo(file).fileName(); };
    bench.panel.setContext(context);
    bench.panel.focusField(u"cover.image"_s);
    QWidget *editor = bench.row(u"cover.image"_s)->editor();
    QVERIFY(editor && editor->acceptDrops());
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/somewhere/a b.png"_s)});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &files, Qt::LeftButton, {});
    QCoreApplication::sendEvent(editor, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &files, Qt::LeftButton, {});
    QCoreApplication::sendEvent(editor, &drop);
    QCOMPARE(bench.text,
             replacedLine(sampleFrontMatter(), u"image: \"\""_s, u"image: \"/images/a b.png\""_s));
}

void FormEditsTest::crlfStaysCrlf()
{
    const QString crlf = sampleFrontMatter().replace(u'\n', wengao::text::crlfMark);
    FormBench bench(crlf);
    auto *title = bench.input<QLineEdit>(u"title"_s);
    title->end(false);
    QTest::keyClicks(title, u"!"_s);
    QString expected = crlf;
    expected.insert(expected.indexOf(u"大\""_s) + 1, u'!');
    QCOMPARE(bench.text, expected);
}

void FormEditsTest::undoShowsTheOldValues()
{
    FormBench bench(sampleFrontMatter());
    auto *title = bench.input<QLineEdit>(u"title"_s);
    const QString old = title->text();
    title->selectAll();
    QTest::keyClicks(title, u"x"_s);
    QCOMPARE(title->text(), u"x"_s);
    bench.undo();
    QCOMPARE(bench.text, sampleFrontMatter());
    QCOMPARE(bench.input<QLineEdit>(u"title"_s), title);
    QCOMPARE(title->text(), old);
}

void FormEditsTest::focusAndCursorStayThroughOwnEdits()
{
    FormBench bench(sampleFrontMatter());
    auto *title = bench.input<QLineEdit>(u"title"_s);
    title->setCursorPosition(2);
    QTest::keyClicks(title, u"ab"_s);
    QCOMPARE(title->cursorPosition(), 4);
    title->setSelection(1, 3);
    bench.panel.setFrontMatter(QString(bench.text).replace(u"2900"_s, u"2901"_s));
    QCOMPARE(title->selectionStart(), 1);
    QCOMPARE(title->selectedText().size(), 3);
    QCOMPARE(bench.input<QLineEdit>(u"title"_s), title);
}

void FormEditsTest::lookingChangesNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("the sample") << sampleFrontMatter();
    QTest::newRow("odd numbers")
        << u"---\na: 0x1F\nb: 010\nc: 1_000\nd: 1e3\ne: .5\nf: -0\ng: 007\nh: 1.50\n---\n"_s;
    QTest::newRow("odd dates")
        << u"---\ndate: 2024-1-2\nlastmod: 2024-01-02 03:04\nexpiryDate: 2001-02-03 7:05:00 +8\n---\n"_s;
    QTest::newRow("yes and no") << u"---\na: yes\nb: Off\nc: n\ndraft: TRUE\ne: ~\nf:\n---\n"_s;
    QTest::newRow("block scalars")
        << u"---\nsummary: >-\n  one\n  two\n\n  three\ndescription: |+\n  a\n\n\n---\n"_s;
    QTest::newRow("lists of many kinds")
        << u"---\ntags:\n- a # x\n-   'b'\n- 1\nk: [a,\n  b]\nm: []\nn: [[1], 2]\n---\n"_s;
    QTest::newRow("anchors and tags") << u"---\na: &x 1\nb: *x\nc: !!str 2\n<<: {z: 1}\n? q\n: r\n---\n"_s;
    QTest::newRow("a broken one") << u"---\na: \"open\nb: [\n---\n"_s;
    QTest::newRow("TOML") << u"+++\ntitle = 'x'\ndraft = true\n+++\n"_s;
    QTest::newRow("JSON") << u"{\n  \"title\": \"x\"\n}\n"_s;
    QTest::newRow("strange characters")
        << u"---\na: \"x\u00a0y\u3000\u200b\"\nb: \"1\\u2028 2\\r3\"\nc: ' 'é\n---\n"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("empty between the fences") << u"---\n---\n"_s;
}

void FormEditsTest::lookingChangesNothing()
{
    QFETCH(QString, text);
    FormBench bench(text);
    bench.panel.showSource();
    const QList<FieldRow *> rows = bench.panel.findChildren<FieldRow *>();
    for (FieldRow *row : rows)
        bench.panel.focusField(row->path());
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &bench.panel,
                        Qt::Key_Tab);
    bench.panel.resize(900, 300);
    bench.panel.commitPending();
    bench.panel.setFrontMatter(sampleFrontMatter());
    bench.panel.setFrontMatter(text);
    QCoreApplication::processEvents();
    QVERIFY2(bench.states.isEmpty(), qPrintable(bench.names.join(u", "_s)));
    QCOMPARE(bench.panel.frontMatter(), text);
}

QTEST_MAIN(FormEditsTest)
#include "tst_formedits.moc"
