#include "dialogs/comparedialog.h"
#include "documents/articledocument.h"
#include "editor/textpane.h"
#include "form/formpanel.h"
#include "shell/application.h"
#include "shell/exportdesk.h"
#include "shell/noticebar.h"
#include "shell/windowcommands.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace wengao;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleGoesThroughTheWindow();
    void closingAsksAboutUnsavedChanges();
    void changesOnDiskAreNeverOverwrittenUnasked();
    void whatIsNoArticleIsToldAndHarmsNothing();
    void brokenFrontMatterLeavesTheBodyEditable();
    void aNewArticleIsSavedWhereAsked();
    void theExportedPageIsWholeAndWithoutScript();
    void everyCommandHasAUniqueShortcut();
    void tabsKeepTheirOwnText();
};

namespace {

/// The lines in which two texts differ, as "-old" and "+new"; both must have the same number of lines.
QStringList differentLines(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> old = before.split('\n');
    const QList<QByteArray> now = after.split('\n');
    if (old.size() != now.size())
        return {QStringLiteral("the number of lines")};
    QStringList result;
    for (qsizetype i = 0; i < old.size(); ++i) {
        if (old.at(i) != now.at(i))
            result << u'-' + QString::fromUtf8(old.at(i)) << u'+' + QString::fromUtf8(now.at(i));
    }
    return result;
}

/// The text field of the form that edits a front-matter field.
QWidget *fieldEditor(tests::WindowFixture &fixture, const QString &path)
{
    if (!fixture.window->currentView()->form()->focusField(path))
        return nullptr;
    return QApplication::focusWidget();
}

} // namespace

void TestMainWindow::anArticleGoesThroughTheWindow()
{
    tests::WindowFixture fixture;
    const QString path = fixture.writeSample();
    const QByteArray before = tests::WindowFixture::read(path);
    QVERIFY(fixture.window->openArticle(path));
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    editor::TextPane *pane = fixture.window->currentView()->pane();
    QVERIFY(pane->hasFocus()); // typing works at once

    QWidget *title = fieldEditor(fixture, QStringLiteral("title"));
    QVERIFY(title);
    QTest::keyClick(title, Qt::Key_End);
    QTest::keyClicks(title, QStringLiteral(" 2"));

    pane->setFocus();
    pane->goTo(2, 0);
    QTest::keyClick(pane, Qt::Key_End);
    fixture.compose(QStringLiteral("xin ju zi"), QStringLiteral("新句子。"));

    QTRY_VERIFY_WITH_TIMEOUT(fixture.pageText().contains(QStringLiteral("新句子。")), 20000);
    QTRY_VERIFY(fixture.pageText().contains(QStringLiteral("最后一公里 2")));

    QVERIFY(fixture.window->currentView()->document().isModified());
    fixture.save();
    QCOMPARE(fixture.prompts.asked, QStringList());
    const QStringList changes = differentLines(before, tests::WindowFixture::read(path));
    QCOMPARE(changes.size(), 4);
    QCOMPARE(changes.at(1), QStringLiteral("+title: \"一篇文章的最后一公里 2\""));
    QCOMPARE(changes.at(3), u'+' + changes.at(2).mid(1) + QStringLiteral("新句子。"));

    for (int i = 0; i < 10 && fixture.window->currentView()->document().canUndo(); ++i)
        fixture.window->undo();
    QVERIFY(!fixture.window->currentView()->document().canUndo());
    QTRY_VERIFY(!fixture.pageText().contains(QStringLiteral("新句子。")));
    QTRY_VERIFY(!fixture.pageText().contains(QStringLiteral("最后一公里 2")));
    fixture.save();
    QCOMPARE(tests::WindowFixture::read(path), before);
}

void TestMainWindow::closingAsksAboutUnsavedChanges()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.md"), "正文\n");
    QVERIFY(fixture.window->openArticle(path));
    fixture.compose({}, QStringLiteral("新"));
    fixture.prompts.unsaved = {prompts::UnsavedAnswer::Cancel};
    QVERIFY(!fixture.window->close());
    QVERIFY(fixture.window->isVisible());
    fixture.prompts.unsaved = {prompts::UnsavedAnswer::Save};
    QVERIFY(fixture.window->close());
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("新正文\n"));
    QCOMPARE(fixture.prompts.unexpected, 0);
}

