#include "articles.h"
#include "resources/resources.h"
#include "testpaths.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;
using exporting::Format;
using exporting::RawHtml;

/// Every page passes an HTML validator, what is hostile in it included.
class TestValidPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPageIsValid();

private:
    void write(const QString &name, const Result<exporting::Product> &product);

    QTemporaryDir m_folder{QDir::tempPath() + u"/valid pages XXXXXX"_s};
    QStringList m_files;
    QString m_node;
};

void TestValidPages::initTestCase()
{
    resources::initialize();
    m_node = QStandardPaths::findExecutable(u"node"_s);
    if (m_node.isEmpty())
        QSKIP("node is not installed");
}

/// A fragment as a content system would show it.
static Result<exporting::Product> inPage(Result<exporting::Product> fragment)
{
    if (fragment)
        fragment->bytes = "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><title>x</title></head>\n<body>\n" +
                          fragment->bytes + "</body>\n</html>\n";
    return fragment;
}

void TestValidPages::write(const QString &name, const Result<exporting::Product> &product)
{
    QVERIFY2(product, qPrintable(product ? QString() : product.error().message));
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(product->bytes) == product->bytes.size());
    m_files.append(file.fileName());
}

void TestValidPages::everyPageIsValid()
{
    tests::Press press(m_folder.path());
    QFile sample(u":/wengao/sample/sample.md"_s);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QString hostile = tests::hostileArticle(u"127.0.0.1:9"_s);
    const std::pair<QString, QString> articles[] = {
        {u"sample"_s, QString::fromUtf8(sample.readAll()).section(u"---\n"_s, 2)},
        {u"rich"_s, tests::richArticle()},
        {u"hostile"_s, hostile}};
    for (const auto &[name, body] : articles) {
        for (const QString &theme : exporting::Theme::names())
            write(name + u'-' + theme + u".html"_s,
                  press.product(body, Format::Html, RawHtml::Sanitize, theme));
        for (const RawHtml rawHtml : {RawHtml::Omit, RawHtml::Sanitize}) {
            const bool isOmitted = rawHtml == RawHtml::Omit;
            write(name + (isOmitted ? u"-fragment.html"_s : u"-clean-fragment.html"_s),
                  inPage(press.product(body, Format::Fragment, rawHtml)));
        }
        write(name + u"-omitted.html"_s, press.product(body, Format::Html, RawHtml::Omit));
        write(name + u"-wechat.html"_s, press.product(body, Format::WeChat, RawHtml::Sanitize));
    }
    int number = 0;
    for (const tests::HostileVector &vector : tests::hostileVectors())
        write(u"vector-%1.html"_s.arg(++number),
              press.product(tests::armed(vector.html, u"127.0.0.1:9"_s), Format::Html, RawHtml::Sanitize));
    QProcess node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_PATH"_s, QStringLiteral(WENGAO_TEST_NODE_MODULES));
    node.setProcessEnvironment(environment);
    node.start(m_node, QStringList{QStringLiteral(WENGAO_SOURCE_DIR "/tests/web/validate.js")} + m_files);
    QVERIFY(node.waitForFinished(240'000));
    const QByteArray said = node.readAllStandardOutput() + node.readAllStandardError();
    QVERIFY2(node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0, said.constData());
}

QTEST_GUILESS_MAIN(TestValidPages)
#include "tst_validpages.moc"
