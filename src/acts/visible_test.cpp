#include "acts/visible.hpp"

#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

// The workshop and the shelf in it are for moderators: for anybody else they and all they hold do not exist.
STORE_TEST_CASE("A private forum does not exist for those who may not see it, whichever way they ask")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    REQUIRE(here.start(ada, here.frames, "Public steel", "For all."));
    auto hidden = here.start(mona, here.shelf, "Secret plans", "For few.");
    REQUIRE(hidden);

    for (auto const& who : {here.guest, ada}) {
        CHECK(refusal_of(here.read(forum_read, who, here.workshop, 1)) == Refusal::no_such_forum);
        CHECK(refusal_of(here.read(forum_read, who, here.shelf, 1)) == Refusal::no_such_forum);
        CHECK(refusal_of(here.read(thread_read, who, hidden->thread, 1)) == Refusal::no_such_thread);
        CHECK(refusal_of(here.read(thread_ends, who, hidden->thread)) == Refusal::no_such_thread);
        CHECK(refusal_of(here.read(posts_since, who, hidden->thread, 0)) == Refusal::no_such_thread);
        CHECK(refusal_of(here.read(post_find, who, hidden->post)) == Refusal::no_such_post);
        CHECK(refusal_of(here.read(post_read, who, hidden->post)) == Refusal::no_such_post);
        CHECK(refusal_of(here.read(post_history_read, who, hidden->post)) == Refusal::no_such_post);
    }
    CHECK(here.read(thread_read, mona, hidden->thread, 1));
    CHECK(here.read(forum_read, mona, here.shelf, 1)->threads.size() == 1);
}

STORE_TEST_CASE("Lists and figures say nothing of a private forum")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    REQUIRE(here.start(ada, here.frames, "Public steel", "For all."));
    REQUIRE(here.start(mona, here.shelf, "Secret plans", "For few."));

    for (auto const& who : {here.guest, ada}) {
        auto index = here.read(index_read, who);
        REQUIRE(index->nodes.size() == 1);
        auto const& bikes = index->nodes.at(0);
        CHECK(bikes.children.size() == 1);
        CHECK(bikes.forum.thread_count == 1);
        CHECK(bikes.forum.last_post->thread_title == "Public steel");
        CHECK(index->figures.threads == 1);
        CHECK(index->figures.posts == 1);
        CHECK(index->unread_threads == 0);

        auto news = here.read(whats_new_read, who, WhatsNewWish{}, here.now);
        REQUIRE(news->threads.size() == 1);
        CHECK(news->threads.at(0).thread.title == "Public steel");
        CHECK(here.read(member_read, who, here.mona, 1)->posts.empty());
    }
    CHECK(here.read(index_read, mona)->nodes.at(0).forum.thread_count == 2);
    CHECK(here.read(whats_new_read, mona, WhatsNewWish{}, here.now)->threads.size() == 2);
    CHECK(here.read(member_read, mona, here.mona, 1)->posts.size() == 1);
}

STORE_TEST_CASE("A forum may show its name and keep its threads")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    here.store.write([&](store::Writer& db) {
        store::set_forum_rule(db, {here.frames, guests, {}, PermissionSet{Permission::read_threads}});
        return Done{};
    });
    here.access = here.store.read([](store::Reader& db) { return Access::load(db); });

    CHECK(refusal_of(here.read(forum_read, here.guest, here.frames, 1)) == Refusal::login_required);
    CHECK(refusal_of(here.read(thread_read, here.guest, thread, 1)) == Refusal::no_such_thread);
    auto frames = here.read(index_read, here.guest)->nodes.at(0).children.at(0);
    CHECK(frames.forum.name == "Frames");
    CHECK_FALSE(frames.forum.last_post);
    CHECK(here.read(forum_read, ada, here.frames, 1));
}
