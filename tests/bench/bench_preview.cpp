// Time from a key press in the text to the preview's next painted frame, at three sizes, each as a ratio to a
// bare page of 6 KB that replaces one paragraph by the same means; and the memory of the page's process.

#include "preview/blockfeed.h"
#include "preview/graphics.h"
#include "preview/previewpane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QTextBlock>
#include <QTextStream>
#include <QWebChannel>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>
#include <QWebEngineView>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <unistd.h>

using namespace Qt::StringLiterals;
using wengao::preview::PageBridge;
using wengao::preview::PreviewPane;

namespace {

constexpr int warmUp = 10;
constexpr int samples = 60;
constexpr int patienceMs = 60'000;

QString article(qsizetype bytes)
{
    const QString paragraph =
        u"一项新的分析指出，政府有望从这项倡议中获得最大的战略收益。它旨在将先进的**人工智能**能力引入各国，"
        "同时确保严格的[安全标准](https://example.org/)和数据主权。\n\n"_s;
    QString text;
    qsizetype size = 0;
    for (int i = 0; size < bytes; ++i) {
        const QString part = (i % 8 == 0 ? u"## 第%1节\n\n"_s.arg(i / 8) : QString()) + paragraph;
        text += part;
        size += part.toUtf8().size();
    }
    return text;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

double memoryMb(qint64 process)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("Pss:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

/// Presses keys in the middle of the text and waits each time until `painted` says so.
template <typename Sender, typename Signal>
QList<double> pressKeys(QPlainTextEdit &edit, const Sender *sender, Signal painted)
{
    QList<double> times;
    for (int i = 0; i < warmUp + samples; ++i) {
        QTest::qWait(20 + i % 7); // at different places between two frames
        const QSignalSpy spy(sender, painted);
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(&edit, Qt::Key_X);
        if (!QTest::qWaitFor([&] { return !spy.isEmpty(); }, patienceMs))
            return {};
        if (i >= warmUp)
            times.append(double(clock.nsecsElapsed()) / 1e6);
    }
    return times;
}

void putCursorInside(QPlainTextEdit &edit)
{
    edit.setFocus();
    QTextBlock block = edit.document()->findBlockByNumber(edit.document()->blockCount() / 2);
    while (block.isValid() && block.length() < 40)
        block = block.next();
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 10);
    edit.setTextCursor(cursor);
}

/// The page everything is compared to.
class BarePage final : public QObject
{
    Q_OBJECT

public:
    BarePage() : m_page(&m_profile)
    {
        m_page.settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
        auto *channel = new QWebChannel(this);
        channel->registerObject(u"bridge"_s, &bridge);
        m_page.setWebChannel(channel, QWebEngineScript::ApplicationWorld);
        QFile library(u":/qtwebchannel/qwebchannel.js"_s);
        (void)library.open(QIODevice::ReadOnly);
        QWebEngineScript script;
        script.setWorldId(QWebEngineScript::ApplicationWorld);
        script.setInjectionPoint(QWebEngineScript::DocumentReady);
        script.setSourceCode(
            QString::fromUtf8(library.readAll()) +
            u"let bridge; const ticker = new MessageChannel();"
            "ticker.port1.onmessage = () => bridge.painted(1);"
            "function replace(text) { document.querySelectorAll('p')[10].textContent = text;"
            "requestAnimationFrame(() => ticker.port2.postMessage(0)); }"
            "new QWebChannel(qt.webChannelTransport, c => { bridge = c.objects.bridge; bridge.ready(); });"_s);
        m_page.scripts().insert(script);
        view.setPage(&m_page);
    }

    bool load(const QString &text)
    {
        const QSignalSpy ready(&bridge, &PageBridge::isReady);
        QString html = u"<!doctype html><body style='font:17px/1.8 sans-serif'>"_s;
        for (const QString &part : text.split(u"\n\n"_s))
            html += u"<p>"_s + part.toHtmlEscaped() + u"</p>"_s;
        m_page.setHtml(html);
        return QTest::qWaitFor([&] { return !ready.isEmpty(); }, patienceMs);
    }
    void replace(QString text)
    {
        m_page.runJavaScript(u"replace('"_s + text.remove(u'\'') + u"')"_s,
                             QWebEngineScript::ApplicationWorld);
    }
    [[nodiscard]] qint64 process() const { return m_page.renderProcessPid(); }

    PageBridge bridge;

private:
    QWebEngineProfile m_profile;
    QWebEnginePage m_page;

public:
    QWebEngineView view; // goes before its page
};

struct Measured
{
    double ms = 0;
    double mb = 0;
    double renderedMs = 0; ///< the part until the new HTML is there
};

Measured measureBare()
{
    BarePage bare;
    QSplitter window;
    QPlainTextEdit edit;
    window.addWidget(&edit);
    window.addWidget(&bare.view);
    window.resize(1400, 850);
    const QString text = article(6 * 1024);
    edit.setPlainText(text);
    window.show();
    if (!bare.load(text))
        return {};
    putCursorInside(edit);
    QObject::connect(edit.document(), &QTextDocument::contentsChange, &bare,
                     [&] { bare.replace(edit.textCursor().block().text()); });
    const double ms = median(pressKeys(edit, &bare.bridge, &PageBridge::hasPainted));
    const Measured result{ms, memoryMb(bare.process())};
    edit.setParent(nullptr);
    bare.view.setParent(nullptr);
    return result;
}

Measured measurePane(qsizetype bytes)
{
    QSplitter window;
    auto *edit = new QPlainTextEdit(&window);
    auto *pane = new PreviewPane(&window);
    window.resize(1400, 850);
    const QString text = article(bytes);
    edit->setPlainText(text);
    const QSignalSpy ready(pane, &PreviewPane::caughtUp);
    pane->setArticle(u"/tmp/bench.md"_s, {});
    pane->setBody(text);
    window.show();
    if (!QTest::qWaitFor([&] { return !ready.isEmpty(); }, patienceMs))
        return {};
    putCursorInside(*edit);
    pane->revealSourceLine(edit->textCursor().blockNumber());
    pane->markSourceLine(edit->textCursor().blockNumber());
    QTest::qWait(500);
    QObject::connect(edit->document(), &QTextDocument::contentsChange, pane,
                     [&](int at, int removed, int added) {
                         QString fresh;
                         for (int i = at; i < at + added; ++i)
                             fresh += edit->document()->characterAt(i);
                         pane->applyEdits({{{at, at + removed}, fresh}});
                     });
    QList<double> rendered;
    QElapsedTimer sinceEdit;
    QObject::connect(edit->document(), &QTextDocument::contentsChange, pane, [&] { sinceEdit.start(); });
    QObject::connect(pane, &PreviewPane::countChanged, edit,
                     [&] { rendered.append(double(sinceEdit.nsecsElapsed()) / 1e6); });
    const double ms = median(pressKeys(*edit, pane, &PreviewPane::caughtUp));
    return {ms, memoryMb(pane->pageProcessId()), median(rendered)};
}

} // namespace

int main(int argc, char **argv)
{
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // Chromium's sandbox refuses to work for root
    wengao::preview::applyGraphics(wengao::preview::chooseGraphics(wengao::preview::graphicsFacts()));
    PreviewPane::registerScheme();
    const QApplication application(argc, argv);
    const Measured bare = measureBare();
    if (bare.ms <= 0) {
        std::fprintf(stderr, "bench_preview: the bare page did not paint\n");
        return 1;
    }
    std::printf("%-18s %8s %7s %9s %7s %12s\n", "page", "ms", "ratio", "memory MB", "ratio", "rendered ms");
    std::printf("%-18s %8.1f %7.2f %9.0f %7.2f\n", "bare 6 KB", bare.ms, 1.0, bare.mb, 1.0);
    int result = 0;
    for (const auto &[name, bytes] :
         {std::pair{"preview 6 KB", 6 * 1024}, std::pair{"preview 100 KB", 100 * 1024},
          std::pair{"preview 1 MB", 1024 * 1024}}) {
        const Measured pane = measurePane(bytes);
        std::printf("%-18s %8.1f %7.2f %9.0f %7.2f %12.1f\n", name, pane.ms, pane.ms / bare.ms, pane.mb,
                    pane.mb / bare.mb, pane.renderedMs);
        std::fflush(stdout);
        result = pane.ms > 0 ? result : 1;
    }
    return result;
}

#include "bench_preview.moc"
