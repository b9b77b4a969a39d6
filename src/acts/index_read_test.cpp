#include "acts/index_read.hpp"

#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

STORE_TEST_CASE("The index adds up what the viewer may see, and leads to what is unread")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto steel = here.start(ada, here.frames, "Steel", "One.")->thread;
    REQUIRE(here.reply(ben, steel, "Two."));
    REQUIRE(here.start(mona, here.shelf, "Plans", "One."));

    auto index = here.read(index_read, mona);
    REQUIRE(index);
    CHECK(index->figures.threads == 2);
    CHECK(index->figures.posts == 3);
    CHECK(index->figures.members == 3);
    CHECK(index->figures.since.has_value());
    CHECK(index->may_start_thread);
    auto const& bikes = index->nodes.at(0);
    CHECK(bikes.forum.thread_count == 2);
    CHECK(bikes.forum.post_count == 3);
    CHECK(bikes.forum.last_post->thread_title == "Plans");
    CHECK(bikes.is_unread);
    CHECK(bikes.unread_threads == 1);
    CHECK(index->unread_threads == 1);
    REQUIRE(index->unread.size() == 1);
    CHECK(index->unread.at(0).thread.id == steel);
    CHECK(index->unread.at(0).unread_posts == 2);
    CHECK(index->unread.at(0).first_unread == 1);
    CHECK(index->unread.at(0).forum.name == "Frames");
}

STORE_TEST_CASE("Guests have nothing unread and start no threads")
{
    Community here{store};
    REQUIRE(here.start(here.as(here.ada), here.frames, "Steel", "One."));
    auto index = here.read(index_read, here.guest);
    CHECK_FALSE(index->nodes.at(0).is_unread);
    CHECK(index->unread.empty());
    CHECK_FALSE(index->may_start_thread);
}

STORE_TEST_CASE("A forum that is quite new has a page, too")
{
    Community here{store};
    auto view = here.read(forum_read, here.as(here.ada), here.frames, 1);
    REQUIRE(view);
    CHECK(view->threads.empty());
    CHECK(view->page.count == 1);
    CHECK(view->may_start_thread);
    CHECK(view->path.size() == 1);
    auto category = here.read(forum_read, here.guest, here.bikes, 1);
    REQUIRE(category);
    CHECK(category->children.size() == 1);
    CHECK_FALSE(category->may_start_thread);
    CHECK(here.read(whats_new_read, here.guest, WhatsNewWish{}, here.now)->threads.empty());
    CHECK(here.read(index_read, here.guest)->figures.threads == 0);
}

STORE_TEST_CASE("Pinned threads head the first page and are on no other")
{
    Community here{store};
    auto ada = here.as(here.ada);
    REQUIRE(here.start(ada, here.frames, "Steel", "One."));
    here.store.write([&](store::Writer& db) {
        store::NewThread thread;
        thread.forum = here.frames;
        thread.title = "Read me first";
        thread.slug = "read-me-first";
        thread.is_pinned = true;
        thread.activity_at = here.now;
        auto id = store::insert_thread(db, thread);
        store::NewPost post;
        post.thread = id;
        post.text = "Rules.";
        store::insert_post(db, post, here.now);
        return Done{};
    });
    auto view = here.read(forum_read, ada, here.frames, 1);
    REQUIRE(view->pinned.size() == 1);
    CHECK(view->pinned.at(0).thread.title == "Read me first");
    REQUIRE(view->threads.size() == 1);
    CHECK(view->threads.at(0).thread.title == "Steel");
    CHECK(view->thread_total == 1);
}

STORE_TEST_CASE("All can be marked as read, and what comes after is unread again")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto marked_at = here.later();
    auto marked =
        here.store.write([&](store::Writer& db) { return forums_mark_read(db, here.as(here.ben), marked_at); });
    REQUIRE(marked);
    auto ben = here.as(here.ben);
    CHECK(here.read(index_read, ben)->unread_threads == 0);
    CHECK(here.read(whats_new_read, ben, WhatsNewWish{WhatsNewList::unread}, here.now)->threads.empty());
    CHECK(here.read(whats_new_read, ben, WhatsNewWish{}, here.now)->threads.at(0).unread_posts == 0);

    REQUIRE(here.reply(ada, thread, "Two."));
    auto news = here.read(whats_new_read, ben, WhatsNewWish{WhatsNewList::unread}, here.now);
    REQUIRE(news->threads.size() == 1);
    CHECK(news->threads.at(0).unread_posts == 1);
    CHECK(news->threads.at(0).first_unread == 2);
    auto refused = here.store.write([&](store::Writer& db) { return forums_mark_read(db, here.guest, here.now); });
    CHECK(refusal_of(refused) == Refusal::login_required);
}
