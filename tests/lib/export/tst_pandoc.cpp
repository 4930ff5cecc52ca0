#include "base/framebuffer.h"
#include "export/childprocess.h"
#include "export/pandoc.h"
#include "export/pdforder.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao;
using namespace wengao::exporting;
using namespace Qt::StringLiterals;

/// Word documents and books, and the programs that make them.
class TestPandoc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasLeftOut();
    void footnotesAreSpelledForPandoc();
    void captionsAreOneParagraph_data();
    void captionsAreOneParagraph();
    void wordKnowsTheLanguage_data();
    void wordKnowsTheLanguage();
    void nothingIsLeftToBeFetched();
    void documentsKeepNotesAndImages_data();
    void documentsKeepNotesAndImages();
    void withoutPandocThereIsASentence();
    void programsAreEnded_data();
    void programsAreEnded();
    void zipTimesAreOne();
    void readsMargins_data();
    void readsMargins();
    void ordersPassUnchanged();
    void brokenFramesAreNoOrders();

private:
    [[nodiscard]] static PageSource source(const QByteArray &html);
    [[nodiscard]] static QString partOf(const Page &document, const QString &name);
};

/// One file in a document, which is a zip; empty when it is not there.
QString TestPandoc::partOf(const Page &document, const QString &name)
{
    const QTemporaryDir folder(QDir::tempPath() + u"/a document XXXXXX"_s);
    QFile file(folder.filePath(u"a.zip"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(document.html) != document.html.size())
        return {};
    file.close();
    ChildOrder order;
    order.program = QStandardPaths::findExecutable(u"unzip"_s);
    order.arguments = {u"-p"_s, file.fileName(), name};
    return QString::fromUtf8(childOutput(order).valueOr({}));
}

PageSource TestPandoc::source(const QByteArray &html)
{
    PageSource source;
    source.fields = {{u"title"_s, u"题目"_s},
                     {u"author"_s, u"作者"_s},
                     {u"date"_s, u"2025-03-18"_s},
                     {u"lang"_s, u"zh-CN"_s}};
    source.rendered.blocks = {{0, 0, html}};
    source.rendered.hasFootnotes = html.contains("footnotes");
    source.articlePath = QDir::tempPath() + "/no such folder/a.md"_L1;
    return source;
}

static const QByteArray noted =
    "<p>文<sup id=\"fnref:1\"><a href=\"#fn:1\" class=\"footnote-ref\" "
    "role=\"doc-noteref\">1</a></sup>。</p>\n"
    "<ul>\n<li><input type=\"checkbox\" checked disabled> 做完</li>\n</ul>\n"
    "<p><img src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwAD"
    "hgGAWjR9awAAAABJRU5ErkJggg==\" alt=\"图\"></p>\n"
    "<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n<li id=\"fn:1\">\n<p>注释在此。</p>\n<ul>\n"
    "<li>项</li>\n</ul>\n<p>末&#160;<a href=\"#fnref:1\" class=\"footnote-backref\" "
    "role=\"doc-backlink\">b</a>"
    "</p>\n</li>\n</ol>\n</div>\n";

void TestPandoc::saysWhatWasLeftOut()
{
    PageSource article = source("<p>文</p>\n");
    QVERIFY(pandocPage(article, {}).notices.isEmpty());
    article.rendered.omittedHtml = 2;
    QCOMPARE(pandocPage(article, {}).notices.size(), 1);
}

void TestPandoc::footnotesAreSpelledForPandoc()
{
    const QString html = QString::fromUtf8(pandocPage(source(noted), {}).html);
    QVERIFY2(html.contains(u"<p>文<a epub:type=\"noteref\" href=\"#fn:1\">1</a>。</p>"_s), qPrintable(html));
    QVERIFY(
        html.contains(u"<aside epub:type=\"footnote\" id=\"fn:1\">\n<p>注释在此。</p>\n<ul>\n<li>项</li>"_s));
    QVERIFY(html.contains("</p>\n</aside>"_L1));
    QVERIFY(html.contains(u"☑ 做完"_s));
    QVERIFY(!html.contains("backref"_L1) && !html.contains("footnotes"_L1) && !html.contains("<sup"_L1));
    QCOMPARE(html.count("<div"_L1), html.count("</div"_L1));
    QCOMPARE(html.count("<li"_L1), html.count("</li"_L1));
}

void TestPandoc::captionsAreOneParagraph_data()
{
    QTest::addColumn<QByteArray>("caption");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("title and caption") << QByteArray("<h4>T</h4><p>C</p>") << QByteArray("T<br>C");
    QTest::newRow("a title alone") << QByteArray("<h4>T</h4>") << QByteArray("T");
    QTest::newRow("a caption with a link") << QByteArray("<p>C<a href=\"https://a.cn\">来源</a></p>")
                                           << QByteArray("C<a href=\"https://a.cn\">来源</a>");
    QTest::newRow("blocks on lines") << QByteArray("\n<p>a</p>\n<p><em>b</em></p>\n")
                                     << QByteArray("\na\n<br><em>b</em>\n");
}

void TestPandoc::captionsAreOneParagraph()
{
    QFETCH(QByteArray, caption);
    QFETCH(QByteArray, written);
    const QByteArray html =
        pandocPage(source("<figure><figcaption>" + caption + "</figcaption></figure>\n<p>文</p>\n"), {}).html;
    QVERIFY2(html.contains("<figcaption>" + written + "</figcaption></figure>\n<p>文</p>"), html.constData());
}

void TestPandoc::wordKnowsTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("font");
    QTest::newRow("simplified Chinese") << u"zh-Hans"_s << u"zh-CN"_s << u"SimSun"_s;
    QTest::newRow("Chinese of China") << u"zh-CN"_s << u"zh-CN"_s << u"SimSun"_s;
    QTest::newRow("traditional Chinese") << u"zh-Hant"_s << u"zh-TW"_s << u"PMingLiU"_s;
    QTest::newRow("Japanese") << u"ja"_s << u"ja-JP"_s << u"Yu Mincho"_s;
    QTest::newRow("Korean") << u"ko"_s << u"ko-KR"_s << u"Batang"_s;
    QTest::newRow("English, as pandoc has it") << u"en"_s << u"en-US"_s << QString();
}

