#include "jobs/streaming.hpp"

#include <exception>
#include <string_view>

#include "base/log.hpp"
#include "store/event.hpp"
#include "store/forum.hpp"
#include "store/session.hpp"

namespace stoa::jobs {
namespace {

// Asking for events costs some ten microseconds, so it is done often rather than announced by whoever commits.
constexpr std::chrono::milliseconds pause_with_listeners{50};
constexpr std::chrono::milliseconds pause_without_listeners{250};  // pages for guests are dropped by what is heard here
constexpr std::chrono::milliseconds pause_after_fault{1000};

constexpr int history_events = 16'384;
constexpr int streamed_at_once = 1000;
constexpr std::size_t members_at_once = 500;
constexpr std::int64_t round_ms = second_ms;  // of looking after all sessions

}  // namespace

// The events of the last while come along, so that whoever was listening before a restart misses none.
StreamFeed::StreamFeed(store::Store& store, live::Hub& hub, live::Presence const& presence)
    : store_{store}
    , hub_{hub}
    , presence_{presence}
{
    store_.read([&](store::Reader& db) {
        auto const last = store::last_event(db);
        hub_.begin(store::events_after(db, {last.value - history_events}, history_events), last);
        return Done{};
    });
}

bool StreamFeed::work(Instant now)
{
    bool const was_behind = tell_events();
    look_after_sessions(now);
    if (now >= rooms_looked_at_ + second_ms) look_after_rooms(now);
    return was_behind;
}

bool StreamFeed::tell_events()
{
    auto const events = store_.read([&](store::Reader& db) {
        auto after = store::events_after(db, hub_.position().value(), streamed_at_once);
        bool const is_current = after.empty() || (access_ && access_->version() == store::forums_version(db));
        if (!is_current) access_ = acts::Access::load(db);
        return after;
    });
    if (events.empty()) return false;
    hub_.tell(events, [this](Viewer const& viewer, ForumId forum) {
        return access_->may(viewer, Permission::read_threads, forum);
    });
    return true;
}

// Some at a time, all of them about once a second: somebody who logs out on another node hears nothing any more, and
// what waits for a member shows in their head.
void StreamFeed::look_after_sessions(Instant now)
{
    if (looked_after_.value == 0 && now < round_began_at_ + round_ms) return;
    if (looked_after_.value == 0) round_began_at_ = now;
    auto const members = hub_.members_after(looked_after_, members_at_once);
    looked_after_ = members.size() == members_at_once ? members.back() : MemberId{};
    if (members.empty()) return;
    auto const states = store_.read([&](store::Reader& db) { return store::session_states(db, members, now); });
    hub_.sessions_are(members, states);
}

void StreamFeed::look_after_rooms(Instant now)
{
    rooms_looked_at_ = now;
    for (auto const thread : hub_.rooms_due(now)) hub_.viewers_are(thread, presence_.in_thread(thread, now), now);
}

Streaming::Streaming(store::Store& store, live::Hub& hub, live::Presence const& presence, Clock clock)
    : feed_{store, hub, presence}
    , hub_{hub}
    , clock_{std::move(clock)}
    , thread_{[this](std::stop_token const& stopping) { run(stopping); }}
{
}

void Streaming::run(std::stop_token const& stopping)
{
    while (!stopping.stop_requested()) {
        try {
            if (!feed_.work(clock_())) pause(stopping, pause_with_listeners);
            if (hub_.stream_count() == 0) hub_.wait_for_listener(stopping, pause_without_listeners);
        } catch (std::exception const& fault) {
            log::error("events could not be told; it is tried again", {{"fault", std::string_view{fault.what()}}});
            pause(stopping, pause_after_fault);
        }
    }
}

void Streaming::pause(std::stop_token const& stopping, std::chrono::milliseconds time)
{
    std::unique_lock lock{mutex_};
    woken_.wait_for(lock, stopping, time, [] { return false; });
}

}  // namespace stoa::jobs
