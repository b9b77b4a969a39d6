#pragma once
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

#include "base/instant.hpp"
#include "mail/transport.hpp"
#include "store/store.hpp"

namespace stoa::jobs {

// Whom letters come from.
struct Sender {
    std::string name;
    std::string address;
};

// Sends what is due; what cannot be sent now is tried again after ever longer waits, for three days. True: there was
// something to do.
bool send_letters(store::Store& store, mail::Transport& transport, Sender const& sender, Instant now);

// Sends letters as they come. Several nodes may do so at once: each takes others.
class Mailing {
public:
    Mailing(store::Store& store, mail::Transport& transport, Sender sender, Clock clock,
            std::chrono::milliseconds period = std::chrono::seconds{1});

private:
    void run(std::stop_token const& stopping, std::chrono::milliseconds period);

    store::Store& store_;
    mail::Transport& transport_;
    Sender sender_;
    Clock clock_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::jthread thread_;  // last: it stops before what it uses goes
};

}  // namespace stoa::jobs
