#include "acts/post_delete.hpp"

#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

STORE_TEST_CASE("A deleted post leaves a stub in its place and is counted no more; undone, all is as it was")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto second = here.reply(ben, thread, "Two, a secret.")->post;
    auto before = here.thread(thread);
    REQUIRE(here.remove(ben, second));
    CHECK(here.events().back() == EventKind::post_deleted);
    CHECK(here.thread(thread).post_count == 1);
    CHECK(here.thread(thread).last_position == 2);
    CHECK(here.thread(thread).last_author.id == here.ada);
    CHECK(here.read(member_read, ada, here.ben, 1)->posts.empty());
    CHECK(here.read(forum_read, ada, here.frames, 1)->forum.post_count == 1);

    auto view = here.read(thread_read, ada, thread, 1);
    REQUIRE(view->posts.size() == 2);
    CHECK(view->posts.at(1).post.is_deleted());
    CHECK(view->posts.at(1).post.position == 2);
    CHECK(view->posts.at(1).post.body.empty());

    REQUIRE(here.restore(ben, second));
    CHECK(here.events().back() == EventKind::post_restored);
    auto after = here.thread(thread);
    CHECK(after.post_count == before.post_count);
    CHECK(after.last_post == before.last_post);
    CHECK(after.last_author.id == before.last_author.id);
    CHECK(here.read(member_read, ada, here.ben, 1)->member.post_count == 1);
    CHECK_FALSE(here.read(thread_read, ada, thread, 1)->posts.at(1).post.body.empty());
}

STORE_TEST_CASE("What was deleted is read by those who deleted their own and by those who watch over the forum")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto second = here.reply(ben, thread, "Two, a secret.")->post;
    REQUIRE(here.edit(mona, second, "Two, a mended secret."));
    REQUIRE(here.remove(ben, second));

    for (auto const& [who, may] : {std::pair{here.guest, false}, {ada, false}, {ben, true}, {mona, true}}) {
        auto post = here.read(thread_read, who, thread, 1)->posts.at(1);
        CHECK(post.may_see_deleted_text == may);
        CHECK(post.may_undelete == may);
        CHECK(post.post.body.empty() == !may);
        CHECK(here.read(post_read, who, second)->post.body.empty() == !may);
        CHECK(here.read(post_find, who, second)->source.text.empty() == !may);
        CHECK(here.read(post_history_read, who, second).has_value() == may);
    }
}

STORE_TEST_CASE("What a moderator deleted, its author neither reads nor brings back")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto thread = here.start(ada, here.frames, "Steel", "One.")->thread;
    auto second = here.reply(ada, thread, "Two.")->post;
    REQUIRE(here.remove(mona, second));
    CHECK(refusal_of(here.restore(ada, second)) == Refusal::not_permitted);
    CHECK_FALSE(here.read(thread_read, ada, thread, 1)->posts.at(1).may_undelete);
    CHECK(here.read(post_find, ada, second)->source.text.empty());
    CHECK(here.restore(mona, second));
}

STORE_TEST_CASE("Deleting and restoring are refused to those who may not")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Steel", "One.")->post;
    auto hidden = here.start(mona, here.shelf, "Plans", "One.")->post;
    auto locked = here.thread(here.locked_thread(ada)).last_post;
    CHECK(refusal_of(here.remove(here.guest, post)) == Refusal::login_required);
    CHECK(refusal_of(here.remove(ben, post)) == Refusal::post_not_yours);
    CHECK(refusal_of(here.remove(ben, hidden)) == Refusal::no_such_post);
    CHECK(refusal_of(here.restore(ben, hidden)) == Refusal::no_such_post);
    CHECK(refusal_of(here.remove(ada, locked)) == Refusal::thread_locked);
    CHECK(refusal_of(here.restore(ada, post)) == Refusal::post_not_deleted);
    REQUIRE(here.remove(ada, post));
    CHECK(refusal_of(here.remove(ada, post)) == Refusal::post_deleted);
    CHECK(refusal_of(here.restore(ben, post)) == Refusal::post_not_yours);
}
