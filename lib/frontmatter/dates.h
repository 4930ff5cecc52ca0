#pragma once

#include "base/clock.h"
#include "frontmatter/field.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace wengao::frontmatter {

/// A date as Hugo reads it (its list of formats, tried with Hugo 0.111.3), with the way it was written.
struct WrittenDate
{
    /// With the written offset; without a zone the spec is Qt::LocalTime, and its clock face is what counts.
    QDateTime moment;
    bool hasTime = false;
    bool hasZone = false;
    int fractionDigits = 0;
    QChar separator = QChar(u'T'); ///< between day and time
    QString zoneStyle;             ///< "Z", "+hh:mm" or "+hhmm", with a blank in front where one was written
    bool isIso = true;             ///< of the forms above; otherwise (`02 Jan 2006`) it is rewritten as ISO
};

/// Reads a date in one of the forms Hugo understands; nullopt for what it would take for no date at all.
[[nodiscard]] std::optional<WrittenDate> readDate(QStringView written);

/// The moment written as `like` was: same separator, fraction digits, style of zone, and time only where
/// `like` has one or the moment is not midnight. A date with a zone keeps its offset: the moment is converted
/// to it, unless the moment has an offset of its own (Qt::OffsetFromUTC or a time zone) and `keepOffset` is
/// false.
[[nodiscard]] QString writeDate(const WrittenDate &like, const QDateTime &moment, bool keepOffset = true);

/// How Hugo orders it in time: without a zone in that of the site (Hugo's own default is UTC).
[[nodiscard]] QDateTime instant(const WrittenDate &date, const QTimeZone &zone = QTimeZone::utc());

/// The present moment as a new date is written here: ISO with seconds and the local offset.
[[nodiscard]] QString nowWritten(const Clock &clock);

/// What a person should know of a date: that Hugo cannot read it and, `isPublishing` for the fields that
/// decide when the article appears (date, publishDate), that it names no zone or lies ahead. Where the site
/// says its `zone` a date needs none.
[[nodiscard]] QList<Problem> dateProblems(const Field &field, bool isPublishing, const Clock &clock,
                                          const std::optional<QTimeZone> &zone = {});

} // namespace wengao::frontmatter
