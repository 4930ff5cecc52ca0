#include "dialogs/referencerestyle.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace wengao;
using namespace wengao::dialogs;
using references::Item;

class TestReferenceRestyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryChangeAndLeavesTheRestAlone();
    void whatWouldLoseWordsIsNotTicked();
    void whatTheLibraryHasIsNotGuessed();
    void quotesAloneAreNoChange();
    void uncheckedNotesStay();
    void anotherStyleIsPreviewedAnew();
    void whatCannotBeWordedIsNotChosen();
    void anArticleWithoutNotesSaysSo();

private:
    [[nodiscard]] static ReferenceServices services();
    [[nodiscard]] static NoteToRestyle note(const char *label, const QString &text, const QString &title)
    {
        NoteToRestyle made{QString::fromLatin1(label), text, {}};
        if (!title.isEmpty()) {
            made.item = Item(u"webpage");
            made.item->setText(u"title", title);
        }
        return made;
    }
    [[nodiscard]] static QList<NoteToRestyle> notes()
    {
        QList<NoteToRestyle> made{note("1", QStringLiteral("我的看法。"), {}),
                                  note("2", QStringLiteral("A, ed."), QStringLiteral("A")),
                                  note("3", QStringLiteral("B in one"), QStringLiteral("B"))};
        made.last().isKept = true; // else “one” would be lost
        return made;
    }
};

ReferenceServices TestReferenceRestyle::services()
{
    ReferenceServices made;
    made.word = [](const Item &item, const Wording &wording, QObject *context,
                   const std::function<void(const Result<WordedNote> &)> &done) {
        const QString title = item.text(u"title");
        QTimer::singleShot(0, context, [title, style = wording.style, done] {
            if (title == QLatin1String("bad"))
                done(Error{ErrorCode::Syntax, QStringLiteral("Cannot be worded.")});
            else
                done(WordedNote{title + QStringLiteral(" in ") + style, {}});
        });
    };
    made.commonStyles = {{QStringLiteral("one"), QStringLiteral("One")},
                         {QStringLiteral("two"), QStringLiteral("Two")}};
    return made;
}

void TestReferenceRestyle::showsEveryChangeAndLeavesTheRestAlone()
{
    ReferenceRestyle dialog(services(), {QStringLiteral("one"), {}}, notes());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy wanted(&dialog, &ReferenceRestyle::restyleWanted);
    QTRY_VERIFY(dialog.isReady());
    const QList<RestyledNote> chosen = dialog.chosen();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().label, QStringLiteral("2"));
    QCOMPARE(chosen.first().text, QStringLiteral("A in one"));
    const auto *table = dialog.findChild<QTableWidget *>();
    QCOMPARE(table->item(2, 0)->text(), QStringLiteral("[^1]"));
    QVERIFY(table->item(2, 2)->text().startsWith(QStringLiteral("Stays as it is")));
    QCOMPARE(table->item(1, 2)->text(), QStringLiteral("Reads like this already."));
    dialog.findChild<QPushButton *>(QStringLiteral("apply"))->click();
    QCOMPARE(wanted.size(), 1);
}

void TestReferenceRestyle::whatWouldLoseWordsIsNotTicked()
{
    ReferenceRestyle dialog(services(), {QStringLiteral("one"), {}},
                            {note("1", QStringLiteral("A. 张三, 译. Curran, 2001."), QStringLiteral("A"))});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(dialog.chosen().isEmpty());
    auto *table = dialog.findChild<QTableWidget *>();
    QCOMPARE(table->item(0, 2)->text(), QStringLiteral("A in one\nThis would lose “张三 Curran 2001”."));
    table->item(0, 0)->setCheckState(Qt::Checked);
    QCOMPARE(dialog.chosen().size(), 1);
    QCOMPARE(dialog.chosen().first().text, QStringLiteral("A in one"));
}

/// A note that reads like a kept reference in another style is that reference, whatever it was read as.
void TestReferenceRestyle::whatTheLibraryHasIsNotGuessed()
{
    ReferenceServices made = services();
    Item kept(u"book");
    kept.setText(u"title", QStringLiteral("B"));
    made.findTitled = [kept](const QString &) { return QList<Item>{kept}; };
    ReferenceRestyle dialog(made, {QStringLiteral("one"), {}},
                            {note("1", QStringLiteral("B in two"), {}),
                             note("2", QStringLiteral("B in two"), QStringLiteral("Misread")),
                             note("3", QStringLiteral("B in three"), {})});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QTRY_VERIFY(dialog.isReady());
    QCOMPARE(dialog.chosen().size(), 2);
    QCOMPARE(dialog.chosen().first().text, QStringLiteral("B in one"));
    QCOMPARE(dialog.chosen().last().text, QStringLiteral("B in one"));
}

/// The form of quotation marks and dashes is the typesetter's; Hugo sets them as it likes anyway.
void TestReferenceRestyle::quotesAloneAreNoChange()
{
    const QList<NoteToRestyle> before{
        note("1", QStringLiteral("\"A\" 1-2 in one"), QStringLiteral("“A” 1–2")),
        note("2", QStringLiteral("A\\-B  C in one"), QStringLiteral("A-B C")),
        note("3", QStringLiteral("《A》 in one"), QStringLiteral("“A”")),
        note("4", QStringLiteral("Of 'A B ...'. C in one"), QStringLiteral("Of \"A B ...\" C")),
        note("5", QStringLiteral("Of 'A', C in one"), QStringLiteral("Of “A,” C"))};
    ReferenceRestyle dialog(services(), {QStringLiteral("one"), {}}, before);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QTRY_VERIFY(dialog.isReady());
    QCOMPARE(dialog.chosen().size(), 1);
    QCOMPARE(dialog.chosen().first().label, QStringLiteral("3"));
}

void TestReferenceRestyle::uncheckedNotesStay()
{
    ReferenceRestyle dialog(services(), {QStringLiteral("two"), {}}, notes());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QTRY_COMPARE(dialog.chosen().size(), 2);
    auto *table = dialog.findChild<QTableWidget *>();
    table->item(0, 0)->setCheckState(Qt::Unchecked);
    QCOMPARE(dialog.chosen().size(), 1);
    QCOMPARE(dialog.chosen().first().label, QStringLiteral("3"));
    table->item(1, 0)->setCheckState(Qt::Unchecked);
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("apply"))->isEnabled());
}

void TestReferenceRestyle::anotherStyleIsPreviewedAnew()
{
    ReferenceRestyle dialog(services(), {QStringLiteral("one"), {}}, notes());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QTRY_VERIFY(dialog.isReady());
    auto *styles = dialog.findChild<ReferenceStyleBox *>();
    styles->setCurrentIndex(1);
    Q_EMIT styles->activated(1);
    QCOMPARE(dialog.wording().style, QStringLiteral("two"));
    QTRY_COMPARE(dialog.chosen().size(), 2);
    QCOMPARE(dialog.chosen().first().text, QStringLiteral("A in two"));
}

void TestReferenceRestyle::whatCannotBeWordedIsNotChosen()
{
    ReferenceRestyle dialog(services(), {}, {note("1", QStringLiteral("x"), QStringLiteral("bad"))});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(dialog.chosen().isEmpty());
    QCOMPARE(dialog.findChild<QTableWidget *>()->item(0, 2)->text(), QStringLiteral("Cannot be worded."));
}

void TestReferenceRestyle::anArticleWithoutNotesSaysSo()
{
    ReferenceRestyle dialog(services(), {}, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(dialog.isReady());
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("apply"))->isEnabled());
}

QTEST_MAIN(TestReferenceRestyle)

#include "tst_referencerestyle.moc"
