#pragma once

#include "typeset/task.h"
#include "typeset/wire.h"

#include <QJSEngine>
#include <QJSValue>

namespace wengao::typeset {

/// KaTeX and highlight.js in a script engine of their own. Each is loaded when it is first needed. Blocks for
/// as long as the libraries take; whoever runs it must be able to kill it.
class Script final
{
public:
    Script();

    [[nodiscard]] wire::Answer answer(const Task &task);

private:
    QJSEngine m_engine;
    QJSValue m_libraries;
};

} // namespace wengao::typeset
