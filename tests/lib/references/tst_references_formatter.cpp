#include "references/formatter.h"
#include "references/kinds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao;
using namespace wengao::references;
using namespace Qt::StringLiterals;

/// Items through citeproc: the shapes of the styles, languages, and what is no style or no ordinary item.
class TestReferenceFormatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void everyBuiltInStyleFormatsEveryKind_data();
    void everyBuiltInStyleFormatsEveryKind();
    void ourStyleNamesEditionsInTheirLanguage_data();
    void ourStyleNamesEditionsInTheirLanguage();
    void eachItemDecidesByItsLanguage();
    void oneLanguageForAllIsObeyed();
    void formatsAnItemWithEveryField();
    void formatsALongTitle();
    void refusesATextWithoutEnd();
    void survivesBeingInterrupted();
    void leavesOutWhatWasCancelled();
    void failsForAStyleThatIsNotThere();
    void formatsManyDifferentItems();

private:
    [[nodiscard]] static Item item(const QByteArray &json)
    {
        const Result<Item> item = Item::fromJson(QJsonDocument::fromJson(json).object());
        return item ? *item : Item();
    }
    [[nodiscard]] QString cited(const Item &item, const CiteOptions &options)
    {
        const Result<Citation> citation = m_formatter.citeNow(item, options);
        return citation ? citation->toMarkdown()
                        : citation.error().message + u" / "_s + citation.error().detail;
    }

    Formatter m_formatter;
};

namespace {

const QByteArray webPage = R"({"type":"webpage","title":"A Plan for All","author":[{"literal":"Plan Office"}],
    "URL":"https://example.org/plan_a","container-title":"Example","accessed":{"date-parts":[[2024,7,30]]},"language":"en"})";
const QByteArray unsignedPage =
    R"({"type":"webpage","title":"A Plan for All","URL":"https://example.org/plan",
    "container-title":"Example","accessed":{"date-parts":[[2024,7,30]]},"language":"en"})";
const QByteArray chinesePage =
    R"({"type":"webpage","title":"人人有份的计划","author":[{"family":"张","given":"三"}],
    "URL":"https://example.org/jihua","container-title":"示例网","issued":{"date-parts":[[2023,4,5]]},
    "accessed":{"date-parts":[[2024,7,30]]},"language":"zh-CN"})";
const QByteArray article =
    R"({"type":"article-journal","title":"经济增长的来源","author":[{"family":"张","given":"三"},
    {"family":"李","given":"四"},{"family":"王","given":"五"},{"family":"赵","given":"六"}],"container-title":"经济探索",
    "issued":{"date-parts":[[2020,5]]},"volume":"55","issue":"3","page":"12-30","language":"zh-CN"})";
const QByteArray book =
    R"({"type":"book","title":"Engines and numbers","author":[{"family":"Lovelace","given":"Ada"},
    {"family":"Berg","given":"Jan","non-dropping-particle":"van der"},{"family":"Roe","given":"Ann"},
    {"family":"Poe","given":"Ed"}],"publisher":"Example Press","publisher-place":"Oxford",
    "issued":{"date-parts":[[1936]]},"language":"en"})";

} // namespace

