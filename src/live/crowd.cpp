#include "live/crowd.hpp"

#include <utility>

namespace stoa::live {

void Room::add(Place const& place)
{
    ++counts.at(static_cast<std::size_t>(place.kind));
    if (place.kind == VisitorKind::member) members.push_back(&place);
}

void Room::remove(Place const& place)
{
    --counts.at(static_cast<std::size_t>(place.kind));
    if (place.kind == VisitorKind::member) std::erase(members, &place);
}

Crowd::Crowd(std::size_t places_max)
    : places_max_{places_max}
{
}

void Crowd::saw(Place place)
{
    auto known = by_visitor_.find(place.visitor);
    if (known == by_visitor_.end()) {
        if (places_.size() == places_max_) forget_oldest();
        places_.push_front(std::move(place));
        by_visitor_.emplace(places_.front().visitor, places_.begin());
        everywhere_.add(places_.front());
        enter(places_.front());
        return;
    }
    auto at = known->second;
    places_.splice(places_.begin(), places_, at);
    at->seen = place.seen;
    at->member = std::move(place.member);
    if (at->thread == place.thread) return;
    leave(*at);
    at->thread = place.thread;
    enter(*at);
}

void Crowd::forget_before(Instant moment)
{
    while (!places_.empty() && places_.back().seen < moment) forget_oldest();
}

Room const* Crowd::in_thread(ThreadId thread) const
{
    auto found = by_thread_.find(thread.value);
    return found == by_thread_.end() ? nullptr : &found->second;
}

void Crowd::forget_oldest()
{
    auto const& oldest = places_.back();
    leave(oldest);
    everywhere_.remove(oldest);
    by_visitor_.erase(oldest.visitor);
    places_.pop_back();
}

void Crowd::enter(Place const& place)
{
    if (place.thread.value != 0) by_thread_[place.thread.value].add(place);
}

void Crowd::leave(Place const& place)
{
    auto found = by_thread_.find(place.thread.value);
    if (found == by_thread_.end()) return;
    found->second.remove(place);
    if (found->second.is_empty()) by_thread_.erase(found);
}

}  // namespace stoa::live
