#include "references/recognise.h"

#include <QTest>

using namespace wengao::references;
using namespace Qt::StringLiterals;

/// Finished references and other pasted texts. A row's expectations are "variable=value" or, where the field
/// is only guessed, "variable~value"; names and dates are as people type them.
class TestReferencesLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGbT_data();
    void readsGbT() { check(); }
    void readsApa_data();
    void readsApa() { check(); }
    void readsWebNotes_data();
    void readsWebNotes() { check(); }
    void readsQuoted_data();
    void readsQuoted() { check(); }
    void readsLinks_data();
    void readsLinks() { check(); }
    void readsPastedTexts_data();
    void readsPastedTexts();
    void tellsOfAWrongIsbn();
    void readsWholeFiles();

private:
    void columns()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("fields");
    }
    void check();
};

namespace {

QString shown(const Item &item, const QString &variable)
{
    const QList<Name> names = item.names(variable);
    if (!names.isEmpty())
        return shownNames(names);
    const Date date = item.date(variable);
    return item.text(variable).isEmpty() ? date.shown() : item.text(variable);
}

void row(const char *name, const QString &line, const QStringList &fields)
{
    QTest::newRow(name) << line << fields;
}

} // namespace

void TestReferencesLines::check()
{
    QFETCH(QString, line);
    QFETCH(QStringList, fields);
    const Recognition found = recognise(line);
    QCOMPARE(found.input, InputKind::ReferenceLine);
    QStringList actual;
    QStringList expected = fields;
    for (const QString &field : fields) {
        const qsizetype mark = field.indexOf(QRegularExpression(u"[=~]"_s));
        const QString variable = field.first(mark);
        const bool isSure = found.certainty.value(variable, Certainty::Guessed) == Certainty::Sure;
        actual.append(variable + (isSure ? u'=' : u'~') + shown(found.item, variable));
    }
    QCOMPARE(actual.join(u'\n'), expected.join(u'\n'));
    const QStringList present = found.item.toJson().keys();
    for (const QString &variable : present)
        QVERIFY2(found.certainty.contains(variable), qPrintable(variable));
}

