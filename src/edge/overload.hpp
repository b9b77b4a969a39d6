#pragma once
#include <chrono>
#include <mutex>
#include <optional>

#include "edge/asio.hpp"
#include "edge/limits.hpp"

namespace stoa::edge {

// Whether more is asked than can be answered. A request waits until somebody looks at it: when for a while there has
// always been one that waited too long, those that did are late, and a fast refusal of them lets the rest be answered
// in time. What waits behind a single slow answer is not late: that is over by itself. After CoDel (RFC 8289), for
// requests.
class Overload {
public:
    explicit Overload(Limits const& limits)
        : limits_{limits}
    {
    }

    // While nothing is wrong it is enough to know the waits of some requests.
    bool wants_to_know() { return late_since_ || ++asked_ % sample == 0; }
    // For a request that has waited so long.
    bool is_late(std::chrono::milliseconds waited, TimePoint now);

private:
    static constexpr unsigned sample = 8;

    Limits const& limits_;
    unsigned asked_{};
    std::optional<TimePoint> late_since_;
    TimePoint last_late_;
};

// The same for many threads.
class SharedOverload {
public:
    explicit SharedOverload(Limits const& limits)
        : overload_{limits}
    {
    }
    bool is_late(std::chrono::milliseconds waited, TimePoint now)
    {
        std::lock_guard lock{mutex_};
        return overload_.is_late(waited, now);
    }

private:
    std::mutex mutex_;
    Overload overload_;
};

// How long ago the last bytes came that a socket received, as the kernel knows. Zero where it does not tell.
std::chrono::milliseconds time_since_received(Socket& socket);

}  // namespace stoa::edge
