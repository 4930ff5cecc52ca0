#include "references/names.h"

#include <QJsonArray>
#include <QTest>

using namespace wengao::references;
using namespace Qt::StringLiterals;

/// Names as people write them, read and written back.
class TestReferenceNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsByLanguage();
    void readsSeveral_data();
    void readsSeveral();
    void keepsWhatItDoesNotKnow();
    void survivesLongText();
};

namespace {

/// family|given|literal|dropping|non-dropping|suffix, the empty ones at the end left out
QString parts(const Name &name)
{
    QStringList list{name.family, name.given, name.literal, name.droppingParticle, name.nonDroppingParticle,
                     name.suffix};
    while (!list.isEmpty() && list.last().isEmpty())
        list.removeLast();
    return list.join(u'|');
}

} // namespace

void TestReferenceNames::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read");
    QTest::newRow("a Chinese name of two characters") << u"张三"_s << u"张|三"_s;
    QTest::newRow("a Chinese name of three") << u"钱学森"_s << u"钱|学森"_s;
    QTest::newRow("a traditional surname") << u"陳寅恪"_s << u"陳|寅恪"_s;
    QTest::newRow("a compound surname") << u"欧阳修"_s << u"欧阳|修"_s;
    QTest::newRow("a compound surname and two characters") << u"司马相如"_s << u"司马|相如"_s;
    QTest::newRow("a pen name that begins with no surname") << u"鲁迅"_s << u"鲁|迅"_s;
    QTest::newRow("a site's name stays whole") << u"澎湃新闻"_s << u"||澎湃新闻"_s;
    QTest::newRow("a news agency") << u"新华社"_s << u"||新华社"_s;
    QTest::newRow("a university") << u"北京大学"_s << u"||北京大学"_s;
    QTest::newRow("a ministry") << u"教育部办公厅"_s << u"||教育部办公厅"_s;
    QTest::newRow("a translated name with a dot") << u"约翰·史密斯"_s << u"||约翰·史密斯"_s;
    QTest::newRow("Chinese with a space") << u"诸葛 亮"_s << u"诸葛|亮"_s;
    QTest::newRow("Japanese with a space") << u"山田 太郎"_s << u"山田|太郎"_s;
    QTest::newRow("Japanese with a wide space") << u"山田　太郎"_s << u"山田|太郎"_s;
    QTest::newRow("Japanese without a space") << u"山田太郎"_s << u"山田|太郎"_s;
    QTest::newRow("a Japanese surname of three characters") << u"長谷川博己"_s << u"長谷川|博己"_s;
    QTest::newRow("Japanese with kana") << u"高橋みなみ"_s << u"高橋|みなみ"_s;
    QTest::newRow("an iteration mark in the surname") << u"佐々木希"_s << u"佐々木|希"_s;
    QTest::newRow("a Japanese institution") << u"株式会社日立製作所"_s << u"||株式会社日立製作所"_s;
    QTest::newRow("katakana with a dot") << u"ジョン・スミス"_s << u"||ジョン・スミス"_s;
    QTest::newRow("Korean") << u"홍길동"_s << u"홍|길동"_s;
    QTest::newRow("a Korean compound surname") << u"남궁민수"_s << u"남궁|민수"_s;
    QTest::newRow("Korean with a space") << u"김 유신"_s << u"김|유신"_s;
    QTest::newRow("a Korean university") << u"서울대학교"_s << u"||서울대학교"_s;
    QTest::newRow("western order") << u"Ada Lovelace"_s << u"Lovelace|Ada"_s;
    QTest::newRow("inverted") << u"Lovelace, Ada"_s << u"Lovelace|Ada"_s;
    QTest::newRow("a full-width comma") << u"Lovelace，Ada"_s << u"Lovelace|Ada"_s;
    QTest::newRow("initials") << u"J. R. R. Tolkien"_s << u"Tolkien|J. R. R."_s;
    QTest::newRow("particles stay with the family") << u"Jan van der Berg"_s << u"Berg|Jan|||van der"_s;
    QTest::newRow("particles inverted") << u"van der Berg, Jan"_s << u"Berg|Jan|||van der"_s;
    QTest::newRow("a particle that drops") << u"Alexander von Humboldt"_s << u"Humboldt|Alexander||von"_s;
    QTest::newRow("a dropping particle inverted")
        << u"Humboldt, Alexander von"_s << u"Humboldt|Alexander||von"_s;
    QTest::newRow("a capital particle is part of the family") << u"Robert De Niro"_s << u"De Niro|Robert"_s;
    QTest::newRow("a suffix") << u"Martin Luther King Jr."_s << u"King|Martin Luther||||Jr."_s;
    QTest::newRow("a suffix after commas") << u"King, Martin Luther, Jr."_s << u"King|Martin Luther||||Jr."_s;
    QTest::newRow("a suffix in the middle")
        << u"King, Jr., Martin Luther"_s << u"King|Martin Luther||||Jr."_s;
    QTest::newRow("one word") << u"Reuters"_s << u"||Reuters"_s;
    QTest::newRow("a newspaper") << u"The New York Times"_s << u"||The New York Times"_s;
    QTest::newRow("a ministry with of") << u"Ministry of Education"_s << u"||Ministry of Education"_s;
    QTest::newRow("a company with a comma") << u"Apple Computer, Inc."_s << u"||Apple Computer, Inc."_s;
    QTest::newRow("Latin and Han together") << u"OpenAI 团队"_s << u"||OpenAI 团队"_s;
    QTest::newRow("in braces") << u"{Ada Lovelace}"_s << u"||Ada Lovelace"_s;
    QTest::newRow("Han with a comma") << u"张, 三"_s << u"张|三"_s;
    QTest::newRow("Cyrillic") << u"Лев Толстой"_s << u"Толстой|Лев"_s;
    QTest::newRow("nothing") << u"  "_s << QString();
    QTest::newRow("a lone comma") << u","_s << u"||,"_s;
    QTest::newRow("too many commas") << u"a, b, c, d"_s << u"||a, b, c, d"_s;
}

