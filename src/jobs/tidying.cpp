#include "jobs/tidying.hpp"

#include <exception>
#include <string_view>

#include "base/log.hpp"
#include "model/limits.hpp"
#include "store/account_link.hpp"
#include "store/ban.hpp"
#include "store/draft.hpp"
#include "store/event.hpp"
#include "store/post.hpp"
#include "store/session.hpp"
#include "store/thread_moderation.hpp"

namespace stoa::jobs {
namespace {

// A form that is sent again after a day is meant.
constexpr std::int64_t submissions_kept_ms = day_ms;
constexpr std::int64_t events_kept_ms = 30 * day_ms;

}  // namespace

// One transaction each: none of them makes another wait.
void tidy(store::Store& store, Instant now)
{
    store.write([&](store::Writer& db) { return store::delete_expired_sessions(db, now), Done{}; });
    store.write([&](store::Writer& db) { return store::lift_old_bans(db, now), Done{}; });
    store.write([&](store::Writer& db) { return store::delete_old_thread_redirects(db, now), Done{}; });
    store.write([&](store::Writer& db) { return store::delete_expired_account_links(db, now), Done{}; });
    store.write(
        [&](store::Writer& db) { return store::delete_old_submissions(db, now - submissions_kept_ms), Done{}; });
    store.write([&](store::Writer& db) { return store::delete_old_drafts(db, now - drafts_kept_ms), Done{}; });
    store.write([&](store::Writer& db) { return store::delete_events_before(db, now - events_kept_ms), Done{}; });
}

Tidying::Tidying(store::Store& store, Clock clock, std::chrono::milliseconds period)
    : store_{store}
    , clock_{std::move(clock)}
    , thread_{[this, period](std::stop_token const& stopping) { run(stopping, period); }}
{
}

void Tidying::run(std::stop_token const& stopping, std::chrono::milliseconds period)
{
    while (!stopping.stop_requested()) {
        try {
            tidy(store_, clock_());
        } catch (std::exception const& fault) {
            log::error("tidying failed; it is tried again later", {{"fault", std::string_view{fault.what()}}});
        }
        std::unique_lock lock{mutex_};
        woken_.wait_for(lock, stopping, period, [] { return false; });
    }
}

}  // namespace stoa::jobs
