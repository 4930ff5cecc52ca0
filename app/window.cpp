#include "shell/application.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <cstdio>
#include <unistd.h>

namespace {

/// The web engine aborts when it is started by root with its sandbox on. Say so instead.
bool sandboxWouldFail()
{
    return geteuid() == 0 && qEnvironmentVariableIsEmpty("QTWEBENGINE_DISABLE_SANDBOX");
}

} // namespace

int main(int argc, char **argv)
{
    if (sandboxWouldFail()) {
        std::fputs("wengao: The preview's web engine cannot protect itself when it is run by root. Please "
                   "start Wengao as an "
                   "ordinary user, or set QTWEBENGINE_DISABLE_SANDBOX=1 to go without that protection.\n",
                   stderr);
        return 2;
    }
    wengao::shell::Application::prepare();
    wengao::shell::Application application(argc, argv);
    return application.run();
}
