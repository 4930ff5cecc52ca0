#pragma once

#include "base/error.h"
#include "base/textedit.h"
#include "markdown/options.h"
#include "markdown/patch.h"
#include "markdown/renderer.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace wengao::markdown {

/// Keeps a rendering in step with a text that is being edited, without ever blocking its thread. The helper
/// process holds the text and is sent edits only; edits made while it works are merged into its next task.
/// One that works longer than the hard deadline is killed: the last good rendering stays and the next change
/// of the text starts another helper. One that is killed from outside comes back by itself.
class RenderClient final : public QObject
{
    Q_OBJECT

public:
    explicit RenderClient(QString program = rendererProgram(), QObject *parent = nullptr);
    ~RenderClient() override;

    /// Starts anew with another text or other options.
    void setText(const QString &body, const Options &options);
    /// Changes the options and keeps the text.
    void setOptions(const Options &options);
    /// The edits refer to the text as the last call left it; those that do not fit it are refused with
    /// failed().
    void applyEdits(const TextEdits &edits);

    [[nodiscard]] const Options &options() const;
    /// The text as the helper will see it.
    [[nodiscard]] QString text() const;
    /// The last good rendering; it may be older than the text.
    [[nodiscard]] const Rendered &rendered() const;
    /// Counts the changes of the text; a patch carries the generation of the text it shows.
    [[nodiscard]] quint64 generation() const;
    /// True while a newer rendering is awaited.
    [[nodiscard]] bool isBusy() const;
    /// The helper's process id, 0 when none runs.
    [[nodiscard]] qint64 processId() const;

    /// When a task counts as slow, and when the helper is killed. For tests and slow machines.
    void setDeadlines(std::chrono::milliseconds soft, std::chrono::milliseconds hard);

Q_SIGNALS:
    /// rendered() has changed in this way.
    void patched(const wengao::markdown::Patch &patch);
    /// The present task has passed the soft deadline.
    void slow();
    /// No rendering of the present text can be had; the last one stays.
    void failed(const wengao::Error &error);
    /// The first good rendering after slow() or failed().
    void recovered();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wengao::markdown
