#include "markdown/render.h"
#include "testpaths.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace wengao::markdown;
using namespace Qt::StringLiterals;

namespace {

/// HTML as a list of tags, their attributes sorted, and texts, their white space folded: what two programs
/// must agree on. Code blocks are left to the highlighter, so its attributes do not count.
QStringList structure(const QString &html)
{
    static const QRegularExpression part(u"<!--.*?-->|<[^>]*>|[^<]+"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression attribute(u"([^\\s=]+)(=\"[^\"]*\")?"_s);
    // Hugo keeps such addresses when it keeps raw HTML; we never do.
    static const QRegularExpression dangerous(u"\"(javascript|vbscript|file|data:text)[^\"]*\""_s);
    QStringList parts;
    for (const QRegularExpressionMatch &match : part.globalMatch(html)) {
        QString text = match.captured().simplified();
        if (text.isEmpty())
            continue;
        if (text.startsWith(u'<') && !text.startsWith(u"<!--")) {
            QStringList attributes;
            for (const QRegularExpressionMatch &one : attribute.globalMatch(text.sliced(1).chopped(1))) {
                if (!one.captured().startsWith(u"tabindex") && !one.captured().startsWith(u"data-lang"))
                    attributes.append(one.captured());
            }
            std::sort(attributes.begin() + 1, attributes.end());
            text = u'<' + attributes.join(u' ').replace(dangerous, u"\"\""_s) + u'>';
        }
        // goldmark writes the comment twice for a block with an end line of its own.
        if (parts.isEmpty() || text != parts.last() || text != u"<!-- raw HTML omitted -->")
            parts.append(text);
    }
    return parts;
}

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void write(const QString &path, const QString &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

} // namespace

/// Our articles in tests/data/markdown, published by Hugo and rendered by us.
class TestHugo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void publishesTheSame_data();
    void publishesTheSame();

private:
    void makeSite(const QString &name, bool unsafe);

    QString m_hugo;
    QTemporaryDir m_folder{QDir::tempPath() + u"/wengao hugo XXXXXX"_s};
};

void TestHugo::initTestCase()
{
    m_hugo = QStandardPaths::findExecutable(u"hugo"_s);
    if (m_hugo.isEmpty())
        QSKIP("Hugo is not installed");
    makeSite(u"safe"_s, false);
    makeSite(u"unsafe"_s, true);
}

void TestHugo::makeSite(const QString &name, bool unsafe)
{
    const QString site = m_folder.filePath(name);
    write(site + u"/config.toml"_s,
          u"baseURL = 'https://example.org/'\ndisableKinds = ['home', 'section', 'taxonomy', 'term', 'RSS', "
          u"'sitemap', '404']\n"
          "[markup.goldmark.extensions]\ntypographer = false\n[markup.highlight]\ncodeFences = false\n"
          "[markup.goldmark.renderer]\nunsafe = %1\n"_s.arg(unsafe ? u"true"_s : u"false"_s));
    write(site + u"/layouts/_default/single.html"_s, u"{{ .Content }}"_s);
    QDirIterator articles(QStringLiteral(WENGAO_TEST_DATA "/markdown"), {u"*.md"_s});
    while (articles.hasNext()) {
        const QString path = articles.next();
        write(site + u"/content/"_s + articles.fileName(), u"---\ntitle: t\n---\n"_s + contents(path));
    }
    QProcess hugo;
    hugo.setWorkingDirectory(site);
    hugo.start(m_hugo, {u"--quiet"_s});
    QVERIFY(hugo.waitForFinished(60000));
    QVERIFY2(hugo.exitCode() == 0, hugo.readAllStandardOutput() + hugo.readAllStandardError());
}

void TestHugo::publishesTheSame_data()
{
    QTest::addColumn<QString>("article");
    QTest::addColumn<bool>("unsafe");
    QDirIterator articles(QStringLiteral(WENGAO_TEST_DATA "/markdown"), {u"*.md"_s});
    while (articles.hasNext()) {
        articles.next();
        const QString name = articles.fileInfo().baseName();
        QTest::addRow("%s, raw HTML omitted", qPrintable(name)) << name << false;
        QTest::addRow("%s, raw HTML kept", qPrintable(name)) << name << true;
    }
}

void TestHugo::publishesTheSame()
{
    QFETCH(QString, article);
    QFETCH(bool, unsafe);
    const QString site = m_folder.filePath(unsafe ? u"unsafe"_s : u"safe"_s);
    const QStringList published = structure(contents(site + u"/public/"_s + article + u"/index.html"_s));
    QVERIFY(!published.isEmpty());
    Options options;
    options.unsafeHtml = unsafe;
    const QString body = contents(QStringLiteral(WENGAO_TEST_DATA "/markdown/") + article + u".md"_s);
    const QStringList ours = structure(QString::fromUtf8(render(body, options).html()));
    for (qsizetype i = 0; i < qMin(ours.size(), published.size()); ++i)
        QCOMPARE(ours[i], published[i]);
    QCOMPARE(ours.size(), published.size());
}

QTEST_GUILESS_MAIN(TestHugo)
#include "tst_hugo.moc"
