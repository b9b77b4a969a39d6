#pragma once
#include <string>
#include <string_view>

#include "html/writer.hpp"
#include "model/views.hpp"

namespace stoa::pages {

// "61 members, 153 guests", with robots apart where there are any.
std::string members_and_guests(Presence const& here);

// "Users viewing this thread: 7 in total (3 members, 4 guests): Ada, Ben"
struct Viewers {
    std::string_view place;  // "thread", "forum"
    Presence const& here;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
