#include "jobs/mailing.hpp"

#include <algorithm>
#include <exception>

#include "base/log.hpp"
#include "store/mail.hpp"

namespace stoa::jobs {
namespace {

constexpr int letters_at_once = 20;
// Longer than sending them all may take, so that no other node takes them meanwhile.
constexpr std::int64_t taken_ms = 30 * minute_ms;
constexpr std::int64_t first_wait_ms = minute_ms;
constexpr std::int64_t longest_wait_ms = 6 * hour_ms;
constexpr std::int64_t given_up_after_ms = 3 * day_ms;

Instant next_try(store::QueuedLetter const& letter, Instant now)
{
    auto const doublings = std::min(letter.tries, 16);
    return now + std::min(first_wait_ms << doublings, longest_wait_ms);
}

mail::Message message_of(store::QueuedLetter const& letter, Sender const& sender)
{
    return {.from_name = mail::HeaderText{sender.name},
            .from = mail::Address::parse(sender.address),
            .to = mail::Address::parse(letter.recipient),
            .subject = mail::HeaderText{letter.subject},
            .text = letter.text,
            .html = letter.html,
            .unsubscribe = mail::HeaderText{letter.unsubscribe},
            .at = letter.created_at};
}

// Whether the letter is done with, sent or given up.
bool try_to_send(mail::Transport& transport, Sender const& sender, store::QueuedLetter const& letter, Instant now)
{
    try {
        transport.send(message_of(letter, sender));
        return true;
    } catch (mail::SendFault const& fault) {
        bool const is_over = fault.is_permanent || letter.created_at + given_up_after_ms < now;
        log::warning(is_over ? "a letter could not be sent and is given up"
                             : "a letter could not be sent; it is tried again later",
                     {{"letter", letter.id.value}, {"fault", std::string_view{fault.what()}}});
        return is_over;
    } catch (std::invalid_argument const& fault) {
        log::error("a letter is no letter", {{"letter", letter.id.value}, {"fault", std::string_view{fault.what()}}});
        return true;
    }
}

}  // namespace

bool send_letters(store::Store& store, mail::Transport& transport, Sender const& sender, Instant now)
{
    auto const next = store.read([](store::Reader& db) { return store::next_letter_at(db); });
    if (!next || *next > now) return false;
    auto const letters =
        store.write([&](store::Writer& db) { return store::take_letters(db, now, now + taken_ms, letters_at_once); });
    for (auto const& letter : letters) {
        bool const is_done = try_to_send(transport, sender, letter, now);
        store.write([&](store::Writer& db) {
            if (is_done)
                store::delete_letter(db, letter.id);
            else
                store::put_letter_off(db, letter.id, next_try(letter, now));
            return Done{};
        });
    }
    return !letters.empty();
}

Mailing::Mailing(store::Store& store, mail::Transport& transport, Sender sender, Clock clock,
                 std::chrono::milliseconds period)
    : store_{store}
    , transport_{transport}
    , sender_{std::move(sender)}
    , clock_{std::move(clock)}
    , thread_{[this, period](std::stop_token const& stopping) { run(stopping, period); }}
{
}

void Mailing::run(std::stop_token const& stopping, std::chrono::milliseconds period)
{
    while (!stopping.stop_requested()) {
        bool was_busy = false;
        try {
            was_busy = send_letters(store_, transport_, sender_, clock_());
        } catch (std::exception const& fault) {
            log::error("sending letters failed; it is tried again", {{"fault", std::string_view{fault.what()}}});
        }
        if (was_busy) continue;
        std::unique_lock lock{mutex_};
        woken_.wait_for(lock, stopping, period, [] { return false; });
    }
}

}  // namespace stoa::jobs
