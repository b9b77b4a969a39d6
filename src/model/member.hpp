#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/group.hpp"

namespace stoa {

// ISO 3166-1 alpha-2 in upper case, or empty: not told.
using CountryCode = std::string;

enum class Theme : std::uint8_t { automatic, light, dark };
enum class Density : std::uint8_t { comfortable, compact };

// Whether somebody who registered is a member yet. The numbers are stored.
enum class Membership : std::uint8_t {
    full,
    waiting,  // until somebody approves the registration
    refused,
};

// Who may begin conversations with a member. Moderators always may. The numbers are stored.
enum class Writers : std::uint8_t { everybody, no_newcomers, nobody };
std::string_view name_of(Writers writers);  // as forms say it: "no-newcomers"
Writers parse_writers(std::string_view name);

struct Preferences {
    Theme theme{Theme::automatic};
    Density density{Density::comfortable};
    std::string time_zone{};  // "Europe/Dublin"; empty: UTC
    bool hides_signatures{};  // of others
    bool hides_presence{};    // from others: is not named among those who are here
    Writers writers{Writers::everybody};
};

// As much of a member as stands beside a link to them.
struct MemberName {
    MemberId id{};     // 0: not a member
    std::string name;  // of a guest or an unknown author: as shown, may be empty
    UploadId avatar{};
    explicit operator bool() const { return id.value != 0; }
};

// As much of a member as stands beside a post.
struct MemberCard {
    MemberId id{};
    std::string name;
    std::string title;
    CountryCode country;  // chosen by the member, never derived from an address
    CountryCode location;
    std::optional<Instant> joined_at;
    std::int64_t post_count{};
    bool is_staff{};
    std::string staff_badge;  // "Administrator", "Moderator" or empty
    UploadId avatar{};
    explicit operator bool() const { return id.value != 0; }
};

struct Member {
    MemberId id{};
    std::string name;
    std::string email;  // not shown
    std::string title;
    CountryCode country;
    CountryCode location;
    std::optional<Instant> joined_at;
    std::optional<Instant> seen_at;
    std::int64_t post_count{};
    std::int64_t thread_count{};
    std::vector<GroupId> groups;  // besides `members`
    Preferences preferences;
    bool is_guest{};                // written down by an import: posts under this name, cannot log in
    std::int64_t reaction_score{};  // reactions received, with likes that an import brought
    std::optional<Instant> email_confirmed_at{};
    UploadId avatar{};
    std::optional<Instant> deleted_at{};  // nothing but the number is left of them
    Membership membership{};
};

}  // namespace stoa
