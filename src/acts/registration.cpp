#include <algorithm>
#include <array>
#include <optional>

#include "acts/common_password.hpp"
#include "acts/drafts.hpp"
#include "acts/email_address.hpp"
#include "base/name_rules.hpp"
#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"

namespace stoa::acts {
namespace {

// Names under which somebody could speak for the forum.
constexpr auto reserved_words = std::to_array<std::string_view>({
    "admin",     "admins",     "administrator", "administrators", "administration", "moderator", "moderators",
    "mod",       "mods",       "staff",         "support",        "system",         "stoa",      "root",
    "webmaster", "postmaster", "hostmaster",    "abuse",          "security",       "guest",     "guests",
    "anonymous", "deleted",    "everyone",      "member",         "members",
});

bool is_reserved(std::string_view name)
{
    auto key = likeness_key(letters_and_digits(name));
    return std::ranges::any_of(reserved_words, [&](auto word) { return key == likeness_key(word); });
}

std::optional<Refusal> why_not_name(std::string_view typed, std::string_view name, ReservedNames reserved)
{
    auto length = count_code_points(name);
    if (length < name_length_min) return Refusal::name_too_short;
    if (length > name_length_max) return Refusal::name_too_long;
    if (hides_something(trim(typed)) || !is_plain_name(name)) return Refusal::name_not_allowed;
    if (reserved == ReservedNames::refused && is_reserved(name)) return Refusal::name_not_allowed;
    return std::nullopt;
}

std::optional<Refusal> why_not_password(Registration const& registration, std::string_view password_again)
{
    auto const& password = registration.password;
    auto length = count_code_points(password);
    if (length < password_length_min) return Refusal::password_too_short;
    if (length > password_length_max) return Refusal::password_too_long;
    if (is_common_password(password, registration.name, registration.email)) return Refusal::password_too_common;
    if (password != normalise(password_again)) return Refusal::password_differs;
    return std::nullopt;
}

}  // namespace

Result<Registration> Registration::parse(std::string_view name, std::string_view email, std::string_view password,
                                         std::string_view password_again, std::string_view country,
                                         std::string_view location, ReservedNames reserved)
{
    for (auto typed : {name, email, password, password_again}) {
        if (!is_utf8(typed)) return Refusal::text_not_utf8;
    }
    Registration registration;
    registration.name = clean_line(name);
    if (auto refusal = why_not_name(name, registration.name, reserved)) return *refusal;
    registration.name_key = likeness_key(registration.name);

    registration.email = trim(email);
    if (!is_email_address(registration.email)) return Refusal::email_invalid;

    // Keyboards differ in how they compose letters; the hash must not (NIST SP 800-63B section 3.1.1.2).
    registration.password = normalise(password);
    if (auto refusal = why_not_password(registration, password_again)) return *refusal;

    auto lives_in = parse_country(country);
    if (!lives_in) return lives_in.error();
    auto is_in = parse_country(location);
    if (!is_in) return is_in.error();
    registration.country = *lives_in;
    registration.location = *is_in;
    return registration;
}

}  // namespace stoa::acts
