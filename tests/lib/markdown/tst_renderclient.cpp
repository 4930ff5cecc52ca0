#include "markdown/render.h"
#include "markdown/renderclient.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace wengao;
using namespace wengao::markdown;
using namespace Qt::StringLiterals;

namespace {

QString article(int paragraphs)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i)
        text += u"第 %1 段，一些文字[^1]。\n\n"_s.arg(i);
    return text + u"[^1]: 注\n"_s;
}

/// A client with what it said.
struct Listener
{
    explicit Listener(const QString &program = rendererProgram())
        : client(program),
          patched(&client, &RenderClient::patched),
          failed(&client, &RenderClient::failed),
          slow(&client, &RenderClient::slow),
          recovered(&client, &RenderClient::recovered)
    {
    }
    void append(const QString &text)
    {
        const qsizetype end = client.text().size();
        client.applyEdits({{{end, end}, text}});
    }

    RenderClient client;
    QSignalSpy patched;
    QSignalSpy failed;
    QSignalSpy slow;
    QSignalSpy recovered;
};

} // namespace

class TestRenderClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void rendersAndFollowsEdits();
    void mergesEditsWhileTheHelperWorks();
    void hostileTextIsStoppedAndTheNextEditRecovers_data();
    void hostileTextIsStoppedAndTheNextEditRecovers();
    void aBusyThreadDoesNotTakeTheHelperForSlow();
    void aKilledHelperComesBack();
    void aMissingHelperIsToldOnce();
    void aHelperThatTalksNonsenseIsDropped_data();
    void aHelperThatTalksNonsenseIsDropped();
    void newTextDoesNotWaitForTheOldOne();
    void rendererReusesItsHelper();
    void rendererStopsAtItsDeadline();
};

void TestRenderClient::rendersAndFollowsEdits()
{
    Listener here;
    here.client.setText(article(50), {});
    QTRY_COMPARE(here.patched.size(), 1);
    QCOMPARE(here.client.rendered(), render(here.client.text()));
    here.client.applyEdits({{{0, 1}, u"最"_s}, {{4, 4}, u"\n\n"_s}});
    QTRY_COMPARE(here.patched.size(), 2);
    QCOMPARE(here.client.rendered(), render(here.client.text()));
    const auto patch = here.patched.last().first().value<Patch>();
    QVERIFY(!patch.fromScratch);
    QCOMPARE(patch.generation, here.client.generation());
    QVERIFY(!here.client.isBusy());
}

void TestRenderClient::mergesEditsWhileTheHelperWorks()
{
    Listener here;
    here.client.setText(article(3000), {});
    for (int i = 0; i < 200; ++i)
        here.append(u"字"_s);
    QTRY_VERIFY(!here.client.isBusy());
    QVERIFY2(here.patched.size() <= 3, qPrintable(QString::number(here.patched.size())));
    QCOMPARE(here.client.rendered(), render(here.client.text()));
}

void TestRenderClient::hostileTextIsStoppedAndTheNextEditRecovers_data()
{
    QTest::addColumn<QString>("hostile");
    const auto repeat = [](const QString &text, int count) { return text.repeated(count); };
    QTest::addRow("one table header after the other") << repeat(u"a\n-|-\n"_s, 60000);
    QTest::addRow("list items that open without end")
        << repeat(u" -"_s, 60000) + u"x"_s + repeat(u"\n"_s, 60000);
    QTest::addRow("quotations and stars") << repeat(u">"_s, 60000) + repeat(u"a*"_s, 60000);
    QTest::addRow("www addresses") << repeat(u"www._"_s, 60000);
    QTest::addRow("addresses cut by angle brackets") << repeat(u"http://a.c<"_s, 60000);
    QTest::addRow("images that never close") << repeat(u"![[]()"_s, 60000);
    QTest::addRow("character data that never ends") << repeat(u"<![CDATA["_s, 60000);
    QTest::addRow("a very wide table") << repeat(u"|a"_s, 60000) + u"\n"_s + repeat(u"|-"_s, 60000);
    QTest::addRow("footnotes within footnotes")
        << repeat(u"[^1]:"_s, 60000) + u"x"_s + repeat(u"\n"_s, 60000);
    QTest::addRow("a table of many rows and columns")
        << repeat(u"|a"_s, 4000) + u"\n"_s + repeat(u"|-"_s, 4000) + u"\n"_s + repeat(u"a\n"_s, 4000);
    QTest::addRow("one long address used very often")
        << u"[a]: /"_s + repeat(u"x"_s, 40000) + u"\n\n"_s + repeat(u"[a] "_s, 40000);
    QTest::addRow("fifty thousand quotations deep") << repeat(u">"_s, 50000) + u"x"_s;
    QTest::addRow("unclosed shortcodes") << repeat(u"{{< a >}}{{< b \""_s, 60000);
    QTest::addRow("letters and stars as a mail address") << repeat(u"a*"_s, 100000);
}

