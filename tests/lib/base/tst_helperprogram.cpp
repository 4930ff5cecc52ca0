#include "base/helperprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace wengao;
using namespace Qt::StringLiterals;

class TestHelperProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { qunsetenv("WENGAO_LIBEXEC"); }
    void theEnvironmentDecides();
    void whatStandsBesideTheProgramIsTaken();
    void elseItIsInLibexec();
    void aPersonsTunablesStay();
    void aDismissedHelperEndsAndNobodyHearsOfIt();
    void nothingIsDismissed();

private:
    const QDir m_own{QCoreApplication::applicationDirPath()};
};

void TestHelperProgram::theEnvironmentDecides()
{
    qputenv("WENGAO_LIBEXEC", "/some where");
    QCOMPARE(helperProgram(u"wengao-x"_s), u"/some where/wengao-x"_s);
}

void TestHelperProgram::whatStandsBesideTheProgramIsTaken()
{
    const QString name = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    QCOMPARE(helperProgram(name), m_own.filePath(name));
}

void TestHelperProgram::elseItIsInLibexec()
{
    QCOMPARE(helperProgram(u"wengao-absent"_s),
             QDir::cleanPath(m_own.filePath(u"../libexec/wengao/wengao-absent"_s)));
}

void TestHelperProgram::aPersonsTunablesStay()
{
    const QString name = u"GLIBC_TUNABLES"_s;
    qunsetenv("GLIBC_TUNABLES");
    QVERIFY(largePageEnvironment().value(name).contains(u"hugetlb=1"_s));
    qputenv("GLIBC_TUNABLES", "glibc.malloc.check=3");
    QCOMPARE(largePageEnvironment().value(name), u"glibc.malloc.check=3"_s);
    qunsetenv("GLIBC_TUNABLES");
}

void TestHelperProgram::aDismissedHelperEndsAndNobodyHearsOfIt()
{
    auto process = std::make_unique<QProcess>();
    bool wasHeard = false;
    connect(process.get(), &QProcess::finished, this, [&wasHeard] { wasHeard = true; });
    bool isGone = false;
    process->start(u"sleep"_s, {u"600"_s});
    QVERIFY(process->waitForStarted());
    QProcess *watched = process.get();
    dismiss(std::move(process));
    connect(watched, &QObject::destroyed, this, [&isGone] { isGone = true; });
    QTRY_VERIFY(isGone);
    QVERIFY(!wasHeard);
}

void TestHelperProgram::nothingIsDismissed()
{
    dismiss({});
}

QTEST_GUILESS_MAIN(TestHelperProgram)

#include "tst_helperprogram.moc"
