#include "dialogs/referencedialog.h"
#include "dialogs/referencepaste.h"
#include "dialogs/referenceshelf.h"
#include "documents/articledocument.h"
#include "shell/application.h"
#include "shell/referencedesk.h"
#include "shell/windowcommands.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;
using dialogs::ReferenceDialog;

/// References with a site around them, and what other programs put on the clipboard.
class TestReferenceSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }
    void filesNamedByTheSiteAreOffered();
    void theLibraryLivesWithTheSite();
    void zoterosClipboardFillsTheFields_data();
    void zoterosClipboardFillsTheFields();
    void aHugePasteLeavesTheWindowAlive();
    void stylesGoByTheirNamesHere();

private:
    static void open(tests::WindowFixture &fixture, const QByteArray &article)
    {
        QVERIFY(QDir(fixture.folder.path()).mkpath(u"content/posts"_s));
        QVERIFY(QDir(fixture.folder.path()).mkpath(u"data"_s));
        (void)fixture.write(u"data/site.bib"_s, "@book{b, title={From the site}, year=2001}\n");
        (void)fixture.write(u"data/more.json"_s, R"([{"id":"m","type":"book","title":"More of the site"}])");
        (void)fixture.write(u"hugo.toml"_s,
                            "title = '站'\n[params]\nbibliography = ['data/site.bib', 'data/more.json']\n");
        QVERIFY(fixture.window->openArticle(fixture.write(u"content/posts/a.md"_s, article)));
    }
    static void run(tests::WindowFixture &fixture, const char *command)
    {
        fixture.window->commands()->action(QString::fromLatin1(command))->trigger();
    }
    static ReferenceDialog *dialog(const tests::WindowFixture &fixture)
    {
        return fixture.window->references()->dialog();
    }
    static void draft(tests::WindowFixture &fixture, const QString &bibtex)
    {
        run(fixture, "references.insert");
        dialog(fixture)->findChild<dialogs::ReferencePaste *>()->setPlainText(bibtex);
        QTRY_VERIFY(!dialog(fixture)->item().text(u"title").isEmpty());
        dialog(fixture)->finish();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture), 30000);
    }
};

void TestReferenceSite::filesNamedByTheSiteAreOffered()
{
    tests::WindowFixture fixture;
    (void)fixture.write(u"works.json"_s, R"([{"id":"w","type":"book","title":"From the article"}])");
    open(fixture, "---\ntitle: t\nbibliography: ../../works.json\n---\n文。\n");
    run(fixture, "references.insert");
    dialog(fixture)->showShelf();
    QCOMPARE(dialog(fixture)->findChild<dialogs::ReferenceShelf *>()->count(), 3);
    for (const QString &title : {u"From the site"_s, u"More of the site"_s, u"From the article"_s}) {
        dialog(fixture)->showShelf(title);
        QTest::keyClick(dialog(fixture)->findChild<QLineEdit *>(u"shelfSearch"_s), Qt::Key_Return);
        QCOMPARE(dialog(fixture)->item().text(u"title"), title);
    }
    dialog(fixture)->reject();
}

void TestReferenceSite::theLibraryLivesWithTheSite()
{
    tests::WindowFixture fixture;
    open(fixture, "文。\n");
    QAction *withSite = fixture.window->commands()->action(u"references.withSite"_s);
    QVERIFY(withSite->isCheckable() && !withSite->isChecked());
    draft(fixture, u"@book{a, title={Of the person}, year=2001}"_s);
    withSite->trigger();
    draft(fixture, u"@book{b, title={Of this site}, year=2002}"_s);
    const QByteArray site = fixture.read(fixture.folder.filePath(u".wengao/references.json"_s));
    QVERIFY2(site.contains("Of this site") && !site.contains("Of the person"), site.constData());
    const QByteArray own = fixture.read(fixture.folder.filePath(u"state/references.json"_s));
    QVERIFY2(own.contains("Of the person") && !own.contains("Of this site"), own.constData());
    fixture.save();
    QVERIFY(fixture.restart({fixture.folder.filePath(u"content/posts/a.md"_s)}));
    QVERIFY(fixture.window->commands()->action(u"references.withSite"_s)->isChecked());
}

