#include "documents/articledocument.h"
#include "form/formpanel.h"
#include "shell/application.h"
#include "shell/windowcommands.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;

/// What the form takes from the site around the article, in the real window.
class TestFormDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewArticleBeginsWithTheSectionsTemplate();
    void frontMatterIsAddedInTheSitesNotation();
    void aTagThatIsBeingTypedIsOneStep();

private:
    static void makeSite(const tests::WindowFixture &fixture)
    {
        QVERIFY(QDir(fixture.folder.path()).mkpath(u"content/posts"_s));
        QVERIFY(QDir(fixture.folder.path()).mkpath(u"archetypes"_s));
        (void)fixture.write(u"hugo.toml"_s, "title = '站'\n");
        (void)fixture.write(u"archetypes/default.md"_s, "---\ntitle: default\n---\n");
        (void)fixture.write(u"archetypes/posts.md"_s,
                            "+++\ntitle = \"{{ replace .Name \"-\" \" \" | title }}\"\ndraft = true\n"
                            "+++\n\n## 开头\n");
    }
};

void TestFormDesk::aNewArticleBeginsWithTheSectionsTemplate()
{
    tests::WindowFixture fixture;
    makeSite(fixture);
    QVERIFY(fixture.window->openArticle(fixture.write(u"content/posts/a.md"_s, "文。\n")));
    fixture.prompts.choice = 0;
    fixture.prompts.textAnswer = u"我的“新”文章\""_s;
    fixture.window->commands()->action(u"file.newFromTemplate"_s)->trigger();
    const documents::ArticleDocument &made = fixture.window->currentView()->document();
    QCOMPARE(made.source(), u"+++\ntitle = \"我的“新”文章\\\"\"\ndraft = true\n+++\n\n## 开头\n"_s);
    QVERIFY(made.path().isEmpty());
}

void TestFormDesk::frontMatterIsAddedInTheSitesNotation()
{
    tests::WindowFixture fixture;
    makeSite(fixture);
    QVERIFY(fixture.window->openArticle(fixture.write(u"content/posts/a.md"_s, "文。\n")));
    const QList<QPushButton *> buttons = fixture.window->currentView()->form()->findChildren<QPushButton *>();
    const auto add = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text() == "Add front matter"_L1;
    });
    QVERIFY(add != buttons.end());
    (*add)->click();
    const QString source = fixture.window->currentView()->document().source();
    QVERIFY2(source.startsWith(u"+++\ntitle = \"a\"\ndate = "_s) && source.endsWith(u"文。\n"_s),
             qPrintable(source));
    fixture.window->undo();
    QCOMPARE(fixture.window->currentView()->document().source(), u"文。\n"_s);
}

void TestFormDesk::aTagThatIsBeingTypedIsOneStep()
{
    tests::WindowFixture fixture;
    const QString path = fixture.write(u"a.md"_s, "---\ntitle: x\ntags: [\"a\"]\n---\n文。\n");
    QVERIFY(fixture.window->openArticle(path));
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    const documents::ArticleDocument &document = fixture.window->currentView()->document();
    form::FormPanel *form = fixture.window->currentView()->form();
    QVERIFY(form->focusField(u"title"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTest::keyClicks(QApplication::focusWidget(), u"y"_s);
    QVERIFY(form->focusField(u"tags"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"zzz"_s);
    QCOMPARE(document.source(), u"---\ntitle: xy\ntags: [\"a\", \"zzz\"]\n---\n文。\n"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(document.source(), u"---\ntitle: xy\ntags: [\"a\"]\n---\n文。\n"_s);
    QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), QString());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(document.source(), u"---\ntitle: x\ntags: [\"a\"]\n---\n文。\n"_s);
}

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestFormDesk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_formdesk.moc"
