#pragma once
#include <string>
#include <string_view>

namespace stoa::web {

// The hidden field `key` of a form: proof that the form came from this site for this browser. It is bound to the token
// that the browser holds in a cookie (of its session, or as a guest) and masked anew each time, so that the sizes of
// compressed pages tell nothing about it (BREACH).
//     key = mask base64url(hash(mask) xor hash(token))       hash: keyed_blake2b under the secret
std::string make_form_key(std::string_view secret, std::string_view token);
bool is_form_key(std::string_view key, std::string_view secret, std::string_view token);

}  // namespace stoa::web
