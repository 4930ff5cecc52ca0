#include "editor/textpane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextStream>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype megabyte = 1024 * 1024;
constexpr int keys = 100;
constexpr int openings = 5;
constexpr int frames = 300;
constexpr double frameMilliseconds = 33.0;

/// A document as the window makes it.
std::unique_ptr<QTextDocument> newDocument()
{
    auto document = std::make_unique<QTextDocument>();
    document->setDocumentLayout(new QPlainTextDocumentLayout(document.get()));
    document->setUndoRedoEnabled(false);
    return document;
}

/// The sample article's body, or one like it, repeated up to a size in UTF-8.
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

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The median time of one key press, painted.
double keyPress(QPlainTextEdit &edit)
{
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(edit.document()->characterCount() / 2);
    edit.setTextCursor(cursor);
    edit.centerCursor();
    QCoreApplication::processEvents();
    QList<double> times;
    for (int i = 0; i < keys; ++i) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, u"字"_s);
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(&edit, &press);
        QCoreApplication::processEvents();
        times.append(milliseconds(timer));
    }
    return median(times);
}

void show(QPlainTextEdit &edit)
{
    edit.resize(900, 800);
    edit.show();
    QCoreApplication::processEvents();
}

double opening(const QString &text, bool ours)
{
    const QFont font = wengao::editor::TextPane().font();
    QList<double> times;
    for (int i = 0; i < openings; ++i) {
        const auto document = newDocument();
        std::unique_ptr<QPlainTextEdit> edit;
        QElapsedTimer timer;
        timer.start();
        if (ours) {
            auto pane = std::make_unique<wengao::editor::TextPane>();
            document->setPlainText(text);
            pane->setDocument(document.get());
            edit = std::move(pane);
        } else {
            edit = std::make_unique<QPlainTextEdit>();
            edit->setFont(font);
            document->setDefaultFont(font);
            document->setPlainText(text);
            edit->setDocument(document.get());
        }
        edit->resize(900, 800);
        edit->show();
        edit->repaint();
        times.append(milliseconds(timer));
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
        QElapsedTimer timer;
        timer.start();
        bar->setValue(value);
        QCoreApplication::processEvents();
        longest = std::max(longest, milliseconds(timer));
    }
    return longest;
}

bool report(QTextStream &out, const QString &what, double measured, double bare, double goal)
{
    const double ratio = bare > 0 ? measured / bare : 0;
    out << u"%1: %2 ms, bare %3 ms, ratio %4 (goal ≤ %5)\n"_s.arg(what)
               .arg(measured, 0, 'f', 2)
               .arg(bare, 0, 'f', 2)
               .arg(ratio, 0, 'f', 2)
               .arg(goal, 0, 'f', 2);
    out.flush();
    return ratio <= goal;
}

bool measure(QTextStream &out, const QString &name, const QString &text)
{
    bool good = report(out, u"open "_s + name, opening(text, true), opening(text, false), 1.5);
    const auto ours = newDocument();
    const auto bare = newDocument();
    ours->setPlainText(text);
    bare->setPlainText(text);
    wengao::editor::TextPane pane;
    pane.setDocument(ours.get());
    show(pane);
    QPlainTextEdit edit;
    edit.setDocument(bare.get());
    edit.setFont(pane.font());
    edit.document()->setDefaultFont(pane.font());
    show(edit);
    good = report(out, u"key press "_s + name, keyPress(pane), keyPress(edit), 1.3) && good;
    if (text.size() > megabyte)
        return good;
    const double longest = longestFrame(pane);
    out << u"longest frame while scrolling through %1: %2 ms (goal ≤ %3)\n"_s.arg(name)
               .arg(longest, 0, 'f', 1)
               .arg(frameMilliseconds, 0, 'f', 0);
    return longest <= frameMilliseconds && good;
}

} // namespace

/// Measures the text pane against a bare QPlainTextEdit in one run; the exit status tells whether all goals
/// were met.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    const bool small = measure(out, u"1 MB"_s, articleOf(megabyte));
    const bool large = measure(out, u"10 MB"_s, articleOf(10 * megabyte));
    return small && large ? 0 : 1;
}
