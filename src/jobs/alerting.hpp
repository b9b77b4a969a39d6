#pragma once
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "acts/access.hpp"
#include "acts/letters.hpp"
#include "store/store.hpp"

namespace stoa::jobs {

// Makes alerts of events, and letters of alerts where letters can be sent.
class Alerts {
public:
    // Without a head no letters are written.
    Alerts(store::Store& store, std::optional<acts::LetterHead> head);

    // False: there was nothing to do.
    bool work(Instant now);

private:
    bool write_letter(Instant now);
    acts::Access const& access(store::Reader& db);

    store::Store& store_;
    std::optional<acts::LetterHead> const head_;
    std::mutex mutex_;
    std::shared_ptr<acts::Access const> access_;
};

// Does so as long as it lives. Several nodes may do so at once.
class Alerting {
public:
    Alerting(store::Store& store, std::optional<acts::LetterHead> head, Clock clock,
             std::chrono::milliseconds period = std::chrono::seconds{1});

private:
    void run(std::stop_token const& stopping, std::chrono::milliseconds period);

    Alerts alerts_;
    Clock clock_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::jthread thread_;  // last: it stops before what it uses goes
};

}  // namespace stoa::jobs
