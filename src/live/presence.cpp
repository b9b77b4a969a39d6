#include "live/presence.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "base/digest.hpp"
#include "live/crowd.hpp"
#include "model/limits.hpp"

namespace stoa::live {
namespace {

constexpr std::size_t shards = 16;

VisitorKind kind_of(Presence::Visitor const& visitor)
{
    if (visitor.member) return VisitorKind::member;
    return is_robot(visitor.user_agent) ? VisitorKind::robot : VisitorKind::guest;
}

// A member is one person on all their devices, a robot one name on all its machines; a guest is an address with a
// browser. Only the keyed hash stays: no address is kept.
std::uint64_t key_of(Presence::Visitor const& visitor, VisitorKind kind)
{
    std::string identity{static_cast<char>(kind)};
    if (kind == VisitorKind::member) identity += std::to_string(visitor.member.id.value);
    if (kind == VisitorKind::guest) identity.append(visitor.address) += '\0';
    if (kind != VisitorKind::member) identity += visitor.user_agent;
    return keyed_hash(identity);
}

struct Shard {
    std::mutex mutex;
    Crowd crowd{Presence::places_max / shards};
};

// Adds up what each shard knows of a room.
class Gathering {
public:
    void add(Room const& room)
    {
        presence_.members += room.counts[static_cast<std::size_t>(VisitorKind::member)];
        presence_.guests += room.counts[static_cast<std::size_t>(VisitorKind::guest)];
        presence_.robots += room.counts[static_cast<std::size_t>(VisitorKind::robot)];
        for (auto const* place : room.members) {
            if (place->member.name.empty()) continue;
            sightings_.push_back({place->seen, members_.size()});
            members_.push_back(place->member);
        }
    }

    stoa::Presence finish() &&
    {
        auto named = std::min(sightings_.size(), Presence::names_max);
        auto end = sightings_.begin() + static_cast<std::ptrdiff_t>(named);
        std::ranges::partial_sort(sightings_, end, std::greater{}, &Sighting::seen);
        for (auto at = sightings_.begin(); at != end; ++at) presence_.names.push_back(std::move(members_[at->member]));
        return std::move(presence_);
    }

private:
    // Small, because sorting moves it about.
    struct Sighting {
        Instant seen;
        std::size_t member;
    };

    stoa::Presence presence_;
    std::vector<Sighting> sightings_;
    std::vector<MemberName> members_;
};

}  // namespace

struct Presence::State {
    std::array<Shard, shards> all;

    template <class FindRoom>
    stoa::Presence gather(Instant now, FindRoom find_room)
    {
        Gathering gathering;
        for (auto& shard : all) {
            std::scoped_lock lock{shard.mutex};
            shard.crowd.forget_before(now - presence_ms);
            if (Room const* room = find_room(shard.crowd)) gathering.add(*room);
        }
        return std::move(gathering).finish();
    }
};

Presence::Presence()
    : state_{std::make_unique<State>()}
{
}

Presence::~Presence() = default;

void Presence::saw(Visitor const& visitor, ThreadId thread, Instant now)
{
    auto kind = kind_of(visitor);
    Place place{key_of(visitor, kind), kind, visitor.member, thread, now};
    auto& shard = state_->all[place.visitor % shards];
    std::scoped_lock lock{shard.mutex};
    shard.crowd.forget_before(now - presence_ms);
    shard.crowd.saw(std::move(place));
}

stoa::Presence Presence::in_thread(ThreadId thread, Instant now) const
{
    return state_->gather(now, [&](Crowd const& crowd) { return crowd.in_thread(thread); });
}

stoa::Presence Presence::on_site(Instant now) const
{
    return state_->gather(now, [](Crowd const& crowd) { return &crowd.everywhere(); });
}

// Of the names it counts who they are, not who was seen last.
std::uint64_t fingerprint_of(stoa::Presence const& here)
{
    std::vector<std::int64_t> numbers;
    for (auto const& member : here.names) numbers.push_back(member.id.value);
    std::ranges::sort(numbers);
    numbers.insert(numbers.end(), {here.members, here.guests, here.robots});
    return keyed_hash({reinterpret_cast<char const*>(numbers.data()), numbers.size() * sizeof numbers.front()}) | 1;
}

}  // namespace stoa::live
