#include "dialogs/referencedialog.h"
#include "dialogs/referencefield.h"
#include "dialogs/referencenotice.h"
#include "dialogs/referencepaste.h"
#include "dialogs/referencepreview.h"
#include "dialogs/referencerestyle.h"
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
#include <QTableWidget>
#include <QTest>

using namespace wengao;
using dialogs::ReferenceDialog;
using tests::PageServer;

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
    void restyleChangesWhatIsRecognisedInOneStep();
    void restyleGuessesNothingOfItsOwnNotes_data();
    void restyleGuessesNothingOfItsOwnNotes();
    void restyleLeavesToThePersonWhatWouldLoseWords();
    void anInsertedReferenceIsEditedAsItIsKept_data();
    void anInsertedReferenceIsEditedAsItIsKept();
    void aReadOnlyArticleIsLeftAlone();

private:
    void open(tests::WindowFixture &fixture, const QString &body)
    {
        QVERIFY(fixture.window->openArticle(
            fixture.write(QStringLiteral("reference %1.md").arg(++m_number), body.toUtf8())));
    }
    static void run(tests::WindowFixture &fixture, const char *command)
    {
        fixture.window->commands()->action(QString::fromLatin1(command))->trigger();
    }
    static QString body(const tests::WindowFixture &fixture)
    {
        return fixture.window->currentView()->document().body();
    }
    static void putCursor(tests::WindowFixture &fixture, const QString &behind)
    {
        const qsizetype at = body(fixture).indexOf(behind);
        QVERIFY(at >= 0);
        fixture.window->currentView()->pane()->setSelection(editor::Selection::at(at + behind.size()));
    }
    static ReferenceDialog *dialog(const tests::WindowFixture &fixture)
    {
        return fixture.window->references()->dialog();
    }
    static void enter(const tests::WindowFixture &fixture)
    {
        QTest::keyClick(dialog(fixture)->findChild<dialogs::ReferencePaste *>(), Qt::Key_Return);
    }
    static void type(const tests::WindowFixture &fixture, const char *variable, const QString &text)
    {
        auto *field = dialog(fixture)->findChild<dialogs::ReferenceField *>(QString::fromLatin1(variable));
        QVERIFY(field);
        QTest::keyClicks(field->input(), text);
    }

    static void draftAndInsert(tests::WindowFixture &fixture, const QString &pasted);

    int m_number = 0;
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

void TestReferenceDesk::restyleChangesWhatIsRecognisedInOneStep()
{
    tests::WindowFixture fixture;
    const QString before = QStringLiteral("一[^1]二[^2]\n\n[^1]: 只是一句说明。\n[^2]: OpenAI. (n.d.). "
                                          "\"[Introducing](https://openai.example/a)\". OpenAI. "
                                          "Retrieved July 30, 2024.\n");
    open(fixture, before);
    fixture.settings.setValue(settings::keys::citationStyle, QStringLiteral("apa"));
    run(fixture, "references.restyle");
    auto *restyle = fixture.window->findChild<dialogs::ReferenceRestyle *>();
    QVERIFY(restyle);
    QTRY_VERIFY_WITH_TIMEOUT(restyle->isReady(), 30000);
    QCOMPARE(restyle->chosen().size(), 1);
    restyle->findChild<QPushButton *>(QStringLiteral("apply"))->click();
    const QString after = body(fixture);
    QVERIFY2(after != before && after.contains(QStringLiteral("[^1]: 只是一句说明。\n")), qPrintable(after));
    QVERIFY(after.contains(QStringLiteral("openai.example/a")));
    fixture.window->undo();
    QCOMPARE(body(fixture), before);
}

namespace {

struct Work
{
    const char *name;
    const char *bibtex;
    const char *word; ///< that a guess from the note would lose
};

constexpr Work works[] = {
    {"a paper with publisher and pages",
     "@inproceedings{v, title={Attention Is All You Need}, author={Vaswani, Ashish and Shazeer, Noam}, "
     "booktitle={NeurIPS}, year={2017}, pages={5998--6008}, publisher={Curran}}",
     "Curran"},
    {"a thesis", "@phdthesis{d, title={A Study of Things}, author={Doe, Jane}, school={MIT}, year={2019}}",
     "MIT"},
    {"a book with an edition",
     "@book{w, title={中国近代史}, author={王五}, edition={2}, address={北京}, publisher={人民出版社}, "
     "year={2001}}",
     "人民出版社"},
    {"four authors",
     "@article{z, title={智能写作工具的比较研究}, author={张三 and 李四 and 王五 and 赵六}, "
     "journal={编辑之友}, year={2021}, volume={43}, number={5}, pages={12-19}}",
     "等"},
};

void addWorks()
{
    QTest::addColumn<QString>("bibtex");
    QTest::addColumn<QString>("word");
    for (const Work &work : works)
        QTest::newRow(work.name) << QString::fromUtf8(work.bibtex) << QString::fromUtf8(work.word);
}

} // namespace

