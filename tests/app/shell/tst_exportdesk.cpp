#include "dialogs/exportform.h"
#include "editor/textpane.h"
#include "shell/application.h"
#include "shell/exportdesk.h"
#include "shell/folderexportdesk.h"
#include "shell/noticebar.h"
#include "shell/windowcommands.h"
#include "support/smalldisk.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QKeySequence>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;
using dialogs::ExportDialog;

/// Exporting from the window: the dialog, once more by one key, to the clipboard, and whole folders.
class TestExportDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsTheResultBeforeItIsWritten();
    void remembersTheChoicesOfEachArticle();
    void oneKeyExportsAgain();
    void existingFilesAreReplacedAfterAQuestion();
    void onlyFormatsThatCanBeMadeAreOffered();
    void noTwoRowsHaveTheSameKey();
    void aFailureIsASentence_data();
    void aFailureIsASentence();
    void copiesForWeChat();
    void exportsAFolder();
    void aFolderCanBeStopped();
    void articlesThatCollideAreRefused();

private:
    void trigger(const char *id) { m_fixture->window->commands()->action(QLatin1StringView(id))->trigger(); }
    [[nodiscard]] ExportDialog *openDialog();
    [[nodiscard]] bool exportTo(const QString &target);
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        return tests::WindowFixture::read(m_fixture->folder.filePath(name));
    }

    std::unique_ptr<tests::WindowFixture> m_fixture;
    std::unique_ptr<QSignalSpy> m_finished;
};

static const QByteArray sourceText =
    "---\ntitle: 题目\n---\n\n正文，见[主页](https://example.org/)。\n\n![图](无.png)\n";

void TestExportDesk::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
}

void TestExportDesk::init()
{
    m_finished.reset();
    m_fixture = std::make_unique<tests::WindowFixture>();
    QVERIFY(m_fixture->window->openArticle(m_fixture->write(u"文章 一.md"_s, sourceText)));
    m_finished = std::make_unique<QSignalSpy>(m_fixture->window->exports(), &shell::ExportDesk::finished);
}

ExportDialog *TestExportDesk::openDialog()
{
    trigger("file.export");
    return m_fixture->window->exports()->dialog();
}

bool TestExportDesk::exportTo(const QString &target)
{
    ExportDialog *dialog = openDialog();
    dialog->setTarget(target);
    if (!QTest::qWaitFor([&] { return dialog->exportButton()->isEnabled(); }, 20'000))
        return false;
    const auto before = m_finished->size();
    dialog->exportButton()->click();
    return QTest::qWaitFor([&] { return m_finished->size() > before; }, 20'000);
}

void TestExportDesk::showsTheResultBeforeItIsWritten()
{
    ExportDialog *dialog = openDialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->choices().target, m_fixture->folder.filePath(u"文章 一.html"_s));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->exportButton()->isEnabled(), 20'000);
    QVERIFY2(dialog->summary().startsWith("Size: "_L1), qPrintable(dialog->summary()));
    QCOMPARE(dialog->problems().size(), 1);
    QVERIFY(dialog->problems().first().contains(u"无.png"_s));
    QVERIFY(read(u"文章 一.html"_s).isEmpty());
    auto *format = dialog->form()->findChild<QComboBox *>(u"format"_s);
    format->setCurrentIndex(format->findData(int(exporting::Format::Fragment)));
    QVERIFY(!dialog->exportButton()->isEnabled());
    QCOMPARE(dialog->choices().target, m_fixture->folder.filePath(u"文章 一.fragment.html"_s));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->exportButton()->isEnabled(), 20'000);
    dialog->exportButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
    QVERIFY(read(u"文章 一.fragment.html"_s).startsWith("<p>正文"));
    QVERIFY(m_fixture->window->notice()->message().contains("Exported to"_L1));
}

void TestExportDesk::remembersTheChoicesOfEachArticle()
{
    ExportDialog *dialog = openDialog();
    dialogs::ExportChoices choices = dialog->choices();
    choices.contents = true;
    choices.images = exporting::Images::Copy;
    dialog->form()->setChoices(choices);
    QVERIFY(exportTo(m_fixture->folder.filePath(u"别处.html"_s)));
    const dialogs::ExportChoices again =
        m_fixture->window->exports()->choicesFor(*m_fixture->window->currentView());
    QCOMPARE(again.target, m_fixture->folder.filePath(u"别处.html"_s));
    QVERIFY(again.contents && again.images == exporting::Images::Copy);
    QCOMPARE(read(u"文章 一.md"_s), sourceText);
    // Another article begins with the last choices, but with its own file.
    QVERIFY(m_fixture->window->openArticle(m_fixture->write(u"二.md"_s, sourceText)));
    const auto other = m_fixture->window->exports()->choicesFor(*m_fixture->window->currentView());
    QVERIFY(other.contents);
    QCOMPARE(other.target, m_fixture->folder.filePath(u"二.html"_s));
}

void TestExportDesk::oneKeyExportsAgain()
{
    trigger("file.exportAgain");
    QVERIFY(m_fixture->window->exports()->dialog()); // never exported: the dialog asks
    QVERIFY(exportTo(m_fixture->folder.filePath(u"a.html"_s)));
    m_fixture->compose({}, u"新写的字。\n\n"_s);
    trigger("file.exportAgain");
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 2, 20'000);
    QVERIFY(read(u"a.html"_s).contains("新写的字。"));
    QVERIFY(m_fixture->prompts.asked.isEmpty());
    // A file that somebody else changed is not simply replaced.
    (void)m_fixture->write(u"a.html"_s, "theirs");
    m_fixture->prompts.confirmations = {false};
    trigger("file.exportAgain");
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->prompts.asked.size(), 1, 20'000);
    QCOMPARE(read(u"a.html"_s), QByteArray("theirs"));
}

void TestExportDesk::existingFilesAreReplacedAfterAQuestion()
{
    (void)m_fixture->write(u"a.html"_s, "mine");
    ExportDialog *dialog = openDialog();
    dialog->setTarget(m_fixture->folder.filePath(u"a.html"_s));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->exportButton()->isEnabled(), 20'000);
    m_fixture->prompts.confirmations = {false, true};
    dialog->exportButton()->click();
    QCOMPARE(m_fixture->prompts.asked.size(), 1);
    QCOMPARE(read(u"a.html"_s), QByteArray("mine"));
    dialog->exportButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
    QVERIFY(read(u"a.html"_s).contains("正文"));
}

void TestExportDesk::onlyFormatsThatCanBeMadeAreOffered()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const dialogs::ExportForm without;
    qputenv("PATH", path);
    const auto *format = without.findChild<QComboBox *>(u"format"_s);
    QVERIFY(format->findData(int(exporting::Format::Html)) >= 0);
    QVERIFY(format->findData(int(exporting::Format::Docx)) < 0);
    QVERIFY(format->findData(int(exporting::Format::Epub)) < 0);
}

/// The letters that, with Alt, lead to what is visible.
static QString keysOf(const QWidget *dialog)
{
    QString keys;
    const auto add = [&keys](const QString &text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        keys += key.right(1);
    };
    for (const auto *label : dialog->findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy())
            add(label->text());
    }
    for (const auto *button : dialog->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            add(button->text());
    }
    return keys;
}