void TestReferenceNames::reads()
{
    QFETCH(QString, typed);
    QFETCH(QString, read);
    const Name name = Name::parsed(typed);
    QCOMPARE(parts(name), read);
    QCOMPARE(parts(Name::parsed(name.shown())), read);
    QCOMPARE(Name::fromJson(name.toJson()), name);
}

void TestReferenceNames::readsByLanguage()
{
    QCOMPARE(parts(Name::parsed(u"林真須")), u"林|真須"_s);
    QCOMPARE(parts(Name::parsed(u"和田誠", u"ja-JP")), u"和田|誠"_s);
    QCOMPARE(parts(Name::parsed(u"和田誠", u"zh-CN")), u"和|田誠"_s);
}

void TestReferenceNames::readsSeveral_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read");
    QTest::newRow("by 、") << u"张三、李四"_s << u"张|三 / 李|四"_s;
    QTest::newRow("by commas") << u"张三，李四, 王小五"_s << u"张|三 / 李|四 / 王|小五"_s;
    QTest::newRow("with 和") << u"张三、李四和王小五"_s << u"张|三 / 李|四 / 王|小五"_s;
    QTest::newRow("with 等") << u"张三、李四等"_s << u"张|三 / 李|四"_s;
    QTest::newRow("by semicolons") << u"Lovelace, Ada; Babbage, Charles"_s
                                   << u"Lovelace|Ada / Babbage|Charles"_s;
    QTest::newRow("with and") << u"Ada Lovelace and Charles Babbage"_s << u"Lovelace|Ada / Babbage|Charles"_s;
    QTest::newRow("with et al.") << u"Lovelace, Ada, et al."_s << u"Lovelace|Ada"_s;
    QTest::newRow("by lines") << u"张三\nAda Lovelace"_s << u"张|三 / Lovelace|Ada"_s;
    QTest::newRow("one in braces") << u"{Smith and Sons}; 张三"_s << u"||Smith and Sons / 张|三"_s;
    QTest::newRow("none") << u" ; "_s << QString();
}

void TestReferenceNames::readsSeveral()
{
    QFETCH(QString, typed);
    QFETCH(QString, read);
    const QList<Name> names = parsedNames(typed);
    QStringList texts;
    for (const Name &name : names)
        texts.append(parts(name));
    QCOMPARE(texts.join(u" / "_s), read);
    QCOMPARE(parsedNames(shownNames(names)), names);
}

void TestReferenceNames::keepsWhatItDoesNotKnow()
{
    const QJsonObject object{{u"family"_s, u"Ng"_s}, {u"static-ordering"_s, true}, {u"given"_s, 7}};
    QCOMPARE(Name::fromJson(object).toJson(), object);
    QVERIFY(Name::fromJson(QJsonObject{{u"given"_s, 7}}).isEmpty());
    QCOMPARE(parts(Name::fromJson(u"Ada Lovelace"_s)), u"Lovelace|Ada"_s);
}

void TestReferenceNames::survivesLongText()
{
    const QString text = u"张 "_s.repeated(50'000);
    QCOMPARE(Name::parsed(text).literal, text);
    QCOMPARE(parsedNames(u"a; "_s.repeated(2'000)).size(), 2'000);
}

QTEST_APPLESS_MAIN(TestReferenceNames)
#include "tst_references_names.moc"
