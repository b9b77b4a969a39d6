#pragma once
#include <stdexcept>
#include <utility>
#include <variant>

namespace stoa {

enum class Refusal : unsigned char;  // model/refusal.hpp: why something was not done, in words

// A value, or the reason why there is none. Reasons are answers to people; faults are exceptions.
template <class T, class E = Refusal>
class [[nodiscard]] Result {
public:
    Result(T value)
        : held_{std::in_place_index<0>, std::move(value)}
    {
    }
    Result(E error)
        : held_{std::in_place_index<1>, std::move(error)}
    {
    }

    explicit operator bool() const { return held_.index() == 0; }
    bool has_value() const { return held_.index() == 0; }

    T& operator*() & { return std::get<0>(held_); }
    T const& operator*() const& { return std::get<0>(held_); }
    T&& operator*() && { return std::get<0>(std::move(held_)); }
    T* operator->() { return &std::get<0>(held_); }
    T const* operator->() const { return &std::get<0>(held_); }
    E const& error() const { return std::get<1>(held_); }

private:
    std::variant<T, E> held_;
};

struct Done {};  // Result<Done>: it was done, there is nothing more to say

}  // namespace stoa
