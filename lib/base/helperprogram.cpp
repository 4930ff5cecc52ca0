#include "base/helperprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

namespace wengao {

using namespace Qt::StringLiterals;

QString helperProgram(const QString &name)
{
    const QString folder = qEnvironmentVariable("WENGAO_LIBEXEC");
    if (!folder.isEmpty())
        return QDir(folder).filePath(name);
    // The window's program stands beside the helpers, the command line's in bin.
    const QDir own(QCoreApplication::applicationDirPath());
    return own.exists(name) ? own.filePath(name)
                            : QDir::cleanPath(own.filePath(u"../libexec/wengao/"_s + name));
}

QProcessEnvironment largePageEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString tunables = u"GLIBC_TUNABLES"_s;
    if (!environment.contains(tunables))
        environment.insert(tunables, u"glibc.malloc.hugetlb=1"_s);
    return environment;
}

void dismiss(std::unique_ptr<QProcess> process)
{
    if (!process)
        return;
    QProcess *leaving = process.release();
    leaving->disconnect();
    leaving->kill();
    if (leaving->thread() == QCoreApplication::instance()->thread())
        leaving->setParent(QCoreApplication::instance());
    if (leaving->state() == QProcess::NotRunning)
        leaving->deleteLater();
    else
        QObject::connect(leaving, &QProcess::finished, leaving, &QObject::deleteLater);
}

} // namespace wengao