void TestMainWindow::changesOnDiskAreNeverOverwrittenUnasked()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.md"), "正文\n");
    QVERIFY(fixture.window->openArticle(path));
    fixture.compose({}, QStringLiteral("新"));
    (void)fixture.write(QStringLiteral("a.md"), "theirs\n");
    fixture.prompts.outside = {prompts::OutsideAnswer::Cancel};
    fixture.save();
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("theirs\n"));
    QVERIFY(fixture.window->currentView()->document().isModified());
    fixture.prompts.outside = {prompts::OutsideAnswer::Compare};
    fixture.save();
    QTRY_VERIFY(fixture.window->findChild<dialogs::CompareDialog *>());
    auto *dialog = fixture.window->findChild<dialogs::CompareDialog *>();
    const auto *focus = qobject_cast<QPushButton *>(dialog->focusWidget());
    QVERIFY(focus && focus->isDefault());
    dialog->reject();
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("theirs\n"));
    QCOMPARE(fixture.window->currentView()->document().body(), QStringLiteral("新正文\n"));
    fixture.prompts.outside = {prompts::OutsideAnswer::KeepMine};
    fixture.save();
    QCOMPARE(tests::WindowFixture::read(path), QByteArray("新正文\n"));
    QVERIFY(!fixture.window->currentView()->document().isModified());
}

void TestMainWindow::whatIsNoArticleIsToldAndHarmsNothing()
{
    tests::WindowFixture fixture;
    const QByteArray binary =
        QByteArray("\x7f\x45\x4c\x46\x02\x01\x01") + QByteArray(500, '\0') + QByteArray("\x01\x02\x03");
    const QString path = fixture.write(QStringLiteral("program"), binary);
    QVERIFY(!fixture.window->openArticle(path));
    QVERIFY(!fixture.window->openArticle(fixture.folder.path()));
    QVERIFY(!fixture.window->openArticle(QStringLiteral("/dev/zero")));
    QVERIFY(!fixture.window->openArticle(fixture.folder.filePath(QStringLiteral("missing.md"))));
    QCOMPARE(fixture.prompts.asked.size(), 4);
    for (const QString &sentence : std::as_const(fixture.prompts.asked))
        QVERIFY2(sentence.size() > 15, qPrintable(sentence));
    QCOMPARE(tests::WindowFixture::read(path), binary);
    QVERIFY(!fixture.window->currentView());
}

void TestMainWindow::brokenFrontMatterLeavesTheBodyEditable()
{
    tests::WindowFixture fixture;
    const QByteArray broken = "---\ntitle: \"never closed\ntags: [a\n---\n正文\n";
    const QString path = fixture.write(QStringLiteral("broken.md"), broken);
    QVERIFY(fixture.window->openArticle(path));
    QVERIFY(!fixture.window->notice()->message().isEmpty());
    fixture.compose({}, QStringLiteral("新"));
    fixture.save();
    QCOMPARE(tests::WindowFixture::read(path), QByteArray(broken).replace("正文", "新正文"));
}

void TestMainWindow::aNewArticleIsSavedWhereAsked()
{
    tests::WindowFixture fixture;
    fixture.window->newArticle();
    fixture.window->currentView()->pane()->moveCursor(QTextCursor::End);
    fixture.compose({}, QStringLiteral("第一句"));
    const QString path = fixture.folder.filePath(QStringLiteral("新 文章.md"));
    fixture.prompts.saveAnswers = {path};
    fixture.save();
    const QByteArray written = tests::WindowFixture::read(path);
    QVERIFY(written.startsWith("---\ntitle: \"\"\ndate: "));
    QVERIFY(written.endsWith("---\n\n第一句"));
    QCOMPARE(fixture.session.recentFiles(), QStringList{path});
}

