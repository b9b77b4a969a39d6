#pragma once
#include <string>

namespace stoa {

inline constexpr int read_days_max = 3'650;

// What administrators set about the site on its pages; the configuration file gives what stands there at first.
struct SiteSettings {
    std::string name;                   // empty: as configured
    std::string description;            // for search engines
    bool copies_remote_pictures{true};  // those of other sites that posts show
    std::string deletion_days;    // model/account_deletion.hpp, as acts::deletion_policy() reads it; empty: the usual
    std::string deletion_posts;   // "choose", "keep" or "remove"
    bool approves_members{};      // a registration waits until somebody approves it
    bool approves_invited{true};  // those as well who come with an invitation
    std::string approval_question{};  // what newcomers are asked then; empty: nothing
    std::string read_days{};          // what is older counts as read for everybody; empty: nothing does
};

}  // namespace stoa
