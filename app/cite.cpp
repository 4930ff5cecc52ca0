#include "cli/citing.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return wengao::cli::runCite(QCoreApplication::arguments().mid(1));
}
