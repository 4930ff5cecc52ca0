#include "shell/application.h"

#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace wengao;
using namespace Qt::StringLiterals;

/// The program's window from its start to its end.
class TestApplication final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestToEndIsHeardWhileTheWindowStarts();
};

void TestApplication::aRequestToEndIsHeardWhileTheWindowStarts()
{
    QByteArray words[] = {"wengao", "/no such folder/a.md", "/no such folder/b.md"};
    char *argv[] = {words[0].data(), words[1].data(), words[2].data(), nullptr};
    int argc = 3;
    shell::Application::prepare();
    shell::Application application(argc, argv);
    int questions = 0;
    QTimer person;
    QObject::connect(&person, &QTimer::timeout, &person, [&questions] {
        if (questions == 0 && qobject_cast<QMessageBox *>(QApplication::activeModalWidget()) != nullptr) {
            ++questions;
            ::raise(SIGTERM);
        }
    });
    person.start(20);
    // Should the request be lost, the test ends all the same.
    constexpr int lost = 99;
    QTimer::singleShot(60'000, &person, [] {
        if (QWidget *const box = QApplication::activeModalWidget())
            box->close();
        QCoreApplication::exit(lost);
    });
    QCOMPARE(application.run(), 0);
    QCOMPARE(questions, 1);
}

int main(int argc, char **argv)
{
    const QTemporaryDir home(QDir::tempPath() + u"/a home XXXXXX"_s);
    for (const char *name : {"XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.path().toLocal8Bit());
    TestApplication test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_application.moc"
