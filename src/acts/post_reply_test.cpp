#include "acts/post_reply.hpp"

#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

STORE_TEST_CASE("A reply stands at the next position and is announced")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto placed = here.reply(ben, thread, "Two.");
    REQUIRE(placed);
    CHECK(placed->position == 2);
    CHECK(here.thread(thread).post_count == 2);
    CHECK(here.thread(thread).last_author.id == here.ben);
    CHECK(here.events().back() == EventKind::post_added);
}

STORE_TEST_CASE("A form that arrives twice makes one post, even when the thread was locked or went on in between")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto first = here.reply(ben, thread, "Two.", 1, "form-1");
    REQUIRE(here.reply(ada, thread, "Three."));
    auto second = here.reply(ben, thread, "Two.", 1, "form-1");
    REQUIRE(second);
    CHECK(second->was_sent_before);
    CHECK(second->post == first->post);
    CHECK(here.thread(thread).post_count == 3);
}

STORE_TEST_CASE("What others posted while one typed is shown first")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto second = here.reply(ben, thread, "Two.");
    CHECK(refusal_of(here.reply(ada, thread, "Me too.", 1)) == Refusal::new_posts_meanwhile);
    CHECK(here.thread(thread).post_count == 2);

    auto meanwhile = here.read(posts_since, ada, thread, 1);
    REQUIRE(meanwhile);
    REQUIRE(meanwhile->size() == 1);
    CHECK(meanwhile->at(0).post.id == second->post);
    CHECK(here.reply(ada, thread, "Me too.", 2));  // they have seen it now
}

STORE_TEST_CASE("Neither one's own posts nor deleted ones count as new meanwhile")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    REQUIRE(here.reply(ada, thread, "Two."));
    REQUIRE(here.remove(ben, here.reply(ben, thread, "Never mind.")->post));
    REQUIRE(here.reply(ada, thread, "Four.", 1));
    CHECK(here.thread(thread).last_position == 4);
    CHECK(here.read(posts_since, ada, thread, 1)->empty());
    CHECK(here.reply(ada, thread, "API clients need not ask."));
}

STORE_TEST_CASE("An invented position is harmless")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    CHECK(here.reply(ada, thread, "Two.", 1'000'000'000));
    CHECK(here.reply(ada, thread, "Three.", -5));
}

STORE_TEST_CASE("Authors have read what they wrote, but not what they skipped")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    REQUIRE(here.reply(ben, thread, "Unread by ben are neither the first nor this one."));
    CHECK(here.read_position(ben, thread) == 0);

    here.saw(mona, thread, 2);
    REQUIRE(here.reply(mona, thread, "Three."));
    CHECK(here.read_position(mona, thread) == 3);
    CHECK(here.read_position(ada, thread) == 1);
    auto seen_by_ada = here.read(thread_read, ada, thread, 1);
    CHECK(seen_by_ada->first_unread == 2);
    CHECK(seen_by_ada->unread_posts == 2);
    CHECK_FALSE(seen_by_ada->posts.at(0).is_new);
    CHECK(seen_by_ada->posts.at(2).is_new);
}

STORE_TEST_CASE("A reply is refused where it may not stand")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto open = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto hidden = here.start(mona, here.shelf, "Plans", "One.")->thread;
    auto locked = here.locked_thread(ada);
    CHECK(refusal_of(here.reply(here.guest, open, "x")) == Refusal::login_required);
    CHECK(refusal_of(here.reply(ada, hidden, "x")) == Refusal::no_such_thread);
    CHECK(refusal_of(here.reply(here.guest, hidden, "x")) == Refusal::no_such_thread);
    CHECK(refusal_of(here.reply(ada, ThreadId{999}, "x")) == Refusal::no_such_thread);
    CHECK(refusal_of(here.reply(ada, locked, "x")) == Refusal::thread_locked);
    CHECK_FALSE(here.read(thread_read, ada, locked, 1)->may_reply);
    CHECK(here.reply(mona, locked, "x"));
}
