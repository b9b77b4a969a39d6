#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "http/request.hpp"

// Every route with those it is for, and with what to ask it: the walk (walk_test.cpp) fails where one is missing.
namespace stoa::scene {

// Each may do what those before it may, but for the banned and for applicants, who may do what guests may.
enum class Role : std::uint8_t {
    guest,
    banned,
    applicant,            // whose registration waits for approval
    newcomer,             // a member of a minute
    member,               // who has written
    moderator_elsewhere,  // of the garden alone
    moderator,
    administrator,
    nobody,  // there is nothing to set up any more
};
inline constexpr Role roles[]{Role::guest,     Role::banned,       Role::applicant,
                              Role::newcomer,  Role::member,       Role::moderator_elsewhere,
                              Role::moderator, Role::administrator};
// Logged in, with the rights of a guest.
constexpr bool takes_no_part(Role role) { return role == Role::banned || role == Role::applicant; }
std::string_view name_of(Role role);

// What the hole of a pattern is filled with.
enum class Hole : std::uint8_t {
    none,
    forum,
    thread,
    post,
    member,
    group,
    reaction,
    claim,
    source,
    speaker,
    conversation,
    message,
    report,
    other
};

struct WalkRow {
    http::Method method;
    std::string_view pattern;
    Role least;  // who may do it to a thing that everybody sees, and that is not their own
    Hole hole{Hole::none};
    std::string_view sends{};  // a form without its key, or JSON
};

std::span<WalkRow const> walk_table();

}  // namespace stoa::scene
