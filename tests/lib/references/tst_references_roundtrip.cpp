#include "references/address.h"
#include "references/fold.h"
#include "references/formatter.h"
#include "references/noteloss.h"
#include "references/recognise.h"

#include <QTest>

using namespace wengao;
using namespace wengao::references;
using namespace Qt::StringLiterals;

/// Items formatted in each built-in style are recognised again. What share comes back is reported; the bounds
/// are what a change must not fall below.
class TestReferencesRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesWhatStylesWrite_data();
    void recognisesWhatStylesWrite();
    void losesNoWords_data();
    void losesNoWords();
};

namespace {

struct Words
{
    QStringList titles;
    QList<QList<Name>> authors;
    QString container;
    QString publisher;
    QString place;
    QString language;
};

const Words &english()
{
    static const Words words{
        {u"A plan for quiet streets"_s, u"How towns learn: Notes from ten years"_s, u"Why do bridges hum?"_s},
        {{{.family = u"Harper"_s, .given = u"Jane"_s}},
         {{.family = u"Harper"_s, .given = u"Jane B."_s}, {.family = u"Okafor"_s, .given = u"Samuel"_s}},
         {{.literal = u"Bureau of Streets"_s}}},
        u"Journal of Towns"_s,
        u"Harbour Press"_s,
        u"London"_s,
        u"en-US"_s};
    return words;
}

const Words &chinese()
{
    static const Words words{
        {u"安静街道计划"_s, u"城市如何学习：十年札记"_s, u"桥梁为什么会响"_s},
        {{{.family = u"王"_s, .given = u"小明"_s}},
         {{.family = u"王"_s, .given = u"小明"_s}, {.family = u"欧阳"_s, .given = u"静"_s}},
         {{.literal = u"街道管理局"_s}}},
        u"城市学刊"_s,
        u"海港出版社"_s,
        u"上海"_s,
        u"zh-CN"_s};
    return words;
}

Item made(const char *type, const Words &words, int n)
{
    const QString csl = QLatin1StringView(type);
    Item item(csl);
    item.setText(u"title", words.titles.at(n));
    item.setNames(u"author", words.authors.at(n));
    item.setLanguage(words.language);
    item.setDate(u"issued", n == 0 ? Date::of(2021) : Date::of(2019 + n, 3, 14));
    const bool isOnline = csl == "webpage"_L1 || csl == "post-weblog"_L1 || csl == "article-newspaper"_L1;
    if (isOnline || csl == "article-journal"_L1)
        item.setText(u"container-title", words.container);
    else
        item.setText(u"publisher", words.publisher);
    if (isOnline) {
        item.setText(u"URL", u"https://example.com/%1/a_b-%2"_s.arg(csl).arg(n));
        item.setDate(u"accessed", Date::of(2024, 7, 30));
    } else if (csl == "article-journal"_L1) {
        item.setText(u"volume", u"12"_s);
        item.setText(u"issue", QString::number(n + 2));
        item.setText(u"page", u"33-45"_s);
        item.setText(u"DOI", u"10.1000/towns.%1"_s.arg(n));
    } else {
        item.setText(u"publisher-place", words.place);
    }
    return item;
}

/// How many came back, of how many that were written.
struct Share
{
    int back = 0;
    int all = 0;
    void count(bool isBack)
    {
        back += isBack ? 1 : 0;
        ++all;
    }
    [[nodiscard]] int percent() const { return all == 0 ? 100 : 100 * back / all; }
};

} // namespace

void TestReferencesRoundTrip::recognisesWhatStylesWrite_data()
{
    QTest::addColumn<QString>("style");
    QTest::addColumn<int>("titles"); ///< least share of titles in percent
    // Chicago's short notes name a family and a title and nothing else: too little to tell them from prose.
    for (const StyleInfo &style : Styles::builtIn())
        QTest::newRow(qPrintable(style.name))
            << style.name << (style.name == "chicago-note-bibliography"_L1 ? 0 : 75);
}

void TestReferencesRoundTrip::recognisesWhatStylesWrite()
{
    QFETCH(QString, style);
    QFETCH(int, titles);
    Formatter formatter;
    Share title;
    Share url;
    Share year;
    int wrongAndSure = 0;
    for (const char *type :
         {"webpage", "post-weblog", "article-newspaper", "article-journal", "book", "report", "thesis"}) {
        for (int n = 0; n < 6; ++n) {
            const Item item = made(type, n < 3 ? english() : chinese(), n % 3);
            const Result<Citation> citation = formatter.citeNow(item, {style, {}, u"zh-CN"_s});
            QVERIFY(citation.isOk());
            const QString note = citation->toMarkdown();
            const Recognition found = recogniseLine(note);
            const bool hasTitle = searchForm(found.item.text(u"title")) == searchForm(item.text(u"title"));
            title.count(hasTitle);
            if (!hasTitle) {
                qInfo().noquote() << style << type << "title:" << found.item.text(u"title") << "\n   "
                                  << note;
                const bool isSure = found.certainty.value(u"title"_s, Certainty::Guessed) == Certainty::Sure;
                wrongAndSure += isSure && found.isUnderstood() ? 1 : 0;
            }
            if (note.contains("example.com"_L1))
                url.count(comparableAddress(found.item.text(u"URL")) == comparableAddress(item.text(u"URL")));
            if (note.contains(QString::number(*item.date(u"issued").year)))
                year.count(found.item.date(u"issued").year == item.date(u"issued").year);
        }
    }
    qInfo().noquote() << u"%1: titles %2 % of %3, addresses %4 % of %5, years %6 % of %7, wrong and sure %8"_s
                             .arg(style)
                             .arg(title.percent())
                             .arg(title.all)
                             .arg(url.percent())
                             .arg(url.all)
                             .arg(year.percent())
                             .arg(year.all)
                             .arg(wrongAndSure);
    QVERIFY(title.percent() >= titles);
    QVERIFY(url.percent() >= 95);
    QVERIFY(year.percent() >= 75);
    QVERIFY(wrongAndSure <= title.all / 20);
}