void TestPandoc::wordKnowsTheLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, tag);
    QFETCH(QString, font);
    if (pandocProgram().isEmpty() || QStandardPaths::findExecutable(u"unzip"_s).isEmpty())
        QSKIP("pandoc or unzip is not installed");
    PageSource article = source("<p>文</p>\n");
    article.fields.insert(u"lang"_s, language);
    const auto document = pandocDocument(Format::Docx, article, {});
    QVERIFY(document);
    const QString styles = partOf(*document, u"word/styles.xml"_s);
    const QString theme = partOf(*document, u"word/theme/theme1.xml"_s);
    QVERIFY2(styles.contains(u"w:eastAsia=\"%1\""_s.arg(tag)), qPrintable(styles.right(2000)));
    QCOMPARE(styles.contains(u"w:eastAsiaTheme=\"minorHAnsi\""_s), font.isEmpty());
    QVERIFY2(theme.contains(u"<a:ea typeface=\"%1\""_s.arg(font)), qPrintable(theme));
}

void TestPandoc::nothingIsLeftToBeFetched()
{
    PageOptions options;
    options.rawHtml = RawHtml::Keep;
    const Page page = pandocPage(
        source("<p><img src=\"http://example.org/a.png\"><img src=\"/etc/passwd\"><script>x</script>"
               "<iframe src=\"http://example.org\"></iframe><link href=\"http://example.org/a.css\"></p>\n"),
        options);
    QVERIFY2(!page.html.contains("src=") && !page.html.contains("<link") && !page.html.contains("<script"),
             page.html.constData());
    QVERIFY(page.notices.size() >= 3);
}

void TestPandoc::documentsKeepNotesAndImages_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QString>("meta");
    QTest::newRow("Word") << Format::Docx << u"word/footnotes.xml"_s << u"docProps/core.xml"_s;
    QTest::newRow("EPUB") << Format::Epub << u"EPUB/text/ch001.xhtml"_s << u"EPUB/content.opf"_s;
}

void TestPandoc::documentsKeepNotesAndImages()
{
    QFETCH(Format, format);
    QFETCH(QString, notes);
    QFETCH(QString, meta);
    if (pandocProgram().isEmpty())
        QSKIP("pandoc is not installed");
    const auto document = pandocDocument(format, source(noted), {});
    QVERIFY2(document, qPrintable(document ? QString() : document.error().message + document.error().detail));
    const auto again = pandocDocument(format, source(noted), {});
    QVERIFY(again);
    QCOMPARE(again->html, document->html);
    if (QStandardPaths::findExecutable(u"unzip"_s).isEmpty())
        QSKIP("unzip is not installed");
    QVERIFY(partOf(*document, notes).contains(u"注释在此"_s));
    const QString told = partOf(*document, meta);
    QVERIFY(told.contains(u"题目"_s) && told.contains(u"作者"_s));
}

void TestPandoc::withoutPandocThereIsASentence()
{
    const auto document = pandocDocument(Format::Docx, source("<p>x</p>\n"), {}, QString());
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::Unsupported);
    QVERIFY(document.error().message.contains("pandoc"_L1));
}

