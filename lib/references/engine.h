#pragma once

#include "references/runs.h"
#include "references/styles.h"

#include <QJsonObject>

#include <memory>

namespace wengao::references {

/// A note's text, and whether its style links titles.
struct NoteText
{
    Runs runs;
    bool linksTitles = false;
};

/// citeproc in Qt's script engine. Loading it takes about a tenth of a second
/// and is done by the first citation, a style's first citation in one locale
/// takes some ten milliseconds, each further one about one. Belongs to one
/// thread, in which it is made, used and destroyed; only interrupt() may come
/// from another.
class Engine final
{
public:
    explicit Engine(Styles styles);
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    /// The text that stands in a note for the item (see cslObject()): what the
    /// style makes of a citation in a note, or the entry in the list of
    /// references for a style without notes. Fails with Timeout when interrupted,
    /// with Unsupported for an item the style makes nothing of, else as reading
    /// the style does.
    [[nodiscard]] Result<NoteText> cite(const QJsonObject &item, const StyleInfo &style,
                                        const QString &locale);

    /// Ends what is being done at the next step of the script; whatever it was
    /// fails. Thread-safe.
    void interrupt();
    /// Must be called after an interruption, when the thread that interrupts will
    /// do so no more.
    void reset();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace wengao::references
