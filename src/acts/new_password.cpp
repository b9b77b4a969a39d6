#include "acts/new_password.hpp"

#include "acts/common_password.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"

namespace stoa::acts {

Result<NewPassword> NewPassword::parse(std::string_view typed, std::string_view typed_again, std::string_view name,
                                       std::string_view email)
{
    if (!is_utf8(typed) || !is_utf8(typed_again)) return Refusal::text_not_utf8;
    // Keyboards differ in how they compose letters; the hash must not (NIST SP 800-63B section 3.1.1.2).
    auto password = normalise(typed);
    auto length = count_code_points(password);
    if (length < password_length_min) return Refusal::password_too_short;
    if (length > password_length_max) return Refusal::password_too_long;
    if (is_common_password(password, name, email)) return Refusal::password_too_common;
    if (password != normalise(typed_again)) return Refusal::password_differs;
    return NewPassword{std::move(password)};
}

}  // namespace stoa::acts
