#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "acts/letters.hpp"
#include "base/instant.hpp"
#include "store/store.hpp"

namespace stoa::jobs {

// Deletes the accounts whose time has come.
void delete_due_accounts(store::Store& store, acts::LetterHead const& head, Instant now);

// Looks once a minute. A hundred posts are one transaction, so that nobody else waits; what was cut off goes on.
class AccountDeleting {
public:
    AccountDeleting(store::Store& store, acts::LetterHead head, Clock clock,
                    std::chrono::milliseconds period = std::chrono::minutes{1});

private:
    void run(std::stop_token const& stopping, std::chrono::milliseconds period);

    store::Store& store_;
    acts::LetterHead head_;
    Clock clock_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::jthread thread_;  // last: it stops before what it uses goes
};

}  // namespace stoa::jobs
