#include "base/clock.h"
#include "editor/textpane.h"
#include "preview/previewpane.h"
#include "resources/resources.h"
#include "shell/articleview.h"
#include "shell/mainwindow.h"
#include "shell/panearea.h"
#include "shell/panels.h"
#include "storage/filesystem.h"
#include "support/windowfixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using wengao::documents::ArticleDocument;
using wengao::shell::ArticleView;

namespace {

constexpr qsizetype megabyte = qsizetype(1024) * 1024;
constexpr int ordinaryKeys = 150;
constexpr int fewKeys = 5;
constexpr int momentMilliseconds = 15;
constexpr int openings = 5;
constexpr int frames = 300;
constexpr double frameMilliseconds = 33.0;

/// What an article needs of the world, in a folder of its own: edits go to a real journal, as in the window.
struct World
{
    QTemporaryDir folder;
    wengao::storage::PosixFileSystem files;
    wengao::SystemClock clock;
    wengao::documents::Services services{files, clock, folder.filePath(u"journal"_s), {}};

    [[nodiscard]] std::unique_ptr<ArticleView> article(const QString &text) const
    {
        auto view = std::make_unique<ArticleView>(ArticleDocument::untitled(text.toUtf8(), services));
        view->pane()->resize(900, 800);
        view->pane()->show();
        QCoreApplication::processEvents();
        return view;
    }
};

/// An article like the sample, repeated up to a size in UTF-8.
QString articleOf(qsizetype bytes)
{
    const QString part =
        u"## "
        u"美国在“国家版OpenAI”中的潜在优势\n\n分析认为，**美国政府**"
        u"从“国家版OpenAI”倡议中获得的潜在优势是多方面的[^1]。"
        "除了增强全球安全和培育本地人工智能生态系统之外，这项计划还可能赋予美国显著的地缘政治影响力。\n\n"
        "*   **建立国家内数据中心：** 与各国合作，协助建设国内数据中心能力。\n*   `code` 与[链接](https://a.cn)\n\n"_s;
    return part.repeated(bytes / part.toUtf8().size() + 1);
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Counts the processor time of this thread, since what else the machine does would say nothing about us.
class Stopwatch final
{
public:
    [[nodiscard]] double milliseconds() const { return now() - m_start; }

private:
    static double now()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    double m_start = now();
};

/// Puts the cursor in the middle and lets everything that follows from opening come to rest.
void goToTheMiddle(QPlainTextEdit &edit)
{
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(edit.document()->characterCount() / 2);
    edit.setTextCursor(cursor);
    edit.centerCursor();
    QElapsedTimer rest;
    rest.start();
    while (rest.elapsed() < 1500)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
}

/// One key press, painted and with all that it sets going in this thread in the next moment, such as what the
/// renderer answers.
double keyPress(QPlainTextEdit &edit)
{
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, u"字"_s);
    const Stopwatch watch;
    QCoreApplication::sendEvent(&edit, &press);
    QEventLoop after;
    QTimer::singleShot(momentMilliseconds, &after, &QEventLoop::quit);
    after.exec();
    return watch.milliseconds();
}

std::unique_ptr<QTextDocument> newDocument()
{
    auto document = std::make_unique<QTextDocument>();
    document->setDocumentLayout(new QPlainTextDocumentLayout(document.get()));
    document->setUndoRedoEnabled(false);
    return document;
}

/// A QPlainTextEdit with the same text in the same font and nothing else.
struct Bare
{
    explicit Bare(const QString &text) : document(newDocument()), edit(std::make_unique<QPlainTextEdit>())
    {
        const QFont font = wengao::editor::TextPane().font();
        edit->setFont(font);
        document->setDefaultFont(font);
        document->setPlainText(text);
        edit->setDocument(document.get());
        edit->resize(900, 800);
        edit->show();
        edit->repaint();
    }

