#include "frontmatter/traps.h"

#include "lib/frontmatter/stoppedclock.h"

#include <QTest>

using namespace wengao;
using namespace wengao::frontmatter;
using namespace Qt::StringLiterals;

class TestTraps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAndMends_data();
    void findsAndMends();
    void isSilentAboutGoodFields();
    void isQuickWithManyTraps();
};

void TestTraps::findsAndMends_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &id, const QString &after) {
        QTest::newRow(name) << before << id << after;
    };
    row("a colon in a plain value", u"a: 1\ntitle: 标题: 副题\n"_s, u"colon"_s,
        u"a: 1\ntitle: \"标题: 副题\"\n"_s);
    row("a hash in a plain value", u"title: C #5\n"_s, u"hash"_s, u"title: \"C #5\"\n"_s);
    row("yes as a title", u"title: yes\n"_s, u"bool-word"_s, u"title: \"yes\"\n"_s);
    row("a leading zero", u"slug: 007\n"_s, u"leading-zero"_s, u"slug: \"007\"\n"_s);
    row("a number as a title", u"title: 1984\n"_s, u"not-text"_s, u"title: \"1984\"\n"_s);
    row("a number among tags", u"tags: [AI, 2024]\n"_s, u"item-not-text"_s, u"tags: [AI, \"2024\"]\n"_s);
    row("a duplicate key", u"title: a\ntitle: b\n"_s, u"duplicate-key"_s, u"title: b\n"_s);
    row("a merge", u"a: &x {b: 1}\n<<: *x\n"_s, u"merge"_s, u""_s);
    row("a merge of lines", u"base: &x\n  b: 1\n  c:\n    - d\nmine:\n  b: 2\n  <<: *x\n"_s, u"merge"_s,
        u"base: &x\n  b: 1\n  c:\n    - d\nmine:\n  b: 2\n  c:\n    - d\n"_s);
    row("a merge on the top level", u"base: &x\n  b: 1\n<<: *x\n"_s, u"merge"_s,
        u"base: &x\n  b: 1\nb: 1\n"_s);
    row("a picture without a description", u"cover:\n  image: a.png\n"_s, u"picture-without-alt"_s,
        u"cover:\n  image: a.png\n  alt: \"\"\n"_s);
    row("a picture with an empty description", u"cover:\n  image: a.png\n  alt: \"\"\n"_s,
        u"picture-without-alt"_s, u""_s);
    row("a date without a zone", u"date: 2025-01-02 03:04:05\n"_s, u"date-without-zone"_s,
        u"date: 2025-01-02 03:04:05+08:00\n"_s);
    row("a day without a zone", u"date: 2025-01-02\n"_s, u"date-without-zone"_s,
        u"date: 2025-01-02T00:00:00+08:00\n"_s);
    row("a date Hugo cannot read", u"date: 2024-01-02 03:04\n"_s, u"date-unreadable"_s, u""_s);
    row("a date in the future", u"date: 2026-01-02T00:00:00+08:00\n"_s, u"date-in-future"_s, u""_s);
    row("a full-width colon", u"标题：文章\n"_s, u"no-field"_s, u"标题: 文章\n"_s);
    row("a missing blank", u"title:文章\n"_s, u"no-field"_s, u"title: 文章\n"_s);
    row("a tab", u"cover:\n\timage: a\n"_s, u"tab"_s, u"cover:\n  image: a\n"_s);
    row("an open quote", u"title: \"文章\n"_s, u"quote"_s, u"title: \"文章\"\n"_s);
    row("an open bracket", u"tags: [a, b\ntitle: c\n"_s, u"bracket"_s, u"tags: [a, b]\ntitle: c\n"_s);
    row("an indicator", u"title: @home\n"_s, u"indicator"_s, u"title: \"@home\"\n"_s);
    row("a document end", u"title: a\n...\n"_s, u"document-end"_s, u"title: a\n"_s);
    row("y as a nested key", u"point:\n  x: 1\n  y: 2\n"_s, u"bool-key"_s, u"point:\n  x: 1\n  \"y\": 2\n"_s);
}

void TestTraps::findsAndMends()
{
    QFETCH(QString, before);
    QFETCH(QString, id);
    QFETCH(QString, after);
    const FrontMatter matter = FrontMatter::parse(u"---\n"_s + before + u"---\n"_s);
    const QList<Problem> problems = traps(matter, StoppedClock());
    const auto found = std::find_if(problems.cbegin(), problems.cend(),
                                    [&id](const Problem &problem) { return problem.id == id; });
    QVERIFY2(found != problems.cend(), problems.isEmpty() ? "none" : qPrintable(problems[0].id));
    QVERIFY(!found->message.isEmpty());
    if (after.isEmpty()) {
        QVERIFY(found->fixes.isEmpty());
        return;
    }
    QVERIFY(!found->fixes.isEmpty());
    QCOMPARE(applied(matter.text(), found->fixes[0].edits), u"---\n"_s + after + u"---\n"_s);
}

void TestTraps::isSilentAboutGoodFields()
{
    const FrontMatter matter = FrontMatter::parse(
        u"---\ntitle: \"yes\"\ndate: 2025-01-02T03:04:05+08:00\ndraft: false\nmath: yes\nweight: 10\n"
        "tags: [AI, 科技]\nsummary: 文章 # 注\nother: true\nyear: 2024\ncover:\n  image: a.png\n  alt: b\n---\n"_s);
    const QList<Problem> problems = traps(matter, StoppedClock());
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems[0].message));
    QVERIFY(traps(FrontMatter(), StoppedClock()).isEmpty());
}

void TestTraps::isQuickWithManyTraps()
{
    QString text = u"---\n"_s;
    for (int i = 0; i < 5000; ++i)
        text += u"key%1: yes\n"_s.arg(i);
    const QList<Problem> problems = traps(FrontMatter::parse(text + u"---\n"_s), StoppedClock());
    QVERIFY(problems.size() >= 500);
    QVERIFY(problems.size() < 600);
}

QTEST_APPLESS_MAIN(TestTraps)
#include "tst_traps.moc"
