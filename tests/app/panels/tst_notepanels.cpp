#include "checks/reading.h"
#include "panels/fixbar.h"
#include "panels/footnotespanel.h"
#include "panels/notesmodel.h"
#include "panels/problemsmodel.h"
#include "panels/problemspanel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace wengao;
using namespace wengao::panels;
using namespace Qt::StringLiterals;

class TestNotePanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsNotesAndJumps();
    void editsANoteInPlace();
    void movesANoteByDropping();
    void showsAChangeLineByLine();
    void offersFixesWithAPreview();
    void readOnlyChangesNothing();
    void problemsAreListedAndMended();
    void onlyChangedNotesAreToldOfAgain();
    void aNoteKeepsItsRemediesWhileOneTypes();
    void thousandsOfProblemsAreNotAllListed();
};

namespace {

const QString article = u"甲[^1]乙[^2]\n\n[^1]: 来源一\n[^2]: 来源二\n[^3]: 无人问津\n"_s;

std::shared_ptr<const checks::Reading> readingOf(const QString &text, const checks::Reading *before = nullptr)
{
    return checks::read(footnotes::Index(text), {{}, true, -1}, before);
}

QAbstractItemModel *modelOf(const QWidget &panel)
{
    return panel.findChild<QTreeView *>()->model();
}

} // namespace

void TestNotePanels::listsNotesAndJumps()
{
    FootnotesPanel panel;
    panel.setReading(readingOf(article));
    panel.resize(400, 300);
    panel.show();
    const QAbstractItemModelTester tester(modelOf(panel));
    QCOMPARE(panel.noteCount(), 3);
    auto *view = panel.findChild<QTreeView *>();
    QCOMPARE(view->model()->index(0, NotesModel::Note).data().toString(), u"来源一"_s);
    QCOMPARE(view->model()->index(0, NotesModel::Used).data().toInt(), 1);
    QVERIFY(view->model()->index(2, NotesModel::Number).data().toString().contains(u'–'));
    QVERIFY(!view->model()->index(2, 0).data(Qt::ToolTipRole).toString().isEmpty());
    QSignalSpy jumps(&panel, &FootnotesPanel::jumpRequested);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(1, 1)).center());
    QCOMPARE(jumps.size(), 1);
    QCOMPARE(jumps.first().first().value<TextRange>(), footnotes::Index(article).definitions().at(1).content);
    panel.findChild<QLineEdit *>()->setText(u"来源二"_s);
    QCOMPARE(view->model()->rowCount(), 1);
}

void TestNotePanels::editsANoteInPlace()
{
    FootnotesPanel panel;
    std::shared_ptr<const checks::Reading> reading = readingOf(article);
    panel.setReading(reading);
    connect(&panel, &FootnotesPanel::editsRequested, this, [&](const TextEdits &edits) {
        reading = readingOf(applied(reading->notes.text(), edits), reading.get());
        panel.setReading(reading);
    });
    QAbstractItemModel *model = modelOf(panel);
    QVERIFY(model->setData(model->index(0, NotesModel::Note), u"新来源"_s, Qt::EditRole));
    QVERIFY(reading->notes.text().contains(u"[^1]: 新来源\n[^2]: "_s));
    QCOMPARE(model->index(0, NotesModel::Note).data().toString(), u"新来源"_s);
    QSignalSpy refusals(&panel, &FootnotesPanel::refused);
    model->setData(model->index(0, NotesModel::Note), u"[^9]: 另起"_s, Qt::EditRole);
    QCOMPARE(refusals.size(), 1);
}

void TestNotePanels::movesANoteByDropping()
{
    FootnotesPanel panel;
    panel.setReading(readingOf(article));
    QSignalSpy changes(&panel, &FootnotesPanel::editsRequested);
    QAbstractItemModel *model = modelOf(panel);
    const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(0, 0)}));
    model->dropMimeData(dragged.get(), Qt::MoveAction, 2, 0, {});
    QCOMPARE(changes.size(), 1);
    QVERIFY(applied(article, changes.first().first().value<TextEdits>())
                .contains(u"[^2]: 来源二\n[^1]: 来源一\n"_s));
}

void TestNotePanels::showsAChangeLineByLine()
{
    const QString text = u"<article>\n## 甲\n乙\n"_s;
    QCOMPARE(shownChange(text, {{{10, 10}, u"\n"_s}}), u"+ ↵\n  ## 甲"_s);
    QCOMPARE(shownChange(text, {{{13, 14}, u"丙"_s}}), u"− ## 甲\n+ ## 丙"_s);
    QCOMPARE(shownChange(text, {{{10, 15}, {}}}), u"− ## 甲\n  乙"_s);
}

