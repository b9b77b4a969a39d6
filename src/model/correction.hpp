#pragma once
#include <optional>
#include <string>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/member.hpp"

namespace stoa {

using CorrectionId = Id<struct Correction>;

// A note that sets something in a post right, for all to see and without changing its text. It is never edited; one
// that a moderator removed leaves a line that says so.
struct Correction {
    CorrectionId id{};
    PostId post{};
    MemberName author;
    std::string text;  // empty where it was removed
    Instant at{};
    std::optional<Instant> removed_at;
    MemberName removed_by;
};

}  // namespace stoa
