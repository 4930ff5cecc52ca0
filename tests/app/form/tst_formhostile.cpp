#include "formbench.h"

#include "form/sourcepane.h"
#include "frontmatter/frontmatter.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace wengao::form;

namespace {

QString yaml(const QString &content)
{
    return u"---\n"_s + content + u"---\n"_s;
}

SourceText *sourceOf(FormBench &bench)
{
    bench.panel.showSource();
    return bench.panel.findChild<SourcePane *>()->text();
}

} // namespace

/// What the form does with front matters nobody writes on purpose, and with those that are not finished yet.
class FormHostileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOneFieldAndNothingElse_data();
    void changesOneFieldAndNothingElse();
    void showsWhatItCannotEdit_data();
    void showsWhatItCannotEdit();
    void unfinishedSourceDestroysNothing_data();
    void unfinishedSourceDestroysNothing();
    void asksForTheCoversDescription();
    void editsEveryNotation_data();
    void editsEveryNotation();
};

void FormHostileTest::changesOneFieldAndNothingElse_data()
{
    QTest::addColumn<QString>("text"); // with one field `title: x`
    const QString title = u"title: x\n"_s;
    QTest::newRow("an alias of itself") << yaml(title + u"a: &a [*a]\n"_s);
    QTest::newRow("anchors, aliases and tags") << yaml(u"a: &x 1\nb: *x\nc: !!str 2\n"_s + title);
    QTest::newRow("block scalars with odd indentation")
        << yaml(u"a: |2\n    x\n   y\nb: >1\n  z\nc: |+\n\n\n"_s + title);
    QTest::newRow("tabs behind values") << yaml(u"a: 1\t# c\nb:\t2\n"_s + title);
    QTest::newRow("CRLF") << yaml(u"a: 1\n"_s + title).replace(u'\n', wengao::text::crlfMark);
    QTest::newRow("CR") << yaml(u"a: 1\n"_s + title).replace(u'\n', u'\r');
    QTest::newRow("deep nesting") << yaml(title + u"a: "_s + u"{b: "_s.repeated(60) + u"1"_s +
                                          QString(60, u'}') + u'\n');
    QTest::newRow("deep lists") << yaml(title + u"a: "_s + QString(300, u'[') + QString(300, u']') + u'\n');
    QTest::newRow("a value of a megabyte")
        << yaml(u"a: \""_s + QString(1'000'000, u'字') + u"\"\n"_s + title);
    QString many;
    for (int i = 0; i < 10'000; ++i)
        many += u"key%1: %1\n"_s.arg(i);
    QTest::newRow("ten thousand keys") << yaml(title + many);
    QTest::newRow("blank lines and comments") << yaml(u"\n\n# a\n\n"_s + title + u"\n# b\n\n"_s);
}

void FormHostileTest::changesOneFieldAndNothingElse()
{
    QFETCH(QString, text);
    FormBench bench(text);
    auto *input = bench.input<QLineEdit>(u"title"_s);
    QVERIFY(input);
    QVERIFY2(!input->isReadOnly(), qPrintable(bench.notes(u"title"_s).join(u'\n')));
    QTest::keyClick(input, Qt::Key_End);
    QTest::keyClicks(input, u"y"_s);
    QCOMPARE(bench.text, QString(text).replace(u"title: x"_s, u"title: xy"_s));
    bench.undo();
    QCOMPARE(bench.text, text);
    QCOMPARE(bench.row(u"title"_s)->editor()->value().toString(), u"x"_s);
}

void FormHostileTest::showsWhatItCannotEdit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::newRow("an anchor") << yaml(u"a: &x one\nb: *x\n"_s) << u"a"_s;
    QTest::newRow("an alias") << yaml(u"a: &x one\nb: *x\n"_s) << u"b"_s;
    QTest::newRow("a tag") << yaml(u"a: !!str 2\n"_s) << u"a"_s;
    QTest::newRow("a list of maps") << yaml(u"a:\n  - b: 1\n    c: 2\n  - b: 3\n"_s) << u"a"_s;
    QTest::newRow("a map in a map") << yaml(u"a:\n  b:\n    c: 2\n"_s) << u"a.b"_s;
    QTest::newRow("a list of tables") << u"+++\n[[a]]\nb = 1\n+++\n"_s << u"a"_s;
    QTest::newRow("a list of objects") << u"{\"a\": [{\"b\": 1}]}\n"_s << u"a"_s;
}