void TestNotePanels::offersFixesWithAPreview()
{
    FootnotesPanel panel;
    panel.setReading(readingOf(article));
    panel.show();
    auto *bar = panel.findChild<FixBar *>();
    QVERIFY(!bar->isVisible());
    auto *view = panel.findChild<QTreeView *>();
    view->setCurrentIndex(view->model()->index(2, 0));
    QVERIFY(bar->isVisible());
    QVERIFY(bar->findChild<QLabel *>()->text().contains(u"− [^3]: 无人问津"_s));
    QSignalSpy changes(&panel, &FootnotesPanel::editsRequested);
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(changes.size(), 1);
    QVERIFY(!applied(article, changes.first().first().value<TextEdits>()).contains(u"无人问津"_s));
    QVERIFY(!changes.first().last().toString().isEmpty());
}

void TestNotePanels::readOnlyChangesNothing()
{
    FootnotesPanel panel;
    panel.setReading(readingOf(article));
    panel.setReadOnly(true);
    panel.show();
    auto *view = panel.findChild<QTreeView *>();
    view->setCurrentIndex(view->model()->index(2, 0));
    QVERIFY(!panel.findChild<FixBar *>()->isVisible());
    QVERIFY(!(view->model()->flags(view->model()->index(0, NotesModel::Note)) & Qt::ItemIsEditable));
}

void TestNotePanels::problemsAreListedAndMended()
{
    const QString text = u"文\n\n**建立：**与[^1]\n"_s;
    ProblemsPanel panel;
    panel.setReading(readingOf(text));
    panel.show();
    QCOMPARE(panel.problemCount(), 2);
    auto *list = panel.findChild<QTreeView *>();
    const QModelIndex first = list->model()->index(0, 0);
    QCOMPARE(first.data().toString(), u"3"_s);
    QSignalSpy jumps(&panel, &ProblemsPanel::jumpRequested);
    QSignalSpy changes(&panel, &ProblemsPanel::editsRequested);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
    QCOMPARE(jumps.size(), 1);
    auto *bar = panel.findChild<FixBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->findChild<QLabel *>()->text().contains(u"+ **建立**：与"_s));
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    const QString after = applied(text, changes.first().first().value<TextEdits>());
    QCOMPARE(after, u"文\n\n**建立**：与[^1]\n"_s);
    panel.setReading(readingOf(after));
    QCOMPARE(panel.problemCount(), 1);
}

void TestNotePanels::onlyChangedNotesAreToldOfAgain()
{
    FootnotesPanel panel;
    const auto first = readingOf(article);
    panel.setReading(first);
    const QAbstractItemModelTester tester(modelOf(panel));
    QSignalSpy changes(modelOf(panel), &QAbstractItemModel::dataChanged);
    QSignalSpy resets(modelOf(panel), &QAbstractItemModel::modelReset);
    QString text = article;
    const auto moved = readingOf(text.prepend(u"前言。"_s), first.get());
    panel.setReading(moved);
    QCOMPARE(changes.size(), 0);
    const auto edited = readingOf(text.replace(u"来源二"_s, u"来源乙"_s), moved.get());
    panel.setReading(edited);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), 1);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), 1);
    QCOMPARE(resets.size(), 0);
    // One that was compared with another than the shown one is shown anew.
    panel.setReading(readingOf(text.replace(u"来源一"_s, u"来源甲"_s), moved.get()));
    QCOMPARE(resets.size(), 1);
    QCOMPARE(modelOf(panel)->index(0, NotesModel::Note).data().toString(), u"来源甲"_s);
}

void TestNotePanels::aNoteKeepsItsRemediesWhileOneTypes()
{
    FootnotesPanel panel;
    const auto first = readingOf(article);
    panel.setReading(first);
    panel.show();
    auto *view = panel.findChild<QTreeView *>();
    view->setCurrentIndex(view->model()->index(2, 0));
    QCOMPARE(panel.currentNote(), 2);
    auto *bar = panel.findChild<FixBar *>();
    const QString offered = bar->findChild<QLabel *>()->text();
    QVERIFY(!offered.isEmpty());
    const QString typed = u"前言。"_s + article;
    const auto next = checks::read(footnotes::Index(typed), {{}, true, 2}, first.get());
    QVERIFY(!next->noteFixes.isEmpty());
    panel.setReading(next);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->findChild<QLabel *>()->text(), offered);
    QSignalSpy changes(&panel, &FootnotesPanel::editsRequested);
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(!applied(typed, changes.first().first().value<TextEdits>()).contains(u"无人问津"_s));
}

void TestNotePanels::thousandsOfProblemsAreNotAllListed()
{
    ProblemsPanel panel;
    panel.setReading(readingOf(u"**建立：**与\n\n"_s.repeated(3000)));
    panel.show();
    QCOMPARE(panel.problemCount(), 3000);
    const QAbstractItemModel *model = modelOf(panel);
    QCOMPARE(model->rowCount(), ProblemsModel::mostRows + 1);
    const QModelIndex last = model->index(ProblemsModel::mostRows, ProblemsModel::Message);
    QCOMPARE(last.data().toString(), u"… and 2500 more"_s);
    QSignalSpy jumps(&panel, &ProblemsPanel::jumpRequested);
    auto *list = panel.findChild<QTreeView *>();
    list->scrollTo(last);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(last).center());
    QCOMPARE(jumps.size(), 0);
}

QTEST_MAIN(TestNotePanels)
#include "tst_notepanels.moc"
