#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "store/store.hpp"

namespace stoa::jobs {

// Renders the next hundred posts anew. False: there was none.
bool rerender_some(store::Store& store);

// A newer program's renderer may show posts otherwise than the one before: all of them are rendered anew, a hundred at
// a time with a pause in between, so that readers and writers have the machine to themselves. Posts that are marked are
// rendered anew as they are found. What is old stands in an index: a forum where nothing is old is asked one cheap
// question each period, and a program that was stopped goes on where it was. Several nodes may do so at once.
class Rerendering {
public:
    explicit Rerendering(store::Store& store, std::chrono::milliseconds period = std::chrono::seconds{5});

private:
    void run(std::stop_token const& stopping, std::chrono::milliseconds period);

    store::Store& store_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::jthread thread_;  // last: it stops before what it uses goes
};

}  // namespace stoa::jobs