void TestReferencesLines::readsGbT_data()
{
    columns();
    row("a journal article",
        u"[1] 张三, 李四, 王小明, 等. 智能写作工具的比较研究[J]. 编辑之友学刊, 2021, 43(5): 12-19."_s,
        {u"type=article-journal"_s, u"author=张三; 李四; 王小明"_s, u"title=智能写作工具的比较研究"_s,
         u"container-title=编辑之友学刊"_s, u"issued=2021"_s, u"volume=43"_s, u"issue=5"_s, u"page=12-19"_s,
         u"language~zh-CN"_s});
    row("full-width punctuation",
        u"［２］张三，李四，等．智能写作工具的比较研究［Ｊ］．编辑之友学刊，２０２１，４３（５）：１２－１９．"_s,
        {u"type=article-journal"_s, u"author=张三; 李四"_s, u"title=智能写作工具的比较研究"_s, u"volume=43"_s,
         u"page=12-19"_s});
    row("Chinese full stops", u"张三。智能写作工具的比较研究[J]。编辑之友学刊，2021（5）：12-19。"_s,
        {u"author=张三"_s, u"title=智能写作工具的比较研究"_s, u"issue=5"_s, u"page=12-19"_s});
    row("an English article",
        u"LOVELACE A K, BABBAGE C, et al. Engines that write notes[J]. Annals of Engines, 1843, 3(2): 4-9. DOI:10.1000/eng.3.2."_s,
        {u"author=A. K. Lovelace; C. Babbage"_s, u"title=Engines that write notes"_s,
         u"DOI=10.1000/eng.3.2"_s, u"container-title=Annals of Engines"_s, u"issued=1843"_s, u"volume=3"_s,
         u"issue=2"_s, u"page=4-9"_s});
    row("a book with a page", u"王小明. 文章写作十讲[M]. 2版. 上海: 某某出版社, 2018: 33-35."_s,
        {u"type=book"_s, u"author=王小明"_s, u"title=文章写作十讲"_s, u"edition=2"_s,
         u"publisher-place=上海"_s, u"publisher=某某出版社"_s, u"issued=2018"_s, u"page=33-35"_s});
    row("a translated book", u"史密斯. 写作的艺术[M]. 李四, 译. 北京: 某某书局, 2010."_s,
        {u"title=写作的艺术"_s, u"translator=李四"_s, u"publisher=某某书局"_s, u"issued=2010"_s});
    row("an edition with a space, a translator",
        u"王五. 中国近代史[M]. 张三, 译. 2 版. 北京: 人民出版社, 2001."_s,
        {u"author=王五"_s, u"translator=张三"_s, u"edition=2"_s, u"publisher-place=北京"_s,
         u"publisher=人民出版社"_s, u"issued=2001"_s});
    row("a part of a book", u"赵六. 脚注的历史[M]//张三, 李四. 编辑手册. 北京: 某某出版社, 1999: 32-36."_s,
        {u"type=chapter"_s, u"author=赵六"_s, u"title=脚注的历史"_s, u"editor=张三; 李四"_s,
         u"container-title=编辑手册"_s, u"publisher=某某出版社"_s, u"page=32-36"_s});
    row("a thesis", u"李小红. 中文排版规则研究[D]. 南京: 某某大学, 2015."_s,
        {u"type=thesis"_s, u"author=李小红"_s, u"publisher-place=南京"_s, u"publisher=某某大学"_s,
         u"issued=2015"_s});
    row("a newspaper", u"王小明. 编辑部里的新工具[N]. 某某日报, 2023-11-20(15)."_s,
        {u"type=article-newspaper"_s, u"container-title=某某日报"_s, u"issued=2023-11-20"_s, u"page=15"_s});
    row("a standard",
        u"某某标准化技术委员会. 标点符号的使用: GB/T 99999—2030[S]. 北京: 某某标准出版社, 2030: 2."_s,
        {u"type=standard"_s, u"title~标点符号的使用"_s, u"number=GB/T 99999—2030"_s,
         u"publisher=某某标准出版社"_s});
    row("a patent", u"王小明. 一种自动编号的笔: 202010171314.3[P]. 2020-12-13."_s,
        {u"type=patent"_s, u"author=王小明"_s, u"title=一种自动编号的笔"_s, u"number=202010171314.3"_s,
         u"issued~2020-12-13"_s});
    row("a page on the web",
        u"OpenAI. 面向各国的计划[EB/OL]. (2025-05-07)[2025-07-30]. https://example.com/plan/."_s,
        {u"type=webpage"_s, u"author~OpenAI"_s, u"title~面向各国的计划"_s, u"issued=2025-05-07"_s,
         u"accessed=2025-07-30"_s, u"URL=https://example.com/plan/"_s});
    row("marks run together",
        u"王小明. 一个网页的标题[EB/OL](2025-05-07)[2025-07-30]. https://example.com/a?b=1."_s,
        {u"author=王小明"_s, u"issued=2025-05-07"_s, u"accessed=2025-07-30"_s,
         u"URL=https://example.com/a?b=1"_s});
    row("a linked title",
        u"王小明. [一个网页的标题](https://example.com/a)[EB/OL]. (2025-05-07)[2025-07-30]."_s,
        {u"title=一个网页的标题"_s, u"URL=https://example.com/a"_s});
    row("a site behind the title",
        u"一个没有作者的网页[EB/OL]. 某某网, 2024-05-06[2024-07-30]. https://example.com/b."_s,
        {u"title~一个没有作者的网页"_s, u"container-title~某某网"_s, u"issued=2024-05-06"_s,
         u"accessed=2024-07-30"_s});
    row("a data set", u"某某研究院. 语料数据集[DB/OL]. (2020-01-02)[2021-03-04]. https://example.com/data."_s,
        {u"type=dataset"_s, u"issued=2020-01-02"_s});
    row("a report", u"World Writing Office. How people cite[R]. Geneva: WWO, 1970."_s,
        {u"type=report"_s, u"author~World Writing Office"_s, u"publisher-place=Geneva"_s, u"publisher=WWO"_s,
         u"issued=1970"_s});
}

