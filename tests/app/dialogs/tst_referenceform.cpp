#include "dialogs/referencefield.h"
#include "dialogs/referenceform.h"
#include "dialogs/referencenames.h"

#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace wengao;
using dialogs::NameRows;
using dialogs::ReferenceField;
using dialogs::ReferenceForm;
using references::Certainty;
using references::Item;

namespace {

/// Types any text, as an input method does; QTest's own keys know ASCII only.
void type(QWidget *into, const QString &text)
{
    QInputMethodEvent typed;
    typed.setCommitString(text);
    QCoreApplication::sendEvent(into, &typed);
}

} // namespace

class TestReferenceForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindShowsTheFieldsItNeeds_data();
    void everyKindShowsTheFieldsItNeeds();
    void fieldsOfTheItemAreNeverHidden();
    void anotherKindKeepsWhatWasTyped();
    void marksGoWhenAFieldIsEdited();
    void whatAPersonTypedIsNotOverwritten();
    void whatIsNotUnderstoodStays();
    void aFieldSaysWhatIsWrongWithIt_data();
    void aFieldSaysWhatIsWrongWithIt();
    void namesAreReadAsTheyAreWritten_data();
    void namesAreReadAsTheyAreWritten();
    void altIMakesAnInstitution();
    void severalNamesBecomeARowEach();
    void aRowForTheNextNameIsAlwaysThere();

private:
    [[nodiscard]] static QLineEdit *line(const ReferenceForm &form, const char *variable)
    {
        auto *field = form.findChild<ReferenceField *>(QString::fromLatin1(variable));
        return field ? qobject_cast<QLineEdit *>(field->input()) : nullptr;
    }
};

void TestReferenceForm::everyKindShowsTheFieldsItNeeds_data()
{
    QTest::addColumn<int>("kind");
    for (const references::KindInfo &info : references::kinds())
        QTest::newRow(info.label) << static_cast<int>(info.kind);
}

void TestReferenceForm::everyKindShowsTheFieldsItNeeds()
{
    QFETCH(int, kind);
    const auto wanted = static_cast<references::Kind>(kind);
    ReferenceForm form;
    form.setItem(Item(references::cslTypeOf(wanted)));
    form.show();
    for (const references::KindField &each : references::kindInfo(wanted).fields) {
        const auto *field = form.findChild<ReferenceField *>(QString::fromLatin1(each.variable));
        QVERIFY2(field, each.variable);
        QCOMPARE(field->isVisible(), each.need != references::Need::Optional);
    }
    form.findChild<QToolButton *>(QStringLiteral("more"))->click();
    for (const references::KindField &each : references::kindInfo(wanted).fields)
        QVERIFY2(form.findChild<ReferenceField *>(QString::fromLatin1(each.variable))->isVisible(),
                 each.variable);
}

void TestReferenceForm::fieldsOfTheItemAreNeverHidden()
{
    Item item(u"webpage");
    item.setText(u"publisher", QStringLiteral("某社"));
    item.setText(u"PMID", QStringLiteral("12345"));
    ReferenceForm form;
    form.setItem(item);
    form.show();
    QVERIFY(line(form, "publisher")->isVisible());
    QVERIFY2(line(form, "PMID"), "a variable no kind has gets a field too");
}

void TestReferenceForm::anotherKindKeepsWhatWasTyped()
{
    ReferenceForm form;
    form.show();
    type(line(form, "title"), QStringLiteral("Title"));
    type(line(form, "URL"), QStringLiteral("https://a.example/x"));
    auto *kind = form.findChild<QComboBox *>(QStringLiteral("kind"));
    const int book = kind->findData(static_cast<int>(references::Kind::Book));
    kind->setCurrentIndex(book);
    Q_EMIT kind->activated(book);
    QCOMPARE(form.item().type(), QStringLiteral("book"));
    QCOMPARE(line(form, "title")->text(), QStringLiteral("Title"));
    QCOMPARE(form.item().text(u"URL"), QStringLiteral("https://a.example/x"));
    QVERIFY(line(form, "publisher"));
}

