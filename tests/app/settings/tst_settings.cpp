#include "settings/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wengao::settings;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSetIsReadBack();
    void aDamagedFileGivesTheFallbacks();
    void recentFilesAreOrderedUniqueAndBounded();

private:
    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/with spaces XXXXXX")};
};

void TestSettings::whatIsSetIsReadBack()
{
    const QString file = m_folder.filePath(QStringLiteral("settings.ini"));
    {
        Settings settings(file);
        QSignalSpy changed(&settings, &Settings::changed);
        QCOMPARE(settings.value(keys::palette), Palette::System);
        settings.setValue(keys::palette, Palette::Dark);
        settings.setValue(keys::palette, Palette::Dark);
        settings.setValue(keys::fontSize, 18);
        QCOMPARE(changed.size(), 2);
    }
    const Settings settings(file);
    QCOMPARE(settings.value(keys::palette), Palette::Dark);
    QCOMPARE(settings.value(keys::fontSize), 18);
    QCOMPARE(settings.value(keys::wrapLines), true);
}

void TestSettings::aDamagedFileGivesTheFallbacks()
{
    const QString path = m_folder.filePath(QStringLiteral("damaged.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\x00\xff[[[\n=\nappearance\n[editor]\nfontSize=large\n");
    file.close();
    const Settings settings(path);
    QCOMPARE(settings.value(keys::palette), Palette::System);
    QVERIFY(settings.value(keys::fontSize) >= 0);
}

void TestSettings::recentFilesAreOrderedUniqueAndBounded()
{
    SessionState session(m_folder.filePath(QStringLiteral("session.ini")));
    for (int i = 0; i < 30; ++i)
        session.addRecentFile(QStringLiteral("/文章/%1.md").arg(i));
    session.addRecentFile(QStringLiteral("/文章/25.md"));
    const QStringList files = session.recentFiles();
    QCOMPARE(files.size(), 20);
    QCOMPARE(files.first(), QStringLiteral("/文章/25.md"));
    QCOMPARE(files.count(QStringLiteral("/文章/25.md")), 1);
    session.clearRecentFiles();
    QVERIFY(session.recentFiles().isEmpty());
}

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