void TestReferencesLines::readsApa_data()
{
    columns();
    row("a journal article",
        u"Lovelace, A. K., & Babbage, C. (1843). Engines that write: A note. *Annals of Engines*, *3*(2), 4–9. https://doi.org/10.1000/eng.3.2"_s,
        {u"type=article-journal"_s, u"author=A. K. Lovelace; C. Babbage"_s, u"issued=1843"_s,
         u"title~Engines that write: A note"_s, u"container-title=Annals of Engines"_s, u"volume=3"_s,
         u"issue=2"_s, u"page=4-9"_s, u"DOI=10.1000/eng.3.2"_s});
    row("Chinese with wide brackets", u"张三、李四（2020）。智能写作的边界。编辑之友学刊，12（3），45–67。"_s,
        {u"author=张三; 李四"_s, u"issued=2020"_s, u"title~智能写作的边界"_s,
         u"container-title=编辑之友学刊"_s, u"volume=12"_s, u"issue=3"_s, u"page=45-67"_s});
    row("a full date",
        u"Smith, J. (2023, March 14). *Notes on notes*. Example Site. https://example.com/notes"_s,
        {u"author=J. Smith"_s, u"issued=2023-03-14"_s, u"title=Notes on notes"_s,
         u"container-title=Example Site"_s, u"URL=https://example.com/notes"_s});
    row("a thesis",
        u"Grady, J. S. (2019). *Marks in the margin* [Doctoral dissertation, Example University]. Archive. https://example.com/1"_s,
        {u"type=thesis"_s, u"title=Marks in the margin"_s, u"genre=Doctoral dissertation"_s,
         u"publisher=Example University"_s});
    row("a chapter",
        u"Aron, L., Botella, M., & Lubart, T. (2019). Cooking as craft. In R. F. Sub, P. Olsz, & F. C. Worr (Eds.), *The craft book* (pp. 345–359). Example Press."_s,
        {u"type=chapter"_s, u"author=L. Aron; M. Botella; T. Lubart"_s, u"container-title=The craft book"_s,
         u"page=345-359"_s, u"publisher~Example Press"_s});
    row("a book", u"Smith, J. A. (2017). *A book of marks* (2nd ed.). Example Press."_s,
        {u"type~book"_s, u"title=A book of marks"_s, u"edition=2"_s, u"publisher=Example Press"_s});
    row("software",
        u"Smith, J. (2021). *Marker* (Version 2.1) [Computer software]. https://example.com/marker"_s,
        {u"type=software"_s, u"title=Marker"_s, u"version=2.1"_s});
}

void TestReferencesLines::readsWebNotes_data()
{
    columns();
    row("a translated book", u"王五. (2001). 《中国近代史》. 张三, 译. 第2版. 北京: 人民出版社."_s,
        {u"type~book"_s, u"author=王五"_s, u"title=中国近代史"_s, u"translator=张三"_s, u"edition=2"_s,
         u"publisher-place=北京"_s, u"publisher=人民出版社"_s, u"issued=2001"_s});
    row("a thesis", u"Jane Doe. (2019). \"A Study of Things\". PhD thesis. MIT."_s,
        {u"type=thesis"_s, u"author=Jane Doe"_s, u"title=A Study of Things"_s, u"genre=PhD thesis"_s,
         u"publisher=MIT"_s});
    row("a paper with pages and publisher",
        u"Ashish Vaswani and Noam Shazeer. (2017). \"Attention Is All You Need\". NeurIPS, 5998–6008. Curran."_s,
        {u"type~chapter"_s, u"container-title=NeurIPS"_s, u"page=5998-6008"_s, u"publisher=Curran"_s});
    row("two Chinese authors", u"张三和李四. (2019). 《中文排版规则研究》. 南京: 某某大学."_s,
        {u"author=张三; 李四"_s, u"title=中文排版规则研究"_s});
    row("the title in front and the address linked",
        u"[^1]: The town has most to gain from 'Bridges for all'. (n.d.). [https://example.com/content/4b2a](https://example.com/content/4b2a). Example Times. Retrieved July 30, 2024."_s,
        {u"type~webpage"_s, u"title=The town has most to gain from 'Bridges for all'"_s,
         u"URL=https://example.com/content/4b2a"_s, u"container-title=Example Times"_s,
         u"accessed=2024-07-30"_s});
    row("an author and a linked title in quotation marks",
        u"Bridge Office. (n.d.). \"[Bridges for All: Our Approach](https://example.com/bridges.pdf)\". Bridge Office. Retrieved July 30, 2024."_s,
        {u"author~Bridge Office"_s, u"title=Bridges for All: Our Approach"_s,
         u"URL=https://example.com/bridges.pdf"_s, u"container-title=Bridge Office"_s,
         u"accessed=2024-07-30"_s});
    row("a title with stops in it",
        u"Ministry of Bridges. (n.d.). \"[How the U.S. is Helping. Again](https://example.com/how/)\". Ministry of Bridges. Retrieved July 30, 2024."_s,
        {u"title=How the U.S. is Helping. Again"_s, u"container-title=Ministry of Bridges"_s});
    row("a title that ends in dots",
        u"Bridges Offer 'A Clear Alternative to ...'. (n.d.). [https://example.com/b/](https://example.com/b/). Tech Paper. Retrieved July 30, 2024."_s,
        {u"title=Bridges Offer 'A Clear Alternative to ...'"_s, u"container-title=Tech Paper"_s});
    row("a year",
        u"Smith, J. (2023). \"[A Page](https://example.com/p)\". The Site. Retrieved July 30, 2024."_s,
        {u"author=J. Smith"_s, u"issued=2023"_s, u"title=A Page"_s, u"container-title=The Site"_s});
    row("Chinese",
        u"某某办公室. (无日期). “[桥梁计划](https://example.com/plan)”. 某某网. 检索于2024年7月30日."_s,
        {u"title=桥梁计划"_s, u"container-title=某某网"_s, u"accessed=2024-07-30"_s});
}

