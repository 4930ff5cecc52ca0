#include "resources/resources.h"

#include <QtGlobal>

// The macro declares a function at file scope, so it must stand outside every namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(wengao);
}

namespace wengao::resources {

void initialize()
{
    registerResources();
}

} // namespace wengao::resources
