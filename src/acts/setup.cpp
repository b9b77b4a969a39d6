#include "acts/setup.hpp"

#include "acts/member_register.hpp"
#include "base/digest.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "store/member.hpp"
#include "store/member_search.hpp"
#include "store/moderation_log.hpp"
#include "store/setting.hpp"

namespace stoa::acts {
namespace {

// "DIGEST EXPIRY": who reads the database cannot set the site up with it.
constexpr std::string_view setting_name = "setup_token";

std::string digest_of(std::string_view token) { return hex(view(sha256(token))); }

}  // namespace

std::optional<std::string> setup_begin(store::Writer& db, Instant now)
{
    if (store::has_administrator(db)) return std::nullopt;
    auto token = random_token();
    store::set_setting(db, setting_name, digest_of(token) + ' ' + std::to_string((now + setup_ms).ms));
    return token;
}

bool is_setup_open(store::Reader& db, std::string_view token, Instant now)
{
    auto kept = store::find_setting(db, setting_name);
    if (!kept || token.empty() || store::has_administrator(db)) return false;
    auto space = kept->find(' ');
    auto expires_at = parse_number<std::int64_t>(std::string_view{*kept}.substr(space + 1));
    return space != std::string::npos && expires_at && now.ms < *expires_at &&
           kept->substr(0, space) == digest_of(token);
}

Result<MemberId> setup_finish(store::Writer& db, std::string_view token, Registration const& registration, Instant now)
{
    if (!is_setup_open(db, token, now)) return Refusal::setup_over;
    auto member = member_register(db, registration, now);
    if (!member) return member.error();
    // Whoever reads the console owns the site: their word is enough.
    store::set_confirmed_email(db, *member, registration.email, now);
    store::add_to_group(db, *member, administrators);
    store::set_setting(db, setting_name, "");
    store::insert_log_entry(
        db, {.actor = *member, .kind = LogKind::administrator_set_up, .member = *member, .subject = registration.name},
        now);
    return *member;
}

}  // namespace stoa::acts
