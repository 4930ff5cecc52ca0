#include "articles.h"
#include "opened.h"
#include "preview/graphics.h"
#include "resources/resources.h"

#include <QApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

using namespace wengao;
using namespace Qt::StringLiterals;
using exporting::Format;
using exporting::RawHtml;

/// Exported pages in a real browser engine that allows everything: nothing hostile happens, and readers of
/// all kinds get along.
class TestOpenedPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingHostileHappens_data();
    void nothingHostileHappens();
    void theTestWouldNoticeIt();
    void everyPieceAloneIsHarmless();
    void otherFormatsFetchNothing_data();
    void otherFormatsFetchNothing();
    void isAccessible_data();
    void isAccessible();
    void fitsAPhone();

private:
    void checkHarmless(const QByteArray &html);
    [[nodiscard]] QString found();

    tests::Listener m_listener;
    QTemporaryDir m_folder{QDir::tempPath() + u"/opened pages XXXXXX"_s};
    std::unique_ptr<tests::Press> m_press;
    std::unique_ptr<tests::Opened> m_browser;
};

void TestOpenedPages::initTestCase()
{
    resources::initialize();
    m_press = std::make_unique<tests::Press>(m_folder.path());
    m_browser = std::make_unique<tests::Opened>();
}

/// Presses everything but what is a plain link to the web, which is the reader's own step.
static const QString pressEverything =
    u"for (const e of document.querySelectorAll('a, area, button, input, p, summary'))"
    "  if (!/^https?:$/.test(e.protocol || '')) {"
    "    e.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));"
    "    if (e.focus) e.focus(); }"
    "for (const f of document.querySelectorAll('form')) HTMLFormElement.prototype.submit.call(f);"
    "true"_s;

void TestOpenedPages::checkHarmless(const QByteArray &html)
{
    m_listener.requests.clear();
    QVERIFY(m_browser->open(html));
    const QString address = m_browser->value(u"location.href"_s).toString();
    QVERIFY(m_browser->value(pressEverything).toBool());
    // What was begun has had its turn once a later task and a frame are over.
    QVERIFY(m_browser->value(u"document.body.getBoundingClientRect().width >= 0"_s).toBool());
    QVERIFY(m_browser->open("<!DOCTYPE html><title>next</title>", u"next.html"_s) || true);
    QVERIFY(m_browser->open(html));
    QCOMPARE(m_browser->value(u"document.documentElement.hasAttribute('data-ran')"_s).toBool(), false);
    QCOMPARE(m_browser->value(u"location.href"_s).toString(), address);
    QCOMPARE(m_listener.requests, QStringList());
}

void TestOpenedPages::nothingHostileHappens_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<RawHtml>("rawHtml");
    QTest::newRow("page, omitted") << Format::Html << RawHtml::Omit;
    QTest::newRow("page, sanitised") << Format::Html << RawHtml::Sanitize;
    QTest::newRow("fragment, omitted") << Format::Fragment << RawHtml::Omit;
    QTest::newRow("fragment, sanitised") << Format::Fragment << RawHtml::Sanitize;
    QTest::newRow("WeChat") << Format::WeChat << RawHtml::Sanitize;
}

void TestOpenedPages::nothingHostileHappens()
{
    QFETCH(Format, format);
    QFETCH(RawHtml, rawHtml);
    const auto product = m_press->product(tests::hostileArticle(m_listener.address()), format, rawHtml);
    QVERIFY(product);
    checkHarmless(product->bytes);
    QVERIFY(m_browser->value(u"document.body.innerText"_s).toString().contains(u"后面的正文。"_s));
}

void TestOpenedPages::theTestWouldNoticeIt()
{
    const auto product =
        m_press->product(tests::hostileArticle(m_listener.address()), Format::Html, RawHtml::Keep);
    QVERIFY(product);
    m_listener.requests.clear();
    (void)m_browser->open(product->bytes);
    QTRY_VERIFY_WITH_TIMEOUT(!m_listener.requests.isEmpty(), 20'000);
}

void TestOpenedPages::everyPieceAloneIsHarmless()
{
    m_browser = std::make_unique<tests::Opened>();
    for (const tests::HostileVector &vector : tests::hostileVectors()) {
        const auto product = m_press->product(tests::armed(vector.html, m_listener.address()), Format::Html,
                                              RawHtml::Sanitize);
        QVERIFY(product);
        m_listener.requests.clear();
        QVERIFY2(m_browser->open(product->bytes), vector.name);
        QVERIFY(m_browser->value(pressEverything).toBool());
        QVERIFY2(!m_browser->value(u"document.documentElement.hasAttribute('data-ran')"_s).toBool(),
                 vector.name);
        QVERIFY2(m_listener.requests.isEmpty(), vector.name);
    }
}

void TestOpenedPages::otherFormatsFetchNothing_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("PDF") << Format::Pdf;
    QTest::newRow("Word") << Format::Docx;
    QTest::newRow("EPUB") << Format::Epub;
}