void TestReferenceFormatter::formats_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("style");
    QTest::addColumn<QString>("expected");
    QTest::newRow("our style links the title of a signed page")
        << webPage << u"wengao"_s
        << u"Plan Office. (n.d.). \"[A Plan for All](https://example.org/plan_a)\". Example. Retrieved July 30, 2024."_s;
    QTest::newRow("our style shows the address of an unsigned page")
        << unsignedPage << u"wengao"_s
        << u"A Plan for All. (n.d.). [https://example.org/plan](https://example.org/plan). Example. Retrieved July 30, 2024."_s;
    QTest::newRow("an address without its scheme is a link as well")
        << QByteArray(webPage).replace("https://example.org/plan_a", "www.example.org/plan_a") << u"wengao"_s
        << u"Plan Office. (n.d.). \"[A Plan for All](https://www.example.org/plan_a)\". Example. Retrieved July 30, 2024."_s;
    QTest::newRow("our style in Chinese")
        << chinesePage << u"wengao"_s
        << u"张三. (2023). 《[人人有份的计划](https://example.org/jihua)》. 示例网. 访问于 2024年7月30日."_s;
    QTest::newRow("GB/T 7714 with 等 and without the list's number")
        << article << u"gbt7714"_s
        << u"张三, 李四, 王五, 等. 经济增长的来源\\[J\\]. 经济探索, 2020, 55(3): 12-30."_s;
    QTest::newRow("GB/T 7714 of an English book has et al.")
        << book << u"gbt7714"_s
        << u"LOVELACE A, VAN DER BERG J, ROE A, et al. Engines and numbers\\[M\\]. Oxford: Example Press, 1936."_s;
    QTest::newRow("APA with a linked address in angle brackets")
        << webPage << u"apa"_s
        << u"Plan Office. (n.d.). *A Plan for All*. Example. Retrieved July 30, 2024, from <https://example.org/plan_a>"_s;
    QTest::newRow("MLA") << book << u"mla"_s
                         << u"Lovelace, Ada, et al. *Engines and Numbers*. Example Press, 1936."_s;
    QTest::newRow("a Chicago note")
        << book << u"chicago-note"_s
        << u"Ada Lovelace et al., *Engines and Numbers* (Oxford: Example Press, 1936)."_s;
    QTest::newRow("Chicago author-date")
        << webPage << u"chicago-author-date"_s
        << u"Plan Office. n.d. “A Plan for All.” Example. Accessed July 30, 2024. <https://example.org/plan_a>."_s;
}

void TestReferenceFormatter::formats()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, style);
    QFETCH(QString, expected);
    QCOMPARE(cited(item(json), {.style = style}), expected);
}

void TestReferenceFormatter::everyBuiltInStyleFormatsEveryKind_data()
{
    QTest::addColumn<QString>("style");
    for (const StyleInfo &style : Styles::builtIn())
        QTest::newRow(qPrintable(style.title)) << style.name;
    QCOMPARE(Styles::builtIn().size(), 9);
}

void TestReferenceFormatter::everyBuiltInStyleFormatsEveryKind()
{
    QFETCH(QString, style);
    for (const KindInfo &kind : kinds()) {
        for (const char *type : kind.types) {
            Item one{QString(QLatin1StringView(type))};
            one.setText(u"title", u"标题"_s);
            one.setNames(u"author", {Name::parsed(u"张三")});
            one.setDate(u"issued", Date::of(2024, 5, 6));
            const Result<Citation> citation =
                m_formatter.citeNow(one, {.style = style, .language = u"zh-CN"_s});
            QVERIFY2(citation, qPrintable(citation ? QString() : citation.error().detail));
            QVERIFY2(citation->toPlainText().contains(u"标题"_s), qPrintable(citation->toPlainText()));
        }
    }
}

void TestReferenceFormatter::ourStyleNamesEditionsInTheirLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("edition");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Chinese") << u"zh-CN"_s << u"2"_s << u"译者, 译. 第2版. 社."_s;
    QTest::newRow("traditional Chinese") << u"zh-TW"_s << u"3"_s << u"第3版. 社."_s;
    QTest::newRow("Japanese") << u"ja"_s << u"2"_s << u"第2版. 社."_s;
    QTest::newRow("English") << u"en"_s << u"2"_s << u"译者, trans. 2nd ed. 社."_s;
    QTest::newRow("words stay") << u"zh-CN"_s << u"修订版"_s << u". 修订版. 社."_s;
}