void TestReferencesLines::readsQuoted_data()
{
    columns();
    row("MLA, a journal article",
        u"Smith, John, and Jane Doe. “Deep Reading.” *Journal of Marks*, vol. 12, no. 3, 2020, pp. 45-67, https://doi.org/10.1000/abc."_s,
        {u"type=article-journal"_s, u"author=John Smith; Jane Doe"_s, u"title=Deep Reading"_s,
         u"container-title=Journal of Marks"_s, u"volume=12"_s, u"issue=3"_s, u"issued=2020"_s,
         u"page=45-67"_s, u"DOI=10.1000/abc"_s});
    row("MLA, a page",
        u"Smith, John. “A Page.” *The Site*, 6 May 2020, https://example.com/p. Accessed 30 July 2024."_s,
        {u"title=A Page"_s, u"container-title=The Site"_s, u"issued=2020-05-06"_s, u"accessed=2024-07-30"_s});
    row("Chicago, a note",
        u"John Smith and Jane Doe, “Deep Reading,” *Journal of Marks* 12, no. 3 (2020): 45–67, https://doi.org/10.1000/abc."_s,
        {u"type=article-journal"_s, u"author=John Smith; Jane Doe"_s, u"title=Deep Reading"_s,
         u"container-title=Journal of Marks"_s, u"volume=12"_s, u"issue=3"_s, u"issued=2020"_s,
         u"page=45-67"_s});
    row("Chicago, author and date",
        u"Smith, John. 2020. “Deep Reading.” *Journal of Marks* 12 (3): 45–67. https://doi.org/10.1000/abc."_s,
        {u"author=John Smith"_s, u"issued=2020"_s, u"title=Deep Reading"_s, u"volume=12"_s, u"issue=3"_s,
         u"page=45-67"_s});
    row("Chicago, a book in a note",
        u"John Smith, *The Book of Marks* (New York: Example Press, 2019), 45."_s,
        {u"type~book"_s, u"author=John Smith"_s, u"title=The Book of Marks"_s, u"publisher-place=New York"_s,
         u"publisher=Example Press"_s, u"issued=2019"_s, u"page=45"_s});
    row("MLA, a book", u"Smith, John. *The Book of Marks*. Example Press, 2019."_s,
        {u"title=The Book of Marks"_s, u"publisher=Example Press"_s, u"issued=2019"_s});
    row("a Chinese note on an article", u"参见张三：《论脚注》，《某某学刊》2020年第3期，第12—34页。"_s,
        {u"type=article-journal"_s, u"author=张三"_s, u"title=论脚注"_s, u"container-title=某某学刊"_s,
         u"issued=2020"_s, u"issue=3"_s, u"page=12-34"_s});
    row("a Chinese note on a book", u"李四：《脚注通史》，北京：某某出版社，2015年，第23页。"_s,
        {u"type=book"_s, u"author=李四"_s, u"title=脚注通史"_s, u"publisher-place=北京"_s,
         u"publisher=某某出版社"_s, u"issued=2015"_s, u"page=23"_s});
    row("a Chinese note on a newspaper", u"王小明：《脚注进校园》，《某某日报》2020年5月6日，第3版。"_s,
        {u"type=article-newspaper"_s, u"container-title=某某日报"_s, u"issued=2020-05-06"_s, u"page=3"_s});
}

