#include "referencesteps.h"

#include "dialogs/referencerestyle.h"
#include "shell/application.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTableWidget>

using namespace wengao;
using namespace wengao::tests;

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

/// What becomes of references that stand in the article already, through the real window.
class TestReferenceEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }
    void restyleChangesWhatIsRecognisedInOneStep();
    void restyleGuessesNothingOfItsOwnNotes_data();
    void restyleGuessesNothingOfItsOwnNotes();
    void restyleLeavesToThePersonWhatWouldLoseWords();
    void anInsertedReferenceIsEditedAsItIsKept_data();
    void anInsertedReferenceIsEditedAsItIsKept();
};

void TestReferenceEditing::restyleChangesWhatIsRecognisedInOneStep()
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

void TestReferenceEditing::restyleGuessesNothingOfItsOwnNotes_data()
{
    addWorks();
}

/// There and back again: the library knows what each note was worded from.
void TestReferenceEditing::restyleGuessesNothingOfItsOwnNotes()
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

void TestReferenceEditing::restyleLeavesToThePersonWhatWouldLoseWords()
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

void TestReferenceEditing::anInsertedReferenceIsEditedAsItIsKept_data()
{
    addWorks();
}

void TestReferenceEditing::anInsertedReferenceIsEditedAsItIsKept()
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

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestReferenceEditing test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_referenceediting.moc"
