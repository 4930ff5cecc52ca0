#include "checks/checks.h"
#include "panels/fixbar.h"
#include "panels/footnotespanel.h"
#include "panels/notesmodel.h"
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
#include <QTreeWidget>

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
};

namespace {

const QString article = u"甲[^1]乙[^2]\n\n[^1]: 来源一\n[^2]: 来源二\n[^3]: 无人问津\n"_s;

QAbstractItemModel *modelOf(const QWidget &panel)
{
    return panel.findChild<QTreeView *>()->model();
}

} // namespace

void TestNotePanels::listsNotesAndJumps()
{
    const footnotes::Index index(article);
    FootnotesPanel panel;
    panel.setIndex(&index);
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
    QCOMPARE(jumps.first().first().value<TextRange>(), index.definitions().at(1).content);
    panel.findChild<QLineEdit *>()->setText(u"来源二"_s);
    QCOMPARE(view->model()->rowCount(), 1);
}

void TestNotePanels::editsANoteInPlace()
{
    footnotes::Index index(article);
    FootnotesPanel panel;
    panel.setIndex(&index);
    connect(&panel, &FootnotesPanel::editsRequested, this, [&](const TextEdits &edits) {
        index.apply(edits);
        panel.refresh();
    });
    QAbstractItemModel *model = modelOf(panel);
    QVERIFY(model->setData(model->index(0, NotesModel::Note), u"新来源"_s, Qt::EditRole));
    QVERIFY(index.text().contains(u"[^1]: 新来源\n[^2]: "_s));
    QCOMPARE(model->index(0, NotesModel::Note).data().toString(), u"新来源"_s);
    QSignalSpy refusals(&panel, &FootnotesPanel::refused);
    model->setData(model->index(0, NotesModel::Note), u"[^9]: 另起"_s, Qt::EditRole);
    QCOMPARE(refusals.size(), 1);
}

void TestNotePanels::movesANoteByDropping()
{
    const footnotes::Index index(article);
    FootnotesPanel panel;
    panel.setIndex(&index);
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
    const footnotes::Index index(article);
    FootnotesPanel panel;
    panel.setIndex(&index);
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
    const footnotes::Index index(article);
    FootnotesPanel panel;
    panel.setIndex(&index);
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
    panel.setDiagnostics(text, checks::diagnose(footnotes::Index(text)));
    panel.show();
    QCOMPARE(panel.problemCount(), 2);
    auto *list = panel.findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItem(0)->text(0), u"3"_s);
    QSignalSpy jumps(&panel, &ProblemsPanel::jumpRequested);
    QSignalSpy changes(&panel, &ProblemsPanel::editsRequested);
    list->setCurrentItem(list->topLevelItem(0));
    Q_EMIT list->itemClicked(list->topLevelItem(0), 0);
    QCOMPARE(jumps.size(), 1);
    auto *bar = panel.findChild<FixBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->findChild<QLabel *>()->text().contains(u"+ **建立**：与"_s));
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    const QString after = applied(text, changes.first().first().value<TextEdits>());
    QCOMPARE(after, u"文\n\n**建立**：与[^1]\n"_s);
    panel.setDiagnostics(after, checks::diagnose(footnotes::Index(after)));
    QCOMPARE(panel.problemCount(), 1);
}

QTEST_MAIN(TestNotePanels)
#include "tst_notepanels.moc"