void TestReferenceDesk::draftAndInsert(tests::WindowFixture &fixture, const QString &pasted)
{
    run(fixture, "references.insert");
    dialog(fixture)->findChild<dialogs::ReferencePaste *>()->setPlainText(pasted);
    dialog(fixture)->finish();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture), 30000);
}

void TestReferenceDesk::restyleGuessesNothingOfItsOwnNotes_data()
{
    addWorks();
}

/// There and back again: the library knows what each note was worded from.
void TestReferenceDesk::restyleGuessesNothingOfItsOwnNotes()
{
    QFETCH(QString, bibtex);
    QFETCH(QString, word);
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("文。\n"));
    draftAndInsert(fixture, bibtex);
    const QString before = body(fixture);
    QVERIFY2(before.contains(word), qPrintable(before));
    for (const char *style : {"china-national-standard-gb-t-7714-2015-numeric", "apa",
                              "modern-language-association", "chicago-author-date", "wengao-web-note"}) {
        fixture.settings.setValue(settings::keys::citationStyle, QString::fromLatin1(style));
        run(fixture, "references.restyle");
        auto *restyle = fixture.window->findChild<dialogs::ReferenceRestyle *>();
        QVERIFY(restyle);
        QTRY_VERIFY_WITH_TIMEOUT(restyle->isReady(), 30000);
        QCOMPARE(restyle->chosen().size(), 1);
        restyle->findChild<QPushButton *>(QStringLiteral("apply"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.window->findChild<dialogs::ReferenceRestyle *>(), 30000);
    }
    QCOMPARE(body(fixture), before);
    run(fixture, "references.restyle");
    auto *restyle = fixture.window->findChild<dialogs::ReferenceRestyle *>();
    QTRY_VERIFY_WITH_TIMEOUT(restyle->isReady(), 30000);
    QVERIFY2(restyle->chosen().isEmpty(), "it reads like this already");
}

void TestReferenceDesk::restyleLeavesToThePersonWhatWouldLoseWords()
{
    tests::WindowFixture fixture;
    open(fixture,
         QStringLiteral("一[^1]\n\n[^1]: 王五. 中国近代史[M]. 影印: 张三与友人, 北京: 人民出版社, 2001. "
                        "另见其 https://example.org/b\n"));
    fixture.settings.setValue(settings::keys::citationStyle, QStringLiteral("apa"));
    run(fixture, "references.restyle");
    auto *restyle = fixture.window->findChild<dialogs::ReferenceRestyle *>();
    QVERIFY(restyle);
    QTRY_VERIFY_WITH_TIMEOUT(restyle->isReady(), 30000);
    const QString then = restyle->findChild<QTableWidget *>()->item(0, 2)->text();
    QVERIFY2(then.contains(QStringLiteral("would lose")), qPrintable(then));
    QVERIFY(restyle->chosen().isEmpty());
}

void TestReferenceDesk::anInsertedReferenceIsEditedAsItIsKept_data()
{
    addWorks();
}

void TestReferenceDesk::anInsertedReferenceIsEditedAsItIsKept()
{
    QFETCH(QString, bibtex);
    tests::WindowFixture fixture;
    open(fixture, QStringLiteral("文。\n"));
    draftAndInsert(fixture, bibtex);
    const QString before = body(fixture);
    const auto kept = [&] {
        return fixture.read(fixture.folder.filePath(QStringLiteral("state/references.json")));
    };
    const QByteArray library = kept();
    putCursor(fixture, QStringLiteral("[^1]: "));
    run(fixture, "references.insert");
    QVERIFY(dialog(fixture));
    dialog(fixture)->finish();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture), 30000);
    QCOMPARE(body(fixture), before);
    QCOMPARE(kept(), library);
    run(fixture, "references.insert");
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture)->keptItem().isEmpty(), 30000);
    type(fixture, "title", QStringLiteral("New "));
    dialog(fixture)->finish();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(fixture), 30000);
    QCOMPARE(body(fixture).remove(QStringLiteral("New ")), before);
    const QJsonArray entries = QJsonDocument::fromJson(kept()).array();
    QCOMPARE(entries.size(), 1);
    QVERIFY(entries.first()
                .toObject()
                .value(QStringLiteral("title"))
                .toString()
                .contains(QStringLiteral("New ")));
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