void TestRenderClient::hostileTextIsStoppedAndTheNextEditRecovers()
{
    QFETCH(QString, hostile);
    Listener here;
    // Only the hostile text may be slow, however busy the computer is.
    here.client.setDeadlines(std::chrono::minutes(1), std::chrono::minutes(1));
    here.client.setText(u"# 好\n\n"_s, {});
    QTRY_COMPARE(here.patched.size(), 1);
    const Rendered good = here.client.rendered();
    const qsizetype start = here.client.text().size();
    here.client.setDeadlines(std::chrono::milliseconds(150), std::chrono::milliseconds(700));
    here.append(hostile);
    QVERIFY(here.client.isBusy()); // handing it over returns before it is rendered
    QTRY_VERIFY_WITH_TIMEOUT(here.patched.size() > 1 || !here.failed.isEmpty(), 10000);
    if (!here.failed.isEmpty()) {
        QCOMPARE(here.client.rendered(), good);
        QVERIFY(!here.failed.first().first().value<Error>().message.isEmpty());
        QCOMPARE(here.client.processId(), 0);
    }
    const qsizetype patches = here.patched.size();
    here.client.setDeadlines(std::chrono::minutes(1), std::chrono::minutes(1));
    here.client.applyEdits({{{start, here.client.text().size()}, u"又好了"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(here.patched.size() > patches && !here.client.isBusy(), 10000);
    QCOMPARE(here.client.rendered(), render(here.client.text()));
    QCOMPARE(here.recovered.size(), here.failed.isEmpty() && here.slow.isEmpty() ? 0 : 1);
}

void TestRenderClient::aBusyThreadDoesNotTakeTheHelperForSlow()
{
    Listener it;
    it.client.setDeadlines(std::chrono::milliseconds(20), std::chrono::milliseconds(1000));
    it.client.setText(u"一\n"_s, {});
    QTest::qSleep(1300); // the deadline has passed, whatever the helper did
    QTRY_COMPARE(it.patched.size(), 1);
    QCOMPARE(it.failed.size(), 0);
    it.append(u"二\n"_s);
    QTest::qSleep(1300);
    QTRY_COMPARE(it.patched.size(), 2);
    QCOMPARE(it.failed.size(), 0);
}

void TestRenderClient::aKilledHelperComesBack()
{
    constexpr int patience = 30'000; // two programs have to start, on whatever computer
    Listener here;
    here.client.setText(article(20), {});
    QTRY_COMPARE_WITH_TIMEOUT(here.patched.size(), 1, patience);
    const qint64 first = here.client.processId();
    QVERIFY(first > 0);
    ::kill(static_cast<pid_t>(first), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(
        here.client.processId() > 0 && here.client.processId() != first && !here.client.isBusy(), patience);
    here.append(u"尾"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!here.client.isBusy(), patience);
    QCOMPARE(here.client.rendered(), render(here.client.text()));
    QVERIFY(here.failed.isEmpty());
    for (const QList<QVariant> &signal : std::as_const(here.patched).mid(1))
        QVERIFY2(!signal.first().value<Patch>().fromScratch, "the preview would flicker");
}

void TestRenderClient::aMissingHelperIsToldOnce()
{
    Listener here(u"/nonexistent/wengao-renderer"_s);
    here.client.setText(article(2), {});
    QTRY_COMPARE(here.failed.size(), 1);
    QCOMPARE(here.failed.first().first().value<Error>().code, ErrorCode::NotFound);
    QVERIFY(here.patched.isEmpty());
    QCOMPARE(Renderer(u"/nonexistent/wengao-renderer"_s).renderNow(u"a"_s).error().code, ErrorCode::NotFound);
}

void TestRenderClient::aHelperThatTalksNonsenseIsDropped_data()
{
    QTest::addColumn<QString>("program");
    QTest::addRow("it says everything again") << u"/bin/cat"_s;
    QTest::addRow("it ends at once") << u"/bin/true"_s;
}

void TestRenderClient::aHelperThatTalksNonsenseIsDropped()
{
    QFETCH(QString, program);
    Listener here(program);
    here.client.setText(article(2), {});
    QTRY_COMPARE(here.failed.size(), 1);
    QCOMPARE(here.failed.first().first().value<Error>().code, ErrorCode::Crashed);
    QVERIFY(here.patched.isEmpty());
    QCOMPARE(here.client.processId(), 0);
    QVERIFY(!Renderer(program).renderNow(u"a"_s));
}

void TestRenderClient::newTextDoesNotWaitForTheOldOne()
{
    Listener here;
    here.client.setDeadlines(std::chrono::milliseconds(50), std::chrono::seconds(20));
    here.client.setText(u"a\n-|-\n"_s.repeated(60000), {});
    QTRY_COMPARE(here.slow.size(), 1);
    here.client.setText(u"另一篇"_s, {});
    QTRY_COMPARE_WITH_TIMEOUT(here.patched.size(), 1, 3000);
    QCOMPARE(here.client.rendered(), render(u"另一篇"_s));
}

void TestRenderClient::rendererReusesItsHelper()
{
    Renderer renderer;
    for (int i = 0; i < 50; ++i) {
        const QString text = article(i);
        const Result<Rendered> result = renderer.renderNow(text);
        QVERIFY2(result.isOk(), "rendered");
        QCOMPARE(*result, render(text));
    }
}

void TestRenderClient::rendererStopsAtItsDeadline()
{
    Renderer renderer;
    const Result<Rendered> result =
        renderer.renderNow(u"a\n-|-\n"_s.repeated(60000), {}, std::chrono::milliseconds(300));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Timeout);
    QVERIFY(renderer.renderNow(u"好"_s).isOk());
}

/// Helpers that were sent away go with the event loop; none is left to the next row or the end.
void TestRenderClient::cleanup()
{
    QTest::qWait(20);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QTEST_GUILESS_MAIN(TestRenderClient)
#include "tst_renderclient.moc"
