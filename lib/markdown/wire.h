#pragma once

#include "base/textedit.h"
#include "markdown/options.h"
#include "markdown/patch.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <variant>

/// What the editor and its helper say to each other, in frames as framed() makes them. The first byte is the
/// kind. Both sides take the other for hostile: nothing read is trusted
/// before it was checked, and no length makes anyone allocate more than was received.
namespace wengao::markdown::wire {

/// The most a frame may hold that comes from the helper, and that goes to it.
inline constexpr qsizetype maxReply = qsizetype(16) * 1024 * 1024;
inline constexpr qsizetype maxTask = qsizetype(512) * 1024 * 1024;

/// A text to render.
struct TextTask
{
    quint64 generation = 0;
    Options options;
    QString text;
};

/// Edits of the text the helper has, list after list; each refers to the text after the one before.
struct EditTask
{
    quint64 generation = 0;
    QList<TextEdits> batches;
};

/// The helper cannot do it: the rendering is too large, or it never got a text.
struct Refusal
{
    quint64 generation = 0;
    bool tooLarge = false;
};

using Task = std::variant<TextTask, EditTask>;
using Reply = std::variant<Patch, Refusal>;

[[nodiscard]] QByteArray frame(const Task &task);
/// Longer than maxReply when the patch is; then it must not be sent.
[[nodiscard]] QByteArray frame(const Reply &reply);

/// The inside of a frame; nothing if it is not well-formed.
[[nodiscard]] std::optional<Task> taskFrom(QByteArrayView inside);
[[nodiscard]] std::optional<Reply> replyFrom(QByteArrayView inside);

} // namespace wengao::markdown::wire
