#include "footnotes/clip.h"
#include "footnotes/problems.h"

#include <QTest>

using namespace wengao;
using namespace wengao::footnotes;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(wengao::footnotes::ProblemKind)

class TestFootnoteProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAndMends_data();
    void findsAndMends();
    void saysNothingOfASoundArticle();
    void carriesNotesToAnotherArticle();
};

void TestFootnoteProblems::findsAndMends_data()
{
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mended");
    const auto row = [](const char *name, ProblemKind kind, const QString &text, const QString &mended) {
        QTest::newRow(name) << kind << text << mended;
    };
    row("undefined", ProblemKind::Undefined, u"a[^1]\n"_s, u"a[^1]\n\n[^1]: \n"_s);
    row("unused", ProblemKind::Unused, u"a\n\n[^1]: x\n"_s, u"a\n"_s);
    row("duplicate", ProblemKind::Duplicate, u"a[^1]\n\n[^1]: x\n[^1]: y\n"_s,
        u"a[^1]\n\n[^1]: x\n[^2]: y\n"_s);
    row("the same text", ProblemKind::SameText, u"a[^1]b[^2]\n\n[^1]: x\n[^2]: x\n"_s,
        u"a[^1]b[^1]\n\n[^1]: x\n"_s);
    row("empty", ProblemKind::Empty, u"a[^1]\n\n[^1]:\n"_s, u"a\n"_s);
    row("case", ProblemKind::NearlySameLabel, u"a[^ab]\n\n[^Ab]: x\n"_s, u"a[^Ab]\n\n[^Ab]: x\n"_s);
    row("width", ProblemKind::NearlySameLabel, u"a[^１]\n\n[^1]: x\n"_s, u"a[^1]\n\n[^1]: x\n"_s);
    row("order", ProblemKind::OutOfOrder, u"a[^2]b[^1]\n\n[^1]: x\n[^2]: y\n"_s,
        u"a[^1]b[^2]\n\n[^2]: x\n[^1]: y\n"_s);
    row("in the middle", ProblemKind::InTheMiddle, u"a[^1]\n\n[^1]: x\n\nb[^2]\n\n[^2]: y\n"_s,
        u"a[^1]\n\nb[^2]\n\n[^2]: y\n[^1]: x\n"_s);
    row("in code", ProblemKind::InCode, u"a`b[^1]`[^1]\n\n[^1]: x\n"_s, u"a`b`[^1][^1]\n\n[^1]: x\n"_s);
    row("in a fenced code block", ProblemKind::InCode, u"a\n\n```\nb[^1]\n```\n\n[^1]: x\n"_s,
        u"a[^1]\n\n```\nb\n```\n\n[^1]: x\n"_s);
    row("in an indented code block", ProblemKind::InCode, u"a\n\n    b[^1]\n\n[^1]: x\n"_s,
        u"a[^1]\n\n    b\n\n[^1]: x\n"_s);
    row("in a heading", ProblemKind::InHeading, u"# a[^1]\n\nb\n\n[^1]: x\n"_s,
        u"# a\n\nb[^1]\n\n[^1]: x\n"_s);
    row("full width", ProblemKind::FullWidth, u"a［^１］\n\n[^1]: x\n"_s, u"a[^1]\n\n[^1]: x\n"_s);
    row("no colon", ProblemKind::MissingColon, u"a[^1]\n\n[^1] x\n"_s, u"a[^1]\n\n[^1]: x\n"_s);
    row("a full-width colon", ProblemKind::MissingColon, u"a[^1]\n\n[^1]：x\n"_s, u"a[^1]\n\n[^1]: x\n"_s);
    row("the same address", ProblemKind::SameAddress,
        u"a[^1]b[^2]\n\n[^1]: [x](https://a.cn)\n[^2]: [y](https://a.cn)\n"_s,
        u"a[^1]b[^1]\n\n[^1]: [x](https://a.cn)\n"_s);
    row("a heading left empty", ProblemKind::EmptyHeading, u"a[^1]\n\n## References\n\n[^1]: x\n"_s,
        u"a[^1]\n\n[^1]: x\n"_s);
}

void TestFootnoteProblems::findsAndMends()
{
    QFETCH(ProblemKind, kind);
    QFETCH(QString, text);
    const Index index(text);
    const QList<Problem> found = problems(index);
    const auto problem =
        std::find_if(found.begin(), found.end(), [=](const Problem &one) { return one.kind == kind; });
    QVERIFY(problem != found.end());
    QVERIFY(!problem->message.isEmpty());
    const QList<Fix> remedies = fixes(index, *problem);
    QVERIFY(!remedies.isEmpty());
    QVERIFY(!remedies.first().description.isEmpty());
    const QString after = applied(text, remedies.first().edits);
    QTEST(after, "mended");
    const QList<Problem> left = problems(Index(after));
    QVERIFY(std::none_of(left.begin(), left.end(), [=](const Problem &one) { return one.kind == kind; }));
}

void TestFootnoteProblems::saysNothingOfASoundArticle()
{
    const Index index(u"a[^1]b[^2]，`[^x]`。\n\n[^1]: x\n[^2]: y\n"_s);
    QCOMPARE(problems(index).size(), 0);
    // An article that shows how footnotes are written.
    QCOMPARE(problems(Index(u"a[^1]\n\n```md\nb[^1]\n\n[^1]: note\n```\n\n[^1]: x\n"_s)).size(), 0);
}

void TestFootnoteProblems::carriesNotesToAnotherArticle()
{
    const QString from = u"甲[^1]乙[^2]丙\n\n[^1]: 一[^3]\n[^2]: 二\n[^3]: 三\n"_s;
    const Clip clip = clipped(Index(from), {0, 5});
    QCOMPARE(clip.text, u"甲[^1]"_s);
    QCOMPARE(clip.notes, (QList<ClipNote>{{u"1"_s, u"一[^3]"_s}, {u"3"_s, u"三"_s}}));
    QCOMPARE(Clip::fromBytes(clip.toBytes())->notes, clip.notes);
    QVERIFY(!Clip::fromBytes("no json"));
    const QString to = u"丁[^1]\n\n[^1]: 另\n[^3]: 三\n"_s;
    const QString after = applied(to, pasted(Index(to), {1, 1}, clip));
    QCOMPARE(after, u"丁甲[^4][^1]\n\n[^1]: 另\n[^3]: 三\n[^4]: 一[^3]\n"_s);
}

QTEST_APPLESS_MAIN(TestFootnoteProblems)
#include "tst_footnoteproblems.moc"
