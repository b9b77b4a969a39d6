#pragma once
#include <string>
#include <string_view>

#include "live/topic.hpp"
#include "model/event.hpp"

namespace stoa::live {

// What an event is to those who look at a topic: the kind of event that their browsers hear, or nothing.
std::string_view news_of(Event const& event, Topic const& topic);

// As a stream says it: its number, its kind and, to the readers of a thread, the numbers of what it is about; never
// what somebody wrote. Of a list nothing is said but that it has changed: a thread in it may be gone when somebody
// hears it.
std::string text_of(Event const& event, Topic const& topic);
// What no table holds, so it has no number: whoever misses it misses nothing.
std::string passing_text(std::string_view kind);
// The browser asks from here on when it comes back.
std::string mark_text(EventId position);
// There is more to tell than a stream should: the page is to be loaded anew.
std::string reset_text(EventId position);

// After it a member's rights may be others, or their session is over.
bool changes_rights_of_member(EventKind kind);

}  // namespace stoa::live
