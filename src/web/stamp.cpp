#include "web/stamp.hpp"

#include "base/digest.hpp"
#include "base/text.hpp"

namespace stoa::web {
namespace {

constexpr std::int64_t quickest_ms = 2 * second_ms;

std::string signed_time(Visit const& visit, std::string_view time)
{
    auto const digest = hmac_sha256(visit.site.form_secret, "opened\n" + std::string{time} + '\n' + visit.guest_token);
    return std::string{time} + '.' + base64url(view(digest));
}

}  // namespace

std::string stamp_of(Visit const& visit) { return signed_time(visit, std::to_string(visit.now.ms)); }

bool is_too_quick(Visit const& visit)
{
    if (!visit.site.options.is_paced) return false;
    auto const stamp = visit.form.get("opened");
    auto const time = stamp.substr(0, stamp.find('.'));
    auto const opened_ms = parse_number<std::int64_t>(time);
    if (!opened_ms || !equal_in_constant_time(stamp, signed_time(visit, time))) return true;
    return visit.now.ms < *opened_ms + quickest_ms;
}

}  // namespace stoa::web
