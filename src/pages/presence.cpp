#include "pages/presence.hpp"

#include "base/text.hpp"
#include "pages/count.hpp"
#include "pages/member_link.hpp"

namespace stoa::pages {
namespace {

void names(html::Writer& out, Presence const& here)
{
    std::string_view before = ": ";
    for (auto const& member : here.names) {
        out.html<R"~({}{})~">(before, MemberLink{member});
        before = ", ";
    }
}

}  // namespace

std::string members_and_guests(Presence const& here)
{
    return counted(here.members, "member", "members") + ", " + counted(here.guests, "guest", "guests");
}

void Viewers::operator()(html::Writer& out) const
{
    auto const robots = [&] {
        if (here.robots > 0) out.html<R"~(, and {})~">(counted(here.robots, "robot", "robots"));
    };
    out.html<R"~(<p class="viewers">Users viewing this {}: {} in total ({}){}{}</p>)~">(
        place, grouped(here.total()), members_and_guests(here), robots, [&] { names(out, here); });
}

}  // namespace stoa::pages
