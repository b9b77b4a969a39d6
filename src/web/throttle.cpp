#include "web/throttle.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "web/network.hpp"

namespace stoa::web {
namespace {

std::uint64_t account_key(std::string_view name) { return keyed_hash(lower_ascii(trim(name))); }
std::uint64_t network_key(std::string_view address) { return keyed_hash(block_of(address)); }
std::int64_t seconds_of(std::int64_t ms) { return (ms + second_ms - 1) / second_ms; }

}  // namespace

std::int64_t Throttle::wait_to_write(MemberId member, Instant now)
{
    if (!is_on_) return 0;
    return seconds_of(writing_.take(static_cast<std::uint64_t>(member.value), now));
}

std::int64_t Throttle::wait_to_compose(MemberId member, Instant now)
{
    if (!is_on_) return 0;
    return seconds_of(composing_.take(static_cast<std::uint64_t>(member.value), now));
}

std::int64_t Throttle::wait_to_react(MemberId member, Instant now)
{
    if (!is_on_) return 0;
    return seconds_of(reacting_.take(static_cast<std::uint64_t>(member.value), now));
}

std::int64_t Throttle::wait_to_upload(MemberId member, Instant now)
{
    if (!is_on_) return 0;
    return seconds_of(uploading_.take(static_cast<std::uint64_t>(member.value), now));
}

std::int64_t Throttle::wait_to_register(std::string_view address, Instant now)
{
    if (!is_on_) return 0;
    return seconds_of(registering_.take(network_key(address), now));
}

std::int64_t Throttle::wait_to_leave(std::string_view address, Instant now)
{
    if (!is_on_) return 0;
    return seconds_of(leaving_.take(network_key(address), now));
}

std::int64_t Throttle::wait_for_letter(std::string_view address, Instant now)
{
    if (!is_on_) return 0;
    return seconds_of(mailing_.take(network_key(address), now));
}

std::int64_t Throttle::wait_to_log_in(std::string_view name, std::string_view address, Instant now)
{
    if (!is_on_) return 0;
    auto wait = std::max(of_account_.wait_ms(account_key(name), now), of_network_.wait_ms(network_key(address), now));
    if (wait == 0) wait = signing_in_.take(0, now);
    return seconds_of(wait);
}

void Throttle::log_in_failed(std::string_view name, std::string_view address, Instant now)
{
    of_account_.failed(account_key(name), now);
    of_network_.failed(network_key(address), now);
}

void Throttle::log_in_succeeded(std::string_view name) { of_account_.succeeded(account_key(name)); }

}  // namespace stoa::web
