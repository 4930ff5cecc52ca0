// Time from a key press in the text to the preview's next painted frame, at three sizes, each as a ratio to a
// bare page of 6 KB that replaces one paragraph by the same means; and the memory of the page's process.

#include "preview/blockfeed.h"
#include "preview/graphics.h"
#include "preview/previewpane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QTextBlock>
#include <QTextStream>
#include <QTimer>
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
constexpr int restMs = 15'000;

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

/// Runs the event loop as the program does until `signal`. QTest's waiting sleeps ten milliseconds between
/// its looks, which every message between processes would have to sit out.
template <typename Sender, typename Signal>
class Wait final
{
public:
    Wait(const Sender *sender, Signal signal)
    {
        m_patience.setSingleShot(true);
        QObject::connect(&m_patience, &QTimer::timeout, &m_loop, [this] { m_loop.exit(1); });
        QObject::connect(sender, signal, &m_loop, [this] {
            m_isOver = true;
            m_loop.exit(0);
        });
    }
    [[nodiscard]] bool isOver()
    {
        m_patience.start(patienceMs);
        return m_isOver || m_loop.exec() == 0;
    }

private:
    QEventLoop m_loop;
    QTimer m_patience;
    bool m_isOver = false;
};

/// Presses keys in the middle of the text and waits each time until `painted` says so.
template <typename Sender, typename Signal>
QList<double> pressKeys(QPlainTextEdit &edit, const Sender *sender, Signal painted)
{
    QList<double> times;
    for (int i = 0; i < warmUp + samples; ++i) {
        QTest::qWait(40 + i * 7 % 34); // spread evenly over two frames
        Wait next(sender, painted);
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(&edit, Qt::Key_X);
        if (!next.isOver())
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
    double bareMb = 0;
    double restMb = 0; ///< when the engine has had time to collect what nobody holds any more
    double bareRestMb = 0;
    double renderedMs = 0; ///< the part until the new HTML is there
};

/// The bare page in a window beside a text. It stays until the end: what processes share counts for each by
/// their number, so that only what is read at the same moment can be compared.
class BareWindow final
{
public:
    BareWindow()
    {
        m_window.addWidget(&m_edit);
        m_window.addWidget(&m_bare.view);
        m_window.resize(1400, 850);
    }
    ~BareWindow()
    {
        m_edit.setParent(nullptr);
        m_bare.view.setParent(nullptr);
    }

    double medianMs()
    {
        const QString text = article(qsizetype(6) * 1024);
        m_edit.setPlainText(text);
        m_window.show();
        if (!m_bare.load(text))
            return 0;
        putCursorInside(m_edit);
        QObject::connect(m_edit.document(), &QTextDocument::contentsChange, &m_bare,
                         [&] { m_bare.replace(m_edit.textCursor().block().text()); });
        return median(pressKeys(m_edit, &m_bare.bridge, &PageBridge::hasPainted));
    }
    /// After one more change, so that it has painted as lately as what it is compared to.
    double mb()
    {
        Wait painted(&m_bare.bridge, &PageBridge::hasPainted);
        m_bare.replace(m_edit.textCursor().block().text());
        return painted.isOver() ? memoryMb(m_bare.process()) : 0;
    }

private:
    BarePage m_bare;
    QSplitter m_window;
    QPlainTextEdit m_edit;
};

/// Puts the cursor into the middle of the text and waits until the page shows that place.
bool showMiddle(QPlainTextEdit &edit, PreviewPane &pane)
{
    putCursorInside(edit);
    const int line = edit.textCursor().blockNumber();
    pane.revealSourceLine(line);
    pane.markSourceLine(line);
    const QString isSeen = u"(() => { const all = wengao.parts.position; const block = all.blockOfLine(%1);"
                           "const at = block ? all.extent(block).top - scrollY : -1;"
                           "return at >= 0 && at < innerHeight; })()"_s.arg(line);
    bool seen = false;
    return QTest::qWaitFor(
        [&] {
            pane.evaluate(isSeen, [&](const QVariant &value) { seen = value.toBool(); });
            QTest::qWait(100);
            return seen;
        },
        patienceMs);
}

Measured measurePane(qsizetype bytes, BareWindow &bare)
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
    if (!QTest::qWaitFor([&] { return !ready.isEmpty(); }, patienceMs) || !showMiddle(*edit, *pane))
        return {};
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
    const double bareMb = bare.mb();
    const double mb = memoryMb(pane->pageProcessId());
    QTest::qWait(restMs);
    const double bareRestMb = bare.mb();
    return {ms, mb, bareMb, memoryMb(pane->pageProcessId()), bareRestMb, median(rendered)};
}

} // namespace

int main(int argc, char **argv)
{
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // Chromium's sandbox refuses to work for root
    wengao::preview::applyGraphics(wengao::preview::chooseGraphics(wengao::preview::graphicsFacts()));
    PreviewPane::registerScheme();
    const QApplication application(argc, argv);
    BareWindow bare;
    const double bareMs = bare.medianMs();
    if (bareMs <= 0) {
        std::fprintf(stderr, "bench_preview: the bare page did not paint\n");
        return 1;
    }
    std::printf("%-15s %7s %6s %11s %11s %8s %6s %11s %8s %6s\n", "page", "ms", "ratio", "rendered ms",
                "memory MB", "bare MB", "ratio", "at rest MB", "bare MB", "ratio");
    std::printf("%-15s %7.1f\n", "bare 6 KB", bareMs);
    int result = 0;
    for (const auto &[name, bytes] :
         {std::pair{"preview 6 KB", 6 * 1024}, std::pair{"preview 100 KB", 100 * 1024},
          std::pair{"preview 1 MB", 1024 * 1024}}) {
        const Measured pane = measurePane(bytes, bare);
        std::printf("%-15s %7.1f %6.2f %11.1f %11.0f %8.0f %6.2f %11.0f %8.0f %6.2f\n", name, pane.ms,
                    pane.ms / bareMs, pane.renderedMs, pane.mb, pane.bareMb, pane.mb / pane.bareMb,
                    pane.restMb, pane.bareRestMb, pane.restMb / pane.bareRestMb);
        std::fflush(stdout);
        result = pane.ms > 0 ? result : 1;
    }
    return result;
}

#include "bench_preview.moc"