void TestExportDesk::noTwoRowsHaveTheSameKey()
{
    ExportDialog *dialog = openDialog();
    trigger("file.exportFolder");
    dialogs::FolderExportDialog *folder = m_fixture->window->folderExports()->dialog();
    for (const exporting::FormatFacts &facts : exporting::formats()) {
        if (!exporting::isAvailable(facts.format))
            continue;
        dialogs::ExportChoices choices;
        choices.format = facts.format;
        dialog->form()->setChoices(choices);
        folder->form()->setChoices(choices);
        for (const QString &keys : {keysOf(dialog), keysOf(folder)}) {
            const QSet<QChar> different(keys.begin(), keys.end());
            QVERIFY(keys.size() > 3);
            QVERIFY2(different.size() == keys.size(),
                     qPrintable(keys + u" for "_s + QLatin1StringView(facts.name)));
        }
    }
}

void TestExportDesk::aFailureIsASentence_data()
{
    QTest::addColumn<int>("diskSize");
    QTest::addColumn<bool>("isReadOnly");
    QTest::addColumn<QString>("said");
    QTest::newRow("a missing folder") << 0 << false << u"no such"_s;
    QTest::newRow("a read-only folder") << 8192 << true << u"read-only"_s;
    QTest::newRow("a full disk") << 4096 << false << u"space"_s;
}

void TestExportDesk::aFailureIsASentence()
{
    QFETCH(int, diskSize);
    QFETCH(bool, isReadOnly);
    QFETCH(QString, said);
    const QString folder = m_fixture->folder.filePath(u"no such"_s);
    std::optional<tests::SmallDisk> disk;
    if (diskSize > 0) {
        QVERIFY(QDir().mkpath(folder));
        disk.emplace(folder, diskSize);
        (void)m_fixture->write(u"no such/full"_s, QByteArray(4096, 'x'));
        if (!disk->isMounted() || (isReadOnly && !disk->makeReadOnly()))
            QSKIP("file systems cannot be mounted here");
    }
    ExportDialog *dialog = openDialog();
    dialog->setTarget(folder + u"/a.html"_s);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->exportButton()->isEnabled(), 20'000);
    dialog->exportButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->summary().contains(said), 20'000);
    QVERIFY2(dialog->summary().endsWith(u'.'), qPrintable(dialog->summary()));
    QVERIFY(!dialog->exportButton()->isEnabled());
    QVERIFY(m_fixture->prompts.asked.isEmpty());
    QVERIFY(QDir(folder).entryList({u"*a.html*"_s}, QDir::Files | QDir::Hidden).isEmpty());
    // The dialog is still there, and another place will do.
    QVERIFY(exportTo(m_fixture->folder.filePath(u"a.html"_s)));
    QTRY_VERIFY(!m_fixture->window->exports()->dialog());
}

