#include "jobs/alerting.hpp"

#include <exception>
#include <string_view>

#include "acts/alert_letter.hpp"
#include "acts/alert_make.hpp"
#include "base/log.hpp"
#include "jobs/event_consumer.hpp"
#include "store/alert_letter.hpp"
#include "store/forum.hpp"

namespace stoa::jobs {
namespace {

constexpr std::string_view consumer_name = "alerts";

}  // namespace

Alerts::Alerts(store::Store& store, std::optional<acts::LetterHead> head)
    : store_{store}
    , head_{std::move(head)}
{
    begin_consuming(store_, consumer_name);
}

// Of the version that this transaction sees: what was taken away a moment ago is told to nobody.
acts::Access const& Alerts::access(store::Reader& db)
{
    if (!access_ || access_->version() != store::forums_version(db)) access_ = acts::Access::load(db);
    return *access_;
}

bool Alerts::work(Instant now)
{
    std::lock_guard lock{mutex_};
    auto const letters = head_ ? acts::AlertLetters::yes : acts::AlertLetters::no;
    bool const was_behind = consume_next(store_, {consumer_name, [&](store::Writer& db, Event const& event) {
                                                      acts::make_alerts(db, access(db), event, letters, now);
                                                  }});
    bool const has_written = head_ && write_letter(now);
    return was_behind || has_written;
}

bool Alerts::write_letter(Instant now)
{
    auto const next = store_.read([](store::Reader& db) { return store::next_alert_letter_at(db); });
    if (!next || *next > now) return false;
    return store_.write([&](store::Writer& db) { return acts::write_next_alert_letter(db, access(db), *head_, now); });
}

Alerting::Alerting(store::Store& store, std::optional<acts::LetterHead> head, Clock clock,
                   std::chrono::milliseconds period)
    : alerts_{store, std::move(head)}
    , clock_{std::move(clock)}
    , thread_{[this, period](std::stop_token const& stopping) { run(stopping, period); }}
{
}

void Alerting::run(std::stop_token const& stopping, std::chrono::milliseconds period)
{
    while (!stopping.stop_requested()) {
        bool was_busy = false;
        try {
            was_busy = alerts_.work(clock_());
        } catch (std::exception const& fault) {
            log::error("alerts could not be made; it is tried again", {{"fault", std::string_view{fault.what()}}});
        }
        if (was_busy) continue;
        std::unique_lock lock{mutex_};
        woken_.wait_for(lock, stopping, period, [] { return false; });
    }
}

}  // namespace stoa::jobs
