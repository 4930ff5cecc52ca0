#include "articles.h"
#include "footnotes/index.h"
#include "rendering.h"

#include <QTest>

using namespace wengao;
using namespace wengao::footnotes;
using namespace Qt::StringLiterals;

class TestFootnoteIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithCmark_data();
    void agreesWithCmark();
    void agreesWithCmarkOnHostileText();
    void staysCurrentEditByEdit();
    void knowsWhatStandsWhere();
};

namespace {

/// The index's own answer in the shape of cmark-gfm's.
rendering::Notes answered(const Index &index)
{
    rendering::Notes notes;
    const QList<Reference> &references = index.references();
    const auto isPublished = [&](qsizetype definition) {
        return index.definitions().at(definition).number > 0;
    };
    for (const Reference &reference : references) {
        if (reference.number > 0 && reference.inDefinition < 0)
            notes.inText.append(reference.number);
    }
    for (qsizetype i = 0; i < index.definitions().size(); ++i) {
        if (isPublished(i))
            notes.published.append(QString());
    }
    return notes;
}

void compare(const QString &text)
{
    const rendering::Notes theirs = rendering::rendered(text);
    const rendering::Notes ours = answered(Index(text));
    if (ours.inText != theirs.inText || ours.published.size() != theirs.published.size()) {
        qInfo().noquote() << "cmark" << theirs.inText << theirs.published.size() << "ours" << ours.inText
                          << ours.published.size() << "\n"
                          << text << "\n--\n"
                          << theirs.html;
        QFAIL("the index sees other notes than cmark-gfm");
    }
}

void compareIndexes(const Index &a, const Index &b)
{
    QCOMPARE(a.text(), b.text());
    QCOMPARE(a.references().size(), b.references().size());
    for (qsizetype i = 0; i < a.references().size(); ++i) {
        QCOMPARE(a.references().at(i).range, b.references().at(i).range);
        QCOMPARE(a.references().at(i).number, b.references().at(i).number);
        QCOMPARE(a.references().at(i).inDefinition, b.references().at(i).inDefinition);
    }
    QCOMPARE(a.definitions().size(), b.definitions().size());
    for (qsizetype i = 0; i < a.definitions().size(); ++i) {
        QCOMPARE(a.definitions().at(i).range, b.definitions().at(i).range);
        QCOMPARE(a.definitions().at(i).content, b.definitions().at(i).content);
        QCOMPARE(a.definitions().at(i).duplicateOf, b.definitions().at(i).duplicateOf);
    }
}

} // namespace

void TestFootnoteIndex::agreesWithCmark_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("numbers follow the first reference", u"a[^5]b[^4]\n\n[^4]: x\n[^5]: y\n"_s);
    row("no reference in code", u"`[^1]` [^1]\n\n    [^1]\n\n```\n[^1]\n```\n\n[^1]: x\n"_s);
    row("no reference behind a backslash", u"\\[^1] [^1]\n\n[^1]: x\n"_s);
    row("no definition in a fence", u"[^1]\n\n```\n[^1]: x\n```\n"_s);
    row("no reference in raw HTML", u"<a title=\"[^1]\"> [^1]\n\n<div>\n[^1]\n</div>\n\n[^1]: x\n"_s);
    row("several paragraphs", u"[^1]\n\n[^1]: x\n\n    y[^2]\n\n[^2]: z\n"_s);
    row("nested definitions", u"[^1][^2]\n\n[^1]: [^2]: x\n"_s);
    row("a definition in a quote and in a list", u"[^1][^2]\n\n> [^1]: x\n\n* [^2]: y\n"_s);
    row("a definition right behind text", u"text[^1]\n[^1]: x\n"_s);
    row("the first definition wins", u"[^1]\n\n[^1]: x\n\n[^1]: y\n"_s);
    row("case does not count", u"[^Ab]\n\n[^aB]: x\n"_s);
    row("a link is no reference", u"[^1](x) [^1]\n\n[^1]: x\n"_s);
    row("a link by name is no reference", u"[^1][x] [^2][y] [^1]\n\n[x]: /u\n\n[^1]: x\n[^2]: y\n"_s);
    row("an exclamation mark makes no image of it", u"![^1] [^1]\n\n[^1]: x\n"_s);
    row("neighbours", u"[^1][^2][^1]\n\n[^1]: x\n[^2]: y\n"_s);
    row("in a table", u"| a[^1] | `b |\n|--|--|\n| [^2] | ` [^1] |\n\n[^1]: x\n[^2]: y\n"_s);
    row("in headings", u"# a[^1]\n\nb[^2]\n===\n\n[^1]: x\n[^2]: y\n"_s);
    row("in a note that nobody needs", u"[^2]\n\n[^1]: x[^3]\n[^2]: y\n[^3]: z\n"_s);
    row("undefined", u"[^1] [^2]\n\n[^2]: x\n"_s);
    row("a lazy line", u"[^1]\n\n[^1]: x\ny[^2]\n\n[^2]: z\n"_s);
}

