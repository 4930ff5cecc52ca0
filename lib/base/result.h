#pragma once

#include "base/error.h"

#include <utility>
#include <variant>

namespace wengao {

/// Holds either a value or an Error, never both and never neither. Reading the absent one is a programming
/// error and asserts. Value semantics; as thread-safe as its T.
template <typename T>
class [[nodiscard]] Result final
{
public:
    // Both conversions are implicit so that `return value;` and `return Error{…};` read naturally.
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }

    [[nodiscard]] const T &value() const & { return *access<0>(m_state); }
    [[nodiscard]] T &value() & { return *access<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::move(*access<0>(m_state)); }
    [[nodiscard]] T valueOr(T fallback) const { return isOk() ? value() : std::move(fallback); }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    [[nodiscard]] const Error &error() const { return *access<1>(m_state); }

private:
    template <std::size_t Index, typename State>
    static auto access(State &state)
    {
        auto *held = std::get_if<Index>(&state);
        Q_ASSERT(held);
        return held;
    }

    std::variant<T, Error> m_state;
};

/// A Result of an operation that has nothing to return but its success.
template <>
class [[nodiscard]] Result<void> final
{
public:
    Result() = default;
    Result(Error error) : m_failed(true), m_error(std::move(error)) {}

    [[nodiscard]] bool isOk() const { return !m_failed; }
    explicit operator bool() const { return isOk(); }
    [[nodiscard]] const Error &error() const
    {
        Q_ASSERT(m_failed);
        return m_error;
    }

private:
    bool m_failed = false;
    Error m_error;
};

} // namespace wengao