void TestReferenceFormatter::ourStyleNamesEditionsInTheirLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, edition);
    QFETCH(QString, expected);
    Item one(u"book");
    one.setText(u"title", u"标题"_s);
    one.setNames(u"author", {{.literal = u"作者"_s}});
    one.setNames(u"translator", {{.literal = u"译者"_s}});
    one.setText(u"edition", edition);
    one.setText(u"publisher", u"社"_s);
    one.setLanguage(language);
    const QString note = cited(one, {});
    QVERIFY2(note.endsWith(expected), qPrintable(note));
}

void TestReferenceFormatter::eachItemDecidesByItsLanguage()
{
    const QByteArray many =
        R"({"type":"book","title":"%1","author":[{"literal":"A"},{"literal":"B"},{"literal":"C"},
        {"literal":"D"}],"issued":{"date-parts":[[2020]]}%2})";
    const auto localeAndText = [&](const QByteArray &title, const QByteArray &more) {
        QByteArray json = many;
        json.replace("%1", title).replace("%2", more);
        const Result<Citation> citation = m_formatter.citeNow(item(json), {.style = u"gbt7714"_s});
        return citation ? citation->locale + u' ' + citation->toPlainText() : citation.error().detail;
    };
    QVERIFY(localeAndText("书", "").startsWith(u"zh-CN A, B, C, 等."_s));
    QVERIFY(localeAndText("Book", "").startsWith(u"en-US A, B, C, et al."_s));
    QVERIFY(localeAndText("Book", ",\"language\":\"zh\"").startsWith(u"zh-CN A, B, C, 等."_s));
    QVERIFY(localeAndText("書", ",\"language\":\"zh-Hant\"").startsWith(u"zh-TW "_s));
    QVERIFY(localeAndText("ひらがな", "").startsWith(u"ja-JP "_s));
    QVERIFY(localeAndText("한국어", "").startsWith(u"ko-KR "_s));
    QVERIFY(localeAndText("12", "").startsWith(u"en-US A, B, C, et al."_s)); // by the authors' letters
}

void TestReferenceFormatter::oneLanguageForAllIsObeyed()
{
    const CiteOptions options{.style = u"gbt7714"_s, .language = u"en"_s};
    QVERIFY(cited(item(article), options).contains(u"et al."_s));
    QVERIFY(cited(item(book), options).contains(u"et al."_s));
}

void TestReferenceFormatter::formatsAnItemWithEveryField()
{
    QJsonObject all{{u"type"_s, u"book"_s}};
    for (const KindInfo &kind : kinds()) {
        for (const KindField &field : kind.fields) {
            const QString variable = QLatin1StringView(field.variable);
            const FieldType type = fieldType(variable);
            if (type == FieldType::Names)
                all.insert(variable,
                           QJsonArray{QJsonObject{{u"family"_s, u"F"_s}, {u"given"_s, u"G"_s}, {u"x"_s, 1}}});
            else if (type == FieldType::Date)
                all.insert(variable, QJsonObject{{u"date-parts"_s, QJsonArray{QJsonArray{2024, 2, 31}}}});
            else
                all.insert(variable, variable + u" ^[x](y) <b>"_s);
        }
    }
    all.insert(u"custom"_s, QJsonObject{{u"deep"_s, QJsonArray{1, QJsonValue()}}});
    all.insert(u"note"_s, u"type: dataset\nDOI: x"_s);
    for (const StyleInfo &style : Styles::builtIn()) {
        for (const KindInfo &kind : kinds()) {
            all.insert(u"type"_s, cslTypeOf(kind.kind));
            const Result<Citation> citation =
                m_formatter.citeNow(*Item::fromJson(all), {.style = style.name});
            QVERIFY2(citation, qPrintable(citation ? QString() : citation.error().detail));
        }
    }
    for (const auto &wrong : {QJsonValue(7), QJsonValue(QJsonArray{QJsonArray{1}}), QJsonValue(true),
                              QJsonValue(QJsonObject{{u"a"_s, 1}})}) {
        QJsonObject odd = all;
        for (const QString &key : all.keys())
            odd.insert(key, key == u"type"_s ? QJsonValue(u"of no kind"_s) : wrong);
        // Whatever comes of it, it comes.
        const Result<Citation> citation = m_formatter.citeNow(*Item::fromJson(odd), {.style = u"apa"_s});
        QVERIFY(citation || !citation.error().message.isEmpty());
    }
}

