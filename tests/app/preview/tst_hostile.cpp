#include "preview/messagebar.h"
#include "tests/app/preview/hostilevectors.h"
#include "tests/app/preview/markdownfeed.h"
#include "tests/app/preview/panefixture.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using wengao::preview::PreviewPane;
using wengao::tests::Pane;

/// A hostile article in the real view, with a server that notices whatever reaches it.
class HostileArticleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingRunsLeavesOrNavigates_data();
    void nothingRunsLeavesOrNavigates();
    void theLocksHoldWithoutTheSanitizer_data() { nothingRunsLeavesOrNavigates_data(); }
    void theLocksHoldWithoutTheSanitizer();
    void overlaysStayInsideTheText();
    void onlyFilesOfTheArticleAreShown_data();
    void onlyFilesOfTheArticleAreShown();
    void onlyAPersonsClickOpensALink();
    void imagesOfTheWebComeAfterTheyWereAllowed();
    void theOfferToLoadThemStandsAsLongAsThereAreAny();

private:
    [[nodiscard]] QString prepared(const char *html) const;
    void checkThatNothingHappened();
    void pressEverything();
    /// Everything that was asked for before has had the time to leave: our own requests are answered in turn.
    void settle();

    QTcpServer m_server;
    QStringList m_requests;
    QTemporaryDir m_folder{QDir::tempPath() + u"/hostile article XXXXXX"_s};
    std::unique_ptr<Pane> m_pane;
    QString m_url;
};

namespace {

bool saveImage(const QString &path, int width)
{
    QImage image(width, 20, QImage::Format_RGB32);
    image.fill(Qt::blue);
    return image.save(path, "PNG");
}

} // namespace

