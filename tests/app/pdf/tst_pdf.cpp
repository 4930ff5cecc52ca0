#include "export/batch.h"
#include "resources/resources.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace wengao;
using namespace Qt::StringLiterals;

/// PDF as the command line and the window make it: with the real program and the real web engine.
class TestPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasWhatAReaderNeeds();
    void pagesHaveTheSizeAskedFor();
    void textCanBeSearched();
    void mathematicsIsSet();
    void sameOrderIsNotMadeAgain();
    void canBeStopped();
    void rootIsToldWhatToDo();
    void survivesAProgramThatDies();

private:
    [[nodiscard]] Result<exporting::Product> made(const exporting::Recipe &recipe) const;

    exporting::Recipe m_recipe;
    QTemporaryDir m_folder{QDir::tempPath() + u"/pdf of articles XXXXXX"_s};
};

static const QString body =
    u"## 引言\n\n正文第一段，见[主页](https://example.org/)与[结语](#结语)[^1]。\n\n### "
    u"一公里\n\n长文见马车风页。\n\n"
    "## 结语\n\n完。\n\n[^1]: 注。\n"_s;

static void load(QPDF &pdf, const QByteArray &bytes)
{
    pdf.processMemoryFile("", bytes.constData(), size_t(bytes.size()));
}

void TestPdf::initTestCase()
{
    resources::initialize();
    m_recipe.format = exporting::Format::Pdf;
    m_recipe.theme = *exporting::Theme::named(u"plain"_s);
    QVERIFY(exporting::isAvailable(exporting::Format::Pdf));
}

Result<exporting::Product> TestPdf::made(const exporting::Recipe &recipe) const
{
    exporting::Exporter exporter;
    return exporter.product({{{u"title"_s, u"题目"_s}, {u"author"_s, u"作者"_s}, {u"lang"_s, u"zh-CN"_s}},
                             body,
                             m_folder.filePath(u"a.md"_s),
                             {}},
                            recipe);
}

void TestPdf::hasWhatAReaderNeeds()
{
    const auto product = made(m_recipe);
    QVERIFY2(product, qPrintable(product ? QString() : product.error().message + product.error().detail));
    QPDF pdf;
    load(pdf, product->bytes);
    const auto outline = QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines();
    QCOMPARE(outline.size(), size_t(2));
    std::vector<QPDFOutlineObjectHelper> first = outline;
    QCOMPARE(QString::fromStdString(first[0].getTitle()), u"引言"_s);
    QCOMPARE(first[0].getKids().size(), size_t(1));
    QVERIFY(first[1].getDestPage().isPageObject());
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    QCOMPARE(QString::fromStdString(info.getKey("/Title").getUTF8Value()), u"题目"_s);
    QCOMPARE(QString::fromStdString(info.getKey("/Author").getUTF8Value()), u"作者"_s);
    QCOMPARE(pdf.getRoot().getKey("/Lang").getUTF8Value(), std::string("zh-CN"));
    QStringList links;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        for (QPDFAnnotationObjectHelper &annotation : page.getAnnotations("/Link")) {
            QPDFObjectHandle action = annotation.getObjectHandle().getKey("/A");
            links.append(action.isDictionary() && action.hasKey("/URI")
                             ? QString::fromStdString(action.getKey("/URI").getStringValue())
                             : u"inside"_s);
        }
    }
    QVERIFY2(links.contains(u"https://example.org/"_s), qPrintable(links.join(u' ')));
    QVERIFY(links.count(u"inside"_s) >= 2);
}

void TestPdf::pagesHaveTheSizeAskedFor()
{
    exporting::Recipe recipe = m_recipe;
    recipe.pdf.paper = u"Letter"_s;
    recipe.pdf.landscape = true;
    const auto product = made(recipe);
    QVERIFY(product);
    QPDF pdf;
    load(pdf, product->bytes);
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        const auto box = page.getMediaBox().getArrayAsRectangle();
        QVERIFY(qAbs(box.urx - box.llx - 792) < 2 && qAbs(box.ury - box.lly - 612) < 2);
    }
}

