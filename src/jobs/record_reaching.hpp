#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "store/store.hpp"

namespace stoa::jobs {

// Where forums opened or closed since the last time: answers between threads count anew. False: nothing had changed.
bool settle_reach_again(store::Store& store);

// Who may read what changes in many ways, and rarely. So it is looked for from time to time, by the version of all that
// decides it; what pages show is asked of the rules at once in any case. Several nodes may do so.
class RecordReaching {
public:
    explicit RecordReaching(store::Store& store, std::chrono::milliseconds period = std::chrono::seconds{2});

private:
    void run(std::stop_token const& stopping, std::chrono::milliseconds period);

    store::Store& store_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::jthread thread_;  // last: it stops before what it uses goes
};

}  // namespace stoa::jobs
