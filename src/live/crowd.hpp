#pragma once
#include <array>
#include <cstdint>
#include <list>
#include <unordered_map>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/member.hpp"

namespace stoa::live {

enum class VisitorKind : std::uint8_t { member, guest, robot };

// One visitor and where they were last seen.
struct Place {
    std::uint64_t visitor{};
    VisitorKind kind{};
    MemberName member;
    ThreadId thread{};
    Instant seen{};
};

// Who is in one room: figures of all kinds, and the members one by one because they are named.
struct Room {
    std::array<std::int64_t, 3> counts{};
    std::vector<Place const*> members;

    bool is_empty() const { return counts == std::array<std::int64_t, 3>{}; }
    void add(Place const& place);
    void remove(Place const& place);
};

// A share of the visitors: latest first, found by visitor, counted by thread. Not safe for several threads; Presence
// keeps one lock for each.
class Crowd {
public:
    explicit Crowd(std::size_t places_max);

    void saw(Place place);
    // Forgets who was last seen before this moment.
    void forget_before(Instant moment);
    Room const& everywhere() const { return everywhere_; }
    Room const* in_thread(ThreadId thread) const;

private:
    void forget_oldest();
    void enter(Place const& place);
    void leave(Place const& place);

    std::size_t places_max_;
    std::list<Place> places_;
    std::unordered_map<std::uint64_t, std::list<Place>::iterator> by_visitor_;
    std::unordered_map<std::int64_t, Room> by_thread_;
    Room everywhere_;
};

}  // namespace stoa::live
