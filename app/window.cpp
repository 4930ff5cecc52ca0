#include "preview/graphics.h"
#include "shell/application.h"

#include <cstdio>

int main(int argc, char **argv)
{
    if (wengao::preview::sandboxWouldFail()) {
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
