#include "dialogs/comparedialog.h"
#include "dialogs/recoverydialog.h"
#include "dialogs/sidebyside.h"
#include "dialogs/versionsdialog.h"
#include "support/scratch.h"
#include "support/testclock.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace wengao;
using dialogs::CompareDialog;
using dialogs::RecoveryDialog;
using dialogs::SideBySide;
using dialogs::VersionsDialog;

class TestTextDialogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longLinesAreShownWhole();
    void onlyWhatDiffersIsMarked_data();
    void onlyWhatDiffersIsMarked();
    void aMergeIsAsChosen();
    void aVersionComesBackWholeOrInPart();
    void aDamagedVersionIsNotOffered();
    void theLastUnsavedTextClosesTheDialog();

private:
    /// The marked stretches of all labels, in their order.
    [[nodiscard]] static QStringList marked(const QWidget &widget)
    {
        static const QRegularExpression mark(u"background-color:[^>]*>([^<]*)</span>"_s);
        QStringList found;
        for (const QLabel *label : widget.findChildren<QLabel *>()) {
            for (const QRegularExpressionMatch &match : mark.globalMatch(label->text()))
                found << match.captured(1);
        }
        return found;
    }
};

void TestTextDialogs::longLinesAreShownWhole()
{
    SideBySide texts;
    texts.resize(500, 300);
    texts.clear(u"left"_s, u"right"_s);
    const QString line = QString(600, u'字');
    texts.showDifferences(line + u"甲\n"_s, line + u"乙\n"_s);
    texts.show();
    QVERIFY(QTest::qWaitForWindowExposed(&texts));
    for (const QLabel *label : texts.findChildren<QLabel *>())
        QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
}

void TestTextDialogs::onlyWhatDiffersIsMarked_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QStringList>("marks");
    QTest::newRow("two places of a line") << u"一二三四五六七八九\n"_s << u"一贰三四五六七捌九\n"_s
                                          << QStringList{u"二"_s, u"八"_s, u"贰"_s, u"捌"_s};
    QTest::newRow("a letter between differences counts as different")
        << u"一二三四五\n"_s << u"一贰三肆五\n"_s << QStringList{u"二三四"_s, u"贰三肆"_s};
    QTest::newRow("an insertion") << u"一二\n"_s << u"一新二\n"_s << QStringList{u"新"_s};
    QTest::newRow("a whole line") << QString() << u"新\n"_s << QStringList{u"新"_s};
    QTest::newRow("half a surrogate pair is not torn off")
        << u"a🐍b\n"_s << u"a🐎b\n"_s << QStringList{u"🐍"_s, u"🐎"_s};
}

void TestTextDialogs::onlyWhatDiffersIsMarked()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    SideBySide texts;
    texts.showDifferences(left, right);
    QTEST(marked(texts), "marks");
}

void TestTextDialogs::aMergeIsAsChosen()
{
    CompareDialog dialog(u"a.md"_s, u"一\n二\n三\n四\n五\n"_s, u"壹\n二\n我\n四\n五\n"_s,
                         u"一\n二\n他\n四\n伍\n"_s, u"On disk"_s);
    QCOMPARE(dialog.merged(), u"壹\n二\n我\n四\n伍\n"_s);
    const QList<QComboBox *> choosers = dialog.findChildren<QComboBox *>();
    QCOMPARE(choosers.size(), 3);
    choosers.at(1)->setCurrentIndex(2);
    QCOMPARE(dialog.merged(), u"壹\n二\n我\n他\n四\n伍\n"_s);
    choosers.at(1)->setCurrentIndex(1);
    choosers.at(2)->setCurrentIndex(0);
    QCOMPARE(dialog.merged(), u"壹\n二\n他\n四\n五\n"_s);
}

void TestTextDialogs::aVersionComesBackWholeOrInPart()
{
    const tests::Scratch scratch;
    storage::PosixFileSystem files;
    const SystemClock clock;
    storage::Versions versions(files, clock, scratch.path());
    const QString old = u"---\ntitle: 旧\n---\n一\n二\n三\n"_s;
    const QString now = u"---\ntitle: 新\n---\n一\n贰\n三\n"_s;
    QVERIFY(versions.keep(u"/a/index.md"_s, old.toUtf8()).isOk());
    VersionsDialog dialog(versions, u"/a/index.md"_s, now);
    QSignalSpy asked(&dialog, &VersionsDialog::restoreRequested);
    dialog.findChild<QPushButton *>(u"restoreWhole"_s)->click();
    QCOMPARE(asked.takeFirst().first().toString(), old);
    dialog.findChild<QPushButton *>(u"restoreFrontMatter"_s)->click();
    QCOMPARE(asked.takeFirst().first().toString(), u"---\ntitle: 旧\n---\n一\n贰\n三\n"_s);
    QList<QToolButton *> pieces;
    for (QToolButton *button : dialog.findChildren<QToolButton *>()) {
        if (!button->toolTip().isEmpty())
            pieces << button;
    }
    QCOMPARE(pieces.size(), 2);
    pieces.at(1)->click();
    QCOMPARE(asked.takeFirst().first().toString(), u"---\ntitle: 新\n---\n一\n二\n三\n"_s);
    dialog.setSource(old);
    QVERIFY(!dialog.findChild<QPushButton *>(u"restoreWhole"_s)->isEnabled());
}

void TestTextDialogs::aDamagedVersionIsNotOffered()
{
    const tests::Scratch scratch;
    storage::PosixFileSystem files;
    const SystemClock clock;
    storage::Versions versions(files, clock, scratch.path());
    QVERIFY(versions.keep(u"/a.md"_s, "一\n").isOk());
    const QString folder = scratch.path(scratch.names().constFirst());
    QFile damaged(folder + u'/' + versions.list(u"/a.md"_s).constFirst().id);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("WENGAOV1 and then something else");
    damaged.close();
    const VersionsDialog dialog(versions, u"/a.md"_s, u"二\n"_s);
    QVERIFY(!dialog.findChild<QPushButton *>(u"restoreWhole"_s)->isEnabled());
}

void TestTextDialogs::theLastUnsavedTextClosesTheDialog()
{
    RecoveryDialog dialog(
        {{u"1"_s, u"a.md"_s, u"…"_s, u"旧\n"_s, u"新\n"_s}, {u"2"_s, u"b.md"_s, {}, {}, u"x\n"_s}});
    QSignalSpy restored(&dialog, &RecoveryDialog::restoreRequested);
    QSignalSpy finished(&dialog, &QDialog::finished);
    dialog.open();
    dialog.findChild<QPushButton *>(u"restore"_s)->click();
    QCOMPARE(restored.takeFirst().first().toString(), u"1"_s);
    dialog.remove(u"1"_s);
    QCOMPARE(finished.size(), 0);
    QCOMPARE(dialog.findChild<QListWidget *>()->count(), 1);
    dialog.remove(u"2"_s);
    QCOMPARE(finished.size(), 1);
}

QTEST_MAIN(TestTextDialogs)
#include "tst_textdialogs.moc"