void TestPandoc::programsAreEnded_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("stops");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("one that hangs") << u"sleep 60"_s << false << ErrorCode::Timeout;
    QTest::newRow("one that is cancelled") << u"sleep 60"_s << true << ErrorCode::Cancelled;
    QTest::newRow("one that fails") << u"echo no >&2; exit 3"_s << false << ErrorCode::Crashed;
    QTest::newRow("one that writes without end") << u"yes"_s << false << ErrorCode::TooLarge;
}

void TestPandoc::programsAreEnded()
{
    QFETCH(QString, script);
    QFETCH(bool, stops);
    QFETCH(ErrorCode, code);
    std::stop_source stop;
    ChildOrder order;
    order.program = u"/bin/sh"_s;
    order.arguments = {u"-c"_s, u"exec "_s + script};
    if (script.startsWith("echo"_L1))
        order.arguments = {u"-c"_s, script};
    order.timeout = std::chrono::milliseconds(code == ErrorCode::Timeout ? 200 : 60'000);
    order.largestOutput = 1 << 20;
    order.stop = stop.get_token();
    if (stops)
        stop.request_stop();
    const auto output = childOutput(order);
    QVERIFY(!output);
    QCOMPARE(output.error().code, code);
    QVERIFY(output.error().message.endsWith(u'.'));
}

void TestPandoc::zipTimesAreOne()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("text"), QByteArray("PK\3\4PK\5\6"),
                                    QByteArray("PK\3\4").leftJustified(30, 'x')})
        QCOMPARE(withoutTimes(bytes), bytes);
}

void TestPandoc::readsMargins_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("one") << u"20"_s << QList<double>{20, 20, 20, 20};
    QTest::newRow("two") << u"20, 15.5"_s << QList<double>{20, 15.5, 20, 15.5};
    QTest::newRow("four") << u"1,2,3,4"_s << QList<double>{1, 2, 3, 4};
    for (const char *wrong : {"", "x", "1,2,3", "-1", "101", "1,2,3,4,5", "nan", "1,,2"})
        QTest::newRow(wrong[0] == '\0' ? "nothing" : wrong) << QString::fromLatin1(wrong) << QList<double>{};
}

void TestPandoc::readsMargins()
{
    QFETCH(QString, written);
    QFETCH(QList<double>, expected);
    PdfLayout layout;
    const auto result = setMargins(written, &layout);
    QCOMPARE(result.isOk(), !expected.isEmpty());
    if (result)
        QCOMPARE((QList<double>{layout.top, layout.right, layout.bottom, layout.left}), expected);
}

void TestPandoc::ordersPassUnchanged()
{
    PdfOrder order{"<p>x</p>", {}, u"题目"_s, u"作者"_s, u"日期"_s, u"zh"_s, {{2, u"节"_s, u"节"_s}}, "mark"};
    order.layout.paper = u"A5"_s;
    FrameBuffer frames(pdfwire::maxFrame);
    frames.append(pdfwire::frame(order) + pdfwire::frame(Result<QByteArray>("pdf")));
    const auto first = frames.take();
    QVERIFY(first);
    QCOMPARE(pdfwire::orderFrom(*first), std::optional(order));
    const auto second = frames.take();
    QVERIFY(second && !frames.take());
    QCOMPARE(*pdfwire::answerFrom(*second), QByteArray("pdf"));
    QCOMPARE(filledIn(u"{title}|{page} of {pages}"_s, order, 2, 3),
             (QStringList{u"题目"_s, u"2 of 3"_s, {}}));
    QCOMPARE(filledIn(u"{author}"_s, order, 2, 3), (QStringList{{}, u"作者"_s, {}}));
}

void TestPandoc::brokenFramesAreNoOrders()
{
    const QByteArray whole =
        pdfwire::frame(PdfOrder{"<p>x</p>", {}, u"t"_s, {}, {}, {}, {{1, u"a"_s, u"b"_s}}, "m"});
    for (qsizetype size = 0; size < whole.size(); ++size) {
        FrameBuffer frames(pdfwire::maxFrame);
        frames.append(whole.first(size));
        QVERIFY(!frames.take());
        QVERIFY(size < 4 || !pdfwire::orderFrom(whole.sliced(4, size - 4)));
    }
    FrameBuffer frames(pdfwire::maxFrame);
    frames.append("\xFF\xFF\xFF\xFFx");
    QVERIFY(!frames.take());
    QVERIFY(frames.isBroken());
}

QTEST_GUILESS_MAIN(TestPandoc)
#include "tst_pandoc.moc"
