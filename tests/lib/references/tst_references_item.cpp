#include "references/kinds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace wengao;
using namespace wengao::references;
using namespace Qt::StringLiterals;

/// The item keeps its object whole, and the table of kinds knows what is missing.
class TestReferenceItem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatHasNoType();
    void keepsWhatItDoesNotKnow();
    void settingAnEqualValueChangesNothing();
    void settingAnEmptyValueRemovesIt();
    void readsNumbersAsText();
    void everyKindHasALabelATypeAndFields();
    void namesWhatIsMissing();

private:
    [[nodiscard]] static QJsonObject object(const QByteArray &json)
    {
        return QJsonDocument::fromJson(json).object();
    }
};

void TestReferenceItem::refusesWhatHasNoType()
{
    const Result<Item> item = Item::fromJson(object(R"({"title":"T"})"));
    QVERIFY(!item);
    QCOMPARE(item.error().code, ErrorCode::Syntax);
    QVERIFY(!item.error().message.isEmpty());
    QVERIFY(!Item::fromJson(object(R"({"type":7})")));
}

void TestReferenceItem::keepsWhatItDoesNotKnow()
{
    const QJsonObject odd =
        object(R"({"type":"book","custom":{"a":[1,null]},"author":"x","issued":[7],"title":7})");
    QCOMPARE(Item::fromJson(odd)->toJson(), odd);
}

void TestReferenceItem::settingAnEqualValueChangesNothing()
{
    const QJsonObject before = object(R"({"type":"book","volume":3,"issued":{"raw":"2024-05"},
        "author":[{"family":"Ng","given":"A","parse-names":true},{"x":1}],"accessed":{"date-parts":[["2024","5","6"]]}})");
    Item item = *Item::fromJson(before);
    item.setText(u"volume", u"3"_s);
    item.setDate(u"issued", item.date(u"issued"));
    item.setDate(u"accessed", item.date(u"accessed"));
    item.setNames(u"author", item.names(u"author"));
    QCOMPARE(item.toJson(), before);
    item.setText(u"volume", u"4"_s);
    item.setDate(u"issued", Date::of(2025, 1));
    item.setNames(u"author", {Name::parsed(u"张三")});
    QCOMPARE(item.toJson(), object(R"({"type":"book","volume":"4","issued":{"date-parts":[[2025,1]]},
        "author":[{"family":"张","given":"三"}],"accessed":{"date-parts":[["2024","5","6"]]}})"));
}

void TestReferenceItem::settingAnEmptyValueRemovesIt()
{
    Item item(u"book");
    QVERIFY(item.isEmpty());
    item.setText(u"title", u"T"_s);
    item.setDate(u"issued", Date::parsed(u"2024"));
    item.setNames(u"author", {Name::parsed(u"Ada Lovelace")});
    QVERIFY(!item.isEmpty());
    item.setText(u"title", {});
    item.setDate(u"issued", {});
    item.setNames(u"author", {});
    QCOMPARE(item, Item(u"book"));
}

void TestReferenceItem::readsNumbersAsText()
{
    const Item item = *Item::fromJson(object(
        R"({"type":"book","volume":3,"number":1.5,"page":1e300,"title":["A","B"],"note":[],"edition":{}})"));
    QCOMPARE(item.text(u"volume"), u"3"_s);
    QCOMPARE(item.text(u"number"), u"1.5"_s);
    QCOMPARE(item.text(u"page"), u"1e+300"_s);
    QCOMPARE(item.text(u"title"), u"A"_s);
    QCOMPARE(item.text(u"note"), QString());
    QCOMPARE(item.text(u"edition"), QString());
}

void TestReferenceItem::everyKindHasALabelATypeAndFields()
{
    QCOMPARE(kinds().size(), 13);
    for (const KindInfo &info : kinds()) {
        QVERIFY(!kindLabel(info.kind).isEmpty());
        QCOMPARE(kindOf(cslTypeOf(info.kind)), info.kind);
        QVERIFY(!missingFields(Item(cslTypeOf(info.kind))).isEmpty());
        for (const KindField &field : info.fields) {
            const QString variable = QLatin1StringView(field.variable);
            QVERIFY2(fieldLabel(variable, info.kind) != variable || variable == u"DOI"_s ||
                         variable == u"ISBN"_s || variable == u"ISSN"_s,
                     field.variable);
        }
    }
    QCOMPARE(kindOf(u"paper-conference"), Kind::Chapter);
    QCOMPARE(kindOf(u"of no kind"), Kind::WebPage);
    QCOMPARE(fieldLabel(u"of-no-kind", Kind::Book), u"of-no-kind"_s);
}

void TestReferenceItem::namesWhatIsMissing()
{
    Item item(u"article-newspaper");
    item.setText(u"title", u"标题"_s);
    item.setText(u"container-title", u" "_s);
    item.setDate(u"issued", Date::parsed(u"2024"));
    const QList<MissingField> expected{{u"container-title"_s, Need::Required},
                                       {u"author"_s, Need::Recommended},
                                       {u"URL"_s, Need::Recommended}};
    QCOMPARE(missingFields(item), expected);
}

QTEST_APPLESS_MAIN(TestReferenceItem)
#include "tst_references_item.moc"
