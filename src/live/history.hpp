#pragma once
#include <algorithm>
#include <cstddef>
#include <deque>
#include <ranges>
#include <span>

#include "model/event.hpp"

namespace stoa::live {

// The latest events, for whoever comes back after a while.
class History {
public:
    explicit History(std::size_t events_max)
        : events_max_{events_max}
    {
    }

    // What is older than the first event, nobody knows here.
    void begin(std::span<Event const> latest, EventId position)
    {
        events_.assign(latest.begin(), latest.end());
        position_ = position;
        known_after_ = events_.empty() ? position : EventId{events_.front().id.value - 1};
        trim();
    }
    void add(Event const& event)
    {
        events_.push_back(event);
        position_ = event.id;
        trim();
    }

    EventId position() const { return position_; }
    // Somebody who is ahead has it from another node, which may be a moment before this one; much more than that are
    // numbers of another database.
    bool knows_all_after(EventId heard) const
    {
        auto const ahead_max = static_cast<std::int64_t>(events_max_);
        return heard >= known_after_ && heard.value <= position_.value + ahead_max;
    }
    auto after(EventId heard) const
    {
        return std::ranges::subrange(std::ranges::upper_bound(events_, heard, {}, &Event::id), events_.end());
    }

private:
    void trim()
    {
        for (; events_.size() > events_max_; events_.pop_front()) known_after_ = events_.front().id;
    }

    std::size_t events_max_;
    std::deque<Event> events_;
    EventId position_{};
    EventId known_after_{};
};

}  // namespace stoa::live
