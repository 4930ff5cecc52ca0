#pragma once

#include <QHash>
#include <QString>

namespace wengao::references {

/// How far a field that was filled in can be trusted: it was stated as such, or concluded from where it
/// stood.
enum class Certainty { Sure, Guessed };

/// The certainty of each CSL variable that is set; "type" is among them.
using Certainties = QHash<QString, Certainty>;

} // namespace wengao::references
