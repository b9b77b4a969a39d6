#pragma once
#include <cstdint>
#include <string_view>

namespace stoa::openid {

// Why a provider, or what it said, was not believed: for the log. People are told less.
enum class Flaw : std::uint8_t {
    unreachable,
    busy,
    wrong_metadata,
    wrong_keys,
    wrong_answer,
    malformed_token,
    refused_algorithm,
    unknown_key,
    wrong_signature,
    wrong_issuer,
    wrong_audience,
    wrong_time,
    wrong_nonce,
    wrong_subject,
    not_proven_anew,
};
std::string_view words_for(Flaw flaw);

}  // namespace stoa::openid
