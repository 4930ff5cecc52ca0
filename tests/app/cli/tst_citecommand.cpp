#include "cli/citing.h"
#include "terminal.h"

#include "testpaths.h"

#include <QProcess>
#include <QStandardPaths>

using namespace wengao;
using namespace Qt::StringLiterals;

/// `wengao cite`: formats, languages, what is broken, and that nothing else pays for it.
class TestCiteCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsInThreeFormats_data();
    void printsInThreeFormats();
    void readsStandardInput();
    void readsBibTexAndRis();
    void usesAStyleOfOnesOwn();
    void wordsInOneLanguage();
    void goesOnPastABrokenEntry();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void failsForAFileThatIsNone();
    void theProgramHandsOver();
    void noOtherCommandLoadsTheScriptEngine();

private:
    int cite(const QStringList &words)
    {
        QBuffer in(&m_terminal.input);
        QBuffer out(&m_terminal.output);
        QBuffer err(&m_terminal.errors);
        m_terminal.output.clear();
        m_terminal.errors.clear();
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        return cli::runCite(QStringList{u"cite"_s} + words, {&in, &out, &err}, m_terminal.path(u"styles"_s));
    }

    test::Terminal m_terminal;
};

namespace {

const QByteArray twoItems =
    R"([{"id":"a","type":"book","title":"一本 *书*","author":[{"family":"张","given":"三"}],
    "publisher":"远山出版社","issued":{"date-parts":[[2020]]}},
    {"id":"b","type":"webpage","title":"A page","URL":"https://example.org/x_y","accessed":{"date-parts":[[2024,7,30]]}}])";

} // namespace

void TestCiteCommand::printsInThreeFormats_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("Markdown") << u"markdown"_s
                              << QByteArray(
                                     "张三. 一本 \\*书\\*\\[M\\]. 远山出版社, 2020.\n\n"
                                     "A page\\[EB/OL\\]. \\[2024-07-30\\]. <https://example.org/x_y>.\n");
    QTest::newRow("text") << u"text"_s
                          << QByteArray("张三. 一本 *书*[M]. 远山出版社, 2020.\n"
                                        "A page[EB/OL]. [2024-07-30]. https://example.org/x_y.\n");
    QTest::newRow("footnotes")
        << u"footnotes"_s
        << QByteArray("[^1]: 张三. 一本 \\*书\\*\\[M\\]. 远山出版社, 2020.\n"
                      "[^2]: A page\\[EB/OL\\]. \\[2024-07-30\\]. <https://example.org/x_y>.\n");
}

void TestCiteCommand::printsInThreeFormats()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, printed);
    const QString file = m_terminal.write(u"two.json"_s, twoItems);
    QCOMPARE(cite({file, u"--style"_s, u"gbt7714"_s, u"--format"_s, format}), 0);
    QCOMPARE(m_terminal.output, printed);
    QCOMPARE(m_terminal.errors, QByteArray());
}

void TestCiteCommand::readsStandardInput()
{
    m_terminal.input = twoItems;
    QCOMPARE(cite({u"-"_s, u"--format=text"_s}), 0);
    QVERIFY(m_terminal.output.startsWith("张三. (2020)."));
    m_terminal.input.clear();
}

void TestCiteCommand::readsBibTexAndRis()
{
    const QString bib = m_terminal.write(
        u"a.bib"_s,
        "@book{x, author={Lovelace, Ada}, title={Engines}, year={1843}, publisher={Far Hills}}\n");
    const QString ris = m_terminal.write(u"a.ris"_s, "TY  - BOOK\r\nAU  - Babbage, Charles\r\nTI  - "
                                                     "Wheels\r\nPY  - 1832\r\nPB  - Far Hills\r\nER  - \r\n");
    QCOMPARE(cite({bib, ris, u"--style=mla"_s, u"--format=footnotes"_s}), 0);
    QCOMPARE(m_terminal.output, QByteArray("[^1]: Lovelace, Ada. *Engines*. Far Hills, 1843.\n"
                                           "[^2]: Babbage, Charles. *Wheels*. Far Hills, 1832.\n"));
}

