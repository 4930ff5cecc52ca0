#pragma once

#include "base/result.h"
#include "typeset/task.h"

#include <chrono>
#include <functional>
#include <memory>

namespace wengao::typeset {

/// Where the helper program is: $WENGAO_LIBEXEC/wengao-typesetter, else beside the program itself, else
/// ../libexec/wengao/wengao-typesetter seen from the program's own folder.
[[nodiscard]] QString typesetterProgram();

/// What of an article is to be typeset, and how.
struct Wanted
{
    bool code = true;
    bool math = true;
    Task::Form form = Task::Form::MathMl;
    /// Told of every piece that stays as it is, but for code in a language that is not known.
    std::function<void(const Task &, const Error &)> failed = {};
    std::chrono::milliseconds budget = std::chrono::seconds(30); ///< what is left after that stays as it is
};

/// Turns code and mathematics into static markup by highlight.js and KaTeX, and waits for each; for the
/// command line and exports. Whatever it returns was checked: code is the author's text with spans of classes
/// (hljs-…), mathematics has no addresses, scripts or handlers. The libraries run in a helper process that is
/// killed when it takes too long, and started again for the next piece. Answers are kept by content. Use each
/// in one thread.
class Typesetter final
{
public:
    explicit Typesetter(QString program = typesetterProgram());
    ~Typesetter();
    Typesetter(const Typesetter &) = delete;
    Typesetter &operator=(const Typesetter &) = delete;

    /// UTF-8 markup. Errors: Unsupported (no such language), Syntax (the message says what is wrong with the
    /// formula), TooLarge, Timeout, Crashed, Unsafe (the markup did not pass the check), NotFound (no
    /// helper).
    [[nodiscard]] Result<QByteArray> typesetNow(const Task &task,
                                                std::chrono::milliseconds timeout = std::chrono::seconds(3));

    /// The HTML of an article's body, as lib/markdown writes it, with what is wanted typeset; what cannot be
    /// stays as it is.
    [[nodiscard]] QByteArray typesetHtml(const QByteArray &html, const Wanted &wanted = {});

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wengao::typeset
