#include "app/dialogs/dialogbench.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace wengao;
using namespace wengao::tests;

class TestReferenceInput : public QObject, protected DialogBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }
    void aPastedLinkIsLookedUpByEnterAndInsertedByEnter();
    void nothingIsLookedUpUnasked();
    void aFailedLookUpLeavesTheFieldsToThePerson();
    void aLookUpIsCancelled();
    void enterTakesWhatTheClipboardOffers();
    void aClipboardOfOrdinaryWordsIsNotOffered();
    void manyReferencesPastedAreListed();
    void anotherPasteStartsAnew();
    void aLinkKeptFromBeforeIsLookedUpByEnter();
    void aRefusalGoesWhenAFieldIsFilled();
    void whatIsNotUnderstoodLeavesNothingOfTheTextBefore_data();
    void whatIsNotUnderstoodLeavesNothingOfTheTextBefore();
    void questionMarksAreNamedWhereThereAreSome_data();
    void questionMarksAreNamedWhereThereAreSome();
};

void TestReferenceInput::aRefusalGoesWhenAFieldIsFilled()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.finish();
    QTRY_COMPARE(told(dialog, "input"), QStringLiteral("There is nothing to insert yet."));
    fill(dialog, "title", QStringLiteral("A"));
    QCOMPARE(told(dialog, "input"), QString());
}

void TestReferenceInput::whatIsNotUnderstoodLeavesNothingOfTheTextBefore_data()
{
    QTest::addColumn<QString>("next");
    QTest::newRow("an ISBN that does not check") << QStringLiteral("ISBN 978-7-302-51185-1");
    QTest::newRow("an ISBN that is too short") << QStringLiteral("ISBN 978-0-306-4061");
    QTest::newRow("words") << QStringLiteral("some words");
}

void TestReferenceInput::whatIsNotUnderstoodLeavesNothingOfTheTextBefore()
{
    QFETCH(QString, next);
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    paste(dialog, QStringLiteral("ISBN 978-0-306-40615-7"));
    QTRY_COMPARE(dialog.item().text(u"ISBN"), QStringLiteral("9780306406157"));
    fill(dialog, "title", QStringLiteral("Typed"));
    paste(dialog, next);
    QTRY_VERIFY(!dialog.item().has(u"ISBN"));
    QVERIFY(!dialog.certainties().contains(QStringLiteral("ISBN")));
    QCOMPARE(dialog.item().text(u"title"), QStringLiteral("Typed"));
}

void TestReferenceInput::questionMarksAreNamedWhereThereAreSome_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("named");
    QTest::newRow("every field is stated")
        << QStringLiteral("张三. 智能写作工具的比较研究[J]. 编辑之友, 2021, 43(5): 12-19.") << false;
    QTest::newRow("the title is guessed")
        << QStringLiteral("OpenAI. 面向各国的计划[EB/OL]. (2025-05-07). https://example.com/plan/.") << true;
}

void TestReferenceInput::questionMarksAreNamedWhereThereAreSome()
{
    QFETCH(QString, line);
    QFETCH(bool, named);
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    paste(dialog, line);
    QTRY_VERIFY(told(dialog, "input").startsWith(QStringLiteral("A finished reference")));
    QCOMPARE(told(dialog, "input").contains(QStringLiteral("question mark")), named);
    ReferenceDialog editing(services(), {});
    editing.setAttribute(Qt::WA_DeleteOnClose, false);
    editing.editNote(QStringLiteral("1"), line);
    QCOMPARE(told(editing, "input").contains(QStringLiteral("question mark")), named);
}

void TestReferenceInput::aPastedLinkIsLookedUpByEnterAndInsertedByEnter()
{
    auto *dialog = new ReferenceDialog(services(), {QStringLiteral("one"), {}});
    QPointer<ReferenceDialog> alive(dialog);
    dialog->show();
    QSignalSpy lookUp(dialog, &ReferenceDialog::lookUpWanted);
    QSignalSpy insert(dialog, &ReferenceDialog::insertWanted);
    paste(*dialog, QStringLiteral("https://news.example/ai?utm_source=x"));
    QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("lookUp"))->isEnabled());
    QCOMPARE(dialog->item().date(u"accessed"), references::Date::of(2026, 11, 25));
    enter(*dialog);
    QCOMPARE(lookUp.size(), 1);
    QVERIFY(insert.isEmpty());
    dialog->showLookUp(page());
    QCOMPARE(dialog->item().text(u"title"), QStringLiteral("How AI changes work"));
    enter(*dialog);
    QTRY_COMPARE(insert.size(), 1);
    QCOMPARE(insert.first().first().toString(), QStringLiteral("How AI changes work / one / "));
    QSignalSpy drafted(dialog, &ReferenceDialog::drafted);
    dialog->closeDone();
    QVERIFY(drafted.last().first().toJsonObject().isEmpty());
    QTRY_VERIFY(!alive);
}

