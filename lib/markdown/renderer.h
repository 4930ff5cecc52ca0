#pragma once

#include "base/result.h"
#include "markdown/options.h"
#include "markdown/rendered.h"

#include <QString>

#include <chrono>
#include <memory>

namespace wengao::markdown {

/// Where the helper program is: $WENGAO_LIBEXEC/wengao-renderer, else beside the program itself, else
/// ../libexec/wengao/wengao-renderer seen from the program's own folder.
[[nodiscard]] QString rendererProgram();

/// Renders article after article in one helper process and waits for each; for the command line and exports.
/// A helper that dies or takes too long is killed and the next call starts another. Use each in one thread.
class Renderer final
{
public:
    explicit Renderer(QString program = rendererProgram());
    ~Renderer();
    Renderer(const Renderer &) = delete;
    Renderer &operator=(const Renderer &) = delete;

    /// Starts the helper without waiting for it, so that it is ready when the first article has been read.
    void prepare();

    /// Errors: NotFound (no helper program), Timeout, Crashed, TooLarge.
    [[nodiscard]] Result<Rendered> renderNow(const QString &body, const Options &options = {},
                                             std::chrono::milliseconds timeout = std::chrono::seconds(10));

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wengao::markdown
