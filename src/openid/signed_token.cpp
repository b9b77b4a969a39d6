#include "openid/signed_token.hpp"

#include <algorithm>
#include <array>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "openid/json_object.hpp"

namespace stoa::openid {
namespace {

struct TokenHead {
    Algorithm algorithm{};
    std::string key_id;  // empty: not named
};

// Three parts and no more, none of them empty.
std::optional<std::array<std::string_view, 3>> parts_of(std::string_view token)
{
    auto const parts = split(token, '.');
    if (parts.size() != 3 || std::ranges::any_of(parts, &std::string_view::empty)) return std::nullopt;
    return std::array{parts[0], parts[1], parts[2]};
}

// RFC 7515 section 4.1. What claims to be critical we do not know; what is of another type was made for something else.
Result<TokenHead, Flaw> read_token_head(std::string_view part)
{
    auto const head = parse_object(from_base64url(part).value_or(""));
    if (!head || head->contains("crit")) return Flaw::malformed_token;
    if (head->contains("typ") && !equal_ignoring_case(text_in(*head, "typ").value_or(""), "JWT"))
        return Flaw::malformed_token;
    if (head->contains("kid") && !text_in(*head, "kid")) return Flaw::malformed_token;
    auto const algorithm = parse_algorithm(text_in(*head, "alg").value_or(""));
    if (!algorithm) return Flaw::refused_algorithm;
    return TokenHead{*algorithm, text_in(*head, "kid").value_or("")};
}

// A token that names no key can be meant for one alone (OpenID Connect Core 10.1).
Result<std::vector<SigningKey>, Flaw> fitting_keys(TokenHead const& head, std::span<SigningKey const> keys)
{
    std::vector<SigningKey> fitting;
    bool is_of_other_kind = false;
    for (auto const& key : keys) {
        if (!head.key_id.empty() && key.id() != head.key_id) continue;
        if (key.algorithm() == head.algorithm)
            fitting.push_back(key);
        else
            is_of_other_kind = true;
    }
    if (fitting.empty() && is_of_other_kind && !head.key_id.empty()) return Flaw::refused_algorithm;
    if (fitting.empty() || (head.key_id.empty() && fitting.size() > 1)) return Flaw::unknown_key;
    return fitting;
}

}  // namespace

Result<std::string, Flaw> read_signed_token(std::string_view token, std::span<SigningKey const> keys)
{
    if (token.size() > token_bytes_max) return Flaw::malformed_token;
    auto const parts = parts_of(token);
    if (!parts) return Flaw::malformed_token;
    auto const head = read_token_head((*parts)[0]);
    if (!head) return head.error();
    auto payload = from_base64url((*parts)[1]);
    auto const signature = from_base64url((*parts)[2]);
    if (!payload || !signature) return Flaw::malformed_token;
    auto const fitting = fitting_keys(*head, keys);
    if (!fitting) return fitting.error();
    auto const message = token.substr(0, (*parts)[0].size() + 1 + (*parts)[1].size());
    bool const is_signed =
        std::ranges::any_of(*fitting, [&](SigningKey const& key) { return key.has_signed(message, *signature); });
    if (!is_signed) return Flaw::wrong_signature;
    return *std::move(payload);
}

}  // namespace stoa::openid