void TestReferenceInput::nothingIsLookedUpUnasked()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy lookUp(&dialog, &ReferenceDialog::lookUpWanted);
    paste(dialog, QStringLiteral("https://news.example/ai"));
    QTRY_VERIFY(!told(dialog, "input").isEmpty());
    dialog.finish();
    dialog.reject();
    QVERIFY(lookUp.isEmpty());
}

void TestReferenceInput::aFailedLookUpLeavesTheFieldsToThePerson()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QSignalSpy insert(&dialog, &ReferenceDialog::insertWanted);
    paste(dialog, QStringLiteral("https://news.example/ai"));
    enter(dialog);
    dialog.showLookUpFailure(QStringLiteral("Offline."));
    QVERIFY(told(dialog, "input").startsWith(QStringLiteral("Offline.")));
    auto *title = dialog.findChild<ReferenceField *>(QStringLiteral("title"))->input();
    QTRY_VERIFY(title->hasFocus());
    type(title, QStringLiteral("By hand"));
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(insert.size(), 1);
    QVERIFY(insert.first().first().toString().startsWith(QStringLiteral("By hand")));
}

void TestReferenceInput::aLookUpIsCancelled()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy cancelled(&dialog, &ReferenceDialog::lookUpCancelled);
    paste(dialog, QStringLiteral("10.1000/xyz123"));
    enter(dialog);
    QVERIFY(dialog.findChild<ReferenceNotice *>(QStringLiteral("input"))->run(QStringLiteral("Cancel")));
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(dialog.item().text(u"DOI"), QStringLiteral("10.1000/xyz123"));
}

void TestReferenceInput::enterTakesWhatTheClipboardOffers()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.offer(QStringLiteral("https://news.example/ai"));
    QVERIFY(told(dialog, "offer").contains(QStringLiteral("news.example")));
    QVERIFY(dialog.item().text(u"URL").isEmpty());
    enter(dialog);
    QTRY_COMPARE(dialog.item().text(u"URL"), QStringLiteral("https://news.example/ai"));
}

void TestReferenceInput::aClipboardOfOrdinaryWordsIsNotOffered()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.offer(QStringLiteral("just some words"));
    dialog.offer(QString());
    QVERIFY(told(dialog, "offer").isEmpty());
}

void TestReferenceInput::manyReferencesPastedAreListed()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    paste(dialog,
          QStringLiteral("@book{a, title={First}, author={Li, Si}, year=2001, publisher={P}}\n"
                         "@book{b, title={Second}, author={Zhang, San}, year=2002, publisher={P}}\n"));
    QTRY_COMPARE(dialog.item().text(u"title"), QStringLiteral("First"));
    QVERIFY(told(dialog, "input").contains(QStringLiteral("BibTeX")));
    QVERIFY(dialog.findChild<ReferenceNotice *>(QStringLiteral("input"))->run(QStringLiteral("Show all")));
    QCOMPARE(dialog.findChild<ReferenceShelf *>()->count(), 2);
    auto *search = dialog.findChild<QLineEdit *>(QStringLiteral("shelfSearch"));
    type(search, QStringLiteral("second"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(dialog.item().text(u"title"), QStringLiteral("Second"));
}

void TestReferenceInput::anotherPasteStartsAnew()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    paste(dialog, QStringLiteral("https://news.example/ai"));
    QTRY_VERIFY(!dialog.item().text(u"URL").isEmpty());
    fill(dialog, "title", QStringLiteral("Of the first"));
    paste(dialog, QStringLiteral("https://other.example/b"));
    QTRY_COMPARE(dialog.item().text(u"URL"), QStringLiteral("https://other.example/b"));
    QVERIFY(dialog.item().text(u"title").isEmpty());
    QVERIFY(dialog.findChild<ReferenceNotice *>(QStringLiteral("offer"))
                ->run(QStringLiteral("Bring back what you had")));
    QCOMPARE(dialog.item().text(u"title"), QStringLiteral("Of the first"));
    QCOMPARE(dialog.item().text(u"URL"), QStringLiteral("https://news.example/ai"));
}

void TestReferenceInput::aLinkKeptFromBeforeIsLookedUpByEnter()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy lookUp(&dialog, &ReferenceDialog::lookUpWanted);
    dialog.restore({{QStringLiteral("line"), QStringLiteral("https://news.example/ai")},
                    {QStringLiteral("item"),
                     QJsonObject{{QStringLiteral("type"), QStringLiteral("webpage")},
                                 {QStringLiteral("URL"), QStringLiteral("https://news.example/ai")}}}});
    enter(dialog);
    QCOMPARE(lookUp.size(), 1);
}

QTEST_MAIN(TestReferenceInput)

#include "tst_referenceinput.moc"
