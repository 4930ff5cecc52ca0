#include "documents/articledocument.h"
#include "editor/textpane.h"
#include "panels/footnotespanel.h"
#include "panels/problemspanel.h"
#include "preview/previewpane.h"
#include "shell/application.h"
#include "shell/articlereader.h"
#include "shell/backgroundcounter.h"
#include "shell/formdesk.h"
#include "shell/panearea.h"
#include "shell/panels.h"
#include "support/largeblocks.h"
#include "support/windowfixture.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace wengao;
using namespace Qt::StringLiterals;

namespace {

constexpr int linesOfASection = 7;
constexpr qsizetype smallestBlock = qsizetype(128) * 1024;

/// Headings, notes, problems, code: something for every panel, some 600,000 characters.
QByteArray longArticle()
{
    const QByteArray part =
        "## 第 %1 "
        "节\n\n分析认为，**建立：**与美国政府的潜在优势[^1]是多方面的，见`代码`与[链接](https://a.cn)。"
        "这项计划还可能赋予美国显著的地缘政治影响力。\n\n* 各国合作\n* 数据中心\n\n";
    QByteArray text = "---\ntitle: 长文\n---\n";
    for (int i = 0; i < 4000; ++i)
        text += QByteArray(part).replace("%1", QByteArray::number(i));
    return text + "[^1]: 来源一\n[^2]: 无人问津\n";
}

/// Everything that follows a text in the window, each with what tells that it has done so.
struct Followers
{
    explicit Followers(const tests::WindowFixture &fixture)
        : reader(fixture.window->currentView()->reader()),
          read(&reader, &shell::ArticleReader::ended),
          rendered(fixture.window->previewPane(), &preview::PreviewPane::countChanged),
          shown(fixture.window->previewPane(), &preview::PreviewPane::caughtUp),
          counted(fixture.window->findChild<shell::FormDesk *>()->findChild<shell::BackgroundCounter *>(),
                  &shell::BackgroundCounter::counted)
    {
    }
    [[nodiscard]] bool areDone() const
    {
        return reader.isCurrent() && !read.isEmpty() && !rendered.isEmpty() && !shown.isEmpty() &&
               !counted.isEmpty();
    }

    const shell::ArticleReader &reader;
    QSignalSpy read;
    QSignalSpy rendered;
    QSignalSpy shown;
    QSignalSpy counted;
};

void typeKey(editor::TextPane &pane, const QString &typed)
{
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, typed);
    QCoreApplication::sendEvent(&pane, &press);
}

} // namespace

/// What a key press sets going in the whole window, and what comes of it.
class TestTyping final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyCopiesNothingThatGrowsWithTheArticle();
    void panelsAreRightAfterFastEdits();
    void whatAPanelOffersOfAnOlderTextIsRefused();
    void notesAreAsTheTextStandsForCommands();
    void twoArticlesDoNotMixUp();
};

