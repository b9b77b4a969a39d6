#pragma once
#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace stoa {

// Lets a few callers in at once, has some wait, and turns the others away: for work that is dear enough to be a weapon.
class Gate {
public:
    Gate(std::size_t inside_max, std::size_t waiting_max)
        : inside_max_{inside_max}
        , waiting_max_{waiting_max}
    {
    }

    // Waits for a place inside; false when the line is full.
    bool enter();
    void leave();

private:
    std::mutex mutex_;
    std::condition_variable left_;
    std::size_t const inside_max_;
    std::size_t const waiting_max_;
    std::size_t inside_{};
    std::size_t waiting_{};
};

}  // namespace stoa
