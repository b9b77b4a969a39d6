#include "store/forum_admin.hpp"

#include "store/check.hpp"
#include "store/sample_test.hpp"
#include "store/thread_moderation.hpp"
#include "support/store.hpp"

namespace stoa::store {

STORE_TEST_CASE("a forum goes, and its threads go where they were sent")
{
    auto sample = store.write(begin_sample);
    auto garage = store.write([&](Writer& db) {
        auto forum = insert_forum(db, {.name = "Garage", .slug = "garage"});
        auto binned = insert_thread(db, sample_thread(sample.forum, sample.ben, "binned", at_minute(5)));
        insert_post(db, sample_post(binned, sample.ben, "x", at_minute(5)), at_minute(5));
        delete_thread(db, *find_thread(db, binned), sample.ben, at_minute(6));
        move_all_threads(db, {sample.forum, forum, std::nullopt}, at_minute(7));
        delete_forum(db, sample.forum, forum);
        CHECK(find_thread(db, binned)->deleted_from == forum);
        restore_thread(db, *find_thread(db, binned));
        return forum;
    });
    store.read([&](Reader& db) {
        CHECK(all_forums(db).size() == 1);
        CHECK(all_forums(db)[0].thread_count == 2);
        CHECK(find_thread(db, sample.thread)->forum == garage);
        CHECK(find_inconsistencies(db) == std::vector<std::string>{});
        return Done{};
    });
}

STORE_TEST_CASE("the threads of a forum can be deleted with it, and restored into another")
{
    auto sample = store.write(begin_sample);
    store.write([&](Writer& db) {
        auto garage = insert_forum(db, {.name = "Garage", .slug = "garage"});
        move_all_threads(db, {sample.forum, garage, sample.ada}, at_minute(7));
        delete_forum(db, sample.forum, garage);
        CHECK(find_inconsistencies(db) == std::vector<std::string>{});
        CHECK(find_thread(db, sample.thread)->is_deleted());
        restore_thread(db, *find_thread(db, sample.thread));
        CHECK(find_thread(db, sample.thread)->forum == garage);
        CHECK(find_inconsistencies(db) == std::vector<std::string>{});
        return Done{};
    });
}

}  // namespace stoa::store
