#pragma once

#include <QList>
#include <QString>

namespace wengao::exporting {

/// What a notice is about, so that a caller may group or count them.
enum class NoticeKind {
    MissingImage,
    UnusableImage, ///< outside the allowed folders, too large, or no image a page may hold
    RemoteImage,
    RemovedHtml,
    ChangedContent,
    UnreadableFormula
};

/// Something about an export that its author should know; the export is whole all the same.
struct Notice
{
    NoticeKind kind = NoticeKind::ChangedContent;
    QString subject; ///< what it is about: the image's address as written, the element's name
    QString message; ///< a sentence for a person
    friend bool operator==(const Notice &, const Notice &) = default;
};

using Notices = QList<Notice>;

} // namespace wengao::exporting
