#include "editor/ops/linestate.h"

namespace wengao::editor {

int State::packed() const
{
    return int(kind) | int(afterBlank) << 3 | int(tildeFence) << 4 | int(fenceLength) << 5 |
           int(fenceIndent) << 11 | int(htmlKind) << 17 | int(listColumn) << 20 | int(quoteDepth) << 26;
}

State State::unpacked(int value)
{
    const auto bits = [value](int from, int mask) { return quint8((value >> from) & mask); };
    State state;
    state.kind = Kind(bits(0, 7));
    state.afterBlank = bits(3, 1) != 0;
    state.tildeFence = bits(4, 1) != 0;
    state.fenceLength = bits(5, 63);
    state.fenceIndent = bits(11, 63);
    state.htmlKind = bits(17, 7);
    state.listColumn = bits(20, 63);
    state.quoteDepth = bits(26, 7);
    return state;
}

} // namespace wengao::editor
