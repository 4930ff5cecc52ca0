#include "editor/textpane.h"
#include "preview/previewpane.h"
#include "shell/application.h"
#include "shell/windowcommands.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QDesktopServices>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

using namespace wengao;
using namespace Qt::StringLiterals;

/// What a person chooses about the preview in the window, and how the window answers.
class TestPreviewDesk : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void init() { m_opened.clear(); }
    void themesAreChosenFromTheMenu();
    void theOwnSheetIsReadAgainWhenItChanges();
    void theOwnSheetIsChosenFromTheMenu();
    void widthsAreChosenFromTheMenu();
    void theProfileIsShownAndSwitched();
    void aLinkIsShownBeforeItIsOpened();
    void mathFollowsTheFrontMatter();
    void jumpsMoveThePreview();
    void scrollingThePageIsNotAnswered();
    void scrollingTheTextMovesThePageWithinAParagraph();
    void syncCanBeTurnedOff();
    void hostileTextLeavesTheLastPreviewAndTheNextEditRecovers();

private:
    QList<QUrl> m_opened;
};

namespace {

/// The entry of that text below a menu, however deep.
QAction *entry(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&') == text)
            return action;
        if (QAction *below = action->menu() ? entry(action->menu(), text) : nullptr)
            return below;
    }
    return nullptr;
}

QAction *viewEntry(tests::WindowFixture &fixture, const QString &submenu, const QString &text)
{
    const QAction *menu = entry(fixture.window->commands()->menu(shell::Menu::View), submenu);
    return menu && menu->menu() ? entry(menu->menu(), text) : nullptr;
}

QMenu *profileMenu(const QToolButton *button)
{
    return button->findChild<QMenu *>({}, Qt::FindDirectChildrenOnly);
}

QToolButton *profileButton(tests::WindowFixture &fixture)
{
    for (QToolButton *button : fixture.window->statusBar()->findChildren<QToolButton *>()) {
        if (profileMenu(button))
            return button;
    }
    return nullptr;
}

bool openArticle(tests::WindowFixture &fixture, const QString &name, const QByteArray &bytes)
{
    const QSignalSpy caughtUp(fixture.window->previewPane(), &preview::PreviewPane::caughtUp);
    return fixture.window->openArticle(fixture.write(name, bytes)) &&
           QTest::qWaitFor([&] { return !caughtUp.isEmpty(); }, 30'000);
}

} // namespace

void TestPreviewDesk::themesAreChosenFromTheMenu()
{
    tests::WindowFixture fixture;
    QVERIFY(openArticle(fixture, u"a.md"_s, "正文\n"));
    for (const auto &[name, part] : {std::pair(u"Newspaper"_s, u"newspaper"_s), {u"WeChat"_s, u"wechat"_s}}) {
        QAction *action = viewEntry(fixture, u"Theme"_s, name);
        QVERIFY(action);
        action->trigger();
        QVERIFY(action->isChecked());
        const QString css =
            QString::fromUtf8(tests::WindowFixture::read(u":/wengao/themes/%1.css"_s.arg(part)));
        QTRY_COMPARE(
            fixture.evaluated(u"document.querySelectorAll('head > style')[1].textContent.length"_s).toInt(),
            css.size());
    }
    QAction *dark = viewEntry(fixture, u"Theme"_s, u"Dark"_s);
    QVERIFY(dark);
    dark->trigger();
    QTRY_COMPARE(fixture.evaluated(u"document.documentElement.dataset.palette"_s).toString(), u"dark"_s);
}