void TestReferenceForm::marksGoWhenAFieldIsEdited()
{
    Item item(u"webpage");
    item.setText(u"title", QStringLiteral("标题"));
    item.setDate(u"issued", references::Date::of(2024, 5));
    ReferenceForm form;
    form.setItem(
        item, {{QStringLiteral("title"), Certainty::Guessed}, {QStringLiteral("issued"), Certainty::Sure}});
    form.show();
    auto *title = form.findChild<ReferenceField *>(QStringLiteral("title"));
    QVERIFY(title->findChild<QAction *>(QStringLiteral("guessed")));
    QVERIFY(!title->input()->accessibleDescription().isEmpty());
    QVERIFY(form.findChild<ReferenceField *>(QStringLiteral("issued"))
                ->findChild<QAction *>(QStringLiteral("sure")));
    QTest::keyClick(title->input(), Qt::Key_End);
    type(title->input(), QStringLiteral("!"));
    QVERIFY(!title->findChild<QAction *>(QStringLiteral("guessed")));
    QVERIFY(title->input()->accessibleDescription().isEmpty());
    QVERIFY(!form.certainties().contains(QStringLiteral("title")));
}

void TestReferenceForm::whatAPersonTypedIsNotOverwritten()
{
    ReferenceForm form;
    type(line(form, "title"), QStringLiteral("Mine"));
    Item found(u"article-newspaper");
    found.setText(u"title", QStringLiteral("Theirs"));
    found.setText(u"container-title", QStringLiteral("Paper"));
    form.fill(found, {{QStringLiteral("title"), Certainty::Sure}}, true);
    QCOMPARE(form.item().text(u"title"), QStringLiteral("Mine"));
    QCOMPARE(form.item().text(u"container-title"), QStringLiteral("Paper"));
    QVERIFY(!form.certainties().contains(QStringLiteral("title")));
    Item more(u"article-newspaper");
    more.setText(u"page", QStringLiteral("3"));
    form.fill(more, {}, false);
    QCOMPARE(form.item().text(u"container-title"), QStringLiteral("Paper"));
    QCOMPARE(form.item().text(u"page"), QStringLiteral("3"));
}

void TestReferenceForm::whatIsNotUnderstoodStays()
{
    const QJsonObject object{{QStringLiteral("type"), QStringLiteral("book")},
                             {QStringLiteral("id"), QStringLiteral("x")},
                             {QStringLiteral("custom"), QJsonObject{{QStringLiteral("a"), 1}}},
                             {QStringLiteral("keyword"), QStringLiteral("k")}};
    ReferenceForm form;
    form.setItem(*Item::fromJson(object));
    type(line(form, "title"), QStringLiteral("T"));
    QJsonObject expected = object;
    expected.insert(QStringLiteral("title"), QStringLiteral("T"));
    QCOMPARE(form.item().toJson(), expected);
}

void TestReferenceForm::aFieldSaysWhatIsWrongWithIt_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("remark");
    QTest::addColumn<QString>("url");
    const QString nowhere = QStringLiteral("This is no web address; it leads nowhere.");
    const QString noDate = QStringLiteral("This is no date; it stands in the note as it is typed.");
    const auto row = [](const char *name, const char *variable, const char *typed, const QString &remark,
                        const char *url = "") {
        QTest::newRow(name) << QString::fromLatin1(variable) << QString::fromLatin1(typed) << remark
                            << QString::fromLatin1(url);
    };
    row("an address", "URL", "https://a.org/b", {}, "https://a.org/b");
    row("an address without a scheme", "URL", "www.a.org/b", QStringLiteral("Taken as https://www.a.org/b"),
        "https://www.a.org/b");
    row("no address", "URL", "see there", nowhere, "see there");
    row("a day", "accessed", "2024-05-06", {});
    row("a month", "accessed", "2024-05", {});
    row("no month", "accessed", "2024-13-45", noDate);
    row("a day that is not", "accessed", "2024-02-30", noDate);
}