void TestOpenedPages::otherFormatsFetchNothing()
{
    QFETCH(Format, format);
    if (!exporting::isAvailable(format))
        QSKIP("what makes this format is not installed");
    m_listener.requests.clear();
    const auto product =
        m_press->product(tests::hostileArticle(m_listener.address()), format, RawHtml::Sanitize);
    QVERIFY2(product, qPrintable(product ? QString() : product.error().message + product.error().detail));
    QVERIFY(product->bytes.size() > 1000);
    QCOMPARE(m_listener.requests, QStringList());
    const QString unzip = QStandardPaths::findExecutable(u"unzip"_s);
    if (format != Format::Epub || unzip.isEmpty())
        return;
    QFile book(m_folder.filePath(u"a.epub"_s));
    QVERIFY(book.open(QIODevice::WriteOnly) && book.write(product->bytes) == product->bytes.size());
    book.close();
    QProcess process;
    process.start(unzip, {u"-p"_s, book.fileName(), u"EPUB/text/ch001.xhtml"_s});
    QVERIFY(process.waitForFinished());
    checkHarmless(process.readAllStandardOutput());
}

void TestOpenedPages::isAccessible_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<RawHtml>("rawHtml");
    for (const QString &theme : exporting::Theme::names()) {
        QTest::newRow(qPrintable(theme + u", omitted"_s)) << Format::Html << theme << RawHtml::Omit;
        QTest::newRow(qPrintable(theme + u", sanitised"_s)) << Format::Html << theme << RawHtml::Sanitize;
    }
    QTest::newRow("WeChat") << Format::WeChat << QString() << RawHtml::Sanitize;
}

/// What axe-core finds against the page that is open, with the places.
QString TestOpenedPages::found()
{
    QFile axe(QStringLiteral(WENGAO_TEST_NODE_MODULES "/axe-core/axe.min.js"));
    if (!axe.open(QIODevice::ReadOnly))
        return u"axe-core is missing"_s;
    (void)m_browser->value(QString::fromUtf8(axe.readAll()) + u";true"_s);
    // Which level a heading has is the author's decision.
    (void)m_browser->value(
        u"axe.run({rules: {'heading-order': {enabled: false}}}).then(r => { window.found = JSON.stringify("
        "r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | "
        "'))); });"
        "true"_s);
    const auto answer = [this] { return m_browser->value(u"window.found || ''"_s).toString(); };
    (void)QTest::qWaitFor([&] { return answer().startsWith(u'['); }, 60'000);
    return answer();
}

void TestOpenedPages::isAccessible()
{
    QFETCH(Format, format);
    QFETCH(QString, theme);
    QFETCH(RawHtml, rawHtml);
    const auto product = m_press->product(tests::richArticle(), format, rawHtml, theme);
    QVERIFY(product);
    m_browser->resize(1000, 800);
    QVERIFY(m_browser->open(product->bytes));
    // The whole program is run once more by readers who want it dark.
    QCOMPARE(m_browser->value(u"matchMedia('(prefers-color-scheme: dark)').matches"_s).toBool(),
             qEnvironmentVariableIsSet("WENGAO_TEST_DARK"));
    QCOMPARE(found(), u"[]"_s);
}

void TestOpenedPages::fitsAPhone()
{
    const auto product = m_press->product(tests::richArticle(), Format::Html, RawHtml::Sanitize);
    QVERIFY(product);
    m_browser->resize(360, 700);
    QVERIFY(m_browser->open(product->bytes));
    QTRY_VERIFY(m_browser->value(u"window.innerWidth"_s).toInt() <= 360);
    QVERIFY(m_browser->value(u"document.documentElement.scrollWidth <= window.innerWidth"_s).toBool());
}

int main(int argc, char **argv)
{
    preview::applyGraphics(preview::GraphicsChoice::Software);
    QApplication application(argc, argv);
    TestOpenedPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_openedpages.moc"
