#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "http/event_stream.hpp"
#include "live/topic.hpp"
#include "model/badges.hpp"
#include "model/viewer.hpp"

namespace stoa::live {

// Somebody who has a page open and its stream.
struct Listener {
    Viewer viewer;
    Sha256 session{};         // of a member
    std::uint64_t address{};  // a keyed hash: no address is kept
    Topic topic;
    EventId heard{};              // what is not after it, the page knows already
    Badges badges;                // that the page shows
    http::EventStream* stream{};  // lives as long as the listener is in the audience
    std::size_t seat{};
};

// Those who look at one thread, and what they were last told of who else is there.
struct ThreadRoom {
    std::vector<Listener*> listeners;
    std::uint64_t viewers{};
    Instant viewers_told_at{};
};

// All listeners, found by what they listen to. Not safe for several threads; Hub keeps the lock.
class Audience {
public:
    Listener& add(Listener listener);
    void remove(Listener& listener);

    std::size_t size() const { return all_.size(); }
    std::vector<std::unique_ptr<Listener>> const& all() const { return all_; }
    std::size_t count_of_member(MemberId member) const;
    std::size_t count_of_guests(std::uint64_t address) const;
    std::vector<Listener*> const& of_member(MemberId member) const;
    std::vector<Listener*> const& in_thread(ThreadId thread) const;
    std::vector<Listener*> const& of_forum(ForumId forum) const;
    std::vector<Listener*> const& everywhere() const { return everywhere_; }
    // Members in the order of their numbers.
    std::vector<MemberId> members_after(MemberId member, std::size_t count) const;
    std::unordered_map<std::int64_t, ThreadRoom>& rooms() { return rooms_; }

private:
    std::vector<Listener*>* list_of(Topic const& topic);

    std::vector<std::unique_ptr<Listener>> all_;
    std::unordered_map<std::int64_t, ThreadRoom> rooms_;
    std::unordered_map<std::int64_t, std::vector<Listener*>> forums_;
    std::vector<Listener*> everywhere_;
    std::map<MemberId, std::vector<Listener*>> members_;
    std::unordered_map<std::uint64_t, std::size_t> guests_;
};

}  // namespace stoa::live
