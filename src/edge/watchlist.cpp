#include "edge/watchlist.hpp"

namespace stoa::edge {

void Watchlist::add(Watched& watched)
{
    watched.place_ = all_.size();
    all_.push_back(&watched);
}

void Watchlist::remove(Watched& watched)
{
    all_[watched.place_] = all_.back();
    all_[watched.place_]->place_ = watched.place_;
    all_.pop_back();
}

// An interrupted operation completes later, so neither loop changes the list while it runs.

void Watchlist::sweep(TimePoint now)
{
    for (auto* watched : all_) {
        if (watched->deadline_ <= now) watched->interrupt();
    }
}

void Watchlist::interrupt_idle()
{
    for (auto* watched : all_) {
        if (watched->is_idle_) watched->interrupt();
    }
}

}  // namespace stoa::edge
