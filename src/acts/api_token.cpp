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
Result<NewApiToken> api_token_create(store::Writer& db, MemberId member, std::string_view name, Instant now)
{
    if (member.value == 0) return Refusal::login_required;
    if (!is_utf8(name)) return Refusal::text_not_utf8;
    auto line = clean_line(name);
    if (is_blank(line)) return Refusal::name_too_short;
    if (count_code_points(line) > token_name_length_max) return Refusal::name_too_long;

    auto token = std::string{token_mark} + random_token();
    auto id = store::insert_api_token(db, sha256(token), member, line, now);
    return NewApiToken{id, token};
}

std::optional<Viewer> api_token_find(store::Reader& db, std::string_view token)
{
    return store::find_api_token(db, sha256(token));
}

}  // namespace stoa::acts
