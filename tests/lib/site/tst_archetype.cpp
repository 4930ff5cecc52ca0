#include "resources/resources.h"
#include "site/archetype.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wengao;

class TestArchetype : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeholdersAreFilled_data();
    void placeholdersAreFilled();
    void theSitesOwnComeFirst();
    void hostileTemplatesEnd();
};

void TestArchetype::placeholdersAreFilled_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &source, const QString &expected) {
        QTest::newRow(name) << source << expected;
    };
    row("the title as Hugo's own archetype has it", u"title: \"{{ replace .Name \"-\" \" \" | title }}\""_s,
        u"title: \"My First Post\""_s);
    row("the date", u"date: {{ .Date }}"_s, u"date: 2026-03-04T05:06:07+08:00"_s);
    row("a date in Go's format", u"{{ now.Format \"2006-01-02 15:04\" }}"_s, u"2026-03-04 05:06"_s);
    row("a date through dateFormat", u"{{ dateFormat \"20060102\" .Date }}"_s, u"20260304"_s);
    row("spaces trimmed", u"{{- .Name -}}"_s, u"my-first-post"_s);
    row("a pipe", u"{{ .File.ContentBaseName | humanize | upper }}"_s, u"MY FIRST POST"_s);
    row("the site's title", u"{{ .Site.Title }}"_s, u"站"_s);
    row("an action that is not known", u"{{ partial \"x\" . }} {{ .Name }}"_s,
        u"{{ partial \"x\" . }} my-first-post"_s);
    row("no placeholder", u"---\n---\n"_s, u"---\n---\n"_s);
}

void TestArchetype::placeholdersAreFilled()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    const QDateTime date = QDateTime::fromString(u"2026-03-04T05:06:07+08:00"_s, Qt::ISODate);
    QCOMPARE(site::filled(source, {u"my-first-post"_s, date, u"站"_s}), expected);
}

void TestArchetype::theSitesOwnComeFirst()
{
    resources::initialize();
    QTemporaryDir folder(QDir::tempPath() + u"/wengao 试 XXXXXX"_s);
    QDir(folder.path()).mkpath(u"archetypes"_s);
    QDir(folder.path()).mkpath(u"content/posts"_s);
    for (const QString &name : {u"hugo.toml"_s, u"archetypes/default.md"_s, u"archetypes/posts.md"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const site::Site site = site::Site::containing(folder.filePath(u"content/posts"_s));
    QVERIFY(site.exists());
    QCOMPARE(site::archetypes(site).size(), 4);
    QCOMPARE(site::archetypeFor(site, site.root() + u"/content/posts/a.md"_s).name, u"posts"_s);
    QCOMPARE(site::archetypeFor(site, site.root() + u"/content/notes/a.md"_s).name, u"default"_s);
    const site::Archetype own = site::archetypeFor({}, u"a.md"_s);
    const Result<QString> source = site::archetypeSource(own);
    QVERIFY(source.isOk());
    QVERIFY(site::filled(*source, {u"He said \"no\" \\ yes"_s, QDateTime::currentDateTime()})
                .contains(u"title: \"He said \\\"no\\\" \\\\ yes\""_s));
}

void TestArchetype::hostileTemplatesEnd()
{
    const QString many = u"{{"_s.repeated(50'000) + u".Name"_s + u"}}"_s.repeated(50'000);
    QVERIFY(!site::filled(many, {u"a"_s, QDateTime::currentDateTime()}).isEmpty());
    const QString pipes = u"{{ .Name "_s + u"| lower "_s.repeated(10'000) + u"}}"_s;
    QVERIFY(!site::filled(pipes, {u"a"_s, QDateTime::currentDateTime()}).isEmpty());
}

QTEST_GUILESS_MAIN(TestArchetype)
#include "tst_archetype.moc"
