#pragma once
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "base/result.hpp"
#include "model/member.hpp"
#include "model/profile.hpp"
#include "model/refusal.hpp"

namespace stoa::acts {

// A profile as a form has it.
struct ProfileTyped {
    std::string_view title{};
    std::string_view country{};
    std::string_view location{};
    std::string_view about{};
    std::string_view signature{};
    std::string_view links{};  // one a line
    std::string_view birth_day{};
    std::string_view birth_month{};
    std::string_view birth_year{};
    bool shows_birthday{};
};

struct ProfileDraft {
    static Result<ProfileDraft> parse(ProfileTyped const& typed, Instant now);
    std::string title;
    CountryCode country;
    CountryCode location;
    Profile profile;
};

}  // namespace stoa::acts
