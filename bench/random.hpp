#pragma once
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>

namespace stoa::bench {

// The same numbers on every machine from the same seed: what <random>'s distributions draw is left to each library.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : state_{seed}
    {
    }

    // splitmix64: passes the usual tests of chance and fits in three lines.
    std::uint64_t next()
    {
        auto z = state_ += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }  // 0 to 1, without 1
    bool chance(double share) { return unit() < share; }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(unit() * static_cast<double>(count)); }
    std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }

    // Box and Muller's transform of two even draws.
    double normal()
    {
        auto radius = std::sqrt(-2 * std::log(1 - unit()));
        return radius * std::cos(2 * std::numbers::pi * unit());
    }
    double log_normal(double median, double sigma) { return median * std::exp(sigma * normal()); }
    double exponential(double mean) { return -mean * std::log(1 - unit()); }

    // A rank below `count`, each about as often as one over itself.
    std::size_t zipf(std::size_t count)
    {
        auto rank = std::exp(unit() * std::log(static_cast<double>(count) + 1)) - 1;
        return rank < static_cast<double>(count) ? static_cast<std::size_t>(rank) : count - 1;
    }

private:
    std::uint64_t state_;
};

}  // namespace stoa::bench