void TestTyping::aKeyCopiesNothingThatGrowsWithTheArticle()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(u"long.md"_s, longArticle())));
    editor::TextPane &pane = *fixture.window->currentView()->pane();
    using Pane = shell::PaneArea::Pane;
    for (const Pane part : {Pane::Form, Pane::Text, Pane::Preview})
        fixture.window->paneArea()->setShown(part, true);
    shell::Panels *panels = fixture.window->panels();
    panels->show();
    {
        const Followers opening(fixture);
        QTRY_VERIFY_WITH_TIMEOUT(opening.areDone(), 60'000);
    }
    {
        const tests::LargeBlocks blocks(smallestBlock);
        QVERIFY(!fixture.window->currentView()->document().body().isEmpty());
        QVERIFY(blocks.count() > 0); // the count works
    }
    for (int tab = 0; tab < panels->count(); ++tab) {
        panels->setCurrentIndex(tab);
        pane.goTo((2000 + tab * 100) * linesOfASection + 2, 5);
        for (int key = 0; key < 2; ++key) {
            const Followers followers(fixture);
            const tests::LargeBlocks blocks(smallestBlock);
            typeKey(pane, u"字"_s);
            QTRY_VERIFY_WITH_TIMEOUT(followers.areDone(), 60'000);
            // The first key after the opening may still do what the opening left over.
            if (key > 0)
                QCOMPARE(blocks.count(), 0);
        }
    }
    fixture.window->currentView()->document().giveUp();
}

void TestTyping::panelsAreRightAfterFastEdits()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(u"a.md"_s, "甲[^1]乙\n\n[^1]: 来源一\n")));
    fixture.window->panels()->show();
    shell::ArticleView &view = *fixture.window->currentView();
    auto *notes = fixture.window->findChild<panels::FootnotesPanel *>();
    auto *problems = fixture.window->findChild<panels::ProblemsPanel *>();
    QTRY_COMPARE(notes->noteCount(), 1);
    QCOMPARE(problems->problemCount(), 0);
    // Edits at both ends, faster than any reading, some of them undone again.
    for (int i = 2; i < 40; ++i) {
        view.document().editBody({{{1, 1}, u"[^%1]"_s.arg(i)}}, u"mark"_s);
        const qsizetype end = view.document().length();
        view.document().editBody({{{end, end}, u"[^%1]: 来源%1\n"_s.arg(i)}}, u"note"_s);
        if (i % 5 == 0)
            view.document().undo();
        if (i % 7 == 0)
            QCoreApplication::processEvents();
    }
    const footnotes::Index expected(view.document().body());
    QTRY_VERIFY(view.reader().isCurrent());
    QTRY_COMPARE(notes->noteCount(), int(expected.definitions().size()));
    QCOMPARE(view.reader().latest()->notes.text(), view.document().body());
    QCOMPARE(view.reader().latest()->notes.definitions().size(), expected.definitions().size());
    const auto diagnostics = checks::diagnose(expected);
    QCOMPARE(problems->problemCount(), int(diagnostics.size()));
    QVERIFY(!diagnostics.isEmpty());
    const auto *list = notes->findChild<QTreeView *>();
    for (int row = 0; row < notes->noteCount(); ++row)
        QCOMPARE(list->model()->index(row, 1).data().toString(),
                 expected.labelOf(expected.definitions().at(row)));
}

void TestTyping::whatAPanelOffersOfAnOlderTextIsRefused()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(u"a.md"_s, "甲[^1]乙\n\n[^1]: 来源一\n")));
    fixture.window->panels()->show();
    shell::ArticleView &view = *fixture.window->currentView();
    auto *notes = fixture.window->findChild<panels::FootnotesPanel *>();
    QTRY_COMPARE(notes->noteCount(), 1);
    QAbstractItemModel *model = notes->findChild<QTreeView *>()->model();
    view.document().editBody({{{0, 0}, u"前言。\n\n"_s}}, u"preface"_s);
    const QString before = view.document().body();
    model->setData(model->index(0, 2), u"新来源"_s, Qt::EditRole);
    QCOMPARE(view.document().body(), before);
    QTRY_VERIFY(view.reader().isCurrent());
    model->setData(model->index(0, 2), u"新来源"_s, Qt::EditRole);
    QCOMPARE(view.document().body(), u"前言。\n\n甲[^1]乙\n\n[^1]: 新来源\n"_s);
}

void TestTyping::notesAreAsTheTextStandsForCommands()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(u"a.md"_s, "甲[^1]乙\n\n[^1]: 来源一\n")));
    shell::ArticleView &view = *fixture.window->currentView();
    QCOMPARE(view.notes().definitions().size(), 1); // before anything was read
    for (int i = 2; i < 20; ++i) {
        const qsizetype end = view.document().length();
        view.document().editBody({{{end, end}, u"[^%1]: 来源\n"_s.arg(i)}}, u"note"_s);
        QCOMPARE(view.notes().text(), view.document().body());
        QCOMPARE(view.notes().definitions().size(), i);
        QCOMPARE(view.reader().notesForTyping().definitions().size(), i);
        if (i % 6 == 0)
            QTRY_VERIFY(view.reader().isCurrent());
    }
}

void TestTyping::twoArticlesDoNotMixUp()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.write(u"a.md"_s, "甲[^1]乙\n\n[^1]: 来源甲\n")));
    QVERIFY(fixture.window->openArticle(fixture.write(u"b.md"_s, "甲[^1]乙\n\n[^1]: 来源乙\n")));
    const auto *list = fixture.window->findChild<panels::FootnotesPanel *>()->findChild<QTreeView *>();
    const auto shown = [&] { return list->model()->index(0, 2).data().toString(); };
    QTRY_COMPARE(shown(), u"来源乙"_s);
    fixture.window->showTab(0);
    QTRY_COMPARE(shown(), u"来源甲"_s);
    // A reading of the article that is not in front changes nothing.
    fixture.window->showTab(1);
    QTRY_COMPARE(shown(), u"来源乙"_s);
}

int main(int argc, char **argv)
{
    shell::Application::prepare();
    QApplication application(argc, argv);
    TestTyping test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_typing.moc"
