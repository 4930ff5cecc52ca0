#pragma once

#include <QByteArray>
#include <QSet>

namespace wengao::exporting {

/// The names in a page that selectors can ask for, in lower case but for classes and ids.
struct Vocabulary
{
    QSet<QByteArray> elements;
    QSet<QByteArray> classes;
    QSet<QByteArray> ids;
    QSet<QByteArray> attributes;
    QSet<QByteArray> languages;
};

/// Adds the names of a piece of HTML as this program writes it: quoted values, no script, no stray `<`.
void addNames(QByteArrayView html, Vocabulary *names);

/// Everything in a sheet that could be the name of an element, class, id or attribute.
[[nodiscard]] QSet<QByteArray> wordsOf(const QByteArray &css);

/// The same for the same names, whatever order they came in.
[[nodiscard]] QByteArray keyOf(const Vocabulary &names);

/// The part of a style sheet that can apply to a page with this vocabulary: rules none of whose selectors can
/// match are left out, and so are variables that nothing uses any more. What is not understood is kept. The
/// sheet must be compact (without comments). Linear in the sheet but for variables used by variables.
[[nodiscard]] QByteArray neededCss(const QByteArray &css, const Vocabulary &names);

} // namespace wengao::exporting
