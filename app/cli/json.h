#pragma once

#include "frontmatter/frontmatter.h"

#include <QByteArray>

namespace wengao::cli {

/// A value as JSON on one line, without a line break at its end.
[[nodiscard]] QByteArray json(const QVariant &value);

/// A field's value on one line, the entries of a map in the order of the file.
[[nodiscard]] QByteArray json(const frontmatter::Field &field);

/// The front matter as a JSON object in the order of its fields; of a repeated key the last counts.
[[nodiscard]] QByteArray json(const frontmatter::FrontMatter &frontMatter);

} // namespace wengao::cli