void TestPdf::textCanBeSearched()
{
    const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (reader.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    exporting::Recipe recipe = m_recipe;
    recipe.pdf.footer = u"一篇文章|{page}/{pages}|"_s;
    const auto product = made(recipe);
    QVERIFY(product);
    QProcess process;
    process.start(reader, {u"-"_s, u"-"_s});
    process.write(product->bytes);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString &wanted : {u"正文第一段"_s, u"长文见马车风页"_s, u"一公里"_s, u"一篇文章"_s, u"1/1"_s})
        QVERIFY2(text.contains(wanted), qPrintable(wanted + u" is not in "_s + text));
}

void TestPdf::mathematicsIsSet()
{
    exporting::Exporter exporter;
    const auto product =
        exporter.product({{{u"math"_s, true}},
                          u"见 \\\\(x^2\\\\)：\n\n$$\\sum_i \\frac{y_i}{2}$$\n\n```c\nreturn 1;\n```\n"_s,
                          m_folder.filePath(u"b.md"_s),
                          {}},
                         m_recipe);
    QVERIFY2(product, qPrintable(product ? QString() : product.error().message + product.error().detail));
    QPDF pdf;
    load(pdf, product->bytes);
    QByteArray fonts;
    for (QPDFObjectHandle &object : pdf.getAllObjects()) {
        if (object.isDictionary() && object.hasKey("/FontName"))
            fonts += QByteArray::fromStdString(object.getKey("/FontName").getName());
    }
    QVERIFY2(fonts.contains("KaTeX_Math") && fonts.contains("KaTeX_Size2"), fonts.constData());
}

void TestPdf::sameOrderIsNotMadeAgain()
{
    exporting::Exporter exporter;
    storage::PosixFileSystem files;
    const exporting::ExportSource source{
        {{u"title"_s, u"题目"_s}}, body, m_folder.filePath(u"a.md"_s), m_folder.filePath(u"a.pdf"_s)};
    using Kind = exporting::Outcome::Kind;
    QCOMPARE(exporting::exported(exporter, files, source, m_recipe, {}).kind, Kind::Written);
    QCOMPARE(exporting::exported(exporter, files, source, m_recipe, {}).kind, Kind::Unchanged);
    exporting::Recipe other = m_recipe;
    other.pdf.paper = u"A5"_s;
    QCOMPARE(exporting::exported(exporter, files, source, other, {}).kind, Kind::Failed);
    QCOMPARE(exporting::exported(exporter, files, source, other, {true, false, {}}).kind, Kind::Written);
    QCOMPARE(exporting::exported(exporter, files, source, other, {true, true, {}}).kind, Kind::Written);
}

void TestPdf::canBeStopped()
{
    std::stop_source stop;
    stop.request_stop();
    exporting::PdfProcess process;
    const auto pdf = process.pdf({"<p>x", {}, {}, {}, {}, {}, {}, {}}, stop.get_token());
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code, ErrorCode::Cancelled);
}

void TestPdf::rootIsToldWhatToDo()
{
    QProcess process;
    process.setProgram(exporting::pdfProgram());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QTWEBENGINE_DISABLE_SANDBOX"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start();
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60'000));
    if (qEnvironmentVariableIsEmpty("QTWEBENGINE_DISABLE_SANDBOX"))
        QSKIP("not run by root");
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("QTWEBENGINE_DISABLE_SANDBOX=1"));
}

void TestPdf::survivesAProgramThatDies()
{
    for (const QString &program : {u"/bin/false"_s, u"/nonexistent/wengao-pdf"_s}) {
        exporting::PdfProcess process(program);
        const auto pdf = process.pdf({});
        QVERIFY(!pdf);
        QVERIFY(pdf.error().message.endsWith(u'.'));
    }
}

QTEST_GUILESS_MAIN(TestPdf)
#include "tst_pdf.moc"
