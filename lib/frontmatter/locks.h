#pragma once

#include "frontmatter/field.h"
#include "frontmatter/reasons.h"

namespace wengao::frontmatter::detail {

/// Takes a field, and what is in it, out of the form's hands.
void lock(Field &field, Reason reason);

/// Locks fields whose keys are the same to Hugo, which does not tell capitals apart, on both levels, and
/// tells of each. `withFixes` where the lines of a field can be taken out as they are. Linear.
void lockDuplicates(QStringView source, QList<Field> &fields, bool withFixes, QList<Problem> &problems);

} // namespace wengao::frontmatter::detail