void TestFootnoteIndex::agreesWithCmark()
{
    QFETCH(QString, text);
    compare(text);
}

void TestFootnoteIndex::agreesWithCmarkOnHostileText()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 8000 && !QTest::currentTestFailed(); ++round)
        compare(articles::hostile(random) + u"\n\n[^1]: x\n\n[^2]: y\n"_s);
    for (int round = 0; round < 2000 && !QTest::currentTestFailed(); ++round)
        compare(articles::plausible(random));
}

void TestFootnoteIndex::staysCurrentEditByEdit()
{
    QRandomGenerator random(8);
    for (int round = 0; round < 400 && !QTest::currentTestFailed(); ++round) {
        Index index(articles::plausible(random));
        for (int step = 0; step < 8 && !QTest::currentTestFailed(); ++step) {
            const qsizetype size = index.text().size();
            const auto start = static_cast<qsizetype>(random.bounded(static_cast<quint32>(size + 1)));
            const qsizetype end = std::min<qsizetype>(size, start + random.bounded(6));
            const TextEdits edits{
                {{start, end},
                 random.bounded(3) ? articles::hostile(random).first(0) + u"\n"_s.repeated(random.bounded(3))
                                   : articles::hostile(random)}};
            index.apply(edits);
            compareIndexes(index, Index(index.text()));
        }
    }
}

void TestFootnoteIndex::knowsWhatStandsWhere()
{
    const QString text = u"正文[^2]。`[^1]`\n\n[^1]: 一[^2]\n[^2]: 二\n\n    三\n\n尾"_s;
    const Index index(text);
    QCOMPARE(index.references().size(), 3);
    QCOMPARE(index.definitions().size(), 2);
    QCOMPARE(index.at(index.references().at(0).range), u"[^2]"_s);
    QCOMPARE(index.labelOf(index.references().at(0)), u"2"_s);
    QCOMPARE(index.references().at(1).place, Place::Code);
    QCOMPARE(index.references().at(2).inDefinition, 0);
    const Definition &second = index.definitions().at(1);
    QCOMPARE(index.at(second.range), u"[^2]: 二\n\n    三"_s);
    QCOMPARE(index.at(second.content), u"二\n\n    三"_s);
    QCOMPARE(second.number, 1);
    QCOMPARE(second.timesUsed, 2);
    QCOMPARE(index.definitions().at(0).number, 0);
    QCOMPARE(index.definitionAt(second.content.start), 1);
    QCOMPARE(index.definitionAt(0), -1);
    QCOMPARE(index.referenceAt(3), 0);
    QCOMPARE(index.referencesTo(1), (QList<qsizetype>{0, 2}));
}

QTEST_APPLESS_MAIN(TestFootnoteIndex)
#include "tst_footnoteindex.moc"