void TestMainWindow::theExportedPageIsWholeAndWithoutScript()
{
    tests::WindowFixture fixture;
    QVERIFY(fixture.window->openArticle(fixture.writeSample()));
    fixture.compose({}, QStringLiteral("还没保存的字。\n\n"));
    const QString target = fixture.folder.filePath(QStringLiteral("导出 的页.html"));
    QSignalSpy finished(fixture.window->exports(), &shell::ExportDesk::finished);
    fixture.window->commands()->action(QStringLiteral("file.export"))->trigger();
    dialogs::ExportDialog *dialog = fixture.window->exports()->dialog();
    QVERIFY(dialog);
    dialog->setTarget(target);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->exportButton()->isEnabled(), 20000);
    dialog->exportButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 20000);
    const QString page = QString::fromUtf8(tests::WindowFixture::read(target));
    QVERIFY(page.startsWith(QStringLiteral("<!DOCTYPE html>\n<html lang=\"zh")));
    QVERIFY(page.contains(QStringLiteral("<title>一篇文章的最后一公里</title>")));
    QVERIFY(page.contains(QStringLiteral("<meta name=\"description\" content=\"写完不等于发表。")));
    QVERIFY(page.contains(QStringLiteral("<meta name=\"author\" content=\"文稿编辑部\">")));
    QVERIFY(page.contains(QStringLiteral("还没保存的字。")));
    QVERIFY(page.contains(QStringLiteral("src=\"data:image/svg+xml")));

    // Every script element holds data, and every address in an attribute is inside the page or on the web.
    static const QRegularExpression scripts(QStringLiteral("<script(?! type=\"application/ld\\+json\")"));
    QVERIFY(!page.contains(scripts));
    static const QRegularExpression addresses(QStringLiteral("(?:src|href)=\"([^\"]{1,40})"));
    QStringList targets;
    for (auto match = addresses.globalMatch(page); match.hasNext();)
        targets.append(match.next().captured(1));
    for (const QString &address : std::as_const(targets)) {
        const bool known = address.startsWith(u'#') || address.startsWith(QStringLiteral("data:image/")) ||
                           address.startsWith(QStringLiteral("http"));
        QVERIFY2(known, qPrintable(address));
    }
    for (int number = 1; number <= 3; ++number) {
        for (const QString &end : {QStringLiteral("fn:%1"), QStringLiteral("fnref:%1")}) {
            QVERIFY(page.contains(QStringLiteral("id=\"%1\"").arg(end.arg(number))));
            QVERIFY(page.contains(QStringLiteral("href=\"#%1\"").arg(end.arg(number))));
        }
    }
}

void TestMainWindow::everyCommandHasAUniqueShortcut()
{
    tests::WindowFixture fixture;
    QHash<QKeySequence, QString> taken;
    const QList<QAction *> actions =
        fixture.window->commands()->findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    QVERIFY(actions.size() > 30);
    for (const QAction *action : actions) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        const QKeySequence keys = action->shortcut();
        if (keys.isEmpty())
            continue;
        QVERIFY2(!taken.contains(keys), qPrintable(action->objectName() + u' ' + taken.value(keys)));
        taken.insert(keys, action->objectName());
    }
}

void TestMainWindow::tabsKeepTheirOwnText()
{
    tests::WindowFixture fixture;
    const QString first = fixture.write(QStringLiteral("a.md"), "---\ntitle: A\n---\n甲\n");
    const QString second = fixture.write(QStringLiteral("b.md"), "---\ntitle: B\n---\n乙\n");
    fixture.window->openArticles({first, second});
    fixture.compose({}, QStringLiteral("新"));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.pageText().contains(QStringLiteral("新乙")), 20000);
    fixture.window->previousTab();
    QTRY_VERIFY(fixture.pageText().contains(QStringLiteral("甲")));
    QVERIFY(!fixture.pageText().contains(QStringLiteral("新乙")));
    QVERIFY(!fixture.window->currentView()->document().isModified());
    fixture.window->nextTab();
    QVERIFY(fixture.window->currentView()->document().isModified());
    fixture.save();
    QCOMPARE(tests::WindowFixture::read(first), QByteArray("---\ntitle: A\n---\n甲\n"));
    QCOMPARE(tests::WindowFixture::read(second), QByteArray("---\ntitle: B\n---\n新乙\n"));
}

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindow.moc"
