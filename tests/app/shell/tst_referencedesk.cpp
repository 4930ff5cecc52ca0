#include "referencesteps.h"

#include "dialogs/referencedialog.h"
#include "dialogs/referencefield.h"
#include "dialogs/referencenotice.h"
#include "dialogs/referencepaste.h"
#include "dialogs/referencepreview.h"
#include "documents/articledocument.h"
#include "editor/textpane.h"
#include "shell/application.h"
#include "shell/referencedesk.h"
#include "shell/windowcommands.h"
#include "support/pageserver.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace wengao;
using namespace wengao::tests;

/// The reference commands through the real window, with the real styles and a web server of our own.
class TestReferenceDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }
    void aLinkBecomesANoteByKeyboardAlone();
    void aNoteIsRecognisedAndUpdatedInOneStep();
    void theArticlesLanguageWordsWhatTellsNone();
    void theSameWorkIsReferredToAgain();
    void codeIsRefusedAndNothingIsLost();
    void aDraftSurvivesTheWindow();
    void theLibraryRemembersAndFilesAreOffered();
    void theLibraryIsExported_data();
    void theLibraryIsExported();
    void aReadOnlyArticleIsLeftAlone();
};

void TestReferenceDesk::aLinkBecomesANoteByKeyboardAlone()
{
    PageServer server;
    server.pages.insert(QStringLiteral("/news"),
                        {"<meta property=\"og:site_name\" content=\"Example News\">"
                         "<meta name=\"citation_title\" content=\"How AI changes [work]\">"
                         "<meta name=\"citation_author\" content=\"Lovelace, Ada\">"
                         "<meta name=\"citation_publication_date\" content=\"2024/05/06\">"});
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("前文。后文。\n"));
    putCursor(fixture, QStringLiteral("前文"));
    QGuiApplication::clipboard()->setText(server.address(QStringLiteral("/news")).toString());
    run(fixture, "references.insert");
    QVERIFY(dialog(fixture));
    enter(fixture); // takes what is in the clipboard
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture)->item().text(u"URL").isEmpty(), 30000);
    QVERIFY(server.requests.isEmpty());
    enter(fixture); // looks it up
    QTRY_COMPARE_WITH_TIMEOUT(dialog(fixture)->item().text(u"title"), QStringLiteral("How AI changes [work]"),
                              30000);
    enter(fixture); // inserts it
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture), 30000);
    const QString text = body(fixture);
    QVERIFY2(text.startsWith(QStringLiteral("前文。[^1]后文。\n\n[^1]: ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("How AI changes \\[work\\]")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Lovelace")), qPrintable(text));
    fixture.window->undo();
    QCOMPARE(body(fixture), QStringLiteral("前文。后文。\n"));
}

void TestReferenceDesk::aNoteIsRecognisedAndUpdatedInOneStep()
{
    tests::WindowFixture fixture;
    const QString before =
        QStringLiteral("前文。[^1]\n\n[^1]: OpenAI. (n.d.). \"[Introducing](https://openai.example/a)\". "
                       "OpenAI. Retrieved July 30, 2024.\n");
    open(fixture, before);
    putCursor(fixture, QStringLiteral("[^1]"));
    run(fixture, "references.edit");
    QVERIFY(dialog(fixture));
    QCOMPARE(dialog(fixture)->item().text(u"title"), QStringLiteral("Introducing"));
    QCOMPARE(dialog(fixture)->item().text(u"URL"), QStringLiteral("https://openai.example/a"));
    type(fixture, "title", QStringLiteral("Now "));
    dialog(fixture)->finish();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture), 30000);
    QVERIFY2(body(fixture).contains(QStringLiteral("Introducing")) &&
                 body(fixture).contains(QStringLiteral("Now ")),
             qPrintable(body(fixture)));
    QVERIFY(body(fixture).startsWith(QStringLiteral("前文。[^1]\n\n[^1]: ")));
    fixture.window->undo();
    QCOMPARE(body(fixture), before);
}

void TestReferenceDesk::theArticlesLanguageWordsWhatTellsNone()
{
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("一篇用中文写成的文章，谈的是引用。\n"));
    run(fixture, "references.insert");
    type(fixture, "URL", QStringLiteral("https://example.org/a"));
    const auto *preview = dialog(fixture)->findChild<dialogs::ReferencePreview *>();
    QTRY_VERIFY_WITH_TIMEOUT(preview->shownText().contains(QStringLiteral("example.org/a")), 30000);
    const QString year = QString::number(fixture.clock.now().date().year());
    QVERIFY2(preview->shownText().contains(year + QStringLiteral("年")), qPrintable(preview->shownText()));
    dialog(fixture)->reject();
}

