#pragma once
#include <cstdint>
#include <span>
#include <string>

#include "model/claim.hpp"

namespace stoa {

// What was done to a statement. Stored: append only.
enum class ClaimAct : std::uint8_t {
    suggested = 1,
    entered,
    accepted,
    edited,
    removed,
    restored,
    answer_set,
    answer_removed,
    merged,
    took_in,
    separated,
    locked,
    unlocked,
};

std::string_view words_for(ClaimAct act);  // "Accepted"

// A state that a statement was in.
struct ClaimVersion {
    std::int64_t number{};
    ClaimAct act{ClaimAct::entered};
    std::string text;  // all that it said then, a line each: text_of(claim)
    MemberName member;
    Instant at{};
};

// "Statement: ...", "Said by: ...": what a statement says, to keep and to compare.
std::string text_of(Claim const& claim, std::span<Response const> answers = {});

}  // namespace stoa
