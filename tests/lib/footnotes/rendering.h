#pragma once

#include <QString>
#include <QStringList>

/// What cmark-gfm itself makes of an article's notes.
namespace rendering {

struct Notes
{
    QList<int> inText;     ///< the numbers of the references in the text, in order
    QList<int> inNotes;    ///< and of those in the published notes
    QStringList published; ///< the text of each published note, in order
    QByteArray html;       ///< the page without the notes' names
};

[[nodiscard]] Notes rendered(const QString &source);

} // namespace rendering
