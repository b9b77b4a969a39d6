#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/ban.hpp"
#include "model/member.hpp"

namespace stoa {

// Who looks or acts, as far as the program needs to know.
struct Viewer {
    MemberId member{};  // 0: a guest
    std::string name;
    std::vector<GroupId> groups{guests};
    Preferences preferences;
    Instant read_floor{};     // all posts up to here count as read
    bool is_confirmed{true};  // has proven to read the mail that is sent to them
    UploadId avatar{};
    std::optional<Ban> ban{};
    std::int64_t unread_alerts{};         // counted up to 100
    std::int64_t unread_conversations{};  // counted up to 100
    bool ignores_members{};               // some, and pages must ask whom
    bool ignores_threads{};
    bool lacks_second_factor{};  // some groups count only for who has given one: they are not among `groups`

    bool has_floor_of_site{};  // `read_floor` is that of the site: marks may lie below it
    Membership membership{};   // whoever is no full member yet may read what guests may read

    bool is_member() const { return member.value != 0; }
};

}  // namespace stoa
