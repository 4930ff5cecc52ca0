#include "app/dialogs/dialogbench.h"
#include "dialogs/referencepreview.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QSplitter>

using namespace wengao;
using namespace wengao::tests;

class TestReferenceDialog : public QObject, protected DialogBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }
    void insertWaitsForTheWording();
    void nothingIsInsertedFromNothing();
    void missingFieldsAreNamed();
    void whatWasTypedComesBack();
    void theSameWorkIsOffered();
    void aNoteIsUpdated();
    void theLibraryIsSearchedAndUsed();
    void styleAndLanguageReword();
    void narrowWindowsStackTheHalves();
};

void TestReferenceDialog::insertWaitsForTheWording()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    m_holdsBack = true;
    QSignalSpy insert(&dialog, &ReferenceDialog::insertWanted);
    fill(dialog, "title", QStringLiteral("T"));
    dialog.finish();
    QVERIFY(insert.isEmpty());
    m_heldBack.takeLast()();
    QCOMPARE(insert.size(), 1);
}

void TestReferenceDialog::nothingIsInsertedFromNothing()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy insert(&dialog, &ReferenceDialog::insertWanted);
    dialog.finish();
    dialog.finish();
    QVERIFY(insert.isEmpty());
    QVERIFY(told(dialog, "input").contains(QStringLiteral("nothing to insert")));
    QVERIFY(dialog.draft().isEmpty());
}

void TestReferenceDialog::missingFieldsAreNamed()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *preview = dialog.findChild<ReferencePreview *>();
    QVERIFY(preview->missingText().contains(QStringLiteral("Missing: Title")));
    fill(dialog, "title", QStringLiteral("T"));
    QVERIFY(!preview->missingText().contains(QStringLiteral("Title")));
}

void TestReferenceDialog::whatWasTypedComesBack()
{
    QJsonObject kept;
    {
        ReferenceDialog dialog(services(), {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QSignalSpy drafted(&dialog, &ReferenceDialog::drafted);
        paste(dialog, QStringLiteral("https://news.example/ai"));
        QTRY_VERIFY(!dialog.item().text(u"URL").isEmpty());
        fill(dialog, "title", QStringLiteral("Half a ti"));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        kept = drafted.last().first().toJsonObject();
    }
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.restore(kept);
    QCOMPARE(dialog.item().text(u"title"), QStringLiteral("Half a ti"));
    QCOMPARE(dialog.item().text(u"URL"), QStringLiteral("https://news.example/ai"));
    QCOMPARE(dialog.findChild<ReferencePaste *>()->text(), QStringLiteral("https://news.example/ai"));
    QVERIFY(dialog.findChild<ReferenceNotice *>(QStringLiteral("offer"))->run(QStringLiteral("Start anew")));
    QVERIFY(dialog.item().text(u"title").isEmpty());
    QVERIFY(dialog.draft().isEmpty());
}

void TestReferenceDialog::theSameWorkIsOffered()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy reuse(&dialog, &ReferenceDialog::reuseWanted);
    m_same = {{page().item, QStringLiteral("2")}};
    paste(dialog, QStringLiteral("https://news.example/ai?utm_source=mail"));
    QTRY_VERIFY(told(dialog, "offer").contains(QStringLiteral("[^2]")));
    QVERIFY(dialog.findChild<ReferenceNotice *>(QStringLiteral("offer"))
                ->run(QStringLiteral("Refer to it again")));
    QCOMPARE(reuse.first().first().toString(), QStringLiteral("2"));
}

void TestReferenceDialog::aNoteIsUpdated()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy update(&dialog, &ReferenceDialog::updateWanted);
    dialog.editNote(
        QStringLiteral("7"),
        QStringLiteral(
            "OpenAI. (n.d.). \"[Introducing](https://openai.example/a)\". OpenAI. Retrieved July 30, 2024."));
    QCOMPARE(dialog.item().text(u"title"), QStringLiteral("Introducing"));
    QVERIFY2(!dialog.certainties().isEmpty(), "each field says how far it can be trusted");
    QSignalSpy drafted(&dialog, &ReferenceDialog::drafted);
    dialog.finish();
    QTRY_COMPARE(update.size(), 1);
    QCOMPARE(update.first().first().toString(), QStringLiteral("7"));
    dialog.reject();
    QVERIFY2(drafted.last().first().toJsonObject().isEmpty(), "an untouched note leaves no draft");
}

void TestReferenceDialog::theLibraryIsSearchedAndUsed()
{
    Item book(u"book");
    book.setText(u"title", QStringLiteral("红楼梦"));
    m_library = {book, page().item};
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    type(dialog.findChild<ReferencePaste *>(), QStringLiteral("红楼"));
    QTRY_VERIFY(!told(dialog, "input").isEmpty());
    QVERIFY(dialog.findChild<ReferenceNotice *>(QStringLiteral("input"))
                ->run(QStringLiteral("Search the library for it")));
    QCOMPARE(dialog.findChild<ReferenceShelf *>()->count(), 1);
    QTest::keyClick(dialog.findChild<QLineEdit *>(QStringLiteral("shelfSearch")), Qt::Key_Return);
    QCOMPARE(dialog.item().text(u"title"), QStringLiteral("红楼梦"));
    QCOMPARE(dialog.item().type(), QStringLiteral("book"));
}

void TestReferenceDialog::styleAndLanguageReword()
{
    ReferenceDialog dialog(services(), {QStringLiteral("two"), QStringLiteral("zh-CN")});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    fill(dialog, "title", QStringLiteral("T"));
    const auto *preview = dialog.findChild<ReferencePreview *>();
    QTRY_COMPARE(preview->shownText(), QStringLiteral("T / two / zh-CN"));
    auto *styles = dialog.findChild<ReferenceStyleBox *>();
    QSignalSpy changed(&dialog, &ReferenceDialog::wordingChanged);
    styles->setFocus();
    styles->lineEdit()->selectAll();
    type(styles->lineEdit(), QStringLiteral("rare"));
    QTest::keyClick(styles, Qt::Key_Return);
    QCOMPARE(dialog.wording().style, QStringLiteral("rare"));
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(preview->shownText(), QStringLiteral("T / rare / zh-CN"));
}

void TestReferenceDialog::narrowWindowsStackTheHalves()
{
    ReferenceDialog dialog(services(), {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *halves = dialog.findChild<QSplitter *>();
    dialog.resize(1200, 700);
    QTRY_COMPARE(halves->orientation(), Qt::Horizontal);
    dialog.resize(480, 700);
    QTRY_COMPARE(halves->orientation(), Qt::Vertical);
    QVERIFY2(dialog.width() <= 520, "the dialog can be as narrow as that");
}

QTEST_MAIN(TestReferenceDialog)

#include "tst_referencedialog.moc"
