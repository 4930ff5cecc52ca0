#include "terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace wengao;
using namespace Qt::StringLiterals;

class TestCheckCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsWrongInTheFrontMatter_data();
    void findsWhatIsWrongInTheFrontMatter();
    void aSoundArticleHasNoFindings();
    void fixLeavesAnUnclosedFrontMatterAlone();
    void rulesChoose_data();
    void rulesChoose();
};

void TestCheckCommand::findsWhatIsWrongInTheFrontMatter_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const char *source, const char *rule, int line, int column) {
        QTest::newRow(name) << QByteArray(source) << QString::fromLatin1(rule) << line << column;
    };
    row("a bracket left open", "---\ntags: [a\n---\n正文\n", "front-matter-syntax", 2, 7);
    row("TOML without a value", "+++\ntitle = \n+++\n正文\n", "front-matter-syntax", 2, 1);
    row("a fence left open", "---\ntitle: a\n\n**建立：**与\n", "front-matter-unclosed", 1, 1);
    row("a key that stands twice", "---\ntitle: a\ndraft: true\ntitle: b\n---\n正文\n",
        "front-matter-duplicate-key", 4, 1);
    row("a date Hugo cannot read", "---\ndate: 2024-1-2\n---\n正文\n", "front-matter-date", 2, 7);
}

void TestCheckCommand::findsWhatIsWrongInTheFrontMatter()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, rule);
    QFETCH(int, line);
    QFETCH(int, column);
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, source);
    QCOMPARE(terminal.run({u"check"_s, u"--json"_s, file}), 1);
    const QJsonArray found = QJsonDocument::fromJson(terminal.output).array();
    QCOMPARE(found.size(), 1);
    const QJsonObject one = found.first().toObject();
    QCOMPARE(one.value("rule"_L1).toString(), rule);
    QCOMPARE(one.value("severity"_L1).toString(), u"error"_s);
    QCOMPARE(one.value("line"_L1).toInt(), line);
    QCOMPARE(one.value("column"_L1).toInt(), column);
    QCOMPARE(one.value("fixable"_L1).toBool(true), false);
    QCOMPARE(terminal.run({u"check"_s, file}), 1);
    const QString start = u"%1:%2:%3: "_s.arg(file).arg(line).arg(column);
    QVERIFY2(terminal.errors.startsWith(start.toUtf8()), terminal.errors.constData());
    QVERIFY2(terminal.errors.endsWith(" [" + rule.toUtf8() + "]\n"), terminal.errors.constData());
}

void TestCheckCommand::aSoundArticleHasNoFindings()
{
    test::Terminal terminal;
    const QString file =
        terminal.write(u"a.md"_s, "---\ntitle: 题\ndate: 2024-01-02\ndraft: yes\n---\n正文\n");
    QCOMPARE(terminal.run({u"check"_s, u"--json"_s, file}), 0);
    QCOMPARE(terminal.output, QByteArray("[]\n"));
}

/// What looks like the body may be front matter there.
void TestCheckCommand::fixLeavesAnUnclosedFrontMatterAlone()
{
    const QByteArray source = "---\ntitle: **建立：**与\n\n**建立：**与\n";
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, source);
    QCOMPARE(terminal.run({u"check"_s, u"--fix"_s, file}), 1);
    QCOMPARE(terminal.read(u"a.md"_s), source);
    terminal.input = source;
    QCOMPARE(terminal.run({u"check"_s, u"--fix"_s, u"-"_s}), 1);
    QCOMPARE(terminal.output, source);
}

void TestCheckCommand::rulesChoose_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<QStringList>("found");
    const QString note = u"footnote-undefined"_s;
    const QString date = u"front-matter-date"_s;
    const QString emphasis = u"emphasis-beside-punctuation"_s;
    QTest::newRow("one of the body") << QStringList{emphasis} << QStringList{emphasis};
    QTest::newRow("one of the front matter") << QStringList{date} << QStringList{date};
    QTest::newRow("one kind of slip in notes") << QStringList{note} << QStringList{note};
    QTest::newRow("all of the notes") << QStringList{u"footnote"_s} << QStringList{note};
    QTest::newRow("two families") << QStringList{u"footnote"_s, u"front-matter"_s} << QStringList{date, note};
}

void TestCheckCommand::rulesChoose()
{
    QFETCH(QStringList, rules);
    QFETCH(QStringList, found);
    test::Terminal terminal;
    const QString file = terminal.write(u"a.md"_s, "---\ndate: 2024-1-2\n---\n**建立：**与\n\n文[^1]\n");
    QStringList words{u"check"_s, u"--json"_s, file};
    for (const QString &rule : std::as_const(rules))
        words << u"--rule"_s << rule;
    QCOMPARE(terminal.run(words), 1);
    QStringList named;
    for (const QJsonValue &one : QJsonDocument::fromJson(terminal.output).array())
        named.append(one.toObject().value("rule"_L1).toString());
    QCOMPARE(named, found);
}

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
