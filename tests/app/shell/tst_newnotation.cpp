#include "shell/newnotation.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;
using frontmatter::Language;

class TestNewNotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheSite_data();
    void followsTheSite();
    void isYamlWithoutAnythingToGoBy();
};

void TestNewNotation::followsTheSite_data()
{
    using Files = QMap<QString, QByteArray>;
    QTest::addColumn<Files>("files");
    QTest::addColumn<Language>("notation");
    const QByteArray toml = "+++\ntitle = 'x'\n+++\n";
    const QByteArray yaml = "---\ntitle: x\n---\n";
    QTest::newRow("what the configuration says")
        << Files{{u"hugo.toml"_s, "metaDataFormat = 'JSON'\n"}, {u"archetypes/default.md"_s, toml}}
        << Language::Json;
    QTest::newRow("the template of the section")
        << Files{{u"hugo.toml"_s, ""}, {u"archetypes/posts.md"_s, toml}, {u"archetypes/default.md"_s, yaml}}
        << Language::Toml;
    QTest::newRow("the default template against the neighbours")
        << Files{{u"hugo.toml"_s, ""}, {u"archetypes/default.md"_s, toml}, {u"content/posts/b.md"_s, yaml}}
        << Language::Toml;
    QTest::newRow("most of the neighbours") << Files{{u"hugo.toml"_s, ""},
                                                     {u"content/posts/b.md"_s, toml},
                                                     {u"content/posts/c.md"_s, "\xEF\xBB\xBF" + toml},
                                                     {u"content/posts/d.md"_s, yaml},
                                                     {u"content/posts/e.md"_s, "no front matter"}}
                                            << Language::Toml;
    QTest::newRow("neighbours without a site")
        << Files{{u"content/posts/b.md"_s, "{\n\"title\": 1\n}\n"}} << Language::Json;
    QTest::newRow("a configuration nobody understands")
        << Files{{u"hugo.toml"_s, "metaDataFormat = 'org'\n"}} << Language::Yaml;
}

void TestNewNotation::followsTheSite()
{
    using Files = QMap<QString, QByteArray>;
    QFETCH(Files, files);
    QFETCH(Language, notation);
    const QTemporaryDir folder(QDir::tempPath() + "/notation with spaces XXXXXX"_L1);
    QVERIFY(folder.isValid() && QDir(folder.path()).mkpath(u"content/posts"_s));
    QVERIFY(QDir(folder.path()).mkpath(u"archetypes"_s));
    files.insert(u"content/posts/a.md"_s, "text\n");
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        QFile file(folder.filePath(it.key()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(*it), it->size());
    }
    const QString article = folder.filePath(u"content/posts/a.md"_s);
    QCOMPARE(shell::newNotation(site::Site::containing(article), article), notation);
}

void TestNewNotation::isYamlWithoutAnythingToGoBy()
{
    QCOMPARE(shell::newNotation({}, {}), Language::Yaml);
    QCOMPARE(shell::newNotation({}, u"/nowhere/at/all.md"_s), Language::Yaml);
}

QTEST_GUILESS_MAIN(TestNewNotation)
#include "tst_newnotation.moc"
