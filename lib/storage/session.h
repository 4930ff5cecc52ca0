#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace wengao::storage {

/// One open article as it is found again after a restart. Offsets are UTF-16 units.
struct SessionTab
{
    QString path;    ///< empty for an untitled article
    QString journal; ///< the id of the journal that holds its unsaved text; may be empty
    qint64 anchor = 0;
    qint64 position = 0;
    qint64 scroll = 0;
    QString focusedField; ///< the form's field that had the cursor; empty when the text had it
    friend bool operator==(const SessionTab &, const SessionTab &) = default;
};

/// What a window comes back with. A plain value.
struct Session
{
    QList<SessionTab> tabs;
    int current = 0;
    QMap<QString, QByteArray> layout; ///< sizes and places of window and panes, by name
    friend bool operator==(const Session &, const Session &) = default;
};

/// The session as bytes for a file.
[[nodiscard]] QByteArray sessionBytes(const Session &session);

/// The session that such bytes tell; an empty one for anything else. Takes what it understands of a session
/// of another version; `current` always is a tab there is, or 0.
[[nodiscard]] Session sessionFrom(const QByteArray &bytes);

} // namespace wengao::storage
