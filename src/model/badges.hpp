#pragma once
#include <cstdint>

#include "base/digest.hpp"
#include "base/id.hpp"

namespace stoa {

// The numbers in the head of every page that say what waits for a member.
struct Badges {
    std::int64_t alerts{};         // counted up to 100
    std::int64_t conversations{};  // the same
    friend bool operator==(Badges const&, Badges const&) = default;
};

// A session that goes on, and what waits for its member.
struct SessionState {
    MemberId member{};
    Sha256 session{};
    Badges badges;
};

}  // namespace stoa
