#include <algorithm>
#include <array>
#include <optional>

#include "acts/drafts.hpp"
#include "acts/new_password.hpp"
#include "base/name_rules.hpp"
#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "mail/email_address.hpp"
#include "model/application.hpp"
#include "model/limits.hpp"
#include "store/member.hpp"

namespace stoa::acts {
namespace {

// Names under which somebody could speak for the forum.
constexpr auto reserved_words = std::to_array<std::string_view>({
    "admin",     "admins",     "administrator", "administrators", "administration", "moderator", "moderators",
    "mod",       "mods",       "staff",         "support",        "system",         "stoa",      "root",
    "webmaster", "postmaster", "hostmaster",    "abuse",          "security",       "guest",     "guests",
    "anonymous", "deleted",    "deletedmember", "everyone",       "member",         "members",
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

// All but the password.
Result<Registration> parse_unproven(std::string_view name, std::string_view email, std::string_view country,
                                    std::string_view location, ReservedNames reserved)
{
    if (!is_utf8(name) || !is_utf8(email)) return Refusal::text_not_utf8;
    Registration registration;
    registration.name = clean_line(name);
    if (auto refusal = why_not_name(name, registration.name, reserved)) return *refusal;
    registration.name_key = likeness_key(registration.name);

    registration.email = trim(email);
    if (!mail::is_email_address(registration.email)) return Refusal::email_invalid;

    auto lives_in = parse_country(country);
    if (!lives_in) return lives_in.error();
    auto is_in = parse_country(location);
    if (!is_in) return is_in.error();
    registration.country = *lives_in;
    registration.location = *is_in;
    return registration;
}

}  // namespace

Result<Registration> Registration::parse(std::string_view name, std::string_view email, std::string_view password,
                                         std::string_view password_again, std::string_view country,
                                         std::string_view location, ReservedNames reserved)
{
    auto registration = parse_unproven(name, email, country, location, reserved);
    if (!registration) return registration;
    auto chosen = NewPassword::parse(password, password_again, registration->name, registration->email);
    if (!chosen) return chosen.error();
    registration->password = std::move(chosen->text);
    return registration;
}

Result<Registration> Registration::parse_vouched(std::string_view name, std::string_view email,
                                                 std::string_view country, std::string_view location)
{
    auto registration = parse_unproven(name, email, country, location, ReservedNames::refused);
    if (registration) registration->password_hash = store::no_password;
    return registration;
}

Result<ApplicationDraft> ApplicationDraft::parse(std::string_view question, std::string_view answer)
{
    if (!is_utf8(answer)) return Refusal::text_not_utf8;
    ApplicationDraft draft{std::string{question}, clean_text(answer)};
    if (question.empty()) draft.answer.clear();
    if (count_code_points(draft.answer) > application_answer_length_max) return Refusal::answer_too_long;
    return draft;
}

}  // namespace stoa::acts
