#include "store/thread_moderation.hpp"

#include "db/connection.hpp"
#include "store/archive.hpp"
#include "store/check.hpp"
#include "store/moderation_log.hpp"
#include "store/sample_test.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

std::optional<Thread> thread_of(Store& store, ThreadId thread)
{
    return store.read([&](Reader& db) {
        auto found = find_thread(db, thread);
        if (found) name_people(db, *found);
        return found;
    });
}

std::vector<std::string> inconsistencies(Store& store) { return store.read(find_inconsistencies); }

}  // namespace

STORE_TEST_CASE("a deleted thread stands in no forum, and comes back as it was")
{
    auto sample = store.write(begin_sample);
    auto forums_before = store.read(all_forums);
    store.write([&](Writer& db) {
        return delete_thread(db, *find_thread(db, sample.thread), sample.ben, at_minute(9)), Done{};
    });
    auto deleted = thread_of(store, sample.thread);
    CHECK(deleted->forum == ForumId{});
    CHECK(deleted->deleted_from == sample.forum);
    CHECK(deleted->deleted_at == at_minute(9));
    CHECK(deleted->deleted_by.name == "Ben");
    CHECK(store.read([&](Reader& db) { return threads_of_forum(db, sample.forum, 1).empty(); }));
    CHECK(store.read(all_forums)[0].thread_count == 0);
    CHECK(store.read(all_forums)[0].post_count == 0);
    CHECK_FALSE(store.read(all_forums)[0].last_post);
    CHECK(store.read([](Reader& db) { return threads_after(db, {}, 10).empty(); }));
    CHECK(inconsistencies(store) == std::vector<std::string>{});

    store.write([&](Writer& db) { return restore_thread(db, *find_thread(db, sample.thread)), Done{}; });
    auto back = thread_of(store, sample.thread);
    CHECK(back->forum == sample.forum);
    CHECK_FALSE(back->is_deleted());
    CHECK(store.read(all_forums)[0].post_count == forums_before[0].post_count);
    CHECK(store.read(all_forums)[0].last_post->thread == sample.thread);
    CHECK(inconsistencies(store) == std::vector<std::string>{});
}

STORE_TEST_CASE("a thread that moves takes its counts and its words with it, and may leave a line behind")
{
    auto sample = store.write(begin_sample);
    auto garage = store.write([&](Writer& db) {
        auto forum = insert_forum(db, {.name = "Garage", .slug = "garage"});
        insert_thread(db, sample_thread(forum, sample.ben, "steel-or-titanium", at_minute(5)));
        move_thread(db, *find_thread(db, sample.thread), forum);
        insert_thread_redirect(db, sample.forum, sample.thread, at_minute(5), at_minute(8));
        return forum;
    });
    CHECK(thread_of(store, sample.thread)->forum == garage);
    CHECK(inconsistencies(store) == std::vector<std::string>{});
    store.read([&](Reader& db) {
        CHECK(similar_threads(db, *find_thread(db, sample.thread), 4).size() == 1);
        CHECK(moved_threads(db, sample.forum, at_minute(7)).size() == 1);
        CHECK(moved_threads(db, sample.forum, at_minute(8)).empty());
        return Done{};
    });
    store.write([&](Writer& db) { return delete_old_thread_redirects(db, at_minute(8)), Done{}; });
    CHECK(store.read([&](Reader& db) { return moved_threads(db, sample.forum, at_minute(1)).empty(); }));
}

STORE_TEST_CASE("the log keeps what was done, and the database refuses to forget it")
{
    auto sample = store.write(begin_sample);
    store.write([&](Writer& db) {
        insert_log_entry(db,
                         {.actor = sample.ada,
                          .kind = LogKind::thread_locked,
                          .forum = sample.forum,
                          .thread = sample.thread,
                          .subject = "Steel",
                          .reason = "Settled"},
                         at_minute(1));
        insert_log_entry(db, {.actor = sample.ben, .kind = LogKind::member_banned, .member = sample.ada}, at_minute(2));
        insert_log_entry(db, {.actor = sample.ben, .kind = LogKind::setting_changed, .subject = "name"}, at_minute(3));
        return Done{};
    });
    auto asked = [&](LogQuestion question) {
        question.count = 10;
        return store.read([&](Reader& db) { return log_entries(db, question); });
    };
    CHECK(asked({.is_everything = true}).size() == 3);
    CHECK(asked({.forums = {sample.forum, {}}}).size() == 2);
    CHECK(asked({.forums = {sample.forum}}).size() == 1);
    CHECK(asked({.forums = {}}).empty());
    CHECK(asked({.is_everything = true, .actor = sample.ben}).size() == 2);
    CHECK(asked({.is_everything = true, .kind = LogKind::member_banned}).size() == 1);
    auto of_thread = asked({.is_everything = true, .thread = sample.thread});
    REQUIRE(of_thread.size() == 1);
    CHECK(of_thread[0].reason == "Settled");
    CHECK(of_thread[0].actor.name == "Ada");
    CHECK(asked({.is_everything = true, .before = of_thread[0].id}).empty());

    static constexpr db::Statement change{"test.change_log", "UPDATE moderation_log SET reason = 'x'"};
    static constexpr db::Statement forget{"test.forget_log", "DELETE FROM moderation_log"};
    CHECK_THROWS(store.write([](Writer& db) { return db->execute(change), Done{}; }));
    CHECK_THROWS(store.write([](Writer& db) { return db->execute(forget), Done{}; }));
    CHECK(asked({.is_everything = true}).size() == 3);
}

}  // namespace stoa::store
