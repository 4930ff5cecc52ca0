#include "article/sequencediff.h"

#include <limits>
#include <vector>

namespace wengao::article {

namespace {

using Index = std::ptrdiff_t;

struct Box
{
    Index firstStart, firstEnd, secondStart, secondEnd;
};

struct Point
{
    Index first, second;
};

// Myers' search from both corners of a box. A diagonal d holds the points with first - second = d; for each
// the search keeps how far it has come from the start (forward) and from the end (backward).
class Comparer final
{
public:
    Comparer(const std::vector<int> &first, const std::vector<int> &second, Index bound)
        : m_first(first),
          m_second(second),
          m_bound(bound),
          m_offset(Index(second.size()) + 1),
          m_forward(first.size() + second.size() + 3),
          m_backward(m_forward.size()),
          m_result{std::vector<bool>(first.size()), std::vector<bool>(second.size())}
    {
    }

    SequenceDifference run()
    {
        std::vector<Box> boxes{{0, Index(m_first.size()), 0, Index(m_second.size())}};
        while (!boxes.empty()) {
            const Box box = trimmed(boxes.back());
            boxes.pop_back();
            if (box.firstStart == box.firstEnd || box.secondStart == box.secondEnd) {
                mark(box);
                continue;
            }
            const Point middle = split(box);
            boxes.push_back({box.firstStart, middle.first, box.secondStart, middle.second});
            boxes.push_back({middle.first, box.firstEnd, middle.second, box.secondEnd});
        }
        return std::move(m_result);
    }

private:
    struct Diagonals
    {
        Index lowest, highest;
        [[nodiscard]] bool contains(Index d) const { return d >= lowest && d <= highest; }
    };

    [[nodiscard]] bool same(Index first, Index second) const
    {
        return m_first[std::size_t(first)] == m_second[std::size_t(second)];
    }
    Index &forward(Index d) { return m_forward[std::size_t(d + m_offset)]; }
    Index &backward(Index d) { return m_backward[std::size_t(d + m_offset)]; }

    [[nodiscard]] Box trimmed(Box box) const
    {
        while (box.firstStart < box.firstEnd && box.secondStart < box.secondEnd &&
               same(box.firstStart, box.secondStart)) {
            ++box.firstStart;
            ++box.secondStart;
        }
        while (box.firstStart < box.firstEnd && box.secondStart < box.secondEnd &&
               same(box.firstEnd - 1, box.secondEnd - 1)) {
            --box.firstEnd;
            --box.secondEnd;
        }
        return box;
    }

    void mark(const Box &box)
    {
        for (Index i = box.firstStart; i < box.firstEnd; ++i)
            m_result.removed[std::size_t(i)] = true;
        for (Index i = box.secondStart; i < box.secondEnd; ++i)
            m_result.added[std::size_t(i)] = true;
    }

    // One edit more on each side until the searches meet; the box is trimmed, so that is inside of it.
    Point split(const Box &box)
    {
        const Index start = box.firstStart - box.secondStart;
        const Index end = box.firstEnd - box.secondEnd;
        const Diagonals all{box.firstStart - box.secondEnd, box.firstEnd - box.secondStart};
        const bool meetsForward = (start - end) % 2 != 0;
        Diagonals ahead{start, start};
        Diagonals back{end, end};
        forward(start) = box.firstStart;
        backward(end) = box.firstEnd;
        for (Index cost = 1;; ++cost) {
            widen(ahead, all, [this](Index d) { forward(d) = -1; });
            for (Index d = ahead.highest; d >= ahead.lowest; d -= 2) {
                const Point reached = advance(box, d);
                if (meetsForward && back.contains(d) && backward(d) <= reached.first)
                    return reached;
            }
            widen(back, all, [this](Index d) { backward(d) = std::numeric_limits<Index>::max(); });
            for (Index d = back.highest; d >= back.lowest; d -= 2) {
                const Point reached = retreat(box, d);
                if (!meetsForward && ahead.contains(d) && reached.first <= forward(d))
                    return reached;
            }
            if (cost >= m_bound)
                return furthest(box, ahead);
        }
    }

    template <typename Clear>
    static void widen(Diagonals &diagonals, const Diagonals &all, Clear clear)
    {
        if (diagonals.lowest > all.lowest)
            clear(--diagonals.lowest - 1);
        else
            ++diagonals.lowest;
        if (diagonals.highest < all.highest)
            clear(++diagonals.highest + 1);
        else
            --diagonals.highest;
    }

    Point advance(const Box &box, Index d)
    {
        const Index below = forward(d - 1);
        const Index above = forward(d + 1);
        Index first = below < above ? above : below + 1;
        while (first < box.firstEnd && first - d < box.secondEnd && same(first, first - d))
            ++first;
        forward(d) = first;
        return {first, first - d};
    }

    Point retreat(const Box &box, Index d)
    {
        const Index below = backward(d - 1);
        const Index above = backward(d + 1);
        Index first = below < above ? below : above - 1;
        while (first > box.firstStart && first - d > box.secondStart && same(first - 1, first - d - 1))
            --first;
        backward(d) = first;
        return {first, first - d};
    }

    // The search is given up: what it has come through from the start is good, the rest is looked at anew.
    Point furthest(const Box &box, const Diagonals &ahead)
    {
        Point best{box.firstStart, box.secondStart};
        for (Index d = ahead.lowest; d <= ahead.highest; d += 2) {
            const Point point{forward(d), forward(d) - d};
            const bool isInside = point.first <= box.firstEnd && point.second <= box.secondEnd;
            if (isInside && point.first + point.second > best.first + best.second)
                best = point;
        }
        return best;
    }

    const std::vector<int> &m_first;
    const std::vector<int> &m_second;
    const Index m_bound;
    const Index m_offset;
    std::vector<Index> m_forward;
    std::vector<Index> m_backward;
    SequenceDifference m_result;
};

} // namespace

SequenceDifference difference(const std::vector<int> &first, const std::vector<int> &second,
                              std::ptrdiff_t searchBound)
{
    return Comparer(first, second, searchBound).run();
}

} // namespace wengao::article
