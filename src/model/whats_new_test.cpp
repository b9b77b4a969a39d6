#include "model/whats_new.hpp"

#include <doctest/doctest.h>

namespace stoa {

TEST_CASE("a list of What's new is said in its address")
{
    CHECK(text_of(WhatsNewList::unread, {}) == "unread");
    WhatsNewFilter const filter{ForumId{7}, "For sale", "gears & chains", WhatsNewPeriod::week};
    CHECK(text_of(WhatsNewList::posts, filter) ==
          "posts?forum=7&prefix=For%20sale&tag=gears%20%26%20chains&period=week");
    for (auto list : whats_new_lists) CHECK(parse_whats_new_list(name_of(list)) == list);
    CHECK_FALSE(parse_whats_new_list("all"));
    CHECK(parse_whats_new_period("month") == WhatsNewPeriod::month);
    CHECK_FALSE(parse_whats_new_period("year"));
    CHECK(begin_of(WhatsNewPeriod::day, Instant{day_ms + 5}) == Instant{5});
}

TEST_CASE("a place in a list is two numbers")
{
    CHECK(text_of(ListPlace{{1700}, 12}) == "1700-12");
    CHECK(parse_list_place("1700-12") == ListPlace{{1700}, 12});
    for (auto* broken : {"", "1700", "-", "1700-", "-12", "x-1", "1700-12-3", "99999999999999999999-1"})
        CHECK_FALSE(parse_list_place(broken));
}

}  // namespace stoa
