#pragma once

#include "references/item.h"
#include "references/runs.h"
#include "references/styles.h"

#include <QFuture>

#include <chrono>
#include <memory>

namespace wengao::references {

/// In what style and language an item is to be formatted.
struct CiteOptions
{
    QString style = Styles::defaultName(); ///< a name that Styles::find() knows
    /// The language of all notes, such as "zh-CN". When empty each item decides
    /// by its own language (及, 等 or “et al.”, the form of dates), and
    /// `fallback` where it tells none.
    QString language = {};
    QString fallback = QStringLiteral("zh-CN");
};

/// A reference as it stands in a note.
struct Citation
{
    Runs runs;
    QString locale;           ///< the one it was set in
    bool spellsLinks = false; ///< the style links titles, and shows addresses as
                              ///< links of the same form

    [[nodiscard]] QString toMarkdown() const { return markdown(runs, spellsLinks); }
    [[nodiscard]] QString toPlainText() const { return plainText(runs); }
    [[nodiscard]] QString toHtml() const { return html(runs); }
};

/// Formats items by CSL. The work is done in a thread of its own that starts
/// with the first request and loads citeproc once; requests are answered in
/// their order, and one whose future is cancelled before its turn is left out.
/// Whatever takes longer than the limit is interrupted and fails with Timeout;
/// the next request works again. Thread-safe. The destructor interrupts what
/// runs; open futures are cancelled.
class Formatter final
{
public:
    explicit Formatter(Styles styles = Styles(), std::chrono::milliseconds limit = std::chrono::seconds(30));
    ~Formatter();
    Formatter(const Formatter &) = delete;
    Formatter &operator=(const Formatter &) = delete;

    [[nodiscard]] const Styles &styles() const;

    /// Errors as Engine::cite() and Styles::find() have them.
    [[nodiscard]] QFuture<Result<Citation>> cite(const Item &item, const CiteOptions &options);
    /// The same, waiting for it. Not for the thread of a window.
    [[nodiscard]] Result<Citation> citeNow(const Item &item, const CiteOptions &options);
    /// Loads citeproc and the style, so that the first citation need not wait for
    /// them.
    void warmUp(const CiteOptions &options);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace wengao::references
