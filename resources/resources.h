#pragma once

namespace wengao::resources {

/// Makes `:/wengao/…` (themes, icons, the sample article) readable. May be called again at any time; a
/// program that links the static library calls it once before it reads from there.
void initialize();

} // namespace wengao::resources