void FormHostileTest::showsWhatItCannotEdit()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    FormBench bench(text);
    FieldRow *row = bench.row(path);
    QVERIFY(row);
    QVERIFY(row->isLocked());
    QVERIFY(!bench.notes(path).isEmpty());
    QCOMPARE(bench.text, text);
    QVERIFY(bench.states.isEmpty());
}

void FormHostileTest::unfinishedSourceDestroysNothing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("an open quotation mark") << u"\nnew: \"abc"_s;
    QTest::newRow("an open bracket") << u"\nnew: [a, b"_s;
    QTest::newRow("an open brace") << u"\nnew: {a: b"_s;
    QTest::newRow("a key without a colon") << u"\nnew"_s;
    QTest::newRow("a tab") << u"\nnew:\n\t- a"_s;
    QTest::newRow("an alias of nothing") << u"\nnew: *nothing"_s;
    QTest::newRow("a key that stands twice") << u"\ntitle: again"_s;
    QTest::newRow("a fence in the middle") << u"\n---"_s;
}

/// Typed key by key below the first field: the other fields stay on the screen, the text is what was typed,
/// and taking it back gives the text there was.
void FormHostileTest::unfinishedSourceDestroysNothing()
{
    QFETCH(QString, typed);
    FormBench bench(sampleFrontMatter());
    auto *source = sourceOf(bench);
    QTextCursor cursor(source->document());
    cursor.movePosition(QTextCursor::EndOfBlock);
    source->setTextCursor(cursor);
    const QString line = u"受益最大\"\ndate"_s;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (typed[i] == u'\t')
            source->insertPlainText(u"\t"_s);
        else if (typed[i] == u'\n')
            QTest::keyClick(source, Qt::Key_Return);
        else
            QTest::keyClick(source, typed[i].toLatin1());
        QVERIFY(bench.row(u"tags"_s));
        QCOMPARE(bench.row(u"author"_s)->editor()->value().toString(), u"AI News Assistant"_s);
        // A text that cannot be taken over stays in the pane, and the article keeps the one before.
        const QString part = typed.first(i + 1);
        QVERIFY(source->toPlainText().contains(part.trimmed()));
        QVERIFY(bench.text.startsWith(u"---\n"_s) && bench.text.endsWith(u"---\n"_s));
        QVERIFY(bench.text.contains(u"\ndate: 2025-06-08T20:11:50.179Z\n"_s));
    }
    while (!bench.states.isEmpty())
        bench.undo();
    QCOMPARE(bench.text, sampleFrontMatter());
    QVERIFY(bench.panel.findChild<SourcePane *>()->trouble().isEmpty());
    QVERIFY(!bench.row(u"author"_s)->isLocked());
}

void FormHostileTest::asksForTheCoversDescription()
{
    FormBench bench(yaml(u"cover:\n  image: a.png\n  alt: \"\"\n"_s));
    QVERIFY(bench.notes(u"cover.alt"_s).join(u' ').contains(u"alternative text"_s));
    QTest::keyClicks(bench.input(u"cover.alt"_s), u"b"_s);
    QVERIFY(!bench.notes(u"cover.alt"_s).join(u' ').contains(u"alternative text"_s));
}

void FormHostileTest::editsEveryNotation_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("TOML") << u"+++\ntitle = 'x' # c\n[cover]\nimage = \"\"\n+++\n"_s
                          << u"+++\ntitle = 'xy' # c\n[cover]\nimage = \"\"\n+++\n"_s;
    QTest::newRow("JSON") << u"{\"title\": \"x\", \"n\": 1}\n"_s << u"{\"title\": \"xy\", \"n\": 1}\n"_s;
}

void FormHostileTest::editsEveryNotation()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    FormBench bench(before);
    auto *input = bench.input<QLineEdit>(u"title"_s);
    QVERIFY(input && !input->isReadOnly());
    QTest::keyClick(input, Qt::Key_End);
    QTest::keyClicks(input, u"y"_s);
    QCOMPARE(bench.text, after);
}

QTEST_MAIN(FormHostileTest)
#include "tst_formhostile.moc"
