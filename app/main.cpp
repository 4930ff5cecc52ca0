#include "cli/cli.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <unistd.h>

namespace {

/// The window and `cite` are programs of their own, so that a script that calls `wengao count` a thousand
/// times never waits for the web engine's or the script engine's libraries to load. Returns only on failure.
int become(const char *name, char **argv)
{
    const QString self = QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget();
    const QString program =
        QFileInfo(self).path() + QStringLiteral("/../libexec/wengao/") + QString::fromLatin1(name);
    const QByteArray path = QFile::encodeName(QFileInfo(program).canonicalFilePath());
    argv[0] = const_cast<char *>(path.constData());
    execv(path.constData(), argv);
    std::fprintf(stderr, "wengao: %s\n",
                 qPrintable(QStringLiteral("a part of the program is missing: ") + program));
    return 3;
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const bool isForWindow =
        !wengao::cli::isCommand(arguments.value(0)) && !wengao::cli::isMistypedCommand(arguments);
    if (isForWindow && wengao::cli::hasDisplay(arguments))
        return become("wengao-window", argv);
    if (wengao::cli::needsScriptEngine(arguments))
        return become("wengao-cite", argv);
    const QCoreApplication application(argc, argv);
    if (isForWindow)
        return wengao::cli::tellNoDisplay();
    return wengao::cli::run(QCoreApplication::arguments().mid(1));
}