    std::unique_ptr<QTextDocument> document;
    std::unique_ptr<QPlainTextEdit> edit;
};

double timed(const std::function<void()> &what)
{
    QList<double> times;
    for (int i = 0; i < openings; ++i) {
        const Stopwatch watch;
        what();
        times.append(watch.milliseconds());
    }
    return median(times);
}

/// The longest frame while an article is scrolled through from end to end.
double longestFrame(QPlainTextEdit &edit)
{
    double longest = 0;
    QScrollBar *bar = edit.verticalScrollBar();
    const int step = std::max(12, bar->maximum() / frames);
    for (int value = 0; value < bar->maximum(); value += step) {
        const Stopwatch watch;
        bar->setValue(value);
        QCoreApplication::processEvents();
        longest = std::max(longest, watch.milliseconds());
    }
    return longest;
}

class Report final
{
public:
    void ratio(const QString &what, double measured, double bare, double goal)
    {
        const double ratio = bare > 0 ? measured / bare : 0;
        line(u"%1: %2 ms, bare %3 ms, ratio %4 (goal ≤ %5)"_s.arg(what)
                 .arg(measured, 0, 'f', 2)
                 .arg(bare, 0, 'f', 2)
                 .arg(ratio, 0, 'f', 2)
                 .arg(goal, 0, 'f', 2));
        m_good = m_good && ratio <= goal;
    }
    void limit(const QString &what, double measured, double goal)
    {
        line(u"%1: %2 ms (goal ≤ %3)"_s.arg(what).arg(measured, 0, 'f', 1).arg(goal, 0, 'f', 0));
        m_good = m_good && measured <= goal;
    }
    void line(const QString &text)
    {
        m_out << text << '\n';
        m_out.flush();
    }
    [[nodiscard]] bool isGood() const { return m_good; }

private:
    QTextStream m_out{stdout};
    bool m_good = true;
};

void measureOpening(Report &report, const World &world, const QString &name, const QString &text)
{
    std::unique_ptr<ArticleDocument> document;
    std::unique_ptr<Bare> bare;
    const double filling = timed([&] { bare = std::make_unique<Bare>(text); });
    bare.reset();
    const double pane = timed([&] {
        document = ArticleDocument::untitled({}, world.services);
        wengao::editor::TextPane shown;
        document->view()->setPlainText(text);
        shown.setDocument(document->view());
        shown.resize(900, 800);
        shown.show();
        shown.repaint();
    });
    document.reset();
    report.ratio(u"open "_s + name, pane, filling, 1.5);
    std::unique_ptr<ArticleView> view;
    const double whole = timed([&] { view = world.article(text); });
    view.reset();
    report.ratio(u"open %1 with form, footnotes, history and journal"_s.arg(name), whole, filling, 1.5);
}

/// Keys go to both in turn, so that what else the machine does weighs on both alike.
void measureKeys(Report &report, const QString &what, QPlainTextEdit &ours, QPlainTextEdit &bare,
                 int keys = ordinaryKeys)
{
    goToTheMiddle(ours);
    goToTheMiddle(bare);
    QList<double> mine;
    QList<double> plain;
    for (int i = 0; i < keys; ++i) {
        plain.append(keyPress(bare));
        mine.append(keyPress(ours));
    }
    report.ratio(what, median(mine), median(plain), 1.3);
    report.line(u"    the very first key %1 ms, bare %2 ms"_s.arg(mine.constFirst(), 0, 'f', 2)
                    .arg(plain.constFirst(), 0, 'f', 2));
    std::sort(mine.begin(), mine.end());
    report.line(
        u"    slowest tenth of the keys from %1 ms, slowest %2 ms"_s.arg(mine.at(keys * 9 / 10), 0, 'f', 2)
            .arg(mine.last(), 0, 'f', 2));
}

/// The same in the whole window with every panel; the preview is not shown, its renderer works all the same.
void measureWindow(Report &report, const QString &name, const QString &text, QPlainTextEdit &bare)
{
    wengao::tests::WindowFixture fixture;
    fixture.window->paneArea()->setShown(wengao::shell::PaneArea::Pane::Preview, false);
    fixture.window->panels()->show();
    (void)fixture.window->openArticle(fixture.write(u"article.md"_s, text.toUtf8()));
    measureKeys(report, u"key press %1 in the window"_s.arg(name), *fixture.window->currentView()->pane(),
                bare);
    fixture.window->currentView()->document().giveUp();
}

void measure(Report &report, const QString &name, const QString &text)
{
    const World world;
    measureOpening(report, world, name, text);
    const std::unique_ptr<ArticleView> view = world.article(text);
    const Bare bare(text);
    measureKeys(report, u"key press "_s + name, *view->pane(), *bare.edit);
    if (text.size() <= megabyte) {
        report.limit(u"longest frame while scrolling through "_s + name, longestFrame(*view->pane()),
                     frameMilliseconds);
        report.line(
            u"    the same in a bare QPlainTextEdit: %1 ms"_s.arg(longestFrame(*bare.edit), 0, 'f', 1));
    }
    measureWindow(report, name, text, *bare.edit);
}

/// One line that holds everything: laying it out anew at every key is what costs, here and there.
void measureLongLine(Report &report, const QString &name, const QString &text)
{
    const World world;
    const std::unique_ptr<ArticleView> view = world.article(text);
    const Bare bare(text);
    measureKeys(report, u"key press in "_s + name, *view->pane(), *bare.edit, fewKeys);
}

} // namespace

/// Measures the text pane with its document against a bare QPlainTextEdit in one run; the exit status tells
/// whether all goals were met.
int main(int argc, char **argv)
{
    wengao::preview::PreviewPane::registerScheme();
    QApplication application(argc, argv);
    wengao::resources::initialize();
    Report report;
    measure(report, u"1 MB"_s, articleOf(megabyte));
    measure(report, u"10 MB"_s, articleOf(10 * megabyte));
    measureLongLine(report, u"a line of 1 MB"_s, articleOf(megabyte).replace(u'\n', u' '));
    measureLongLine(report, u"a line of 50,000 quote marks"_s, u">"_s.repeated(50'000) + u" 深"_s);
    return report.isGood() ? 0 : 1;
}
