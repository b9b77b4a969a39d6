#include "store/post.hpp"

#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {

STORE_TEST_CASE("a reply is placed, counted and shown")
{
    auto [forum, ada, ben, thread] = store.write(begin_sample);
    auto placed =
        store.write([&](Writer& db) { return insert_post(db, sample_post(thread, ben, "It works."), at_minute(2)); });
    CHECK(placed.position == 2);

    auto posts = store.read([&](Reader& db) { return posts_of_thread(db, thread, 1, 20); });
    REQUIRE(posts.size() == 2);
    CHECK(posts[0].author.name == "Ada");
    CHECK(posts[1].id == placed.id);
    CHECK(posts[1].position == 2);
    CHECK(posts[1].author.name == "Ben");
    CHECK(posts[1].author.post_count == 1);
    CHECK(posts[1].author.joined_at == at_minute(0));
    CHECK(posts[1].body.view() == "<p>It works.</p>");
    CHECK_FALSE(posts[1].is_deleted());

    auto found = *store.read([&](Reader& db) { return find_thread(db, thread); });
    CHECK(found.post_count == 2);
    CHECK(found.last_position == 2);
    CHECK(found.last_post == placed.id);
    CHECK(found.last_author.name == "Ben");
    CHECK(found.starter.name == "Ada");
    CHECK(found.activity_at == at_minute(2));
    REQUIRE(found.people.size() == 2);
    CHECK(found.people[0].name == "Ben");
    CHECK(found.people[1].name == "Ada");
    CHECK(store.read([&](Reader& db) { return find_post(db, placed.id); })->position == 2);
    CHECK(store.read([&](Reader& db) { return all_forums(db).front().post_count; }) == 2);
}

}  // namespace stoa::store