void TestReferenceFormatter::formatsALongTitle()
{
    for (const QString &piece : {u"长"_s, u"word "_s, u"a: "_s}) {
        Item one(u"book");
        one.setText(u"title", piece.repeated(10'000 / piece.size()));
        const Result<Citation> citation = m_formatter.citeNow(one, {.style = u"chicago-note"_s});
        QVERIFY2(citation, qPrintable(citation ? QString() : citation.error().detail));
    }
    // Thousands of quotation marks or tags without an end take citeproc a long time; then it is interrupted.
    Formatter strict(Styles(), std::chrono::seconds(5));
    for (const QString &piece : {u"\"'"_s, u"<i>"_s, u"(["_s}) {
        Item one(u"book");
        one.setText(u"title", piece.repeated(10'000 / piece.size()));
        const Result<Citation> citation = strict.citeNow(one, {.style = u"wengao"_s});
        QVERIFY(citation || citation.error().code == ErrorCode::Timeout);
    }
}

void TestReferenceFormatter::refusesATextWithoutEnd()
{
    Item one(u"book");
    one.setText(u"title", u"长"_s.repeated(200'000));
    const Result<Citation> citation = m_formatter.citeNow(one, {});
    QVERIFY(!citation);
    QCOMPARE(citation.error().code, ErrorCode::TooLarge);
}

void TestReferenceFormatter::survivesBeingInterrupted()
{
    Formatter hasty(Styles(), std::chrono::milliseconds(1));
    for (int i = 0; i < 2; ++i) {
        const Result<Citation> citation = hasty.citeNow(item(book), {.style = u"apa"_s});
        QVERIFY(!citation);
        QCOMPARE(citation.error().code, ErrorCode::Timeout);
        QVERIFY(!citation.error().message.isEmpty());
    }
    // One that is destroyed while it works does not wait for the end of the work.
    QFuture<Result<Citation>> future;
    {
        Formatter shortLived;
        future = shortLived.cite(item(book), {.style = u"apa"_s});
    }
    QVERIFY(future.isFinished());
}

void TestReferenceFormatter::leavesOutWhatWasCancelled()
{
    Formatter formatter;
    QList<QFuture<Result<Citation>>> futures;
    for (int i = 0; i < 5; ++i)
        futures.append(formatter.cite(item(webPage), {}));
    for (int i = 1; i < 4; ++i)
        futures[i].cancel();
    futures.last().waitForFinished();
    QVERIFY(futures.last().result());
    QCOMPARE(futures.at(2).resultCount(), 0);
}

void TestReferenceFormatter::failsForAStyleThatIsNotThere()
{
    for (const QString &name : {u"no such style"_s, u"../../etc/passwd"_s, QString(), u"a/b"_s}) {
        const Result<Citation> citation = m_formatter.citeNow(item(book), {.style = name});
        QVERIFY(!citation);
        QCOMPARE(citation.error().code, ErrorCode::NotFound);
    }
}

/// Qt 6.4's script engine crashed at the 66th item of different authors.
void TestReferenceFormatter::formatsManyDifferentItems()
{
    for (int i = 0; i < 600; ++i) {
        Item one(u"book");
        one.setText(u"title", u"Title %1"_s.arg(i));
        one.setNames(u"author", {{.family = u"Author%1"_s.arg(i), .given = u"A"_s}});
        const Result<Citation> citation = m_formatter.citeNow(one, {.style = u"gbt7714"_s});
        QVERIFY(citation);
        QVERIFY(citation->toPlainText().contains(u"AUTHOR%1 A"_s.arg(i)));
    }
}

QTEST_GUILESS_MAIN(TestReferenceFormatter)
#include "tst_references_formatter.moc"
