#include "store/thread.hpp"

#include "store/sample_test.hpp"
#include "store/thread_words.hpp"
#include "support/store.hpp"

namespace stoa::store {

namespace {

std::vector<std::string> titles_of(std::vector<Thread> const& threads)
{
    std::vector<std::string> titles;
    for (auto const& thread : threads) titles.push_back(thread.title);
    return titles;
}

using Titles = std::vector<std::string>;

ThreadId start(Writer& db, NewThread const& thread)
{
    auto id = insert_thread(db, thread);
    insert_post(db, sample_post(id, thread.starter, "First.", thread.created_at), thread.activity_at);
    return id;
}

}  // namespace

STORE_TEST_CASE("a thread is found with all that was written into it")
{
    auto sample = store.write(begin_sample);
    auto thread = sample_thread(sample.forum, sample.ben, "hubs", at_minute(5));
    thread.prefix = "Advice";
    thread.tags = {"hubs", "touring"};
    thread.lang = "en";
    thread.is_locked = true;
    thread.views = 12;
    auto id = store.write([&](Writer& db) { return start(db, thread); });
    store.write([&](Writer& db) {
        add_views(db, {{id, 5}, {sample.thread, 1}});
        return Done{};
    });

    auto found = store.read([&](Reader& db) { return named_thread(db, id); });
    CHECK(found.forum == sample.forum);
    CHECK(found.prefix == "Advice");
    CHECK(found.tags == std::vector<std::string>{"hubs", "touring"});
    CHECK(found.lang == "en");
    CHECK(found.starter.name == "Ben");
    CHECK(found.created_at == at_minute(5));
    CHECK(found.is_locked);
    CHECK_FALSE(found.is_pinned);
    CHECK(found.views == 17);
    CHECK(found.reply_count() == 0);
    CHECK_FALSE(store.read([](Reader& db) { return find_thread(db, {99}); }).has_value());
    CHECK(store.read([&](Reader& db) { return find_member(db, sample.ben)->thread_count; }) == 1);
}

STORE_TEST_CASE("a forum lists what was active last first, and what is pinned apart")
{
    auto sample = store.write(begin_sample);
    store.write([&](Writer& db) {
        auto pinned = sample_thread(sample.forum, sample.ada, "rules", at_minute(2));
        pinned.is_pinned = true;
        start(db, pinned);
        for (int i = 0; i < 25; ++i)
            start(db, sample_thread(sample.forum, sample.ben, std::to_string(i), at_minute(10 + i)));
        insert_post(db, sample_post(sample.thread, sample.ben, "Up."), at_minute(60));
        return Done{};
    });

    auto first = titles_of(store.read([&](Reader& db) { return threads_of_forum(db, sample.forum, 1); }));
    REQUIRE(first.size() == 20);
    CHECK(first[0] == "steel-or-titanium");
    CHECK(first[1] == "24");
    auto second = titles_of(store.read([&](Reader& db) { return threads_of_forum(db, sample.forum, 2); }));
    CHECK(second == Titles{"5", "4", "3", "2", "1", "0"});
    CHECK(titles_of(store.read([&](Reader& db) { return pinned_threads(db, sample.forum); })) == Titles{"rules"});
    CHECK(store.read([&](Reader& db) { return count_threads(db, {sample.forum}); }) == 27);
    CHECK(store.read([](Reader& db) { return oldest_thread_at(db); }) == at_minute(1));
}

STORE_TEST_CASE("what is latest comes from the forums that were asked for only")
{
    auto sample = store.write(begin_sample);
    auto other = store.write([&](Writer& db) {
        auto forum = insert_forum(db, {.name = "Staff", .slug = "staff"});
        start(db, sample_thread(forum, sample.ada, "secret", at_minute(9)));
        return forum;
    });
    auto latest = [&](std::vector<ForumId> const& forums) {
        return titles_of(store.read([&](Reader& db) { return latest_threads(db, forums, 1); }));
    };
    CHECK(latest({sample.forum}) == Titles{"steel-or-titanium"});
    CHECK(latest({sample.forum, other}) == Titles{"secret", "steel-or-titanium"});
    CHECK(latest({}) == Titles{});
}

STORE_TEST_CASE("similar threads share tags and telling words, most first")
{
    auto sample = store.write(begin_sample);
    store.write([&](Writer& db) {
        start(db, sample_thread(sample.forum, sample.ben, "is-titanium-worth-it", at_minute(3)));
        start(db, sample_thread(sample.forum, sample.ben, "titanium-and-steel-frames", at_minute(4)));
        start(db, sample_thread(sample.forum, sample.ben, "wet-chains", at_minute(5)));
        auto elsewhere = insert_forum(db, {.name = "Metal", .slug = "metal"});
        start(db, sample_thread(elsewhere, sample.ben, "steel-and-titanium", at_minute(6)));
        return Done{};
    });
    auto similar = store.read([&](Reader& db) { return similar_threads(db, *find_thread(db, sample.thread), 4); });
    CHECK(titles_of(similar) == Titles{"titanium-and-steel-frames", "is-titanium-worth-it"});
    CHECK(similar[0].starter.name == "Ben");
}

TEST_CASE("tags tell more than long words, long words more than short ones")
{
    CHECK(telling_words("is-it-steel-or-titanium", {"frames"}) ==
          std::vector<std::string>{"#frames", "titanium", "steel"});
    CHECK(telling_words("", {}).empty());
    CHECK(telling_words("a-b", {}).empty());
}

STORE_TEST_CASE("a wished-for id is kept when it is free, and later ids lie beyond it")
{
    auto sample = store.write(begin_sample);
    auto start_with = [&](std::optional<std::int64_t> id) {
        auto thread = sample_thread(sample.forum, sample.ada, "wish", at_minute(3));
        thread.id = id;
        return store.write([&](Writer& db) { return insert_thread(db, thread); }).value;
    };
    CHECK(start_with(40) == 40);
    CHECK(start_with(40) == 41);
    CHECK(start_with(std::nullopt) == 42);
    CHECK(start_with(7) == 7);
    CHECK(start_with(std::nullopt) == 43);
}

}  // namespace stoa::store