void TestReferenceSite::zoterosClipboardFillsTheFields_data()
{
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("html");
    QTest::newRow("a quick copy in APA")
        << u"Lovelace, A., & Babbage, C. (2020). How engines think. Journal of Engines, 12(3), 1–20. "
           "https://doi.org/10.1000/xyz123\n"_s
        << u"<meta charset='utf-8'><div class=\"csl-bib-body\" style=\"line-height: 2; margin-left: 2em;\">\n"
           "  <div class=\"csl-entry\">Lovelace, A., &amp; Babbage, C. (2020). How engines think. "
           "<i>Journal of Engines</i>, <i>12</i>(3), 1–20. <a href=\"https://doi.org/10.1000/xyz123\">"
           "https://doi.org/10.1000/xyz123</a></div>\n</div>"_s;
    QTest::newRow("a quick copy in GB/T 7714")
        << u"[1]LOVELACE A, BABBAGE C. How engines think[J]. Journal of Engines, 2020, 12(3): 1-20. "
           "DOI:10.1000/xyz123.\n"_s
        << u"<div class=\"csl-bib-body\"><div class=\"csl-entry\"><div class=\"csl-left-margin\">[1]</div>"
           "<div class=\"csl-right-inline\">LOVELACE A, BABBAGE C. How engines think[J]. Journal of Engines, "
           "2020, 12(3): 1-20. DOI:10.1000/xyz123.</div></div></div>"_s;
    QTest::newRow("its CSL JSON")
        << u"[\n\t{\n\t\t\"id\": \"http://zotero.org/users/1/items/ABC\",\n\t\t\"type\": "
           u"\"article-journal\",\n"
           "\t\t\"container-title\": \"Journal of Engines\",\n\t\t\"DOI\": \"10.1000/xyz123\",\n"
           "\t\t\"title\": \"How engines think\",\n\t\t\"author\": [{\"family\": \"Lovelace\", \"given\": "
           "\"A.\"}],\n\t\t\"issued\": {\"date-parts\": [[\"2020\"]]}\n\t}\n]"_s
        << QString();
    QTest::newRow("its BibTeX")
        << u"\n@article{lovelace_how_2020,\n\ttitle = {How engines think},\n\tvolume = {12},\n"
           "\tdoi = {10.1000/xyz123},\n\tjournal = {Journal of Engines},\n\tauthor = {Lovelace, A.},\n"
           "\tyear = {2020},\n}\n"_s
        << QString();
    QTest::newRow("its RIS")
        << u"TY  - JOUR\r\nTI  - How engines think\r\nAU  - Lovelace, A.\r\n"
           "T2  - Journal of Engines\r\nPY  - 2020\r\nDO  - 10.1000/xyz123\r\nER  - \r\n"_s
        << QString();
}

void TestReferenceSite::zoterosClipboardFillsTheFields()
{
    QFETCH(QString, plain);
    QFETCH(QString, html);
    tests::WindowFixture fixture;
    open(fixture, "文。\n");
    auto *data = new QMimeData;
    data->setText(plain);
    if (!html.isEmpty())
        data->setHtml(html);
    run(fixture, "references.insert");
    QGuiApplication::clipboard()->setMimeData(data);
    dialog(fixture)->findChild<dialogs::ReferencePaste *>()->paste();
    QTRY_COMPARE(dialog(fixture)->item().text(u"title"), u"How engines think"_s);
    QCOMPARE(dialog(fixture)->item().text(u"container-title"), u"Journal of Engines"_s);
    QCOMPARE(dialog(fixture)->item().text(u"DOI"), u"10.1000/xyz123"_s);
    QCOMPARE(dialog(fixture)->item().type(), u"article-journal"_s);
    dialog(fixture)->reject();
}

void TestReferenceSite::aHugePasteLeavesTheWindowAlive()
{
    tests::WindowFixture fixture;
    open(fixture, "文。\n");
    QString bibtex;
    for (int i = 0; bibtex.size() < 1'900'000; ++i)
        bibtex +=
            u"@book{b%1,\n  title = {{\\'E}tude {%1}},\n  author = {Li, Si and Wang, Wu},\n  year = 2001\n}\n"_s
                .arg(i);
    run(fixture, "references.insert");
    QGuiApplication::clipboard()->setText(bibtex);
    auto *paste = dialog(fixture)->findChild<dialogs::ReferencePaste *>();
    QElapsedTimer time;
    time.start();
    paste->paste();
    qInfo("pasting %lld characters took the window %lld ms", bibtex.size(), time.elapsed());
    qint64 longest = 0;
    time.restart();
    while (dialog(fixture)->item().text(u"title").isEmpty() && time.elapsed() < 60'000) {
        QElapsedTimer turn;
        turn.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        longest = std::max(longest, turn.elapsed());
        QThread::usleep(500);
    }
    qInfo("reading it took %lld ms, the longest the window waited was %lld ms", time.elapsed(), longest);
    QCOMPARE(dialog(fixture)->item().text(u"title"), u"Étude 0"_s);
    QCOMPARE(paste->text(), bibtex.trimmed());
    QVERIFY(paste->toPlainText().size() < 5000);
    dialog(fixture)->showShelf();
    QVERIFY(dialog(fixture)->findChild<dialogs::ReferenceShelf *>()->count() > 100);
    dialog(fixture)->showShelf({});
    QTest::keyClicks(paste, u"x"_s); // what a person types over it counts
    QVERIFY(paste->text().size() < 5000);
    dialog(fixture)->reject();
}

void TestReferenceSite::stylesGoByTheirNamesHere()
{
    tests::WindowFixture fixture;
    open(fixture, "文。\n");
    run(fixture, "references.insert");
    auto *styles = dialog(fixture)->findChild<dialogs::ReferenceStyleBox *>();
    QVERIFY(styles && styles->count() >= 9);
    QCOMPARE(styles->itemText(0), u"Wengao web note (linked title)"_s);
    QCOMPARE(styles->itemText(1), u"GB/T 7714—2015, numeric"_s);
    dialog(fixture)->reject();
}

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestReferenceSite test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_referencesite.moc"
