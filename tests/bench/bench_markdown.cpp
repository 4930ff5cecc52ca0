#include "markdown/document.h"
#include "markdown/renderclient.h"
#include "markdown/wire.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace wengao;
using namespace wengao::markdown;
using namespace Qt::StringLiterals;

namespace {

/// An article's body repeated to about that many bytes.
QString articleOf(qsizetype bytes)
{
    QFile file(QStringLiteral(WENGAO_TEST_DATA "/markdown/article.md"));
    const QByteArray one = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("text\n\n");
    return QString::fromUtf8(one + "\n\n").repeated(qMax<qsizetype>(1, bytes / (one.size() + 2)));
}

} // namespace

/// What a key press costs the helper, and what the whole way there and back takes.
class BenchMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeArticle_data() { sizes(); }
    void wholeArticle();
    void keyPress_data() { sizes(); }
    void keyPress();
    void keyPressThroughTheHelper_data() { sizes(); }
    void keyPressThroughTheHelper();

private:
    static void sizes();
};

void BenchMarkdown::sizes()
{
    QTest::addColumn<qsizetype>("bytes");
    QTest::addRow("6 KB") << qsizetype(6000);
    QTest::addRow("100 KB") << qsizetype(100000);
    QTest::addRow("1 MB") << qsizetype(1000000);
}

void BenchMarkdown::wholeArticle()
{
    QFETCH(qsizetype, bytes);
    const QString text = articleOf(bytes);
    QBENCHMARK
    {
        Document document;
        document.setText(text, {});
        (void)document.update();
    }
}

void BenchMarkdown::keyPress()
{
    QFETCH(qsizetype, bytes);
    Document document;
    document.setText(articleOf(bytes), {});
    (void)document.update();
    qsizetype at = document.text().indexOf(u"普及", document.text().size() / 2);
    at = qMax<qsizetype>(at, 0);
    QBENCHMARK
    {
        QVERIFY(document.applyEdits({{{at, at}, u"字"_s}}));
        (void)wire::frame(wire::Reply(document.update()));
    }
}

void BenchMarkdown::keyPressThroughTheHelper()
{
    QFETCH(qsizetype, bytes);
    RenderClient client;
    QSignalSpy patched(&client, &RenderClient::patched);
    client.setText(articleOf(bytes), {});
    QTRY_VERIFY_WITH_TIMEOUT(!client.isBusy(), 10000);
    const qsizetype at = qMax<qsizetype>(client.text().indexOf(u"普及", client.text().size() / 2), 0);
    QBENCHMARK
    {
        client.applyEdits({{{at, at}, u"字"_s}});
        QVERIFY(patched.wait(5000));
    }
}

QTEST_GUILESS_MAIN(BenchMarkdown)
#include "bench_markdown.moc"
