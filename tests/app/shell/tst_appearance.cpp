#include "editor/colours.h"
#include "settings/settings.h"
#include "shell/appearance.h"

#include <QCheckBox>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;

class TestAppearance final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyCheckBoxCanBeSeenInTheDark();
};

/// Whichever part of the window it stands in. Three to one is what WCAG 2.2 asks of controls (1.4.11).
void TestAppearance::anEmptyCheckBoxCanBeSeenInTheDark()
{
    const QTemporaryDir folder;
    settings::Settings settings(folder.filePath(u"settings.ini"_s));
    settings.setValue(settings::keys::palette, settings::Palette::Dark);
    const shell::Appearance appearance(settings);
    QVERIFY(appearance.isDark());
    QCheckBox box;
    box.resize(box.sizeHint() * 2);
    QStyleOptionButton option;
    option.initFrom(&box);
    const QRect place = box.style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box);
    const QImage image = box.grab().toImage();
    QCOMPARE(image.devicePixelRatio(), 1.0);
    const QColor edge = image.pixelColor(place.left(), place.center().y());
    QVERIFY2(editor::contrast(edge, box.palette().color(QPalette::Window)) >= 3, qPrintable(edge.name()));
}

QTEST_MAIN(TestAppearance)

#include "tst_appearance.moc"
