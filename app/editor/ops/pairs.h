#pragma once

#include "editor/selection.h"

#include <QStringView>

#include <optional>

namespace wengao::editor {

/// What typing one mark does besides putting it in: an opening bracket or quotation mark brings its partner
/// where nothing but space or marks follow, a closing one steps over the partner that is there already, and
/// either puts a selection between a pair. Nothing when the mark is simply to be typed. `line` is the line
/// (or lines) of the selection.
[[nodiscard]] std::optional<Change> typeMark(QStringView line, Selection selection, QChar typed);

/// Backspace between the two marks of an empty pair takes both; nothing elsewhere.
[[nodiscard]] std::optional<Change> eraseEmptyPair(QStringView line, Selection selection);

} // namespace wengao::editor