void TestReferenceDesk::theSameWorkIsReferredToAgain()
{
    tests::WindowFixture fixture;
    open(fixture,
         QStringLiteral(
             "前文。[^1]后文。\n\n[^1]: OpenAI. (n.d.). \"[Introducing](https://openai.example/a)\". "
             "OpenAI. Retrieved July 30, 2024.\n"));
    putCursor(fixture, QStringLiteral("后文"));
    run(fixture, "references.insert");
    dialog(fixture)->findChild<dialogs::ReferencePaste *>()->setPlainText(
        QStringLiteral("https://openai.example/a?utm_source=feed"));
    auto *offer = dialog(fixture)->findChild<dialogs::ReferenceNotice *>(QStringLiteral("offer"));
    QTRY_VERIFY_WITH_TIMEOUT(offer->text().contains(QStringLiteral("[^1]")), 30000);
    QVERIFY(offer->run(QStringLiteral("Refer to it again")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture), 30000);
    QVERIFY2(body(fixture).startsWith(QStringLiteral("前文。[^1]后文。[^1]\n")), qPrintable(body(fixture)));
}

void TestReferenceDesk::codeIsRefusedAndNothingIsLost()
{
    tests::WindowFixture fixture;
    const QString before = QStringLiteral("文。\n\n```\ncode\n```\n");
    open(fixture, before);
    putCursor(fixture, QStringLiteral("co"));
    run(fixture, "references.insert");
    type(fixture, "title", QStringLiteral("Kept"));
    dialog(fixture)->finish();
    auto *input = dialog(fixture)->findChild<dialogs::ReferenceNotice *>(QStringLiteral("input"));
    QTRY_VERIFY_WITH_TIMEOUT(!input->text().isEmpty(), 30000);
    QVERIFY(dialog(fixture)->isVisible());
    QCOMPARE(dialog(fixture)->item().text(u"title"), QStringLiteral("Kept"));
    QCOMPARE(body(fixture), before);
    dialog(fixture)->reject();
}

void TestReferenceDesk::aDraftSurvivesTheWindow()
{
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("文。\n"));
    run(fixture, "references.insert");
    type(fixture, "title", QStringLiteral("Half"));
    QTest::keyClick(dialog(fixture), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture), 30000);
    QCOMPARE(body(fixture), QStringLiteral("文。\n"));
    run(fixture, "references.insert");
    QCOMPARE(dialog(fixture)->item().text(u"title"), QStringLiteral("Half"));
    dialog(fixture)->finish();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture), 30000);
    run(fixture, "references.insert");
    QVERIFY2(dialog(fixture)->item().text(u"title").isEmpty(), "what was inserted is no draft any more");
    dialog(fixture)->reject();
}

void TestReferenceDesk::theLibraryRemembersAndFilesAreOffered()
{
    tests::WindowFixture fixture;
    (void)fixture.write(QStringLiteral("works.bib"),
                        "@book{b, title={From the file}, author={Li, Si}, year=2001}\n");
    open(fixture, QStringLiteral("---\ntitle: t\nbibliography: works.bib\n---\n文。\n"));
    run(fixture, "references.insert");
    type(fixture, "title", QStringLiteral("Remembered"));
    dialog(fixture)->finish();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture), 30000);
    run(fixture, "references.insert");
    dialog(fixture)->showShelf();
    QCOMPARE(dialog(fixture)->findChild<dialogs::ReferenceShelf *>()->count(), 2);
    dialog(fixture)->showShelf(QStringLiteral("file"));
    QTest::keyClick(dialog(fixture)->findChild<QLineEdit *>(QStringLiteral("shelfSearch")), Qt::Key_Return);
    QCOMPARE(dialog(fixture)->item().text(u"title"), QStringLiteral("From the file"));
    dialog(fixture)->reject();
    const QByteArray kept = fixture.read(fixture.folder.filePath(QStringLiteral("state/references.json")));
    QVERIFY(kept.contains("Remembered"));
}

void TestReferenceDesk::theLibraryIsExported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("as BibTeX") << "out.bib" << QByteArray("title");
    QTest::newRow("as RIS") << "out.ris" << QByteArray("TY  - ");
    QTest::newRow("as CSL-JSON") << "out.json" << QByteArray("\"title\"");
}

void TestReferenceDesk::theLibraryIsExported()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, part);
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("文。\n"));
    run(fixture, "references.insert");
    type(fixture, "title", QStringLiteral("Exported"));
    dialog(fixture)->finish();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture), 30000);
    fixture.prompts.saveAnswers = {fixture.folder.filePath(name)};
    run(fixture, "references.export");
    const QByteArray bytes = fixture.read(fixture.folder.filePath(name));
    QVERIFY2(bytes.contains("Exported") && bytes.contains(part), bytes.constData());
}

void TestReferenceDesk::aReadOnlyArticleIsLeftAlone()
{
    tests::WindowFixture fixture;
    QVERIFY(
        fixture.window->openArticle(fixture.write(QStringLiteral("broken.md"), QByteArray("a\0b\xff\n", 5))));
    if (fixture.window->currentView()->document().readOnlyReason().isEmpty())
        QSKIP("such an article can be edited");
    run(fixture, "references.insert");
    QVERIFY(!dialog(fixture));
}

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestReferenceDesk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_referencedesk.moc"
