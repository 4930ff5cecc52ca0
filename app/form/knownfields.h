#pragma once

#include "form/shape.h"

namespace wengao::form {

/// What the form knows about a field that many sites have. Texts are sources for translation.
struct KnownField
{
    const char *path;
    const char *label;
    const char *help;
    Kind kind;
    qsizetype lengthLimit = 0;
    Computed computed = Computed::Nothing;
    bool isMachines = false;
};

[[nodiscard]] const QList<KnownField> &knownFields();
[[nodiscard]] const KnownField *knownField(const QString &path);
[[nodiscard]] QString translatedLabel(const KnownField &field);
[[nodiscard]] QString translatedHelp(const KnownField &field);

} // namespace wengao::form