void TestReferenceForm::aFieldSaysWhatIsWrongWithIt()
{
    QFETCH(QString, variable);
    QFETCH(QString, typed);
    QFETCH(QString, remark);
    QFETCH(QString, url);
    ReferenceForm form;
    form.setItem(Item(u"webpage"));
    form.show();
    auto *field = form.findChild<ReferenceField *>(variable);
    type(field->input(), typed);
    const auto *shown = field->findChild<QLabel *>(QStringLiteral("remark"));
    QCOMPARE(shown->isVisible() ? shown->text() : QString(), remark);
    QCOMPARE(form.item().text(u"URL"), url);
    field->input()->setFocus();
    QTest::keyClick(field->input(), Qt::Key_Return);
    QCOMPARE(qobject_cast<QLineEdit *>(field->input())->text(), url.isEmpty() ? typed : url);
}

void TestReferenceForm::namesAreReadAsTheyAreWritten_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("literal");
    QTest::newRow("Chinese") << "张三"
                             << "张"
                             << "三"
                             << "";
    QTest::newRow("Western") << "Ada Lovelace"
                             << "Lovelace"
                             << "Ada"
                             << "";
    QTest::newRow("family first with a comma") << "Lovelace, Ada"
                                               << "Lovelace"
                                               << "Ada"
                                               << "";
    QTest::newRow("an institution") << "World Health Organization"
                                    << ""
                                    << ""
                                    << "World Health Organization";
    QTest::newRow("a name in braces") << "{Ada Lovelace}"
                                      << ""
                                      << ""
                                      << "Ada Lovelace";
}

void TestReferenceForm::namesAreReadAsTheyAreWritten()
{
    QFETCH(QString, typed);
    NameRows rows;
    type(rows.firstLine(), typed);
    QCOMPARE(rows.names().size(), 1);
    const references::Name name = rows.names().first();
    QTEST(name.family, "family");
    QTEST(name.given, "given");
    QTEST(name.literal, "literal");
}

void TestReferenceForm::altIMakesAnInstitution()
{
    NameRows rows;
    rows.show();
    type(rows.firstLine(), QStringLiteral("Ada Lovelace"));
    rows.findChildren<QAction *>().first()->trigger();
    QCOMPARE(rows.names().first().literal, QStringLiteral("Ada Lovelace"));
    rows.findChildren<QAction *>().first()->trigger();
    QCOMPARE(rows.names().first().family, QStringLiteral("Lovelace"));
    references::Name whole;
    whole.literal = QStringLiteral("Ada Lovelace");
    rows.setNames({whole});
    QCOMPARE(rows.firstLine()->text(), QStringLiteral("Ada Lovelace"));
    type(rows.firstLine(), QStringLiteral(" "));
    QCOMPARE(rows.names().first().literal, QStringLiteral("Ada Lovelace"));
}

void TestReferenceForm::severalNamesBecomeARowEach()
{
    NameRows rows;
    QSignalSpy edited(&rows, &NameRows::edited);
    rows.firstLine()->setFocus();
    rows.firstLine()->insert(QStringLiteral("张三、李四; Ada Lovelace"));
    Q_EMIT rows.firstLine()->textEdited(rows.firstLine()->text());
    QCOMPARE(rows.names().size(), 3);
    QCOMPARE(rows.firstLine()->text(), QStringLiteral("张三"));
    QCOMPARE(rows.names().at(1).family, QStringLiteral("李"));
    QVERIFY(!edited.isEmpty());
}

void TestReferenceForm::aRowForTheNextNameIsAlwaysThere()
{
    NameRows rows;
    QCOMPARE(rows.findChildren<QLineEdit *>().size(), 1);
    type(rows.firstLine(), QStringLiteral("张"));
    QCOMPARE(rows.findChildren<QLineEdit *>().size(), 2);
    rows.setNames({});
    QCOMPARE(rows.findChildren<QLineEdit *>().size(), 1);
}

QTEST_MAIN(TestReferenceForm)

#include "tst_referenceform.moc"
