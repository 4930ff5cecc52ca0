#include "preview/graphics.h"
#include "shell/application.h"
#include "translations/translator.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace {

QtMessageHandler usualHandler = nullptr;

/// Qt ends a program that finds no display by a fatal message, which a person would take for a crash. What it
/// says of its platforms before that is left out.
void tellNoWindow(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type != QtFatalMsg) {
        if (!QByteArrayView(context.category).startsWith("qt.qpa"))
            usualHandler(type, context, message);
        return;
    }
    wengao::translations::install(wengao::translations::textLocale());
    const QString sentence =
        QCoreApplication::translate("wengao::window", "The window cannot be opened on this display.");
    std::fprintf(stderr, "wengao: %s\n", sentence.toUtf8().constData());
    std::_Exit(3);
}

} // namespace

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
    usualHandler = qInstallMessageHandler(tellNoWindow);
    wengao::shell::Application application(argc, argv);
    qInstallMessageHandler(usualHandler);
    return application.run();
}
