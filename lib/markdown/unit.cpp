#include "markdown/unit.h"

namespace wengao::markdown {

bool Unit::showsTheSameAs(const Unit &other) const
{
    return isDefinition == other.isDefinition && isNested == other.isNested &&
           endLine - line == other.endLine - other.line && label == other.label && traits == other.traits &&
           (fragment == other.fragment || *fragment == *other.fragment);
}

} // namespace wengao::markdown
