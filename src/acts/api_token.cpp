#include "acts/api_token.hpp"

#include "base/digest.hpp"
#include "base/random.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "store/session.hpp"

namespace stoa::acts {
namespace {

// So that a token that slips into public view is known for one, by people and by programs that look for them.
constexpr std::string_view token_mark = "stoa_";

}  // namespace

// The name tells its owner later what the token was for.
Result<NewApiToken> api_token_create(store::Writer& db, MemberId member, ApiTokenDraft const& draft, Instant now)
{
    if (member.value == 0) return Refusal::login_required;
    if (!is_utf8(draft.name)) return Refusal::text_not_utf8;
    auto line = clean_line(draft.name);
    if (is_blank(line)) return Refusal::name_too_short;
    if (count_code_points(line) > token_name_length_max) return Refusal::name_too_long;

    auto token = std::string{token_mark} + random_token();
    auto expires_at = draft.lifetime_days ? std::optional{now + *draft.lifetime_days * day_ms} : std::nullopt;
    auto id = store::insert_api_token(db, {.key = sha256(token),
                                           .member = member,
                                           .name = line,
                                           .created_at = now,
                                           .scope = draft.scope,
                                           .expires_at = expires_at,
                                           .is_strong = draft.is_strong});
    return NewApiToken{id, token};
}

}  // namespace stoa::acts
