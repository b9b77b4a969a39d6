#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "live/audience.hpp"
#include "live/history.hpp"
#include "model/event.hpp"
#include "model/views.hpp"

namespace stoa::live {

struct HubLimits {
    std::size_t streams_max{12'000};
    std::size_t streams_per_member_max{20};
    std::size_t streams_of_guests_per_address_max{60};
    std::size_t history_max{16'384};
};

// May somebody know what happens in a forum? Asked anew for each event.
using MayRead = std::function<bool(Viewer const&, ForumId)>;

// Hands events to the streams that are open: kinds and numbers only. Pages then ask for the part that has changed, so
// who may see what is decided once more there. Safe to use from all threads.
class Hub {
public:
    explicit Hub(HubLimits limits = {});
    ~Hub();
    Hub(Hub const&) = delete;
    Hub& operator=(Hub const&) = delete;

    // With what has happened last; before that no stream opens.
    void begin(std::span<Event const> latest, EventId position);
    // Everything up to here has been told; nothing: it has not begun.
    std::optional<EventId> position() const;

    // Says first what has happened since `listener.heard`. Nothing: there are too many streams.
    std::shared_ptr<http::EventStream> open(Listener listener, MayRead const& may_read);
    void tell(std::span<Event const> events, MayRead const& may_read);
    // What is worth nothing a moment later.
    void tell_room(ThreadId thread, std::string_view kind);

    // Whoever comes back at once is asked again who they are.
    void end_streams_of(MemberId member);

    // To be looked after from time to time: sessions end, and alerts come.
    std::vector<MemberId> members_after(MemberId member, std::size_t count) const;
    void sessions_are(std::span<MemberId const> of, std::span<SessionState const> sessions);

    // Threads whose readers may be told again who else is there: rarely where there are many of them, as each of them
    // then asks.
    std::vector<ThreadId> rooms_due(Instant now);
    void viewers_are(ThreadId thread, stoa::Presence const& here, Instant now);

    std::size_t stream_count() const;
    // Until somebody listens, and no longer than so.
    void wait_for_listener(std::stop_token const& stopping, std::chrono::milliseconds at_most);

private:
    bool has_room_for(Listener const& listener) const;
    void catch_up(Listener& listener, MayRead const& may_read) const;
    void deliver(Event const& event, MayRead const& may_read);
    void tell_list(std::vector<Listener*> const& list, Event const& event, MayRead const& may_read);
    void mark_all_now_and_then();
    void leave(Listener& listener);

    HubLimits const limits_;
    mutable std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::atomic<std::int64_t> told_{-1};  // -1: not begun
    History history_;
    EventId marked_{};
    Audience audience_;
};

}  // namespace stoa::live
