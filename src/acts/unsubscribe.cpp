#include "acts/unsubscribe.hpp"

#include "base/digest.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "store/alert.hpp"
#include "store/setting.hpp"

namespace stoa::acts {
namespace {

constexpr std::string_view secret_setting = "unsubscribe_secret";

std::string token_of(std::string_view secret, MemberId member)
{
    auto const number = std::to_string(member.value);
    return number + '.' + base64url(view(hmac_sha256(secret, "unsubscribe\n" + number)));
}

}  // namespace

std::string unsubscribe_token(store::Writer& db, MemberId member)
{
    auto secret = store::find_setting(db, secret_setting);
    if (!secret) {
        secret = random_token();
        store::set_setting(db, secret_setting, *secret);
    }
    return token_of(*secret, member);
}

std::optional<MemberId> member_of_unsubscribe_token(store::Reader& db, std::string_view token)
{
    auto const secret = store::find_setting(db, secret_setting);
    auto const number = parse_number<std::int64_t>(token.substr(0, token.find('.')));
    if (!secret || !number) return std::nullopt;
    MemberId const member{*number};
    if (!equal_in_constant_time(token, token_of(*secret, member))) return std::nullopt;
    return member;
}

bool unsubscribe(store::Writer& db, std::string_view token)
{
    auto const member = member_of_unsubscribe_token(db, token);
    if (!member) return false;
    auto preferences = store::alert_preferences(db, *member);
    preferences.letters = {};
    store::set_alert_preferences(db, *member, preferences);
    return true;
}

}  // namespace stoa::acts