void TestPreviewDesk::theOwnSheetIsReadAgainWhenItChanges()
{
    tests::WindowFixture fixture;
    QVERIFY(openArticle(fixture, u"a.md"_s, "正文\n"));
    const QString path = fixture.write(u"own sheet.css"_s, "p { color: rgb(1, 2, 3) }");
    fixture.settings.setValue(settings::keys::previewSheet, path);
    const QString colour = u"getComputedStyle(document.querySelector('.wengao-body p')).color"_s;
    QTRY_COMPARE(fixture.evaluated(colour).toString(), u"rgb(1, 2, 3)"_s);
    (void)fixture.write(u"own sheet.css"_s, "p { color: rgb(4, 5, 6) }");
    QTRY_COMPARE_WITH_TIMEOUT(fixture.evaluated(colour).toString(), u"rgb(4, 5, 6)"_s, 10'000);
    // As programs save that never write into the file itself.
    (void)fixture.write(u"fresh.css"_s, "p { color: rgb(7, 8, 9) }");
    QVERIFY(QFile::remove(path) && QFile::rename(fixture.folder.filePath(u"fresh.css"_s), path));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.evaluated(colour).toString(), u"rgb(7, 8, 9)"_s, 10'000);
}

void TestPreviewDesk::theOwnSheetIsChosenFromTheMenu()
{
    tests::WindowFixture fixture;
    QVERIFY(openArticle(fixture, u"a.md"_s, "正文\n"));
    const QString path = fixture.write(u"own.css"_s, "p { color: rgb(1, 2, 3) }");
    QAction *choose = viewEntry(fixture, u"Theme"_s, u"Own style sheet…"_s);
    QVERIFY(choose);
    const QString colour = u"getComputedStyle(document.querySelector('.wengao-body p')).color"_s;
    fixture.prompts.openPathAnswers = {path, QString()};
    choose->trigger();
    QTRY_COMPARE(fixture.evaluated(colour).toString(), u"rgb(1, 2, 3)"_s);
    choose->trigger(); // and thinks better of it
    QCOMPARE(fixture.settings.value(settings::keys::previewSheet), path);
    viewEntry(fixture, u"Theme"_s, u"No own style sheet"_s)->trigger();
    QTRY_VERIFY(fixture.evaluated(colour).toString() != u"rgb(1, 2, 3)"_s);
}

void TestPreviewDesk::widthsAreChosenFromTheMenu()
{
    tests::WindowFixture fixture;
    QVERIFY(openArticle(fixture, u"a.md"_s, "正文\n"));
    QAction *phone = viewEntry(fixture, u"Width"_s, u"Phone (390 pixels)"_s);
    QVERIFY(phone);
    phone->trigger();
    QTRY_VERIFY(std::abs(fixture.evaluated(u"innerWidth"_s).toInt() - 390) <= 2);
}

void TestPreviewDesk::theProfileIsShownAndSwitched()
{
    tests::WindowFixture fixture;
    QVERIFY(openArticle(fixture, u"a.md"_s, "这是**重要。**所以 <u>x</u>\n"));
    QToolButton *button = profileButton(fixture);
    QVERIFY(button);
    QCOMPARE(button->text(), u"Hugo strict · raw HTML left out"_s);
    QVERIFY(fixture.evaluated(u"!document.querySelector('.wengao-body strong, .wengao-body u')"_s).toBool());
    button->click();
    QVERIFY(profileMenu(button)->isVisible());
    profileMenu(button)->close();
    entry(profileMenu(button), u"CJK-friendly"_s)->trigger();
    QTRY_VERIFY(fixture.evaluated(u"Boolean(document.querySelector('.wengao-body strong'))"_s).toBool());
    entry(profileMenu(button), u"Kept"_s)->trigger();
    QTRY_VERIFY(fixture.evaluated(u"Boolean(document.querySelector('.wengao-body u'))"_s).toBool());
    QCOMPARE(button->text(), u"CJK-friendly · raw HTML kept"_s);
}

void TestPreviewDesk::aLinkIsShownBeforeItIsOpened()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "takeUrl");
    tests::WindowFixture fixture;
    QVERIFY(openArticle(fixture, u"a.md"_s, "[看](https://example.org/x)\n"));
    Q_EMIT fixture.window->previewPane()->linkActivated(QUrl(u"https://example.org/x"_s));
    QVERIFY(m_opened.isEmpty());
    QPushButton *open = nullptr;
    for (QPushButton *button : fixture.window->previewPane()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Open")
            open = button;
    }
    QVERIFY(open);
    bool isNamed = false;
    for (const QLabel *label : open->parentWidget()->findChildren<QLabel *>())
        isNamed = isNamed || label->text().contains(u"https://example.org/x"_s);
    QVERIFY(isNamed);
    open->click();
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://example.org/x"_s)});
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

void TestPreviewDesk::mathFollowsTheFrontMatter()
{
    tests::WindowFixture fixture;
    QVERIFY(openArticle(fixture, u"a.md"_s, "---\ntitle: a\nmath: true\n---\n\n$$x^2$$\n"));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.evaluated(u"Boolean(document.querySelector('.katex-html'))"_s).toBool(),
                             60'000);
    QVERIFY(openArticle(fixture, u"b.md"_s, "---\ntitle: a\n---\n\n$$x^2$$\n"));
    QVERIFY(fixture.pageText().contains(u"$$x^2$$"_s));
}