void HostileArticleTest::initTestCase()
{
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        m_requests.append(u"a connection"_s);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            m_requests.append(QString::fromLatin1(socket->readLine()));
            socket->write("HTTP/1.0 404 Not Found\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    QVERIFY(QDir(m_folder.path()).mkpath(u"post"_s));
    m_pane = std::make_unique<Pane>();
    QVERIFY(m_pane->open(m_folder.filePath(u"post/index.md"_s), u"开始\n"_s));
    QVERIFY(m_pane->value(u"wengao.setSettings({testing: true}); true"_s).toBool());
    m_url = m_pane->value(u"location.href"_s).toString();
}

QString HostileArticleTest::prepared(const char *html) const
{
    return wengao::tests::armed(html, u"127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void HostileArticleTest::settle()
{
    QVERIFY(m_pane->edit({{{0, 0}, u"x\n\n"_s}}));
    QVERIFY(m_pane->edit({{{0, 3}, QString()}}));
}

void HostileArticleTest::pressEverything()
{
    QVERIFY(
        m_pane
            ->value(
                u"for (const e of document.querySelectorAll('a, area, button, input, p'))"
                "{ e.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));"
                "  if (e.click) e.click(); if (e.focus) e.focus(); }"
                "for (const f of document.querySelectorAll('form')) HTMLFormElement.prototype.submit.call(f);"
                "true"_s)
            .toBool());
}

void HostileArticleTest::checkThatNothingHappened()
{
    QCOMPARE(m_pane->value(u"document.documentElement.hasAttribute('data-ran')"_s).toBool(), false);
    QCOMPARE(m_pane->value(u"location.href"_s).toString(), m_url);
    QCOMPARE(m_pane->value(u"wengao.parts.body.isConnected && wengao.parts.article.isConnected"_s).toBool(),
             true);
    QCOMPARE(m_requests, QStringList());
    QCOMPARE(QApplication::topLevelWidgets().size(), 1);
}

void HostileArticleTest::nothingRunsLeavesOrNavigates_data()
{
    QTest::addColumn<QString>("html");
    for (const wengao::tests::HostileVector &vector : wengao::tests::hostileVectors())
        QTest::newRow(vector.name) << prepared(vector.html);
}

void HostileArticleTest::nothingRunsLeavesOrNavigates()
{
    QFETCH(const QString, html);
    m_requests.clear();
    QVERIFY(m_pane->show(html + u"\n\n后面的正文。\n"_s));
    pressEverything();
    settle();
    checkThatNothingHappened();
    QVERIFY(m_pane->bodyText().contains(u"后面的正文。"_s));
    const QString left =
        u"wengao.parts.body.querySelectorAll('script,iframe,object,embed,form,meta,base,link,frame,"
        "frameset,applet,portal,noscript,template,[onerror],[onload],[onclick],[onfocus],[srcset],[ping],"
        "[autofocus],[contenteditable]').length"_s;
    QCOMPARE(m_pane->value(left).toInt(), 0);
}

void HostileArticleTest::theLocksHoldWithoutTheSanitizer()
{
    QFETCH(const QString, html);
    m_requests.clear();
    QVERIFY(m_pane->show(u"正文\n"_s));
    // As if the sanitizer had overlooked all of it.
    const QString literal = QString::fromUtf8(QJsonDocument(QJsonArray{html}).toJson(QJsonDocument::Compact));
    const QString smuggle = u"(() => { const t = document.createElement('div'); t.className = 'smuggled';"
                            "wengao.parts.body.append(t); t.innerHTML = %1[0]; return true; })()"_s;
    QVERIFY(m_pane->value(smuggle.arg(literal)).toBool());
    pressEverything();
    settle();
    QCOMPARE(m_pane->value(u"document.documentElement.hasAttribute('data-ran')"_s).toBool(), false);
    QCOMPARE(m_pane->value(u"location.href.replace(/#.*/, '')"_s).toString(), m_url);
    QVERIFY(
        m_pane->value(u"document.querySelectorAll('.smuggled').forEach(e => e.remove()); true"_s).toBool());
    QCOMPARE(m_requests, QStringList());
}

void HostileArticleTest::overlaysStayInsideTheText()
{
    m_pane->pane->setHeader({.title = u"题目"_s, .date = {}, .author = {}, .coverSrc = {}, .coverAlt = {}});
    m_pane->pane->setHeaderShown(true);
    const QString overlay =
        u"<style>.o{position:fixed;inset:0;z-index:99999;background:red}"
        ".wengao-body,.wengao-section{contain:none!important;overflow:visible!important}</style>"
        "<div class=o>x</div><div style='position:sticky;top:0;position:fixed'>y</div>\n\n字\n"_s;
    QVERIFY(m_pane->show(overlay));
    const QString onTop =
        u"(() => { const r = wengao.parts.article.querySelector('h1').getBoundingClientRect();"
        "return document.elementFromPoint(r.left + 5, r.top + r.height / 2).localName; })()"_s;
    QTRY_COMPARE(m_pane->value(onTop).toString(), u"h1"_s);
    QCOMPARE(m_pane
                 ->value(u"Array.from(wengao.parts.body.querySelectorAll('div')).filter("
                         "e => /fixed|sticky/.test(getComputedStyle(e).position)).length"_s)
                 .toInt(),
             0);
    m_pane->pane->setHeaderShown(false);
}

void HostileArticleTest::onlyFilesOfTheArticleAreShown_data()
{
    QTest::addColumn<QString>("src");
    QTest::addColumn<bool>("isShown");
    QTest::newRow("a file beside the article") << u"own.png"_s << true;
    QTest::newRow("a file in a folder below") << u"./sub/own.png"_s << true;
    QTest::newRow("an escaped name") << u"%6Fwn.png"_s << true;
    QTest::newRow("a path out of the folder") << u"../secret.png"_s << false;
    QTest::newRow("an escaped path out of the folder") << u"%2e%2e/secret.png"_s << false;
    QTest::newRow("a detour") << u"sub/../../secret.png"_s << false;
    QTest::newRow("an absolute path") << m_folder.filePath(u"secret.png"_s) << false;
    QTest::newRow("a file: address") << u"file://"_s + m_folder.filePath(u"secret.png"_s) << false;
    QTest::newRow("a link out of the folder") << u"link.png"_s << false;
    QTest::newRow("a file that is no image") << u"text.png"_s << false;
    QTest::newRow("a folder") << u"sub"_s << false;
    QTest::newRow("nothing") << u"missing.png"_s << false;
}

void HostileArticleTest::onlyFilesOfTheArticleAreShown()
{
    QFETCH(const QString, src);
    QFETCH(const bool, isShown);
    const QDir folder(m_folder.path());
    QVERIFY(folder.mkpath(u"post/sub"_s));
    QVERIFY(saveImage(folder.filePath(u"secret.png"_s), 33));
    QVERIFY(saveImage(folder.filePath(u"post/own.png"_s), 33));
    QVERIFY(saveImage(folder.filePath(u"post/sub/own.png"_s), 33));
    QFile::link(folder.filePath(u"secret.png"_s), folder.filePath(u"post/link.png"_s));
    QFile text(folder.filePath(u"post/text.png"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("root:x:0:0\n") > 0);
    text.close();
    QVERIFY(m_pane->show(u"<img src=\"%1\">\n"_s.arg(src)));
    // What is not shown has a drawing in its place that says why.
    QTRY_VERIFY(m_pane->value(u"wengao.parts.body.querySelector('img').naturalWidth"_s).toInt() > 0);
    QCOMPARE(m_pane->value(u"wengao.parts.body.querySelector('img').naturalWidth"_s).toInt() == 33, isShown);
}

void HostileArticleTest::onlyAPersonsClickOpensALink()
{
    const QSignalSpy links(m_pane->pane.get(), &PreviewPane::linkActivated);
    QVERIFY(m_pane->value(u"wengao.setSettings({testing: false}); true"_s).toBool());
    QVERIFY(m_pane->show(u"<a href='https://example.org/一'>x</a>\n"_s));
    QVERIFY(m_pane->value(u"wengao.parts.body.querySelector('a').click(); true"_s).toBool());
    QCOMPARE(links.size(), 0);
    QVERIFY(m_pane
                ->value(u"wengao.setSettings({testing: true});"
                        "wengao.parts.body.querySelector('a').click(); true"_s)
                .toBool());
    QTRY_COMPARE(links.size(), 1);
    QCOMPARE(links[0][0].toUrl(), QUrl(u"https://example.org/一"_s));
    QCOMPARE(m_pane->value(u"location.href"_s).toString(), m_url);
}

void HostileArticleTest::imagesOfTheWebComeAfterTheyWereAllowed()
{
    m_requests.clear();
    const QSignalSpy again(m_pane->pane.get(), &PreviewPane::caughtUp);
    QVERIFY(m_pane->show(
        prepared("<img src='@/wanted.png'><script src='@/x.js'></script><iframe src='@/f'></iframe>")));
    QCOMPARE(m_requests, QStringList());
    m_pane->pane->setRemoteImagesAllowed(true);
    QTRY_VERIFY_WITH_TIMEOUT(!m_requests.filter(u"/wanted.png"_s).isEmpty(), 20'000);
    QVERIFY(m_requests.filter(u"x.js"_s).isEmpty());
    QVERIFY(m_requests.filter(u"/f"_s).isEmpty());
    // Another article starts shut again.
    QVERIFY(m_pane->open(m_folder.filePath(u"post/other.md"_s), prepared("<img src='@/other.png'>\n")));
    QVERIFY(!m_pane->pane->remoteImagesAllowed());
    settle();
    QVERIFY(m_requests.filter(u"other.png"_s).isEmpty());
}

void HostileArticleTest::theOfferToLoadThemStandsAsLongAsThereAreAny()
{
    Pane rendered(std::make_unique<wengao::tests::MarkdownFeed>());
    const auto isOffered = [&rendered] {
        const QList<wengao::preview::MessageBar *> bars =
            rendered.pane->findChildren<wengao::preview::MessageBar *>();
        return std::any_of(bars.begin(), bars.end(), [](const wengao::preview::MessageBar *bar) {
            return bar->isVisible() && !bar->findChildren<QPushButton *>().isEmpty();
        });
    };
    const QString image = u"![](https://example.org/一.png)\n"_s;
    QVERIFY(rendered.open(m_folder.filePath(u"post/one.md"_s), image));
    QTRY_VERIFY(isOffered());
    QVERIFY(rendered.open(m_folder.filePath(u"post/two.md"_s), u"二\n"_s));
    QTRY_VERIFY(!isOffered());
    // The engine does not ask again for what it was refused.
    QVERIFY(rendered.open(m_folder.filePath(u"post/one.md"_s), image));
    QTRY_VERIFY(isOffered());
    QVERIFY(rendered.show(u"一\n"_s));
    QTRY_VERIFY(!isOffered());
}

WENGAO_PREVIEW_TEST_MAIN(HostileArticleTest)

#include "tst_hostile.moc"