void TestExportDesk::copiesForWeChat()
{
    QSignalSpy copied(m_fixture->window->exports(), &shell::ExportDesk::copied);
    trigger("file.copyForWeChat");
    QTRY_COMPARE_WITH_TIMEOUT(copied.size(), 1, 20'000);
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasHtml() && data->hasText());
    QVERIFY(data->html().contains("style=\""_L1) && !data->html().contains("class="_L1));
    QVERIFY(data->text().contains(u"[1] https://example.org/"_s));
    const QString notices = copied.first().first().toStringList().join(u'\n');
    QVERIFY2(notices.contains("1 link"_L1) && notices.contains(u"无.png"_s), qPrintable(notices));
    QVERIFY(m_fixture->window->notice()->message().contains("uploaded by hand"_L1));
}

void TestExportDesk::exportsAFolder()
{
    QVERIFY(QDir(m_fixture->folder.path()).mkpath(u"in/深"_s));
    for (int i = 0; i < 12; ++i)
        (void)m_fixture->write(u"in/%1n%2.md"_s.arg(i % 2 == 0 ? u"深/"_s : QString()).arg(i), sourceText);
    (void)m_fixture->write(u"in/bad.md"_s, QByteArray("\0\1\2\3binary\0\0", 14));
    shell::FolderExportDesk *desk = m_fixture->window->folderExports();
    QSignalSpy finished(desk, &shell::FolderExportDesk::finished);
    trigger("file.exportFolder");
    dialogs::FolderExportDialog *dialog = desk->dialog();
    QVERIFY(dialog);
    dialog->setFolder(m_fixture->folder.filePath(u"in"_s));
    QVERIFY(!dialog->startButton()->isEnabled());
    dialog->setTarget(m_fixture->folder.filePath(u"out"_s));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY2(dialog->summary().contains("12 written"_L1) && dialog->summary().contains("1 failed"_L1),
             qPrintable(dialog->summary()));
    QVERIFY(dialog->problems().contains("bad.md"_L1));
    QCOMPARE(dialog->problems().count(u"无.png"_s), 12);
    QVERIFY(read(u"out/深/n0.html"_s).contains("正文"));
    m_fixture->prompts.confirmations = {true};
    dialog->startButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 60'000);
    QVERIFY2(dialog->summary().contains("12 had not changed"_L1), qPrintable(dialog->summary()));
}

void TestExportDesk::aFolderCanBeStopped()
{
    QVERIFY(QDir(m_fixture->folder.path()).mkpath(u"in"_s));
    for (int i = 0; i < 200; ++i)
        (void)m_fixture->write(u"in/n%1.md"_s.arg(i), sourceText);
    shell::FolderExportDesk *desk = m_fixture->window->folderExports();
    QSignalSpy finished(desk, &shell::FolderExportDesk::finished);
    trigger("file.exportFolder");
    dialogs::FolderExportDialog *dialog = desk->dialog();
    dialog->setFolder(m_fixture->folder.filePath(u"in"_s));
    dialog->setTarget(m_fixture->folder.filePath(u"out"_s));
    dialog->startButton()->click();
    dialog->startButton()->click(); // is now the one that stops
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY2(dialog->summary().contains("not begun"_L1), qPrintable(dialog->summary()));
}

void TestExportDesk::articlesThatCollideAreRefused()
{
    QVERIFY(QDir(m_fixture->folder.path()).mkpath(u"in"_s));
    (void)m_fixture->write(u"in/a.md"_s, sourceText);
    (void)m_fixture->write(u"in/a.markdown"_s, sourceText);
    shell::FolderExportDesk *desk = m_fixture->window->folderExports();
    trigger("file.exportFolder");
    desk->dialog()->setFolder(m_fixture->folder.filePath(u"in"_s));
    desk->dialog()->setTarget(m_fixture->folder.filePath(u"out"_s));
    desk->dialog()->startButton()->click();
    QVERIFY(desk->dialog()->summary().endsWith(u'.'));
    QVERIFY(!QDir(m_fixture->folder.filePath(u"out"_s)).exists());
}

int main(int argc, char **argv)
{
    wengao::shell::Application::prepare();
    QApplication application(argc, argv);
    TestExportDesk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_exportdesk.moc"
