#include "cli/cli.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <unistd.h>

namespace {

/// The window is a program of its own, so that a script that calls `wengao count` a thousand times never
/// waits for the web engine's libraries to load. Returns only when it could not be started.
int becomeWindow(char **argv)
{
    const QString self = QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget();
    const QString program = QFileInfo(self).path() + QStringLiteral("/../libexec/wengao/wengao-window");
    const QByteArray path = QFile::encodeName(QFileInfo(program).canonicalFilePath());
    argv[0] = const_cast<char *>(path.constData());
    execv(path.constData(), argv);
    std::fprintf(stderr, "wengao: %s\n",
                 qPrintable(QStringLiteral("the window's program is missing: ") + program));
    return 3;
}

} // namespace

int main(int argc, char **argv)
{
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (!wengao::cli::isCommand(first))
        return becomeWindow(argv);
    const QCoreApplication application(argc, argv);
    return wengao::cli::run(QCoreApplication::arguments().mid(1));
}
