#include "acts/thread_read.hpp"

#include "model/limits.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

// A thread of ada's with this many posts, all by her.
ThreadId long_thread(Community& here, int posts)
{
    auto ada = here.as(here.ada);
    auto thread = here.start(ada, here.frames, "A long one", "Post 1.")->thread;
    for (int i = 2; i <= posts; ++i) REQUIRE(here.reply(ada, thread, "Post " + std::to_string(i) + "."));
    return thread;
}

}  // namespace

STORE_TEST_CASE("A page holds the posts of its positions")
{
    Community here{store};
    auto thread = long_thread(here, 2 * posts_per_page + 1);
    auto second = here.read(thread_read, here.guest, thread, 2);
    REQUIRE(second);
    CHECK(second->page.number == 2);
    CHECK(second->page.count == 3);
    REQUIRE(second->posts.size() == posts_per_page);
    CHECK(second->posts.front().post.position == 21);
    CHECK(second->posts.back().post.position == 40);
    CHECK(here.read(thread_read, here.guest, thread, 3)->posts.size() == 1);
    CHECK(second->forum.name == "Frames");
    CHECK(second->path.size() == 2);
}

STORE_TEST_CASE("There are no pages beyond the ends")
{
    Community here{store};
    auto thread = long_thread(here, 1);
    for (std::int64_t page : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{2}, INT64_MAX, INT64_MIN}) {
        CHECK(refusal_of(here.read(thread_read, here.guest, thread, page)) == Refusal::no_such_page);
        CHECK(refusal_of(here.read(forum_read, here.guest, here.frames, page)) == Refusal::no_such_page);
        CHECK(refusal_of(here.read(member_read, here.guest, here.ada, page)) == Refusal::no_such_page);
    }
}

STORE_TEST_CASE("Whoever comes back is led to the first unread post, or to the last when all is read")
{
    Community here{store};
    auto ben = here.as(here.ben);
    auto thread = long_thread(here, 5);
    here.saw(ben, thread, 3);
    auto ends = here.read(thread_ends, ben, thread);
    REQUIRE(ends);
    CHECK(ends->first_unread == 4);
    CHECK(here.source(ends->first_unread_post).position == 4);

    here.saw(ben, thread, 5);
    CHECK(here.read(thread_ends, ben, thread)->first_unread == 5);
    CHECK(here.read(thread_ends, ben, thread)->thread.last_post == here.thread(thread).last_post);
    CHECK(here.read(thread_ends, here.guest, thread)->first_unread == 1);
}

STORE_TEST_CASE("A thread whose only new posts were deleted is not unread")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto thread = long_thread(here, 2);
    here.saw(ben, thread, 2);
    REQUIRE(here.remove(ada, here.reply(ada, thread, "Never mind.")->post));
    CHECK(here.read(thread_read, ben, thread, 1)->unread_posts == 0);
    CHECK(here.read(thread_read, ben, thread, 1)->first_unread == 0);
    CHECK(here.read(whats_new_read, ben, WhatsNewWish{WhatsNewList::unread}, here.now)->unread_threads == 0);
}

STORE_TEST_CASE("The page offers what the viewer may do, post by post")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    REQUIRE(here.reply(ben, thread, "Two."));

    auto seen_by_ada = here.read(thread_read, ada, thread, 1);
    CHECK(seen_by_ada->may_reply);
    CHECK(seen_by_ada->posts.at(0).may_edit);
    CHECK(seen_by_ada->posts.at(0).may_delete);
    CHECK_FALSE(seen_by_ada->posts.at(1).may_edit);
    CHECK_FALSE(seen_by_ada->posts.at(1).may_delete);

    auto seen_by_guest = here.read(thread_read, here.guest, thread, 1);
    CHECK_FALSE(seen_by_guest->may_reply);
    CHECK(seen_by_guest->is_login_needed_to_reply);
    CHECK_FALSE(seen_by_guest->posts.at(0).may_edit);
    CHECK_FALSE(seen_by_guest->posts.at(0).is_new);
    CHECK(seen_by_guest->unread_posts == 0);

    auto locked = here.read(thread_read, ada, here.locked_thread(ada), 1);
    CHECK_FALSE(locked->posts.at(0).may_edit);
    CHECK(here.read(thread_read, here.as(here.mona), thread, 1)->posts.at(0).may_delete);
}
