#include "acts/thread_edit.hpp"

#include "store/check.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

HeadingDraft heading(ThreadId thread, std::string_view title, std::string prefix = {},
                     std::vector<std::string> tags = {})
{
    return {thread, *ThreadTitle::parse(title), std::move(prefix), std::move(tags)};
}

std::vector<std::string> titles_with(Community& here, Viewer const& who, std::string_view tag)
{
    auto view = here.read(tag_read, who, tag, 1);
    std::vector<std::string> titles;
    if (view)
        for (auto const& row : view->threads) titles.push_back(row.thread.title);
    return titles;
}

using Titles = std::vector<std::string>;

}  // namespace

STORE_TEST_CASE("Its starter gives a thread another title, prefix and tags; lists and counts follow")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto first = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto second = here.start(ben, here.frames, "Titanium", "One.")->thread;
    REQUIRE(here.does(thread_edit, ada, heading(first, "Steel frames", "Advice", {"frames", "touring"})));
    REQUIRE(here.does(thread_edit, ben, heading(second, "Titanium frames", "Advice", {"frames"})));
    CHECK(here.events().back() == EventKind::thread_heading_changed);
    CHECK(here.thread(first).slug == "steel-frames");
    CHECK(titles_with(here, here.guest, "frames") == Titles{"Titanium frames", "Steel frames"});
    REQUIRE(here.reply(ben, first, "More."));
    CHECK(titles_with(here, here.guest, "frames") == Titles{"Steel frames", "Titanium frames"});
    auto tags = here.read(tags_read, here.guest).tags;
    REQUIRE(tags.size() == 2);
    CHECK(tags.at(0).name == "frames");
    CHECK(tags.at(0).thread_count == 2);
    CHECK(here.read(forum_read_prefix, ada, here.frames, "Advice", 1)->threads.size() == 2);
    CHECK(here.read(forum_read_prefix, ada, here.frames, "News", 1)->threads.empty());

    REQUIRE(here.does(thread_edit, ada, heading(first, "Steel frames", "News", {"steel"})));
    CHECK(titles_with(here, here.guest, "touring").empty());
    CHECK(refusal_of(here.read(tag_read, here.guest, std::string_view{"touring"}, 1)) == Refusal::no_such_tag);
    CHECK(here.read(forum_read_prefix, ada, here.frames, "News", 1)->thread_total == 1);
    CHECK(here.store.read([](store::Reader& db) { return store::find_inconsistencies(db); }).empty());
}

STORE_TEST_CASE("Only its starter and those who look after the forum change what stands above a thread")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    CHECK(refusal_of(here.does(thread_edit, ben, heading(thread, "Mine"))) == Refusal::not_permitted);
    CHECK(refusal_of(here.does(thread_edit, here.guest, heading(thread, "Mine"))) == Refusal::login_required);
    CHECK(here.does(thread_edit, mona, heading(thread, "Steel, calmly", {}, {"steel"})));
    CHECK(refusal_of(here.read(heading_find, ben, thread)) == Refusal::not_permitted);
    auto hidden = here.start(mona, here.workshop, "Staff", "Between ourselves.")->thread;
    CHECK(refusal_of(here.does(thread_edit, ben, heading(hidden, "Mine"))) == Refusal::no_such_thread);
    CHECK(refusal_of(here.does(thread_edit, ada, heading(here.locked_thread(ada), "x"))) == Refusal::thread_locked);

    here.forbid(here.frames, Permission::set_tags);
    CHECK(refusal_of(here.does(thread_edit, ada, heading(thread, "Steel, calmly", {}, {"other"}))) ==
          Refusal::not_permitted);
    CHECK(here.does(thread_edit, ada, heading(thread, "Steel again", {}, {"steel"})));
    CHECK_FALSE(here.read(heading_find, ada, thread)->rights.tags);
    CHECK(here.read(heading_find, ada, thread)->rights.title);
}

STORE_TEST_CASE("A tag of a thread that one may not see is not there")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto hidden = here.start(mona, here.workshop, "Staff", "Between ourselves.")->thread;
    auto open = here.start(ada, here.frames, "Steel", "One.")->thread;
    REQUIRE(here.does(thread_edit, mona, heading(hidden, "Staff", {}, {"secret", "frames"})));
    REQUIRE(here.does(thread_edit, ada, heading(open, "Steel", {}, {"frames"})));
    CHECK(refusal_of(here.read(tag_read, ada, std::string_view{"secret"}, 1)) == Refusal::no_such_tag);
    CHECK(titles_with(here, ada, "frames") == Titles{"Steel"});
    CHECK(titles_with(here, mona, "frames") == Titles{"Steel", "Staff"});
    auto tags = here.read(tags_read, ada).tags;
    REQUIRE(tags.size() == 1);
    CHECK(tags.at(0).thread_count == 1);
    CHECK(here.read(tags_read, mona).tags.size() == 2);
}
