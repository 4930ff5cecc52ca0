#include "articles.h"
#include "resources/resources.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;
using exporting::Format;
using exporting::RawHtml;

/// What mathematics and code become in each format.
class TestMathExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPageHasBoth();
    void aFragmentHasMathematicsAndPlainCode();
    void weChatHasTheSourceAndColouredCode();
    void officeFormatsHaveEquations_data();
    void officeFormatsHaveEquations();
    void aFormulaThatCannotBeReadIsTold();
    void withoutMathematicsNothingOfItIsThere();

private:
    [[nodiscard]] exporting::Product product(const QString &body, Format format);

    QTemporaryDir m_folder{QDir::tempPath() + u"/mathematics XXXXXX"_s};
    std::unique_ptr<tests::Press> m_press;
};

static const QString article = u"行内 \\\\(a^2 < b\\\\) 与\n\n$$\\frac{x}{y}$$\n\n```c\nreturn 1;\n```\n"_s;

void TestMathExport::initTestCase()
{
    resources::initialize();
    m_press = std::make_unique<tests::Press>(m_folder.path());
}

exporting::Product TestMathExport::product(const QString &body, Format format)
{
    const auto result = m_press->product(body, format, RawHtml::Sanitize);
    return result ? *result : exporting::Product();
}

void TestMathExport::aPageHasBoth()
{
    const QByteArray html = product(article, Format::Html).bytes;
    QCOMPARE(html.count("<math "), 2);
    QVERIFY(html.contains("<mfrac>"));
    QVERIFY(html.contains("<span class=\"hljs-keyword\">return</span>"));
    QVERIFY(html.contains(".math.display{"));
    QVERIFY(html.contains(".hljs-keyword{"));
}

void TestMathExport::aFragmentHasMathematicsAndPlainCode()
{
    const QByteArray html = product(article, Format::Fragment).bytes;
    QCOMPARE(html.count("<math "), 2);
    QVERIFY(html.contains("<code class=\"language-c\" data-lang=\"c\">return 1;\n</code>"));
}

void TestMathExport::weChatHasTheSourceAndColouredCode()
{
    const exporting::Product result = product(article, Format::WeChat);
    QVERIFY(result.rich);
    QVERIFY(!result.rich->html.contains("<math"));
    QVERIFY(result.rich->html.contains(">a^2 &lt; b</span>"));
    QVERIFY(result.rich->html.contains(">\\frac{x}{y}</span>"));
    QVERIFY(result.rich->plainText.contains(u"行内 a^2 < b 与"_s));
    QVERIFY(result.rich->html.contains("<span style=\"color:#8a2f63;\">return</span>"));
    QVERIFY(std::any_of(result.notices.begin(), result.notices.end(), [](const exporting::Notice &notice) {
        return notice.message.contains(u"2 formula"_s);
    }));
}

void TestMathExport::officeFormatsHaveEquations_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("equation");
    QTest::newRow("Word") << Format::Docx << u"word/document.xml"_s << QByteArray("<m:f>");
    QTest::newRow("EPUB") << Format::Epub << u"EPUB/text/ch001.xhtml"_s << QByteArray("<mfrac>");
}

void TestMathExport::officeFormatsHaveEquations()
{
    QFETCH(Format, format);
    QFETCH(QString, part);
    QFETCH(QByteArray, equation);
    const QString unzip = QStandardPaths::findExecutable(u"unzip"_s);
    if (!exporting::isAvailable(format) || unzip.isEmpty())
        QSKIP("what makes or opens this format is not installed");
    QFile file(m_folder.filePath(u"made"_s));
    const QByteArray bytes = product(article, format).bytes;
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    QProcess process;
    process.start(unzip, {u"-p"_s, file.fileName(), part});
    QVERIFY(process.waitForFinished());
    const QByteArray content = process.readAllStandardOutput();
    QVERIFY2(content.contains(equation), content.constData());
}

void TestMathExport::aFormulaThatCannotBeReadIsTold()
{
    const exporting::Product result = product(u"坏 \\\\(\\frck{a}\\\\)\n"_s, Format::Html);
    QVERIFY(result.bytes.contains("data-tex=\"\\frck{a}\""));
    QCOMPARE(result.notices.size(), 1);
    QCOMPARE(result.notices.first().kind, exporting::NoticeKind::UnreadableFormula);
    QVERIFY(result.notices.first().message.contains(u"\\frck{a}"_s));
}

void TestMathExport::withoutMathematicsNothingOfItIsThere()
{
    const QByteArray html = product(u"正文\n"_s, Format::Html).bytes;
    QVERIFY(!html.contains(".math"));
    QVERIFY(!html.contains("--code-"));
}

QTEST_GUILESS_MAIN(TestMathExport)
#include "tst_mathexport.moc"
