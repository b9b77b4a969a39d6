#pragma once
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "acts/access.hpp"
#include "live/hub.hpp"
#include "live/presence.hpp"
#include "store/store.hpp"

namespace stoa::jobs {

// Carries what was committed from the table of events to the streams that are open on this node, whichever node or tool
// has committed it. What each reader may know is decided here, by the rules that the same transaction sees.
class StreamFeed {
public:
    StreamFeed(store::Store& store, live::Hub& hub, live::Presence const& presence);

    // False: there was nothing to tell.
    bool work(Instant now);

private:
    bool tell_events();
    void look_after_sessions(Instant now);
    void look_after_rooms(Instant now);

    store::Store& store_;
    live::Hub& hub_;
    live::Presence const& presence_;
    std::shared_ptr<acts::Access const> access_;
    MemberId looked_after_{};  // the sessions of members up to here, in this round
    Instant round_began_at_{};
    Instant rooms_looked_at_{};
};

// Does so as long as it lives.
class Streaming {
public:
    Streaming(store::Store& store, live::Hub& hub, live::Presence const& presence, Clock clock);

private:
    void run(std::stop_token const& stopping);
    void pause(std::stop_token const& stopping, std::chrono::milliseconds time);

    StreamFeed feed_;
    live::Hub& hub_;
    Clock clock_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::jthread thread_;  // last: it stops before what it uses goes
};

}  // namespace stoa::jobs