void TestPreviewDesk::jumpsMoveThePreview()
{
    tests::WindowFixture fixture;
    const QByteArray paragraph = "一段文字，占一些地方，好让后面的离得很远，也许还要再长一点。\n\n";
    QVERIFY(openArticle(fixture, u"a.md"_s, paragraph.repeated(300)));
    for (const bool synced : {true, false}) {
        fixture.settings.setValue(settings::keys::scrollSync, synced);
        fixture.window->showRange({0, 0});
        QTRY_VERIFY(fixture.evaluated(u"scrollY"_s).toInt() < 50);
        const qsizetype far = QString::fromUtf8(paragraph).size() * 250;
        fixture.window->showRange({far, far + 2});
        QTRY_VERIFY(fixture.evaluated(u"scrollY"_s).toInt() > 2000);
    }
}

void TestPreviewDesk::scrollingThePageIsNotAnswered()
{
    tests::WindowFixture fixture;
    const QByteArray paragraph =
        QByteArray("一段文字，占一些地方，好让后面的离得很远。").repeated(12) + "\n\n";
    QVERIFY(openArticle(fixture, u"a.md"_s, paragraph.repeated(60)));
    const QSignalSpy scrolled(fixture.window->previewPane(), &preview::PreviewPane::sourceLineScrolled);
    QVERIFY(fixture
                .evaluated(u"requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame("
                           "() => scrollTo({top: 1777, behavior: 'instant'})))); true"_s)
                .toBool());
    QTRY_VERIFY(!scrolled.isEmpty());
    QTRY_VERIFY(fixture.window->currentView()->pane()->topLine() > 2);
    QVERIFY(std::abs(fixture.evaluated(u"scrollY"_s).toInt() - 1777) <= 1);
}

void TestPreviewDesk::scrollingTheTextMovesThePageWithinAParagraph()
{
    tests::WindowFixture fixture;
    const QByteArray paragraph =
        QByteArray("一段文字，占一些地方，好让后面的离得很远。").repeated(40) + "\n\n";
    QVERIFY(openArticle(fixture, u"a.md"_s, paragraph.repeated(20)));
    QScrollBar *bar = fixture.window->currentView()->pane()->verticalScrollBar();
    int last = -1;
    for (int row = 2; row < 12; row += 3) {
        bar->setValue(row);
        QTRY_VERIFY(fixture.evaluated(u"scrollY"_s).toInt() > last);
        last = fixture.evaluated(u"scrollY"_s).toInt();
    }
    QVERIFY(fixture.window->currentView()->pane()->topLine() <= 1);
}

void TestPreviewDesk::syncCanBeTurnedOff()
{
    tests::WindowFixture fixture;
    const QByteArray paragraph = "一段文字，占一些地方，好让后面的离得很远，也许还要再长一点。\n\n";
    QVERIFY(openArticle(fixture, u"a.md"_s, paragraph.repeated(300)));
    fixture.settings.setValue(settings::keys::scrollSync, false);
    fixture.window->currentView()->pane()->scrollToLine(400);
    QCOMPARE(fixture.evaluated(u"scrollY"_s).toInt(), 0);
    fixture.settings.setValue(settings::keys::scrollSync, true);
    fixture.window->currentView()->pane()->scrollToLine(300);
    QTRY_VERIFY(fixture.evaluated(u"scrollY"_s).toInt() > 1000);
}

void TestPreviewDesk::hostileTextLeavesTheLastPreviewAndTheNextEditRecovers()
{
    tests::WindowFixture fixture;
    QVERIFY(openArticle(fixture, u"a.md"_s, "好的正文\n\n"));
    preview::PreviewPane *pane = fixture.window->previewPane();
    const QSignalSpy trouble(pane, &preview::PreviewPane::trouble);
    const QSignalSpy over(pane, &preview::PreviewPane::troubleOver);
    documents::ArticleDocument &document = fixture.window->currentView()->document();
    const qsizetype end = document.body().size();
    document.editBody({{{end, end}, u"a\n-|-\n"_s.repeated(60'000)}}, u"hostile"_s);
    QTRY_COMPARE_WITH_TIMEOUT(trouble.size(), 1, 20'000);
    QVERIFY(fixture.pageText().contains(u"好的正文"_s));
    QVERIFY(!fixture.pageText().contains(u"-|-"_s));
    document.editBody({{{end, document.body().size()}, u"又好了"_s}}, u"recovery"_s);
    QTRY_COMPARE_WITH_TIMEOUT(over.size(), 1, 20'000);
    QTRY_VERIFY(fixture.pageText().contains(u"又好了"_s));
}

int main(int argc, char **argv)
{
    shell::Application::prepare();
    QApplication application(argc, argv);
    TestPreviewDesk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_previewdesk.moc"