namespace {

/// A work with all that its kind has, as a library keeps it.
struct FullWork
{
    const char *name;
    const char *bibtex;
};

constexpr FullWork fullWorks[] = {
    {"a translated book", "@book{a, title={中国近代史}, author={王五}, translator={张三}, edition={2}, "
                          "address={北京}, publisher={人民出版社}, year={2001}}"},
    {"a book", "@book{a, title={Quiet Streets}, author={Harper, Jane and Okafor, Samuel}, edition={2}, "
               "address={London}, publisher={Harbour Press}, year={2011}}"},
    {"a Chinese book", "@book{a, title={城市如何学习}, author={王小明 and 欧阳静}, address={上海}, "
                       "publisher={海港出版社}, year={2011}}"},
    {"a paper", "@inproceedings{a, title={Attention Is All You Need}, author={Vaswani, Ashish and Shazeer, "
                "Noam}, booktitle={NeurIPS}, year={2017}, pages={5998--6008}, publisher={Curran}}"},
    {"a chapter", "@incollection{a, title={脚注的历史}, author={赵六}, editor={李四}, booktitle={编辑手册}, "
                  "address={北京}, publisher={某某出版社}, year={1999}, pages={32--36}}"},
    {"a thesis", "@phdthesis{a, title={A Study of Things}, author={Doe, Jane}, school={MIT}, year={2019}}"},
    {"a Chinese thesis", "@phdthesis{a, title={中文排版规则研究}, author={李小红}, school={某某大学}, "
                         "address={南京}, year={2015}}"},
    {"an article", "@article{a, title={Why Bridges Hum}, author={Harper, Jane}, journal={Journal of Towns}, "
                   "year={2020}, volume={12}, number={3}, pages={33--45}}"},
    {"a Chinese article", "@article{a, title={智能写作工具的比较研究}, author={张三 and 李四}, "
                          "journal={编辑之友}, year={2021}, volume={43}, number={5}, pages={12--19}}"},
    {"a report", "@techreport{a, title={Streets Today}, author={{Bureau of Streets}}, institution={Harbour "
                 "Institute}, number={12}, year={2018}}"},
};

} // namespace

void TestReferencesRoundTrip::losesNoWords_data()
{
    QTest::addColumn<QString>("style");
    QTest::addColumn<int>("whole"); ///< least number of works that come back whole
    const QHash<QString, int> least{{u"wengao-web-note"_s, 10},
                                    {u"china-national-standard-gb-t-7714-2015-numeric"_s, 10},
                                    {u"china-national-standard-gb-t-7714-2015-note"_s, 10},
                                    {u"china-national-standard-gb-t-7714-2015-author-date"_s, 10},
                                    {u"apa"_s, 10}};
    for (const StyleInfo &style : Styles::builtIn())
        QTest::newRow(qPrintable(style.name)) << style.name << least.value(style.name, 0);
}

/// What is read from a note says in the same style again all that the note says.
void TestReferencesRoundTrip::losesNoWords()
{
    QFETCH(QString, style);
    QFETCH(int, whole);
    Formatter formatter;
    int back = 0;
    for (const FullWork &work : fullWorks) {
        const Item item = recognise(QString::fromUtf8(work.bibtex)).item;
        const Result<Citation> note = formatter.citeNow(item, {style, {}, u"zh-CN"_s});
        QVERIFY(note.isOk());
        const Recognition read = recogniseLine(note->toMarkdown());
        const Result<Citation> again =
            read.isUnderstood() ? formatter.citeNow(read.item, {style, {}, u"zh-CN"_s}) : note;
        QVERIFY(again.isOk());
        const QStringList lost = lostWords(note->toMarkdown(), again->toMarkdown(), read.item);
        if (lost.isEmpty() && read.isUnderstood())
            ++back;
        else
            qInfo().noquote() << style << work.name << "lost" << lost << "\n   " << note->toMarkdown()
                              << "\n   " << (read.isUnderstood() ? again->toMarkdown() : u"not read"_s);
    }
    qInfo().noquote() << u"%1: %2 of %3 works come back whole"_s.arg(style).arg(back).arg(
        std::size(fullWorks));
    QVERIFY(back >= whole);
}

QTEST_GUILESS_MAIN(TestReferencesRoundTrip)
#include "tst_references_roundtrip.moc"