void TestReferencesLines::readsLinks_data()
{
    columns();
    row("a linked title", u"[Introducing the plan](https://example.com/plan)"_s,
        {u"type~webpage"_s, u"title~Introducing the plan"_s, u"URL=https://example.com/plan"_s});
    row("a title and its address", u"一个网页的标题：https://example.com/a?utm_source=x"_s,
        {u"title~一个网页的标题"_s, u"URL=https://example.com/a"_s});
    row("a link with a site and a date", u"[A Page](https://example.com/p), The Site, May 6, 2020."_s,
        {u"title~A Page"_s, u"container-title~The Site"_s, u"issued~2020-05-06"_s});
    row("an address in angles", u"A Page. <https://example.com/p>"_s,
        {u"title~A Page"_s, u"URL=https://example.com/p"_s});
    row("HTML", u"<a href=\"https://example.com/p\">A Page &amp; More</a>"_s,
        {u"title~A Page & More"_s, u"URL=https://example.com/p"_s});
}

void TestReferencesLines::readsPastedTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("input");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("an address") << u"https://example.com/a?utm_source=x"_s << int(InputKind::Url) << u"URL"_s
                                << u"https://example.com/a"_s;
    QTest::newRow("a DOI") << u"https://doi.org/10.1000/x."_s << int(InputKind::Doi) << u"DOI"_s
                           << u"10.1000/x"_s;
    QTest::newRow("an ISBN") << u"978-0-306-40615-7"_s << int(InputKind::Isbn) << u"ISBN"_s
                             << u"9780306406157"_s;
    QTest::newRow("an arXiv number") << u"arXiv:2301.01234"_s << int(InputKind::ArXiv) << u"URL"_s
                                     << u"https://arxiv.org/abs/2301.01234"_s;
    QTest::newRow("BibTeX") << u"@book{k, title={T}}"_s << int(InputKind::File) << u"title"_s << u"T"_s;
    QTest::newRow("RIS") << u"TY  - BOOK\r\nTI  - T\r\nER  - "_s << int(InputKind::File) << u"title"_s
                         << u"T"_s;
    QTest::newRow("CSL-JSON") << u"[{\"type\":\"book\",\"title\":\"T\"}]"_s << int(InputKind::File)
                              << u"title"_s << u"T"_s;
}

void TestReferencesLines::readsPastedTexts()
{
    QFETCH(QString, text);
    QFETCH(int, input);
    QFETCH(QString, variable);
    QFETCH(QString, value);
    const Recognition found = recognise(text);
    QCOMPARE(int(found.input), input);
    QCOMPARE(found.item.text(variable), value);
    QCOMPARE(found.certainty.value(variable, Certainty::Guessed), Certainty::Sure);
    QCOMPARE(found.identifier.has_value(), found.input != InputKind::File);
}

void TestReferencesLines::tellsOfAWrongIsbn()
{
    const Recognition found = recognise(u"978-0-306-40615-8");
    QVERIFY(!found.isUnderstood());
    QVERIFY(!found.remark.isEmpty());
    QVERIFY(found.item.isEmpty());
}

void TestReferencesLines::readsWholeFiles()
{
    const Recognition found = recognise(u"@book{a, title={标题}}\n@book{b, title={U}\n@book{c, title={V}}");
    QCOMPARE(found.format, SourceFormat::BibTeX);
    QCOMPARE(found.others.size(), 2);
    QCOMPARE(found.problems.size(), 1);
    QCOMPARE(found.item.language(), u"zh-CN"_s);
    QCOMPARE(found.certainty.value(u"language"_s), Certainty::Guessed);
}

QTEST_APPLESS_MAIN(TestReferencesLines)
#include "tst_references_lines.moc"
