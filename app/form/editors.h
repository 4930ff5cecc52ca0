#pragma once

#include "form/desk.h"

class QWidget;

namespace wengao::form {

class ValueEditor;

/// The editor for a shape that has one (not Group, not Opaque), knowing its surroundings.
[[nodiscard]] ValueEditor *createEditor(const Shape &shape, const Desk &desk, const QString &path,
                                        QWidget *parent);

/// Tells an editor about new surroundings.
void giveContext(ValueEditor &editor, const Shape &shape, const FormContext &context, const QString &path);

} // namespace wengao::form