void TestCiteCommand::usesAStyleOfOnesOwn()
{
    const QByteArray style =
        R"(<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info><title>Mine</title></info>
        <citation><layout suffix="!"><text variable="title"/></layout></citation></style>)";
    const QString file = m_terminal.write(u"two.json"_s, twoItems);
    m_terminal.write(u"styles/my own.csl"_s, style);
    QCOMPARE(cite({file, u"--style"_s, u"my own"_s, u"--format=text"_s}), 0);
    QCOMPARE(m_terminal.output, QByteArray("一本 *书*!\nA page!\n"));
}

void TestCiteCommand::wordsInOneLanguage()
{
    const QString file = m_terminal.write(u"two.json"_s, twoItems);
    QCOMPARE(cite({file, u"--format=text"_s, u"--lang"_s, u"zh-CN"_s}), 0);
    QVERIFY(m_terminal.output.contains("访问于 2024年7月30日"));
    QCOMPARE(cite({file, u"--format=text"_s}), 0);
    QVERIFY(m_terminal.output.contains("Retrieved July 30, 2024"));
}

void TestCiteCommand::goesOnPastABrokenEntry()
{
    const QString file =
        m_terminal.write(u"broken.bib"_s, "@book{x, title={Un\n\n@book{y, title={Fine}, year={2000}}\n");
    QCOMPARE(cite({file, u"--format=text"_s}), 1);
    QVERIFY(m_terminal.output.contains("Fine"));
    QVERIFY2(m_terminal.errors.contains("broken.bib:"), m_terminal.errors.constData());
}

void TestCiteCommand::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no file") << QStringList{};
    QTest::newRow("no such style") << QStringList{u"-"_s, u"--style"_s, u"no such style"_s};
    QTest::newRow("no such format") << QStringList{u"-"_s, u"--format"_s, u"docx"_s};
    QTest::newRow("no such language") << QStringList{u"-"_s, u"--lang"_s, u"xx"_s};
    QTest::newRow("no such option") << QStringList{u"-"_s, u"--colour"_s};
}

void TestCiteCommand::wrongUsageIsTwo()
{
    QFETCH(QStringList, words);
    QCOMPARE(cite(words), 2);
    QVERIFY(!m_terminal.errors.isEmpty());
    QVERIFY(m_terminal.output.isEmpty());
}

void TestCiteCommand::failsForAFileThatIsNone()
{
    const QString file = m_terminal.write(u"two.json"_s, twoItems);
    QCOMPARE(cite({u"/no/such/file.bib"_s, file, u"--format=text"_s}), 3);
    QCOMPARE(m_terminal.errors, QByteArray("/no/such/file.bib: “file.bib” does not exist.\n"));
    QVERIFY(m_terminal.output.contains("A page"));
    QCOMPARE(cite({m_terminal.write(u"none.bib"_s, QByteArray("\0\1\2", 3))}), 3);
    QCOMPARE(cite({file, u"--style"_s, m_terminal.write(u"no.csl"_s, "no style")}), 3);
    QVERIFY(m_terminal.output.isEmpty());
}

void TestCiteCommand::theProgramHandsOver()
{
    const QString file = m_terminal.write(u"two.json"_s, twoItems);
    QProcess program;
    program.start(QStringLiteral(WENGAO_BINARY_DIR "/bin/wengao"), {u"cite"_s, file, u"--format=text"_s});
    QVERIFY(program.waitForFinished(120'000));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().startsWith("张三. (2020)."));
}

void TestCiteCommand::noOtherCommandLoadsTheScriptEngine()
{
    const QString ldd = QStandardPaths::findExecutable(u"ldd"_s);
    if (ldd.isEmpty())
        QSKIP("ldd is not installed");
    QProcess program;
    program.start(ldd, {QStringLiteral(WENGAO_BINARY_DIR "/bin/wengao")});
    QVERIFY(program.waitForFinished());
    const QByteArray libraries = program.readAllStandardOutput();
    QVERIFY(libraries.contains("Qt6Core"));
    QVERIFY(!libraries.contains("Qt6Qml"));
    QVERIFY(!libraries.contains("WebEngine"));
}

QTEST_GUILESS_MAIN(TestCiteCommand)
#include "tst_citecommand.moc"
