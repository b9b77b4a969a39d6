#include "store/forum.hpp"

#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {

STORE_TEST_CASE("forums come in the order of the tree, each with its last post")
{
    auto sample = store.write(begin_sample);
    store.write([&](Writer& db) {
        auto category = insert_forum(db, {.kind = ForumKind::category, .name = "Top", .slug = "top", .position = -1});
        insert_forum(db, {.parent = category, .name = "Second", .slug = "second", .position = 2});
        insert_forum(db, {.parent = category, .name = "First", .slug = "first", .position = 1});
        return Done{};
    });
    auto forums = store.read([](Reader& db) { return all_forums(db); });
    REQUIRE(forums.size() == 4);
    CHECK(forums[0].name == "Top");
    CHECK(forums[0].kind == ForumKind::category);
    CHECK_FALSE(forums[0].last_post.has_value());
    CHECK(forums[1].name == "Cycling");
    CHECK(forums[1].thread_count == 1);
    REQUIRE(forums[1].last_post.has_value());
    CHECK(forums[1].last_post->thread == sample.thread);
    CHECK(forums[1].last_post->author.name == "Ada");
    CHECK(forums[1].last_post->at == at_minute(1));
    CHECK(forums[2].name == "First");
    CHECK(forums[2].parent == forums[0].id);
    CHECK(forums[3].name == "Second");
}

STORE_TEST_CASE("when the last post of a forum goes, the one before it is the last again")
{
    auto sample = store.write(begin_sample);
    auto last = [&] { return store.read([](Reader& db) { return all_forums(db).front().last_post; }); };
    auto other = store.write([&](Writer& db) {
        auto thread = insert_thread(db, sample_thread(sample.forum, sample.ben, "other", at_minute(5)));
        return insert_post(db, sample_post(thread, sample.ben, "x", at_minute(5)), at_minute(5)).id;
    });
    CHECK(last()->thread_title == "other");
    store.write([&](Writer& db) {
        delete_post(db, other, sample.ben, at_minute(6));
        return Done{};
    });
    CHECK(last()->thread_title == "steel-or-titanium");
    store.write([&](Writer& db) {
        restore_post(db, other);
        return Done{};
    });
    CHECK(last()->thread_title == "other");
}

STORE_TEST_CASE("rules are set and changed, and the version tells")
{
    auto sample = store.write(begin_sample);
    auto version = [&] { return store.read([](Reader& db) { return forums_version(db); }); };
    auto before = version();
    auto set = [&](PermissionSet allow, PermissionSet deny) {
        store.write([&](Writer& db) {
            set_forum_rule(db, {sample.forum, guests, allow, deny});
            return Done{};
        });
    };
    set({Permission::reply}, {});
    set({}, {Permission::see_forum, Permission::administer});
    auto rules = store.read([](Reader& db) { return all_forum_rules(db); });
    REQUIRE(rules.size() == 1);
    CHECK(rules[0].forum == sample.forum);
    CHECK(rules[0].group == guests);
    CHECK(rules[0].allow == PermissionSet{});
    CHECK(rules[0].deny == PermissionSet{Permission::see_forum, Permission::administer});
    CHECK(version() == before + 2);
    store.write([](Writer& db) {
        bump_forums_version(db);
        return Done{};
    });
    CHECK(version() == before + 3);
}

}  // namespace stoa::store
